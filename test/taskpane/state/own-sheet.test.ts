import type { PlacedArea } from "../../../src/workbook/host/address";
import { OWN_ROWS, OWN_ROWS_TWO_YEARS, ownSheet } from "../../support/seen-sheet";
import { emptyWorkbook, type PaneStory, paneWith, paneWithPlans, schoolOf } from "../support/pane-story";

const TEACHERS: PlacedArea = { sheet: "Sheet1", row: 3, column: 1, rowCount: 1, columnCount: 1 };
const AREAS = new Map([["Teachers" as const, TEACHERS]]);
const GIVEN = [{ name: "Teachers", formula: "=Sheet1!$B$4" }] as const;

/** A pane that has looked at a sheet without our names. */
function paneBeside(rows: Parameters<typeof ownSheet>[0] = OWN_ROWS): PaneStory {
  const story = paneWith(emptyWorkbook());
  return story.on({ kind: "sheetSeen", id: story.open.ownSheet.looking ?? -1, own: ownSheet(rows) });
}

describe("a sheet without our names", () => {
  it("is looked at once the workbook was read, and a sheet with names is not", () => {
    expect(paneWith(emptyWorkbook()).open.ownSheet).toMatchObject({ sheet: undefined, choices: {} });
    expect(paneWith(emptyWorkbook()).wanted("lookAtSheet")).toMatchObject({ sheet: "Sheet1", choices: {} });
    expect(paneWith(schoolOf(24)).effects.map(({ kind }) => kind)).not.toContain("lookAtSheet");
  });

  it("is looked at again where a cell changes, with what was chosen; a late answer is let go", () => {
    const story = paneBeside().on({ kind: "roleChosen", name: "Composites", choice: { kind: "leftOut" } });
    story.on({ kind: "workbookChanged" }).read(emptyWorkbook());
    const { id, choices } = story.wanted("lookAtSheet");
    expect(choices).toEqual({ Composites: { kind: "leftOut" } });
    const before = story.open.ownSheet.sheet;
    story.on({ kind: "sheetSeen", id: id - 1, own: ownSheet([]) });
    expect(story.open.ownSheet.sheet).toBe(before);
    story.on({ kind: "sheetSeen", id, own: ownSheet(OWN_ROWS_TWO_YEARS) });
    expect(story.open.ownSheet.sheet?.seen.rowCount).toBe(5);
    expect(story.open.ownSheet.choices).toEqual({ Composites: { kind: "leftOut" } });
  });

  it("is another one where another sheet comes to the front, of which nobody has said anything", () => {
    const story = paneBeside().on({ kind: "roleChosen", name: "Teachers", choice: { kind: "leftOut" } });
    story.on({ kind: "sheetActivated", sheet: "Other" }).read({ ...emptyWorkbook(), sheet: "Other" });
    expect(story.wanted("lookAtSheet")).toMatchObject({ sheet: "Other", choices: {} });
    expect(story.open.ownSheet.sheet).toBeUndefined();
  });

  it("is forgotten once the workbook has names", () => {
    const story = paneBeside().on({ kind: "workbookChanged" }).read(schoolOf(24));
    expect(story.open.ownSheet).toMatchObject({ looking: undefined, sheet: undefined, choices: {} });
  });

  it("that is no school is looked at again once somebody comes to the pane, not for each cell that changes", () => {
    const story = paneBeside([["Cake sale"], ["Scones", 40]])
      .on({ kind: "workbookChanged" })
      .read(emptyWorkbook());
    expect(story.effects).toEqual([]);
    story.on({ kind: "paneFocused" }).read(emptyWorkbook());
    const { id } = story.wanted("lookAtSheet");
    expect(story.open.ownSheet.sheet).toBeDefined();
    story.on({ kind: "sheetSeen", id, own: ownSheet([["Cake sale"]]) });
    expect(story.on({ kind: "workbookChanged" }).read(emptyWorkbook()).effects).toEqual([]);
  });

  it("that cannot be looked at is told, and looked at on demand", () => {
    const story = paneWith(emptyWorkbook());
    const effect = story.wanted("lookAtSheet");
    story.on({ kind: "effectFailed", effect, sentence: "Excel is busy." });
    expect(story.open.trouble).toEqual({ sentence: "Excel is busy.", retry: effect, asked: false });
    story.on({ kind: "retryAsked" });
    expect(story.effects).toEqual([effect]);
    story.on({ kind: "sheetSeen", id: effect.id, own: ownSheet(OWN_ROWS) });
    expect(story.open.trouble).toBeUndefined();
    expect(story.open.ownSheet.sheet?.proposal).toBeDefined();
  });
});

