import { lookAtRenaming } from "../../../src/application/look-at-renaming";
import type { School } from "../../../src/application/school/read-school";
import { parseInputs } from "../../../src/workbook/reading/parse-inputs";
import { column, inputCells, row } from "../../support/input-cells";
import { emptyWorkbook, type PaneStory, paneWith } from "../support/pane-story";

const COMPOSITES = ["K/1", "1/2"];

/** A school with these grades, on a sheet. */
function schoolWith(grades: readonly string[], composites = COMPOSITES, sheet = "Inputs"): School {
  const cells = inputCells({
    Teachers: row(`${sheet}!B2`, 4),
    Grades: column(`${sheet}!A5`, ...grades),
    Children: column(`${sheet}!B5`, 20, 22, 24),
    MaxClassSize: row(`${sheet}!C5`, 25),
    Composites: column(`${sheet}!E5`, ...composites),
  });
  return { sheet, cells, ...parseInputs(cells) };
}

const BEFORE = schoolWith(["K", "1", "2"]);
const RENAMED = schoolWith(["P1", "P2", "P3"]);

/** Reads a school anew, and answers the look that follows. */
function changed(story: PaneStory, school: School): PaneStory {
  const { id, seen } = story.on({ kind: "workbookChanged" }).read(school).wanted("lookAtRenaming");
  return story.on({ kind: "renamingSeen", id, look: lookAtRenaming(seen, school) });
}

describe("composites after grades were renamed", () => {
  it("are looked at only once the grades have other names", () => {
    const story = paneWith(BEFORE);
    const kinds = (): readonly string[] => story.effects.map(({ kind }) => kind);
    expect(kinds()).not.toContain("lookAtRenaming");
    story.on({ kind: "workbookChanged" }).read(schoolWith(["K", "1", "2"], ["K/1"]));
    expect(kinds()).not.toContain("lookAtRenaming");
    story.on({ kind: "workbookChanged" }).read(RENAMED);
    expect(kinds()).toContain("lookAtRenaming");
    expect(paneWith(emptyWorkbook()).on({ kind: "workbookChanged" }).read(BEFORE).open.renaming.offer).toBeUndefined();
  });

  it("are offered renamed, are renamed, and offered once more when that is taken back", () => {
    const story = changed(paneWith(BEFORE), RENAMED);
    const { offer } = story.open.renaming;
    expect(offer?.label).toBe("Rename in 2 composites: K → P1, 1 → P2, 2 → P3");
    story.on({ kind: "renameAsked" });
    expect(story.effects).toEqual([{ kind: "renameInCells", offer }]);
    expect(story.on({ kind: "renameAsked" }).effects).toEqual([]);
    const cells = [{ place: { sheet: "Inputs", row: 4, column: 4 }, before: "'K/1", after: "P1/P2" }] as const;
    story.on({ kind: "repairApplied", cells, sentence: "Renamed." });
    expect(story.open).toMatchObject({ busy: undefined, applied: { cells, sentence: "Renamed." } });
    const done = schoolWith(["P1", "P2", "P3"], ["P1/P2", "P2/P3"]);
    story.read(done);
    const { id, seen } = story.wanted("lookAtRenaming");
    story.on({ kind: "renamingSeen", id, look: lookAtRenaming(seen, done) });
    expect(story.open.renaming.offer).toBeUndefined();
    expect(story.on({ kind: "renameAsked" }).effects).toEqual([]);
    expect(changed(story.on({ kind: "repairUndone" }), RENAMED).open.renaming.offer).toEqual(offer);
  });

  it("are not offered for what is no longer so: a late answer is let go", () => {
    const story = paneWith(BEFORE).on({ kind: "workbookChanged" }).read(RENAMED);
    const late = story.wanted("lookAtRenaming");
    story.on({ kind: "workbookChanged" }).read(schoolWith(["P1", "1", "2"]));
    const newest = story.wanted("lookAtRenaming");
    story.on({ kind: "renamingSeen", id: late.id, look: lookAtRenaming(late.seen, late.school) });
    expect(story.open.renaming.offer).toBeUndefined();
    story.on({ kind: "renamingSeen", id: newest.id, look: lookAtRenaming(newest.seen, newest.school) });
    expect(story.open.renaming.offer?.label).toBe("Rename in 1 composite: K → P1");
    story.on({ kind: "workbookChanged" }).read(RENAMED);
    expect(story.open.renaming.offer).toBeUndefined();
  });

  it("of a scenario are told apart from those of another, to which one comes back", () => {
    const other = schoolWith(["P1", "P2", "P3"], COMPOSITES, "Scenario");
    const story = paneWith(BEFORE).on({ kind: "sheetActivated", sheet: "Scenario" }).read(other);
    const { id, seen } = story.wanted("lookAtRenaming");
    story.on({ kind: "renamingSeen", id, look: lookAtRenaming(seen, other) });
    expect(story.open.renaming.offer).toBeUndefined();
    expect(changed(story.on({ kind: "sheetActivated", sheet: "Inputs" }), RENAMED).open.renaming.offer?.label).toBe(
      "Rename in 2 composites: K → P1, 1 → P2, 2 → P3",
    );
  });

  it("are looked at with the next reading where they could not be", () => {
    const story = paneWith(BEFORE).on({ kind: "workbookChanged" }).read(RENAMED);
    const effect = story.wanted("lookAtRenaming");
    story.on({ kind: "effectFailed", effect, sentence: "The page is offline." });
    expect(story.open.trouble).toBeUndefined();
    expect(changed(story, RENAMED).open.renaming.offer).toBeDefined();
  });
});
