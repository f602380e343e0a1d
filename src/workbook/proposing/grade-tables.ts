import type { PlacedArea } from "../host/address";
import { findGrades, type GradeLine } from "./find-grades";
import { columnsOf, type Lines, rowsOf } from "./lines";
import type { SeenSheet } from "./seen-sheet";
import { type ValueLine, valueLines } from "./value-lines";

/** Grades and the numbers beside them. */
export interface GradeTable {
  readonly lines: Lines;
  readonly grades: GradeLine;
  readonly values: readonly ValueLine[];
}

/** Some of a table's grades, from one to another, both counted from the table's first. */
export interface GradeSpan {
  readonly table: GradeTable;
  readonly from: number;
  readonly to: number;
}

/** More tables of grades than a school's sheet has; a list of pupils, for instance, looks like so many. */
const MOST_TABLES = 24;

/** The tables of grades on a sheet: where some surely are grades, what only might be counts for nothing. */
export function gradeTables(seen: SeenSheet): readonly GradeTable[] {
  const found = [columnsOf(seen), rowsOf(seen)].map((lines) => ({
    lines,
    all: findGrades(lines).filter(({ line }) => !lines.isHidden(line)),
  }));
  const someAreSure = found.some(({ all }) => all.some(({ isSure }) => isSure));
  const kept = found.map(({ lines, all }) => ({ lines, all: someAreSure ? all.filter(({ isSure }) => isSure) : all }));
  if (kept.reduce((count, { all }) => count + all.length, 0) > MOST_TABLES) return [];
  return kept.flatMap(({ lines, all }) =>
    all.map((grades): GradeTable => ({ lines, grades, values: valueLines(lines, grades, all) })),
  );
}

/** Where the cells of a line stand that lie beside some grades. */
export function spanArea({ table, from, to }: GradeSpan, line: number): PlacedArea {
  const { positions } = table.grades;
  return table.lines.area(line, positions[from] ?? 0, positions[to] ?? 0);
}

/**
 * The same grades in another table, in the same places from each other, so that lists from both can be read side by side; nothing
 * where the other has them not.
 */
export function sameGrades({ table, from, to }: GradeSpan, other: GradeTable): GradeSpan | undefined {
  if (other === table) return { table, from, to };
  const { ranks, positions } = table.grades;
  const start = other.grades.ranks.indexOf(ranks[from] ?? Number.NaN);
  if (start < 0) return undefined;
  const fits = ranks.slice(from, to + 1).every((rank, index) => {
    const steps = (positions[from + index] ?? 0) - (positions[from] ?? 0);
    const otherSteps = (other.grades.positions[start + index] ?? 0) - (other.grades.positions[start] ?? 0);
    return other.grades.ranks[start + index] === rank && steps === otherSteps;
  });
  return fits ? { table: other, from: start, to: start + to - from } : undefined;
}
