import { type CellValue, ERROR_CODES, type ErrorCode } from "../../book/cell-value";
import { columnOfLetters, parseArea } from "../../book/address";
import type { BinaryOperator, CellsExpression, Expression, MovingEdges, UnaryOperator } from "./expression";
import { readStructuredReference } from "./structured-reference";

/** A text that is no formula. */
export class FormulaSyntaxError extends Error {
  override readonly name = "FormulaSyntaxError";
}

/** Reads a formula, given without its `=`. @throws FormulaSyntaxError where it is none */
export function parseFormula(text: string): Expression {
  const reader = new Reader(text);
  const expression = reader.expression(0, true);
  reader.expectEnd();
  return expression;
}

/** How tightly the operators bind that stand between operands; each groups from the left. */
const BINDING: Readonly<Record<BinaryOperator, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  ">": 1,
  "<=": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
  ",": 8,
  " ": 9,
  ":": 10,
};

/** A sign before an operand binds tighter than `^`, so that -2^2 is 4, and looser than `%`. */
const SIGN_BINDING = 6;
/** `@` takes a whole reference. */
const SINGLE_BINDING = 8.5;

/** Brackets and signs inside of one another, at the most: Excel takes 64 levels of functions. */
const MOST_LEVELS = 400;

const SPACE = /\s*/y;
const OPERATOR = /<>|<=|>=|[-+*/^&=<>,:]/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const TEXT = /"((?:[^"]|"")*)"/y;
const ROWS = /\$?[0-9]{1,7}:\$?[0-9]{1,7}(?![\p{L}\p{N}_.(])/uy;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[0-9]{1,7}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const CELLS = new RegExp(String.raw`(?:${CELL}(?::${CELL})?|${COLUMN}:${COLUMN})(?![\p{L}\p{N}_.\\?(!\[])`, "uy");
const EXTERNAL =
  /'(?:[^'[]|'')*\[(?:[^'\]]|'')+\](?:[^']|'')*'!|\[[^[\]'"!,;(){}]+\](?:[\p{L}\p{N}_.]+(?::[\p{L}\p{N}_.]+)?)?!/uy;
const QUOTED_SHEET = /'((?:[^']|'')+)'!/y;
const PLAIN_SHEET = /([\p{L}\p{N}_][\p{L}\p{N}_.?\\]*)(?::([\p{L}\p{N}_][\p{L}\p{N}_.?\\]*))?!/uy;
const WORD = /[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*/uy;
const ERROR = /#(?:[A-Za-z0-9]+(?:\/[A-Za-z0-9]+)?[!?]|N\/A|GETTING_DATA)/y;
const BEGINS_REFERENCE = /[\p{L}_\\$'[(@#0-9]/u;
const STORED_PREFIX = /^(?:_xlfn\.|_xlws\.|_xlpm\.|_xlop\.|_xludf\.)+/i;

/** Walks through a formula's text. */
class Reader {
  readonly #text: string;
  #at = 0;
  #level = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The expression from here on whose operators bind at least so tightly; unions only where a comma parts no arguments. */
  expression(least: number, unions: boolean): Expression {
    const level = this.#level;
    this.#deepen();
    let left = this.#operand(unions);
    for (;;) {
      const before = this.#at;
      const operator = this.#operator(left, least, unions);
      if (operator === undefined) {
        this.#at = before;
        break;
      }
      left = { kind: "binary", operator, left, right: this.expression(BINDING[operator] + 0.1, unions) };
    }
    this.#level = level;
    return left;
  }

  /** @throws FormulaSyntaxError where something is left */
  expectEnd(): void {
    this.#match(SPACE);
    if (this.#at < this.#text.length) this.#fail();
  }

  #operator(left: Expression, least: number, unions: boolean): BinaryOperator | undefined {
    const spaces = this.#match(SPACE)?.[0] ?? "";
    const operator = this.#match(OPERATOR)?.[0] as BinaryOperator | undefined;
    if (operator === undefined) {
      const meets =
        spaces !== "" && canRefer(left) && BEGINS_REFERENCE.test(this.#text.charAt(this.#at)) && BINDING[" "] >= least;
      return meets ? " " : undefined;
    }
    if (operator === "," && !unions) return undefined;
    return BINDING[operator] >= least ? operator : undefined;
  }

  #operand(unions: boolean): Expression {
    this.#match(SPACE);
    const sign = this.#text.charAt(this.#at);
    if (sign === "-" || sign === "+" || sign === "@") {
      this.#at++;
      const binding = sign === "@" ? SINGLE_BINDING : SIGN_BINDING;
      return { kind: "unary", operator: sign, operand: this.expression(binding, unions) };
    }
    let operand = this.#primary();
    for (let behind = this.#behind(operand); behind !== undefined; behind = this.#behind(operand)) operand = behind;
    return operand;
  }

  /** What stands behind an operand and belongs to it: `%`, `#`, the arguments of a call. */
  #behind(operand: Expression): Expression | undefined {
    const before = this.#at;
    const spaces = this.#match(SPACE)?.[0] ?? "";
    const sign = this.#text.charAt(this.#at);
    const operator: UnaryOperator | undefined =
      sign === "%" ? "%" : sign === "#" && spaces === "" && canRefer(operand) ? "#" : undefined;
    if (operator !== undefined) {
      this.#at++;
      this.#deepen();
      return { kind: "unary", operator, operand };
    }
    if (
      sign === "(" &&
      spaces === "" &&
      (operand.kind === "call" || operand.kind === "apply" || operand.kind === "binary")
    )
      return { kind: "apply", callee: operand, args: this.#arguments() };
    this.#at = before;
    return undefined;
  }

  #primary(): Expression {
    const rows = this.#match(ROWS);
    if (rows !== undefined) return this.#cells(rows[0], {}) ?? this.#fail();
    const number = this.#match(NUMBER);
    if (number !== undefined && !this.#isSheetAhead()) return { kind: "constant", value: Number(number[0]) };
    if (number !== undefined) this.#at -= number[0].length;
    const text = this.#match(TEXT);
    if (text !== undefined) return { kind: "constant", value: (text[1] ?? "").replaceAll('""', '"') };
    const sign = this.#text.charAt(this.#at);
    if (sign === "#") return { kind: "constant", value: this.#error() };
    if (sign === "{") return this.#array();
    if (sign === "(") return this.#parenthesised();
    return this.#external() ?? this.#onSheet() ?? this.#table(undefined) ?? this.#reference({}) ?? this.#fail();
  }

  /** Whether a number that was read is the beginning of a sheet's name, as in `2026!A1`. */
  #isSheetAhead(): boolean {
    return (
      /^[\p{L}\p{N}_.]*!/u.test(this.#text.slice(this.#at, this.#at + 40)) && !this.#text.startsWith("!=", this.#at)
    );
  }

  #external(): Expression | undefined {
    const start = this.#at;
    if (this.#match(EXTERNAL) === undefined) return undefined;
    this.#reference({});
    return { kind: "external", text: this.#text.slice(start, this.#at) };
  }

  #onSheet(): Expression | undefined {
    const quoted = this.#match(QUOTED_SHEET);
    const plain = quoted === undefined ? this.#match(PLAIN_SHEET) : undefined;
    if (quoted !== undefined) {
      const [sheet = "", lastSheet] = (quoted[1] ?? "").replaceAll("''", "'").split(":");
      return this.#reference(lastSheet === undefined ? { sheet } : { sheet, lastSheet }) ?? this.#fail();
    }
    if (plain === undefined) return undefined;
    const [, sheet = "", lastSheet] = plain;
    return this.#reference(lastSheet === undefined ? { sheet } : { sheet, lastSheet }) ?? this.#fail();
  }

  /** Cells, a name, a table or a call, all but the first perhaps with the sheet before them. */
  #reference(sheets: { sheet?: string; lastSheet?: string }): Expression | undefined {
    if (this.#text.startsWith("#REF!", this.#at)) {
      this.#at += 5;
      return { kind: "constant", value: { error: "#REF!" } };
    }
    const before = this.#at;
    for (const pattern of [CELLS, ROWS]) {
      const match = this.#match(pattern);
      if (match === undefined) continue;
      const cells = this.#cells(match[0], sheets);
      if (cells !== undefined) return cells;
      this.#at = before;
    }
    const word = this.#match(WORD)?.[0];
    if (word === undefined) return undefined;
    const name = word.replace(STORED_PREFIX, "");
    // In a file, the parameter of a LAMBDA that may be left out.
    if (/^_xlop\./i.test(word)) return { kind: "table", parts: [], first: name, last: name };
    if (/^\s*\($/.test(this.#text.slice(this.#at, this.#text.indexOf("(", this.#at) + 1))) {
      this.#match(SPACE);
      return { kind: "call", name: name.toUpperCase(), args: this.#arguments() };
    }
    if (this.#text.charAt(this.#at) === "[") return this.#table(name) ?? this.#fail();
    if (sheets.sheet === undefined && /^(?:true|false)$/i.test(name))
      return { kind: "constant", value: name.toLowerCase() === "true" };
    return { kind: "name", name, ...(sheets.sheet === undefined ? {} : { sheet: sheets.sheet }) };
  }

  #cells(text: string, sheets: { sheet?: string; lastSheet?: string }): CellsExpression | undefined {
    const cells = cellsOfText(text);
    return cells === undefined ? undefined : { kind: "cells", ...sheets, ...cells };
  }

  #table(name: string | undefined): Expression | undefined {
    if (this.#text.charAt(this.#at) !== "[") return undefined;
    const read = readStructuredReference(this.#text, this.#at, name);
    if (read === undefined) return undefined;
    this.#at = read.end;
    return read.expression;
  }

  #parenthesised(): Expression {
    this.#at++;
    const inner = this.expression(0, true);
    this.#match(SPACE);
    this.#expect(")");
    return inner;
  }

  #arguments(): readonly Expression[] {
    this.#expect("(");
    this.#match(SPACE);
    if (this.#text.charAt(this.#at) === ")") {
      this.#at++;
      return [];
    }
    const args: Expression[] = [];
    for (;;) {
      this.#match(SPACE);
      const sign = this.#text.charAt(this.#at);
      args.push(sign === "," || sign === ")" ? { kind: "omitted" } : this.expression(0, false));
      this.#match(SPACE);
      if (this.#text.charAt(this.#at) === ",") {
        this.#at++;
        continue;
      }
      this.#expect(")");
      return args;
    }
  }

  #array(): Expression {
    this.#at++;
    const rows: CellValue[][] = [[]];
    for (;;) {
      rows.at(-1)?.push(this.#constant());
      this.#match(SPACE);
      const sign = this.#text.charAt(this.#at++);
      if (sign === ";") rows.push([]);
      else if (sign === "}") break;
      else if (sign !== ",") this.#fail();
    }
    if (rows.some((row) => row.length !== rows[0]?.length)) this.#fail();
    return { kind: "array", rows };
  }

  #constant(): CellValue {
    this.#match(SPACE);
    const sign = this.#text.charAt(this.#at);
    if (sign === "#") return this.#error();
    const text = this.#match(TEXT);
    if (text !== undefined) return (text[1] ?? "").replaceAll('""', '"');
    if (sign === "-" || sign === "+") this.#at++;
    const number = this.#match(NUMBER);
    if (number !== undefined) return sign === "-" ? -Number(number[0]) : Number(number[0]);
    const word = this.#match(WORD)?.[0].toLowerCase();
    return word === "true" || word === "false" ? word === "true" : this.#fail();
  }

  #error(): { readonly error: ErrorCode } {
    const text = this.#match(ERROR)?.[0].toUpperCase();
    const error = ERROR_CODES.find((code) => code === text);
    return error === undefined ? this.#fail() : { error };
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match === null) return undefined;
    this.#at += match[0].length;
    return match;
  }

  #expect(sign: string): void {
    if (this.#text.charAt(this.#at) !== sign) this.#fail();
    this.#at++;
  }

  #deepen(): void {
    if (++this.#level > MOST_LEVELS) this.#fail();
  }

  #fail(): never {
    throw new FormulaSyntaxError(`The formula cannot be read from sign ${this.#at + 1} on.`);
  }
}

/** Whether an expression can be a reference, so that a blank behind it can mean an intersection. */
function canRefer(expression: Expression): boolean {
  switch (expression.kind) {
    case "cells":
    case "name":
    case "table":
    case "call":
    case "apply":
    case "external":
      return true;
    case "binary":
      return expression.operator === ":" || expression.operator === " " || expression.operator === ",";
    case "unary":
      return expression.operator === "#" || expression.operator === "@";
    case "constant":
      return typeof expression.value === "object" && expression.value !== null;
    case "array":
    case "omitted":
      return false;
  }
}

/** Cells as they are named without a sheet. */
type NamedCells = Pick<CellsExpression, "area" | "moving">;

/** What was named lately: the formulas of a column name the same columns again and again. */
const namedLately = new Map<string, NamedCells | undefined>();
const MOST_NAMED = 4096;

function cellsOfText(text: string): NamedCells | undefined {
  const known = namedLately.get(text);
  if (known !== undefined || namedLately.has(text)) return known;
  const area = parseArea(text);
  const moving = area === undefined ? undefined : movingEdges(text);
  const cells = area === undefined ? undefined : { area, ...(moving === undefined ? {} : { moving }) };
  if (namedLately.size >= MOST_NAMED) namedLately.clear();
  namedLately.set(text, cells);
  return cells;
}

function movingEdges(text: string): MovingEdges | undefined {
  const [first = "", last = first] = text.split(":");
  const start = edgesOf(first);
  const end = edgesOf(last);
  // Whichever corner is written first, the lower edge is the lower one's.
  const [upper, lower] = start.row <= end.row ? [start, end] : [end, start];
  const [left, right] = start.column <= end.column ? [start, end] : [end, start];
  const moving = {
    top: upper.rowMoves,
    left: left.columnMoves,
    bottom: lower.rowMoves,
    right: right.columnMoves,
  };
  return Object.values(moving).some(Boolean) ? moving : undefined;
}

function edgesOf(corner: string): { row: number; column: number; rowMoves: boolean; columnMoves: boolean } {
  const [, columnMark = "", letters = "", rowMark = "", digits = ""] =
    /^(\$?)([A-Za-z]{0,3})(\$?)([0-9]{0,7})$/.exec(corner) ?? [];
  const isWholeRow = letters === "";
  return {
    row: digits === "" ? 0 : Number(digits),
    column: isWholeRow ? 0 : columnOfLetters(letters),
    rowMoves: digits !== "" && (isWholeRow ? columnMark : rowMark) === "",
    columnMoves: !isWholeRow && columnMark === "",
  };
}
