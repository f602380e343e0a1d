import type { Solver } from "../../src/optimisation/program/solver";
import type { Problem } from "../../src/planning/problem";
import { breachesOf } from "../../src/planning/rules";
import { classesOf, findAllPlans, keptOf, keyOfClasses, withoutKept } from "./oracle";
import { plansOf, search, structureText } from "./search";

/**
 * Expects of a school that its best plans, so many or as many as there are, have the keys that trying everything finds, in that
 * order; that no two have the same structure; and that none breaks a rule.
 */
export function expectBestPlans(solver: Solver, school: Problem, alternatives: number): void {
  const plans = plansOf(search(solver, school, alternatives));
  const keys = plans.map((plan) => {
    const planned = { classes: plan.classes.filter(({ kept }) => kept !== true) };
    const classes = [...classesOf(withoutKept(school), planned), ...keptOf(school)];
    return keyOfClasses(school.priorities, classes, school.currentPlan);
  });
  const all = findAllPlans(school);
  expect(keys).toEqual(all.slice(0, alternatives).map(({ key }) => key));
  expect(new Set(plans.map(structureText)).size).toBe(plans.length);
  expect(plans.flatMap((plan) => breachesOf(plan, school))).toEqual([]);
}
