import type { Solved } from "../../../planning/search";
import { boundSentences, STOPPED } from "../outcome";

/** How sure it is that a plan is the best. */
export function howSure({ plans, provedPlans, complete, stoppedBy, bounds = [] }: Solved): string {
  const [best] = plans;
  if (best === undefined) return "";
  if (provedPlans === 0) {
    const reason = stoppedBy === undefined ? "The search ended early" : STOPPED[stoppedBy];
    return [
      "Not proved.",
      `${reason}, so a better plan may exist under these rules.`,
      ...boundSentences(best, bounds),
    ].join(" ");
  }
  if (complete && plans.length === 1) return "Proved: it is the only plan there is under these rules.";
  return "Proved: no better plan exists under these rules; all other ways to form classes were ruled out by computation.";
}
