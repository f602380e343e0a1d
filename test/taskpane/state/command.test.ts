import { paneWith, paneWithPlans, schoolOf, solved, PaneStory } from "../support/pane-story";
import type { SearchOutcome } from "../../../src/planning/search";
import type { PaneEvent } from "../../../src/taskpane/state/event";
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

/** What is being written was written, to sheets of the usual names. */
function writtenOf(story: PaneStory): PaneEvent {
  const { what, school } = story.wanted("write");
  const names = { list: "Alternatives", plan: "Plan 1", reasons: "Why these classes" } as const;
  const named = what.map((of) => ({ of, sheet: of.kind in names ? names[of.kind as keyof typeof names] : "" }));
  return {
    kind: "written",
    results: named.map(({ of, sheet }) => ({ of, problem: school.problem, sheets: [sheet] })),
  };
}

/** A person writes something from the pane. */
function byHand(story: PaneStory, rank: number | "list" | "reasons"): void {
  story.on({ kind: "writeAsked", rank });
  story.on(writtenOf(story));
  story.on({ kind: "effectDone", effect: story.wanted("openSheet") });
}

describe("Find classes on the ribbon", () => {
  it("reads, solves, and writes the list, the best plan and the reasons for it at once, without the pane", () => {
    const story = paneWith(schoolOf(24)).on({ kind: "commandGiven", command: "findClasses" });
    expect(kinds(story)).toEqual(["pause", "readSchool"]);
    expect(kinds(story.read(schoolOf(24)))).toEqual(["find"]);
    const { what, rank, found, reasons } = find(story).wanted("write");
    const [best] = found.plans;
    expect(what).toEqual([{ kind: "list" }, best && planToWrite(best), { kind: "reasons" }]);
    expect([rank, reasons?.timeLimitSeconds]).toEqual([1, 10]);
    expect(story.on(writtenOf(story)).effects).toEqual([{ kind: "openSheet", sheet: "Plan 1" }]);
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

  it("brings the plan to the front where all stands on sheets already", () => {
    const story = paneWithPlans();
    for (const rank of ["list", 1, "reasons"] as const) byHand(story, rank);
    story.on({ kind: "commandGiven", command: "findClasses" }).read(schoolOf(24));
    expect(find(story).effects).toEqual([{ kind: "openSheet", sheet: "Plan 1" }]);
  });

  it.each([
    [["list", 1], ["reasons"]],
    [[1], ["list", "reasons"]],
    [["reasons"], ["list", "plan"]],
    [[1, "reasons"], ["list"]],
    [["list", "reasons"], ["plan"]],
  ] as const)("writes only what is missing where the pane has written %j, with the plan in front", (there, missing) => {
    const story = paneWithPlans();
    for (const rank of there) byHand(story, rank);
    story.on({ kind: "commandGiven", command: "findClasses" }).read(schoolOf(24));
    const { what, rank, reasons } = find(story).wanted("write");
    expect(what.map(({ kind }) => kind)).toEqual(missing);
    expect(rank).toBe(what.some(({ kind }) => kind === "plan") ? 1 : undefined);
    expect(reasons !== undefined).toBe(what.some(({ kind }) => kind === "reasons"));
    expect(story.on(writtenOf(story)).effects).toEqual([{ kind: "openSheet", sheet: "Plan 1" }]);
  });

  it("brings the plan to the front also where it was written only when it was tried again, by hand", () => {
    const story = find(searching());
    const again = writtenOf(story);
    story.on({ kind: "effectFailed", effect: story.wanted("write"), sentence: "It is protected." });
    expect(story.on({ kind: "retryAsked" }).on(again).effects).toEqual([{ kind: "openSheet", sheet: "Plan 1" }]);
  });

  it.each([
    [4, undefined, 4],
    [600, undefined, 10],
    [600, "timeLimit", 10],
    [600, "stopped", 0],
  ] as const)("gives a question of the reasons, of a search of %i s ended by %s, %i s", (limit, stoppedBy, seconds) => {
    const story = paneWith(schoolOf(24)).on({ kind: "optionsChosen", options: { timeLimitSeconds: limit } });
    story.on({ kind: "commandGiven", command: "findClasses" }).read(schoolOf(24));
    const cut = stoppedBy === undefined ? {} : { stoppedBy, proved: false, complete: false };
    const outcome = { ...solved(), ...cut } as SearchOutcome;
    story.on({ kind: "searchEnded", id: story.searchId, outcome, elapsedSeconds: 1 });
    expect(story.wanted("write").reasons?.timeLimitSeconds).toBe(seconds);
  });

  it("writes what a newer search finds where one begins while the reasons are worked out", () => {
    const story = find(searching());
    const effect = story.wanted("write");
    story.on({ kind: "workbookChanged" }).read(schoolOf(25)).on({ kind: "findAsked" });
    expect(story.wanted("stop").id).toBe(effect.reasons?.id);
    expect(kinds(story.on({ kind: "effectDone", effect }))).toEqual([]);
    expect(story.open.command?.kind).toBe("findClasses");
    expect(find(story).wanted("write").school.problem.grades.at(-1)?.children).toBe(25);
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
