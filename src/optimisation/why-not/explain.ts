import { type Clock, OutOfTime } from "../program/clock";
import { classTypes } from "../../planning/class-type";
import { type Conflict, conflictRules, type ConflictRule, type PlacesHeld } from "../../planning/conflict";
import type { Problem } from "../../planning/problem";
import { cheapest } from "../search/feasibility";
import { countOf, withUnplaced } from "./fewest-unplaced";
import type { Formulation } from "../model/formulate";
import type { Term } from "../program/linear-program";
import { type CountRange, formulateRelaxed, relax, type Relaxation } from "./relax";
import { KnownPoints } from "./known-points";
import { Solutions } from "./holding";
import { type CanHold, smallestConflict } from "./smallest-conflict";
import type { Solver } from "../program/solver";

/**
 * Yields why a problem has no plan: the smallest set of its rules that cannot be kept together; then, with the grades that
 * it is about and any number of teachers that it is about left out of account, the next, until the rest can be kept. Each is a
 * trouble of its own.
 *
 * @throws OutOfTime where the time ran out; what was yielded until then holds.
 */
export function* explain(solver: Solver, problem: Problem, secondsLeft: Clock): Generator<Conflict, void, undefined> {
  const known = new KnownPoints();
  const solutions = new Solutions(solver);
  const canHold: CanHold<ConflictRule> = (rules, patience) => {
    const formulation = formulateRelaxed(relax(problem, rules));
    if (known.hasOneOf(formulation)) return true;
    if (secondsLeft() <= 0) throw new OutOfTime();
    const found = solutions.of(formulation, patience === "brief" ? BRIEF_SECONDS : LONG_SECONDS, secondsLeft);
    if (found === "none") return false;
    if (found !== undefined) known.add(formulation, found);
    return found && true;
  };
  let left = conflictRules(problem);
  for (;;) {
    if (left.length === 0) return;
    const solution = solutions.of(formulateRelaxed(relax(problem, new Set(left))), PATIENT_SECONDS, secondsLeft);
    if (solution === undefined) throw new OutOfTime();
    if (solution !== "none") return;
    const found = smallestConflict(solver, left, groupsOf(left), canHold, secondsLeft);
    // What no school can keep is no conflict of anything that this one asks.
    if (found.rules.length === 0) return;
    const conflict = { ...found, ...figures(solver, problem, found.rules, secondsLeft) };
    yield conflict;
    left = left.filter((rule) => !found.rules.includes(rule) || !isSettled(rule, conflict));
  }
}

/** Smallest sizes are seldom a reason beside largest ones, and those of composites seldom beside those of grades. */
function groupsOf(rules: readonly ConflictRule[]): readonly (readonly ConflictRule[])[] {
  const of = (...kinds: readonly ConflictRule["kind"][]) =>
    rules.filter(({ kind }) => kinds.includes(kind)).toReversed();
  return [
    of("minSubclass", "minClassSize", "compositeMin", "averageMin"),
    of("compositeMax", "largestSpan"),
    of("averageMax"),
    of("softMaxClassSize", "compositeSoftMax", "shareOverCap"),
    of("maxClassSize"),
    of("teacherRule"),
    of("teachers"),
    of("children"),
  ];
}

/** How long each attempt at a question may take, round by round. */
const BRIEF_SECONDS = [0.05];
const LONG_SECONDS = [0.05, 0.25];
const PATIENT_SECONDS = [0.1, 0.5, Infinity];

/** Whether a rule of a conflict is left out of account once it is told, so that the next is another trouble. */
function isSettled(rule: ConflictRule, { grades }: Conflict): boolean {
  if (rule.kind === "children") return grades.includes(rule.grade);
  return rule.kind === "teachers" || rule.kind === "teacherRule" || grades.length === 0;
}

/** How long all figures of a conflict may take before those that are left are done without: most take milliseconds. */
const SECONDS_FOR_FIGURES = 0.5;

/** The answer to what can be done without; nothing where there is no time for it, so that what is known is told. */
function inTime<Answer>(secondsLeft: Clock, ask: (clock: Clock) => Answer): Answer | undefined {
  try {
    return ask(secondsLeft);
  } catch (error) {
    if (error instanceof OutOfTime) return undefined;
    throw error;
  }
}

/** A clock of so many seconds from now on, and of no more than are left; time that nobody limits stays so. */
function clockOfAtMost(seconds: number, secondsLeft: Clock): Clock {
  const left = secondsLeft();
  return left === Infinity ? secondsLeft : () => secondsLeft() - Math.max(0, left - seconds);
}

