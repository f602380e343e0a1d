import { cutSentence, onlySoManySentence } from "../application/sentences/function-answer";
import { childrenOfGrade, classSize, type Plan } from "../planning/plan";
import type { Problem } from "../planning/problem";
import { type Answer, answered, type Cells, unavailable } from "./answer";
import { plansAsked } from "./plans-asked";
import type { AskedSchool } from "./read-arguments";
import type { SearchDesk } from "./search-desk";

/** PLAN: the classes of the plan of a rank, counted from 1. */
export async function plan(
  desk: SearchDesk,
  school: AskedSchool,
  rank: number,
  signal: AbortSignal,
): Promise<Answer<Cells>> {
  const found = await plansAsked(desk, school, rank, signal);
  if (found.kind === "unavailable") return found;
  const { plans, provedPlans, stoppedBy } = found;
  const sought = rank <= provedPlans ? plans[rank - 1] : undefined;
  if (sought !== undefined) return answered(classCells(sought, school.problem));
  if (stoppedBy !== undefined) return unavailable(cutSentence(stoppedBy, provedPlans));
  return unavailable(onlySoManySentence(plans.length));
}

/** A cell of a grade that the class does not take is an empty text: Excel would show 0 for a cell that is left out. */
function classCells({ classes }: Plan, { grades }: Problem): Cells {
  return [
    ["Class", ...grades.map(({ name }) => name), "Size"],
    ...classes.map((schoolClass) => [
      schoolClass.name,
      ...grades.map((_, position) => childrenOfGrade(schoolClass, position) || ""),
      classSize(schoolClass),
    ]),
  ];
}
