import { measure } from "../../../planning/measures";
import type { Plan } from "../../../planning/plan";
import { type ComparedMeasure, measuresCompared } from "../../../planning/priority";
import type { Problem } from "../../../planning/problem";
import { counted } from "../wording";
import { smallestSubclass } from "./comparison";
import { evennessWords } from "./evenness-words";
import type { Reason } from "./reason";

/** What was weighed, most important first, with how the plan does by it. */
export function weighed(plan: Plan, problem: Problem): readonly Reason[] {
  return measuresCompared(problem.priorities).map((one, index) => ({
    label: PLACES[index] ?? `${index + 1}th`,
    text: `${weighedWords(one, plan, problem)}.`,
  }));
}

const PLACES = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth"] as const;

function weighedWords(one: ComparedMeasure, plan: Plan, problem: Problem): string {
  const measures = measure(plan, problem.currentPlan);
  const value = measures[one];
  switch (one) {
    case "compositeClasses":
      return `As few composite classes as possible: ${value === 0 ? "there is none" : `there ${value === 1 ? "is" : "are"} ${value}`}`;
    case "evenness":
      return `${prefersSizes(problem) ? "Classes as near to their preferred sizes" : "Classes as even in size"} as possible: ${evennessWords(plan)}`;
    case "teachers":
      return `As few teachers as possible: the plan needs ${value}`;
    case "childrenInComposites":
      return `As few children in composite classes as possible: ${value === 0 ? "there are none" : `there ${value === 1 ? "is" : "are"} ${value}`}`;
    case "classesChanged":
      return problem.currentPlan === undefined
        ? "As little change from the classes of now as possible: it is not known which these are, so that nothing was weighed here"
        : `As little change from the classes of now as possible: ${value === 0 ? "no class is opened or closed" : `${counted(value, "class is", "classes are")} opened or closed`}`;
    case "subclassShortfall": {
      const least = smallestSubclass(plan);
      return `As many children as possible in the smallest part that a grade has in a composite class: ${least === undefined ? "there is no composite class" : `it has ${least}`}`;
    }
    case "lowerGradeExcess":
      return `In composite classes the larger part from the upper grade, as far as possible: ${value === 0 ? "no lower grade outnumbers the upper one" : `in all there are ${value} more of the lower grades`}`;
    case "loneClasses":
      return `As few lone single-grade classes as possible, each the only one of its grade while more of its children sit in composite ones: ${value === 0 ? "there is none" : `there ${value === 1 ? "is" : "are"} ${value}`}`;
  }
}

/** Whether the school prefers sizes, so that evenness is how near classes come to them. */
export function prefersSizes({ grades }: Problem): boolean {
  return grades.some(({ preferredClassSize }) => preferredClassSize !== undefined);
}
