import { zip } from "@cj-tech-master/excelts/archive";
import { Book } from "../../../src/embedded/book/book";
import { saveBook } from "../../support/saved-book";
import { WorkbookParts } from "../../support/workbook-file/parts";
import { enter } from "../cells";

/** The parts of a file packed anew, some with another text; undefined leaves a part out. */
export async function packed(
  file: Uint8Array,
  change: (name: string, text: string) => string | Uint8Array | undefined,
): Promise<Uint8Array> {
  const archive = zip();
  for (const [name, bytes] of new WorkbookParts(file).bytes) {
    const content = change(name, new TextDecoder().decode(bytes));
    if (content !== undefined) archive.add(name, content);
  }
  return archive.bytes();
}

/** A file with one sheet, `Data`, whose `A1` says `Müller`. */
export async function small(): Promise<Uint8Array> {
  const book = new Book();
  enter(book.addSheet("Data"), "A1", "Müller");
  return (await saveBook(book)).bytes;
}
