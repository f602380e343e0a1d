import type { Book } from "../../src/embedded/book/book";
import { startEmbeddedExcel } from "../../src/embedded/host/embedded-excel";
import { bookOf, type TestWorkbook } from "./school-book";

/** A school of three grades whose names are the workbook's. */
const SCHOOL: TestWorkbook = {
  cells: {
    "This year!A1": [
      ["Teachers", 5],
      ["K", 34, 20],
      ["1", 24, 22],
      ["2", 30, 24],
      ["K+1", 18],
    ],
  },
  names: {
    Teachers: "='This year'!$B$1",
    Grades: "='This year'!$A$2:$A$4",
    Children: "='This year'!$B$2:$B$4",
    MaxClassSize: "='This year'!$C$2:$C$4",
    Composites: "='This year'!$A$5",
    CompositeMax: "='This year'!$B$5",
  },
};

/**
 * A workbook as a person makes it who asks “what if”: the sheet of this year, and copies of it, each with names of its own,
 * in which some cells were changed (`B1`: 6).
 */
export async function workbookOfScenarios(
  copies: Readonly<Record<string, Readonly<Record<string, string | number>>>>,
): Promise<Book> {
  const book = bookOf(SCHOOL);
  const excel = await startEmbeddedExcel(book);
  try {
    await excel.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      for (const [name, changes] of Object.entries(copies)) {
        const copy = worksheets.getItem("This year").copy("End");
        copy.name = name;
        for (const [address, value] of Object.entries(changes)) copy.getRange(address).values = [[value]];
      }
      await context.sync();
    });
  } finally {
    excel.close();
  }
  return book;
}

/** Three scenarios that can be solved: this year, a teacher more, and children more. */
export const MORE: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
  "One teacher more": { B1: 6 },
  "O'Hara's \"boom\"": { B1: 7, B2: 41, B4: 33 },
};
