import { Book } from "../../src/embedded/book/book";
import { type EmbeddedExcel, startEmbeddedExcel } from "../../src/embedded/host/embedded-excel";

/** A book with one sheet, `Inputs`, that holds three names and ages in A1:B3, known as `Children`. */
export function smallBook(): Book {
  const book = new Book();
  const sheet = book.addSheet("Inputs");
  sheet.enterAll({ top: 0, left: 0, rows: 3, columns: 2 }, [
    ["Ann", 7],
    ["Ben", 9],
    ["Cy", 11],
  ]);
  book.names.add({ name: "Children", formula: "=Inputs!$A$1:$B$3" });
  return book;
}

/** Runs a story in an Excel of its own, and fails it where the embedded Excel met a defect of its own. */
export async function inExcel(book: Book, story: (excel: EmbeddedExcel) => Promise<void>): Promise<void> {
  const excel = await startEmbeddedExcel(book);
  try {
    await story(excel);
    expect(excel.defects).toEqual([]);
  } finally {
    excel.close();
  }
}

/** What an add-in's `catch` sees of a run that fails. */
export interface Refusal {
  readonly code: string;
  readonly location: string | undefined;
}

/** The code and the place of the error with which a run ends; fails the test where it ends without. */
export async function refusalOf(
  excel: EmbeddedExcel,
  run: (context: Excel.RequestContext) => Promise<unknown>,
): Promise<Refusal> {
  let ending: unknown;
  try {
    await excel.Excel.run(async (context) => {
      await run(context);
      await context.sync();
    });
  } catch (error) {
    ending = error;
  }
  if (!(ending instanceof excel.OfficeExtension.Error)) throw new Error("The run was expected to be refused.");
  return { code: ending.code, location: ending.debugInfo.errorLocation };
}

/** Waits until events have had the time to arrive. */
export async function eventsArrive(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
}
