import type { Grade } from "../../planning/problem";
import { shortGrades } from "../../planning/short-names";
import type { Area } from "../host/address";
import { classGrid, type ListedClass, gridCells } from "./class-grid";
import { COLORS } from "./look";
import { pageOf } from "./paper";
import { area, type SheetContent } from "./sheet-content";
import { type SheetHead, sheetHead } from "./sheet-head";

const NAME = "Kept classes";
const HEADLINE =
  "These classes stay exactly as they are; the name Keep points to them. Change the numbers, or clear a row.";
/** In characters. */
const CLASS_WIDTH = 22;
const GRADE_WIDTH = 8;
/** The sentence above needs some columns, also where the table has fewer. */
const LEAST_COLUMNS = 9;

/** Where the children of so many classes stand on that sheet: what the name Keep points to. */
export function keptArea(classes: number, grades: readonly Grade[]): Area {
  return gridCells(headOf(grades).header, classes, grades.length);
}

/** The sheet of the classes that stay exactly as they are: a row a class, a column a grade. */
export function keptSheet(classes: readonly ListedClass[], grades: readonly Grade[]): SheetContent {
  const columnWidths = widthsOf(grades);
  const { header, blocks, styles, rowHeights, titleRows, frozenRows } = headOf(grades);
  const grid = classGrid(header, classes, shortGrades(grades));
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

function widthsOf(grades: readonly Grade[]): readonly number[] {
  const beside = Math.max(LEAST_COLUMNS - 1, grades.length);
  return [CLASS_WIDTH, ...Array.from({ length: beside }, () => GRADE_WIDTH)];
}

function headOf(grades: readonly Grade[]): SheetHead {
  const names = grades.map(({ name }) => name);
  return sheetHead(NAME, HEADLINE, names, widthsOf(grades));
}
