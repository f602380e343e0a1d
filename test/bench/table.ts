/** A table of results: what is printed, and what `--json` gives. Times are in milliseconds. */
export interface Table {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  readonly notes: readonly string[];
}

/** What stands in a cell; `null` where there is nothing to say. */
export type Cell = string | number | null;

/** The table as text, numbers to the right. */
export function tableText({ title, columns, rows, notes }: Table): string {
  const lines = [columns, ...rows.map((row) => row.map(cellText))];
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? "").length)));
  const text = lines.map((line) =>
    line
      .map((cell, column) => pad(cell, widths[column] ?? 0, column === 0))
      .join("  ")
      .trimEnd(),
  );
  const rule = widths.map((width) => "-".repeat(width)).join("  ");
  return [title, "", text[0] ?? "", rule, ...text.slice(1), ...notes.map((note) => `* ${note}`), ""].join("\n");
}

/** The table as one object a row, by the names of its columns. */
export function tableJson({ title, columns, rows, notes }: Table): object {
  const objects = rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])));
  return { title, rows: objects, notes };
}

function cellText(cell: Cell): string {
  if (cell === null || Number.isNaN(cell)) return "–";
  if (typeof cell === "string") return cell;
  if (Number.isInteger(cell)) return `${cell}`;
  return cell >= 100 ? cell.toFixed(0) : cell.toFixed(cell >= 10 ? 1 : 2);
}

function pad(cell: string, width: number, first: boolean): string {
  return first ? cell.padEnd(width) : cell.padStart(width);
}
