import type { Grade } from "../../planning/grades";
import type { Area } from "../host/address";
import { classGrid, gridCells, gridWidths, type ListedClass } from "./class-grid";
import { COLORS } from "./look";
import { pageOf } from "./paper";
import { area, type SheetContent } from "./sheet-content";
import { type SheetHead, sheetHead } from "./sheet-head";

const NAME = "Kept classes";
const HEADLINE =
  "These classes stay exactly as they are; the name Keep points to them. Change the numbers, or clear a row.";
/** In characters. */
const CLASS_WIDTH = 22;

/** Where the children of so many classes stand on that sheet: what the name Keep points to. */
export function keptArea(classes: number, grades: readonly Grade[]): Area {
  return gridCells(headOf(grades).header, classes, grades.length);
}

/** The sheet of the classes that stay exactly as they are: a row a class, a column a grade. */
export function keptSheet(classes: readonly ListedClass[], grades: readonly Grade[]): SheetContent {
  const columnWidths = gridWidths(CLASS_WIDTH, grades);
  const { header, blocks, styles, titleRows, frozenRows, ...head } = headOf(grades);
  const grid = classGrid(header, classes, grades, CLASS_WIDTH);
  const rowHeights = [...head.rowHeights, ...grid.rowHeights];
  return {
    name: NAME,
    tabColor: COLORS.headerFill,
    blocks: [...blocks, ...grid.blocks],
    styles: [...styles, ...grid.styles],
    columnWidths,
    rowHeights,
    tables: [],
    highlights: [],
    entryRules: grid.entryRules,
    charts: [],
    names: [],
    frozenRows,
    page: pageOf({
      printed: area(0, 0, header + 1 + classes.length, columnWidths.length),
      columnWidths,
      rowHeights,
      titleRows,
      whole: [],
    }),
  };
}

function headOf(grades: readonly Grade[]): SheetHead {
  const names = grades.map(({ name }) => name);
  return sheetHead(NAME, HEADLINE, names, gridWidths(CLASS_WIDTH, grades));
}
