import type { Exploration } from "../planning/exploration";
import { describeStructure, type Plan, structureOf } from "../planning/plan";
import { shortGrades, shortPlan } from "../planning/short-names";
import { changeByType } from "../planning/type-change";
import { planSheet } from "../workbook/sheets/plan-sheet";
import type { SheetContent } from "../workbook/sheets/sheet-content";
import { viewSheet, type ViewTable } from "../workbook/sheets/what-if-sheet";
import { changeTable, roomTable, staffingTable, tradeOffTable } from "../workbook/sheets/what-if-views";
import type { WorkbookContext } from "../workbook/host/workbook-context";
import { madeFrom, type PublishOutcome, publishSheets } from "./publish-plans";
import type { ReadySchool } from "./school/read-school";
import { evennessHeading, evennessInCell } from "./sentences/evenness-words";
import { planSentence } from "./sentences/outcome";
import { VIEW_SENTENCES } from "./sentences/view";

/** A view that is wanted on a sheet of its own. */
export type ViewToPublish =
  | {
      readonly view: "staffing" | "tradeOff" | "room";
      readonly known: Exploration;
      /** Whether every row is there. */
      readonly whole: boolean;
      /** The plan whose room it is. */
      readonly plan: Plan | undefined;
    }
  | { readonly view: "change"; readonly plan: Plan };

/** A plan that answers something other than what the workbook asks. */
export interface TrialToPublish {
  readonly plan: Plan;
  /** What was asked instead: the sheet's name. */
  readonly name: string;
  /** The same in a sentence. */
  readonly sentence: string;
}

/** Writes a view to a new sheet, after a last look whether the school is still the one it was made for. */
export async function publishView(
  context: WorkbookContext,
  school: ReadySchool,
  view: ViewToPublish,
  madeOn: Date,
): Promise<PublishOutcome> {
  return publishSheets(context, school, [viewContent(school, view, madeOn)]);
}

/** Writes a plan for something other than what the workbook asks to a new sheet that says so. */
export async function publishTrial(
  context: WorkbookContext,
  school: ReadySchool,
  { plan, name, sentence }: TrialToPublish,
  madeOn: Date,
): Promise<PublishOutcome> {
  const texts = { name, headline: planSentence(plan), verdict: sentence };
  return publishSheets(context, school, [planSheet(1, plan, madeFrom(school, madeOn), texts)]);
}

/** The sheet as a value, before anything is written. */
function viewContent(school: ReadySchool, view: ViewToPublish, madeOn: Date): SheetContent {
  const { headline: headlineOf, chartTitle } = VIEW_SENTENCES[view.view];
  const headline = headlineOf(school.problem);
  const whole = view.view === "change" || view.whole;
  const verdict = whole
    ? "Everything was worked out, proved."
    : "Not everything was worked out; what is here is proved.";
  const { grades } = school.problem;
  const plan = view.plan && shortPlan(view.plan, grades);
  const ofPlan = plan === undefined ? headline : `${headline} Plan: ${describeStructure(structureOf(plan))}.`;
  return viewSheet(tableOf(school, view), madeFrom(school, madeOn), { headline: ofPlan, verdict, chartTitle });
}

/** The table of a view, grades by their short names. */
function tableOf({ problem }: ReadySchool, view: ViewToPublish): ViewTable {
  const { grades } = problem;
  const short = shortGrades(grades);
  const evenness = { heading: evennessHeading(problem), ofPlan: evennessInCell };
  switch (view.view) {
    case "staffing":
      return staffingTable(
        view.known.staffing.map((row) => (row.feasible ? { ...row, plan: shortPlan(row.plan, grades) } : row)),
        problem,
        evenness,
      );
    case "tradeOff":
      return tradeOffTable(
        view.known.tradeOff.map((row) => ({ ...row, plan: shortPlan(row.plan, grades) })),
        problem,
        evenness,
      );
    case "room":
      return roomTable(view.known.room, short);
    case "change":
      return changeTable(changeByType(view.plan, problem.currentPlan ?? [], short));
  }
}