describe("what a person says of its cells", () => {
  it("is a selection, which is looked at before it counts", () => {
    const story = paneBeside().on({ kind: "selectionAsked", name: "Teachers" });
    expect(story.wanted("takeSelection")).toMatchObject({ name: "Teachers", sheet: "Sheet1" });
    story.on({ kind: "selectionAsked", name: "Grades" });
    expect(story.effects).toEqual([]);
    story.on({ kind: "selectionTaken", name: "Teachers", area: TEACHERS, own: ownSheet(OWN_ROWS) });
    expect(story.open.busy).toBeUndefined();
    expect(story.open.ownSheet.choices).toEqual({ Teachers: { kind: "cells", area: TEACHERS } });
  });

  it("is let go where the sheet is another by then", () => {
    const story = paneBeside().on({ kind: "selectionAsked", name: "Teachers" });
    story.on({ kind: "sheetActivated", sheet: "Other" }).read({ ...emptyWorkbook(), sheet: "Other" });
    story.on({ kind: "selectionTaken", name: "Teachers", area: TEACHERS, own: ownSheet(OWN_ROWS) });
    expect(story.open.ownSheet.choices).toEqual({});
    expect(story.open.busy).toBeUndefined();
  });

  it("is taken back", () => {
    const story = paneBeside().on({ kind: "roleChosen", name: "Teachers", choice: { kind: "leftOut" } });
    expect(story.on({ kind: "roleChosen", name: "Teachers", choice: undefined }).open.ownSheet.choices).toEqual({});
  });
});

describe("using the cells", () => {
  it("names them all in one go, reads the school, and offers to take the names back", () => {
    const story = paneBeside().on({ kind: "useAsked", areas: AREAS });
    const { areas, sheet } = story.wanted("nameInputs");
    expect(areas).toBe(AREAS);
    expect(sheet).toBe("Sheet1");
    story.on({ kind: "useAsked", areas: AREAS });
    expect(story.effects).toEqual([]);
    story.on({ kind: "inputsNamed", given: GIVEN, sheet });
    expect(story.wanted("readSchool").sheet).toBe("Sheet1");
    story.read(schoolOf(24, "Sheet1"));
    expect(story.open.named).toEqual({ given: GIVEN, sheet });
    story.on({ kind: "unnameAsked" });
    expect(story.wanted("unnameInputs")).toMatchObject({ given: GIVEN, sheet });
    story.on({ kind: "inputsUnnamed" });
    expect(story.open.named).toBeUndefined();
    expect(story.open.notice).toEqual({ kind: "unnamed" });
    expect(story.wanted("readSchool").sheet).toBe("Sheet1");
  });

  it("does nothing where there is no such sheet any more", () => {
    const story = paneBeside().on({ kind: "workbookChanged" }).read(schoolOf(24));
    expect(story.on({ kind: "useAsked", areas: AREAS }).effects).toEqual([]);
  });

  it("is told where it fails, and tried again", () => {
    const story = paneBeside().on({ kind: "useAsked", areas: AREAS });
    const effect = story.wanted("nameInputs");
    story.on({ kind: "effectFailed", effect, sentence: "No cell was named." });
    expect(story.open.trouble).toEqual({ sentence: "No cell was named.", retry: effect, asked: true });
    expect(story.on({ kind: "retryAsked" }).effects).toEqual([effect]);
  });

  it("is not taken back where a name points elsewhere since", () => {
    const story = paneBeside()
      .on({ kind: "useAsked", areas: AREAS })
      .on({ kind: "inputsNamed", given: GIVEN, sheet: "Sheet1" });
    story.read(schoolOf(24, "Sheet1")).on({ kind: "unnameAsked" });
    story.on({ kind: "unnameRefused", names: ["Teachers"] });
    expect(story.open.named).toBeUndefined();
    expect(story.open.trouble?.sentence).toMatch(/^Teachers has been changed since/);
  });

  it("needs no more to be said once it is dismissed", () => {
    const story = paneBeside()
      .on({ kind: "useAsked", areas: AREAS })
      .on({ kind: "inputsNamed", given: GIVEN, sheet: "Sheet1" });
    expect(story.on({ kind: "namedDismissed" }).open.named).toBeUndefined();
    expect(story.on({ kind: "unnameAsked" }).effects).toEqual([]);
  });
});

describe("a name that is there", () => {
  it("is taken away on the page of names, and the workbook is read without it", () => {
    const story = paneWith(schoolOf(24)).on({ kind: "namesOpened" }).on({ kind: "nameDropAsked", name: "Composites" });
    expect(story.wanted("dropName")).toEqual({ kind: "dropName", name: "Composites", sheet: "Inputs" });
    story.on({ kind: "nameDropped", name: "Composites" });
    expect(story.open.notice).toEqual({ kind: "nameDropped", name: "Composites" });
    expect(story.open.names.kind).toBe("open");
    expect(story.wanted("readSchool").sheet).toBe("Inputs");
  });

  it("is that of the classes to keep, without which plans that were found are found again, also where they do not follow the cells", () => {
    const story = paneWithPlans().on({ kind: "optionsChosen", options: { live: false } });
    story.on({ kind: "nameDropAsked", name: "Keep" }).on({ kind: "nameDropped", name: "Keep" }).read(schoolOf(25));
    expect(story.effects.map(({ kind }) => kind)).toEqual(["find"]);
    const asked = paneWith(schoolOf("some"));
    asked.on({ kind: "nameDropAsked", name: "Keep" });
    expect(asked.wanted("dropName").name).toBe("Keep");
    expect(asked.on({ kind: "nameDropped", name: "Keep" }).read(schoolOf(24)).effects).toEqual([]);
  });
});
