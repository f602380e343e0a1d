import type { Repair } from "../../../src/planning/repair";
import type { OfferedRepair } from "../../../src/taskpane/state/why-not";
import { BEST, paneWith, type PaneStory, SECOND, schoolOf, solved } from "../support/pane-story";

const MORE_TEACHERS: Repair = { changes: [{ kind: "teachers", from: 4, to: 5 }], plan: BEST };
const LARGER_CLASSES: Repair = {
  changes: [{ kind: "maxClassSize", grades: [0, 1, 2], from: 25, to: 26 }],
  plan: SECOND,
};
const NEW_COMPOSITE: Repair = { changes: [{ kind: "newComposite", grades: [0, 2] }], plan: BEST };

function impossible(): PaneStory {
  const story = paneWith(schoolOf(24)).on({ kind: "findAsked" });
  return story.on({ kind: "searchEnded", id: story.searchId, outcome: { kind: "infeasible" }, elapsedSeconds: 0 });
}

function repairsOf(story: PaneStory): readonly OfferedRepair[] {
  return story.open.whyNot?.repairs ?? [];
}

function offeredBy(story: PaneStory, repair: Repair): OfferedRepair {
  story.on({ kind: "repairFound", id: story.open.whyNot?.id ?? -1, repair });
  const offered = repairsOf(story).find((candidate) => candidate.repair === repair);
  if (offered === undefined) throw new Error("The repair is not offered.");
  return offered;
}

describe("a request without a plan", () => {
  it("is asked for its reasons first, and then for what would mend it", () => {
    const story = impossible();
    expect(story.effects.map(({ kind }) => kind)).toEqual(["explain", "findRepairs"]);
    expect(story.wanted("findRepairs").shared.maxClassSize).toEqual([[0, 1, 2]]);
  });

  it("offers each repair as it is found, the smallest change first, with the entry that makes it", () => {
    const story = impossible();
    const id = story.open.whyNot?.id ?? -1;
    story.on({ kind: "repairFound", id, repair: MORE_TEACHERS });
    story.on({ kind: "repairFound", id, repair: LARGER_CLASSES });
    expect(repairsOf(story).map(({ repair }) => repair)).toEqual([LARGER_CLASSES, MORE_TEACHERS]);
    expect(repairsOf(story).map(({ way }) => way)).toEqual([
      { kind: "entries", entries: [{ place: { sheet: "Inputs", row: 4, column: 2 }, content: 26 }] },
      { kind: "entries", entries: [{ place: { sheet: "Inputs", row: 1, column: 1 }, content: 5 }] },
    ]);
  });

  it("says what to type where the workbook has no cell for a repair", () => {
    expect(offeredBy(impossible(), NEW_COMPOSITE).way).toEqual({
      kind: "byHand",
      sentence:
        "The cells named Composites (Inputs!E5:E6) have no blank one left. Type “K/2” below them, then let the name take one cell more under Formulas > Name Manager.",
    });
  });

  it("lets news of an older question go", () => {
    const story = impossible();
    const older = story.open.whyNot?.id ?? -1;
    story.on({ kind: "findAsked" });
    expect(story.effects.filter(({ kind }) => kind === "stop")).toEqual([
      { kind: "stop", id: older - 1 },
      { kind: "stop", id: older },
    ]);
    story.on({ kind: "repairFound", id: older, repair: MORE_TEACHERS });
    expect(story.open.whyNot).toBeUndefined();
  });

  it("keeps what was found when it is stopped", () => {
    const story = impossible();
    const id = story.open.whyNot?.id ?? -1;
    story.on({ kind: "repairFound", id, repair: MORE_TEACHERS }).on({ kind: "repairsStopAsked" });
    expect(story.effects).toContainEqual({ kind: "stop", id });
    story.on({ kind: "repairsEnded", id, outcome: { kind: "undecided", repairs: [MORE_TEACHERS] }, stopped: true });
    expect(story.open.whyNot).toMatchObject({ ending: { kind: "cut", by: "stopped" } });
    expect(repairsOf(story)).toHaveLength(1);
  });
});

