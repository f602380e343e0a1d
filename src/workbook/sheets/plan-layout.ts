import { areaText, cellText, type Area } from "../host/address";
import { area } from "./sheet-content";

/** The row of the first line below the headline: what short names mean, or else the table's header. */
export const KEY_ROW = 4;
/** The column of the first grade, beside the classes' names. */
export const FIRST_GRADE_COLUMN = 1;
/** How many rows the chart is high. */
export const CHART_ROWS = 14;

/** Where the parts of a plan's sheet stand: the table, below it the chart, below that the box. */
export interface PlanLayout {
  readonly gradeCount: number;
  readonly classCount: number;
  /** The row of the table's header, and that of the first class. */
  readonly header: number;
  readonly firstClass: number;
  /** The columns beside the grades. */
  readonly size: number;
  readonly smallest: number;
  readonly largest: number;
  /** The column of the classes' caps, where some have one. */
  readonly cap?: number;
  readonly check: number;
  /** The columns in which a person writes who teaches the class, and where. */
  readonly teacher: number;
  readonly room: number;
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
  /** The first of the rows of averages, and how many these are; there need be none. */
  readonly average: number;
  readonly averageCount: number;
  /** The row that counts the classes over their cap, where some have one. */
  readonly overCap?: number;
  /** The last row below the table, and the last with a check. */
  readonly last: number;
  readonly lastCheck: number;
  /** The first row of the chart, and of the box. */
  readonly chart: number;
  readonly box: number;
}

/** What decides where the parts stand. */
interface PlanParts {
  readonly gradeCount: number;
  readonly classCount: number;
  /** How many lines say what short names mean. */
  readonly keyLines: number;
  readonly averageCount: number;
  readonly withCaps: boolean;
}

/** Lays out the sheet of a plan. */
export function planLayout({ gradeCount, classCount, keyLines, averageCount, withCaps }: PlanParts): PlanLayout {
  const header = KEY_ROW + keyLines;
  const firstClass = header + 1;
  const size = FIRST_GRADE_COLUMN + gradeCount;
  const spare = firstClass + classCount;
  const last = spare + 5 + averageCount + (withCaps ? 1 : 0);
  const check = size + (withCaps ? 4 : 3);
  const chart = last + 2;
  return {
    gradeCount,
    classCount,
    header,
    firstClass,
    size,
    smallest: size + 1,
    largest: size + 2,
    ...(withCaps ? { cap: size + 3 } : {}),
    check,
    teacher: check + 1,
    room: check + 2,
    width: check + 3,
    spare,
    total: spare + 1,
    children: spare + 2,
    toPlace: spare + 3,
    teachers: spare + 4,
    subclass: spare + 5,
    average: spare + 6,
    averageCount,
    ...(withCaps ? { overCap: last } : {}),
    last,
    lastCheck: averageCount === 0 && !withCaps ? spare + 4 : last,
    chart,
    box: chart + CHART_ROWS + 1,
  };
}

/** The cells of a column in all classes and the spare row. */
export function down({ firstClass, classCount }: PlanLayout, column: number, columnCount = 1): Area {
  return area(firstClass, column, classCount + 1, columnCount);
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
export function inFirstClass({ firstClass }: PlanLayout, column: number): string {
  return cellText(firstClass, column, "column");
}
