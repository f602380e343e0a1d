import type { Book } from "../../book/book";
import { isCellError } from "../../book/cell-value";
import type { Sheet } from "../../book/sheet";
import type { Place } from "../evaluation/cells";
import type { CellsOfSheet } from "../values/value";
import type { ParsedFormulas } from "../evaluator/parsed-formulas";
import { sheetCalled } from "../evaluator/references";
import { cellsOfTable } from "../evaluator/table-cells";
import { functionOf } from "../functions/registry";
import { type CellsExpression, type Expression, everyPartOf } from "../syntax/expression";

/** What a formula depends on, as far as its text tells. */
export interface Precedents {
  readonly cells: readonly CellsOfSheet[];
  /** Whether it yields something else each time. */
  readonly isVolatile: boolean;
  /** Whether it reads cells that only evaluating tells, as with OFFSET. */
  readonly isDynamic: boolean;
  /** Whether it calls a function of the host's. */
  readonly callsHost: boolean;
  /** Whether it asks about sheets themselves, not only about cells. */
  readonly asksSheets: boolean;
  /** Whether it asks which rows of the cells it reads are hidden. */
  readonly asksRows: boolean;
  /** The names it uses with their formulas, and the sheets and tables that it looked for in vain. */
  readonly meanings: readonly string[];
  /** Whether it depends on the same as long as no sheet comes, goes or changes its name: it uses no name, table or unknown sheet. */
  readonly isFixed: boolean;
}

const DYNAMIC: readonly string[] = ["OFFSET", "INDIRECT", "ANCHORARRAY"];
const ASKS_SHEETS: readonly string[] = ["SHEET", "SHEETS", "CELL"];
const ASKS_ROWS: readonly string[] = ["SUBTOTAL", "AGGREGATE"];

/** What a formula at a place depends on. */
export function precedentsOf(
  book: Book,
  parsed: ParsedFormulas,
  hosts: ReadonlySet<string>,
  place: Place,
  formula: string,
): Precedents {
  const walk = new Walk(book, parsed, hosts, place);
  walk.visit(formula);
  return walk.found;
}

/** A walk through all parts of a formula, and of the formulas of the names in it. */
class Walk {
  readonly found = {
    cells: [] as CellsOfSheet[],
    meanings: [] as string[],
    isVolatile: false,
    isDynamic: false,
    callsHost: false,
    asksSheets: false,
    asksRows: false,
    isFixed: true,
  };
  readonly #named = new Set<string>();
  readonly #book: Book;
  readonly #parsed: ParsedFormulas;
  readonly #hosts: ReadonlySet<string>;
  readonly #place: Place;

  constructor(book: Book, parsed: ParsedFormulas, hosts: ReadonlySet<string>, place: Place) {
    this.#book = book;
    this.#parsed = parsed;
    this.#hosts = hosts;
    this.#place = place;
  }

  visit(text: string): void {
    const expression = this.#parsed.of(text);
    if (expression !== undefined) for (const part of everyPartOf(expression)) this.#part(part);
  }

  #part(expression: Expression): void {
    switch (expression.kind) {
      case "cells":
        this.#cells(expression);
        return;
      case "table":
        this.#table(expression);
        return;
      case "name":
        this.#name(expression.name, this.#sheet(expression.sheet));
        return;
      case "call":
        this.#call(expression.name);
        return;
      case "unary":
        if (expression.operator === "#") this.found.isDynamic = true;
        return;
      case "binary":
        if (expression.operator === ":") this.found.isDynamic = true;
        return;
      case "apply":
      case "array":
      case "constant":
      case "external":
      case "omitted":
        return;
    }
  }

  /** The sheet of a name, the formula's own where none is named; one that is not there is remembered. */
  #sheet(name: string | undefined): Sheet | undefined {
    if (name === undefined) return this.#place.sheet;
    const sheet = sheetCalled(this.#book, name);
    if (sheet === undefined) {
      this.found.meanings.push(`?${name}`);
      this.found.isFixed = false;
    }
    return sheet;
  }

  #cells({ area, moving, sheet, lastSheet }: CellsExpression): void {
    const first = this.#sheet(sheet);
    const last = lastSheet === undefined ? first : this.#sheet(lastSheet);
    if (lastSheet !== undefined) this.found.isFixed = false;
    if (first === undefined || last === undefined) return;
    const { sheets } = this.#book;
    const [from = 0, to = 0] = [sheets.indexOf(first), sheets.indexOf(last)].sort((a, b) => a - b);
    for (const each of sheets.slice(from, to + 1)) this.found.cells.push({ sheet: each, area });
    // The cells of a name move with the formula; which they are is left to evaluating.
    if (moving !== undefined && this.#named.size > 0) this.found.isDynamic = true;
  }

  #table(expression: Expression & { readonly kind: "table" }): void {
    this.found.isFixed = false;
    const reference = cellsOfTable(this.#book, expression, this.#place);
    if (isCellError(reference)) this.found.meanings.push(`?${expression.table ?? ""}[${expression.first ?? ""}`);
    else this.found.cells.push(...reference.areas);
  }

  #call(name: string): void {
    const known = functionOf(name);
    if (known?.volatile === true) this.found.isVolatile = true;
    if (DYNAMIC.includes(name)) this.found.isDynamic = true;
    if (ASKS_SHEETS.includes(name)) this.found.asksSheets = true;
    if (ASKS_ROWS.includes(name)) this.found.asksRows = true;
    if (known !== undefined) return;
    this.found.isFixed = false;
    if (this.#hosts.has(name)) this.found.callsHost = true;
    else this.#name(name, this.#place.sheet);
  }

  #name(word: string, scope: Sheet | undefined): void {
    const key = word.toLowerCase();
    this.found.isFixed = false;
    if (this.#named.has(key)) return;
    this.#named.add(key);
    const defined = scope?.names.find(word) ?? this.#book.names.find(word);
    if (defined !== undefined) {
      this.found.meanings.push(`${key}${defined.formula}`);
      this.visit(defined.formula);
      return;
    }
    const table = this.#book.tables.find((each) => each.name.toLowerCase() === key);
    if (table !== undefined) this.found.cells.push({ sheet: this.#book.sheetOfTable(table), area: table.bodyArea });
    else this.found.meanings.push(`?${key}`);
  }
}
