import type { Book } from "../../book/book";
import type { CellValue } from "../../book/cell-value";
import type { CellsOfSheet, Lambda, NOT_GIVEN, Rectangle, Reference, Value } from "../values/value";
import type { Place } from "../evaluation/cells";
import type { Expression } from "../syntax/expression";
import type { FunctionContext } from "./define";

/** What a variable of LET or LAMBDA stands for. */
export type Variable = Value | typeof NOT_GIVEN;

/** A formula, or a part of one, being evaluated: what special forms ask of the evaluator. */
export interface Evaluation {
  readonly place: Place;
  readonly book: Book;
  readonly context: FunctionContext;
  /** Whether ranges stand for all their cells where one value is expected. */
  readonly isArray: boolean;
  /** What an expression yields, references as they are. */
  readonly evaluate: (expression: Expression) => Value;
  /** The value or the values of an expression; of a range in a formula with a single result, the cell in its row or column. */
  readonly values: (expression: Expression) => CellValue | Rectangle;
  /** Everything of a range or array, or one value as a rectangle of one. */
  readonly rectangle: (expression: Expression) => Rectangle;
  /** The values of what was evaluated already, as `values` gives them. */
  readonly valuesOf: (value: Value) => CellValue | Rectangle;
  /** All of what was evaluated already as a rectangle. */
  readonly rectangleOf: (value: Value) => Rectangle;
  /** Whether cells are computed yet; this and the values of a reference must be asked for before they are read. */
  readonly use: (cells: CellsOfSheet) => void;
  /** What a variable stands for; undefined where there is none of this name, in small letters. */
  readonly variable: (name: string) => Variable | undefined;
  /** The same with further variables, whose names are in small letters. */
  readonly with: (variables: ReadonlyMap<string, Variable>) => Evaluation;
  /** The same where ranges stand for all their cells, as in formulas whose results may spill. */
  readonly asArray: () => Evaluation;
  /** The same as the formula as a whole is evaluated, whatever function this part stands in. */
  readonly asFormula: () => Evaluation;
  /** Reads a text as a formula and evaluates it here. */
  readonly evaluateText: (text: string) => Value;
  /** The function of a name, for the functions that take functions. */
  readonly function: (name: string) => Lambda | undefined;
  /** What a reference is, where an expression yields one. */
  readonly reference: (expression: Expression) => Reference | CellValue;
}

/** A function that sees its arguments before they are evaluated, or where its formula stands. */
export interface SpecialForm {
  readonly fewest: number;
  readonly most: number;
  /** Whether it yields something else each time it is asked. */
  readonly volatile: boolean;
  readonly perform: (args: readonly Expression[], evaluation: Evaluation) => Value;
}

/** A special form of so many arguments. */
export function special(
  fewest: number,
  most: number,
  perform: SpecialForm["perform"],
  { volatile = false }: { readonly volatile?: boolean } = {},
): SpecialForm {
  return { fewest, most, volatile, perform };
}
