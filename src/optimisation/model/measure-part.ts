import type { Constraint, Term, Variable } from "../program/linear-program";
import type { WideMeasure } from "./wide-measure";

/** The least that a measure can be, known without solving anything; not every school has a structure with it. */
export interface Ideal {
  readonly value: number;
  /** What the structures with that value keep, and no others: these make the measure exact, and keep it there. */
  readonly rows: readonly Constraint[];
  /** What follows for whole numbers of classes, in place of the school's own cuts: it speeds up the search alone. */
  readonly cuts: readonly Constraint[];
}

/** The part of the programme that counts one measure: all parts are of this one shape. */
export interface MeasurePart {
  /** What the measure adds up to, together with the rows below. */
  readonly terms: readonly Term[];
  /** Whether what the kept classes add to the measure is a constant beside the terms, rather than among them. */
  readonly keptApart?: true;
  /** The rows that make it exact; they are there wherever the part is. */
  readonly definitions?: readonly Constraint[];
  /** The rows that make it exact, as many as these bounds on the variables need; they are there where the measure is asked for. */
  readonly tangents?: (bounds: readonly Variable[]) => readonly Constraint[];
  /** Whether its rows keep it from falling too low, so that it is bounded above alone where it is fixed. */
  readonly boundedBelow?: true;
  /** The rows that keep it at a value which can be had, where a bound on the terms is not the way. */
  readonly fixedAt?: (value: number) => readonly Constraint[];
  /** What it comes to at best, where that can be counted beforehand. */
  readonly ideal?: Ideal;
  /** The measure in digits, where its numbers are larger than a solver can tell apart. */
  readonly wide?: WideMeasure;
  /** Whether it is exact only where x is declared whole too. */
  readonly wholeChildren?: true;
  /** What it adds up to without a programme, where that is a sum over the class types. */
  readonly byType?: MeasureByType;
}

/** A measure as a sum over class types, so that it can be known of every way to fill them without a solver. */
export interface MeasureByType {
  /** What so many classes of type t add, dealt evenly, with so many children of all grades together. A whole number of 0 or more. */
  readonly of: (t: number, classes: number, children: number) => number;
  /** What is there whichever types are opened. */
  readonly beside?: number;
}
