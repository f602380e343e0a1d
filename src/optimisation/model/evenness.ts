import { evenest } from "./evenest";
import { at, atLeast, type Ground, inType, openedTerm, sum, sumOf } from "./ground";
import type { Constraint, Term, Variable, VariableIndex } from "../program/linear-program";
import type { MeasurePart } from "./measure-part";
import { largestSize, layOutWide, type WideEvenness } from "./wide-evenness";
import { wideFixedAt } from "./wide-measure";

/** Σ size², or Σ (size − preferred)²: z[t] for every type t, exact by its tangents. */
export function evenness(ground: Ground): MeasurePart {
  const unevenness = ground.types.map(() => ground.variables.add(0, Infinity));
  const wide = layOutWide(ground, unevenness);
  const ideal = evenest(ground);
  return {
    keptApart: true,
    boundedBelow: true,
    terms: wide?.terms ?? sumOf(unevenness),
    tangents: (bounds) => unevennessAtLeastItsTangents(ground, unevenness, wide, bounds),
    byType: { of: (t, classes, children) => dealtEvenly(classes, children, at(ground.types, t).preferredSize ?? 0) },
    ...(ideal !== undefined && { ideal }),
    ...(wide !== undefined && {
      wide: wide.measure,
      fixedAt: (value) => wideFixedAt(wide.measure, value),
      wholeChildren: true,
      definitions: childrenAwayFromCentre(ground, wide),
    }),
  };
}

/** Σ (size − centre)² of so many classes among whom the children are dealt evenly. */
export function dealtEvenly(classes: number, children: number, centre: number): number {
  if (classes === 0) return 0;
  const size = Math.floor(children / classes);
  const larger = children - size * classes;
  return larger * (size + 1 - centre) ** 2 + (classes - larger) * (size - centre) ** 2;
}

/**
 * z[t] ≥ (2j+1)·(Σ_g x[t,g] − c·n[t]) − j(j+1)·n[t] for j = l(t) − c … max(l(t), u(t) − 1) − c and every type t, c being the size
 * from which the others are measured.
 *
 * X children dealt evenly into n classes have Σ size² = max over whole k of (2k+1)·X − k(k+1)·n; the row of k is tight at sizes k
 * and k+1. From c the same holds of the children beyond c in each class. That is the preferred size, or 0 where there is none,
 * so that z[t] is the whole unevenness; unless this would be too large a number: see `WideEvenness`.
 */
function unevennessAtLeastItsTangents(
  ground: Ground,
  unevenness: readonly VariableIndex[],
  wide: WideEvenness | undefined,
  bounds: readonly Variable[],
): readonly Constraint[] {
  return ground.types.flatMap((type, t) => {
    const centre = wide?.centres[t] ?? type.preferredSize ?? 0;
    const sizes = shares(at(ground.placed, t), at(ground.opened, t), bounds);
    const largest = largestSize(ground.problem, type);
    const first = clamp(sizes.least, type.minSize, largest);
    const last = Math.max(first, clamp(sizes.most, type.minSize, largest) - 1);
    return range(first - centre, last - centre).map((j) =>
      atLeast(0, [
        { coefficient: 1, variable: at(unevenness, t) },
        ...beyondCentre(ground, wide, t, centre, -(2 * j + 1), j * (j + 1)),
      ]),
    );
  });
}

/** a·(Σ_g x[t,g] − c·n[t]) + b·n[t]. */
function beyondCentre(
  ground: Ground,
  wide: WideEvenness | undefined,
  t: number,
  centre: number,
  a: number,
  b: number,
): readonly Term[] {
  return wide === undefined
    ? [...inType(ground, t, a), ...openedTerm(ground, t, b - a * centre)]
    : [{ coefficient: a, variable: at(wide.beyond, t) }, ...openedTerm(ground, t, b)];
}

/** e[t] = Σ_g x[t,g] − c·n[t] for every type t, where sizes are measured from a centre. */
function childrenAwayFromCentre(ground: Ground, wide: WideEvenness): readonly Constraint[] {
  return ground.types.map((_, t) => ({
    terms: [
      { coefficient: 1, variable: at(wide.beyond, t) },
      ...inType(ground, t, -1),
      ...openedTerm(ground, t, at(wide.centres, t)),
    ],
    lower: 0,
    upper: 0,
  }));
}

/**
 * How unevenly the children of a grade are spread over the composites of a type, Σ subclass²: Σ w, with
 * w[t,g] ≥ (2a+1)·x[t,g] − a(a+1)·n[t] for every whole a a subclass may have, for every grade g of a composite t.
 */
export function subclassUnevenness(ground: Ground): MeasurePart {
  const { types, placed, opened, variables } = ground;
  const unevenness = types.map(({ grades }) => (grades.length > 1 ? grades.map(() => variables.add(0, Infinity)) : []));
  return {
    terms: sumOf(unevenness.flat()),
    boundedBelow: true,
    tangents: (bounds) =>
      types.flatMap((type, t) =>
        at(unevenness, t).flatMap((uneven, index) => {
          const variable = at(at(placed, t), index);
          const subclasses = shares([variable], at(opened, t), bounds);
          const first = clamp(subclasses.least, type.minSubclasses[index] ?? 0, type.maxSize);
          const last = Math.max(first, clamp(subclasses.most, 0, type.maxSize) - 1);
          return range(first, last).map((a) =>
            atLeast(0, [
              { coefficient: 1, variable: uneven },
              { coefficient: -(2 * a + 1), variable },
              ...openedTerm(ground, t, a * (a + 1)),
            ]),
          );
        }),
      ),
  };
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

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
