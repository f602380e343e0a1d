import { Book } from "../../src/embedded/book/book";
import { parseAddress } from "../../src/embedded/book/address";
import { startEmbeddedExcel, type EmbeddedExcel } from "../../src/embedded/host/embedded-excel";

/** What is typed into a workbook for a test: rows of entries from a cell on (`Inputs!A1`), and names for cells. */
export interface TestWorkbook {
  readonly cells: Readonly<Record<string, readonly (readonly (string | number | boolean)[])[]>>;
  /** `Teachers`, or `Inputs!Teachers` for a name of the sheet alone, with its formula. */
  readonly names: Readonly<Record<string, string>>;
}

/** A small school in order, on the sheet Inputs: three grades, one composite, four teachers. */
export const SMALL_SCHOOL: TestWorkbook = {
  cells: {
    "Inputs!A1": [
      ["Teachers", 4, "", "K/1"],
      ["Grade", "Children", "Largest"],
      ["K", 20, 24],
      [1, 25, 24],
      ["2", "=20+5", 28],
    ],
  },
  names: {
    Teachers: "=Inputs!$B$1",
    Composites: "=Inputs!$D$1",
    Grades: "=Inputs!$A$3:$A$5",
    Children: "=Inputs!$B$3:$B$5",
    MaxClassSize: "=Inputs!$C$3:$C$5",
  },
};

/** A workbook as a person would have typed it. */
export function bookOf({ cells, names }: TestWorkbook): Book {
  const book = new Book();
  for (const [start, rows] of Object.entries(cells)) {
    const { sheet: name, area } = parseAddress(start);
    const sheet = book.findSheet(name ?? "") ?? book.addSheet(name);
    rows.forEach((entries, row) => {
      entries.forEach((entry, column) => {
        if (entry !== "") sheet.enter(area.top + row, area.left + column, entry);
      });
    });
  }
  for (const [name, formula] of Object.entries(names)) {
    const [, sheet, own = name] = /^(.*)!([^!]+)$/.exec(name) ?? [];
    const scope = sheet === undefined ? book : book.findSheet(sheet);
    if (!scope) throw new Error(`There is no sheet ${sheet ?? ""}.`);
    scope.names.add({ name: own, formula });
  }
  return book;
}

/** Everything a person could see change in a workbook: its sheets, cells, names and tables. */
export function seenIn(book: Book): unknown {
  return book.sheets.map((sheet) => {
    const used = sheet.usedArea() ?? { top: 0, left: 0, rows: 0, columns: 0 };
    const cells = Array.from({ length: used.rows }, (_, row) =>
      Array.from({ length: used.columns }, (_unused, column) => [
        sheet.valueAt(used.top + row, used.left + column),
        sheet.formatAt(used.top + row, used.left + column),
      ]),
    );
    return {
      name: sheet.name,
      used,
      cells,
      names: [...sheet.names.all(), ...book.names.all()],
      tables: sheet.tables.map((table) => table.name),
      charts: sheet.charts.length,
    };
  });
}

/** Runs a story in an Excel of its own, which must not meet a defect of its own. */
export async function withExcel<Answer>(book: Book, story: (excel: EmbeddedExcel) => Promise<Answer>): Promise<Answer> {
  const excel = await startEmbeddedExcel(book);
  try {
    const answer = await story(excel);
    expect(excel.defects).toEqual([]);
    return answer;
  } finally {
    excel.close();
  }
}
