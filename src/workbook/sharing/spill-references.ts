import { addressText, type Place, sheetText } from "../host/address";

/** A text, or a reference to all that a formula spills: `B7#`, `$B$7#`, `'Year 2026'!B7#`. */
const TEXT_OR_SPILL =
  /"(?:[^"]|"")*"|(?:(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!)?(?<![\p{L}\p{N}_.])\$?([A-Z]{1,3})\$?(\d{1,7})#/giu;

/**
 * The cells whose spilled results a formula on a sheet reads by `#`, each once, as `Sheet1!B7`. Such a reference breaks when a formula
 * becomes a value, because values do not spill.
 */
export function spillsRead(formula: string, sheet: string): readonly string[] {
  const found = [...formula.matchAll(TEXT_OR_SPILL)].flatMap(([, quoted, plain, column, row]) =>
    column === undefined || row === undefined
      ? []
      : [`${sheetText(quoted?.replaceAll("''", "'") ?? plain ?? sheet)}!${column.toUpperCase()}${row}`],
  );
  return [...new Set(found)];
}

/** Who reads the spilled results of which cell, by its address. */
export class SpillReaders {
  readonly #readers = new Map<string, string[]>();

  /** Notes what a formula reads; the reader is told as a person would look for it. */
  note(reader: string, formula: string, sheet: string): void {
    if (!formula.includes("#")) return;
    for (const address of spillsRead(formula, sheet)) {
      this.#readers.set(address.toLowerCase(), [...(this.#readers.get(address.toLowerCase()) ?? []), reader]);
    }
  }

  /** Who reads the spilled results of a cell. */
  of({ sheet, row, column }: Place): readonly string[] {
    return this.#readers.get(addressText({ sheet, row, column }).toLowerCase()) ?? [];
  }
}
