import type { Area } from "../../book/area";
import type { CellValue } from "../../book/cell-value";

/** The operators that stand between two operands, in Excel's signs; a blank is the intersection of references. */
export type BinaryOperator = ":" | " " | "," | "^" | "*" | "/" | "+" | "-" | "&" | "=" | "<>" | "<" | ">" | "<=" | ">=";

/** The operators with one operand: signs and `@` stand before it, `%` and `#` behind. */
export type UnaryOperator = "+" | "-" | "@" | "%" | "#";

/** Which parts of a table a structured reference names. */
export type TablePart = "#All" | "#Data" | "#Headers" | "#Totals" | "#This Row";

/** Which edges of an area move with the cell of the formula; names alone need to know. */
export interface MovingEdges {
  readonly top: boolean;
  readonly left: boolean;
  readonly bottom: boolean;
  readonly right: boolean;
}

/** Cells by their address; with a `lastSheet` those of every sheet from the first to the last. */
export interface CellsExpression {
  readonly kind: "cells";
  readonly sheet?: string;
  readonly lastSheet?: string;
  readonly area: Area;
  /** Absent where no edge moves. */
  readonly moving?: MovingEdges;
}

/** A word that names something: a defined name, a table, a parameter of LET or LAMBDA, a function handed on. */
export interface NameExpression {
  readonly kind: "name";
  readonly sheet?: string;
  readonly name: string;
}

/** Cells of a table: `Table1[[#Totals],[Size]]`, `[@Size]` without a table's name inside the table. */
export interface TableExpression {
  readonly kind: "table";
  readonly table?: string;
  readonly parts: readonly TablePart[];
  /** The header of the first and the last column; absent for all columns. */
  readonly first?: string;
  readonly last?: string;
}

/** The call of a function by its name. */
export interface CallExpression {
  readonly kind: "call";
  /** In capitals, without the prefixes of files. */
  readonly name: string;
  readonly args: readonly Expression[];
}

/** A formula read into its parts. */
export type Expression =
  | { readonly kind: "constant"; readonly value: CellValue }
  | { readonly kind: "array"; readonly rows: readonly (readonly CellValue[])[] }
  /** An argument that is left blank: `F(1,)`. */
  | { readonly kind: "omitted" }
  | CellsExpression
  | NameExpression
  | TableExpression
  /** Cells or a name of another workbook. */
  | { readonly kind: "external"; readonly text: string }
  | { readonly kind: "unary"; readonly operator: UnaryOperator; readonly operand: Expression }
  | {
      readonly kind: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | CallExpression
  /** The call of what an expression yields: `LAMBDA(x,x+1)(2)`. */
  | { readonly kind: "apply"; readonly callee: Expression; readonly args: readonly Expression[] };

/** The parts of an expression, from left to right. */
function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "unary":
      return [expression.operand];
    case "binary":
      return [expression.left, expression.right];
    case "call":
      return expression.args;
    case "apply":
      return [expression.callee, ...expression.args];
    case "array":
    case "cells":
    case "constant":
    case "external":
    case "name":
    case "omitted":
    case "table":
      return [];
  }
}

/** An expression and everything below it; each part comes after what it is a part of. */
export function everyPartOf(expression: Expression): readonly Expression[] {
  const found: Expression[] = [];
  const waiting: Expression[] = [expression];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(next);
    waiting.push(...partsOf(next));
  }
  return found;
}
