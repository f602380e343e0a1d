import { measure } from "../../../planning/measures";
import { compositeClasses, type Plan } from "../../../planning/plan";
import { type ComparedMeasure, measuresCompared } from "../../../planning/priority";
import type { Problem } from "../../../planning/problem";
import { inWords } from "../class-words";
import { counted } from "../wording";
import { evennessCompared } from "./evenness-words";

/** The first measure in the school's order, perhaps but for one, in which two plans differ; nothing where they are equally good. */
export function firstDifference(
  plan: Plan,
  other: Plan,
  problem: Problem,
  butFor?: ComparedMeasure,
): ComparedMeasure | undefined {
  const [here, there] = [measure(plan, problem.currentPlan), measure(other, problem.currentPlan)];
  return measuresCompared(problem.priorities).find((one) => one !== butFor && here[one] !== there[one]);
}

/** What a plan has more or less of than another, as a sentence goes on after its subject: `has one composite class more: 3 instead of 2`. */
export function comparedWith(plan: Plan, other: Plan, one: ComparedMeasure, problem: Problem): string {
  const [here, there] = [measure(plan, problem.currentPlan)[one], measure(other, problem.currentPlan)[one]];
  const more = here > there ? "more" : "fewer";
  const difference = Math.abs(here - there);
  const instead = `${orNone(here)} instead of ${orNone(there)}`;
  switch (one) {
    case "compositeClasses":
      return `has ${inWords(difference, "composite class", "composite classes")} ${more}: ${instead}`;
    case "evenness":
      return evennessCompared(plan, other, here > there);
    case "teachers":
      return `needs ${inWords(difference, "teacher")} ${more}: ${instead}`;
    case "childrenInComposites":
      return `has ${counted(difference, "child", "children")} ${more} in composite classes: ${instead}`;
    case "classesChanged":
      return `opens or closes ${inWords(difference, "class", "classes")} ${more}: ${instead}`;
    case "subclassShortfall":
      return subclassesCompared(plan, other);
    case "lowerGradeExcess":
      return `lets lower grades outnumber the upper ones in composite classes by ${counted(difference, "child", "children")} ${more}: ${instead}`;
    case "loneClasses":
      return `has ${inWords(difference, "lone single-grade class", "lone single-grade classes")} ${more}: ${instead}`;
  }
}

/** The fewest children of a grade in a composite class; nothing where no class is composite. */
export function smallestSubclass(plan: Plan): number | undefined {
  const subclasses = compositeClasses(plan).flatMap(({ children }) => children);
  return subclasses.reduce<number | undefined>((least, count) => Math.min(least ?? count, count), undefined);
}

function subclassesCompared(plan: Plan, other: Plan): string {
  const [here, there] = [smallestSubclass(plan), smallestSubclass(other)];
  if (here === undefined) return "has no composite class";
  if (there === undefined) return `has composite classes, with as few as ${here} children of a grade in one`;
  return `has ${counted(here, "child", "children")} in its smallest part of a composite class instead of ${there}`;
}

function orNone(count: number): string {
  return count === 0 ? "none" : String(count);
}
