import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Book } from "../../../src/embedded/book/book";
import type { LineShift } from "../../../src/embedded/book/line-shift";
import { shiftLines } from "../../../src/embedded/book/shift-lines";
import { describeBook } from "../../support/describe-book";
import { Calculation } from "../../../src/embedded/calculation/calculation";
import { openBook } from "../../../src/embedded/file/open-book";
import { partsThatStay } from "../../../src/embedded/file/parts-that-stay";
import { saveBook } from "../../support/saved-book";

const file = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url))));

/** All of a book but the columns that are like any other, which a file may list. */
function described(book: Book): unknown {
  const isPlain = (value: unknown): boolean => JSON.stringify(value) === '{"hidden":false}';
  return JSON.parse(JSON.stringify(describeBook(book)), (_, value: unknown) => (isPlain(value) ? undefined : value));
}

describe("a file whose rows or columns came or went", () => {
  it.each<LineShift>([
    { lines: "rows", what: "insert", at: 11, count: 2 },
    { lines: "rows", what: "delete", at: 11, count: 1 },
    { lines: "columns", what: "insert", at: 0, count: 1 },
    { lines: "columns", what: "delete", at: 6, count: 1 },
  ])("is read as it was saved: %j", async (shift) => {
    const { book, origin } = await openBook(file("assets/sample.xlsx"));
    new Calculation(book);
    const sheet = book.activeSheet;
    expect(partsThatStay(origin, sheet)).toBeUndefined();
    shiftLines(book, sheet, shift);
    const wanted = described(book);
    const { bytes } = await saveBook(book, origin);
    const { book: again } = await openBook(bytes);
    new Calculation(again);
    expect(described(again)).toEqual(wanted);
  });
});
