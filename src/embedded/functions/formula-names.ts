import type { Book } from "../book/book";
import { mapWords } from "../book/formula-text";
import { rewriteFormulas } from "../book/rewrite-formulas";

/** How a file names the function of an add-in: `_xldudf_DEMO_ADD` for `DEMO.ADD`. */
export function storedFunctionName(name: string): string {
  return `_xldudf_${name.replaceAll(".", "_")}`;
}

/** Has the formulas of a book call functions of an add-in by their own names, and their file later by those of files. */
export function showByNames(book: Book, names: Iterable<string>): void {
  const byStoredName = new Map([...names].map((name) => [storedFunctionName(name).toUpperCase(), name]));
  book.addInFunctions = new Set([...book.addInFunctions, ...byStoredName.values()]);
  rewriteFormulas(book, (formula) =>
    mapWords(formula, (word, next) => (next === "(" ? (byStoredName.get(word.toUpperCase()) ?? word) : word)),
  );
}
