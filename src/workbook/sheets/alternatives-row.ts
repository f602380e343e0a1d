import type { Plan } from "../../planning/plan";
import { numbersOfPlan, structureText, toldOfPlan } from "./told-of-plan";

/** The columns of the list of plans. */
export function alternativesColumns(withCaps: boolean): readonly string[] {
  return ["Plan", ...toldOfPlan(withCaps)];
}

/** A plan as a row of that list. */
export function alternativesRow(rank: number, plan: Plan, withCaps: boolean): readonly (string | number)[] {
  return [rank, ...numbersOfPlan(plan, withCaps), structureText(plan)];
}
