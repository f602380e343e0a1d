/** Cells from a first to a last row and column, from 1. */
export interface CellArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Reads `A1` or `A1:B2`, with or without `$`; undefined for anything else. */
export function areaOf(text: string | undefined): CellArea | undefined {
  const found = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(text ?? "");
  if (found === null) return undefined;
  const [, left = "", top = "", right = left, bottom = top] = found;
  return { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) };
}

/** Whether two areas share a cell. */
export function meet(one: CellArea, other: CellArea): boolean {
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}

/** The number of a column, from 1. */
export function columnNumber(letters: string): number {
  return Array.from(letters.toUpperCase()).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The letters of a column. */
export function columnName(number: number): string {
  return number === 0 ? "" : columnName(Math.floor((number - 1) / 26)) + String.fromCharCode(65 + ((number - 1) % 26));
}

/** The words that stand in a list more than once. */
export function repeated(words: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return [...new Set(words.filter((word) => seen.size === seen.add(word).size))];
}
