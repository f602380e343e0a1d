import type { Argument } from "./argument-cells";
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
