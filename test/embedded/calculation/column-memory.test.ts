import { jest } from "@jest/globals";
import { Book } from "../../../src/embedded/book/book";
import type { CellValue } from "../../../src/embedded/book/cell-value";
import type { Sheet } from "../../../src/embedded/book/sheet";
import { Calculation } from "../../../src/embedded/calculation/calculation";
import { ColumnMemory } from "../../../src/embedded/calculation/evaluation/column-memory";
import { CannotComputeError } from "../../../src/embedded/calculation/values/value";
import { evaluateFormula } from "./evaluate-formula";
import { createRandom, type Random } from "../../support/random";
import { enter, valueAt } from "../cells";

const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);
/** So many that it is remembered what criteria came to. */
const ROWS = 40;

/** Values that are equal to some and not to others, by one rule or another. */
const VALUES: readonly CellValue[] = [
  ...[0, 1, 2, 3, 5, -1, 2.5, 0.1 + 0.2, 0.3, 45_356, 1e15, 1e15 + 1, 1.000000000000001, 1.0000000000000002],
  ...["a", "A", "ab", "Äb", "äB", "a*", "a?", "~", "", "5", " 5", "5.0", "2.5", "5 Mar 2024", "true", "#N/A", "x1"],
  ...[true, false, null, null, null],
  ...[{ error: "#N/A" }, { error: "#DIV/0!" }].map((error) => error as CellValue),
];
const SOUGHT = [
  "0",
  "1",
  "2",
  "3",
  "4",
  "0.3",
  "1E15",
  '"a"',
  '"AB"',
  '"äb"',
  '"a*"',
  '"~~"',
  '"5"',
  "TRUE",
  "E3",
  "99",
  '"zz"',
];
const CRITERIA = [
  "5",
  '"5"',
  '"a"',
  '"<>a"',
  '">1"',
  '"<=2.5"',
  '"=a?"',
  '"a*"',
  '"<>"',
  '"="',
  '""',
  "TRUE",
  '"#N/A"',
  '"45356"',
  "0.3",
  "E3",
];
const RANGES = ["A:A", "A3:A20", "A$1:A$24", "B:B", "B5:B30"];

function value(random: Random): CellValue {
  return VALUES[random.whole(0, VALUES.length - 1)] ?? null;
}

function filled(random: Random): { readonly book: Book; readonly sheet: Sheet } {
  const book = new Book();
  const sheet = book.addSheet("Data");
  const isSorted = random.chance(0.4);
  const [sign, only] = [random.chance(0.5) ? 1 : -1, random.chance(0.5) ? "number" : "string"];
  for (let row = 0; row < ROWS; row++) {
    const [sorted, any] = [
      only === "number" ? sign * Math.floor(row / 2) : `k${10 + sign * Math.floor(row / 3)}`,
      value(random),
    ];
    const kept = isSorted && random.chance(0.9) ? sorted : any;
    sheet.cells.put(row, 0, { value: kept });
    sheet.cells.put(row, 1, { value: value(random) });
    sheet.cells.put(row, 2, { value: random.chance(0.95) ? random.whole(-9, 9) / 10 : value(random) });
  }
  sheet.cells.put(2, 4, { value: value(random) });
  if (random.chance(0.15)) sheet.cells.put(random.whole(0, ROWS), 0, { value: { error: "#UNKNOWN!" } });
  return { book, sheet };
}

function formula(random: Random): string {
  const of = (texts: readonly string[]) => texts[random.whole(0, texts.length - 1)] ?? "";
  const [sought, range, criterion, other] = [of(SOUGHT), of(RANGES), of(CRITERIA), of(CRITERIA)];
  const mode = random.whole(-1, 2);
  return of([
    `=MATCH(${sought},${range},${random.whole(-1, 1)})`,
    `=VLOOKUP(${sought},A:C,3,${of(["TRUE", "FALSE"])})`,
    `=LOOKUP(${sought},${range})`,
    `=XMATCH(${sought},${range},${mode},${of(["1", "-1", "2"])})`,
    `=XLOOKUP(${sought},A1:A24,C1:C24,"none",${mode},${of(["1", "-1"])})`,
    `=COUNTIF(${range},${criterion})`,
    `=COUNTIFS(A:A,${criterion},B:B,${other})`,
    `=SUMIF(A:A,${criterion},C:C)`,
    `=SUMIFS(C2:C24,A2:A24,${criterion},B2:B24,${other})`,
    `=AVERAGEIFS(C:C,B:B,${criterion},A:A,${other})`,
    `=MINIFS(C:C,A:A,${criterion})+MAXIFS(C:C,B:B,${other})`,
    `=SUM(C:C)-MAX(C2:C24)`,
  ]);
}

function answer(book: Book, sheet: Sheet, text: string, columns: ColumnMemory): unknown {
  try {
    return evaluateFormula(book, { sheet, row: 40, column: 6 }, text, { columns });
  } catch (error) {
    if (error instanceof CannotComputeError) return error.message;
    throw error;
  }
}

describe("what is remembered of columns", () => {
  it.each(SEEDS)("finds what a walk finds, also after cells changed (seed %i)", (seed) => {
    const random = createRandom(seed);
    const { book, sheet } = filled(random);
    const columns = new ColumnMemory();
    for (let change = 0; change < 4; change++) {
      const formulas = Array.from({ length: 60 }, () => formula(random));
      // Only what is asked again and again is looked up in what is remembered.
      for (const text of [...formulas, ...formulas, ...formulas]) {
        const walked = answer(book, sheet, text, new ColumnMemory());
        expect([text, answer(book, sheet, text, columns)]).toEqual([text, walked]);
      }
      sheet.cells.put(random.whole(0, ROWS + 2), random.whole(0, 2), { value: value(random) });
    }
  });

  it.each([
    ["=VLOOKUP(A2,Data!A:B,2,FALSE)", 7],
    ["=VLOOKUP(A2,Data!A:B,2)", 7],
    ["=INDEX(Data!B:B,MATCH(A2,Data!A:A,0))", 7],
    ["=MATCH(-A2,Data!C:C,-1)", 8],
    ["=XLOOKUP(A2+0.5,Data!A:A,Data!B:B,,-1)", 7],
    ["=COUNTIF(Data!A:A,A2)", 1],
    ['=COUNTIF(Data!A:A,">"&A2)', 492],
    ["=SUMIFS(Data!B:B,Data!A:A,A2)", 7],
    ["=SUM(Data!B:B)", 500 * 249.5],
  ])("lets %s in 500 rows read a column of 500 rows but a few times", (text, expected) => {
    const book = new Book();
    const [data, sheet] = [book.addSheet("Data"), book.addSheet("Asking")];
    for (let row = 0; row < 500; row++) {
      data.cells.put(row, 0, { value: row });
      data.cells.put(row, 1, { value: row });
      data.cells.put(row, 2, { value: -row });
      sheet.cells.put(row, 0, { value: row });
      sheet.cells.put(row, 1, { value: null, formula: text.replaceAll("A2", `A${row + 1}`) });
    }
    new Calculation(book);
    const reading = jest.spyOn(data.cells, "valueAt");
    expect(valueAt(sheet, "B8")).toBe(expected);
    expect(reading.mock.calls.length).toBeLessThan(500 * 30);
    enter(data, "A8", 1_000);
    expect(valueAt(sheet, "B500")).not.toBeNull();
  });
});
