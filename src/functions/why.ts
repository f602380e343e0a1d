import {
  cutSentence,
  howManySentence,
  onlySoManySentence,
  whyNotSentence,
} from "../application/sentences/function-answer";
import { type Answer, answered, unavailable } from "./answer";
import type { AskedSchool } from "./read-arguments";
import { MOST_COUNTED, type SearchDesk } from "./search-desk";

/** WHY: how many plans there are, or why there is none, or none of the rank that was asked for. */
export async function why(
  desk: SearchDesk,
  school: AskedSchool,
  rank: number,
  signal: AbortSignal,
): Promise<Answer<string>> {
  const { problem } = school;
  const outcome = await desk.countPlans(problem, signal);
  switch (outcome.kind) {
    case "infeasible": {
      const [conflict, repair] = await Promise.all([
        desk.conflict(problem, signal),
        desk.smallestRepair(school, signal),
      ]);
      return answered(whyNotSentence(problem, conflict, repair));
    }
    case "undecided":
      return unavailable(cutSentence(outcome.stoppedBy, 0));
    case "counted":
      return answered(
        outcome.all && rank > outcome.plans
          ? onlySoManySentence(outcome.plans)
          : howManySentence(outcome, MOST_COUNTED),
      );
  }
}
