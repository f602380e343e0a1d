import { writeFileSync } from "node:fs";
import { heldCases } from "../cases";
import { RECORDED_FILE, type RecordedCase, recordedText } from "../recorded";
import { PLAIN_ROW } from "../the-book";
import { WINDOW } from "../window";
import { valuesOf } from "./read-results";
import { calculatedByLibreOffice } from "./run-libreoffice";
import { arrayRow, FIRST_PLAIN_COLUMN, workbookWith } from "./write-workbook";

const cases = heldCases();
const valueAt = valuesOf(calculatedByLibreOffice(workbookWith(cases.map(({ formula }) => formula))));
const results = cases.map(
  ({ formula }, index): RecordedCase => ({
    formula,
    plain: valueAt(PLAIN_ROW, FIRST_PLAIN_COLUMN + index),
    array: Array.from({ length: WINDOW.rows }, (_, row) =>
      Array.from({ length: WINDOW.columns }, (__, column) => valueAt(arrayRow(index) + row, FIRST_PLAIN_COLUMN + column)),
    ),
  }),
);
writeFileSync(RECORDED_FILE, recordedText(results));
process.stdout.write(`${results.length} formulas recorded.\n`);