describe("a repair", () => {
  it("is tried without anything being done to the workbook", () => {
    const story = impossible();
    const offered = offeredBy(story, MORE_TEACHERS);
    story.on({ kind: "tryAsked", offered });
    expect(story.effects).toEqual([]);
    expect(story.open.whyNot?.trial).toBe(offered);
    story.on({ kind: "trialLeft" });
    expect(story.open.whyNot).toMatchObject({ trial: undefined, lastTried: offered });
  });

  it("is applied, read again and solved, whether plans follow the cells or not", () => {
    const story = impossible().on({ kind: "optionsChosen", options: { live: false } });
    story.on({ kind: "applyAsked", offered: offeredBy(story, MORE_TEACHERS) });
    const { entries } = story.wanted("applyRepair");
    expect(entries).toEqual([{ place: { sheet: "Inputs", row: 1, column: 1 }, content: 5 }]);
    const cells = [{ place: { sheet: "Inputs", row: 1, column: 1 }, before: 4, after: 5 }];
    story.on({ kind: "repairApplied", cells });
    story.on({ kind: "workbookChanged" }).read(schoolOf(25));
    expect(story.wanted("readSchool").sheet).toBe("Inputs");
    story.read(schoolOf(25));
    expect(story.wanted("find").problem).toEqual(schoolOf(25).problem);
    expect(story.open.applied).toEqual({ cells });
    story.on({ kind: "searchEnded", id: story.searchId, outcome: solved(), elapsedSeconds: 0.1 });
    story.on({ kind: "undoAsked" });
    expect(story.wanted("undoRepair").cells).toEqual(cells);
    story.on({ kind: "repairUndone" }).read(schoolOf(24));
    expect(story.wanted("find").problem).toEqual(schoolOf(24).problem);
    expect(story.open).toMatchObject({ applied: undefined, notice: { kind: "undone" } });
  });

  it("is not applied to inputs that have changed since", () => {
    const story = impossible().on({ kind: "optionsChosen", options: { live: false } });
    const offered = offeredBy(story, MORE_TEACHERS);
    story.on({ kind: "workbookChanged" }).read(schoolOf(26)).on({ kind: "applyAsked", offered });
    expect(story.effects.map(({ kind }) => kind)).toEqual(["readSchool"]);
    expect(story.open.trouble?.sentence).toBe(
      "The inputs have changed since this repair was found, so nothing was typed. Find the classes again.",
    );
  });

  it("is told not to have been typed over a formula, with the cell to look at", () => {
    const story = impossible();
    story.on({ kind: "applyAsked", offered: offeredBy(story, MORE_TEACHERS) });
    story.on({ kind: "repairMetFormulas", places: [{ sheet: "Inputs", row: 1, column: 1 }] });
    expect(story.open.trouble).toEqual({
      sentence:
        "Inputs!B2 holds a formula, so nothing was typed over it. Change the cells it counts with, or type over it yourself.",
      retry: undefined,
      asked: true,
      address: "Inputs!B2",
    });
    expect(story.open.busy).toBeUndefined();
  });

  it("is not taken back where somebody has changed its cell since", () => {
    const cells = [{ place: { sheet: "Inputs", row: 1, column: 1 }, before: 4, after: 5 }];
    const story = impossible().on({ kind: "repairApplied", cells }).read(schoolOf(24)).on({ kind: "undoAsked" });
    story.on({ kind: "undoRefused", places: cells.map(({ place }) => place) });
    expect(story.open.applied).toBeUndefined();
    expect(story.open.trouble?.sentence).toBe(
      "Inputs!B2 has been changed since, so nothing was undone. Before, Inputs!B2 held 4.",
    );
  });
});
