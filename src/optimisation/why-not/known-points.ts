import type { ClassType } from "../../planning/class-type";
import type { Formulation } from "../model/formulate";
import { sum } from "../model/ground";
import { sideOfCap } from "../model/over-cap";
import { valueOf } from "../program/presolve";

/** How many classes and children of each grade a solution has in classes of a type, by what the type is called here. */
type Point = ReadonlyMap<string, { readonly opened: number; readonly placed: readonly number[] }>;

/**
 * Solutions of a school's programmes with some rules or others. Where one of them also keeps the rules of another
 * programme, that one has a solution and need not be solved.
 */
export class KnownPoints {
  #points: readonly Point[] = [];

  /** Remembers a solution of a programme, by position in `Formulation.variables`. */
  add({ types, opened, placed }: Formulation, values: readonly number[]): void {
    const of = (variable: number | undefined): number => values[variable ?? -1] ?? 0;
    const point = new Map(
      types.map((type, t) => [partName(type), { opened: of(opened[t]), placed: (placed[t] ?? []).map(of) }]),
    );
    this.#points = [point, ...this.#points].slice(0, MOST_POINTS);
  }

  /** Whether a solution that is known is one of this programme too. */
  hasOneOf(formulation: Formulation): boolean {
    return this.#points.some((point) => keepsRules(formulation, point));
  }
}

/** The latest are the likeliest to fit the next programme. */
const MOST_POINTS = 40;
const TOLERANCE = 1e-6;

/** What a type is called here: its parts within the cap and over it are two. */
function partName(type: ClassType): string {
  return sideOfCap(type) === "over" ? `${type.name} over the cap` : type.name;
}

/** Whether the classes of a point that the programme has types for keep its rules, from which the bounds on its variables follow. */
function keepsRules({ types, kinds, opened, placed, variables, rules }: Formulation, point: Point): boolean {
  const values = variables.map(({ lower }) => lower);
  types.forEach((type, t) => {
    const known = point.get(partName(type));
    values[opened[t] ?? -1] = known?.opened ?? 0;
    placed[t]?.forEach((variable, position) => (values[variable] = known?.placed[position] ?? 0));
  });
  for (const { parts, opened: all } of kinds) values[all] = sum(parts.map((t) => values[opened[t] ?? -1] ?? 0));
  return rules.every(({ terms, lower, upper }) => {
    const value = valueOf(terms, values);
    return value >= lower - TOLERANCE && value <= upper + TOLERANCE;
  });
}
