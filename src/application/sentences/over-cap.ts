import type { Plan } from "../../planning/plan";
import { countMeasures } from "../../planning/priority";
import type { Problem } from "../../planning/problem";
import { countOverCap, hasCaps, mostOverCap, shareText } from "../../planning/soft-cap";
import { counted } from "./wording";

/** How many classes of a plan are over their cap, and how many may be: a sentence, or none where no class has a cap. */
export function capSentences(plan: Plan, problem: Problem): readonly string[] {
  if (!hasCaps(problem)) return [];
  const { over, capped } = countOverCap(plan);
  if (capped === 0) return ["No class of this plan has a cap."];
  const { childrenOverCap } = countMeasures({ plan, composites: [], currentPlan: undefined });
  const { shareOverCap } = problem;
  const most =
    shareOverCap === undefined
      ? ""
      : ` (at most ${mostOverCap(shareOverCap, capped)} may be: ${shareText(shareOverCap)})`;
  const classes = capped === 1 ? "the 1 class that has a cap" : `the ${capped} classes that have a cap`;
  return over === 0
    ? [`None of ${classes} is over it${most}.`]
    : [
        `${over} of ${classes} ${over === 1 ? "is" : "are"} over it, by ${counted(childrenOverCap, "child", "children")} in all${most}.`,
      ];
}
