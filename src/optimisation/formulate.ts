import { type ClassType, classTypes, isComposite } from "../planning/class-type";
import { currentClasses } from "../planning/current-plan";
import { keptClasses, withoutKept } from "../planning/kept-classes";
import { type ComparedMeasure, measure } from "../planning/measures";
import type { SchoolClass } from "../planning/plan";
import type { Problem } from "../planning/problem";
import { enoughClassesForGrades } from "./cuts";
import { type FewestLone, fewestLone } from "./fewest-lone";
import type { Constraint, Term, Variable, VariableIndex } from "./linear-program";
import { smallestSubclass, type SmallestSubclass } from "./smallest-subclass";
import { upperSubclass, type UpperSubclass } from "./upper-subclass";
import { largestSize, layOutWide, type WideEvenness } from "./wide-evenness";
import type { WideMeasure } from "./wide-measure";

/**
 * The school's problem as a mixed-integer linear programme that counts classes by type.
 *
 * For a class type t with grades G(t), sizes l(t) ≤ u(t) and smallest subclasses s(t,g):
 * - n[t], whole: how many classes of type t are opened;
 * - x[t,g] ≥ 0: children of grade g in all classes of type t;
 * - z[t]: the unevenness of the classes of type t, exact by `unevennessAtLeastItsTangents`;
 * - d[t]: how many classes of type t are opened or closed, exact by `changedAtLeastTheDifference`.
 *
 * Classes that are kept are a constant part of every measure; their children and teachers are no part of the rest.
 *
 * It is exact: children dealt out in rotation give every class of a type the floor or the ceiling of its share.
 * For whole n the rest is a network flow with whole breakpoints, so only n has to be declared whole; where it matters that the
 * upper grade has the larger subclass it is no network any more, and x is declared whole too.
 */
export interface Formulation {
  readonly types: readonly ClassType[];
  /** The classes that every plan has as they are. */
  readonly kept: readonly SchoolClass[];
  /** n[t], by position in `types`. */
  readonly opened: readonly VariableIndex[];
  /** x[t,g], by position in `types`, then in the type's grades. */
  readonly placed: readonly (readonly VariableIndex[])[];
  readonly variables: readonly Variable[];
  /** Whether a measure is exact only where x is declared whole too. */
  readonly wholeChildren: boolean;
  /** The first of the rules, by position of the grade. */
  readonly everyChildPlaced: readonly Constraint[];
  /** The rules of the school, in n and x alone. */
  readonly rules: readonly Constraint[];
  /** What follows from the rules for whole numbers of classes, but not for fractions: it speeds up the search alone. */
  readonly cuts: readonly Constraint[];
  /** The rows that make the change from the current plan and what is asked of subclasses and lone classes exact; none where these do not matter. */
  readonly definitions: readonly Constraint[];
  /** The rows that keep the smallest subclass's shortfall at a value that can be had. */
  readonly shortfallFixedAt: (shortfall: number) => readonly Constraint[];
  /** What each measure adds up to; evenness is exact together with the `tangents`, what matters beside it with the `definitions`. */
  readonly measures: Readonly<Record<ComparedMeasure, readonly Term[]>>;
  /** The evenness in digits, exact likewise, where its numbers are larger than a solver can tell apart. */
  readonly wideEvenness?: WideMeasure;
  /** How unevenly the children of a grade are spread over the composites of a type, Σ subclass², exact likewise. */
  readonly subclassUnevenness: readonly Term[];
  /** The rows that make the evenness exact, as many as these bounds on the variables need. */
  readonly tangents: (bounds: readonly Variable[]) => readonly Constraint[];
  /** The rows that make `subclassUnevenness` exact. */
  readonly subclassTangents: (bounds: readonly Variable[]) => readonly Constraint[];
}

