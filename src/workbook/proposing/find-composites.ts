import { compositeBehindDate } from "../reading/composite-date";
import { readComposite } from "../reading/composite-text";
import { gradeNameIn } from "../reading/grade-name";
import { isBlank, isDate } from "../reading/input-cells";
import { columnsOf, type Lines, rowsOf } from "./lines";
import { headingOf } from "./headings";
import { proposed, type Proposed, type Reading } from "./proposal";
import type { SeenCell, SeenSheet } from "./seen-sheet";

/** Composites that follow each other in a line. */
interface Run extends Reading {
  readonly lines: Lines;
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** The composites of a sheet and their own limits. */
export interface FoundComposites {
  readonly Composites?: Proposed;
  readonly CompositeMin?: Proposed;
  readonly CompositeMax?: Proposed;
}

/**
 * Looks for grades that may share a class, written as `P1/2` or `K+1`, below or beside each other. A list of classes in which some
 * are composite is none. One cell alone is, where a heading says so.
 */
export function findComposites(seen: SeenSheet, grades: readonly string[]): FoundComposites {
  const runs = [columnsOf(seen), rowsOf(seen)].flatMap((lines) =>
    Array.from({ length: lines.count }, (_, line) => line)
      .filter((line) => !lines.isHidden(line))
      .flatMap((line) => runsIn(lines, line, grades)),
  );
  const headed = runs.filter(({ lines, line, from }) => headingOf(lines, line, from).says === "Composites");
  const several = runs.filter((run) => run.to > run.from && (headed.includes(run) || areDistinct(run, grades)));
  const kept = several.length > 0 ? several : headed.slice(0, 1);
  const Composites = proposed(kept);
  const [only] = kept;
  if (Composites === undefined || only === undefined) return {};
  if (kept.length > 1) return { Composites };
  const CompositeMin = limitBeside(only, ["CompositeMin", "MinClassSize"]);
  const CompositeMax = limitBeside(only, ["CompositeMax", "MaxClassSize"]);
  return { Composites, ...(CompositeMin && { CompositeMin }), ...(CompositeMax && { CompositeMax }) };
}

function runsIn(lines: Lines, line: number, grades: readonly string[]): readonly Run[] {
  const runs: Run[] = [];
  let from: number | undefined;
  for (let position = 0; position <= lines.length; position++) {
    const is = isComposite(lines.at(line, position), grades);
    if (is) from ??= position;
    if (is || from === undefined) continue;
    const to = position - 1;
    const heading = headingOf(lines, line, from);
    const standsAlone =
      isBlank(lines.at(line, position)) &&
      (isBlank(lines.at(line, from - 1)) || !isGrade(lines.at(line, from - 1), grades));
    if (standsAlone) runs.push({ area: lines.area(line, from, to), heading: heading.text, lines, line, from, to });
    from = undefined;
  }
  return runs;
}

/** Whether a cell names grades together, or did until Excel took `1/2` for a date. */
function isComposite(cell: SeenCell, grades: readonly string[]): boolean {
  if (isDate(cell)) return compositeBehindDate(Number(cell.value), cell.shown, grades) !== undefined;
  const kind = readingKind(cell, grades);
  return kind === "grades" || kind === "ambiguous";
}

function readingKind(cell: SeenCell, grades: readonly string[]): string | undefined {
  // A number can be shown as `1/2`, too.
  const name = gradeNameIn(cell);
  return cell.kind === "text" || name !== String(cell.value) ? readComposite(name, grades).kind : undefined;
}

/** Whether cells are different composites, rather than `K-6` again and again, as schools are told by their grades. */
function areDistinct({ lines, line, from, to }: Run, grades: readonly string[]): boolean {
  const cells = Array.from({ length: to - from + 1 }, (_, index) => lines.at(line, from + index));
  const distinct = new Set(cells.map(gradeNameIn)).size === cells.length;
  return distinct && cells.some((cell) => readingKind(cell, grades) === "grades");
}

/** Whether a cell names a grade, so that what follows it is a list of classes rather than of composites. */
function isGrade(cell: SeenCell, grades: readonly string[]): boolean {
  return readingKind(cell, grades) === "single";
}

/** The limits that stand beside composites under a heading that says so. */
function limitBeside({ lines, line, from, to }: Run, says: readonly string[]): Proposed | undefined {
  for (const beside of [line + 1, line + 2, line + 3]) {
    const heading = headingOf(lines, beside, from);
    if (heading.says === undefined || !says.includes(heading.says)) continue;
    if (typeof lines.at(beside, from).value !== "number") continue;
    return proposed([{ area: lines.area(beside, from, to), heading: heading.text }]);
  }
  return undefined;
}
