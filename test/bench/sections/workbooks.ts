import { Book } from "../../../src/embedded/book/book";
import { Calculation } from "../../../src/embedded/calculation/calculation";
import { openBook } from "../../../src/embedded/file/open-book";
import { createRandom } from "../../support/random";
import { saveBook } from "../../../src/embedded/file/save-book";
import type { Section } from "../section";
import { median } from "../statistics";
import type { Cell } from "../table";

const SIZES = [2_000, 10_000];
const ROUNDS = 3;

/** Formulas that look through whole columns, `#` being the row they stand in. */
const FORMULAS: readonly string[] = [
  "=VLOOKUP(A#,Data!A:C,3,FALSE)",
  "=VLOOKUP(C#,Data!D:D,1)",
  "=INDEX(Data!C:C,MATCH(A#,Data!A:A,0))",
  "=XLOOKUP(C#+0.5,Data!D:D,Data!A:A,,-1)",
  "=COUNTIF(Data!B:B,B#)",
  '=COUNTIF(Data!D:D,">"&C#)',
  '=SUMIFS(Data!C:C,Data!B:B,B#,Data!C:C,">10")',
  "=COUNTIF(A$1:A#,A#)",
  "=C#/SUM(Data!C:C)",
];

/** What calculating a workbook costs beside opening it: none of its formulas has a value yet. */
export const WORKBOOKS: Section = {
  id: "workbooks",
  weight: 1,
  run: async ({ quick, say }) => {
    const rows: Cell[][] = [];
    for (const size of SIZES)
      for (const formula of ["", ...FORMULAS]) {
        say(`workbooks: ${size} rows of ${formula}`);
        rows.push(await timed(size, formula, quick ? 1 : ROUNDS));
      }
    return [
      {
        id: "workbooks",
        title: "Workbooks whose formulas look through whole columns: calculating beside opening alone",
        columns: ["formula", "rows", "open ms", "calculate ms", "together / open"],
        rows,
        notes: ["Without a formula there are only values: what they cost a calculation."],
      },
    ];
  },
};

async function timed(size: number, formula: string, rounds: number): Promise<Cell[]> {
  const { bytes } = await saveBook(bookOf(size, formula));
  const times: { readonly open: number; readonly calculate: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const { book } = await openBook(bytes);
    const opened = performance.now();
    new Calculation(book).settle();
    times.push({ open: opened - start, calculate: performance.now() - opened });
  }
  const open = median(times.map((time) => time.open));
  const calculate = median(times.map((time) => time.calculate));
  return [formula === "" ? "none" : formula, size, open, calculate, (open + calculate) / open];
}

/** A sheet of pupils in an order of their own, and a list of them in another with a formula in each row. */
function bookOf(size: number, formula: string): Book {
  const book = new Book();
  const random = createRandom(size);
  const [data, list] = [book.addSheet("Data"), book.addSheet("List")];
  const pupils = Array.from({ length: size }, (_, index) => index);
  for (const [row, pupil] of random.shuffled(pupils).entries()) {
    const values = [`pupil ${pupil}`, `grade ${pupil % 50}`, random.whole(0, 99), row];
    for (const [column, value] of values.entries()) data.cells.put(row, column, { value });
    list.cells.put(row, 0, { value: `pupil ${row}` });
    list.cells.put(row, 1, { value: `grade ${row % 50}` });
    list.cells.put(row, 2, { value: random.whole(0, size) });
    if (formula !== "") list.cells.put(row, 3, { value: null, formula: formula.replaceAll("#", String(row + 1)) });
  }
  return book;
}
