import type { ScenarioOutlook } from "../../../src/application/scenario-outlook";
import type { ScenariosView } from "../../../src/taskpane/state/scenarios";
import type { PaneState } from "../../../src/taskpane/state/pane-state";
import { type PaneStory, paneWithPlans, schoolOf } from "../support/pane-story";

/** The screens on which scenarios are compared and made. */
export const SCENARIO_STORIES: Readonly<Record<string, () => PaneState>> = {
  oneScenario: () => seen("scenarios", LOOK).state,
  scenarios: () => seen("scenarios", WITH_REMARKS).state,
  nextYear: () => seen("nextYear", WITH_REMARKS).state,
  nextYearOfNothing: () => seen("nextYear", LOOK).state,
  made: () =>
    paneWithPlans()
      .on({
        kind: "scenarioMade",
        made: { sheet: "More teachers", from: "Inputs", teachers: { sheet: "More teachers", row: 1, column: 1 } },
      })
      .read(schoolOf(24, "More teachers")).state,
};

const LEAD =
  "On a copy of Inputs, every child is a grade up: the children of K are then in 1, and so on. Those of 2 leave. Inputs stays as it is.";
const SHARED =
  "The copy shares what is not on Inputs: the largest class of each grade (Limits!B4:B6). A change there changes both. Where the copy should differ, show it other cells under “Which cells?”.";
const LOOK: ScenarioOutlook = {
  sheet: "Inputs",
  scenarios: ["Inputs"],
  sheets: ["Inputs"],
  remarks: [],
  nextYear: {
    lead: LEAD,
    youngest: "K",
    choices: [],
    obstacle:
      "No sheet holds this year’s classes for these grades yet. Write a plan to a sheet first, or name your own cells CurrentPlan.",
  },
};
const WITH_REMARKS: ScenarioOutlook = {
  sheet: "Inputs",
  scenarios: ["Inputs", "More teachers", "A long name of a scenario here"],
  sheets: ["Inputs", "More teachers", "A long name of a scenario here", "Plan 1"],
  remarks: [
    SHARED,
    "Inputs!B7 reads other sheets by formula, and so it will on the copy. Type numbers there over what should differ.",
  ],
  nextYear: {
    lead: LEAD,
    youngest: "K",
    choices: [
      {
        classes: { from: { kind: "plan", sheet: "Plan 1" }, names: ["K A"], children: [[20, 0, 0]] },
        obstacle: undefined,
        becomes: ["K A → 1, 20 children", "1 A → 2, 12 children", "1/2 A → 2, 10 children", "2 A leaves"],
        remarks: ["Inputs!B7 is a formula. On the new sheet numbers stand in its place.", SHARED],
        leastChange: "entries",
      },
    ],
    obstacle: undefined,
  },
};

function seen(view: ScenariosView, look: ScenarioOutlook): PaneStory {
  const story = paneWithPlans().on({ kind: "scenariosOpened", view });
  return story.on({ kind: "scenariosSeen", id: story.wanted("lookAtScenarios").id, look });
}
