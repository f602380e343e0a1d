import { Book } from "../../../../src/embedded/book/book";
import { area } from "../../cells";

/** What a cell of the book holds: a value, a formula with `=`, an error with `#`, or nothing. */
type Held = number | string | boolean | null;

/** A sheet of the book that the formulas read, as plain data from A1 on. */
export interface HeldSheet {
  readonly name: string;
  readonly rows: readonly (readonly Held[])[];
}

const N = null;

/**
 * The sheet on which the formulas stand, in columns to the right: A numbers, B mixed values, C errors, D texts, E dates of birth,
 * F codes of grades, G truth values, H:J a matrix, K:N a row and a table to look up, M blank from 4 on, O:P payments and their
 * days, Q numbers, R:T a list with its criteria in V.
 */
const DATA: HeldSheet = {
  name: "Data",
  rows: [
    [3, 5, 1, "apple", 42004, "JK", true, 2, 1, 0, 10, 20, 30, 40, -1000, 42005, 5, "Name", "Size", "Grade", N, "Size"],
    [1, "x", "#N/A", "Banana", 42247, "SK", false, 1, 3, 1, "a", "b", "c", "d", 200, 42100, 3, "Ann", 3, "K", N, ">2"],
    [4, true, 3, "cherry", 42248, 1, true, 0, 1, 4, N, N, N, N, 300, 42200, 6, "Ben", 5, "1", N, N],
    [1.5, N, "#DIV/0!", "apple", 42429, "1", true, N, N, N, 0, "F", N, N, 250, 42300, 3.5, "Cy", 2, "K", N, "Name"],
    [-2, "7", 2, N, 42811, "JK", N, N, N, N, 50, "D", N, N, 400, 42400, 1, "Di", 4, "2", N, "Ben"],
    [0, `=""`, N, "a*b", 43131, "K/1", false, N, N, N, 60, "C", N, N, 150, 42500, 2, "Eve", N, "1"],
    [N, N, N, N, N, N, N, N, N, N, 70, "B"],
    [N, N, N, N, N, N, N, N, N, N, 80, "A"],
  ],
};

const LIST: HeldSheet = {
  name: "List",
  rows: [
    ["Name", "Grade", "Born", "Size", "Score", "Has sibling", "Number #"],
    ["Ann", "K", 42004, 3, 7.5, true, 1],
    ["Ben", "1", 42248, 1, 9, false, 2],
    ["Cy", "K", 42429, 2, N, true, 3],
    ["Di", 1, 42811, 4, 6, N, 4],
  ],
};

const TWO_WORDS: HeldSheet = { name: "Two words", rows: [[1], ["2"], [3]] };

/** The sheets of the book; the formulas stand on the first. */
export const HELD_SHEETS: readonly HeldSheet[] = [DATA, LIST, TWO_WORDS];

/**
 * The sheets with texts in the place of truth values: LibreOffice sums truth values in cells as numbers, Excel passes over them
 * as over texts, so for functions that gather numbers this is the book that both read alike.
 */
export function withoutTruthValues(sheets: readonly HeldSheet[]): readonly HeldSheet[] {
  return sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => row.map((held) => (typeof held === "boolean" ? "y" : held))),
  }));
}

/** The names of the book, each with its formula. */
export const HELD_NAMES: readonly (readonly [string, string])[] = [
  ["Kids", "Data!$A$1:$A$6"],
  ["Codes", "Data!$F$1:$F$6"],
  ["Rate", "0.05"],
  ["Doubled", "Data!$A$1:$A$6*2"],
  ["Big", "Data!$A$1:$A$6>1"],
  ["Upto", "Data!$A$1:INDEX(Data!$A$1:$A$6,3)"],
  ["First", "Data!$A$1"],
];

/** The table of the book, with its headings. */
export const HELD_TABLE = { name: "Pupils", sheet: "List", address: "A1:G5" } as const;

/** The row, from 0, in which formulas stand that intersect ranges with their own place. */
export const PLAIN_ROW = 2;

/** The book as the embedded Excel holds it. */
export function heldBook(): Book {
  const book = new Book();
  for (const { name, rows } of HELD_SHEETS) {
    const sheet = book.addSheet(name);
    rows.forEach((row, top) => {
      row.forEach((held, left) => {
        const error = held === "#N/A" || held === "#DIV/0!" ? ({ error: held } as const) : undefined;
        if (error !== undefined) sheet.cells.put(top, left, { value: error });
        else if (typeof held === "string" && held.startsWith("="))
          sheet.cells.put(top, left, { value: "", formula: held });
        else if (held !== null) sheet.cells.put(top, left, { value: held });
      });
    });
    if (name === HELD_TABLE.sheet) sheet.addTable(area(HELD_TABLE.address), HELD_TABLE.name);
  }
  for (const [name, formula] of HELD_NAMES) book.names.add({ name, formula: `=${formula}` });
  return book;
}
