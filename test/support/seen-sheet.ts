import { propose } from "../../src/workbook/proposing/propose";
import type { SeenCell, SeenSheet } from "../../src/workbook/proposing/seen-sheet";
import type { OwnSheet } from "../../src/application/own-sheet/own-sheet";

/** A sheet as it would be seen: rows of plain values from A1 on, `""` where nothing stands. */
export function seenSheet(rows: readonly (readonly (string | number)[])[], sheet = "Sheet1"): SeenSheet {
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  const cells = rows.map((row) => Array.from({ length: columnCount }, (_, column) => cellOf(row[column] ?? "")));
  return { sheet, row: 0, column: 0, rowCount: rows.length, columnCount, cells, hiddenRows: [], hiddenColumns: [] };
}

/** A sheet with what is proposed for it. */
export function ownSheet(rows: readonly (readonly (string | number)[])[], sheet = "Sheet1"): OwnSheet {
  const seen = seenSheet(rows, sheet);
  return { seen, proposal: propose(seen), chosen: new Map() };
}

/** A small school as its people drew it. */
export const OWN_ROWS = [
  ["", "P1", "P2", "P3", "Total"],
  ["Roll", 28, 31, 27, 86],
  ["Max", 25, 30, 30],
  ["Teachers", 4],
] as const;

/** The same, with last year's children beside this year's. */
export const OWN_ROWS_TWO_YEARS = [
  ["", "P1", "P2", "P3"],
  ["Roll 2025", 26, 30, 29],
  ["Roll 2026", 28, 31, 27],
  ["Max", 25, 30, 30],
  ["Teachers", 4],
] as const;

function cellOf(value: string | number): SeenCell {
  const kind = value === "" ? "blank" : typeof value === "number" ? "number" : "text";
  return { kind, value, shown: String(value), numberFormat: "General", isFormula: false };
}
