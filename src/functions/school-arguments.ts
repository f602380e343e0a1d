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
  /** Not every function asks for teachers. */
  readonly teachers?: Argument;
  readonly rule?: Argument;
  /** The classes that are there, as `CurrentPlan` has them. */
  readonly classes?: HandMadeClasses;
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
