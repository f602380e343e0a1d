import { gradeNameIn } from "../reading/grade-name";
import { isBlank, isDate } from "../reading/input-cells";
import { speaksOfTotal } from "../reading/total-label";
import { beginsWithGrade, type GradeReading, gradeReading, saysGrades } from "./grade-words";
import type { Lines } from "./lines";
import { plainWords } from "./plain-words";
import type { SeenCell } from "./seen-sheet";

/** Names of grades that stand one after another in a line, youngest first. */
export interface GradeLine {
  readonly line: number;
  /** The positions of the names; blanks and totals may lie between them. */
  readonly positions: readonly number[];
  readonly names: readonly string[];
  /** How far up each grade is, so that the same grades are known again elsewhere. */
  readonly ranks: readonly number[];
  /** Positions between the names and right behind them at which others are summed up. */
  readonly totals: readonly number[];
  /** Whether the names can hardly mean anything else. */
  readonly isSure: boolean;
}

/** How many blank cells may lie between two grades. */
const MOST_BLANKS = 2;

/** A grade's name at a position. */
interface Found {
  readonly position: number;
  readonly name: string;
  readonly reading: GradeReading;
}

/** The names of grades along the lines of a sheet, in the order of the lines. */
export function findGrades(lines: Lines): readonly GradeLine[] {
  return Array.from({ length: lines.count }, (_, line) => line).flatMap((line) =>
    runsOf(lines, line).flatMap((run) => gradeLine(lines, line, run) ?? []),
  );
}

/** Where names of grades follow each other, each further up than the one before. */
function runsOf(lines: Lines, line: number): readonly (readonly Found[])[] {
  const runs: Found[][] = [];
  let run: Found[] = [];
  let blanks = 0;
  const end = (): void => {
    if (run.length > 1) runs.push(run);
    run = [];
  };
  for (let position = 0; position < lines.length; position++) {
    const cell = lines.at(line, position);
    if (isBlank(cell)) {
      blanks++;
      if (blanks > MOST_BLANKS) end();
      continue;
    }
    blanks = 0;
    const found = foundIn(cell, position);
    if (found === undefined) {
      if (!isTotal(cell)) end();
      continue;
    }
    if (!follows(run, found)) end();
    run.push(found);
  }
  end();
  return runs;
}

function foundIn(cell: SeenCell, position: number): Found | undefined {
  if (cell.kind === "error" || isDate(cell)) return undefined;
  const name = gradeNameIn(cell);
  const reading = gradeReading(plainWords(name));
  return reading && { position, name, reading };
}

function isTotal(cell: SeenCell): boolean {
  return cell.kind === "text" && speaksOfTotal(String(cell.value));
}

/** Whether a grade can come next: it is the next one up, or the one after it, and numbered by the same word. */
function follows(run: readonly Found[], { reading }: Found): boolean {
  const last = run.at(-1);
  if (last === undefined) return true;
  const word = run.find((found) => found.reading.numberedBy !== undefined)?.reading.numberedBy;
  const sameWord = word === undefined || reading.numberedBy === undefined || reading.numberedBy === word;
  const step = reading.rank - last.reading.rank;
  const isBare = reading.numberedBy === "" && last.reading.numberedBy === "";
  return sameWord && step > 0 && step <= (isBare ? 1 : 2);
}

function gradeLine(lines: Lines, line: number, run: readonly Found[]): GradeLine | undefined {
  const last = run.at(-1)?.position ?? 0;
  const first = run[0]?.position ?? 0;
  const isAlone = !isGradeLike(lines.at(line, first - 1)) && !isGradeLike(lines.at(line, last + 1));
  const isSure = isAlone && (saySo(run) || headedAsGrades(lines, line, first));
  if (run.length < 3 && !isSure) return undefined;
  const between = Array.from({ length: last - first }, (_, index) => first + index);
  const behind = Array.from({ length: MOST_BLANKS + 1 }, (_, index) => last + 1 + index);
  return {
    line,
    positions: run.map(({ position }) => position),
    names: run.map(({ name }) => name),
    ranks: run.map(({ reading }) => reading.rank),
    totals: [...between, ...behind].filter((position) => isTotal(lines.at(line, position))),
    isSure,
  };
}

/** Whether a cell beside the names begins as they do, so that they are rather classes, or not all the grades. */
export function isGradeLike(cell: SeenCell): boolean {
  return !isBlank(cell) && !isTotal(cell) && beginsWithGrade(plainWords(gradeNameIn(cell)));
}

/** Whether names say by themselves that they are grades: `P1`, `Year 3`, `CE1`, or `K` before 1, 2 and 3. */
function saySo(run: readonly Found[]): boolean {
  const certain = run.filter(({ reading }) => !reading.isDoubtful).length;
  const numbers = run.filter(({ reading }) => reading.numberedBy !== undefined).length;
  return certain > 1 || (numbers > 1 && run.length > numbers);
}

/** Whether a heading right before the first name says that grades follow. */
function headedAsGrades(lines: Lines, line: number, first: number): boolean {
  for (let position = first - 1; position >= Math.max(0, first - 1 - MOST_BLANKS); position--) {
    const cell = lines.at(line, position);
    if (!isBlank(cell)) return cell.kind === "text" && saysGrades(plainWords(String(cell.value)));
  }
  return false;
}
