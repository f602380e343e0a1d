import { Book } from "../embedded/book/book";
import { Calculation, type CalculationOptions, readFormulas } from "../embedded/calculation/calculation";
import { openBook } from "../embedded/file/open-book";
import type { FileOrigin } from "../embedded/file/origin";
import { saveBook } from "../embedded/file/save-book";
import { inTurns } from "../embedded/turns";
import { openShown } from "./opening";

/** A workbook on the desk, with its file's name. */
export interface OpenWorkbook {
  readonly book: Book;
  /** What keeps its formulas up to date. */
  readonly calculation: Calculation;
  /** The file it came from; undefined for a new one. */
  readonly origin: FileOrigin | undefined;
  readonly fileName: string;
}

/** How a workbook on the desk is calculated. */
type Calculating = Pick<CalculationOptions, "turns">;

/** A new workbook with a blank sheet. */
export function blankWorkbook(calculating: Calculating): OpenWorkbook {
  const book = new Book();
  book.addSheet();
  return {
    book,
    calculation: new Calculation(book, calculating),
    origin: undefined,
    fileName: "Book.xlsx",
  };
}

/** The sample school, as the add-in keeps it. */
export async function sampleWorkbook(calculating: Calculating): Promise<OpenWorkbook> {
  const answer = await fetch("sample.xlsx");
  if (!answer.ok) throw new Error("the sample school could not be loaded");
  return workbookFromBytes(new Uint8Array(await answer.arrayBuffer()), "School.xlsx", calculating);
}

/** A person's own workbook. It is read in the page and goes nowhere. @throws NotAWorkbookError, or StoppedError */
export async function workbookFromFile(file: File, calculating: Calculating): Promise<OpenWorkbook> {
  return workbookFromBytes(new Uint8Array(await file.arrayBuffer()), file.name, calculating);
}

/** A workbook from what its file holds, opened in turns. @throws NotAWorkbookError, or StoppedError where somebody stops that */
export function workbookFromBytes(
  bytes: Uint8Array,
  fileName: string,
  calculating: Calculating,
): Promise<OpenWorkbook> {
  return openShown(fileName, bytes.length, async ({ onTurn, ...turns }) => {
    const opened = await openBook(bytes, {
      turns: { ...turns, onTurn: ({ sheet, part }) => onTurn?.({ what: `Reading the sheet “${sheet}”`, part }) },
    });
    const formulas = await inTurns(readFormulas(opened.book), {
      ...turns,
      onTurn: (count) => onTurn?.({ what: `Reading formulas: ${count.toLocaleString("en-US")}` }),
    });
    return { ...opened, calculation: new Calculation(opened.book, calculating, formulas), fileName };
  });
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
