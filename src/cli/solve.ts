import { publishPlans, type PublishOutcome } from "../application/publish-plans";
import { readSchool, type School } from "../application/read-school";
import { sharedLimits } from "../application/repairs";
import type { Conflict } from "../planning/conflict";
import type { Plan } from "../planning/plan";
import type { Problem } from "../planning/problem";
import type { Repair } from "../planning/repair";
import type { SearchOutcome } from "../planning/search";
import type { PlanFinder } from "../optimisation/plan-finder";
import type { RunInWorkbook } from "../workbook/run-in-workbook";
import { WritingFailed } from "../workbook/write-sheets";
import type { Arguments } from "./arguments";

/** What solving a workbook came to. */
export interface SolvedWorkbook {
  readonly school: School;
  /** Where the school has a problem to solve. */
  readonly search?: { readonly problem: Problem; readonly outcome: SearchOutcome };
  /** Why an impossible request is impossible, a trouble each, smallest first. */
  readonly conflicts: readonly Conflict[];
  /** What would make an impossible request possible, smallest change first. */
  readonly repairs: readonly Repair[];
  /** The new sheets; none where there is no plan. */
  readonly sheets: readonly string[];
  /** Why the workbook took no new sheets, where there are plans that it did not take. */
  readonly refused?: WritingFailed;
}

/** What is heard and said while it runs. */
export interface SolveTalk {
  readonly onPlan: (plan: Plan, rank: number) => void;
  readonly signal: AbortSignal;
}

/** Does what a person does with the add-in in Excel: reads the school, finds plans, writes the sheets. */
export async function solveWorkbook(
  run: RunInWorkbook,
  finder: PlanFinder,
  { alternatives, sheets, timeLimitSeconds }: Arguments,
  talk: SolveTalk,
): Promise<SolvedWorkbook> {
  const school = await run((context) => readSchool(context));
  const { problem } = school;
  if (problem === undefined) return { school, ...NOTHING_TO_MEND, sheets: [] };
  const outcome = await finder.find(problem, { alternatives, timeLimitSeconds }, talk);
  const search = { problem, outcome };
  if (outcome.kind !== "solved") {
    const trouble =
      outcome.kind === "infeasible"
        ? await troubleOf(finder, school, problem, timeLimitSeconds, talk)
        : NOTHING_TO_MEND;
    return { school, search, ...trouble, sheets: [] };
  }
  const ranks = Array.from({ length: Math.min(sheets, outcome.plans.length) }, (_, index) => index + 1);
  let published: PublishOutcome;
  try {
    published = await run((context) =>
      publishPlans(context, { ...school, problem }, outcome, { alternatives: true, ranks, madeOn: new Date() }),
    );
  } catch (error) {
    if (error instanceof WritingFailed) return { school, search, ...NOTHING_TO_MEND, sheets: [], refused: error };
    throw error;
  }
  if (published.kind === "inputsChanged") throw new Error("The workbook changed while nobody else had it.");
  return { school, search, ...NOTHING_TO_MEND, sheets: published.sheets };
}

/** Why there is no plan, and what would make one possible. */
type Trouble = Pick<SolvedWorkbook, "conflicts" | "repairs">;

const NOTHING_TO_MEND: Trouble = { conflicts: [], repairs: [] };

async function troubleOf(
  finder: PlanFinder,
  { places }: School,
  problem: Problem,
  timeLimitSeconds: number,
  { signal }: SolveTalk,
): Promise<Trouble> {
  const { conflicts } = await finder.explain(problem, timeLimitSeconds, { signal });
  const { repairs } = await finder.findRepairs(problem, sharedLimits(problem, places), timeLimitSeconds, { signal });
  return { conflicts, repairs };
}
