import { gradeName, nameKey } from "../workbook/reading/grade-name";
import { type Argument, cellOf, filledRows, firstRows, rowsOf } from "./argument-cells";

/** Classes made by hand, as CHECK is given them. */
export interface HandMadeClasses {
  /** The children: a row for each class, a column for each grade. */
  readonly rows: readonly (readonly unknown[])[];
  /** How many rows above and columns before them are a header and names, as PLAN spills them. */
  readonly offset: 0 | 1;
  /** The names of the grades above their columns; none where only the children are given. */
  readonly header: readonly string[];
  /** What the classes are called that have children, in their order; `type` is that of their grades. */
  readonly nameOf: (position: number, type: string) => string;
}

/** Takes the children out of what may be all that PLAN spills: a header, names before and sizes behind. */
export function handMadeClasses(argument: Argument): HandMadeClasses {
  const all = rowsOf(firstRows(argument, filledRows(argument)));
  const whole = isWholeTable(all[0] ?? []);
  const rows = whole ? all.slice(1).map((row) => row.slice(1, -1)) : all;
  const withChildren = rows.flatMap((row, index) => (row.some((value) => Number(value) > 0) ? [index] : []));
  return {
    rows,
    offset: whole ? 1 : 0,
    header: whole ? (all[0] ?? []).slice(1, -1).map((value) => gradeName(cellOf(value).value)) : [],
    nameOf: (position, type) => {
      const row = withChildren[position] ?? position;
      return whole ? gradeName(cellOf(all[row + 1]?.[0]).value) : `${row + 1} (${type})`;
    },
  };
}

/** The first column whose header names another of the grades than its own; -1 where none does. */
export function misplacedColumn(header: readonly string[], grades: readonly string[]): number {
  const keys = grades.map(nameKey);
  return header.findIndex((name, column) => nameKey(name) !== keys[column] && keys.includes(nameKey(name)));
}

function isWholeTable(header: readonly unknown[]): boolean {
  const [first, last] = [header[0], header.at(-1)].map((value) => nameKey(gradeName(cellOf(value).value)));
  return header.length > 2 && first === "class" && last === "size";
}
