import { printArea } from "../book/address";
import type { Cell } from "../book/cell";
import type { Line } from "../book/line";
import type { Sheet } from "../book/sheet";
import { changedKeys } from "./changed-keys";
import {
  addressOf,
  type CellSurroundings,
  contentOf,
  sameCell,
  sameContent,
  sameLook,
  storedResult,
} from "./cell-text";
import { type FormulaGroup, formulaGroups, formulaInGroup } from "./shared-formulas";
import { type CellText, cellsOfRow, type RowText, rowsOf } from "./text/rows-text";
import { type PartText, tagWith } from "./text/part-text";
import { attributesAt, type ElementText, textBetween } from "./text/xml-text";
import type { StyleSheet } from "./write-styles";
import { type AttributeValue, element, printText } from "./text/xml";

/** What writing the cells of a sheet asks of its book. */
export interface SheetSurroundings extends CellSurroundings {
  readonly styles: StyleSheet;
  /** A stored formula after the changes to the names of sheets. */
  readonly follow: (stored: string) => string;
  /** Whether a stored formula is one of the book's. */
  readonly readsAs: (stored: string, formula: string) => boolean;
}

interface Wanted {
  readonly before: Cell;
  readonly now: Cell;
  /** Whether the style is written anew, because the cell's or its line's changed. */
  readonly restyled: boolean;
}

/** What of the cells of a sheet was written. */
export interface CellChanges {
  readonly cellsChanged: boolean;
  /** Whether a cell got, lost or changed a formula. */
  readonly formulasChanged: boolean;
}

/** Writes what changed among the cells and rows of a sheet into the text of its part; all else stays as it stands. */
export function patchCells(
  part: PartText,
  sheet: Sheet,
  linesBefore: { readonly rows: ReadonlyMap<number, Line>; readonly columns: ReadonlyMap<number, Line> },
  around: SheetSurroundings,
): CellChanges {
  const wanted = wantedCells(sheet, linesBefore);
  const lines = new Set(changedKeys(linesBefore.rows, sheet.rows));
  const all = [...wanted.values()].flatMap((row) => [...row.values()]);
  const changes = {
    cellsChanged: all.some(({ before, now }) => !sameContent(before, now)),
    formulasChanged: all.some(({ before, now }) => before.formula !== now.formula),
  };
  if (wanted.size + lines.size === 0) return changes;
  const [cells] = part.named("sheetData");
  if (cells === undefined) throw new Error("A worksheet has a place for its cells.");
  new CellPatcher(part, sheet, around, wanted, linesBefore.rows).patch(cells, lines);
  return changes;
}

function wantedCells(
  sheet: Sheet,
  before: { readonly rows: ReadonlyMap<number, Line>; readonly columns: ReadonlyMap<number, Line> },
): ReadonlyMap<number, Map<number, Wanted>> {
  const wanted = new Map<number, Map<number, Wanted>>();
  const add = (row: number, column: number, cell: Wanted) => {
    const cells = wanted.get(row) ?? new Map<number, Wanted>();
    wanted.set(row, cells.set(column, cell));
  };
  for (const { row, column, before: old } of sheet.cells.changes()) {
    const now = sheet.cells.at(row, column);
    if (!sameCell(old, now)) add(row, column, { before: old, now, restyled: !sameLook(old, now) });
  }
  const reformatted = (old: ReadonlyMap<number, Line>, now: ReadonlyMap<number, Line>) =>
    new Set(changedKeys(old, now).filter((line) => old.get(line)?.format !== now.get(line)?.format));
  const rows = reformatted(before.rows, sheet.rows);
  const columns = reformatted(before.columns, sheet.columns);
  if (rows.size + columns.size > 0)
    for (const { row, column, format } of sheet.cells.all()) {
      if (format !== undefined || !(rows.has(row) || columns.has(column))) continue;
      const now = sheet.cells.at(row, column);
      add(row, column, { before: wanted.get(row)?.get(column)?.before ?? now, now, restyled: true });
    }
  return wanted;
}

class CellPatcher {
  readonly #part: PartText;
  readonly #text: string;
  readonly #sheet: Sheet;
  readonly #around: SheetSurroundings;
  readonly #wanted: ReadonlyMap<number, ReadonlyMap<number, Wanted>>;
  readonly #linesBefore: ReadonlyMap<number, Line>;
  #groups: ReadonlyMap<string, FormulaGroup> = new Map();
  #brokenGroups = false;

