import type { CurrentPlan, Grade } from "../../planning/problem";
import type { Area } from "../address";
import { COLORS, LOOKS } from "./look";
import { area, type SheetContent } from "./sheet-content";
import { tableHeaders } from "./table-header";

/** A class that stays: what it is called, and its children of each grade. */
export interface KeptRow {
  readonly name: string;
  readonly children: CurrentPlan[number];
}

const HEADER_ROW = 3;

/** Where the children of the classes stand on that sheet: what the name Keep points to. */
export function keptArea(classes: number, grades: number): Area {
  return area(HEADER_ROW + 1, 1, classes, grades);
}

/** The sheet of the classes that stay exactly as they are: a row a class, a column a grade. */
export function keptSheet(classes: readonly KeptRow[], grades: readonly Grade[]): SheetContent {
  const cells = keptArea(classes.length, grades.length);
  const headers = tableHeaders(
    ["Class"],
    grades.map(({ name }) => name),
  );
  const width = headers.length + 1;
  return {
    name: "Kept classes",
    tabColor: COLORS.headerFill,
    blocks: [
      {
        row: 0,
        column: 0,
        rows: [
          ["Kept classes"],
          ["These classes stay exactly as they are; the name Keep points to them. Change the numbers, or clear a row."],
        ],
      },
      {
        row: HEADER_ROW,
        column: 0,
        rows: [
          ["Class", ...headers],
          ...classes.map(({ name, children }) => [name, ...children.map((count) => (count > 0 ? count : null))]),
        ],
      },
    ],
    styles: [
      { area: area(0, 0), style: LOOKS.title },
      { area: area(1, 0), style: LOOKS.headline },
      { area: area(HEADER_ROW, 0, 1, width), style: LOOKS.header },
      { area: area(HEADER_ROW + 1, 0, classes.length, width), style: LOOKS.body },
      { area: area(HEADER_ROW + 1, 0, classes.length), style: { bold: true, horizontal: "Left", indent: 1 } },
      { area: cells, style: { ...LOOKS.count, fill: COLORS.inputFill } },
    ],
    columnWidths: [24, ...grades.map(() => 10)],
    rowHeights: [
      { row: 0, rowCount: 1, height: 30 },
      { row: 1, rowCount: 1, height: 18 },
    ],
    tables: [],
    highlights: [],
    entryRules: [
      {
        area: cells,
        allowed: { kind: "wholeNumber", least: 0 },
        title: "Children of this grade",
        message: "Type a whole number, 0 or more.",
      },
    ],
    charts: [],
    names: [],
    frozenRows: HEADER_ROW + 1,
    page: { landscape: true, onePage: true },
  };
}
