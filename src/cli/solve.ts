import { giveReasons, type Reasons, reasonsContent } from "../application/give-reasons";
import { publishPlans, type PublishOutcome } from "../application/publish-plans";
import { readSchool } from "../application/school/read-school";
import { type SolvedSchool, solveSchool, type SolveTalk } from "../application/school/solve-school";
import type { PlanFinder } from "../optimisation/thread/plan-finder";
import type { RunInWorkbook } from "../workbook/run-in-workbook";
import { WritingFailed } from "../workbook/writing/write-sheets";
import type { Arguments } from "./arguments";

/** What solving a workbook came to. */
export interface SolvedWorkbook extends SolvedSchool {
  /** The new sheets; none where there is no plan. */
  readonly sheets: readonly string[];
  /** Why the best plan is as it is, where that is wanted and there is one. */
  readonly reasons?: Reasons;
  /** Why the workbook took no new sheets, where there are plans that it did not take. */
  readonly refused?: WritingFailed;
}

/** Does what a person does with the add-in in Excel: reads the school, finds plans, writes the sheets. */
export async function solveWorkbook(
  run: RunInWorkbook,
  finder: PlanFinder,
  { alternatives, sheets, timeLimitSeconds, reasons: wanted }: Arguments,
  talk: SolveTalk,
): Promise<SolvedWorkbook> {
  const school = await run((context) => readSchool(context));
  const solved = await solveSchool(finder, school, { alternatives, timeLimitSeconds }, talk);
  if (solved.search?.outcome.kind !== "solved") return { ...solved, sheets: [] };
  const { problem, outcome } = solved.search;
  const asked = { ...school, problem };
  const reasons = wanted ? await giveReasons(finder, problem, outcome, timeLimitSeconds, talk.signal) : undefined;
  const ranks = Array.from({ length: Math.min(sheets, outcome.plans.length) }, (_, index) => index + 1);
  const madeOn = new Date();
  const further = reasons === undefined ? [] : [reasonsContent(asked, reasons, madeOn)];
  const found = reasons === undefined ? solved : { ...solved, reasons };
  let published: PublishOutcome;
  try {
    published = await run((context) =>
      publishPlans(context, asked, outcome, { alternatives: true, ranks, madeOn, further }),
    );
  } catch (error) {
    if (error instanceof WritingFailed) return { ...found, sheets: [], refused: error };
    throw error;
  }
  if (published.kind === "inputsChanged") throw new Error("The workbook changed while nobody else had it.");
  return { ...found, sheets: published.sheets };
}
