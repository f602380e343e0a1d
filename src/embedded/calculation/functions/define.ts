import type { CellValue } from "../../book/cell-value";
import type { ColumnMemory } from "../evaluation/column-memory";
import { errorValue, type Rectangle, type Reference, type Value } from "../values/value";

/** What an argument arrives as, by the kind of its parameter. */
export interface ArgumentTypes {
  /** One number: a blank is 0, TRUE is 1, a text that reads as a number is that number, any other is `#VALUE!`. Lifted over arrays. */
  readonly number: number;
  /** One text: a number as General shows it, a blank as "". Lifted over arrays. */
  readonly text: string;
  /** One truth value: a number is true unless 0, a text must read TRUE or FALSE. Lifted over arrays. */
  readonly truth: boolean;
  /** One value as it is; an error never arrives, it is the result. Lifted over arrays. */
  readonly scalar: number | string | boolean | null;
  /** One value as it is, errors too. Lifted over arrays. */
  readonly value: CellValue;
  /** Everything of a range or an array, errors too; one value is a rectangle of one. Never lifted. */
  readonly rectangle: Rectangle;
  /**
   * The numbers of a range or an array, from which texts, truth values and blanks are left out, or one value as a `number`
   * would take it. An error among them is the result. Never lifted.
   */
  readonly numbers: readonly number[];
  /**
   * One value that the formula itself holds, or everything of a range or an array (also of a single cell), errors too: for
   * COUNT and AND, which take a text or TRUE of the formula otherwise than one in a cell. Never lifted.
   */
  readonly contents: CellValue | Rectangle;
  /** Cells themselves; `#VALUE!` where the argument is no reference. Never lifted. */
  readonly reference: Reference;
  /** Whatever the argument yields, unchanged. Never lifted. */
  readonly any: Value;
}

/** The kinds of parameters. */
export type ParameterKind = keyof ArgumentTypes;

/** A parameter; with `?` it may be left out and arrives as undefined. A blank argument (`F(1,)`) is there, and blank. */
export type Parameter = ParameterKind | `${ParameterKind}?`;

type ArgumentFor<P extends Parameter> = P extends ParameterKind
  ? ArgumentTypes[P]
  : P extends `${infer K extends ParameterKind}?`
    ? ArgumentTypes[K] | undefined
    : never;

/** The arguments of parameters, one for each. */
export type ArgumentsFor<P extends readonly Parameter[]> = { readonly [I in keyof P]: ArgumentFor<P[I]> };

/** What a function may ask beside its arguments. */
export interface FunctionContext {
  /** The serial number of the moment, for TODAY and NOW. */
  readonly now: number;
  /** A number from 0 up to 1, another each time. */
  readonly random: () => number;
  /** Whether dates count from 1904 in this book. */
  readonly datesFrom1904: boolean;
  /** What was found out about columns before. */
  readonly columns: ColumnMemory;
}

/** A function of formulas, as the evaluator knows it: it readies the arguments by their kinds, lifts over arrays, then asks `compute`. */
export interface FunctionDefinition {
  readonly parameters: readonly Parameter[];
  /** Kinds of the arguments behind the parameters, repeated as a group as often as there are any; empty where none may follow. */
  readonly repeated: readonly ParameterKind[];
  /** Whether it yields something else each time it is asked, so that its cell is computed at every calculation. */
  readonly volatile: boolean;
  /**
   * Whether it is lifted over arrays only, while a reference to several cells is refused: what once was the Analysis ToolPak
   * gives `#VALUE!` for it or takes the first cell.
   */
  readonly ofArraysOnly?: boolean;
  readonly compute: (
    args: readonly unknown[],
    repeated: readonly (readonly unknown[])[],
    context: FunctionContext,
  ) => Value;
}

/** A function with a fixed list of parameters. */
export function fixed<const P extends readonly Parameter[]>(
  parameters: P,
  compute: (...args: [...ArgumentsFor<P>, context: FunctionContext]) => Value,
  { volatile = false }: { readonly volatile?: boolean } = {},
): FunctionDefinition {
  return {
    parameters,
    repeated: [],
    volatile,
    compute: (args, _, context) =>
      answer(compute(...([...args, context] as unknown as [...ArgumentsFor<P>, context: FunctionContext]))),
  };
}

/** A function whose last parameters repeat, as a group, once or more: `variadic([], ["numbers"], …)` is SUM. */
export function variadic<const P extends readonly Parameter[], const R extends readonly ParameterKind[]>(
  parameters: P,
  repeated: R,
  compute: (args: ArgumentsFor<P>, groups: readonly ArgumentsFor<R>[], context: FunctionContext) => Value,
): FunctionDefinition {
  return {
    parameters,
    repeated,
    volatile: false,
    compute: (args, groups, context) =>
      answer(compute(args as unknown as ArgumentsFor<P>, groups as unknown as readonly ArgumentsFor<R>[], context)),
  };
}

/** Functions that refuse a reference to several cells where they want one value. */
export function ofArraysOnly(
  functions: Readonly<Record<string, FunctionDefinition>>,
): Readonly<Record<string, FunctionDefinition>> {
  return Object.fromEntries(
    Object.entries(functions).map(([name, definition]) => [name, { ...definition, ofArraysOnly: true }]),
  );
}

/** A number that is none, or too large to be one, is `#NUM!`: what Excel shows wherever arithmetic ends. */
function answer(value: Value): Value {
  return typeof value === "number" && !Number.isFinite(value) ? errorValue("#NUM!") : value;
}
