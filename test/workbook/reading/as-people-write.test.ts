import { readdirSync, readFileSync } from "node:fs";
import { issueSentence } from "../../../src/application/sentences/issue";
import { openBook } from "../../../src/embedded/file/open-book";
import { parseInputs } from "../../../src/workbook/reading/parse-inputs";
import { readInputs } from "../../../src/workbook/reading/read-inputs";
import { withExcel } from "../../support/school-book";

const FOLDER = new URL("../fixtures/other-people/", import.meta.url);
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith(".xlsx"));

interface Read {
  readonly grades: readonly string[];
  readonly children: readonly number[];
  readonly largest: readonly number[];
  readonly smallest: readonly number[];
  readonly composites: readonly (readonly number[])[];
}

const SCHOOL: Read = {
  grades: ["K", "1", "2", "3"],
  children: [19, 14, 10, 29],
  largest: [20, 25, 25, 25],
  smallest: [8, 8, 8, 8],
  composites: [
    [0, 1],
    [1, 2],
  ],
};

const PAIRS_AND_THREE = [
  [0, 1],
  [1, 2],
  [0, 1, 2],
];

/** How each workbook is read: the school, what is said, or both. */
const READINGS: Readonly<Record<string, { readonly school?: Read; readonly said?: readonly string[] }>> = {
  "F01a-teachers-sumproduct-roundup": { school: SCHOOL },
  "F01b-children-sumproduct-left": { school: SCHOOL },
  "F01c-children-countif-two-codes": { school: SCHOOL },
  "F01e-matrix-criteria": { school: SCHOOL },
  "F04a-countif-column-with-hash": { school: SCHOOL },
  "F04e-matrix-headers": { school: SCHOOL },
  "F08a-name-of-spill": { school: SCHOOL },
  "F08c-hash-in-cell-stale": { school: { ...SCHOOL, children: [15, 14, 10, 29] } },
  "F14-sum-to-index": { school: SCHOOL },
  "F15a-lambda-optional": { school: SCHOOL },
  "F16-functions-matrix": { school: SCHOOL },
  "F18-name-by-let": {
    said: [
      "The name MaxClassSize is the formula =TAKE(Inputs!$C$4:$C$7,4), which gives several values but no cells to read. Type the formula into cells of a sheet, then choose Formulas > Name Manager and point MaxClassSize to those cells.",
    ],
  },
  "F05a-name-limits-minus-one": {
    said: [
      "The name MaxClassSize is the formula =Inputs!$C$4:$C$5-1, which gives several values but no cells to read. Type the formula into cells of a sheet, then choose Formulas > Name Manager and point MaxClassSize to those cells.",
    ],
  },
  "F05e-name-minus-two-false-infeasible": {
    said: [
      "The name MaxClassSize is the formula =Inputs!$C$4:$C$7-2, which gives several values but no cells to read. Type the formula into cells of a sheet, then choose Formulas > Name Manager and point MaxClassSize to those cells.",
    ],
  },
  "F05z-control-plain-name": {
    school: { grades: ["K", "3"], children: [29, 24], largest: [31, 20], smallest: [1, 1], composites: [] },
  },
  "F09-last-grade-without-label": {
    said: [
      "Inputs!A7 should hold the name of a grade, but is blank beside the children in Inputs!B7. Type the grade's name, or clear the children.",
    ],
  },
  "F10a-merged-limits": { school: SCHOOL },
  "F11a-composites-P1-2": {
    school: { ...SCHOOL, grades: ["P1", "P2", "P3", "P4"], composites: PAIRS_AND_THREE },
  },
  "F11c-composites-hyphen": {
    school: {
      ...SCHOOL,
      composites: [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
    },
  },
  "F12a-nfd": {
    school: { ...SCHOOL, grades: ["Préparatoire", "Élémentaire", "Moyen", "Grand"], composites: [[0, 1]] },
  },
  "F13a-fraction-format": {
    school: {
      ...SCHOOL,
      composites: [
        [1, 2],
        [2, 3],
      ],
    },
  },
  "F17a-total-row-Gesamt": {
    school: SCHOOL,
    said: [
      "Inputs!A8 says “Gesamt” beside the sum of the children above, so it is not read as a grade. If it is one, give it another name.",
    ],
  },
};

describe("a workbook as other people make it", () => {
  it.each(FILES)("is read as they mean it, or said not to be: %s", async (file) => {
    const reading = READINGS[file.replace(".xlsx", "")];
    if (reading === undefined) throw new Error(`Nobody has said how ${file} is to be read.`);
    const { book } = await openBook(readFileSync(new URL(file, FOLDER)));
    const { problem, issues } = await withExcel(book, (excel) =>
      excel.Excel.run(async (context) => parseInputs((await readInputs(context)).cells)),
    );
    expect(issues.map(issueSentence)).toEqual(reading.said ?? []);
    const read = problem && {
      grades: problem.grades.map(({ name }) => name),
      children: problem.grades.map(({ children }) => children),
      largest: problem.grades.map(({ maxClassSize }) => maxClassSize),
      smallest: problem.grades.map(({ minClassSize }) => minClassSize),
      composites: problem.composites.map(({ grades }) => grades),
    };
    expect(read).toEqual(reading.school);
  });
});
