import { measure } from "../../../planning/measures";
import { prefersSizes } from "../../../planning/near-classes";
import { compositeClasses, type Plan } from "../../../planning/plan";
import type { ComparedMeasure } from "../../../planning/priority";
import type { Problem } from "../../../planning/problem";
import { inWords } from "../class-words";
import { evennessCompared, evennessWords } from "../evenness-words";
import { counted } from "../wording";

/** A plan, and how much it has of a measure. */
interface Measured {
  readonly plan: Plan;
  readonly problem: Problem;
  readonly value: number;
}

/** How a plan's measure differs from another plan's. */
interface Compared {
  readonly plan: Plan;
  readonly other: Plan;
  /** Whether it has more of it, which is worse. */
  readonly isMore: boolean;
  /** How much more, or fewer. */
  readonly difference: number;
  readonly more: "more" | "fewer";
  /** `3 instead of 2`. */
  readonly instead: string;
}

/** What the reasons say of a measure by which plans are compared. */
interface MeasureWords {
  /** That it was weighed, and how a plan does by it. */
  readonly weighed: (measured: Measured) => string;
  /** What a plan has more or less of than another, as a sentence goes on after its subject. */
  readonly compared: (compared: Compared) => string;
  /** What is proved of every plan where the best has some of it, and it matters most; the composites are told by a count of their own. */
  readonly proved: ((measured: Measured) => string) | "counted";
}

const MEASURE_WORDS: Readonly<Record<ComparedMeasure, MeasureWords>> = {
  compositeClasses: {
    weighed: ({ value }) => `As few composite classes as possible: ${thereIs(value)}`,
    compared: ({ difference, more, instead }) =>
      `has ${inWords(difference, "composite class", "composite classes")} ${more}: ${instead}`,
    proved: "counted",
  },
  evenness: {
    weighed: ({ plan, problem }) =>
      `${prefersSizes(problem) ? "Classes as near to their preferred sizes" : "Classes as even in size"} as possible: ${evennessWords(plan)}`,
    compared: ({ plan, other, isMore }) => evennessCompared(plan, other, isMore),
    proved: ({ problem }) =>
      prefersSizes(problem)
        ? "No plan under these rules comes nearer to the preferred sizes on the whole."
        : "No plan under these rules has more even class sizes.",
  },
  teachers: {
    weighed: ({ value }) => `As few teachers as possible: the plan needs ${value}`,
    compared: ({ difference, more, instead }) => `needs ${inWords(difference, "teacher")} ${more}: ${instead}`,
    proved: ({ value }) =>
      `At least ${inWords(value, "teacher is", "teachers are")} needed: no plan under these rules has fewer classes.`,
  },
  childrenInComposites: {
    weighed: ({ value }) =>
      `As few children in composite classes as possible: ${value === 0 ? "there are none" : thereIs(value)}`,
    compared: ({ difference, more, instead }) =>
      `has ${counted(difference, "child", "children")} ${more} in composite classes: ${instead}`,
    proved: ({ value }) =>
      `At least ${counted(value, "child", "children")} must be in composite classes: no plan under these rules has fewer there.`,
  },
  classesChanged: {
    weighed: ({ value, problem }) => {
      const opened =
        value === 0 ? "no class is opened or closed" : `${counted(value, "class is", "classes are")} opened or closed`;
      const unknown = "it is not known which these are, so that nothing was weighed here";
      return `As little change from the classes of now as possible: ${problem.currentPlan === undefined ? unknown : opened}`;
    },
    compared: ({ difference, more, instead }) =>
      `opens or closes ${inWords(difference, "class", "classes")} ${more}: ${instead}`,
    proved: ({ value }) =>
      `At least ${inWords(value, "class", "classes")} must be opened or closed: no plan under these rules changes fewer.`,
  },
  subclassShortfall: {
    weighed: ({ plan }) => {
      const least = smallestSubclass(plan);
      return `As many children as possible in the smallest part that a grade has in a composite class: ${least === undefined ? "there is no composite class" : `it has ${least}`}`;
    },
    compared: ({ plan, other }) => subclassesCompared(plan, other),
    proved: ({ plan }) =>
      `Every plan under these rules has a composite class, and in none has the smallest part of a grade in one more than ${counted(smallestSubclass(plan) ?? 0, "child", "children")}.`,
  },
  lowerGradeExcess: {
    weighed: ({ value }) =>
      `In composite classes the larger part from the upper grade, as far as possible: ${value === 0 ? "no lower grade outnumbers the upper one" : `in all there are ${value} more of the lower grades`}`,
    compared: ({ difference, more, instead }) =>
      `lets lower grades outnumber the upper ones in composite classes by ${counted(difference, "child", "children")} ${more}: ${instead}`,
    proved: ({ value }) =>
      `In every plan under these rules lower grades outnumber the upper ones in composite classes, by at least ${counted(value, "child", "children")} in all.`,
  },
  loneClasses: {
    weighed: ({ value }) =>
      `As few lone single-grade classes as possible, each the only one of its grade while more of its children sit in composite ones: ${thereIs(value)}`,
    compared: ({ difference, more, instead }) =>
      `has ${inWords(difference, "lone single-grade class", "lone single-grade classes")} ${more}: ${instead}`,
    proved: ({ value }) =>
      `Every plan under these rules has at least ${inWords(value, "lone single-grade class", "lone single-grade classes")}.`,
  },
  classesOverCap: {
    weighed: ({ value }) => `As few classes over their cap as possible: ${thereIs(value)}`,
    compared: ({ difference, more, instead }) =>
      `has ${inWords(difference, "class", "classes")} ${more} over the cap: ${instead}`,
    proved: ({ value }) =>
      `Every plan under these rules has at least ${inWords(value, "class", "classes")} over the cap.`,
  },
  childrenOverCap: {
    weighed: ({ value }) =>
      `As few children beyond the caps of their classes as possible: ${value === 0 ? "there are none" : thereIs(value)}`,
    compared: ({ difference, more, instead }) =>
      `has ${counted(difference, "child", "children")} ${more} beyond the caps: ${instead}`,
    proved: ({ value }) =>
      `In every plan under these rules classes have at least ${counted(value, "child", "children")} beyond their caps in all.`,
  },
};

