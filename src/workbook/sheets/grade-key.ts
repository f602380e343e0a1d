import { shortNames } from "../../planning/short-names";
import { LOOKS } from "./look";
import { area, type CellBlock, type StyledArea } from "./sheet-content";

/** Lines that say which short name is which grade, where a sheet calls grades by short names. */
export interface GradeKey {
  readonly rowCount: number;
  readonly blocks: readonly CellBlock[];
  readonly styles: readonly StyledArea[];
}

/** Lays out those lines from a row on, each at most so many characters long; no line where no grade has a short name. */
export function gradeKey(row: number, names: readonly string[], lineLength: number): GradeKey {
  const short = shortNames(names);
  const meanings = names.flatMap((name, index) =>
    short[index] === undefined || short[index] === name ? [] : [`${short[index]} = ${name.replace(/\s+/g, " ")}`],
  );
  const lines = joined(meanings, "   ", lineLength);
  if (lines.length === 0) return { rowCount: 0, blocks: [], styles: [] };
  return {
    rowCount: lines.length,
    blocks: [{ row, column: 0, rows: lines.map((line) => [line]) }],
    styles: [{ area: area(row, 0, lines.length), style: { ...LOOKS.remark, horizontal: "Left", indent: 1 } }],
  };
}

/** With more lines above the table than these, no rows stay in sight: too few others would. */
const MOST_IN_SIGHT = 6;

/** How many rows stay in sight, down to a table's header, below so many lines that say what short names mean. */
export function rowsInSight(header: number, keyLines: number): number {
  return keyLines > MOST_IN_SIGHT ? 0 : header + 1;
}

/** Puts texts on as few lines as they fit on, with something between them; one that is longer than a line has its own. */
export function joined(items: readonly string[], between: string, lineLength: number): readonly string[] {
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + between.length + item.length <= lineLength)
      lines[lines.length - 1] = `${last}${between}${item}`;
    else lines.push(item);
  }
  return lines;
}
