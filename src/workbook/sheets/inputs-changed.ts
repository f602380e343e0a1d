import { INPUT_NAMES } from "../../planning/input-name";
import { addressText, type PlacedArea } from "../address";
import { BLANK_CELL, type InputCells, type InputRange } from "../reading/input-cells";
import { filledSize } from "../reading/line";

/** The longest formula Excel takes is 8,192 characters; the longest text within one, 255. */
const LONGEST_FORMULA = 8000;
const LONGEST_TEXT = 255;

/** Blank cells after the data of a range are watched too, so that a grade added there is noticed, as far as this. */
const WATCHED_CELLS = 60;

/**
 * A formula that says whether the inputs are still what they were when they were read, in functions every Excel knows. It
 * compares the cells themselves, as text. Nothing where there are no cells, or too many for one formula.
 */
export function inputsChangedFormula(inputs: InputCells): string | undefined {
  const comparisons = INPUT_NAMES.flatMap((name) => {
    const input = inputs[name];
    return input.kind === "range" ? (comparisonOf(input.range) ?? []) : [];
  });
  if (comparisons.length === 0) return undefined;
  const formula = `=IFERROR(IF(${comparisons.join("+")}=0,"Inputs unchanged since.","Inputs have changed since."),"Inputs have changed since: cells are missing.")`;
  return formula.length <= LONGEST_FORMULA ? formula : undefined;
}

/** How many cells of a range differ from what they held. */
function comparisonOf(range: InputRange): string | undefined {
  const whole = range.rowCount * range.columnCount <= WATCHED_CELLS;
  const filled = filledSize(range);
  const rowCount = whole ? range.rowCount : filled.rows;
  const columnCount = whole ? range.columnCount : filled.columns;
  if (rowCount === 0 || columnCount === 0) return undefined;
  const rows = Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (_, column) => String((range.cells[row]?.[column] ?? BLANK_CELL).value)),
  );
  if (rows.some((row) => row.some((text) => text.length > LONGEST_TEXT))) return undefined;
  const held = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(",")).join(";");
  const watched: PlacedArea = { sheet: range.sheet, row: range.row, column: range.column, rowCount, columnCount };
  const cells = addressText(watched, "both");
  return rowCount * columnCount === 1 ? `--(${cells}&""<>${held})` : `SUMPRODUCT(--(${cells}&""<>{${held}}))`;
}
