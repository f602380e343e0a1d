import { compositeBehindDate } from "../reading/composite-date";
import { readCompositeCell } from "../reading/composite-line";
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
 * are composite is none. One cell alone is, where a heading says so, or `any neighbours` stands there.
 */
export function findComposites(seen: SeenSheet, grades: readonly string[]): FoundComposites {
  const runs = [columnsOf(seen), rowsOf(seen)].flatMap((lines) =>
    Array.from({ length: lines.count }, (_, line) => line)
      .filter((line) => !lines.isHidden(line))
      .flatMap((line) => runsIn(lines, line, grades)),
  );
  const headed = runs.filter(({ lines, line, from }) => isHeaded(lines, line, from));
  const several = runs.filter((run) => run.to > run.from && (headed.includes(run) || areDistinct(run, grades)));
  const alone = runs.filter((run) => headed.includes(run) || isLine(run.lines.at(run.line, run.from), grades));
  const kept = several.length > 0 ? several : alone.slice(0, 1);
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
    const cell = lines.at(line, position);
    const isAmongOthers = from !== undefined || isHeaded(lines, line, position);
    const is = isComposite(cell, grades) || (isPerhapsLine(cell, grades) && isAmongOthers);
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
  const kind = readingOf(cell, grades)?.kind;
  return kind === "grades" || kind === "ambiguous" || isLine(cell, grades);
}

/** Whether a cell names several composites at once, as `any neighbours` does. */
function isLine(cell: SeenCell, grades: readonly string[]): boolean {
  const reading = readingOf(cell, grades);
  return reading?.kind === "line" && !reading.anySize && !BARE.test(gradeNameIn(cell));
}

/** Whether a cell says no more than `all` or `neighbours`, which only a heading or composites before it can tell to be about them. */
function isPerhapsLine(cell: SeenCell, grades: readonly string[]): boolean {
  return readingOf(cell, grades)?.kind === "line";
}

const BARE = /^neighbou?r\w*(?: \w+)?$/i;

function isHeaded(lines: Lines, line: number, from: number): boolean {
  return headingOf(lines, line, from).says === "Composites";
}

function readingOf(cell: SeenCell, grades: readonly string[]): ReturnType<typeof readCompositeCell> | undefined {
  // A number can be shown as `1/2`, too.
  const name = gradeNameIn(cell);
  return cell.kind === "text" || name !== String(cell.value) ? readCompositeCell(name, grades) : undefined;
}

/** Whether cells are different composites, rather than `K-6` again and again, as schools are told by their grades. */
function areDistinct({ lines, line, from, to }: Run, grades: readonly string[]): boolean {
  const cells = Array.from({ length: to - from + 1 }, (_, index) => lines.at(line, from + index));
  const distinct = new Set(cells.map(gradeNameIn)).size === cells.length;
  return distinct && cells.some((cell) => readingOf(cell, grades)?.kind === "grades" || isLine(cell, grades));
}

/** Whether a cell names a grade, so that what follows it is a list of classes rather than of composites. */
function isGrade(cell: SeenCell, grades: readonly string[]): boolean {
  return readingOf(cell, grades)?.kind === "single";
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
