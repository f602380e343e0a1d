import { type ClassType, classTypes, isComposite } from "../../src/planning/class-type";
import type { Problem } from "../../src/planning/problem";
import type { Constraint, LinearProgram, Term, Variable } from "../../src/optimisation/linear-program";

/** What the programme is to minimise. */
export type Goal2015 =
  /** Σ x, which is the same for every answer: the first answer found will do. */
  "any answer" | "fewest composite classes";

/**
 * The formulation of 2015: a binary for every potential class, a whole number for every potential subclass, and big-M
 * rows that tie them. It needs to be told how many classes of each type to offer, and knows identical classes apart.
 * An independent reference for small schools, and a rival for the bench.
 */
export function formulate2015(problem: Problem, goal: Goal2015): LinearProgram {
  const variables: Variable[] = [];
  const add = (upper: number): number => variables.push({ lower: 0, upper, integer: true }) - 1;
  const classes = potentialClasses(problem).map((type) => ({
    type,
    used: add(1),
    subclasses: type.grades.map((grade) => ({ grade, children: add(problem.grades[grade]?.children ?? 0) })),
  }));
  const subclasses = classes.flatMap((potential) => potential.subclasses);
  const gradeSizes = problem.grades.map(({ children }, position): Constraint => ({
    terms: subclasses.filter(({ grade }) => grade === position).map((subclass) => once(subclass.children)),
    lower: children,
    upper: children,
  }));
  const classSizes = classes.flatMap(({ type, used, subclasses: parts }): readonly Constraint[] => {
    const size = parts.map(({ children }) => once(children));
    return [
      { terms: [...size, { coefficient: -type.minSize, variable: used }], lower: 0, upper: Infinity },
      { terms: [...size, { coefficient: -type.maxSize, variable: used }], lower: -Infinity, upper: 0 },
    ];
  });
  const subclassSizes = classes
    .filter(({ type }) => isComposite(type))
    .flatMap(({ type, used, subclasses: parts }) =>
      parts.map(({ children }, index): Constraint => ({
        terms: [once(children), { coefficient: -BIG_M, variable: used }],
        lower: (type.minSubclasses[index] ?? 0) - BIG_M,
        upper: Infinity,
      })),
    );
  const teachers: Constraint = {
    terms: classes.map(({ used }) => once(used)),
    lower: problem.teacherRule === "exactly" ? problem.teachers : 0,
    upper: problem.teachers,
  };
  const objective =
    goal === "any answer"
      ? subclasses.map(({ children }) => once(children))
      : classes.filter(({ type }) => isComposite(type)).map(({ used }) => once(used));
  return { variables, constraints: [...gradeSizes, ...classSizes, ...subclassSizes, teachers], objective };
}

const BIG_M = 10_000;

function once(variable: number): Term {
  return { coefficient: 1, variable };
}

/**
 * Each type once, and as often as it could be of use, so that an answer is missed nowhere and no needless class is offered: where
 * teachers may be without a class, classes of a type that together are no larger than one may be can always be merged.
 */
function potentialClasses(problem: Problem): readonly ClassType[] {
  return classTypes(problem).flatMap((type) => {
    const children = type.grades.map((grade) => problem.grades[grade]?.children ?? 0);
    const available = children.reduce((sum, count) => sum + count, 0);
    const most = Math.min(
      problem.teachers,
      Math.floor(available / Math.max(1, type.minSize)),
      ...children.map((count, index) => Math.floor(count / Math.max(1, type.minSubclasses[index] ?? 1))),
      ...(problem.teacherRule === "at most" ? [Math.ceil(available / type.maxSize)] : []),
    );
    return Array.from({ length: Math.max(1, most) }, () => type);
  });
}
