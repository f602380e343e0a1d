import { noStaffingSentence, staffingCutSentence } from "../application/sentences/function-answer";
import { childrenInSchool, type Problem } from "../planning/problem";
import { type Answer, answered, unavailable } from "./answer";
import type { AskedSchool } from "./read-arguments";
import type { SearchDesk } from "./search-desk";

/** TEACHERS: the fewest teachers with whom a plan exists. */
export async function teachers(desk: SearchDesk, school: AskedSchool, signal: AbortSignal): Promise<Answer<number>> {
  const { problem, shared } = school;
  const outcome = await desk.fewestTeachers(problem, signal);
  switch (outcome.kind) {
    case "staffed":
      return answered(outcome.teachers);
    case "infeasible": {
      const anyNumber: Problem = { ...problem, teachers: Math.max(1, childrenInSchool(problem)) };
      return unavailable(
        noStaffingSentence(problem, await desk.smallestRepair({ problem: anyNumber, shared }, signal)),
      );
    }
    case "undecided":
      return unavailable(staffingCutSentence(outcome.stoppedBy));
  }
}
