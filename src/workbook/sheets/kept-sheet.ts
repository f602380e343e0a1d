import type { Grade } from "../../planning/problem";
import type { Area } from "../address";
import { classGrid, type ListedClass, gridCells } from "./class-grid";
import { COLORS, LOOKS } from "./look";
import { area, type SheetContent } from "./sheet-content";

const HEADER_ROW = 3;

/** Where the children of the classes stand on that sheet: what the name Keep points to. */
export function keptArea(classes: number, grades: number): Area {
  return gridCells(HEADER_ROW, classes, grades);
}

/** The sheet of the classes that stay exactly as they are: a row a class, a column a grade. */
export function keptSheet(classes: readonly ListedClass[], grades: readonly Grade[]): SheetContent {
  const { blocks, styles, entryRules } = classGrid(HEADER_ROW, classes, grades);
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
      ...blocks,
    ],
    styles: [{ area: area(0, 0), style: LOOKS.title }, { area: area(1, 0), style: LOOKS.headline }, ...styles],
    columnWidths: [24, ...grades.map(() => 10)],
    rowHeights: [
      { row: 0, rowCount: 1, height: 30 },
      { row: 1, rowCount: 1, height: 18 },
    ],
    tables: [],
    highlights: [],
    entryRules,
    charts: [],
    names: [],
    frozenRows: HEADER_ROW + 1,
    page: { landscape: true, onePage: true },
  };
}
