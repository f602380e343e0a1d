import { areaText, cellText, type Area } from "../address";
import { area } from "./sheet-content";

/** The row of the table's header, below the headline. */
export const HEADER_ROW = 4;
/** The row of the first class. */
export const FIRST_CLASS_ROW = HEADER_ROW + 1;
/** The column of the first grade, beside the classes' names. */
export const FIRST_GRADE_COLUMN = 1;
/** How many rows the chart is high. */
export const CHART_ROWS = 18;

/** With more grades than these, the chart and the box stand below the table, so that paper is wide enough to read it. */
const MOST_GRADES_BESIDE = 14;

/** As many classes as fit on a page with all the rest. */
const MOST_CLASSES_ON_A_PAGE = 45;

/** Where the parts of a plan's sheet stand. */
export interface PlanLayout {
  readonly gradeCount: number;
  readonly classCount: number;
  /** The columns beside the grades. */
  readonly size: number;
  readonly smallest: number;
  readonly largest: number;
  readonly check: number;
  /** How many columns the table has. */
  readonly width: number;
  /** The row below the table in which a person can add a class. */
  readonly spare: number;
  /** The rows below that. */
  readonly total: number;
  readonly children: number;
  readonly toPlace: number;
  readonly teachers: number;
  readonly subclass: number;
  /** The chart and the box stand beside the table rather than below it. */
  readonly beside: boolean;
  /** All of it fits on a page. */
  readonly onePage: boolean;
  readonly chart: { readonly row: number; readonly column: number };
}

/** Lays out the sheet of a plan with so many grades and classes. */
export function planLayout(gradeCount: number, classCount: number): PlanLayout {
  const size = FIRST_GRADE_COLUMN + gradeCount;
  const spare = FIRST_CLASS_ROW + classCount;
  const beside = gradeCount <= MOST_GRADES_BESIDE;
  const onePage = beside && classCount <= MOST_CLASSES_ON_A_PAGE;
  // Each page repeats the header's row, and whatever of a chart stands beside it.
  const chartRow = onePage ? HEADER_ROW : FIRST_CLASS_ROW;
  return {
    gradeCount,
    classCount,
    size,
    smallest: size + 1,
    largest: size + 2,
    check: size + 3,
    width: size + 4,
    spare,
    total: spare + 1,
    children: spare + 2,
    toPlace: spare + 3,
    teachers: spare + 4,
    subclass: spare + 5,
    beside,
    onePage,
    chart: beside ? { row: chartRow, column: size + 5 } : { row: spare + 7, column: 0 },
  };
}

/** The cells of a column in all classes and the spare row. */
export function down(layout: PlanLayout, column: number, columnCount = 1): Area {
  return area(FIRST_CLASS_ROW, column, layout.classCount + 1, columnCount);
}

/** The cells of all grades in a row, as formulas write them. */
export function across(
  { gradeCount }: PlanLayout,
  row: number,
  fixed: "none" | "row" | "column" | "both" = "none",
): string {
  return areaText(area(row, FIRST_GRADE_COLUMN, 1, gradeCount), fixed);
}

/** A cell of the first class's row as conditional formats write it: the column stays, the row goes along. */
export function inFirstClass(column: number): string {
  return cellText(FIRST_CLASS_ROW, column, "column");
}
