import type { Plan } from "../../../planning/plan";
import type { Problem } from "../../../planning/problem";
import type { Solved } from "../../../planning/search";
import { inWords } from "../class-words";
import { differenceSentence } from "../difference";
import { STOPPED } from "../outcome";
import { capitalised } from "../wording";
import { firstDifference } from "./first-difference";
import { comparedWith } from "./measure-words";
import type { Reason, ReasonsPart } from "./reason";

/** How many other plans are told. */
export const TOLD_PLANS = 3;

/** The plans that come next after the best, each proved to, and why none of them is better. */
export function otherPlans(solved: Solved, problem: Problem): ReasonsPart {
  const [best, ...others] = solved.plans.slice(0, Math.min(solved.provedPlans, 1 + TOLD_PLANS));
  const told = best === undefined ? [] : others.map((plan, index) => otherPlan(plan, index + 2, best, problem));
  const rest = restSentence(solved, others.length);
  return {
    heading: told.length <= 1 ? "The nearest other plan" : `The ${inWords(told.length, "nearest other plan")}`,
    rows: [...told, ...(rest === undefined ? [] : [{ text: rest }])],
  };
}

/** Why no more of the other plans are told than so many; nothing where it is as many as ever. */
function restSentence({ plans, complete, stoppedBy }: Solved, told: number): string | undefined {
  if (complete && plans.length === told + 1)
    return `There ${told === 0 ? "is no other plan" : "are no others"} under these rules.`;
  if (told === TOLD_PLANS) return undefined;
  if (stoppedBy === undefined) return told === 0 ? "No other plan was looked for." : "No others were looked for.";
  return `${STOPPED[stoppedBy]} before ${told === 0 ? "one" : "the next"} was proved.`;
}

function otherPlan(plan: Plan, rank: number, best: Plan, problem: Problem): Reason {
  const first = firstDifference(plan, best, problem);
  const why =
    first === undefined
      ? "It is exactly as good by all that is weighed; which of the two is told first follows from a fixed order"
      : `It ${comparedWith(plan, best, first, problem)}`;
  return { label: `Plan ${rank}`, text: `${capitalised(differenceSentence(plan, best))}. ${why}.` };
}
