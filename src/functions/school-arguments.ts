import { type Argument, cellOf, firstRows, isLeftOut, rowsOf } from "./argument-cells";
import type { HandMadeClasses } from "./hand-made-classes";

/** The arguments of a function that say what a school asks. */
export interface SchoolArguments {
  readonly grades: Argument;
  readonly children: Argument;
  readonly max: Argument;
  readonly min: Argument;
  readonly composites: Argument;
  readonly min_subclass: Argument;
  /** What authorities limit beside that. */
  readonly soft_max: Argument;
  readonly composite_soft_max: Argument;
  readonly share_over_cap: Argument;
  readonly averages: Argument;
  readonly largest_span: Argument;
  /** Not every function asks for teachers. */
  readonly teachers?: Argument;
  readonly rule?: Argument;
  /** The classes that are there, as `CurrentPlan` has them. */
  readonly classes?: HandMadeClasses;
}

/** What authorities limit, which every function takes behind its other arguments. */
export type FurtherLimits = readonly [
  soft_max: Argument,
  composite_soft_max: Argument,
  share_over_cap: Argument,
  averages: Argument,
  largest_span: Argument,
];

/** The same by their names. */
export function furtherLimits(
  ...[soft_max, composite_soft_max, share_over_cap, averages, largest_span]: FurtherLimits
): Pick<SchoolArguments, "soft_max" | "composite_soft_max" | "share_over_cap" | "averages" | "largest_span"> {
  return { soft_max, composite_soft_max, share_over_cap, averages, largest_span };
}

/**
 * The arguments that are nothing but an error: what they would hold otherwise nobody knows, so that they have the wrong number of
 * cells is not worth a word.
 */
export function errorArguments(given: SchoolArguments): readonly { argument: string; shown: string }[] {
  return Object.entries({ ...given, classes: given.classes?.rows }).flatMap(([argument, value]) => {
    if (isLeftOut(value)) return [];
    // One row more than the first tells as much as all of a whole column.
    const [[only, ...cells] = [], ...rows] = rowsOf(firstRows(value, 2));
    const cell = cellOf(only);
    return cells.length === 0 && rows.length === 0 && cell.kind === "error" ? [{ argument, shown: cell.shown }] : [];
  });
}
