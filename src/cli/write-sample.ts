import { writeFileSync } from "node:fs";
import { presetNotes } from "../application/sentences/presets";
import { Book } from "../embedded/book/book";
import { saveBook } from "../embedded/file/save-book";
import { startEmbeddedExcel } from "../embedded/host/embedded-excel";
import type { Preset } from "../planning/preset";
import { presetSheet } from "../workbook/sheets/preset-sheet";
import { sampleSheet } from "../workbook/sheets/sample-sheet";
import type { SheetContent } from "../workbook/sheets/sheet-content";
import { writeSheets } from "../workbook/writing/write-sheets";
import { samplePath } from "./paths";

/** The sample as a workbook of one sheet, written by the add-in's own code; the same each time. */
export function sampleBook(): Promise<Book> {
  return bookOfSheet(sampleSheet());
}

/** A school under the rules of a place as a workbook of one sheet. By `today` it says that rules are old. */
export function presetBook(preset: Preset, today: Date): Promise<Book> {
  return bookOfSheet(presetSheet(preset, presetNotes(preset, today)));
}

/** Writes `assets/sample.xlsx`; run it after a change of the sample's sheet. */
export async function writeSample(): Promise<void> {
  writeFileSync(samplePath(), await bytesOf(await sampleBook()));
}

/** Writes a workbook of a school under the rules of a place, never over a file: what is there already is an `EEXIST`. */
export async function writePreset(preset: Preset, path: string, today: Date): Promise<void> {
  writeFileSync(path, await bytesOf(await presetBook(preset, today)), { flag: "wx" });
}

async function bookOfSheet(content: SheetContent): Promise<Book> {
  const book = new Book();
  book.addSheet("Sheet1");
  const excel = await startEmbeddedExcel(book);
  try {
    const { run } = excel.Excel;
    await run(async (context) => {
      const { names } = await writeSheets(context, [content]);
      for (const name of names) context.workbook.worksheets.getItem(name).activate();
      context.workbook.worksheets.getItem("Sheet1").delete();
      await context.sync();
    });
  } finally {
    excel.close();
  }
  return book;
}

async function bytesOf(book: Book): Promise<Uint8Array> {
  const { bytes, notKept } = await saveBook(book);
  if (notKept.length > 0) throw new Error(`The workbook would lose something: ${notKept.join(" ")}`);
  return bytes;
}
