import { type Area, COLUMNS_OF_SHEET, isWholeColumns, isWholeRows, ROWS_OF_SHEET } from "./area";
import { columnLetters, columnOfLetters, parseArea } from "./address";
import { mapReferences, printReference, shiftFormula } from "./formula-text";

/** Rows or columns that come into a sheet before a line, or that go from that line on. Lines count from 0. */
export interface LineShift {
  readonly lines: "rows" | "columns";
  readonly what: "insert" | "delete";
  readonly at: number;
  readonly count: number;
}

/** Some lines, from one to another. */
interface Span {
  readonly first: number;
  readonly last: number;
}

/** Where some lines are after a shift: they grow where lines come in between, and are gone where all of them go. */
export function shiftedSpan({ what, at, count, lines }: LineShift, { first, last }: Span): Span | undefined {
  if (what === "insert") {
    const move = (line: number): number => (line >= at ? line + count : line);
    const most = lines === "rows" ? ROWS_OF_SHEET : COLUMNS_OF_SHEET;
    return move(first) >= most ? undefined : { first: move(first), last: Math.min(move(last), most - 1) };
  }
  const end = at + count;
  if (first >= at && last < end) return undefined;
  return {
    first: first < at ? first : first >= end ? first - count : at,
    last: last < at ? last : last >= end ? last - count : at - 1,
  };
}

/** Where cells are after a shift; undefined where they are gone. */
export function shiftedArea(shift: LineShift, area: Area): Area | undefined {
  if (shift.lines === "rows") {
    if (isWholeColumns(area)) return area;
    const span = shiftedSpan(shift, { first: area.top, last: area.top + area.rows - 1 });
    return span === undefined ? undefined : { ...area, top: span.first, rows: span.last - span.first + 1 };
  }
  if (isWholeRows(area)) return area;
  const span = shiftedSpan(shift, { first: area.left, last: area.left + area.columns - 1 });
  return span === undefined ? undefined : { ...area, left: span.first, columns: span.last - span.first + 1 };
}

/**
 * A formula after a shift on a sheet, to which those of its references belong for which `isOnSheet` holds, told the sheet's
 * name they carry. References follow their cells, with marks or without; those to cells that are gone are `#REF!`.
 */
export function shiftInFormula(
  formula: string,
  shift: LineShift,
  isOnSheet: (sheet: string | undefined) => boolean,
): string {
  return mapReferences(formula, (reference, text) => {
    if (!isOnSheet(reference.sheet)) return text;
    const cells = shiftedCells(shift, reference.cells);
    if (cells === reference.cells) return text;
    return printReference({ ...reference, cells: cells ?? "#REF!" });
  });
}

/**
 * A formula that is written for the first cell of some areas, such as a conditional format's, after a shift on its sheet:
 * where that cell goes, as it reads for the first one that stays.
 */
export function shiftInRelativeFormula(
  formula: string,
  areas: readonly Area[],
  shift: LineShift,
  isOnSheet: (sheet: string | undefined) => boolean,
): string {
  const first = Math.min(...areas.map(({ top, left }) => (shift.lines === "rows" ? top : left)));
  const goes = shift.what === "delete" && first >= shift.at && first < shift.at + shift.count;
  const by = goes ? shift.at + shift.count - first : 0;
  const forStaying = shift.lines === "rows" ? shiftFormula(formula, by, 0) : shiftFormula(formula, 0, by);
  return shiftInFormula(forStaying, shift, isOnSheet);
}

const CORNER = /^(\$?)([A-Za-z]{0,3})(\$?)([0-9]{0,7})$/;

/** The cells of a reference after a shift, its marks and the order of its corners kept; undefined where they are gone. */
function shiftedCells(shift: LineShift, cells: string): string | undefined {
  const area = parseArea(cells);
  const corners = cells.split(":").map((corner) => CORNER.exec(corner));
  if (area === undefined || corners.includes(null)) return cells;
  const moved = shiftedArea(shift, area);
  if (moved === undefined) return undefined;
  if (moved === area) return cells;
  const lineOf = (corner: RegExpExecArray | null): number =>
    shift.lines === "rows" ? Number(corner?.[4]) - 1 : columnOfLetters(corner?.[2] ?? "");
  const [first, last] =
    shift.lines === "rows" ? [moved.top, moved.top + moved.rows - 1] : [moved.left, moved.left + moved.columns - 1];
  const isReversed = lineOf(corners[0] ?? null) > lineOf(corners.at(-1) ?? null);
  const lines = isReversed ? [last, first] : [first, last];
  return corners
    .map((corner, index) => {
      const [, columnMark = "", letters = "", rowMark = "", digits = ""] = corner ?? [];
      const line = lines[index] ?? 0;
      return shift.lines === "rows"
        ? `${columnMark}${letters}${rowMark}${line + 1}`
        : `${columnMark}${columnLetters(line)}${rowMark}${digits}`;
    })
    .join(":");
}
