import type { Book } from "../book/book";
import { deleteSheetFromFormula, mapWords, renameSheetInFormula } from "../book/formula-text";
import { storedFunctionName } from "../book/add-in-functions";
import type { FileOrigin } from "./origin";
import { fromStoredFormula } from "./stored-formula";
import { fromStored } from "./stored-text";

/** A stored formula after the changes to the names of sheets since the file was read: those renamed and those deleted. */
export function followedSheets(book: Book, origin: FileOrigin | undefined): (stored: string) => string {
  const old = [...(origin?.sheets ?? [])].map(([id, { state }]) => ({
    before: state.name,
    now: book.sheets.find((sheet) => sheet.id === id)?.name,
  }));
  const moved = old.filter(({ before, now }) => before !== now);
  if (moved.length === 0) return (stored) => stored;
  // By names that no sheet has, so that two sheets can exchange theirs.
  const passing = moved.map(({ before, now }, index) => ({ before, now, between: `\uE000${index}` }));
  return (stored) => {
    const parted = passing.reduce(
      (formula, { before, now, between }) =>
        now === undefined ? deleteSheetFromFormula(formula, before) : renameSheetInFormula(formula, before, between),
      stored,
    );
    return passing.reduce(
      (formula, { now, between }) => (now === undefined ? formula : renameSheetInFormula(formula, between, now)),
      parted,
    );
  };
}

/** Whether a stored formula is the one that a book has, in which functions of add-ins may bear their own names. */
export function readsAs(book: Book): (stored: string, formula: string) => boolean {
  const names = new Map([...book.addInFunctions].map((name) => [storedFunctionName(name).toUpperCase(), name]));
  return (stored, formula) => {
    const read = fromStoredFormula(fromStored(stored));
    if (read === formula) return true;
    if (names.size === 0) return false;
    return mapWords(read, (word, next) => (next === "(" ? (names.get(word.toUpperCase()) ?? word) : word)) === formula;
  };
}