/** What a conflict comes to in numbers, each the optimum of a programme of its rules; without those for which there is no time. */
function figures(
  solver: Solver,
  problem: Problem,
  rules: readonly ConflictRule[],
  secondsLeft: Clock,
): Omit<Conflict, "rules" | "smallest"> {
  const concerned = rules.flatMap((rule) => (rule.kind === "children" ? [rule.grade] : []));
  // Where an average is among the rules, it is that of its band, and others matter for the teachers whom they need.
  const averages = rules.filter((rule) => "average" in rule);
  const limits = averages.length > 0 ? averages : rules;
  const limited = new Set(limits.flatMap((rule) => gradesOfLimit(rule, problem)));
  const ofLimits = concerned.filter((grade) => limited.has(grade));
  const grades = ofLimits.length > 0 ? ofLimits : concerned;
  const others = concerned.filter((grade) => !grades.includes(grade));

  const without = (kind: ConflictRule["kind"]): Relaxation =>
    relax(problem, new Set(rules.filter((rule) => rule.kind !== kind)));
  const withCounts = (count: (children: number, range: CountRange) => CountRange): Formulation => {
    const relaxed = relax(problem, new Set(rules));
    const counts = relaxed.counts.map((range, grade) =>
      grades.includes(grade) ? count(problem.grades[grade]?.children ?? 0, range) : range,
    );
    return formulateRelaxed({ ...relaxed, counts });
  };
  const plenty = relax(problem, new Set()).counts[0]?.most ?? 0;
  const timeForAll = clockOfAtMost(SECONDS_FOR_FIGURES, secondsLeft);
  const least = (formulation: Formulation, terms: readonly Term[]): number | undefined => {
    const found = inTime(timeForAll, (clock) => cheapest(solver, formulation, terms, clock));
    return found === undefined ? undefined : Math.round(found.objective);
  };

  const fewer = withUnplaced(formulateRelaxed(relax(problem, new Set(rules))), grades);
  const children = grades.reduce((sum, grade) => sum + (problem.grades[grade]?.children ?? 0), 0);
  const unplaced = countOf(fewer.unplaced);
  const some = { terms: unplaced, lower: 1, upper: Infinity };
  const most = inTime(timeForAll, (clock) => cheapest(solver, fewer.formulation, unplaced, clock, [some]));
  const more = withCounts((children) => ({ least: children, most: plenty }));
  const needs = least(more, childrenOf(more, grades));

  const kinds = new Set(rules.map(({ kind }) => kind));
  const anyTeachers = kinds.has("teachers") ? formulateRelaxed(without("teachers")) : undefined;
  const inAll = anyTeachers && least(anyTeachers, anyTeachers.measures.teachers.terms);
  const freed = withCounts(() => ({ least: 0, most: plenty }));
  const elsewhere = inAll === undefined ? undefined : least(freed, classesWithout(freed, grades));
  const anyClasses = kinds.has("teacherRule") ? formulateRelaxed(without("teacherRule")) : undefined;
  const mostClasses = anyClasses && least(anyClasses, negative(anyClasses.measures.teachers.terms));
  return {
    grades,
    others,
    ...(most && {
      holds: placesHeld(problem, fewer.formulation, grades, most.values, children - Math.round(most.objective)),
    }),
    ...(needs !== undefined && { needs }),
    ...(inAll !== undefined && { teachersNeeded: { inAll, others: elsewhere ?? 0 } }),
    ...(mostClasses !== undefined && { mostClasses: -mostClasses }),
  };
}

function gradesOfLimit(rule: ConflictRule, { composites, averages = [] }: Problem): readonly number[] {
  switch (rule.kind) {
    case "children":
    case "teachers":
    case "teacherRule":
    case "largestSpan":
    case "shareOverCap":
      return [];
    case "maxClassSize":
    case "minClassSize":
    case "minSubclass":
    case "softMaxClassSize":
      return [rule.grade];
    case "compositeMax":
    case "compositeMin":
    case "compositeSoftMax":
      return composites[rule.composite]?.grades ?? [];
    case "averageMax":
    case "averageMin":
      return averages[rule.average]?.grades ?? [];
  }
}

/** Σ x[t,g] over all types t and these grades g. */
function childrenOf({ everyChildPlaced }: Formulation, grades: readonly number[]): readonly Term[] {
  return grades.flatMap((grade) => everyChildPlaced[grade]?.terms ?? []);
}

/** Σ n[t] over the types t without any of these grades. */
function classesWithout({ types, opened }: Formulation, grades: readonly number[]): readonly Term[] {
  return types.flatMap((type, t) => {
    const variable = opened[t];
    return variable === undefined || type.grades.some((grade) => grades.includes(grade))
      ? []
      : [{ coefficient: 1, variable }];
  });
}

function placesHeld(
  problem: Problem,
  { kinds }: Formulation,
  grades: readonly number[],
  values: readonly number[],
  children: number,
): PlacesHeld {
  const own = new Map(classTypes(problem).map((type) => [type.name, type]));
  const classes = kinds.flatMap(({ type: { name, grades: taken, maxSize }, opened }) => {
    const count = Math.round(values[opened] ?? 0);
    if (count === 0 || !taken.some((grade) => grades.includes(grade))) return [];
    return [{ type: name, count, ...(own.get(name)?.maxSize === maxSize && { maxSize }) }];
  });
  return { children, classes };
}

function negative(terms: readonly Term[]): readonly Term[] {
  return terms.map(({ coefficient, variable }) => ({ coefficient: -coefficient, variable }));
}
