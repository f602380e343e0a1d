import { cutSentence, noPlanSentence } from "../application/sentences/function-answer";
import type { Solved } from "../planning/search";
import { type Unavailable, unavailable } from "./answer";
import type { AskedSchool } from "./read-arguments";
import type { SearchDesk } from "./search-desk";

/** The best plans of a school, so many at most; or why there is none. */
export async function plansAsked(
  desk: SearchDesk,
  school: AskedSchool,
  count: number,
  signal: AbortSignal,
): Promise<Solved | Unavailable> {
  const { problem } = school;
  const outcome = await desk.find(problem, count, signal);
  switch (outcome.kind) {
    case "infeasible":
      return unavailable(noPlanSentence(problem, await desk.smallestRepair(school, signal)));
    case "undecided":
      return unavailable(cutSentence(outcome.stoppedBy, 0));
    case "solved":
      return outcome;
  }
}
