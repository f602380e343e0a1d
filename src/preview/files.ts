import { type OpenedBook, openBook } from "../embedded/file/open-book";
import { saveBook } from "../embedded/file/save-book";

/** A workbook on the desk, with its file's name. */
export interface OpenWorkbook extends OpenedBook {
  readonly fileName: string;
}

/** The sample school, as the add-in keeps it. */
export async function sampleWorkbook(): Promise<OpenWorkbook> {
  const answer = await fetch("sample.xlsx");
  if (!answer.ok) throw new Error("the sample school could not be loaded");
  return { ...(await openBook(new Uint8Array(await answer.arrayBuffer()))), fileName: "School.xlsx" };
}

/** A person's own workbook. It is read in the page and goes nowhere. @throws NotAWorkbookError */
export async function workbookFromFile(file: File): Promise<OpenWorkbook> {
  return { ...(await openBook(new Uint8Array(await file.arrayBuffer()))), fileName: file.name };
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
