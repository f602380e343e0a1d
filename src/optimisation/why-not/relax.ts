import { type AverageLimit, exactLimit } from "../../planning/average-limit";
import type { Composite, Grade } from "../../planning/grades";
import type { ConflictRule } from "../../planning/conflict";
import { childrenInSchool, type Problem } from "../../planning/problem";
import { exactShare } from "../../planning/soft-cap";
import { cutsOf } from "../model/cuts";
import { formulate, type Formulation } from "../model/formulate";
import type { Constraint } from "../program/linear-program";

/** How many children a grade may have. */
export interface CountRange {
  readonly least: number;
  readonly most: number;
}

/** What is left of a school's rules when some are dropped. */
export interface Relaxation {
  readonly problem: Problem;
  /** By position of the grade. */
  readonly counts: readonly CountRange[];
  readonly fewestClasses: number;
}

/**
 * The school with these of its rules alone. A limit that is dropped allows any size; a grade whose children are dropped may
 * have any number of them, also none.
 *
 * Nothing is unbounded: a class without a child of a kept grade is of use only for a teacher who must have one, so that
 * more classes than teachers and children together, or more children than fill these to their minima, open no new way. Where
 * averages are limited, classes of other children of a band can bring its average down, but each does by a part of a child; where the share
 * of classes over their cap is, classes of other children can make room for one more, but so many do for each.
 *
 * A cap that is dropped allows any size, but its classes still are among those of which only a share may be over theirs; without that
 * share no cap forbids anything.
 */
export function relax(problem: Problem, rules: ReadonlySet<ConflictRule>): Relaxation {
  const kept = new Set([...rules].map(ruleKey));
  const averages = problem.averages ?? [];
  const toBringDown = Math.max(1, ...averages.map(classesToBringDown));
  const classes = (problem.teachers + childrenInSchool(problem)) * Math.max(toBringDown, classesForOneOver(problem));
  const minima = [
    ...[...problem.grades, ...problem.composites].flatMap(({ minClassSize = 1 }) => minClassSize),
    ...averages.flatMap(({ smallest }) => smallest ?? []),
  ].map(Math.ceil);
  const subclasses = problem.grades.reduce((sum, { minSubclass }) => sum + minSubclass, 0);
  const plenty = classes * Math.max(1, subclasses, ...minima) + childrenInSchool(problem);
  const has = (rule: ConflictRule): boolean => kept.has(ruleKey(rule));
  const counts = problem.grades.map(({ children }, grade): CountRange =>
    has({ kind: "children", grade }) ? { least: children, most: children } : { least: 0, most: plenty },
  );
  const { largestSpan, shareOverCap, ...rest } = problem;
  const isShared = shareOverCap !== undefined && has({ kind: "shareOverCap" });
  const every = has({ kind: "teacherRule" }) && problem.teacherRule === "exactly";
  return {
    counts,
    fewestClasses: every ? problem.teachers : 0,
    problem: {
      ...rest,
      ...(largestSpan !== undefined && has({ kind: "largestSpan" }) && { largestSpan }),
      ...(isShared && { shareOverCap }),
      teachers: has({ kind: "teachers" }) ? problem.teachers : classes,
      teacherRule: "at most",
      grades: problem.grades.map(({ softMaxClassSize, ...grade }, position): Grade => ({
        ...grade,
        ...(isShared &&
          softMaxClassSize !== undefined && {
            softMaxClassSize: has({ kind: "softMaxClassSize", grade: position }) ? softMaxClassSize : plenty,
          }),
        maxClassSize: has({ kind: "maxClassSize", grade: position }) ? grade.maxClassSize : plenty,
        minClassSize: has({ kind: "minClassSize", grade: position }) ? grade.minClassSize : 1,
        minSubclass: has({ kind: "minSubclass", grade: position }) ? grade.minSubclass : 1,
      })),
      composites: problem.composites.map(
        ({ grades, minClassSize, maxClassSize, softMaxClassSize }, composite): Composite => ({
          grades,
          ...(maxClassSize !== undefined && {
            maxClassSize: has({ kind: "compositeMax", composite }) ? maxClassSize : plenty,
          }),
          ...(minClassSize !== undefined && {
            minClassSize: has({ kind: "compositeMin", composite }) ? minClassSize : 1,
          }),
          ...(isShared &&
            softMaxClassSize !== undefined && {
              softMaxClassSize: has({ kind: "compositeSoftMax", composite }) ? softMaxClassSize : plenty,
            }),
        }),
      ),
      ...(problem.averages !== undefined && {
        averages: averages.map(({ grades, largest, smallest }, average): AverageLimit => ({
          grades,
          ...(largest !== undefined && has({ kind: "averageMax", average }) && { largest }),
          ...(smallest !== undefined && has({ kind: "averageMin", average }) && { smallest }),
        })),
      }),
    },
  };
}

/** How many classes it takes at most to bring an average down by a child: those of the largest size below it, a part of a child each. */
function classesToBringDown({ largest }: AverageLimit): number {
  if (largest === undefined) return 1;
  const { children, classes } = exactLimit(largest);
  return Math.ceil(classes / (children % classes || classes));
}

/** How many classes within their cap it takes at most so that one more may be over it. */
function classesForOneOver({ shareOverCap = 0 }: Problem): number {
  const { over, of } = exactShare(shareOverCap);
  return over > 0 ? Math.ceil(of / over) : 1;
}

/** The programme of a relaxation: Σ_t x[t,g] lies in the range of grade g, Σ_t n[t] ≥ the fewest classes. */
export function formulateRelaxed({ problem, counts, fewestClasses }: Relaxation): Formulation {
  const withChildren = (count: (range: CountRange) => number): Problem => ({
    ...problem,
    grades: problem.grades.map((grade, position) => {
      const range = counts[position];
      return range === undefined ? grade : { ...grade, children: count(range) };
    }),
  });
  const formulation = formulate(withChildren(({ most }) => most));
  const everyChildPlaced = formulation.everyChildPlaced.map((constraint, grade): Constraint => {
    const { least, most } = counts[grade] ?? { least: constraint.lower, most: constraint.upper };
    return { ...constraint, lower: constraint.lower - Math.max(0, most - least), upper: constraint.upper };
  });
  const others = formulation.rules.filter((rule) => !formulation.everyChildPlaced.includes(rule));
  const enoughClasses: Constraint = {
    terms: formulation.measures.teachers.terms,
    lower: fewestClasses,
    upper: Infinity,
  };
  return {
    ...formulation,
    everyChildPlaced,
    rules: [...everyChildPlaced, ...others, enoughClasses],
    cuts: cutsOf(
      formulation,
      everyChildPlaced.map(({ lower }) => Math.max(0, lower)),
    ),
  };
}

function ruleKey(rule: ConflictRule): string {
  const { kind, ...which } = rule;
  return `${kind} ${Object.values(which).join()}`;
}
