import { foundBy, isUpToDate } from "../../../src/taskpane/state/found";
import { DEFAULT_OPTIONS } from "../../../src/taskpane/state/options";
import { BEST, PaneStory, paneWith, paneWithPlans, planOf, SECOND, schoolOf, solved } from "../support/pane-story";

const LATER = planOf({ K: [20], "1": [22], "2": [26] }, 26);

describe("finding plans", () => {
  it("begins a search of the workbook's problem, with the options", () => {
    const story = paneWith(schoolOf(24)).on({ kind: "findAsked" });
    const { problem, options } = story.wanted("find");
    expect(problem).toEqual(schoolOf(24).problem);
    expect(options).toEqual({ alternatives: 10, timeLimitSeconds: 10 });
  });

  it("does not begin while the workbook holds mistakes", () => {
    const story = paneWith(schoolOf("many")).on({ kind: "findAsked" });
    expect(story.effects).toEqual([]);
    expect(story.open.search.kind).toBe("none");
  });

  it("shows each plan as soon as it is found", () => {
    const story = paneWith(schoolOf(24)).on({ kind: "findAsked" });
    story.on({ kind: "planFound", id: story.searchId, plan: BEST });
    expect(foundBy(story.open.search)?.solved).toMatchObject({ plans: [BEST], provedPlans: 1, complete: false });
    story.on({ kind: "planFound", id: story.searchId, plan: SECOND });
    expect(foundBy(story.open.search)?.solved.plans).toEqual([BEST, SECOND]);
  });

  it("lets news of an older search go", () => {
    const story = paneWith(schoolOf(24)).on({ kind: "findAsked" });
    const older = story.searchId;
    story.on({ kind: "findAsked" });
    expect(story.wanted("stop").id).toBe(older);
    const before = story.open;
    story
      .on({ kind: "planFound", id: older, plan: BEST })
      .on({ kind: "searchTicked", id: older, elapsedSeconds: 9 })
      .on({ kind: "searchEnded", id: older, outcome: solved(), elapsedSeconds: 9 })
      .on({ kind: "searchFailed", id: older, sentence: "late" });
    expect(story.open).toEqual(before);
  });

  it("keeps what was found when it is stopped", () => {
    const story = paneWith(schoolOf(24)).on({ kind: "findAsked" });
    const id = story.searchId;
    story.on({ kind: "planFound", id, plan: BEST }).on({ kind: "stopAsked" });
    expect(story.effects).toEqual([{ kind: "stop", id }]);
    story.on({ kind: "stopAsked" });
    expect(story.effects).toEqual([]);
    const outcome = { ...solved(BEST), proved: false, complete: false, stoppedBy: "stopped" } as const;
    story.on({ kind: "searchEnded", id, outcome, elapsedSeconds: 2 });
    expect(foundBy(story.open.search)?.solved.plans).toEqual([BEST]);
  });

  it("keeps what was found when the worker dies, and can begin again", () => {
    const story = paneWith(schoolOf(24)).on({ kind: "findAsked" });
    const id = story.searchId;
    story.on({ kind: "planFound", id, plan: BEST }).on({ kind: "searchFailed", id, sentence: "It died." });
    expect(story.open.search).toMatchObject({ kind: "failed", sentence: "It died." });
    expect(foundBy(story.open.search)?.solved.plans).toEqual([BEST]);
    story.on({ kind: "findAsked" });
    expect(story.wanted("find").id).not.toBe(id);
  });
});

