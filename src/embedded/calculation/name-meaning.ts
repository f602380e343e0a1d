import type { Area } from "../book/area";
import type { Book } from "../book/book";
import type { CellValue } from "../book/cell-value";
import type { DefinedName } from "../book/defined-name";
import { referencesOf, soleReference } from "../book/formula-text";
import type { Sheet } from "../book/sheet";
import type { Calculation } from "./calculation";

/** What a name stands for now: cells, or a value where it is a constant, a computation or broken. */
export type NameMeaning =
  | { readonly kind: "cells"; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: "value"; readonly value: CellValue };

/** How many names may stand for one another in a row. */
const MOST_STEPS = 8;

/** What a defined name stands for, seen from a sheet (its own, where the name is scoped). */
export function meaningOfName(book: Book, calculation: Calculation, name: DefinedName, from: Sheet): NameMeaning {
  return meaningOfFormula(book, calculation, name.formula, from);
}

/** What a formula stands for: cells where it yields a reference (`=Inputs!$A$1`, `=OFFSET(…)`), else its value. */
export function meaningOfFormula(
  book: Book,
  calculation: Calculation,
  formula: string,
  from: Sheet,
  depth = 0,
): NameMeaning {
  const sole = soleReference(formula);
  if (sole !== undefined) {
    const sheet = sole.sheet === undefined ? from : book.findSheet(sole.sheet);
    return sheet === undefined
      ? { kind: "value", value: { error: "#REF!" } }
      : { kind: "cells", sheet, area: sole.area };
  }
  const text = formula.slice(1);
  const other = from.names.find(text) ?? book.names.find(text);
  if (other !== undefined && depth < MOST_STEPS)
    return meaningOfFormula(book, calculation, other.formula, from, depth + 1);
  const questions = ["ROW", "COLUMN", "ROWS", "COLUMNS"].map((ask) => `=${ask}(${text})`);
  const [isReference, row, column, rows, columns, value] = calculation.ask(
    [`=ISREF(${text})`, ...questions, formula].map((one) => ({ sheet: from, row: 0, formula: one })),
  );
  if (
    isReference === true &&
    typeof row === "number" &&
    typeof column === "number" &&
    typeof rows === "number" &&
    typeof columns === "number"
  ) {
    const area = { top: row - 1, left: column - 1, rows, columns };
    return { kind: "cells", sheet: sheetOf(book, text, from, 0), area };
  }
  return { kind: "value", value: value === undefined || isBrokenReference(text) ? { error: "#REF!" } : value };
}

/** The sheet of the first reference in a formula, looked for through the names it uses. */
function sheetOf(book: Book, text: string, from: Sheet, depth: number): Sheet {
  const named = referencesOf(text).find(({ sheet }) => sheet !== undefined)?.sheet;
  if (named !== undefined) return book.findSheet(named) ?? from;
  if (depth > MOST_STEPS) return from;
  const table = book.tables.find(({ name }) => new RegExp(`(?<![\\w.])${name}\\[`, "i").test(text));
  if (table !== undefined) return book.sheetOfTable(table);
  const words = text.match(/[\p{L}_\\][\p{L}\p{N}_.\\?]*/gu) ?? [];
  const used = words.map((word) => from.names.find(word) ?? book.names.find(word)).find((name) => name !== undefined);
  return used === undefined ? from : sheetOf(book, used.formula.slice(1), from, depth + 1);
}

function isBrokenReference(text: string): boolean {
  return text.includes("#REF!");
}
