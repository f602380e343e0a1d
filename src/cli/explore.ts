import type { PlanFinder } from "../optimisation/thread/plan-finder";
import { type ExplorationOutcome, NOTHING_EXPLORED, type View } from "../planning/exploration";
import type { SolvedSchool } from "../application/school/solve-school";

/**
 * Works out what would be if something were otherwise: with more or fewer teachers, with each number of composite classes, and
 * with more or fewer children in the classes of the best plan. A workbook with errors has nothing to work out.
 */
export async function exploreSolved(
  finder: PlanFinder,
  { search }: SolvedSchool,
  timeLimitSeconds: number,
  signal: AbortSignal,
): Promise<ExplorationOutcome> {
  if (search === undefined) return { kind: "explored", ...NOTHING_EXPLORED };
  const [best] = search.outcome.kind === "solved" ? search.outcome.plans : [];
  const room: readonly View[] = best === undefined ? [] : [{ kind: "room", plan: best }];
  const views: readonly View[] = [...room, { kind: "staffing" }, { kind: "tradeOff" }];
  return finder.ask("views", { problem: search.problem, views, timeLimitSeconds }, { signal });
}
