import { measure } from "../../../planning/measures";
import type { Plan } from "../../../planning/plan";
import type { Problem } from "../../../planning/problem";
import { differenceSentence } from "../difference";
import { counted } from "../wording";
import { firstDifference } from "./first-difference";
import { comparedWith } from "./measure-words";

/** The best plan with one teacher more than there are: proved, proved that there is none, or not known. */
export type OneMore = { readonly kind: "plan"; readonly plan: Plan } | { readonly kind: "noPlan" | "unknown" };

/** What one teacher more would change of the best plan. */
export function oneTeacherMore(oneMore: OneMore, best: Plan, problem: Problem): string {
  const { teachers, teacherRule } = problem;
  const more = counted(teachers + 1, "teacher");
  switch (oneMore.kind) {
    case "unknown":
      return `What would change with ${more} was not worked out in the time allowed.`;
    case "noPlan":
      return `With ${teacherRule} ${more} there is no plan under these rules.`;
    case "plan":
      return withPlan(oneMore.plan, best, problem, `With ${more}`);
  }
}

function withPlan(plan: Plan, best: Plan, problem: Problem, withMore: string): string {
  // Where each teacher must have a class, it is no news that one more has one.
  const besides = problem.teacherRule === "exactly" ? "teachers" : undefined;
  const first = firstDifference(plan, best, problem, besides);
  const difference = differenceSentence(plan, best);
  if (difference === "the same classes") return `${withMore} the best plan would be this one: nothing would change.`;
  if (first === undefined) return `${withMore} the best plan would be no better by all that is weighed: ${difference}.`;
  const { smallest, largest, teachers } = measure(plan);
  const sizes = smallest === largest ? `of ${largest} children` : `of ${smallest} to ${largest} children`;
  return `${withMore} the best plan ${comparedWith(plan, best, first, problem)}. It would be ${counted(teachers, "class", "classes")} ${sizes}: ${difference}.`;
}
