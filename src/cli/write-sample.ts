import { writeFileSync } from "node:fs";
import { Book } from "../embedded/book/book";
import { saveBook } from "../embedded/file/save-book";
import { startEmbeddedExcel } from "../embedded/host/embedded-excel";
import { sampleSheet } from "../workbook/sheets/sample-sheet";
import { writeSheets } from "../workbook/writing/write-sheets";
import { samplePath } from "./paths";

/** The sample as a workbook of one sheet, written by the add-in's own code; the same each time. */
export async function sampleBook(): Promise<Book> {
  const book = new Book();
  book.addSheet("Sheet1");
  const excel = await startEmbeddedExcel(book);
  try {
    const { run } = excel.Excel;
    await run(async (context) => {
      const { names } = await writeSheets(context, [sampleSheet()]);
      for (const name of names) context.workbook.worksheets.getItem(name).activate();
      context.workbook.worksheets.getItem("Sheet1").delete();
      await context.sync();
    });
  } finally {
    excel.close();
  }
  return book;
}

/** Writes `assets/sample.xlsx`; run it after a change of the sample's sheet. */
export async function writeSample(): Promise<void> {
  const { bytes, notKept } = await saveBook(await sampleBook());
  if (notKept.length > 0) throw new Error(`The sample would lose something: ${notKept.join(" ")}`);
  writeFileSync(samplePath(), bytes);
}
