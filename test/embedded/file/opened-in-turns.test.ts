import { Book } from "../../../src/embedded/book/book";
import { describeBook } from "../../support/describe-book";
import { NotAWorkbookError, openBook } from "../../../src/embedded/file/open-book";
import type { OpeningStep } from "../../../src/embedded/file/read-sheet";
import { StoppedError } from "../../../src/embedded/turns";
import { saveBook } from "../../support/saved-book";

async function twoSheets(): Promise<Uint8Array> {
  const book = new Book();
  for (const name of ["First", "Second"]) {
    const sheet = book.addSheet(name);
    for (let row = 0; row < 30; row++) sheet.enter(row, 0, row);
  }
  return (await saveBook(book)).bytes;
}

describe("a workbook opened in turns", () => {
  it("is what it is when opened at once, and tells how far it has come, sheet by sheet", async () => {
    const bytes = await twoSheets();
    const told: OpeningStep[] = [];
    const { book } = await openBook(bytes, { turns: { milliseconds: 0, onTurn: (step) => told.push(step) } });
    expect(describeBook(book)).toEqual(describeBook((await openBook(bytes)).book));
    for (const sheet of ["First", "Second"]) {
      const parts = told.filter((step) => step.sheet === sheet).map(({ part }) => part);
      expect(parts.length).toBeGreaterThan(20);
      expect(parts).toEqual([...parts].sort((a, b) => a - b));
      expect(parts.every((part) => part >= 0 && part <= 1)).toBe(true);
    }
  });

  it.each(["before anything is read", "on its second sheet"])("can be stopped %s", async (when) => {
    const stopper = new AbortController();
    if (when === "before anything is read") stopper.abort();
    const onTurn = ({ sheet }: OpeningStep): void => {
      if (sheet === "Second") stopper.abort();
    };
    const opening = openBook(await twoSheets(), { turns: { milliseconds: 0, onTurn, signal: stopper.signal } });
    await expect(opening).rejects.toThrow(StoppedError);
  });

  it("is refused for the reasons for which it is refused at once", async () => {
    const opening = openBook(new TextEncoder().encode("no workbook"), { turns: { milliseconds: 0 } });
    await expect(opening).rejects.toThrow(NotAWorkbookError);
  });
});
