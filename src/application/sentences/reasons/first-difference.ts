import { measure } from "../../../planning/measures";
import type { Plan } from "../../../planning/plan";
import { type ComparedMeasure, measuresCompared } from "../../../planning/priority";
import type { Problem } from "../../../planning/problem";

/** The first measure in the school's order, perhaps but for one, in which two plans differ; nothing where they are equally good. */
export function firstDifference(
  plan: Plan,
  other: Plan,
  problem: Problem,
  butFor?: ComparedMeasure,
): ComparedMeasure | undefined {
  const [here, there] = [measure(plan, problem.currentPlan), measure(other, problem.currentPlan)];
  return measuresCompared(problem.priorities).find((one) => one !== butFor && here[one] !== there[one]);
}
