import { isBlank } from "../reading/input-cells";
import type { GradeTable } from "./grade-tables";
import { type Heading, headingSays } from "./heading-words";
import { type Lines, columnsOf, rowsOf } from "./lines";
import type { PlacedArea } from "../host/address";
import type { SeenSheet } from "./seen-sheet";
import { numberIn } from "./value-lines";

/** A number that stands alone beside or below the words for it. */
export interface SingleNumber {
  readonly says: Heading;
  /** The words. */
  readonly label: string;
  readonly value: number;
  readonly area: PlacedArea;
  readonly isFormula: boolean;
}

/** How many blank cells may lie between the words and their number. */
const MOST_BLANKS = 2;

/** The numbers of a sheet that have words of their own, in the order of the words; headings of tables are none. */
export function singleNumbers(seen: SeenSheet, tables: readonly GradeTable[]): readonly SingleNumber[] {
  const headings = headingCells(tables);
  const rows = rowsOf(seen);
  const columns = columnsOf(seen);
  const found: SingleNumber[] = [];
  for (let row = 0; row < seen.rowCount; row++) {
    if (rows.isHidden(row)) continue;
    for (let column = 0; column < seen.columnCount; column++) {
      const cell = rows.at(row, column);
      if (cell.kind !== "text" || columns.isHidden(column)) continue;
      if (headings.has(`${seen.row + row} ${seen.column + column}`)) continue;
      const says = headingSays(cell.shown);
      if (says === undefined) continue;
      const number =
        numberBehind(rows, row, column) ?? numberBehind(columns, column, row) ?? numberBefore(rows, row, column);
      if (number) found.push({ says, label: cell.shown.trim(), ...number });
    }
  }
  return found;
}

type Found = Pick<SingleNumber, "value" | "area" | "isFormula">;

/** The number behind a position of a line, where no further number follows it. */
function numberBehind(lines: Lines, line: number, from: number): Found | undefined {
  for (let position = from + 1; position <= from + 1 + MOST_BLANKS; position++) {
    const cell = lines.at(line, position);
    if (isBlank(cell)) continue;
    const isAlone = numberIn(lines.at(line, position + 1)) === undefined;
    return isAlone ? foundAt(lines, line, position) : undefined;
  }
  return undefined;
}

/** The number right before a position, where none stands before that: `8 | teachers`. */
function numberBefore(lines: Lines, line: number, position: number): Found | undefined {
  const isAlone = isBlank(lines.at(line, position - 2));
  return isAlone ? foundAt(lines, line, position - 1) : undefined;
}

function foundAt(lines: Lines, line: number, position: number): Found | undefined {
  const cell = lines.at(line, position);
  const value = numberIn(cell);
  return value === undefined
    ? undefined
    : { value, area: lines.area(line, position, position), isFormula: cell.isFormula };
}

/** The cells whose words are headings of numbers beside grades, and the grades' own, as `row column`. */
function headingCells(tables: readonly GradeTable[]): ReadonlySet<string> {
  const cells = tables.flatMap(({ lines, values }) =>
    values.flatMap(({ line, heading }) =>
      heading.positions.map((position) => {
        const { row, column } = lines.area(line, position, position);
        return `${row} ${column}`;
      }),
    ),
  );
  return new Set(cells);
}
