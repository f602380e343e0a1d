import { type Area, COLUMNS_OF_SHEET, isWholeColumns, isWholeRows, ROWS_OF_SHEET } from "./area";
import { columnLetters, columnOfLetters, parseArea, quoteSheetName } from "./address";

/** A reference to cells as it stands in a formula. */
export interface FormulaReference {
  /** The sheet's name without apostrophes, where the reference has one. */
  readonly sheet?: string;
  /** The cells without the sheet: `A1`, `$A$1:B2`, `A:C`. */
  readonly cells: string;
}

/** Texts, structured references and quoted sheets are taken whole, so that nothing inside them is mistaken for a cell. */
const TOKEN =
  /"(?:[^"]|"")*"|\[(?:[^[\]]|\[(?:[^[\]]|\[[^\]]*\])*\])*\]|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?::\$?[A-Za-z]{1,3}\$?[0-9]{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[0-9]{1,7}:\$?[0-9]{1,7})(?![\p{L}\p{N}_.(!])|'(?:[^']|'')+'!|[\p{L}_\\][\p{L}\p{N}_.\\?]*!?|[0-9][0-9.]*(?:[eE][+-]?[0-9]+)?/gu;

/** A formula with each of its references put through a function, which is told their text too; all else stays. */
export function mapReferences(formula: string, map: (reference: FormulaReference, text: string) => string): string {
  return formula.replace(TOKEN, (token: string, sheet: string | undefined, cells: string | undefined) => {
    if (cells === undefined || parseArea(cells) === undefined) return token;
    return map(sheet === undefined ? { cells } : { sheet: unquoted(sheet), cells }, token);
  });
}

/** A formula with each of its words (names, tables, functions; not references or texts) put through a function. */
export function mapWords(formula: string, map: (word: string, next: string) => string): string {
  return formula.replace(TOKEN, (...match: unknown[]) => {
    const [token, , cells, offset] = match as [string, string | undefined, string | undefined, number];
    const isWord = cells === undefined && /^[\p{L}_\\]/u.test(token) && !token.endsWith("!");
    return isWord ? map(token, formula.charAt(offset + token.length)) : token;
  });
}

/** Every reference of a formula, in its order. */
function referencesOf(formula: string): readonly FormulaReference[] {
  const references: FormulaReference[] = [];
  mapReferences(formula, (reference) => {
    references.push(reference);
    return "";
  });
  return references;
}

/** A reference as text again. */
export function printReference({ sheet, cells }: FormulaReference): string {
  return sheet === undefined ? cells : `${quoteSheetName(sheet)}!${cells}`;
}

/** A formula as it reads when it is copied so many rows down and columns across; what leaves the sheet is `#REF!`. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (reference) => {
    const cells = reference.cells.split(":").map((corner) => shiftCorner(corner, rows, columns));
    return cells.includes(undefined)
      ? `${reference.sheet === undefined ? "" : `${quoteSheetName(reference.sheet)}!`}#REF!`
      : printReference({ ...reference, cells: cells.join(":") });
  });
}

/** A formula after a sheet has another name. */
export function renameSheetInFormula(formula: string, from: string, to: string): string {
  return mapSheets(formula, (sheet, text) =>
    sheet.toLowerCase() === from.toLowerCase() ? `${quoteSheetName(to)}!` : text,
  );
}

/** What stands for a sheet that is gone until what was on it is gone too. */
const GONE = "\uE000";

/** A formula after a sheet is gone: its cells and names are `#REF!`. */
export function deleteSheetFromFormula(formula: string, name: string): string {
  const parted = mapSheets(formula, (sheet, text) => (sheet.toLowerCase() === name.toLowerCase() ? GONE : text));
  return parted.includes(GONE) ? parted.replace(ON_GONE_SHEET, "#REF!") : formula;
}

const ON_GONE_SHEET = new RegExp(`${GONE}(?:#REF!|[$\\p{L}\\p{N}_.\\\\?]*(?::\\$?[A-Za-z]{0,3}\\$?[0-9]{0,7})?)`, "gu");

/** A formula with each name of a sheet that stands before cells, a name or `#REF!` put through a function. */
function mapSheets(formula: string, map: (sheet: string, text: string) => string): string {
  return formula.replace(TOKEN, (token: string, before: string | undefined) => {
    const sheet = before ?? (/^(?:'.*'|[\p{L}_][^!]*)!$/su.test(token) ? token : undefined);
    return sheet === undefined ? token : map(unquoted(sheet), sheet) + token.slice(sheet.length);
  });
}

/** The cells a formula names where it is one reference and nothing else: `=Inputs!$A$1:$B$2`. */
export function soleReference(formula: string): { sheet?: string; area: Area } | undefined {
  const text = formula.replace(/^=/, "").trim();
  const references = referencesOf(text);
  const [only] = references;
  if (only === undefined || references.length > 1) return undefined;
  const rest = mapReferences(text, () => "");
  const area = parseArea(only.cells);
  if (rest !== "" || area === undefined) return undefined;
  return only.sheet === undefined ? { area } : { sheet: only.sheet, area };
}

/** Cells cut to those that hold something, so that a whole column can be read; entire rows and columns only. */
export function cutToUsed(area: Area, used: Area | undefined): Area {
  const bottom = used === undefined ? 1 : used.top + used.rows;
  const right = used === undefined ? 1 : used.left + used.columns;
  return {
    ...area,
    rows: isWholeColumns(area) ? Math.max(1, bottom) : area.rows,
    columns: isWholeRows(area) ? Math.max(1, right) : area.columns,
  };
}

function shiftCorner(corner: string, rows: number, columns: number): string | undefined {
  const parts = /^(\$?)([A-Za-z]{0,3})(\$?)([0-9]{0,7})$/.exec(corner);
  if (parts === null) return undefined;
  const [, columnMark = "", letters = "", rowMark = "", digits = ""] = parts;
  const wholeRow = letters === "";
  const columnFixed = columnMark === "$" && !wholeRow;
  const rowFixed = rowMark === "$" || (wholeRow && columnMark === "$");
  const column = wholeRow ? 0 : columnOfLetters(letters) + (columnFixed ? 0 : columns);
  const row = digits === "" ? 0 : Number(digits) - 1 + (rowFixed ? 0 : rows);
  if (column < 0 || column >= COLUMNS_OF_SHEET || row < 0 || row >= ROWS_OF_SHEET) return undefined;
  return `${columnMark}${wholeRow ? "" : columnLetters(column)}${rowMark}${digits === "" ? "" : String(row + 1)}`;
}

function unquoted(sheet: string): string {
  const name = sheet.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
