import type { Plan } from "../../../planning/plan";
import type { Problem } from "../../../planning/problem";
import type { Solved } from "../../../planning/search";
import { averageSentences } from "../average";
import { capSentences } from "../over-cap";
import { classesOf } from "./the-plan";
import { type OneMore, oneTeacherMore } from "./one-teacher-more";
import { otherPlans } from "./other-plans";
import { howSure } from "./proof";
import type { Reason, ReasonsPart } from "./reason";
import { rulesOf } from "./rules";
import { unavoidable } from "./unavoidable";
import { weighed } from "./weighed";

/** The plans of a problem and what else is worked out to give the reasons for the best of them. */
export interface ReasonsFound {
  readonly problem: Problem;
  readonly solved: Solved;
  readonly oneMore: OneMore;
}

/**
 * Why the classes are as they are, in plain words and from what is proved, for people who know nothing of the search: a plan that is
 * not proved to be the best is not called so, and nothing is said of what another might be.
 */
export function reasonsFor({ problem, solved, oneMore }: ReasonsFound): readonly ReasonsPart[] {
  const [best] = solved.plans;
  if (best === undefined) return [];
  const proved = solved.provedPlans > 0;
  const cannot = unavoidable(best, problem, proved);
  return [
    { heading: "The school and its rules", rows: rulesOf(problem) },
    {
      heading: "The plan",
      rows: [...classesOf(best, problem.grades), ...averages(best, problem), ...caps(best, problem)],
    },
    {
      heading: "What was weighed: the first decides, each next one between plans alike so far",
      rows: weighed(best, problem),
    },
    ...(proved ? [otherPlans(solved, problem)] : []),
    {
      heading: "What else is known",
      rows: [
        ...(proved ? [{ label: "One more", text: oneTeacherMore(oneMore, best, problem) }] : []),
        ...(cannot === "" ? [] : [{ label: "Unavoidable", text: cannot }]),
        { label: "How sure", text: howSure(solved) },
      ],
    },
  ];
}

/** The averages that are limited: what they are in the plan, and their limits. */
function averages(best: Plan, problem: Problem): readonly Reason[] {
  const sentences = averageSentences(best, problem);
  return sentences.length === 0 ? [] : [{ label: "Averages", text: sentences.join(" ") }];
}

/** How many classes of the plan are over their cap, and how many may be. */
function caps(best: Plan, problem: Problem): readonly Reason[] {
  const sentences = capSentences(best, problem);
  return sentences.length === 0 ? [] : [{ label: "Over the cap", text: sentences.join(" ") }];
}

/** The same, a sentence or a few an entry, each with what it is about. */
export function reasonsSentences(parts: readonly ReasonsPart[]): readonly string[] {
  return parts.flatMap(({ rows }) => rows.map(({ label, text }) => (label === undefined ? text : `${label}: ${text}`)));
}