describe("plans that follow the cells", () => {
  it("are found again when the cells have rested, without a click; until then the old ones stay, and say so", () => {
    const story = paneWithPlans().on({ kind: "workbookChanged" }).read(schoolOf(26));
    const { id } = story.wanted("pause");
    const old = foundBy(story.open.search);
    expect(old && isUpToDate(story.open, old)).toBe(false);
    story.on({ kind: "pauseEnded", id });
    expect(story.wanted("find").problem).toEqual(schoolOf(26).problem);
    expect(foundBy(story.open.search)).toEqual(old);
    story.on({ kind: "planFound", id: story.searchId, plan: LATER });
    expect(foundBy(story.open.search)?.solved.plans).toEqual([LATER]);
  });

  it.each([
    { elapsedSeconds: 0.01, milliseconds: 60 },
    { elapsedSeconds: 0.05, milliseconds: 100 },
    { elapsedSeconds: 4, milliseconds: 250 },
  ])("rest for $milliseconds ms where the search before took $elapsedSeconds s", ({ elapsedSeconds, milliseconds }) => {
    const story = paneWith(schoolOf(24)).on({ kind: "findAsked" });
    story.on({ kind: "searchEnded", id: story.searchId, outcome: solved(), elapsedSeconds });
    expect(story.on({ kind: "workbookChanged" }).read(schoolOf(26)).wanted("pause")).toMatchObject({ milliseconds });
  });

  it("rest for 250 ms where a search is under way", () => {
    const story = paneWith(schoolOf(24)).on({ kind: "findAsked" });
    story.on({ kind: "workbookChanged" }).read(schoolOf(25));
    expect(story.wanted("pause")).toMatchObject({ milliseconds: 250 });
  });

  it("wait for the last of several changes", () => {
    const story = paneWithPlans().on({ kind: "workbookChanged" }).read(schoolOf(25));
    const first = story.wanted("pause").id;
    story.on({ kind: "workbookChanged" }).read(schoolOf(26));
    const last = story.wanted("pause").id;
    expect(story.on({ kind: "pauseEnded", id: first }).effects).toEqual([]);
    expect(story.on({ kind: "pauseEnded", id: last }).wanted("find").problem).toEqual(schoolOf(26).problem);
  });

  it("are left alone where a change is taken back, or means nothing", () => {
    const story = paneWithPlans().on({ kind: "workbookChanged" }).read(schoolOf(25));
    const { id } = story.wanted("pause");
    story.on({ kind: "workbookChanged" }).read(schoolOf(24));
    expect(story.on({ kind: "pauseEnded", id }).effects).toEqual([]);
  });

  it("are left alone while the workbook holds mistakes", () => {
    const story = paneWithPlans().on({ kind: "workbookChanged" }).read(schoolOf("?"));
    expect(story.effects).toEqual([]);
    expect(foundBy(story.open.search)?.solved.plans).toEqual([BEST, SECOND]);
  });

  it("are not found before a person has asked once", () => {
    const story = paneWith(schoolOf(24)).on({ kind: "workbookChanged" }).read(schoolOf(25));
    expect(story.effects).toEqual([]);
  });

  it("are not found where a person has switched that off", () => {
    const story = paneWithPlans().on({ kind: "optionsChosen", options: { live: false } });
    story.on({ kind: "workbookChanged" }).read(schoolOf(25));
    expect(story.effects).toEqual([]);
  });

  it("follow the options too", () => {
    const story = paneWithPlans().on({ kind: "optionsChosen", options: { teacherRule: "exactly" } });
    story.on({ kind: "pauseEnded", id: story.wanted("pause").id });
    expect(story.wanted("find").problem.teacherRule).toBe("exactly");
  });

  it("end the search under way first", () => {
    const story = paneWith(schoolOf(24)).on({ kind: "findAsked" });
    const older = story.searchId;
    story.on({ kind: "workbookChanged" }).read(schoolOf(25));
    story.on({ kind: "pauseEnded", id: story.wanted("pause").id });
    expect(story.effects.map(({ kind }) => kind)).toEqual(["stop", "find"]);
    expect(story.wanted("stop").id).toBe(older);
  });
});

describe("options", () => {
  it("are kept with the workbook as soon as they are chosen", () => {
    const story = paneWith(schoolOf(24)).on({ kind: "optionsChosen", options: { alternatives: 3 } });
    expect(story.wanted("saveOptions").options).toMatchObject({ alternatives: 3, timeLimitSeconds: 10 });
    expect(story.on({ kind: "findAsked" }).wanted("find").options.alternatives).toBe(3);
  });

  it("are not kept over those of the workbook before these are known, and then are what was chosen of both", () => {
    const story = new PaneStory().on({ kind: "officeReady" }).read(schoolOf(24));
    story.on({ kind: "optionsChosen", options: { alternatives: 3 } });
    expect(story.effects).toEqual([]);
    expect(story.open.options.alternatives).toBe(3);
    story.on({ kind: "optionsLoaded", options: { ...DEFAULT_OPTIONS, alternatives: 9, timeLimitSeconds: 44 } });
    expect(story.wanted("saveOptions").options).toMatchObject({ alternatives: 3, timeLimitSeconds: 44 });
    expect(story.on({ kind: "optionsLoaded", options: DEFAULT_OPTIONS }).effects).toEqual([]);
  });
});
