import type { Book } from "../../src/embedded/book/book";
import type { FileOrigin } from "../../src/embedded/file/origin";
import { type SavedBook, saveBook as saveBookUnseen } from "../../src/embedded/file/save-book";
import { faultsOfWorkbook, newFaults } from "./workbook-file/faults";

/**
 * Saves a book as the product does, and fails where the file is not what the schemas and Excel's rules want. Every test
 * that saves uses this; where a book came from a file, that file's own faults may stay.
 */
export async function saveBook(book: Book, origin?: FileOrigin): Promise<SavedBook> {
  const saved = await saveBookUnseen(book, origin);
  expectToHold(saved.bytes, await origin?.package.bytes());
  return saved;
}

/** Fails where a workbook's file has faults that the one it was made from, if any, did not have. */
export function expectToHold(file: Uint8Array, before?: Uint8Array): void {
  expect(before === undefined ? faultsOfWorkbook(file) : newFaults(before, file)).toEqual([]);
}
