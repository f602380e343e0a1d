import { paneWith, paneWithPlans, schoolOf, solved, PaneStory } from "../support/pane-story";
import { planToWrite } from "../../../src/taskpane/state/found";

const kinds = (story: PaneStory): readonly string[] => story.effects.map(({ kind }) => kind);

/** A pane in which Find classes was pressed and the school was read. */
function searching(): PaneStory {
  return paneWith(schoolOf(24)).on({ kind: "commandGiven", command: "findClasses" }).read(schoolOf(24));
}

/** The plans of the search under way were found. */
function find(story: PaneStory): PaneStory {
  return story.on({ kind: "searchEnded", id: story.searchId, outcome: solved(), elapsedSeconds: 0.1 });
}

describe("Find classes on the ribbon", () => {
  it("reads, solves, and writes the list and the best plan at once, without the pane", () => {
    const story = paneWith(schoolOf(24)).on({ kind: "commandGiven", command: "findClasses" });
    expect(kinds(story)).toEqual(["pause", "readSchool"]);
    expect(kinds(story.read(schoolOf(24)))).toEqual(["find"]);
    const { what, rank, found } = find(story).wanted("write");
    const [best] = found.plans;
    expect(what).toEqual([{ kind: "list" }, best && planToWrite(best)]);
    expect(rank).toBe(1);
    const { problem } = story.wanted("write").school;
    const results = what.map((of, index) => ({ of, problem, sheets: [["Alternatives", "Plan 1"][index] ?? ""] }));
    expect(story.on({ kind: "written", results }).effects).toEqual([{ kind: "openSheet", sheet: "Plan 1" }]);
    expect(story.open.command?.kind).toBe("findClasses");
    story.on({ kind: "effectDone", effect: story.wanted("openSheet") });
    expect(story.open.command).toBeUndefined();
    expect(kinds(story)).toEqual([]);
  });

  it("searches well within the five minutes that Excel gives a button, whatever time the pane’s searches have", () => {
    const story = paneWith(schoolOf(24)).on({ kind: "optionsChosen", options: { timeLimitSeconds: 600 } });
    story.on({ kind: "commandGiven", command: "findClasses" }).read(schoolOf(24));
    expect(story.wanted("find").options.timeLimitSeconds).toBe(180);
    const pane = paneWith(schoolOf(24)).on({ kind: "optionsChosen", options: { timeLimitSeconds: 600 } });
    expect(pane.on({ kind: "findAsked" }).wanted("find").options.timeLimitSeconds).toBe(600);
  });

  it("brings the plan to the front where it stands on a sheet already", () => {
    const story = paneWithPlans().on({ kind: "writeAsked", rank: "list" });
    const { problem } = story.wanted("write").school;
    story.on({ kind: "written", results: [{ of: { kind: "list" }, problem, sheets: ["Alternatives"] }] });
    story.on({ kind: "effectDone", effect: story.wanted("openSheet") }).on({ kind: "writeAsked", rank: 1 });
    const results = [{ of: story.wanted("write").what[0] ?? { kind: "list" as const }, problem, sheets: ["Plan 1"] }];
    story.on({ kind: "written", results });
    story.on({ kind: "effectDone", effect: story.wanted("openSheet") });
    story.on({ kind: "commandGiven", command: "findClasses" }).read(schoolOf(24));
    expect(find(story).effects).toEqual([{ kind: "openSheet", sheet: "Plan 1" }]);
  });

  it("opens the pane where the workbook holds mistakes", () => {
    const story = paneWith(schoolOf("many")).on({ kind: "commandGiven", command: "findClasses" });
    expect(kinds(story.read(schoolOf("many")))).toEqual(["showPane"]);
    expect(story.open.command).toBeUndefined();
  });

  it.each([
    ["no plan exists", { kind: "infeasible" }],
    ["the time ran out", { kind: "undecided", stoppedBy: "timeLimit" }],
  ] as const)("opens the pane where %s", (_, outcome) => {
    const story = searching();
    story.on({ kind: "searchEnded", id: story.searchId, outcome, elapsedSeconds: 10 });
    expect(kinds(story)).toContain("showPane");
    expect(kinds(story)).not.toContain("write");
    expect(story.open.command).toBeUndefined();
  });

  it("opens the pane where the workbook cannot be read or written, with the message", () => {
    const unread = paneWith(schoolOf(24)).on({ kind: "commandGiven", command: "findClasses" });
    unread.on({ kind: "effectFailed", effect: unread.wanted("readSchool"), sentence: "Press Enter." });
    expect(kinds(unread)).toEqual(["showPane"]);
    expect(unread.open).toMatchObject({ command: undefined, trouble: { sentence: "Press Enter." } });
    const unwritten = find(searching());
    unwritten.on({ kind: "effectFailed", effect: unwritten.wanted("write"), sentence: "It is protected." });
    expect(kinds(unwritten)).toEqual(["showPane"]);
    expect(unwritten.open).toMatchObject({ command: undefined, trouble: { sentence: "It is protected." } });
  });

  it("opens the pane where it takes a while, and goes on", () => {
    const story = paneWith(schoolOf(24)).on({ kind: "commandGiven", command: "findClasses" });
    const { id } = story.wanted("pause");
    story.read(schoolOf(24)).on({ kind: "pauseEnded", id });
    expect(kinds(story)).toEqual(["showPane"]);
    expect(kinds(find(story))).toEqual(["write"]);
  });

  it("does not open the pane for a search that has long ended", () => {
    const story = paneWith(schoolOf("many")).on({ kind: "commandGiven", command: "findClasses" });
    const { id } = story.wanted("pause");
    expect(kinds(story.read(schoolOf("many")).on({ kind: "pauseEnded", id }))).toEqual([]);
  });

  it("does not begin twice", () => {
    expect(searching().on({ kind: "commandGiven", command: "findClasses" }).effects).toEqual([]);
  });
});

describe("the other buttons of the ribbon", () => {
  it("Insert a sample adds it without the pane", () => {
    const story = paneWith(schoolOf(24)).on({ kind: "commandGiven", command: "insertSample" });
    expect(kinds(story)).toEqual(["insertSample"]);
    story.on({ kind: "sampleInserted", sheet: "School" });
    expect(kinds(story)).toEqual(["readSchool"]);
    expect(story.open.command).toBeUndefined();
  });

  it("Insert a sample opens the pane where that fails", () => {
    const story = paneWith(schoolOf(24)).on({ kind: "commandGiven", command: "insertSample" });
    story.on({ kind: "effectFailed", effect: story.wanted("insertSample"), sentence: "It is protected." });
    expect(kinds(story)).toEqual(["showPane"]);
    expect(story.open.command).toBeUndefined();
  });

  it("the shortcut opens the pane", () => {
    expect(kinds(paneWith(schoolOf(24)).on({ kind: "commandGiven", command: "showPane" }))).toEqual(["showPane"]);
  });
});
