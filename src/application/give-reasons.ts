import type { PlanFinder } from "../optimisation/thread/plan-finder";
import type { Problem } from "../planning/problem";
import type { Solved } from "../planning/search";
import { shortPlan, shortProblem } from "../planning/short-names";
import { reasonsSheet } from "../workbook/sheets/reasons-sheet";
import type { SheetContent } from "../workbook/sheets/sheet-content";
import { madeFrom } from "./publish-plans";
import type { ReadySchool } from "./school/read-school";
import { planSentence } from "./sentences/outcome";
import type { OneMore } from "./sentences/reasons/one-teacher-more";
import { TOLD_PLANS } from "./sentences/reasons/other-plans";
import type { ReasonsPart } from "./sentences/reasons/reason";
import { reasonsFor } from "./sentences/reasons/reasons";

/** The reasons for the best plan of a school. */
export interface Reasons {
  readonly headline: string;
  readonly parts: readonly ReasonsPart[];
}

/**
 * Works out the reasons for the best of the plans that were found: the next best plans, where fewer were asked for than are told,
 * and what one teacher more would change. Grades go by their short names.
 */
export async function giveReasons(
  finder: PlanFinder,
  problem: Problem,
  found: Solved,
  timeLimitSeconds: number,
  signal?: AbortSignal,
): Promise<Reasons> {
  const talk = signal === undefined ? {} : { signal };
  const solved = await withOthers();
  const oneMore = solved.provedPlans === 0 ? UNKNOWN : await withOneMore();
  return described(problem, solved, oneMore);

  async function withOthers(): Promise<Solved> {
    const enough = found.complete || !found.proved || found.plans.length > TOLD_PLANS;
    if (enough) return found;
    const outcome = await finder.ask("plans", { problem, alternatives: 1 + TOLD_PLANS, timeLimitSeconds }, talk);
    return outcome.kind === "solved" && outcome.provedPlans >= found.provedPlans ? outcome : found;
  }

  async function withOneMore(): Promise<OneMore> {
    const asked = { ...problem, teachers: problem.teachers + 1 };
    const outcome = await finder.ask("plans", { problem: asked, alternatives: 1, timeLimitSeconds }, talk);
    if (outcome.kind === "infeasible") return { kind: "noPlan" };
    const [plan] = outcome.kind === "solved" && outcome.provedPlans > 0 ? outcome.plans : [];
    return plan === undefined ? UNKNOWN : { kind: "plan", plan };
  }
}

/** The sheet with the reasons, before it is written. */
export function reasonsContent(school: ReadySchool, { headline, parts }: Reasons, madeOn: Date): SheetContent {
  return reasonsSheet(parts, madeFrom(school, madeOn), headline);
}

const UNKNOWN: OneMore = { kind: "unknown" };

function described(problem: Problem, solved: Solved, oneMore: OneMore): Reasons {
  const { grades } = problem;
  const plans = solved.plans.map((plan) => shortPlan(plan, grades));
  const [best] = plans;
  const parts = reasonsFor({
    problem: shortProblem(problem),
    solved: { ...solved, plans },
    oneMore: oneMore.kind === "plan" ? { kind: "plan", plan: shortPlan(oneMore.plan, grades) } : oneMore,
  });
  return { headline: best === undefined ? "" : planSentence(best), parts };
}
