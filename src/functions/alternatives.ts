import { cutSentence, noPlanSentence } from "../application/sentences/function-answer";
import { ALTERNATIVES_COLUMNS, alternativesRow } from "../workbook/sheets/alternatives-sheet";
import { type Answer, answered, type Cells, unavailable } from "./answer";
import type { AskedSchool } from "./read-arguments";
import type { SearchDesk } from "./search-desk";

/** ALTERNATIVES: the best plans, so many at most, with the columns of the sheet of that name. */
export async function alternatives(
  desk: SearchDesk,
  school: AskedSchool,
  count: number,
  signal: AbortSignal,
): Promise<Answer<Cells>> {
  const { problem } = school;
  const outcome = await desk.find(problem, count, signal);
  switch (outcome.kind) {
    case "infeasible":
      return unavailable(noPlanSentence(problem, await desk.smallestRepair(school, signal)));
    case "undecided":
      return unavailable(cutSentence(outcome.stoppedBy, 0));
    case "solved": {
      const { plans, provedPlans, complete, stoppedBy } = outcome;
      // A list that is shorter than it was asked to be says that there are no others.
      if (stoppedBy !== undefined && !complete && provedPlans < count)
        return unavailable(cutSentence(stoppedBy, provedPlans));
      const rows = plans.slice(0, count).map((plan, index) => alternativesRow(index + 1, plan));
      return answered([[...ALTERNATIVES_COLUMNS], ...rows]);
    }
  }
}
