import type { Plan } from "../../../planning/plan";
import { measuresCompared } from "../../../planning/priority";
import type { Problem } from "../../../planning/problem";
import { weighedWords } from "./measure-words";
import type { Reason } from "./reason";

/** What was weighed, most important first, with how the plan does by it. */
export function weighed(plan: Plan, problem: Problem): readonly Reason[] {
  return measuresCompared(problem.priorities).map((one, index) => ({
    label: PLACES[index] ?? `${index + 1}th`,
    text: `${weighedWords(one, plan, problem)}.`,
  }));
}

const PLACES = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth"] as const;
