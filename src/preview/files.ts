import { Book } from "../embedded/book/book";
import { openBook } from "../embedded/file/open-book";
import type { FileOrigin } from "../embedded/file/origin";
import { saveBook } from "../embedded/file/save-book";

/** A workbook on the desk, with its file's name. */
export interface OpenWorkbook {
  readonly book: Book;
  /** The file it came from; undefined for a new one. */
  readonly origin: FileOrigin | undefined;
  /** What of the file cannot be kept, one sentence each. */
  readonly notKept: readonly string[];
  readonly fileName: string;
}

/** A new workbook with a blank sheet. */
export function blankWorkbook(): OpenWorkbook {
  const book = new Book();
  book.addSheet();
  return { book, origin: undefined, notKept: [], fileName: "Book.xlsx" };
}

/** The sample school, as the add-in keeps it. */
export async function sampleWorkbook(): Promise<OpenWorkbook> {
  const answer = await fetch("sample.xlsx");
  if (!answer.ok) throw new Error("the sample school could not be loaded");
  return workbookFromBytes(new Uint8Array(await answer.arrayBuffer()), "School.xlsx");
}

/** A person's own workbook. It is read in the page and goes nowhere. @throws NotAWorkbookError */
export async function workbookFromFile(file: File): Promise<OpenWorkbook> {
  return workbookFromBytes(new Uint8Array(await file.arrayBuffer()), file.name);
}

/** A workbook from what its file holds. @throws NotAWorkbookError */
export async function workbookFromBytes(bytes: Uint8Array, fileName: string): Promise<OpenWorkbook> {
  return { ...(await openBook(bytes)), fileName };
}

/** Downloads the workbook as it is now, and answers what of it was not kept. */
export async function downloadWorkbook({ book, origin, fileName }: OpenWorkbook): Promise<readonly string[]> {
  const { bytes, notKept } = await saveBook(book, origin);
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
  return notKept;
}