/** How many classes of each type are opened at least and at most, by position in `Formulation.types`. */
export interface Box {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

/** Writes the programme down. Class types that could never be opened are left out. */
export function formulate(problem: Problem): Formulation {
  const layout = layOut(problem);
  const placing = everyChildPlaced(layout);
  const { wide } = layout;
  return {
    types: layout.types,
    kept: layout.kept,
    opened: layout.opened,
    placed: layout.placed,
    variables: layout.variables,
    wholeChildren: layout.upper !== undefined || wide !== undefined,
    everyChildPlaced: placing,
    rules: [...placing, ...classSizeWithinLimits(layout), ...subclassLargeEnough(layout), ...teachersAvailable(layout)],
    cuts: enoughClassesForGrades(
      layout.problem.grades.map(({ children }) => children),
      layout.types,
      layout.opened,
    ),
    definitions: [
      ...childrenAwayFromCentre(layout),
      ...changedAtLeastTheDifference(layout),
      ...(layout.smallest?.definitions ?? []),
      ...(layout.upper?.definitions ?? []),
      ...(layout.lone?.definitions ?? []),
    ],
    shortfallFixedAt: (shortfall) => layout.smallest?.fixedAt(shortfall) ?? [],
    measures: {
      compositeClasses: keptClassesStay(layout, "compositeClasses", compositeClasses(layout)),
      evenness: keptClassesStay(
        layout,
        "evenness",
        wide?.terms ?? layout.unevenness.map((variable) => ({ coefficient: 1, variable })),
      ),
      teachers: keptClassesStay(layout, "teachers", teachers(layout)),
      childrenInComposites: keptClassesStay(layout, "childrenInComposites", childrenInComposites(layout)),
      classesChanged: classesChanged(layout),
      subclassShortfall: layout.smallest?.shortfall ?? [],
      lowerGradeExcess: layout.upper?.excess ?? [],
      loneClasses: layout.lone?.count ?? [],
    },
    ...(wide === undefined ? {} : { wideEvenness: wide.measure }),
    subclassUnevenness: layout.subclassUnevenness.flat().map((variable) => ({ coefficient: 1, variable })),
    tangents: (bounds) => unevennessAtLeastItsTangents(layout, bounds),
    subclassTangents: (bounds) => subclassUnevennessAtLeastItsTangents(layout, bounds),
  };
}

/** The box of every structure the school could have. */
export function rootBox({ variables, opened }: Formulation): Box {
  return { lower: opened.map(() => 0), upper: opened.map((index) => variables[index]?.upper ?? 0) };
}

/** The variables with as many classes of each type as the box allows. */
export function variablesWithin({ variables, opened }: Formulation, { lower, upper }: Box): readonly Variable[] {
  const within = [...variables];
  opened.forEach((index, t) => (within[index] = { lower: lower[t] ?? 0, upper: upper[t] ?? 0, integer: true }));
  return within;
}

/** The same, with the children of each type whole where a measure needs that. For the rules alone fractions would do. */
export function variablesMeasured(formulation: Formulation, box: Box): readonly Variable[] {
  const within = variablesWithin(formulation, box);
  if (!formulation.wholeChildren) return within;
  const placed = new Set(formulation.placed.flat());
  return within.map((variable, index) => (placed.has(index) ? { ...variable, integer: true } : variable));
}

interface Layout {
  /** What is left to plan beside the classes that are kept. */
  readonly problem: Problem;
  readonly kept: readonly SchoolClass[];
  readonly types: readonly ClassType[];
  readonly variables: readonly Variable[];
  readonly opened: readonly VariableIndex[];
  readonly placed: readonly (readonly VariableIndex[])[];
  readonly unevenness: readonly VariableIndex[];
  /** Where the evenness is too large a number for a solver. */
  readonly wide?: WideEvenness;
  readonly subclassUnevenness: readonly (readonly VariableIndex[])[];
  /** A variable whose only value is 1, where classes are kept. */
  readonly one?: VariableIndex;
  /** Where change matters. */
  readonly change?: ChangeLayout;
  /** Where the smallest subclass matters. */
  readonly smallest?: SmallestSubclass;
  /** Where it matters that the upper grade has the larger subclass. */
  readonly upper?: UpperSubclass;
  /** Where lone single-grade classes matter. */
  readonly lone?: FewestLone;
}

/** The variables that count the change from the current plan. */
interface ChangeLayout {
  /** How many classes of each type there are now beyond those kept, by position in `types`; negative where more are kept. */
  readonly now: readonly number[];
  /** d[t], likewise. */
  readonly changed: readonly VariableIndex[];
  /** A variable with a single value: classes of types that cannot be opened, so that they must be closed. */
  readonly closed: VariableIndex;
}

function layOut(school: Problem): Layout {
  const problem = withoutKept(school);
  const kept = keptClasses(school);
  const variables: Variable[] = [];
  const add = (upper: number, integer: boolean): VariableIndex => variables.push({ lower: 0, upper, integer }) - 1;
  const types = classTypes(problem).filter((type) => mostClasses(problem, type) > 0);
  const opened = types.map((type) => add(mostClasses(problem, type), true));
  const placed = types.map((type) => type.grades.map((grade) => add(problem.grades[grade]?.children ?? 0, false)));
  const unevenness = types.map(() => add(Infinity, false));
  const wide = layOutWide(problem, types, kept, opened, unevenness, variables);
  return {
    problem,
    kept,
    types,
    variables,
    opened,
    placed,
    unevenness,
    subclassUnevenness: types.map((type) => (isComposite(type) ? type.grades.map(() => add(Infinity, false)) : [])),
    ...(wide === undefined ? {} : { wide }),
    ...layOutChange(problem, types, kept, variables),
    ...(school.priorities.includes("largest smallest subclass") && {
      smallest: smallestSubclass(school, problem, types, kept, opened, placed, variables),
    }),
    ...(school.priorities.includes("larger subclass in the upper grade") && {
      upper: upperSubclass(types, kept, placed, variables),
    }),
    ...(school.priorities.includes("fewest lone single-grade classes") && {
      lone: fewestLone(school, types, kept, opened, placed, variables),
    }),
    ...(kept.length > 0 && { one: variables.push({ lower: 1, upper: 1, integer: false }) - 1 }),
  };
}

function layOutChange(
  { priorities, currentPlan }: Problem,
  types: readonly ClassType[],
  kept: readonly SchoolClass[],
  variables: Variable[],
): { change?: ChangeLayout } {
  if (currentPlan === undefined || !priorities.includes("least change from the current plan")) return {};
  const counts = new Map(currentClasses(currentPlan));
  for (const { type } of kept) counts.set(type.grades.join(), (counts.get(type.grades.join()) ?? 0) - 1);
  const now = types.map((type) => counts.get(type.grades.join()) ?? 0);
  for (const type of types) counts.delete(type.grades.join());
  const unopenable = sum([...counts.values()].map(Math.abs));
  const changed = types.map(() => variables.push({ lower: 0, upper: Infinity, integer: false }) - 1);
  const closed = variables.push({ lower: unopenable, upper: unopenable, integer: false }) - 1;
  return { change: { now, changed, closed } };
}

/** How many classes of a type the school could open if it opened no others. */
function mostClasses(problem: Problem, type: ClassType): number {
  const available = type.grades.map((grade) => problem.grades[grade]?.children ?? 0);
  const most = Math.min(
    problem.teachers,
    Math.floor(sum(available) / Math.max(1, type.minSize)),
    ...available.map((children, index) => Math.floor(children / Math.max(1, type.minSubclasses[index] ?? 1))),
  );
  return type.minSize <= type.maxSize && sum(type.minSubclasses) <= type.maxSize ? most : 0;
}

/** Σ_t x[t,g] = children[g] for every grade g. */
function everyChildPlaced({ problem, types, placed }: Layout): readonly Constraint[] {
  return problem.grades.map((grade, position) => {
    const terms = types.flatMap((type, t) => {
      const variable = placed[t]?.[type.grades.indexOf(position)];
      return variable === undefined ? [] : [{ coefficient: 1, variable }];
    });
    return { terms, lower: grade.children, upper: grade.children };
  });
}

/** l(t)·n[t] ≤ Σ_g x[t,g] ≤ u(t)·n[t] for every type t. */
function classSizeWithinLimits(layout: Layout): readonly Constraint[] {
  return layout.types.flatMap((type, t) => [
    { terms: [...inType(layout, t, 1), ...openedTerm(layout, t, -type.minSize)], lower: 0, upper: Infinity },
    {
      terms: [...inType(layout, t, 1), ...openedTerm(layout, t, -largestSize(layout.problem, type))],
      lower: -Infinity,
      upper: 0,
    },
  ]);
}

/** x[t,g] ≥ s(t,g)·n[t] for every composite type t and each of its grades g. */
function subclassLargeEnough(layout: Layout): readonly Constraint[] {
  return layout.types.flatMap((type, t) =>
    isComposite(type)
      ? (layout.placed[t] ?? []).map((variable, index) => ({
          terms: [{ coefficient: 1, variable }, ...openedTerm(layout, t, -(type.minSubclasses[index] ?? 0))],
          lower: 0,
          upper: Infinity,
        }))
      : [],
  );
}

/** Σ_t n[t] ≤ teachers, or = teachers. */
function teachersAvailable(layout: Layout): readonly Constraint[] {
  const { teachers: available, teacherRule } = layout.problem;
  return [{ terms: teachers(layout), lower: teacherRule === "exactly" ? available : 0, upper: available }];
}

/**
 * z[t] ≥ (2j+1)·(Σ_g x[t,g] − c·n[t]) − j(j+1)·n[t] for j = l(t) − c … max(l(t), u(t) − 1) − c and every type t, c being the size
 * from which the others are measured.
 *
 * X children dealt evenly into n classes have Σ size² = max over whole k of (2k+1)·X − k(k+1)·n; the row of k is tight at sizes k
 * and k+1. From c the same holds of the children beyond c in each class. That is the preferred size, or 0 where there is none,
 * so that z[t] is the whole unevenness; unless this would be too large a number: see `WideEvenness`.
 */
function unevennessAtLeastItsTangents(layout: Layout, bounds: readonly Variable[]): readonly Constraint[] {
  return layout.types.flatMap((type, t) => {
    const centre = layout.wide?.centres[t] ?? type.preferredSize ?? 0;
    const sizes = shares(at(layout.placed, t), at(layout.opened, t), bounds);
    const largest = largestSize(layout.problem, type);
    const first = clamp(sizes.least, type.minSize, largest);
    const last = Math.max(first, clamp(sizes.most, type.minSize, largest) - 1);
    return range(first - centre, last - centre).map((j) => ({
      terms: [
        { coefficient: 1, variable: at(layout.unevenness, t) },
        ...beyondCentre(layout, t, centre, -(2 * j + 1), j * (j + 1)),
      ],
      lower: 0,
      upper: Infinity,
    }));
  });
}

/** a·(Σ_g x[t,g] − c·n[t]) + b·n[t]. */
function beyondCentre(layout: Layout, t: number, centre: number, a: number, b: number): readonly Term[] {
  return layout.wide === undefined
    ? [...inType(layout, t, a), ...openedTerm(layout, t, b - a * centre)]
    : [{ coefficient: a, variable: at(layout.wide.beyond, t) }, ...openedTerm(layout, t, b)];
}

/** e[t] = Σ_g x[t,g] − c·n[t] for every type t, where sizes are measured from a centre. */
function childrenAwayFromCentre(layout: Layout): readonly Constraint[] {
  const { wide } = layout;
  if (wide === undefined) return [];
  return layout.types.map((_, t) => ({
    terms: [
      { coefficient: 1, variable: at(wide.beyond, t) },
      ...inType(layout, t, -1),
      ...openedTerm(layout, t, at(wide.centres, t)),
    ],
    lower: 0,
    upper: 0,
  }));
}

/** w[t,g] ≥ (2a+1)·x[t,g] − a(a+1)·n[t] for every whole a a subclass may have, for every grade g of a composite t. */
function subclassUnevennessAtLeastItsTangents(layout: Layout, bounds: readonly Variable[]): readonly Constraint[] {
  return layout.types.flatMap((type, t) =>
    at(layout.subclassUnevenness, t).flatMap((unevenness, index) => {
      const variable = at(at(layout.placed, t), index);
      const subclasses = shares([variable], at(layout.opened, t), bounds);
      const first = clamp(subclasses.least, type.minSubclasses[index] ?? 0, type.maxSize);
      const last = Math.max(first, clamp(subclasses.most, 0, type.maxSize) - 1);
      return range(first, last).map((a) => ({
        terms: [
          { coefficient: 1, variable: unevenness },
          { coefficient: -(2 * a + 1), variable },
          ...openedTerm(layout, t, a * (a + 1)),
        ],
        lower: 0,
        upper: Infinity,
      }));
    }),
  );
}

/** The least and the most children that a class of a type can have of these, whole and rounded outwards. */
function shares(
  placed: readonly VariableIndex[],
  opened: VariableIndex,
  bounds: readonly Variable[],
): { least: number; most: number } {
  const classes = at(bounds, opened);
  const fewest = sum(placed.map((variable) => at(bounds, variable).lower));
  const most = sum(placed.map((variable) => at(bounds, variable).upper));
  return {
    least: classes.upper > 0 ? Math.floor(fewest / classes.upper) : 0,
    most: classes.lower > 0 ? Math.ceil(most / classes.lower) : Math.ceil(most),
  };
}

/** d[t] ≥ n[t] − now[t] and d[t] ≥ now[t] − n[t] for every type t. */
function changedAtLeastTheDifference(layout: Layout): readonly Constraint[] {
  const { change, types } = layout;
  if (change === undefined) return [];
  return types.flatMap((_, t) => {
    const changed = { coefficient: 1, variable: at(change.changed, t) };
    const now = at(change.now, t);
    return [
      { terms: [changed, ...openedTerm(layout, t, -1)], lower: -now, upper: Infinity },
      { terms: [changed, ...openedTerm(layout, t, 1)], lower: now, upper: Infinity },
    ];
  });
}

/** A measure of the whole plan: of what is planned, and of the classes that are kept. */
function keptClassesStay(
  { kept, one }: Layout,
  name: "compositeClasses" | "evenness" | "teachers" | "childrenInComposites",
  terms: readonly Term[],
): readonly Term[] {
  const coefficient = measure({ classes: kept })[name];
  return one === undefined || coefficient === 0 ? terms : [...terms, { coefficient, variable: one }];
}

function compositeClasses(layout: Layout): readonly Term[] {
  return layout.types.flatMap((type, t) => (isComposite(type) ? openedTerm(layout, t, 1) : []));
}

function teachers(layout: Layout): readonly Term[] {
  return layout.types.flatMap((_, t) => openedTerm(layout, t, 1));
}

function childrenInComposites(layout: Layout): readonly Term[] {
  return layout.types.flatMap((type, t) => (isComposite(type) ? inType(layout, t, 1) : []));
}

function classesChanged({ change }: Layout): readonly Term[] {
  return [...(change?.changed ?? []), ...(change === undefined ? [] : [change.closed])].map((variable) => ({
    coefficient: 1,
    variable,
  }));
}

function inType({ placed }: Layout, t: number, coefficient: number): readonly Term[] {
  return at(placed, t).map((variable) => ({ coefficient, variable }));
}

function openedTerm({ opened }: Layout, t: number, coefficient: number): readonly Term[] {
  return [{ coefficient, variable: at(opened, t) }];
}

function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`There is no item ${index} among ${items.length}.`);
  return item;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
