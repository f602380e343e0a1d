import { writeFileSync } from "node:fs";
import { calculatedByLibreOffice } from "../../../../support/libreoffice";
import { heldCases } from "../cases";
import { RECORDED_FILE, recordedText, type Results } from "../recorded";
import { HELD_SHEETS, type HeldSheet, PLAIN_ROW, withoutTruthValues } from "../the-book";
import { WINDOW } from "../window";
import { valuesOf } from "./read-results";
import { arrayRow, FIRST_PLAIN_COLUMN, workbookWith } from "./write-workbook";

const formulas = heldCases().map(({ formula }) => formula);
const computed = heldCases().map(({ formula, standIn }) => standIn ?? formula);
const own = resultsOf(computed, HELD_SHEETS);
const others = resultsOf(computed.map(withoutTruthInArrays), withoutTruthValues(HELD_SHEETS));
writeFileSync(
  RECORDED_FILE,
  recordedText(formulas.map((formula, index) => ({ formula, ...own(index), withoutTruthValues: others(index) }))),
);
process.stdout.write(`${formulas.length} formulas recorded.\n`);

function resultsOf(written: readonly string[], sheets: readonly HeldSheet[]): (index: number) => Results {
  const valueAt = valuesOf(calculatedByLibreOffice(workbookWith(written, sheets), "fods").toString("utf8"));
  return (index) => ({
    plain: valueAt(PLAIN_ROW, FIRST_PLAIN_COLUMN + index),
    array: Array.from({ length: WINDOW.rows }, (_, row) =>
      Array.from({ length: WINDOW.columns }, (__, column) =>
        valueAt(arrayRow(index) + row, FIRST_PLAIN_COLUMN + column),
      ),
    ),
  });
}

function withoutTruthInArrays(formula: string): string {
  return formula.replaceAll(/\{[^}]*\}/g, (array) => array.replaceAll(/TRUE|FALSE/g, '"y"'));
}
