import { type AverageBound, BOUND_OF_AVERAGE } from "../../planning/average-limit";
import type { Grade } from "../../planning/grades";
import { type Change, type CompositeLimit, type GradeLimit, withChange } from "../../planning/change";
import { classTypeOf, gradesKey, spanOf } from "../../planning/class-type";
import { withoutKept } from "../../planning/kept-classes";
import { childrenInSchool, type Problem } from "../../planning/problem";
import type { SharedLimits } from "../../planning/repair";
import { limitsShare } from "../../planning/soft-cap";

/** Something a school asks that can be loosened step by step: the further, the more is allowed. */
export interface Lever {
  /** How many steps there are until nothing more is allowed by the next. */
  readonly steps: number;
  /** The change of so many steps. */
  readonly change: (steps: number) => Change;
  /** The request with all of so many steps allowed. */
  readonly loosen: (request: Request, steps: number) => Request;
}

/** A problem with any number of classes from a fewest one on. */
export interface Request {
  readonly problem: Problem;
  readonly fewestClasses: number;
}

/** What a school asks, as a request: where every teacher must have a class, just so many classes. */
export function requestOf(problem: Problem): Request {
  const fewestClasses = problem.teacherRule === "exactly" ? problem.teachers : 0;
  return { problem: { ...problem, teacherRule: "at most" }, fewestClasses };
}

/** More teachers; or fewer, where every teacher must have a class. */
export function teacherLevers(problem: Problem): readonly Lever[] {
  const from = problem.teachers;
  const change = (to: number): Change => ({ kind: "teachers", from, to });
  const more: Lever = {
    steps: childrenInSchool(problem),
    change: (steps) => change(from + steps),
    loosen: ({ problem: school, fewestClasses }, steps) => ({
      problem: { ...school, teachers: school.teachers + steps },
      fewestClasses,
    }),
  };
  const fewer: Lever = {
    steps: from - 1,
    change: (steps) => change(from - steps),
    loosen: (request, steps) => ({ ...request, fewestClasses: request.fewestClasses - steps }),
  };
  return problem.teacherRule === "exactly" ? [more, fewer] : [more];
}

/** Every limit that can be raised or lowered, up to where it limits nothing. */
export function limitLevers(problem: Problem, shared: SharedLimits): readonly Lever[] {
  const everybody = Math.max(1, childrenInSchool(problem));
  const ofGrades = (kind: GradeLimit, furthest: number): Lever[] =>
    shared[kind].flatMap((grades) => {
      const from = problem.grades[grades[0] ?? -1]?.[kind];
      return from === undefined ? [] : [stepwise(from, furthest, (to): Change => ({ kind, grades, from, to }))];
    });
  const ofComposites = (kind: CompositeLimit, furthest: number): Lever[] =>
    shared[kind].flatMap((composites) => {
      const first = problem.composites[composites[0] ?? -1];
      if (first === undefined) return [];
      const { minSize, maxSize, softMax } = classTypeOf(problem, first.grades);
      const from = { compositeMin: minSize, compositeMax: maxSize, compositeSoftMax: softMax }[kind];
      if (from === undefined) return [];
      const beyond = kind === "compositeMin" ? furthest : Math.max(from, furthest);
      return [stepwise(from, beyond, (to): Change => ({ kind, composites, from, to }))];
    });
  const ofAverages = (kind: AverageBound, furthest: number): Lever[] =>
    (problem.averages ?? []).flatMap((limits, average) => {
      const from = limits[BOUND_OF_AVERAGE[kind]];
      return from === undefined ? [] : [byParts(10, from, furthest, (to): Change => ({ kind, average, from, to }))];
    });
  const levers = [
    ...ofGrades("maxClassSize", everybody),
    ...ofGrades("minClassSize", 1),
    ...ofComposites("compositeMax", everybody),
    ...ofComposites("compositeMin", 1),
    ...ofAverages("averageMax", everybody),
    ...ofAverages("averageMin", 1),
    ...ofGrades("minSubclass", 1),
    ...(limitsShare(problem)
      ? [
          ...ofGrades("softMaxClassSize", everybody),
          ...ofComposites("compositeSoftMax", everybody),
          ...shareLevers(problem),
        ]
      : []),
    ...spanLevers(problem),
  ];
  return levers.filter(({ steps }) => steps > 0);
}

/** More grades in one class, as far as any composite spans, allowed or to be allowed. */
function spanLevers(problem: Problem): readonly Lever[] {
  const { largestSpan: from, composites } = problem;
  if (from === undefined) return [];
  const spans = [...composites.map(({ grades }) => grades), ...pairsToAllow(problem)].map(spanOf);
  return [stepwise(from, Math.max(from, ...spans), (to): Change => ({ kind: "largestSpan", from, to }))];
}

/** More of the classes over their cap, by a hundredth of them each step, up to all. */
function shareLevers({ shareOverCap: from }: Problem): readonly Lever[] {
  return from === undefined ? [] : [byParts(100, from, 1, (to): Change => ({ kind: "shareOverCap", from, to }))];
}

/** Each pair of neighbouring grades with children to plan that may not share a class of their own yet. */
export function compositeLevers(problem: Problem): readonly Lever[] {
  return pairsToAllow(problem).map((grades) => lever(1, () => ({ kind: "newComposite", grades })));
}

function pairsToAllow(problem: Problem): readonly (readonly number[])[] {
  const { grades, composites } = withoutKept(problem);
  const attended = grades.flatMap((grade: Grade, position) => (grade.children > 0 ? [position] : []));
  return attended.slice(1).flatMap((older, index) => {
    const pair = [attended[index] ?? older, older];
    const known = composites.some((composite) => gradesKey(composite.grades) === gradesKey(pair));
    return known ? [] : [pair];
  });
}

function stepwise(from: number, furthest: number, change: (to: number) => Change): Lever {
  const direction = Math.sign(furthest - from);
  return lever(Math.abs(furthest - from), (steps) => change(from + direction * steps));
}

/** By tenths, or hundredths, one by one: the first step goes to the next of them. */
function byParts(perOne: number, from: number, furthest: number, change: (to: number) => Change): Lever {
  const rises = furthest > from;
  const parts = rises ? Math.floor(perOne * from + SAME_PART) : Math.ceil(perOne * from - SAME_PART);
  return lever(Math.abs(perOne * furthest - parts), (steps) => change((parts + (rises ? steps : -steps)) / perOne));
}

/** What is so near to a tenth, or to a hundredth, is one. */
const SAME_PART = 1e-6;

function lever(steps: number, change: (steps: number) => Change): Lever {
  return {
    steps,
    change,
    loosen: (request, taken) => ({ ...request, problem: withChange(request.problem, change(taken)) }),
  };
}
