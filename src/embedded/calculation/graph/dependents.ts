import { type Area, COLUMNS_OF_SHEET, intersection } from "../../book/area";
import type { Sheet } from "../../book/sheet";
import type { CellsOfSheet } from "../values/value";
import type { FormulaNode } from "./formula-node";

interface Watched {
  readonly area: Area;
  readonly nodes: Set<FormulaNode>;
}

/** Areas wider than this are looked through for every change. */
const WIDE = 32;

/** Which formulas read which cells, found by the cells. */
export class Dependents {
  readonly #cells = new Map<Sheet, Map<number, Set<FormulaNode>>>();
  readonly #columns = new Map<Sheet, Map<number, Map<string, Watched>>>();
  readonly #wide = new Map<Sheet, Map<string, Watched>>();

  /** Remembers that a formula reads cells. */
  add(node: FormulaNode, cells: readonly CellsOfSheet[]): void {
    for (const { sheet, area } of cells) this.#sets(sheet, area).forEach((nodes) => nodes.add(node));
  }

  /** Forgets it. */
  remove(node: FormulaNode, cells: readonly CellsOfSheet[]): void {
    for (const { sheet, area } of cells) this.#sets(sheet, area).forEach((nodes) => nodes.delete(node));
  }

  /** The formulas that read any cell of an area. */
  of({ sheet, area }: CellsOfSheet): readonly FormulaNode[] {
    const found: FormulaNode[] = [];
    const cells = this.#cells.get(sheet);
    if (cells !== undefined)
      if (area.rows * area.columns <= cells.size) {
        for (let row = area.top; row < area.top + area.rows; row++)
          for (let column = area.left; column < area.left + area.columns; column++)
            found.push(...(cells.get(row * COLUMNS_OF_SHEET + column) ?? []));
      } else
        for (const [key, nodes] of cells) {
          const [row, column] = [Math.floor(key / COLUMNS_OF_SHEET), key % COLUMNS_OF_SHEET];
          const isWithin = row >= area.top && row < area.top + area.rows;
          if (isWithin && column >= area.left && column < area.left + area.columns) found.push(...nodes);
        }
    for (const [column, watched] of this.#columns.get(sheet) ?? [])
      if (column >= area.left && column < area.left + area.columns) collect(watched, area, found);
    collect(this.#wide.get(sheet), area, found);
    return found;
  }

  #sets(sheet: Sheet, area: Area): readonly Set<FormulaNode>[] {
    if (area.rows === 1 && area.columns === 1) {
      const key = area.top * COLUMNS_OF_SHEET + area.left;
      return [
        entry(
          entry(this.#cells, sheet, () => new Map<number, Set<FormulaNode>>()),
          key,
          () => new Set(),
        ),
      ];
    }
    const text = `${area.top},${area.left},${area.rows},${area.columns}`;
    const watched = () => ({ area, nodes: new Set<FormulaNode>() });
    if (area.columns > WIDE)
      return [
        entry(
          entry(this.#wide, sheet, () => new Map<string, Watched>()),
          text,
          watched,
        ).nodes,
      ];
    const columns = entry(this.#columns, sheet, () => new Map<number, Map<string, Watched>>());
    return Array.from(
      { length: area.columns },
      (_, index) =>
        entry(
          entry(columns, area.left + index, () => new Map<string, Watched>()),
          text,
          watched,
        ).nodes,
    );
  }
}

function collect(watched: ReadonlyMap<string, Watched> | undefined, area: Area, found: FormulaNode[]): void {
  if (watched === undefined) return;
  for (const each of watched.values()) if (intersection(each.area, area) !== undefined) found.push(...each.nodes);
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
