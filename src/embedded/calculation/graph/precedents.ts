import type { Book } from "../../book/book";
import { isCellError } from "../../book/cell-value";
import type { Place } from "../evaluation/cells";
import type { CellsOfSheet } from "../values/value";
import type { ParsedFormulas } from "../evaluator/parsed-formulas";
import { cellsOfTable } from "../evaluator/table-cells";
import { functionOf } from "../functions/registry";
import { type Expression, everyPartOf } from "../syntax/expression";

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
  const cells: CellsOfSheet[] = [];
  const meanings: string[] = [];
  const named = new Set<string>();
  const found = {
    isVolatile: false,
    isDynamic: false,
    callsHost: false,
    asksSheets: false,
    asksRows: false,
    isFixed: true,
  };

  const sheetOf = (name: string) => {
    const sheet = book.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (sheet === undefined) {
      meanings.push(`?${name}`);
      found.isFixed = false;
    }
    return sheet;
  };
  const name = (word: string, scope: Place["sheet"] | undefined): void => {
    const key = word.toLowerCase();
    found.isFixed = false;
    if (named.has(key)) return;
    named.add(key);
    const defined = scope?.names.find(word) ?? book.names.find(word);
    if (defined !== undefined) {
      meanings.push(`${key}${defined.formula}`);
      visit(defined.formula);
      return;
    }
    const table = book.tables.find((each) => each.name.toLowerCase() === key);
    if (table !== undefined) cells.push({ sheet: book.sheetOfTable(table), area: table.bodyArea });
    else meanings.push(`?${key}`);
  };
  const part = (expression: Expression): void => {
    switch (expression.kind) {
      case "cells": {
        const first = expression.sheet === undefined ? place.sheet : sheetOf(expression.sheet);
        const last = expression.lastSheet === undefined ? first : sheetOf(expression.lastSheet);
        if (expression.lastSheet !== undefined) found.isFixed = false;
        if (first === undefined || last === undefined) return;
        const [from = 0, to = 0] = [book.sheets.indexOf(first), book.sheets.indexOf(last)].sort((a, b) => a - b);
        for (const sheet of book.sheets.slice(from, to + 1)) cells.push({ sheet, area: expression.area });
        // The cells of a name move with the formula; which they are is left to evaluating.
        if (expression.moving !== undefined && named.size > 0) found.isDynamic = true;
        return;
      }
      case "table": {
        found.isFixed = false;
        const reference = cellsOfTable(book, expression, place);
        if (isCellError(reference)) meanings.push(`?${expression.table ?? ""}[${expression.first ?? ""}`);
        else cells.push(...reference.areas);
        return;
      }
      case "name":
        name(expression.name, expression.sheet === undefined ? place.sheet : sheetOf(expression.sheet));
        return;
      case "call": {
        const known = functionOf(expression.name);
        if (known?.volatile === true) found.isVolatile = true;
        if (DYNAMIC.includes(expression.name)) found.isDynamic = true;
        if (ASKS_SHEETS.includes(expression.name)) found.asksSheets = true;
        if (ASKS_ROWS.includes(expression.name)) found.asksRows = true;
        if (known !== undefined) return;
        found.isFixed = false;
        if (hosts.has(expression.name)) found.callsHost = true;
        else name(expression.name, place.sheet);
        return;
      }
      case "unary":
        if (expression.operator === "#") found.isDynamic = true;
        return;
      case "binary":
        if (expression.operator === ":") found.isDynamic = true;
        return;
      case "apply":
      case "array":
      case "constant":
      case "external":
      case "omitted":
        return;
    }
  };
  const visit = (text: string): void => {
    const expression = parsed.of(text);
    if (expression !== undefined) everyPartOf(expression).forEach(part);
  };
  visit(formula);
  return { cells, ...found, meanings };
}
