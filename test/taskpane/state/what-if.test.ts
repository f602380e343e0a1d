import { NOTHING_EXPLORED, type StaffingRow } from "../../../src/planning/exploration";
import type { PaneEvent } from "../../../src/taskpane/state/event";
import { shownPlan } from "../../../src/taskpane/state/next-what-if";
import { shownOf } from "../../../src/taskpane/state/what-if";
import {
  BEST,
  paneWith,
  paneWithPlans,
  type PaneStory,
  problemOf,
  SECOND,
  schoolOf,
  solved,
} from "../support/pane-story";

const ROWS: readonly StaffingRow[] = [
  { teachers: 2, feasible: false },
  { teachers: 3, feasible: true, plan: BEST },
  { teachers: 4, feasible: true, plan: SECOND },
];

function withStaffing(): PaneStory {
  const story = paneWithPlans().on({ kind: "viewOpened", view: "staffing" });
  const { id } = story.wanted("explore");
  for (const row of ROWS) story.on({ kind: "viewExplored", id, news: { kind: "staffing", row } });
  const outcome = { kind: "explored", ...NOTHING_EXPLORED, staffing: ROWS } as const;
  return story.on({ kind: "viewEnded", id, outcome });
}

describe("a view of what would be", () => {
  it("is worked out when it is unfolded, row by row, and once", () => {
    const story = paneWithPlans().on({ kind: "viewOpened", view: "staffing" });
    const { id, problem, view, timeLimitSeconds } = story.wanted("explore");
    expect({ problem, view, timeLimitSeconds }).toEqual({
      problem: problemOf(schoolOf(24)),
      view: { kind: "staffing" },
      timeLimitSeconds: 10,
    });
    story.on({ kind: "viewExplored", id, news: { kind: "staffing", row: { teachers: 2, feasible: false } } });
    expect(story.open.whatIf.worked.staffing?.known.staffing).toEqual([{ teachers: 2, feasible: false }]);
    const whole = withStaffing().on({ kind: "viewClosed", view: "staffing" });
    expect(whole.effects).toEqual([]);
    expect(whole.on({ kind: "viewOpened", view: "staffing" }).effects).toEqual([]);
  });

  it("ends when it is folded away or a search for plans begins", () => {
    const story = paneWithPlans().on({ kind: "viewOpened", view: "tradeOff" });
    const { id } = story.wanted("explore");
    story.on({ kind: "findAsked" });
    expect(story.effects.map(({ kind }) => kind)).toEqual(["stop", "find"]);
    expect(story.effects[0]).toEqual({ kind: "stop", id });
    const other = paneWithPlans().on({ kind: "viewOpened", view: "tradeOff" });
    const open = other.wanted("explore").id;
    expect(other.on({ kind: "viewClosed", view: "tradeOff" }).effects).toEqual([{ kind: "stop", id: open }]);
  });

  it("is worked out again for changed inputs after the plans, and shows what it knew until then", () => {
    const story = withStaffing().on({ kind: "workbookChanged" }).read(schoolOf(25)).on({ kind: "findAsked" });
    expect(story.effects.map(({ kind }) => kind)).toEqual(["find"]);
    story.on({ kind: "searchEnded", id: story.searchId, outcome: solved(), elapsedSeconds: 0.1 });
    expect(story.wanted("explore").problem).toEqual(problemOf(schoolOf(25)));
    const worked = story.open.whatIf.worked.staffing;
    expect(worked && shownOf(worked).staffing).toEqual(ROWS);
  });

  it("takes no news of an older working out", () => {
    const story = paneWithPlans().on({ kind: "viewOpened", view: "staffing" });
    const before = story.open;
    story.on({ kind: "viewExplored", id: 9999, news: { kind: "staffing", row: { teachers: 2, feasible: false } } });
    expect(story.open).toBe(before);
  });

  it("says that it failed, with what it had found", () => {
    const story = paneWithPlans().on({ kind: "viewOpened", view: "staffing" });
    story.on({ kind: "viewFailed", id: story.wanted("explore").id, sentence: "It died." });
    expect(story.open.whatIf.worked.staffing?.ending).toEqual({ kind: "failed", sentence: "It died." });
  });

  it("tells of the room of the plan that is chosen", () => {
    const story = paneWithPlans().on({ kind: "viewOpened", view: "room" });
    expect(story.wanted("explore").view).toEqual({ kind: "room", plan: BEST });
    story.on({ kind: "planChosen", rank: 2 });
    expect(story.wanted("explore").view).toEqual({ kind: "room", plan: SECOND });
  });

  it("is for staffing alone where no plan exists", () => {
    const story = paneWith(schoolOf(24)).on({ kind: "findAsked" });
    story.on({ kind: "searchEnded", id: story.searchId, outcome: { kind: "infeasible" }, elapsedSeconds: 0 });
    expect(story.on({ kind: "viewOpened", view: "room" }).effects).toEqual([]);
    expect(story.on({ kind: "viewOpened", view: "staffing" }).wanted("explore").view).toEqual({ kind: "staffing" });
  });
});

