import { areaOf, type CellArea, columnNumber } from "./areas";
import { formulasOf } from "./cell-differences";
import type { WorkbookParts } from "./parts";
import { cellsOf } from "./sheet-faults";
import { attribute, child, children } from "./tree";

const BY_CLOCK_OR_CHANCE = /\b(NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|CELL|INFO)\(/i;
const REFERENCE =
  /(?:('(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)(?![\p{L}\p{N}_.(!])/gu;
const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/gu;

interface Place {
  readonly sheet: string;
  readonly area: CellArea;
}

/** Which cells of a workbook come from the clock or from chance, by their own formula or by the cells it refers to. */
export class CellsByClock {
  readonly #parts: WorkbookParts;
  readonly #formulas = new Map<string, ReadonlyMap<string, string>>();
  readonly #names = new Map<string, string>();
  readonly #tables = new Map<string, Place>();
  readonly #known = new Map<string, boolean>();
  #isRead = false;

  constructor(parts: WorkbookParts) {
    this.#parts = parts;
  }

  /** Whether a cell of a sheet, counted from 1, comes from the clock or from chance. */
  has(sheet: string, row: number, column: number): boolean {
    this.#read();
    return this.#isByClock(sheet.toLowerCase(), `${row},${column}`);
  }

  #read(): void {
    if (this.#isRead) return;
    this.#isRead = true;
    for (const { name, path } of this.#parts.sheets()) {
      const tree = this.#parts.tree(path);
      if (path === undefined || tree === undefined) continue;
      const sheet = name.toLowerCase();
      this.#formulas.set(sheet, formulasOf(cellsOf(tree, []).cells));
      for (const { kind, target } of this.#parts.arrows(path)) {
        const table = kind === "table" ? this.#parts.tree(target) : undefined;
        const area = areaOf(attribute(table, "ref"));
        if (area !== undefined)
          this.#tables.set((attribute(table, "displayName") ?? "").toLowerCase(), { sheet, area });
      }
    }
    const workbook = this.#parts.tree(this.#parts.workbookPath());
    for (const name of children(child(workbook, "definedNames"), "definedName"))
      this.#names.set((attribute(name, "name") ?? "").toLowerCase(), name.text);
  }

  #isByClock(sheet: string, key: string): boolean {
    const cell = `${sheet}!${key}`;
    const known = this.#known.get(cell);
    if (known !== undefined) return known;
    this.#known.set(cell, false);
    const formula = this.#formulas.get(sheet)?.get(key);
    const found = formula !== undefined && this.#asksTheClock(formula, sheet);
    this.#known.set(cell, found);
    return found;
  }

  #asksTheClock(formula: string, sheet: string, within: readonly string[] = []): boolean {
    const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
    if (BY_CLOCK_OR_CHANCE.test(bare)) return true;
    const words = new Set([...bare.matchAll(WORD)].map(([word]) => word.toLowerCase()));
    const tables = [...words].flatMap((word) => this.#tables.get(word) ?? []);
    if ([...this.#placesIn(bare, sheet), ...tables].some((place) => this.#anyIn(place))) return true;
    return [...words].some((word) => {
      const name = within.includes(word) ? undefined : this.#names.get(word);
      return name !== undefined && this.#asksTheClock(name, sheet, [...within, word]);
    });
  }

  #placesIn(formula: string, sheet: string): readonly Place[] {
    return [...formula.matchAll(REFERENCE)].flatMap(([, named, reference = ""]) => {
      const area = wideAreaOf(reference);
      const other = named?.replace(/^'|'$/g, "").replaceAll("''", "'").toLowerCase();
      return area === undefined ? [] : [{ sheet: other ?? sheet, area }];
    });
  }

  #anyIn({ sheet, area }: Place): boolean {
    return [...(this.#formulas.get(sheet)?.keys() ?? [])].some((key) => {
      const [row = 0, column = 0] = key.split(",").map(Number);
      const isWithin = row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
      return isWithin && this.#isByClock(sheet, key);
    });
  }
}

/** An area of cells, of whole columns or of whole rows. */
function wideAreaOf(reference: string): CellArea | undefined {
  const [from = "", to = from] = reference.replaceAll("$", "").split(":");
  if (/^[A-Z]+$/.test(from)) return { top: 1, bottom: 1_048_576, left: columnNumber(from), right: columnNumber(to) };
  if (/^\d+$/.test(from)) return { top: Number(from), bottom: Number(to), left: 1, right: 16_384 };
  return areaOf(reference);
}
