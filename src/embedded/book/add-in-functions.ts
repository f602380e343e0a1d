import type { Book } from "./book";
import { mapWords } from "./formula-text";
import { rewriteFormulas } from "./rewrite-formulas";

/** How a file names the function of an add-in: `_xldudf_DEMO_ADD` for `DEMO.ADD`. */
export function storedFunctionName(name: string): string {
  return `_xldudf_${name.replaceAll(".", "_")}`;
}

/** Has the formulas of a book call functions of an add-in by their own names, and their file later by those of files. */
export function showAddInFunctions(book: Book, names: Iterable<string>): void {
  const byStoredName = new Map([...names].map((name) => [storedFunctionName(name).toUpperCase(), name]));
  book.addInFunctions = new Set([...book.addInFunctions, ...byStoredName.values()]);
  rewriteFormulas(book, (formula) =>
    mapWords(formula, (word, next) => (next === "(" ? (byStoredName.get(word.toUpperCase()) ?? word) : word)),
  );
}

/** Whether a formula calls the function of an add-in, under its own name or the one of files. */
export function callsAddIn(formula: string, names: ReadonlySet<string>): boolean {
  let calls = false;
  mapWords(formula, (word, next) => {
    calls ||= next === "(" && (names.has(word.toUpperCase()) || word.toLowerCase().startsWith("_xldudf_"));
    return word;
  });
  return calls;
}
