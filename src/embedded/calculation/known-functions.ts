import { calculateFormulas } from "@cj-tech-master/excelts/formula";
import { Book } from "../book/book";
import type { EngineFunction } from "./corrected-functions";
import { fromResult } from "./engine-values";
import { engineWorkbook, looseColumn, placeKey } from "./engine-workbook";

/** What the engine was asked before; it is the same for every book. */
const known = new Map<string, boolean>();

/** Whether the engine, with the functions added to it, knows a function; it tells by refusing those it does not know by name. */
export function isKnownFunction(name: string, functions: ReadonlyMap<string, EngineFunction>): boolean {
  const key = name.toUpperCase().replace(/^_XLFN\.(?:_XLWS\.)?/, "");
  if (functions.has(key)) return true;
  const before = known.get(key);
  if (before !== undefined) return before;
  const book = new Book();
  const sheet = book.addSheet("Sheet1");
  const workbook = engineWorkbook(book, functions, { loose: [{ sheet, row: 0, formula: `${key}()` }] });
  calculateFormulas(workbook);
  const answer = fromResult(workbook.worksheets[0]?.formulas.get(placeKey(1, looseColumn(0)))?.result);
  const isKnown = JSON.stringify(answer) !== JSON.stringify({ error: "#NAME?" });
  known.set(key, isKnown);
  return isKnown;
}