  constructor(
    part: PartText,
    sheet: Sheet,
    around: SheetSurroundings,
    wanted: ReadonlyMap<number, ReadonlyMap<number, Wanted>>,
    linesBefore: ReadonlyMap<number, Line>,
  ) {
    this.#part = part;
    this.#text = part.text;
    this.#sheet = sheet;
    this.#around = around;
    this.#wanted = wanted;
    this.#linesBefore = linesBefore;
  }

  patch(cells: ElementText, lines: ReadonlySet<number>): void {
    this.#readGroups(cells);
    const todo = [...new Set([...this.#wanted.keys(), ...lines])].sort((a, b) => a - b);
    let next = 0;
    const added: string[] = [];
    const addUpTo = (row: number) => {
      const rows: string[] = [];
      for (; (todo[next] ?? Infinity) < row; next++) rows.push(this.#newRow(todo[next] ?? 0));
      return rows.join("");
    };
    for (const row of rowsOf(this.#text, cells)) {
      const before = addUpTo(row.row);
      this.#part.replace(row.start, row.start, before);
      if (todo[next] === row.row) next++;
      else if (!this.#brokenGroups && before === "") continue;
      this.#patchRow(row, before !== "");
    }
    added.push(addUpTo(Infinity));
    const text = added.join("");
    if (cells.openEnd < cells.end || text === "") this.#part.replace(cells.closeStart, cells.closeStart, text, 1);
    else {
      const tag = this.#text.slice(cells.start, cells.end).replace(/\s*\/>$/, ">");
      this.#part.replace(cells.start, cells.end, `${tag}${text}</${cells.name}>`);
    }
  }

  /** Formulas that are stored once for several cells matter only where a formula changed. */
  #readGroups(cells: ElementText): void {
    const changes = [...this.#wanted.values()].some((row) =>
      [...row.values()].some(({ before, now }) => before.formula !== undefined && before.formula !== now.formula),
    );
    if (!changes) return;
    this.#groups = formulaGroups(this.#text, cells, (row, column, stored) => {
      const cell = this.#wanted.get(row)?.get(column);
      const followed = this.#around.follow(stored);
      const { formula } = cell?.now ?? this.#sheet.cells.at(row, column);
      if (cell === undefined || cell.before.formula === formula) return { stored, stays: true };
      return { stored: followed, stays: formula !== undefined && this.#around.readsAs(followed, formula) };
    });
    this.#brokenGroups = [...this.#groups.values()].some(({ stays }) => !stays);
  }

  #newRow(row: number): string {
    const cells = [...(this.#wanted.get(row) ?? [])].sort(([a], [b]) => a - b);
    const texts = cells.map(([column, cell]) => this.#newCell(row, column, cell));
    const line = lineChanges(undefined, this.#sheet.rows.get(row), this.#around.styles);
    const isPlain = texts.join("") === "" && Object.keys(line).length === 0;
    return isPlain ? "" : this.#part.wrap("row", { r: row + 1, ...line }, texts.join(""));
  }

  #patchRow(row: RowText, followsNew: boolean): void {
    const wanted = [...(this.#wanted.get(row.row) ?? [])].sort(([a], [b]) => a - b);
    let next = 0;
    const outside: number[] = [];
    const addUpTo = (column: number) => {
      const cells: string[] = [];
      for (let [at, cell] = wanted[next] ?? []; at !== undefined && cell !== undefined && at < column;) {
        const text = this.#newCell(row.row, at, cell);
        if (text !== "") outside.push(at);
        cells.push(text);
        [at, cell] = wanted[++next] ?? [];
      }
      return cells.join("");
    };
    let follows = false;
    for (const cell of cellsOfRow(this.#text, row)) {
      const before = addUpTo(cell.column);
      this.#part.replace(cell.start, cell.start, before);
      const wish = wanted[next]?.[0] === cell.column ? wanted[next++]?.[1] : undefined;
      const patched = this.#patchedCell(row.row, cell, wish, before !== "" || follows);
      follows = patched === "";
      if (patched !== undefined) this.#part.replace(cell.start, cell.end, patched, 1);
    }
    const rest = addUpTo(Infinity);
    const changes: Record<string, AttributeValue> = {
      ...(followsNew && row.attributes["r"] === undefined ? { r: row.row + 1 } : {}),
      ...(isWithinSpans(row.attributes["spans"], outside) ? {} : { spans: undefined }),
      ...lineChanges(this.#linesBefore.get(row.row), this.#sheet.rows.get(row.row), this.#around.styles),
    };
    const tag = tagWith(this.#text.slice(row.start, row.openEnd), changes);
    if (row.openEnd < row.end) {
      this.#part.replace(row.start, row.openEnd, tag, 1);
      this.#part.replace(row.closeStart, row.closeStart, rest, 1);
    } else if (rest === "") this.#part.replace(row.start, row.end, tag, 1);
    else this.#part.replace(row.start, row.end, `${tag.replace(/\s*\/>$/, ">")}${rest}</${row.name}>`, 1);
  }

  #newCell(row: number, column: number, { now }: Wanted): string {
    if (now.value === null && now.formula === undefined && now.format === undefined) return "";
    const style = this.#around.styles.cellFormat(this.#lookOf(row, column, now));
    const { type, cellMetadata, children } = contentOf(now, row, column, this.#around);
    const place = { r: addressOf(row, column), s: style === 0 ? undefined : style };
    return this.#part.print(element("c", { ...place, cm: cellMetadata, t: type }, children));
  }

  /** The text of a cell that changed; undefined where it stays as it stands, nothing where it goes. */
  #patchedCell(row: number, cell: CellText, wanted: Wanted | undefined, needsAddress: boolean): string | undefined {
    const addressed = needsAddress && cell.attributes["r"] === undefined ? { r: addressOf(row, cell.column) } : {};
    const style = wanted?.restyled === true ? { s: this.#newStyle(row, cell, wanted) } : {};
    const tag = (changes: Readonly<Record<string, AttributeValue>>) =>
      tagWith(this.#text.slice(cell.start, cell.openEnd), { ...addressed, ...style, ...changes });
    const inner = this.#text.slice(cell.openEnd, cell.closeStart);
    const whole = (openTag: string, content: string) =>
      content === ""
        ? openTag.replace(/\s*\/?>$/, "/>")
        : `${openTag.replace(/\s*\/>$/, ">")}${content}</${cell.name}>`;
    const own = this.#formulaOfItsOwn(row, cell, wanted);
    if (wanted === undefined || sameContent(wanted.before, wanted.now)) {
      if (own === undefined) {
        const plain = tag({});
        return plain === this.#text.slice(cell.start, cell.openEnd) ? undefined : whole(plain, inner);
      }
      return whole(tag({}), this.#innerWith(cell, own));
    }
    if (cell.attributes["t"] === "s") this.#around.texts.release();
    const { now, before } = wanted;
    const formula = own ?? this.#keptFormula(row, cell, wanted);
    if (formula !== undefined) {
      const { type, children } = storedResult(now.value, this.#around);
      const value = children.map((child) => this.#part.print(child)).join("");
      // A value that is left to Excel as it was before keeps what the file says of it, such as the item of a data model.
      if (value === "" && cell.value === undefined) return whole(tag({}), this.#innerWith(cell, formula));
      const same = before.value === now.value ? {} : { vm: undefined };
      return whole(tag({ t: type, ...same }), this.#innerWith(cell, formula, value));
    }
    const isBlank = now.value === null && now.formula === undefined && now.format === undefined;
    const plain = Number((wanted.restyled ? style.s : cell.attributes["s"]) ?? 0) === 0;
    if (isBlank && plain) return "";
    const { type, cellMetadata, children } = contentOf(now, row, cell.column, this.#around);
    const content = children.map((child) => this.#part.print(child)).join("");
    return whole(tag({ t: type, cm: cellMetadata, vm: undefined }), content);
  }

  /** The content of a cell with another formula, and with another value where one is given. */
  #innerWith(cell: CellText, formula: string, value?: string): string {
    const slice = (part: ElementText | undefined) => (part === undefined ? "" : this.#text.slice(part.start, part.end));
    const parts = [cell.formula, cell.value, cell.inline].filter((part) => part !== undefined);
    const rest = parts
      .sort((a, b) => b.start - a.start)
      .reduce(
        (inner, part) => inner.slice(0, part.start - cell.openEnd) + inner.slice(part.end - cell.openEnd),
        this.#text.slice(cell.openEnd, cell.closeStart),
      );
    return `${formula}${value ?? slice(cell.value) + slice(cell.inline)}${rest}`;
  }

  /** The element of a formula that had none of its own, because another cell held it, which does no more. */
  #formulaOfItsOwn(row: number, cell: CellText, wanted: Wanted | undefined): string | undefined {
    if (cell.formula === undefined || !this.#brokenGroups) return undefined;
    const { t, si } = attributesAt(this.#text, cell.formula.start, cell.formula.openEnd);
    const group = t === "shared" && si !== undefined ? this.#groups.get(si) : undefined;
    if (group === undefined || group.stays || (group.row === row && group.column === cell.column)) return undefined;
    const stored = formulaInGroup(group, row, cell.column);
    const formula = wanted?.now.formula;
    const changed = wanted !== undefined && wanted.before.formula !== formula;
    if (changed && (formula === undefined || !this.#around.readsAs(stored, formula))) return undefined;
    return this.#part.print(element("f", {}, [stored]));
  }

  /** The element of a formula that stays what it was, or became another only because sheets got other names. */
  #keptFormula(row: number, cell: CellText, { before, now }: Wanted): string | undefined {
    const { formula } = cell;
    if (formula === undefined || now.formula === undefined) return undefined;
    const attributes = attributesAt(this.#text, formula.start, formula.openEnd);
    const text = this.#text.slice(formula.start, formula.end);
    const stored = textBetween(this.#text, formula.openEnd, formula.closeStart);
    const spills = attributes["t"] === "array" && cell.attributes["cm"] !== undefined;
    const area = { top: row, left: cell.column, rows: now.fills?.rows ?? 1, columns: now.fills?.columns ?? 1 };
    const openTag = tagWith(this.#text.slice(formula.start, formula.openEnd), spills ? { ref: printArea(area) } : {});
    if (before.formula === now.formula) return `${openTag}${text.slice(formula.openEnd - formula.start)}`;
    if (stored === "") {
      const group = this.#groups.get(attributes["si"] ?? "");
      if (group === undefined) return undefined;
      const moved = formulaInGroup(group, row, cell.column);
      if (!this.#around.readsAs(moved, now.formula)) return undefined;
      return group.stays ? text : this.#part.print(element("f", {}, [moved]));
    }
    const followed = this.#around.follow(stored);
    if (!this.#around.readsAs(followed, now.formula)) return undefined;
    return `${openTag}${printText(followed)}</${formula.name}>`;
  }

  #newStyle(row: number, cell: CellText, { before, now }: Wanted): number | undefined {
    const had = { index: Number(cell.attributes["s"] ?? 0), format: before.format };
    const style = this.#around.styles.cellFormat(this.#lookOf(row, cell.column, now), had);
    return style === 0 ? undefined : style;
  }

  #lookOf(row: number, column: number, cell: Cell): Cell["format"] {
    return cell.format ?? this.#sheet.rows.get(row)?.format ?? this.#sheet.columns.get(column)?.format;
  }
}

/** The attributes of a row that differ from those it had. */
function lineChanges(
  before: Line | undefined,
  now: Line | undefined,
  styles: StyleSheet,
): Record<string, AttributeValue> {
  if (before === now) return {};
  return {
    ...(before?.format === now?.format
      ? {}
      : {
          s: now?.format === undefined ? undefined : styles.cellFormat(now.format),
          customFormat: now?.format === undefined ? undefined : true,
        }),
    ...(before?.size === now?.size ? {} : { ht: now?.size, customHeight: now?.size === undefined ? undefined : true }),
    ...(before?.hidden === true || now?.hidden === true ? { hidden: now?.hidden === true || undefined } : {}),
  };
}

/** Whether columns, from 0, are among those that a row says it has cells in. */
function isWithinSpans(spans: string | undefined, columns: readonly number[]): boolean {
  if (spans === undefined) return true;
  const ranges = spans.split(/\s+/).map((span) => span.split(":").map(Number));
  return columns.every((column) => ranges.some(([first = 0, last = 0]) => column + 1 >= first && column + 1 <= last));
}
