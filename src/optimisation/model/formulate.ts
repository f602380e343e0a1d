import type { AverageLimit } from "../../planning/average-limit";
import type { ClassType } from "../../planning/class-type";
import { measure } from "../../planning/measures";
import type { SchoolClass } from "../../planning/plan";
import type { Problem } from "../../planning/problem";
import type { RuleId } from "../../planning/rules";
import { cutsOf } from "./cuts";
import { type Ground, type Kind, kindsAddUp, layGround } from "./ground";
import type { Constraint, Variable, VariableIndex } from "../program/linear-program";
import type { MeasurePart } from "./measure-part";
import { type CountedMeasure, MEASURE_PARTS } from "./measure-parts";
import { NETWORK_RULES, SCHOOL_RULES } from "./school-rules";

/**
 * The school's problem as a mixed-integer linear programme that counts classes by type.
 *
 * For a class type t with grades G(t), sizes l(t) ≤ u(t) and smallest subclasses s(t,g):
 * - n[t], whole: how many classes of type t are opened;
 * - x[t,g] ≥ 0: children of grade g in all classes of type t;
 * - z[t]: the unevenness of the classes of type t, exact by `unevennessAtLeastItsTangents`;
 * - m[k]: how many classes of a class type are opened, which is n[t] unless the type is parted by its cap: then classes within the cap
 *   and classes over it are types of their own here, and their sum is what a structure counts;
 * - d[k]: how many classes of type t are opened or closed, exact by the rows of `leastChange`.
 *
 * Classes that are kept are a constant part of every measure; their children and teachers are no part of the rest.
 *
 * It is exact: children dealt out in rotation give every class of a type the floor or the ceiling of its share.
 * For whole n the rest is a network flow with whole breakpoints, so only n has to be declared whole; where it matters that the
 * upper grade has the larger subclass, or where a school has a further rule, it is no network any more, and x is declared whole too.
 */
export interface Formulation {
  readonly types: readonly ClassType[];
  /** m[k], with the types that are parts of one. */
  readonly kinds: readonly Kind[];
  /** The classes that every plan has as they are. */
  readonly kept: readonly SchoolClass[];
  readonly averages: readonly AverageLimit[];
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
  /** The rows that make the measures that matter exact. */
  readonly definitions: readonly Constraint[];
  /** How each measure is counted, what the classes that are kept add among it. */
  readonly measures: Readonly<Record<CountedMeasure, MeasurePart>>;
}

/** How many classes of each class type are opened at least and at most, by position in `Formulation.kinds`. */
export interface Box {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

/**
 * Writes the programme down. Class types that could never be opened are left out.
 *
 * @param seeksEvenest whether evenness is first looked for where it cannot be better; as is best for the size of the school where nobody says
 */
export function formulate(problem: Problem, seeksEvenest?: boolean): Formulation {
  const ground = layGround(problem, seeksEvenest);
  const parts = recordOf((measure) => MEASURE_PARTS[measure](ground));
  const measures = withKept(ground, parts);
  const everyChildPlaced = SCHOOL_RULES.everyChildPlaced(ground);
  const rules = Object.entries({ ...SCHOOL_RULES, everyChildPlaced: () => everyChildPlaced }).map(([id, rule]) => ({
    id: id as RuleId,
    rows: rule(ground),
  }));
  const counts = new Set(ground.opened);
  const isNetwork = rules.every(({ id, rows }) => NETWORK_RULES.includes(id) || areOfCounts(rows, counts));
  const averages = problem.averages ?? [];
  const inOrder = Object.values(measures);
  return {
    types: ground.types,
    kinds: ground.kinds,
    kept: ground.kept,
    averages,
    opened: ground.opened,
    placed: ground.placed,
    variables: isNetwork ? ground.variables.all : withWholeChildren(ground.variables.all, ground.placed),
    wholeChildren: inOrder.some(({ wholeChildren }) => wholeChildren === true),
    everyChildPlaced,
    rules: [...kindsAddUp(ground), ...rules.flatMap(({ rows }) => rows)],
    cuts: cutsOf(
      { ...ground, averages },
      ground.problem.grades.map(({ children }) => children),
    ),
    definitions: inOrder.flatMap(({ definitions = [] }) => definitions),
    measures,
  };
}

/** Whether rows are about numbers of classes alone: whatever they say, what is left for given numbers is as it was. */
function areOfCounts(rows: readonly Constraint[], counts: ReadonlySet<VariableIndex>): boolean {
  return rows.every(({ terms }) => terms.every(({ variable }) => counts.has(variable)));
}

/** What the kept classes add to each measure, as one constant times a variable whose only value is 1. */
function withKept(
  { kept, variables }: Ground,
  parts: Readonly<Record<CountedMeasure, MeasurePart>>,
): Readonly<Record<CountedMeasure, MeasurePart>> {
  if (kept.length === 0) return parts;
  const variable = variables.add(1, 1);
  const ofKept: Partial<Record<CountedMeasure, number>> = measure({ classes: kept });
  return recordOf((name) => {
    const part = parts[name];
    const coefficient = part.keptApart === true ? (ofKept[name] ?? 0) : 0;
    if (coefficient === 0) return part;
    const byType = part.byType && { ...part.byType, beside: coefficient };
    return { ...part, terms: [...part.terms, { coefficient, variable }], ...(byType && { byType }) };
  });
}

/** A part for each measure, in the order of the table. */
function recordOf(part: (measure: CountedMeasure) => MeasurePart): Readonly<Record<CountedMeasure, MeasurePart>> {
  const names = Object.keys(MEASURE_PARTS) as CountedMeasure[];
  return Object.fromEntries(names.map((name) => [name, part(name)])) as Record<CountedMeasure, MeasurePart>;
}

/** The box of every structure the school could have. */
export function rootBox({ variables, kinds }: Formulation): Box {
  return { lower: kinds.map(() => 0), upper: kinds.map(({ opened }) => variables[opened]?.upper ?? 0) };
}

/** The variables with as many classes of each type as the box allows. */
export function variablesWithin({ variables, kinds }: Formulation, { lower, upper }: Box): readonly Variable[] {
  const within = [...variables];
  kinds.forEach(({ opened }, k) => (within[opened] = { lower: lower[k] ?? 0, upper: upper[k] ?? 0, integer: true }));
  return within;
}

/** The same, with the children of each type whole where a measure needs that. For the rules alone fractions would do. */
export function variablesMeasured(formulation: Formulation, box: Box): readonly Variable[] {
  const within = variablesWithin(formulation, box);
  if (!formulation.wholeChildren) return within;
  return withWholeChildren(within, formulation.placed);
}

/** The variables with x declared whole. */
function withWholeChildren(variables: readonly Variable[], placed: Formulation["placed"]): readonly Variable[] {
  const children = new Set(placed.flat());
  return variables.map((variable, index) => (children.has(index) ? { ...variable, integer: true } : variable));
}
