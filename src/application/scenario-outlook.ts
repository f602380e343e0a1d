import type { WorkbookContext } from "../workbook/host/workbook-context";
import { type KnownClasses, lookAtScenarios, type ScenarioLook } from "./scenarios/look-at-scenarios";
import { type LeastChangeWay, nextYearDraft } from "./scenarios/next-year";
import type { ReadySchool, School } from "./school/read-school";
import { readingOthersSentence, sharedSentence } from "./sentences/new-scenario";
import {
  differencesSentence,
  KEEP_NONE,
  movedClassSentence,
  nextYearObstacleSentence,
  nextYearSentence,
  typedOverSentence,
} from "./sentences/next-year";

/** What a person is told before they add a scenario, in words. */
export interface ScenarioOutlook {
  /** The school's sheet, which would be copied. */
  readonly sheet: string;
  /** The sheets of the scenarios there are, in their order. */
  readonly scenarios: readonly string[];
  /** All sheets, hidden ones too. */
  readonly sheets: readonly string[];
  /** What a copy would share with the sheet. */
  readonly remarks: readonly string[];
  /** Nothing while the school holds mistakes. */
  readonly nextYear: NextYearOutlook | undefined;
}

/** What a person is told before they make the next year. */
export interface NextYearOutlook {
  readonly lead: string;
  /** The grade of which only the school knows how many children come. */
  readonly youngest: string;
  /** The classes that could move up; none where the workbook holds none. */
  readonly choices: readonly MoveChoice[];
  /** Why there is nothing to choose. */
  readonly obstacle: string | undefined;
}

/** Classes that could move up, and what would come of it. */
export interface MoveChoice {
  readonly classes: KnownClasses;
  /** Why they cannot, and what to do. */
  readonly obstacle: string | undefined;
  /** What becomes of each class. */
  readonly becomes: readonly string[];
  readonly remarks: readonly string[];
  /** How little change from them can come to matter most. */
  readonly leastChange: LeastChangeWay["kind"];
}

/** Looks at what a scenario of the school would be, and says it. */
export async function outlookOnScenarios(context: WorkbookContext, school: School): Promise<ScenarioOutlook> {
  return scenarioOutlook(school, await lookAtScenarios(context, school));
}

/** What was seen, in words. */
function scenarioOutlook({ problem, ...school }: School, look: ScenarioLook): ScenarioOutlook {
  const { sheet, scenarios, sheets } = look;
  return {
    sheet,
    scenarios,
    sheets,
    remarks: said(sharedSentence(look.shared, sheet), readingOthersSentence(look.readingOthers)),
    nextYear: problem && nextYearOutlook({ ...school, problem }, look),
  };
}

function nextYearOutlook(school: ReadySchool, look: ScenarioLook): NextYearOutlook {
  const { grades } = school.problem;
  const none = nextYearDraft(school, look, undefined).obstacle;
  return {
    lead: nextYearSentence(grades, look.sheet),
    youngest: grades[0]?.name ?? "",
    choices: look.classes.map((classes) => moveChoice(school, look, classes)),
    obstacle: look.classes.length > 0 || none === undefined ? undefined : nextYearObstacleSentence(none, look.sheet),
  };
}

function moveChoice(school: ReadySchool, look: ScenarioLook, known: KnownClasses): MoveChoice {
  const { obstacle, classes, differences, typedOver, leastChange } = nextYearDraft(school, look, known);
  const { sheet } = look;
  // What the classes are, and which stay, the next year has of its own.
  const shared = look.shared.filter(({ name }) => name !== "CurrentPlan" && name !== "Keep");
  return {
    classes: known,
    obstacle: obstacle && nextYearObstacleSentence(obstacle, sheet),
    becomes: classes.map((moved, index) => movedClassSentence(moved, index + 1, school.problem.grades)),
    remarks: said(
      differencesSentence(differences, sheet),
      typedOverSentence(typedOver),
      readingOthersSentence(look.readingOthers.filter(({ name }) => name !== "Children")),
      sharedSentence(shared, sheet),
      school.cells.Keep.kind === "missing" ? undefined : KEEP_NONE,
    ),
    leastChange: leastChange.kind,
  };
}

function said(...sentences: readonly (string | undefined)[]): readonly string[] {
  return sentences.filter((sentence) => sentence !== undefined);
}
