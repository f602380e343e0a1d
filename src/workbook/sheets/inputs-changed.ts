import { INPUTS_UNCHANGED, INPUTS_CHANGED, INPUT_CELLS_MOVED } from "../reading/result-marks";
import { addressText, type PlacedArea } from "../host/address";
import { BLANK_CELL, type InputRange, inputRanges, type NamedInput } from "../reading/input-cells";
import { filledSize } from "../reading/line";
import { LONGEST_TEXT } from "./formula-text";

/** The longest formula Excel takes is 8,192 characters. */
const LONGEST_FORMULA = 8000;
const BEGINNING = 200;

/** Blank cells after the data of a range are watched too, so that a grade added there is noticed, as far as this. */
const WATCHED_CELLS = 60;

/** What stands in its place where there are no cells to compare, or too many. */
export const INPUTS_NOT_WATCHED = "Inputs are not watched: they stand in no cells, or in too many.";

/**
 * A formula that says whether the inputs are still what they were when they were read, and which are not, in functions every
 * Excel knows. It compares the cells themselves, as text. Nothing where there are no cells, or too many for one formula.
 *
 * @param inputs one group of inputs, as the school's: a group is watched by a formula of its own, so that many names do not overflow it
 * @param source the sheet that the result is made from, to which the formula points first, so that it can be told by it
 */
export function inputsChangedFormula(
  inputs: Readonly<Record<string, NamedInput>>,
  source?: string,
): string | undefined {
  const ranges = inputRanges(inputs);
  const there = ranges.filter(({ range }) => range.sheet === source);
  const elsewhere = ranges.filter(({ range }) => range.sheet !== source);
  const comparisons = [...there, ...elsewhere].flatMap(({ name, range }) => {
    const comparison = comparisonOf(range);
    return comparison === undefined ? [] : [`IF(${comparison}," ${name},","")`];
  });
  if (comparisons.length === 0) return undefined;
  // Without a name between them, the colon and the full stop make way for the sentence that nothing has changed.
  const said = `"${INPUTS_CHANGED}"&${comparisons.join("&")}&"."`;
  const changed = `SUBSTITUTE(${said},",.",".")`;
  const formula = `=IFERROR(SUBSTITUTE(${changed},"${INPUTS_CHANGED}.","${INPUTS_UNCHANGED}"),"${INPUT_CELLS_MOVED}")`;
  return formula.length <= LONGEST_FORMULA ? formula : undefined;
}

/** Whether, or how many, cells of a range differ from what they held. */
function comparisonOf(range: InputRange): string | undefined {
  const whole = range.rowCount * range.columnCount <= WATCHED_CELLS;
  const filled = filledSize(range);
  const rowCount = whole ? range.rowCount : filled.rows;
  const columnCount = whole ? range.columnCount : filled.columns;
  if (rowCount === 0 || columnCount === 0) return undefined;
  const rows = Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (_, column) => String((range.cells[row]?.[column] ?? BLANK_CELL).value)),
  );
  // A text too long for a formula is known by its beginning and its length.
  const long = rows.some((row) => row.some((text) => text.length > LONGEST_TEXT));
  const heldOf = (text: string): string => (long ? text.slice(0, BEGINNING) + String(text.length) : text);
  const held = rows.map((row) => row.map((text) => `"${heldOf(text).replaceAll('"', '""')}"`).join(",")).join(";");
  const numbers = rows.flatMap((row, down) => row.map((_, across) => numberAt(range, down, across)));
  const watched: PlacedArea = { sheet: range.sheet, row: range.row, column: range.column, rowCount, columnCount };
  const cells = addressText(watched, "both");
  if (!long && numbers.some((number) => number !== undefined && !isPlain(number)))
    return valuesDiffer(cells, rows, numbers);
  const now = long ? `LEFT(${cells},${BEGINNING})&LEN(${cells})` : `${cells}&""`;
  return rowCount * columnCount === 1 ? `${now}<>${held}` : `SUMPRODUCT(--(${now}<>{${held}}))`;
}

/** The number in a cell; nothing where something else stands there. */
function numberAt({ cells }: InputRange, row: number, column: number): number | undefined {
  const { kind, value } = cells[row]?.[column] ?? BLANK_CELL;
  return kind === "number" && typeof value === "number" ? value : undefined;
}

/** Whether every Excel writes a number as the same text, whatever its language: a whole number of at most 15 digits. */
function isPlain(number: number): boolean {
  return Number.isInteger(number) && Math.abs(number) < 1e15;
}

/**
 * How many cells differ, where some hold fractions: as text these would be `22.7` here and `22,7` there, so values are compared,
 * with the 15 digits that Excel keeps. A cell that was emptied would pass for 0, so that is asked for by itself.
 */
function valuesDiffer(
  cells: string,
  rows: readonly (readonly string[])[],
  numbers: readonly (number | undefined)[],
): string {
  const columns = rows[0]?.length ?? 0;
  const grid = (each: (number: number | undefined, text: string) => string): string =>
    `{${rows.map((row, down) => row.map((text, across) => each(numbers[down * columns + across], text)).join(",")).join(";")}}`;
  const held = grid((number, text) =>
    number === undefined ? `"${text.replaceAll('"', '""')}"` : String(Number(number.toPrecision(DIGITS))).toUpperCase(),
  );
  const differ = `SUMPRODUCT(--(${cells}<>${held}))`;
  if (!numbers.includes(0)) return differ;
  return `${differ}+SUMPRODUCT((${cells}="")*${grid((number) => (number === 0 ? "1" : "0"))})`;
}

/** How many digits of a number Excel keeps. */
const DIGITS = 15;