/** That a measure was weighed, and how a plan does by it. */
export function weighedWords(one: ComparedMeasure, plan: Plan, problem: Problem): string {
  return MEASURE_WORDS[one].weighed(measured(one, plan, problem));
}

/** What a plan has more or less of than another, as a sentence goes on after its subject: `has one composite class more: 3 instead of 2`. */
export function comparedWith(plan: Plan, other: Plan, one: ComparedMeasure, problem: Problem): string {
  const [here, there] = [measured(one, plan, problem).value, measured(one, other, problem).value];
  return MEASURE_WORDS[one].compared({
    plan,
    other,
    isMore: here > there,
    difference: Math.abs(here - there),
    more: here > there ? "more" : "fewer",
    instead: `${orNone(here)} instead of ${orNone(there)}`,
  });
}

/** What is proved of every plan where the best has so much of what matters most; nothing where it has none of it. */
export function provedFact(first: ComparedMeasure, best: Plan, problem: Problem): string | undefined {
  const { proved } = MEASURE_WORDS[first];
  const of = measured(first, best, problem);
  return proved === "counted" || of.value === 0 ? undefined : proved(of);
}

function measured(one: ComparedMeasure, plan: Plan, problem: Problem): Measured {
  return { plan, problem, value: measure(plan, problem.currentPlan)[one] };
}

/** The fewest children of a grade in a composite class; nothing where no class is composite. */
function smallestSubclass(plan: Plan): number | undefined {
  const subclasses = compositeClasses(plan).flatMap(({ children }) => children);
  return subclasses.reduce<number | undefined>((least, count) => Math.min(least ?? count, count), undefined);
}

function subclassesCompared(plan: Plan, other: Plan): string {
  const [here, there] = [smallestSubclass(plan), smallestSubclass(other)];
  if (here === undefined) return "has no composite class";
  if (there === undefined) return `has composite classes, with as few as ${here} children of a grade in one`;
  return `has ${counted(here, "child", "children")} in its smallest part of a composite class instead of ${there}`;
}

function thereIs(value: number): string {
  return value === 0 ? "there is none" : `there ${value === 1 ? "is" : "are"} ${value}`;
}

function orNone(count: number): string {
  return count === 0 ? "none" : String(count);
}
