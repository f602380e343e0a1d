import { type ClassType, classTypes, isComposite } from "../../src/planning/class-type";
import type { Problem } from "../../src/planning/problem";
import type { Constraint, LinearProgram, Term, Variable } from "../../src/optimisation/program/linear-program";

/**
 * What the programme is to minimise. For “any answer” it is Σ x, which is the same for every answer; the evenness is Σ size²,
 * or Σ (size − preferred)², among the answers with at most so many composites.
 */
export type Goal2015 = "any answer" | "fewest composite classes" | { readonly mostEvenWithComposites: number };

/**
 * The formulation of 2015: a binary for every potential class, a whole number for every potential subclass, and big-M
 * rows that tie them. It needs to be told how many classes of each type to offer, and knows identical classes apart.
 * An independent reference for small schools, and a rival for the bench.
 */
export function formulate2015(problem: Problem, goal: Goal2015): LinearProgram {
  const variables: Variable[] = [];
  const add = (upper: number, integer = true): number => variables.push({ lower: 0, upper, integer }) - 1;
  const evenness = typeof goal === "object";
  const classes = potentialClasses(problem, !evenness).map((type): PotentialClass => ({
    type,
    used: add(1),
    subclasses: type.grades.map((grade) => ({ grade, children: add(problem.grades[grade]?.children ?? 0) })),
    unevenness: evenness ? add(Infinity, false) : undefined,
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
  const composites = classes.filter(({ type }) => isComposite(type)).map(({ used }) => once(used));
  const rows = [...gradeSizes, ...classSizes, ...subclassSizes, teachers];
  if (goal === "any answer")
    return { variables, constraints: rows, objective: subclasses.map(({ children }) => once(children)) };
  if (goal === "fewest composite classes") return { variables, constraints: rows, objective: composites };
  const asFew = { terms: composites, lower: 0, upper: goal.mostEvenWithComposites };
  return {
    variables,
    constraints: [...rows, asFew, ...classes.flatMap(tangents)],
    objective: classes.flatMap(({ unevenness }) => (unevenness === undefined ? [] : [once(unevenness)])),
  };
}

interface PotentialClass {
  readonly type: ClassType;
  readonly used: number;
  readonly subclasses: readonly { readonly grade: number; readonly children: number }[];
  readonly unevenness: number | undefined;
}

/** The rows that make a class's unevenness exact: z ≥ (2k+1)·size − k(k+1)·y, shifted where a size is preferred. */
function tangents({ type, used, subclasses, unevenness }: PotentialClass): readonly Constraint[] {
  if (unevenness === undefined) return [];
  const preferred = type.preferredSize ?? 0;
  const most = Math.max(type.minSize, type.maxSize - 1);
  return Array.from({ length: most - type.minSize + 1 }, (_, index) => type.minSize + index).map((k) => ({
    terms: [
      once(unevenness),
      ...subclasses.map(({ children }) => ({ coefficient: 2 * preferred - (2 * k + 1), variable: children })),
      { coefficient: k * (k + 1) - preferred ** 2, variable: used },
    ],
    lower: 0,
    upper: Infinity,
  }));
}

const BIG_M = 10_000;

function once(variable: number): Term {
  return { coefficient: 1, variable };
}

/**
 * Each type once, and as often as it could be of use, so that no answer is missed and no needless class is offered.
 * Where `mergeable`, and teachers may be without a class, no more than it takes to seat all children of a type: more
 * classes could always be merged. Evenness may want more.
 */
function potentialClasses(problem: Problem, mergeable: boolean): readonly ClassType[] {
  return classTypes(problem).flatMap((type) => {
    const children = type.grades.map((grade) => problem.grades[grade]?.children ?? 0);
    const available = children.reduce((sum, count) => sum + count, 0);
    const most = Math.min(
      problem.teachers,
      Math.floor(available / Math.max(1, type.minSize)),
      ...children.map((count, index) => Math.floor(count / Math.max(1, type.minSubclasses[index] ?? 1))),
      ...(mergeable && problem.teacherRule === "at most" ? [Math.ceil(available / type.maxSize)] : []),
    );
    return Array.from({ length: Math.max(1, most) }, () => type);
  });
}