describe("a row of a view", () => {
  it("shows its plan, and writes it as an answer to so many teachers", () => {
    const story = withStaffing().on({ kind: "rowChosen", row: { view: "staffing", count: 4 } });
    expect(shownPlan(story.open)?.plan).toBe(SECOND);
    story.on({ kind: "rowSheetAsked" });
    expect(story.wanted("writeRow")).toMatchObject({ row: { view: "staffing", count: 4 }, plan: SECOND });
  });

  it("shows no plan where there is none", () => {
    const story = withStaffing().on({ kind: "rowChosen", row: { view: "staffing", count: 2 } });
    expect(shownPlan(story.open)).toBeUndefined();
  });
});

describe("the classes there are now", () => {
  const rows = { sheet: "Plan 3", row: 5, column: 1, rowCount: 4, columnCount: 3, classes: ["K A", "1 A", "2 A", ""] };

  it("are looked for on sheets, named on a click, and then the plans are found again", () => {
    const story = paneWithPlans().on({ kind: "viewOpened", view: "change" });
    const { id, grades } = story.wanted("listSheets");
    expect(grades).toEqual(["K", "1", "2"]);
    story.on({ kind: "sheetsListed", id, sheets: ["Inputs", "Plan 3"], rows: [rows] });
    story.on({ kind: "currentPlanAsked", rows });
    expect(story.wanted("namePlanRows")).toEqual({ kind: "namePlanRows", name: "CurrentPlan", rows, sheet: "Inputs" });
    story.on({ kind: "planRowsNamed", name: "CurrentPlan" }).read(schoolOf(25));
    expect(story.effects.map(({ kind }) => kind)).toEqual(["find"]);
    expect(story.open.notice).toEqual({ kind: "named", name: "CurrentPlan" });
  });

  const plan1 = { of: { kind: "list" }, problem: problemOf(schoolOf(24)), sheets: ["Plan 1"] } as const;

  it.each<readonly [string, PaneEvent]>([
    ["the pane has written one", { kind: "written", results: [plan1] }],
    ["it has written a comparison", { kind: "compared", sheets: ["Comparison"] }],
    ["it has removed one", { kind: "sheetsRemoved", sheets: ["Plan 3"] }],
    ["one is missing", { kind: "sheetMissing", sheet: "Plan 3" }],
    ["one is called otherwise", { kind: "sheetRenamed", from: "Plan 3", to: "This year" }],
  ])("are looked for again once %s, and an answer of before is let go", (_, event) => {
    const story = paneWithPlans().on({ kind: "viewOpened", view: "change" });
    const before = story.wanted("listSheets").id;
    const { id } = story.on(event).wanted("listSheets");
    story.on({ kind: "sheetsListed", id: before, sheets: ["Inputs"], rows: [] });
    expect(story.open.whatIf.planRows).toBeUndefined();
    story.on({ kind: "sheetsListed", id, sheets: ["Inputs", "Plan 1"], rows: [rows] });
    expect(story.open.whatIf.planRows).toEqual([rows]);
  });

  it("are looked for again once a scenario is made, with the reading of its sheet that follows", () => {
    const story = paneWithPlans().on({ kind: "viewOpened", view: "change" });
    const before = story.wanted("listSheets").id;
    story.on({ kind: "scenarioMade", made: { sheet: "More", from: "Inputs", teachers: undefined } });
    expect(story.effects.map(({ kind }) => kind)).toEqual(["openSheet", "readSchool"]);
    const { id, grades } = story.read(schoolOf(24, "More")).wanted("listSheets");
    expect([id > before, grades]).toEqual([true, ["K", "1", "2"]]);
    story.on({ kind: "sheetsListed", id: before, sheets: ["Inputs"], rows: [] });
    expect(story.open.whatIf.planRows).toBeUndefined();
  });

  it("are looked for again with each reading, and what stood on a sheet that is gone is not written any more", () => {
    const story = paneWithPlans().on({ kind: "written", results: [plan1] });
    story.on({ kind: "workbookChanged" }).read(schoolOf(24));
    const { id, grades } = story.wanted("listSheets");
    expect(grades).toBeUndefined();
    story.on({ kind: "sheetsListed", id, sheets: ["Inputs", "Plan 1"], rows: undefined });
    expect(story.open.written).toEqual([plan1]);
    story.on({ kind: "workbookChanged" }).read(schoolOf(24));
    const second = story.wanted("listSheets").id;
    story.on({ kind: "sheetsListed", id: second, sheets: ["Inputs"], rows: undefined });
    expect(story.open.written).toEqual([]);
  });
});
