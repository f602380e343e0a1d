import type { ScenarioOutlook } from "../../../src/application/scenario-outlook";
import type { MadeScenario } from "../../../src/application/scenarios/make-scenario";
import { type PaneStory, paneWith, schoolOf } from "../support/pane-story";

const LOOK: ScenarioOutlook = {
  sheet: "Inputs",
  scenarios: ["Inputs"],
  sheets: ["Inputs"],
  remarks: [],
  nextYear: undefined,
};
const MADE: MadeScenario = {
  sheet: "Next year",
  from: "Inputs",
  teachers: { sheet: "Next year", row: 1, column: 1 },
  nextYear: { classes: "Classes moved up", missing: { grade: "K", place: { sheet: "Next year", row: 4, column: 1 } } },
};
const WISH = {
  name: "Next year",
  classes: { from: { kind: "currentPlan" }, names: [""], children: [[20, 0, 0]] },
  youngest: 21,
  leastChange: true,
} as const;

const opened = (): PaneStory => paneWith(schoolOf(24)).on({ kind: "scenariosOpened", view: "scenarios" });
const lookId = ({ open }: PaneStory): number => (open.scenarios.kind === "open" ? (open.scenarios.looking ?? -1) : -1);
const pageOf = ({ open }: PaneStory) => (open.scenarios.kind === "open" ? open.scenarios : undefined);

describe("the page of scenarios", () => {
  it("looks at the sheets, and again as often as the workbook was read; a late answer is let go", () => {
    const story = opened();
    expect(story.wanted("lookAtScenarios")).toMatchObject({ school: { sheet: "Inputs" } });
    const first = lookId(story);
    story.on({ kind: "workbookChanged" }).read(schoolOf(25));
    const { id, school } = story.wanted("lookAtScenarios");
    expect(school.problem?.grades[2]?.children).toBe(25);
    story.on({ kind: "scenariosSeen", id: first, look: LOOK });
    expect(pageOf(story)?.look).toBeUndefined();
    story.on({ kind: "scenariosSeen", id, look: LOOK });
    expect(pageOf(story)).toMatchObject({ looking: undefined, look: LOOK });
    story.on({ kind: "scenariosOpened", view: "nextYear" });
    expect(pageOf(story)).toMatchObject({ view: "nextYear", look: LOOK });
    story.on({ kind: "scenariosClosed" }).on({ kind: "workbookChanged" }).read(schoolOf(26));
    expect(story.effects.map(({ kind }) => kind)).not.toContain("lookAtScenarios");
  });

  it("says that it could not look, and looks on demand; what failed of an older look is let go", () => {
    const story = opened();
    const effect = story.wanted("lookAtScenarios");
    story.on({ kind: "effectFailed", effect: { ...effect, id: effect.id - 1 }, sentence: "Old." });
    expect(story.open.trouble).toBeUndefined();
    story.on({ kind: "effectFailed", effect, sentence: "It is being edited." });
    expect(story.open.trouble?.asked).toBe(false);
    story.on({ kind: "retryAsked" });
    story.on({ kind: "scenariosSeen", id: story.wanted("lookAtScenarios").id, look: LOOK });
    expect(story.open.trouble).toBeUndefined();
  });

  it("makes way for the comparison, and for the share check", () => {
    expect(opened().on({ kind: "compareAsked", first: "Inputs" }).open.scenarios.kind).toBe("closed");
    expect(opened().on({ kind: "shareOpened" }).open.scenarios.kind).toBe("closed");
  });
});

describe("a scenario that is made", () => {
  it("is a copy of the school that is on the screen, and comes to the front", () => {
    const story = opened().on({ kind: "scenarioAsked", name: "More" });
    expect(story.wanted("makeScenario")).toMatchObject({ name: "More", school: { sheet: "Inputs" } });
    expect(story.on({ kind: "scenarioAsked", name: "More" }).effects).toEqual([]);
    story.on({ kind: "scenarioMade", made: { sheet: "More", from: "Inputs", teachers: undefined } });
    expect(story.open).toMatchObject({ scenarios: { kind: "closed" }, made: { sheet: "More" } });
    expect(story.wanted("openSheet").sheet).toBe("More");
    expect(story.wanted("readSchool").sheet).toBe("More");
  });

  it("is the next year of a school without mistakes", () => {
    expect(opened().on({ kind: "nextYearAsked", wish: WISH }).wanted("makeNextYear").wish).toEqual(WISH);
    const faulty = paneWith(schoolOf("many")).on({ kind: "nextYearAsked", wish: WISH });
    expect(faulty.effects).toEqual([]);
  });

  it("is not made where the workbook has changed: that is said, and looked at anew", () => {
    const story = opened().on({ kind: "scenarioAsked", name: "More" }).on({ kind: "makingRefused" });
    expect(story.open.trouble?.sentence).toMatch(/changed meanwhile/);
    expect(story.open.busy).toBeUndefined();
    story.read(schoolOf(24));
    story.wanted("lookAtScenarios");
  });

  it("keeps its bar through renaming, until it is dismissed or removed with all its sheets", () => {
    const story = opened().on({ kind: "scenarioMade", made: MADE }).read(schoolOf(24, "Next year"));
    story.on({ kind: "sheetRenamed", from: "Next year", to: "2027" }).read(schoolOf(24, "2027"));
    story.on({ kind: "sheetRenamed", from: "Classes moved up", to: "Old classes" }).read(schoolOf(24, "2027"));
    story.on({ kind: "sheetRenamed", from: "Inputs", to: "2026" }).read(schoolOf(24, "2027"));
    expect(story.open.made).toEqual({
      sheet: "2027",
      from: "2026",
      teachers: { sheet: "2027", row: 1, column: 1 },
      nextYear: { classes: "Old classes", missing: { grade: "K", place: { sheet: "2027", row: 4, column: 1 } } },
    });
    story.on({ kind: "sheetsRemoved", sheets: ["2027", "Old classes"] });
    expect(story.open.made).toBeUndefined();
    expect(story.wanted("readSchool").sheet).toBe("2026");
    const dismissed = opened().on({ kind: "scenarioMade", made: MADE }).on({ kind: "madeDismissed" });
    expect(dismissed.open.made).toBeUndefined();
  });
});
