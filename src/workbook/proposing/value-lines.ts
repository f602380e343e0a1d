import { isBlank, isDate, plainText } from "../reading/input-cells";
import { type GradeLine, isGradeLike } from "./find-grades";
import type { Heading } from "./heading-words";
import { type HeadingFound, headingOf } from "./headings";
import type { Lines } from "./lines";
import type { SeenCell } from "./seen-sheet";

/** Numbers that stand beside grades, one for each. */
export interface ValueLine {
  readonly line: number;
  readonly heading: HeadingFound;
  /** The number of each grade; nothing where something else stands, or nothing. */
  readonly values: readonly (number | undefined)[];
  /** Beside which grades anything stands. */
  readonly filled: readonly boolean[];
  /** Whether a number stands beside each grade. */
  readonly isWhole: boolean;
  /** Whether formulas worked all of them out. */
  readonly isWorkedOut: boolean;
  /** Whether it lies right beside the grades or beside other such numbers. */
  readonly isNear: boolean;
  /** Whether something stands in it beside a blank name, so that it cannot be read together with these grades. */
  readonly hasMore: boolean;
}

/** The limits, of which a few may stand beside many grades, in merged cells for instance. */
const LIMITS: ReadonlySet<Heading | undefined> = new Set([
  "MaxClassSize",
  "MinClassSize",
  "PreferredClassSize",
  "MinSubclass",
] as const);

/** How many blank lines may lie between numbers that belong together without a heading. */
const MOST_BLANK_LINES = 1;

/** The numbers that stand beside grades, as far as no other grades stand nearer. */
export function valueLines(lines: Lines, grades: GradeLine, all: readonly GradeLine[]): readonly ValueLine[] {
  const before = linesOneWay(lines, grades, all, -1);
  return [...before.toReversed(), ...linesOneWay(lines, grades, all, 1)];
}

/** The numbers on one side of the grades, the nearest first, up to a line with names of other grades, or of several together. */
function linesOneWay(lines: Lines, grades: GradeLine, all: readonly GradeLine[], step: 1 | -1): readonly ValueLine[] {
  const found: ValueLine[] = [];
  let blanks = 0;
  for (let line = grades.line + step; line >= 0 && line < lines.count; line += step) {
    const cells = grades.positions.map((position) => lines.at(line, position));
    if (cells.every(isBlank)) blanks++;
    const isOurs = !lines.isHidden(line) && ownerOf(line, grades, all) === grades;
    const value = isOurs ? valueLine(lines, line, grades, cells, blanks <= MOST_BLANK_LINES) : undefined;
    if (value !== undefined) {
      found.push(value);
      if (value.isNear) blanks = 0;
    }
    if (cells.filter((cell) => cell.kind === "text" && isGradeLike(cell)).length > 1) break;
  }
  return found;
}

/** The numbers of a line; nothing where it holds hardly any, or other things. */
function valueLine(
  lines: Lines,
  line: number,
  grades: GradeLine,
  cells: readonly SeenCell[],
  isNear: boolean,
): ValueLine | undefined {
  const values = cells.map(numberIn);
  const numbers = values.filter((value) => value !== undefined).length;
  if (numbers === 0 || !areCounts(values)) return undefined;
  const heading = headingFor(lines, line, grades);
  if (numbers * 2 < values.length && !LIMITS.has(heading.says)) return undefined;
  return {
    line,
    heading,
    values,
    filled: cells.map((cell) => !isBlank(cell)),
    isWhole: numbers === values.length,
    isWorkedOut: cells.every(({ isFormula }) => isFormula),
    isNear,
    hasMore: hasMore(lines, line, grades),
  };
}

/** The grades that a line belongs to: the nearest before it with which it shares positions, else the nearest behind it. */
function ownerOf(line: number, grades: GradeLine, all: readonly GradeLine[]): GradeLine | undefined {
  const [first, last] = [grades.positions[0] ?? 0, grades.positions.at(-1) ?? 0];
  const beside = all.filter(({ positions }) => (positions[0] ?? 0) <= last && (positions.at(-1) ?? 0) >= first);
  return beside.findLast((other) => other.line < line) ?? beside.find((other) => other.line > line);
}

/** The heading of a line; where it has none, that of the grades is over both. */
function headingFor(lines: Lines, line: number, { line: names, positions }: GradeLine): HeadingFound {
  const first = positions[0] ?? 0;
  const own = headingOf(lines, line, first);
  const over = own.text === "" ? headingOf(lines, names, first) : own;
  return over.says === undefined ? own : over;
}

/** The number in a cell, typed as text too; nothing where it is a date, a percentage or anything else. */
export function numberIn(cell: SeenCell): number | undefined {
  if (isDate(cell) || cell.numberFormat.includes("%")) return undefined;
  if (typeof cell.value === "number") return cell.value;
  const text = cell.kind === "text" ? plainText(cell.value) : "";
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}

/** Whether numbers count something: most of them are whole and none is below zero. */
function areCounts(values: readonly (number | undefined)[]): boolean {
  const numbers = values.filter((value) => value !== undefined);
  const whole = numbers.filter((value) => Number.isInteger(value)).length;
  return whole * 2 > numbers.length && numbers.every((value) => value >= 0);
}

/** Whether something stands in a line between the grades' names where no name and no total is. */
function hasMore(lines: Lines, line: number, { positions, totals }: GradeLine): boolean {
  const [first, last] = [positions[0] ?? 0, positions.at(-1) ?? 0];
  for (let position = first; position <= last; position++) {
    if (positions.includes(position) || totals.includes(position)) continue;
    if (!isBlank(lines.at(line, position))) return true;
  }
  return false;
}
