import { classTypes } from "../../../planning/class-type";
import { keptClasses, withoutKept } from "../../../planning/kept-classes";
import { measure } from "../../../planning/measures";
import type { Plan } from "../../../planning/plan";
import { measuresCompared } from "../../../planning/priority";
import { childrenInSchool, type Problem } from "../../../planning/problem";
import { inWords } from "../class-words";
import { capitalised, counted } from "../wording";
import { countOfComposites } from "./count-of-composites";
import { provedFact } from "./measure-words";

/**
 * What no plan can avoid: what follows from the proof that a plan is the best, where there is one, and what a count of children,
 * classes and teachers shows whatever was proved.
 */
export function unavoidable(best: Plan, problem: Problem, proved: boolean): string {
  const [first = "evenness"] = measuresCompared(problem.priorities);
  const fact = proved ? provedFact(first, best, problem) : undefined;
  const composites = proved && first === "compositeClasses" ? measure(best).compositeClasses : undefined;
  return [
    ...(fact === undefined ? [] : [fact]),
    ...(fact !== undefined && first === "teachers" ? placesOfFewer(best, problem) : []),
    ...compositesNeeded(problem, composites),
    ...averageClass(problem),
  ].join(" ");
}

/** How many classes must be composite: as many as `proved`, where that was, else as many as a count shows; and why, if it shows it. */
function compositesNeeded(problem: Problem, proved: number | undefined): readonly string[] {
  const count = countOfComposites(problem);
  const needed = proved ?? count?.atLeast ?? 0;
  if (needed === 0) return [];
  const { teachers, teacherRule } = problem;
  const must = `With ${teacherRule} ${counted(teachers, "teacher")} at least ${inWords(needed, "class", "classes")} must be composite`;
  if (count === undefined) return [`${must}: no plan has fewer, which was proved by computation.`];
  const rest =
    count.atLeast < needed
      ? [`This count shows ${count.atLeast} of them; all ${needed} were proved by computation.`]
      : [];
  return [`${must}: ${count.why}.`, ...rest];
}

/** Where there are not even places enough with a teacher fewer, whoever sits in them. */
function placesOfFewer({ classes }: Plan, problem: Problem): readonly string[] {
  const largest = classTypes(problem).reduce((most, { maxSize }) => Math.max(most, maxSize), 0);
  const fewer = classes.length - 1;
  const places = fewer * largest;
  const children = childrenInSchool(problem);
  if (keptClasses(problem).length > 0 || fewer < 1 || places >= children) return [];
  const have =
    fewer === 1
      ? `One class has at most ${places} places`
      : `${counted(fewer, "class", "classes")} have at most ${places} places, ${largest} in each`;
  return [`${have}, and there are ${children} children.`];
}

/** That some class has at least the average size. */
function averageClass(problem: Problem): readonly string[] {
  const left = withoutKept(problem);
  const children = childrenInSchool(left);
  if (left.teachers < 1 || children === 0) return [];
  const beside = keptClasses(problem).length > 0 ? " beside the classes that are kept" : "";
  const size = counted(Math.ceil(children / left.teachers), "child", "children");
  const classes = counted(left.teachers, "class", "classes");
  const most = problem.teacherRule === "exactly" || left.teachers === 1 ? classes : `at most ${classes}`;
  return [
    `${capitalised(children === 1 ? "one child" : `${children} children`)} in ${most}${beside}: at least one class has ${size} or more.`,
  ];
}
