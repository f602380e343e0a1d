import { type Area, COLUMNS_OF_SHEET, intersection, ROWS_OF_SHEET } from "./area";
import type { Book } from "./book";
import { ExcelError } from "./excel-error";
import { mapWords } from "./formula-text";
import type { LineShift } from "./line-shift";
import { rewriteFormulas } from "./rewrite-formulas";
import type { Sheet } from "./sheet";
import type { Table } from "./table";

/** Throws where rows or columns cannot come or go rightly, and says what to do instead. */
export function refuseShift(book: Book, sheet: Sheet, shift: LineShift): void {
  refuseProtected(sheet, shift);
  const { lines, what, at, count } = shift;
  const isRows = lines === "rows";
  const most = isRows ? ROWS_OF_SHEET : COLUMNS_OF_SHEET;
  if (!Number.isInteger(at) || !Number.isInteger(count) || at < 0 || count < 1 || at + count > most)
    throw new ExcelError("InvalidArgument", `The sheet has no such ${lines}.`);
  if (what === "delete" && count === most)
    throw new ExcelError("InvalidOperation", `All ${lines} of a sheet cannot go. Delete the sheet instead.`);
  const used = sheet.usedArea();
  const end = isRows ? (used?.top ?? 0) + (used?.rows ?? 0) : (used?.left ?? 0) + (used?.columns ?? 0);
  if (what === "insert" && end + count > most)
    throw new ExcelError("InvalidOperation", `There is no room: clear the last ${lines} of the sheet first.`);
  for (const { row, column, fills, fixedSize } of sheet.cells.all())
    if (fixedSize === true && fills !== undefined && cuts(shift, { top: row, left: column, ...fills }))
      throw new ExcelError("InvalidOperation", "A part of an array cannot be changed. Clear the whole array first.");
  for (const table of sheet.tables) refuseTable(book, table, shift);
  rewriteFormulas({ sheets: book.sheets, names: book.names }, (formula) => {
    if (acrossSheets(formula))
      throw new ExcelError(
        "InvalidOperation",
        `The formula ${formula} reads several sheets at once, and cannot follow. Write it without that first.`,
      );
    return formula;
  });
}

/** What a protected sheet says of lines that come and go. */
const ALLOWS = {
  insert: { rows: "allowInsertRows", columns: "allowInsertColumns" },
  delete: { rows: "allowDeleteRows", columns: "allowDeleteColumns" },
} as const;

function refuseProtected({ protection }: Sheet, { lines, what }: LineShift): void {
  if (protection === undefined) return;
  if (!protection[ALLOWS[what][lines]]) throw new ExcelError("AccessDenied", "The sheet is protected.");
}

function refuseTable(book: Book, table: Table, shift: LineShift): void {
  const { area, bodyArea, headerArea, name } = table;
  const { lines, what } = shift;
  if (isWithin(shift, area)) {
    if (what === "delete" && isNamed(book, name))
      throw new ExcelError("InvalidOperation", `Formulas use the table ${name}. Change them before the table goes.`);
    return;
  }
  if (lines === "columns" && cuts(shift, area))
    throw new ExcelError("InvalidOperation", `Columns of the table ${name} cannot come or go one by one here.`);
  if (lines !== "rows" || what !== "delete") return;
  if (headerArea !== undefined && isHit(shift, headerArea))
    throw new ExcelError("InvalidOperation", `The header of the table ${name} cannot go without the table.`);
  if (isWithin(shift, bodyArea))
    throw new ExcelError("InvalidOperation", `The table ${name} keeps at least one row. Clear that instead.`);
}

/** Whether lines that go hold some of the cells. */
function isHit(shift: LineShift, area: Area): boolean {
  return intersection(area, areaOf(shift)) !== undefined;
}

/** Whether all of the cells are on lines that go. */
function isWithin(shift: LineShift, area: Area): boolean {
  if (shift.what === "insert") return false;
  const hit = intersection(area, areaOf(shift));
  return hit?.rows === area.rows && hit.columns === area.columns;
}

/** Whether lines come between the cells, or some of the cells go and others stay. */
function cuts(shift: LineShift, area: Area): boolean {
  const [first, length] = shift.lines === "rows" ? [area.top, area.rows] : [area.left, area.columns];
  if (shift.what === "insert") return shift.at > first && shift.at < first + length;
  return isHit(shift, area) && !isWithin(shift, area);
}

function areaOf({ lines, at, count }: LineShift): Area {
  return lines === "rows"
    ? { top: at, left: 0, rows: count, columns: COLUMNS_OF_SHEET }
    : { top: 0, left: at, rows: ROWS_OF_SHEET, columns: count };
}

function isNamed(book: Book, table: string): boolean {
  let found = false;
  rewriteFormulas({ sheets: book.sheets, names: book.names }, (formula) => {
    mapWords(formula, (word) => {
      if (word.toLowerCase() === table.toLowerCase()) found = true;
      return word;
    });
    return formula;
  });
  return found;
}

/** Whether a formula reads the same cells of several sheets: `First:Last!A1`. */
function acrossSheets(formula: string): boolean {
  const bare = formula.replace(/"(?:[^"]|"")*"/g, "");
  return /'(?:[^']|'')*:(?:[^']|'')*'!|[\p{L}\p{N}_.]+:[\p{L}_][\p{L}\p{N}_.]*!/u.test(bare);
}
