/** A cell's place, counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The address of a place. */
export function addressOf({ row, column }: Place): string {
  return `${String.fromCharCode("A".charCodeAt(0) + column)}${row + 1}`;
}

/** Where arrows lead. */
export const WAYS: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/** Where keys lead that go on from a cell, or within the selected ones. */
export const ADVANCES: Readonly<Record<string, Place>> = {
  Enter: { row: 1, column: 0 },
  "Shift+Enter": { row: -1, column: 0 },
  Tab: { row: 0, column: 1 },
  "Shift+Tab": { row: 0, column: -1 },
};

/** Whether two places are one. */
export function sameCell(a: Place, b: Place): boolean {
  return a.row === b.row && a.column === b.column;
}

/** A place, or the one at the edge where there is none. */
export function onSheet(row: number, column: number): Place {
  return { row: Math.max(0, row), column: Math.max(0, column) };
}

/** A place as the key of a map. */
export function keyOf({ row, column }: Place): string {
  return `${row},${column}`;
}

/** The place of such a key. */
export function placeOf(key: string): Place {
  const [row = 0, column = 0] = key.split(",").map(Number);
  return { row, column };
}

/** The whole numbers from one to another. */
export function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Where among the letters of a text a key leads. */
export function caretAfter(key: string, text: string, caret: number): number {
  switch (key) {
    case "ArrowLeft":
      return Math.max(0, caret - 1);
    case "ArrowRight":
      return Math.min(text.length, caret + 1);
    case "ArrowUp":
    case "Home":
      return 0;
    case "ArrowDown":
    case "End":
      return text.length;
    default:
      return caret;
  }
}
