import { outlookOnPreset } from "../../../src/application/preset-outlook";
import type { School } from "../../../src/application/school/read-school";
import type { Plan } from "../../../src/planning/plan";
import { next } from "../../../src/taskpane/state/next";
import type { PaneState } from "../../../src/taskpane/state/pane-state";
import { parseInputs } from "../../../src/workbook/reading/parse-inputs";
import { column, inputCells, row } from "../../support/input-cells";
import { emptyWorkbook, PaneStory, paneWith, paneWithPlans, SECOND, schoolOf, solved } from "../support/pane-story";
import { LARGE_SCHOOL, LARGE_PLANS } from "./large-school";
import { SCENARIO_STORIES } from "./scenario-stories";
import { SHARE_STORIES } from "./share-stories";

/** Every screen of the pane, each as it comes about. */
export const STORIES: Readonly<Record<string, () => PaneState>> = {
  ...SHARE_STORIES,
  ...SCENARIO_STORIES,
  starting: () => new PaneStory().state,
  notLoaded: () => new PaneStory().on({ kind: "officeMissing", reason: "notLoaded" }).state,
  notExcel: () => new PaneStory().on({ kind: "officeMissing", reason: "notExcel" }).state,
  firstVisit: () => paneWith(emptyWorkbook()).state,
  presets: () => paneWithPreset(emptyWorkbook()).state,
  presetsBesideSchool: () => paneWithPreset(LARGE_SCHOOL, "nova-scotia").state,
  presetsLooking: () => paneWith(emptyWorkbook()).on({ kind: "presetsOpened" }).state,
  ownCells: () =>
    paneWith(emptyWorkbook())
      .on({ kind: "namesOpened" })
      .on({ kind: "namesListed", names: ["Pupils", "Staff_2026"] }).state,
  nameDoctor: () => paneWith(troubledSchool()).on({ kind: "namesOpened" }).state,
  issues: () => paneWith(troubledSchool()).state,
  notice: () => paneWith(schoolOf("24")).state,
  ready: () => paneWith(LARGE_SCHOOL).state,
  searching: () => {
    const story = paneWith(LARGE_SCHOOL).on({ kind: "findAsked" });
    return story.on({ kind: "searchTicked", id: story.searchId, elapsedSeconds: 2 }).state;
  },
  searchingWithPlans: () => {
    const story = paneWith(LARGE_SCHOOL).on({ kind: "findAsked" });
    const id = story.searchId;
    for (const plan of LARGE_PLANS) story.on({ kind: "planFound", id, plan });
    return story.on({ kind: "searchTicked", id, elapsedSeconds: 3.4 }).state;
  },
  plans: () => paneWithLargePlans().state,
  smallPlans: () => paneWithPlans().state,
  written: () =>
    paneWithPlans().on({
      kind: "written",
      results: [
        {
          of: { kind: "plan", structure: "1×K, 1×1, 1×1/2, 1×2" },
          problem: schoolOf(24).problem ?? fail(),
          sheets: ["Plan 2"],
        },
      ],
    }).state,
  outdated: () =>
    paneWithPlans()
      .on({ kind: "optionsChosen", options: { live: false } })
      .on({ kind: "workbookChanged" })
      .read(schoolOf(26)).state,
  stopped: () => {
    const story = paneWith(schoolOf(24)).on({ kind: "findAsked" });
    const outcome = {
      ...solved(SECOND),
      proved: false,
      provedPlans: 0,
      complete: false,
      stoppedBy: "stopped",
    } as const;
    return story.on({ kind: "searchEnded", id: story.searchId, outcome, elapsedSeconds: 31 }).state;
  },
  infeasible: () => {
    const story = paneWith(schoolOf(24)).on({ kind: "findAsked" });
    return story.on({ kind: "searchEnded", id: story.searchId, outcome: { kind: "infeasible" }, elapsedSeconds: 0.02 })
      .state;
  },
  workerDied: () => {
    const story = paneWith(schoolOf(24)).on({ kind: "findAsked" });
    return story.on({
      kind: "searchFailed",
      id: story.searchId,
      sentence: "The search ended unexpectedly; what it had found is kept. Find the classes again.",
    }).state;
  },
  trouble: () => {
    const story = paneWithPlans().on({ kind: "writeAsked", rank: 1 });
    return story.on({
      kind: "effectFailed",
      effect: story.wanted("write"),
      sentence:
        "Nothing was written: the workbook is as it was. A cell is being edited. Finish typing in the cell: press Enter or Esc, then try again. (Excel says: InvalidOperationInCellEditMode.)",
    }).state;
  },
  options: () =>
    next(paneWith(LARGE_SCHOOL).state, {
      kind: "optionsChosen",
      options: { priorities: ["most even class sizes", "fewest teachers"] },
    }).state,
};

function paneWithPreset(school: School, preset?: string): PaneStory {
  const story = paneWith(school).on({ kind: "presetsOpened" });
  if (preset !== undefined) story.on({ kind: "presetChosen", preset });
  const { id, ...asked } = story.wanted("lookAtPreset");
  return story.on({ kind: "presetSeen", id, look: outlookOnPreset(asked.preset, asked.school, new Date(2026, 5, 1)) });
}

function fail(): never {
  throw new Error("The school of the stories has a problem.");
}

function paneWithLargePlans(): PaneStory {
  const story = paneWith(LARGE_SCHOOL).on({ kind: "findAsked" });
  const plans: readonly Plan[] = LARGE_PLANS;
  const outcome = { ...solved(...plans), complete: false };
  return story.on({ kind: "searchEnded", id: story.searchId, outcome, elapsedSeconds: 0.183 });
}

function troubledSchool(): School {
  const cells = inputCells({
    Teachers: row("B2", "four"),
    Grades: column("A5", "K", 1, "K"),
    Children: column("B5", 20, "28 kids", 24.5),
    MaxClassSize: { kind: "unresolved", formula: "=OFFSET(Inputs!$A$1,-5,0)" },
    MinClassSize: { kind: "withoutCells" },
    Composites: column("E5", "K/7"),
  });
  return { sheet: "Year 2026", cells, ...parseInputs(cells) };
}
