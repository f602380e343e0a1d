import { COLUMNS_OF_SHEET } from "../../book/area";
import type { Book } from "../../book/book";
import type { FormulaCell } from "../../book/cell";
import type { Sheet } from "../../book/sheet";
import type { Steps } from "../../turns";
import type { CellsOfSheet } from "../values/value";
import type { ParsedFormulas } from "../evaluator/parsed-formulas";
import { Dependents } from "./dependents";
import type { FormulaNode } from "./formula-node";
import { Outdated } from "./outdated";
import { type Precedents, precedentsOf } from "./precedents";

/** What happened to the book that makes its formulas worth reading anew. */
export interface ReadingAnew {
  /** Whether nothing that formulas read has changed, only how it is called. */
  readonly onlyRenamed: boolean;
  /** Whether a person's or an add-in's doing brought new formulas, not the file. */
  readonly areTyped: boolean;
  /** Whether a sheet has another name than before. */
  readonly areSheetsNamedAnew: boolean;
}

/** Every formula of a book, with what it depends on and what is to be computed. */
export class FormulaGraph {
  readonly outdated = new Outdated();
  readonly #book: Book;
  readonly #parsed: ParsedFormulas;
  readonly #nodes = new Map<Sheet, Map<number, FormulaNode>>();
  readonly #dependents = new Dependents();
  #hosts: ReadonlySet<string> = new Set();

  constructor(book: Book, parsed: ParsedFormulas) {
    this.#book = book;
    this.#parsed = parsed;
  }

  /**
   * Reads every formula of the book: those without a value, new ones and those that mean something else now are outdated. Each
   * step is a formula; what it tells is how many there are yet.
   */
  *reading(
    hosts: ReadonlySet<string>,
    { onlyRenamed, areTyped, areSheetsNamedAnew }: ReadingAnew,
  ): Steps<number, void> {
    this.#hosts = hosts;
    for (const node of this.outdated.all()) this.outdated.delete(node);
    const { sheets } = this.#book;
    for (const sheet of this.#nodes.keys()) if (!sheets.includes(sheet)) this.#dropAll(sheet, () => true);
    let count = 0;
    for (const sheet of sheets) {
      for (const cell of sheet.cells.formulas()) {
        yield ++count;
        const old = this.#nodes.get(sheet)?.get(keyOf(cell));
        const isSame =
          old !== undefined && !areSheetsNamedAnew && old.formula === cell.formula && this.#staysFixed(old.precedents);
        if (isSame) {
          if (cell.value === null) this.outdated.add(old);
          continue;
        }
        if (old !== undefined) this.#drop(old);
        const node = this.#put(sheet, cell, old?.isTyped ?? areTyped, old?.read);
        const isChanged =
          old !== undefined && !onlyRenamed && (old.formula !== node.formula || !sameMeaning(old, node));
        if (cell.value === null || isChanged) this.outdated.add(node);
      }
      this.#dropAll(sheet, ({ row, column }) => sheet.cells.at(row, column).formula === undefined);
    }
  }

  #staysFixed({ isFixed, cells }: Precedents): boolean {
    return isFixed && cells.every(({ sheet }) => this.#book.sheets.includes(sheet));
  }

  #dropAll(sheet: Sheet, isGone: (node: FormulaNode) => boolean): void {
    for (const node of [...(this.#nodes.get(sheet)?.values() ?? [])]) if (isGone(node)) this.#drop(node);
  }

  /** Takes up what an area holds now: its formulas are outdated, and all that read it. */
  changed(cells: CellsOfSheet): void {
    const nodes = this.#nodes.get(cells.sheet);
    if (nodes !== undefined) {
      const { area } = cells;
      const gone = [...nodes.values()].filter(
        ({ row, column }) =>
          row >= area.top && row < area.top + area.rows && column >= area.left && column < area.left + area.columns,
      );
      const kept = new Map(gone.map((node) => [keyOf(node), node]));
      for (const node of gone) this.#drop(node);
      this.#take(cells, kept);
    } else this.#take(cells, new Map());
    for (const node of this.#dependents.of(cells)) this.outdated.add(node);
  }

  #take(cells: CellsOfSheet, kept: ReadonlyMap<number, FormulaNode>): void {
    for (const cell of cells.sheet.cells.formulasWithin(cells.area)) {
      const old = kept.get(keyOf(cell));
      this.outdated.add(this.#put(cells.sheet, cell, old?.formula !== cell.formula || old.isTyped, undefined));
    }
  }

  /** Every formula. */
  *all(): Generator<FormulaNode> {
    for (const nodes of this.#nodes.values()) yield* nodes.values();
  }

  /** The formula of a cell. */
  at(sheet: Sheet, row: number, column: number): FormulaNode | undefined {
    return this.#nodes.get(sheet)?.get(row * COLUMNS_OF_SHEET + column);
  }

  /** The formulas that read any cell of an area. */
  dependentsOf(cells: CellsOfSheet): readonly FormulaNode[] {
    return this.#dependents.of(cells);
  }

  /** Remembers what a formula read when it was evaluated. */
  remember(node: FormulaNode, read: readonly CellsOfSheet[]): void {
    if (node.read !== undefined) this.#dependents.remove(node, node.read);
    this.#dependents.add(node, node.precedents.cells);
    this.#dependents.add(node, read);
    node.read = read;
  }

  #put(sheet: Sheet, cell: FormulaCell, isTyped: boolean, read: readonly CellsOfSheet[] | undefined): FormulaNode {
    const { row, column, formula } = cell;
    const precedents = precedentsOf(this.#book, this.#parsed, this.#hosts, { sheet, row, column }, formula);
    const node: FormulaNode = { sheet, row, column, formula, isTyped, precedents, read };
    let nodes = this.#nodes.get(sheet);
    if (nodes === undefined) this.#nodes.set(sheet, (nodes = new Map<number, FormulaNode>()));
    nodes.set(keyOf(cell), node);
    this.#dependents.add(node, precedents.cells);
    if (read !== undefined) this.#dependents.add(node, read);
    return node;
  }

  #drop(node: FormulaNode): void {
    this.#nodes.get(node.sheet)?.delete(keyOf(node));
    this.#dependents.remove(node, node.precedents.cells);
    if (node.read !== undefined) this.#dependents.remove(node, node.read);
    this.outdated.delete(node);
  }
}

function keyOf({ row, column }: { readonly row: number; readonly column: number }): number {
  return row * COLUMNS_OF_SHEET + column;
}

function sameMeaning(old: FormulaNode, node: FormulaNode): boolean {
  const [a, b] = [old.precedents, node.precedents];
  return (
    a.meanings.join("\n") === b.meanings.join("\n") &&
    a.callsHost === b.callsHost &&
    a.cells.length === b.cells.length &&
    a.cells.every(({ sheet, area }, index) => {
      const other = b.cells[index];
      return (
        other?.sheet === sheet &&
        other.area.top === area.top &&
        other.area.left === area.left &&
        other.area.rows === area.rows &&
        other.area.columns === area.columns
      );
    })
  );
}
