import { columnLetters, columnOfLetters, parseArea } from "../book/address";
import { type Area, encloses, intersection, isOnSheet } from "../book/area";
import type { Book } from "../book/book";
import type { Cell } from "../book/cell";
import { ExcelError } from "../book/excel-error";
import { mapReferences, printReference } from "../book/formula-text";
import { rewriteFormulas } from "../book/rewrite-formulas";
import type { Sheet } from "../book/sheet";
import { changedFormulas } from "../book/shift-lines";
import { giveRules } from "./paste-cells";

/** Cells that go to another place, maybe of another sheet. */
interface Move {
  readonly from: Sheet;
  readonly area: Area;
  readonly to: Sheet;
  /** As large as `area`. */
  readonly placed: Area;
}

/**
 * Moves cells with their looks, their rules and what is merged of them, as cutting and pasting does: formulas and names that
 * read them alone follow them, what read the cells that they come to lie on is `#REF!`, and their own formulas go on reading what
 * they read. A range of which only a part is moved stays. @throws ExcelError, having changed nothing, where that cannot be done
 */
export function moveCells(
  book: Book,
  from: { readonly sheet: Sheet; readonly area: Area },
  to: { readonly sheet: Sheet; readonly row: number; readonly column: number },
): void {
  book.settle();
  const placed = { ...from.area, top: to.row, left: to.column };
  const move: Move = { from: from.sheet, area: from.area, to: to.sheet, placed };
  refuseMove(move);
  const cells = move.from.cells.within(move.area).map(({ row, column, ...cell }) => ({
    row: row + placed.top - move.area.top,
    column: column + placed.left - move.area.left,
    ...movedCell(cell, move),
  }));
  const before = book.sheets.map((sheet) => ({ sheet, formulas: sheet.cells.formulas(), others: readersOf(sheet) }));
  rewriteFormulas(book, (formula, on, areas) =>
    areas === undefined ? followed(formula, move, on) : followedByMarks(formula, move, on),
  );
  const { conditionalFormats, validations } = move.from;
  const merged = move.from.merged.filter((one) => encloses(move.area, one));
  for (const [sheet, area] of [
    [move.from, move.area],
    [move.to, placed],
  ] as const) {
    sheet.clear(area, "all");
    sheet.merged = sheet.merged.filter((one) => intersection(one, area) === undefined);
  }
  for (const { row, column, ...cell } of cells) move.to.cells.put(row, column, cell);
  move.to.merged = [...move.to.merged, ...merged.map((one) => shifted(one, move))];
  giveRules(move.to, placed, { block: move.area, conditionalFormats, validations });
  for (const { sheet, formulas, others } of before) {
    const changed = changedFormulas(sheet, formulas);
    if (changed !== undefined) book.tell({ kind: "cells", sheetId: sheet.id, area: changed, detail: "contents" });
    const now = readersOf(sheet);
    if (now.length !== others.length || now.some((one, index) => one !== others[index]))
      book.tell({ kind: "sheetOther", sheetId: sheet.id });
  }
  for (const detail of ["contents", "format"] as const)
    book.tell({ kind: "cells", sheetId: move.to.id, area: placed, detail });
}

/** What of a sheet reads cells, or is laid over them, beside its formulas; each a value that is replaced, never changed. */
function readersOf(sheet: Sheet): readonly object[] {
  const { conditionalFormats, validations, charts, merged } = sheet;
  return [
    ...conditionalFormats,
    ...validations,
    ...charts.map(({ content }) => content),
    ...sheet.names.all(),
    ...merged,
  ];
}

function refuseMove({ from, area, to, placed }: Move): void {
  if (!isOnSheet(placed))
    throw new ExcelError("InvalidArgument", "There is no room for the cells there: they would leave the sheet.");
  for (const [sheet, hit] of [
    [from, area],
    [to, placed],
  ] as const) {
    sheet.refuseWhereLocked(hit);
    if (sheet.cells.arraysPartlyIn(hit).length > 0)
      throw new ExcelError("InvalidOperation", "A part of an array cannot be changed.");
    const isCut = (one: Area): boolean => intersection(one, hit) !== undefined && !encloses(hit, one);
    if (sheet.merged.some((one) => isCut(one) && !(sheet === from && encloses(area, one))))
      throw new ExcelError("InvalidOperation", "Merged cells cannot be moved or covered in part.");
    for (const { name, headerArea, area: whole } of sheet.tables)
      if (intersection(headerArea ?? whole, hit) !== undefined)
        throw new ExcelError("InvalidOperation", `The header of the table ${name} cannot be moved or covered here.`);
  }
}

/** A cell without what the calculation put there, its formula as it reads at its new place. */
function movedCell({ spilled, fills, ...cell }: Cell, move: Move): Cell {
  if (spilled === true) return { ...cell, value: null };
  const kept = fills === undefined || cell.fixedSize !== true ? cell : { ...cell, fills };
  return cell.formula === undefined ? kept : { ...kept, formula: followed(cell.formula, move, move.from, move.to) };
}

/** A formula after the move; `after` is the sheet on which it stands then, where that is another. */
function followed(formula: string, move: Move, on: Sheet | undefined, after = on): string {
  return mapReferences(formula, ({ sheet, cells }, text) => {
    const read = parseArea(cells);
    const named = (sheet ?? on?.name)?.toLowerCase();
    if (read === undefined || named === undefined) return text;
    if (named === move.from.name.toLowerCase() && encloses(move.area, read)) {
      const isNamed = sheet !== undefined || after !== move.to;
      return printReference({ ...(isNamed ? { sheet: move.to.name } : {}), cells: shiftedCells(cells, move) });
    }
    if (named === move.to.name.toLowerCase() && encloses(move.placed, read))
      return printReference({ ...(sheet === undefined ? {} : { sheet }), cells: "#REF!" });
    return sheet === undefined && on !== undefined && after !== on ? printReference({ sheet: on.name, cells }) : text;
  });
}

const MARKED = /^\$[A-Za-z]{1,3}\$[0-9]{1,7}(?::\$[A-Za-z]{1,3}\$[0-9]{1,7})?$/;

/** A rule's formula after the move: what it reads relative to each of its cells is not one place that could have gone. */
function followedByMarks(formula: string, move: Move, on: Sheet | undefined): string {
  return mapReferences(formula, ({ cells }, text) => (MARKED.test(cells) ? followed(text, move, on) : text));
}

/** The cells of a reference after the move, their marks kept. */
function shiftedCells(cells: string, { area, placed }: Move): string {
  return cells.replace(
    /(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})/g,
    (_, columnMark: string, letters: string, rowMark: string, digits: string) =>
      `${columnMark}${columnLetters(columnOfLetters(letters) + placed.left - area.left)}` +
      `${rowMark}${Number(digits) + placed.top - area.top}`,
  );
}

function shifted(one: Area, { area, placed }: Move): Area {
  return { ...one, top: one.top + placed.top - area.top, left: one.left + placed.left - area.left };
}
