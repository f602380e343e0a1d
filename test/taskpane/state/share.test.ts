import type { CheckedFormula, ShareCheck } from "../../../src/application/sharing/share-check";
import { formulasToFreeze, type OpenSharePage } from "../../../src/taskpane/state/share";
import { type PaneStory, paneWith, schoolOf } from "../support/pane-story";

function formulaAt(cell: string, row: number, refused?: CheckedFormula["refused"]): CheckedFormula {
  const place = { sheet: "In", row, column: 1, rowCount: 1, columnCount: 1 };
  const shown = [[{ value: row, isError: false }]];
  const known = {
    ...place,
    formula: "=CRUNCHER.TEACHERS(A1)",
    functions: ["TEACHERS"],
    shown,
    spillReaders: [],
    address: cell,
    fills: cell,
  };
  return refused === undefined ? known : { ...known, refused };
}

const [FIRST, SECOND, BUSY] = [formulaAt("In!B1", 0), formulaAt("In!B2", 1), formulaAt("In!B3", 2, "busy")];
const CHECK: ShareCheck = { formulas: [FIRST, SECOND, BUSY], unfinished: [], results: [] };

function page(story: PaneStory): OpenSharePage {
  const { share } = story.open;
  if (share.kind === "closed") throw new Error("The page is closed.");
  return share;
}

const kinds = (story: PaneStory): readonly string[] => story.effects.map(({ kind }) => kind);
const checked = (): PaneStory =>
  paneWith(schoolOf(24)).on({ kind: "shareOpened" }).on({ kind: "shareChecked", check: CHECK, ctrlZ: true });

describe("the page on sharing", () => {
  it("looks through the workbook when it opens, and again when it is asked to", () => {
    const story = paneWith(schoolOf(24)).on({ kind: "shareOpened" });
    expect(kinds(story)).toEqual(["checkSharing", "loadStartup"]);
    expect(page(story).checking).toBe(true);
    story
      .on({ kind: "startupLoaded", choice: { starts: false, quiet: false } })
      .on({ kind: "shareChecked", check: CHECK, ctrlZ: true });
    expect(page(story)).toMatchObject({ checking: false, check: CHECK, startup: { starts: false } });
    expect(kinds(story.on({ kind: "shareOpened" }))).toEqual(["checkSharing"]);
    expect(story.on({ kind: "shareClosed" }).open.share).toEqual({ kind: "closed" });
  });

  it("freezes all that have a value, but for those a person wants to keep live", () => {
    const story = checked();
    expect(formulasToFreeze(page(story))).toEqual([FIRST, SECOND]);
    story.on({ kind: "formulasChosen", addresses: ["In!B1"], chosen: false });
    expect(formulasToFreeze(page(story))).toEqual([SECOND]);
    story.on({ kind: "formulasChosen", addresses: ["In!B1"], chosen: true });
    story.on({ kind: "formulasChosen", addresses: ["In!B2"], chosen: false });
    expect(story.on({ kind: "freezeAsked" }).wanted("freeze").formulas).toEqual([FIRST]);
    expect(story.on({ kind: "freezeAsked" }).effects).toEqual([]);
  });

  it("says what became values, and looks again", () => {
    const story = checked()
      .on({ kind: "freezeAsked" })
      .on({ kind: "frozen", formulas: [FIRST, SECOND] });
    expect(kinds(story)).toContain("checkSharing");
    expect(story.open).toMatchObject({ busy: undefined, frozen: [FIRST, SECOND] });
  });

  it("brings the formulas back, or says what they were where somebody has changed their cells since", () => {
    const frozen = (): PaneStory =>
      checked()
        .on({ kind: "freezeAsked" })
        .on({ kind: "frozen", formulas: [FIRST] });
    const undone = frozen().on({ kind: "unfreezeAsked" });
    expect(undone.wanted("unfreeze").formulas).toEqual([FIRST]);
    undone.on({ kind: "unfrozen" });
    expect(kinds(undone)).toContain("checkSharing");
    expect(undone.open).toMatchObject({ busy: undefined, frozen: undefined, notice: { kind: "unfrozen" } });
    const refused = frozen().on({ kind: "unfreezeAsked" });
    refused.on({ kind: "unfreezeRefused", places: [{ sheet: "In", row: 0, column: 1 }] });
    expect(refused.open.frozen).toBeUndefined();
    expect(refused.open.trouble?.sentence).toBe(
      "In!B1 has been changed since, so no formula was brought back. In!B1 was =CRUNCHER.TEACHERS(A1).",
    );
    expect(frozen().on({ kind: "frozenDismissed" }).open.frozen).toBeUndefined();
  });

  it("offers to undo what could not be put back when freezing stopped half-way", () => {
    const story = checked().on({ kind: "freezeAsked" });
    story.on({ kind: "leftFrozen", formulas: [SECOND], sentence: "It stopped." });
    expect(story.open).toMatchObject({ frozen: [SECOND], trouble: { sentence: "It stopped.", asked: true } });
    expect(story.on({ kind: "unfreezeAsked" }).wanted("unfreeze").formulas).toEqual([SECOND]);
  });

  it("freezes nothing while nothing is chosen or the list is being made anew", () => {
    const none = checked();
    for (const address of ["In!B1", "In!B2"]) none.on({ kind: "formulasChosen", addresses: [address], chosen: false });
    expect(none.on({ kind: "freezeAsked" }).effects).toEqual([]);
    expect(checked().on({ kind: "shareOpened" }).on({ kind: "freezeAsked" }).effects).toEqual([]);
  });

  it("shows the new list where a formula had changed meanwhile", () => {
    const now: ShareCheck = { ...CHECK, formulas: [SECOND] };
    const story = checked().on({ kind: "freezeAsked" }).on({ kind: "freezeRefused", check: now });
    expect(page(story).check).toBe(now);
    expect(story.open).toMatchObject({ busy: undefined, trouble: { asked: true, retry: undefined } });
  });

  it("starts with the workbook or no longer, as a person chooses", () => {
    const story = checked()
      .on({ kind: "startupLoaded", choice: { starts: false, quiet: false } })
      .on({ kind: "startupChosen", change: { starts: true } });
    expect(story.wanted("chooseStartup").change).toEqual({ starts: true });
    expect(page(story).startup?.starts).toBe(false);
    const now = { starts: true, quiet: false };
    expect(page(story.on({ kind: "startupLoaded", choice: now })).startup).toEqual(now);
    expect(story.open.busy).toBeUndefined();
  });

  it("opens from the ribbon, with the pane", () => {
    const story = paneWith(schoolOf(24)).on({ kind: "commandGiven", command: "shareCheck" });
    expect(kinds(story)).toEqual(["checkSharing", "loadStartup", "showPane"]);
  });
});
