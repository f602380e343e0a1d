import { INPUTS_CHANGED, STATUS_NAME } from "../reading/result-marks";
import { bandName, limitText } from "../../planning/average-limit";
import { classTypeName } from "../../planning/class-type";
import type { Problem } from "../../planning/problem";
import { shareText } from "../../planning/soft-cap";
import { cellText } from "../host/address";
import type { InputCells } from "../reading/input-cells";
import type { InputPlaces } from "../reading/parse-inputs";
import { joined } from "./grade-key";
import { INPUTS_NOT_WATCHED, inputsChangedFormula } from "./inputs-changed";
import { COLORS, LOOKS } from "./look";
import { charactersOf } from "./paper";
import {
  area,
  type CellBlock,
  type CellContent,
  type Highlight,
  type NamedArea,
  type RowHeights,
  type StyledArea,
} from "./sheet-content";

/** What a result was made from: enough for a reader, years later, to know what it answers. */
export interface MadeFrom {
  readonly problem: Problem;
  /** The sheet whose own names came first when they were read. */
  readonly sheet?: string;
  /** The inputs as they were read. */
  readonly cells: InputCells;
  readonly places: InputPlaces;
  /** In local time. */
  readonly madeOn: Date;
  /** Of Class Cruncher. */
  readonly version: string;
}

/** The part of a sheet that says what it was made from. */
export interface MadeFromBox {
  readonly blocks: readonly CellBlock[];
  readonly styles: readonly StyledArea[];
  readonly highlights: readonly Highlight[];
  /** The name by which the cell is found that says whether the inputs have changed. */
  readonly names: readonly NamedArea[];
  readonly rowHeights: readonly RowHeights[];
  readonly rowCount: number;
}

/** How many columns the box takes at least. */
export const BOX_COLUMNS = 6;

/** What a box says beside what its result was made from. */
export interface BoxTexts {
  readonly heading?: string;
  /** Whether the result is the best, and whether that is proved. */
  readonly verdict: string;
  /** Which of several boxes of a sheet it is, from 1. */
  readonly number?: number;
}

/** The columns that a box stands in. */
export interface BoxColumns {
  /** In characters. */
  readonly widths: readonly number[];
  /** Those beside the first are the grades', as in a table above. */
  readonly ofGrades?: true;
}

/**
 * Lays out the box from a row on: when and how, the limits of each grade, the composites, and whether all that still holds. It has
 * a row for each grade, or a column where there are columns of grades.
 */
export function madeFromBox(
  row: number,
  made: MadeFrom,
  { heading = "Made from", verdict, number = 1 }: BoxTexts,
  columns: BoxColumns,
): MadeFromBox {
  const { problem } = made;
  const [labels = 0] = columns.widths;
  const lineLength = charactersOf(columns.widths) - Math.floor(labels);
  const facts = factRows(made, verdict, lineLength);
  const grid = columns.ofGrades ? turned(gradeGrid(problem)) : gradeGrid(problem);
  const columnCount = Math.max(BOX_COLUMNS, columns.widths.length, grid[0]?.length ?? 0);
  const composites = compositeLines(problem, lineLength);
  const gridRow = row + 1 + facts.length;
  const compositesRow = gridRow + grid.length;
  const statusRow = compositesRow + composites.length;
  const status = statusLine(statusRow, made, columnCount, number);
  const rowCount = statusRow + 1 - row;
  return {
    blocks: [
      { row, column: 0, rows: [[heading], ...facts] },
      { row: gridRow, column: 0, rows: grid },
      { row: compositesRow, column: 0, rows: [...composites, [status.content]] },
    ],
    styles: [
      {
        area: area(row, 0, rowCount, columnCount),
        style: { fill: COLORS.softFill, fontColor: COLORS.ink, vertical: "Center" },
      },
      { area: area(row, 0, 1, columnCount), style: { ...LOOKS.heading, lineAbove: COLORS.strongLine } },
      { area: area(row + 1, 0, facts.length), style: { fontColor: COLORS.muted } },
      { area: area(row, 0, rowCount), style: { horizontal: "Left", indent: 1 } },
      { area: area(row + 1, 1, facts.length), style: { horizontal: "Left" } },
      {
        area: area(gridRow, 0, 1, columnCount),
        style: { bold: true, lineBelow: COLORS.line, lineAbove: COLORS.line },
      },
      { area: area(gridRow, 1, grid.length, columnCount - 1), style: { horizontal: "Center" } },
      { area: area(gridRow + grid.length - 1, 0, 1, columnCount), style: { lineBelow: COLORS.line } },
      { area: area(compositesRow, 0, composites.length), style: { fontColor: COLORS.muted } },
      { area: area(statusRow, 0, 1, columnCount), style: { bold: true } },
    ],
    highlights: [status.highlight],
    names: [status.name],
    rowHeights: [{ row, rowCount: 1, height: 18 }],
    rowCount,
  };
}

/** The line of a sheet that tells whether its inputs have changed since. */
export interface StatusLine {
  readonly content: CellContent;
  /** How the line looks where they have. */
  readonly highlight: Highlight;
  /** The name by which the cell is found. */
  readonly name: NamedArea;
}

/** Lays out that line in a row, over so many columns; `number` says which of several of a sheet it is, from 1. */
export function statusLine(row: number, made: MadeFrom, columnCount: number, number = 1): StatusLine {
  const formula = inputsChangedFormula(made.cells, sourceSheet(made));
  return {
    content: formula === undefined ? INPUTS_NOT_WATCHED : { formula },
    highlight: {
      area: area(row, 0, 1, columnCount),
      formula: `=LEFT(${cellText(row, 0, "both")},${INPUTS_CHANGED.length})="${INPUTS_CHANGED}"`,
      fill: COLORS.warnFill,
      fontColor: COLORS.warnText,
    },
    name: { name: number === 1 ? STATUS_NAME : `${STATUS_NAME}_${number}`, area: area(row, 0), hidden: true },
  };
}

/** When and by what a result was made, in a line. */
export function madeLine(made: MadeFrom): string {
  return `Made on ${dateText(made.madeOn)} by ${makerOf(made)}.`;
}

function makerOf(made: MadeFrom): string {
  const source = sourceSheet(made);
  return `Class Cruncher ${made.version}${source === undefined ? "" : `, from the sheet ${source}`}`;
}

/** The sheet that a result is made from: the scenario's own, or that of the children where nothing stands on it. */
function sourceSheet({ cells, sheet }: MadeFrom): string | undefined {
  const sheets = [cells.Children, ...Object.values(cells)].flatMap((input) =>
    input.kind === "range" ? [input.range.sheet] : [],
  );
  return sheets.find((one) => one === sheet) ?? sheets[0];
}

function factRows(made: MadeFrom, verdict: string, lineLength: number): readonly CellContent[][] {
  const { problem, madeOn } = made;
  const priorities = problem.priorities.map((priority, index) => `${index + 1}. ${priority}`);
  return [
    ["Made on", dateText(madeOn)],
    ["Made by", makerOf(made)],
    ["Found", verdict],
    ["Teachers", `${problem.teacherRule} ${problem.teachers}`],
    ...(problem.largestSpan === undefined
      ? []
      : [["Largest span", `${problem.largestSpan} ${problem.largestSpan === 1 ? "grade" : "grades"}`]]),
    ...underOne("Priorities", joined(priorities, ", ", lineLength)),
    ...averageLines(problem, lineLength),
    ...shareLine(problem),
    ...(problem.keep === undefined ? [] : [["Classes kept", String(problem.keep.length)]]),
    ...(problem.currentPlan === undefined ? [] : [["Classes now", String(problem.currentPlan.length)]]),
  ];
}

/** How many classes may be over their cap; no line where the school does not say. */
function shareLine({ shareOverCap }: Problem): readonly CellContent[][] {
  return shareOverCap === undefined
    ? []
    : [["Over the cap", `at most ${shareText(shareOverCap)} of the classes that have a cap`]];
}

function gradeGrid({ grades }: Problem): readonly CellContent[][] {
  const [prefers, capped] = [
    grades.some(({ preferredClassSize }) => preferredClassSize !== undefined),
    grades.some(({ softMaxClassSize }) => softMaxClassSize !== undefined),
  ];
  const [cap, preferred] = [capped ? ["Cap"] : [], prefers ? ["Preferred"] : capped ? [] : [null]];
  return [
    ["Grade", "Children", "Smallest", "Largest", ...cap, "Subclass", ...preferred],
    ...grades.map((grade): CellContent[] => [
      ...[grade.name, grade.children, grade.minClassSize, grade.maxClassSize],
      ...cap.map(() => grade.softMaxClassSize ?? null),
      grade.minSubclass,
      ...preferred.map(() => grade.preferredClassSize ?? null),
    ]),
  ];
}

/** With a column for each grade rather than a row; what is said of none is left out. */
function turned(grid: readonly (readonly CellContent[])[]): readonly CellContent[][] {
  const [headers = []] = grid;
  return headers.flatMap((header, index) => (header === null ? [] : [grid.map((cells) => cells[index] ?? null)]));
}

/** Lines that have one label before the first of them. */
function underOne(label: string, lines: readonly string[]): readonly CellContent[][] {
  return lines.map((line, index) => [index === 0 ? label : null, line]);
}

/** The composites with their own limits, as many on a line as fit. */
function compositeLines({ grades, composites }: Problem, lineLength: number): readonly CellContent[][] {
  const items = composites.map(({ grades: positions, minClassSize, maxClassSize, softMaxClassSize }) => {
    const name = classTypeName(positions.map((position) => grades[position]?.name ?? ""));
    const from = minClassSize === undefined ? "" : `from ${minClassSize}`;
    const to = maxClassSize === undefined ? "" : `to ${maxClassSize}`;
    const cap = softMaxClassSize === undefined ? "" : `cap ${softMaxClassSize}`;
    const range = [from, to].filter((limit) => limit !== "").join(" ");
    const limits = [range, cap].filter((limit) => limit !== "").join(", ");
    return limits === "" ? name : `${name} (${limits})`;
  });
  return underOne("Composites", items.length === 0 ? ["none"] : joined(items, ", ", lineLength));
}

/** The limits of averages, as many on a line as fit; no line where there are none. */
function averageLines(problem: Problem, lineLength: number): readonly CellContent[][] {
  const items = (problem.averages ?? []).map(({ grades, largest, smallest }) => {
    const from = smallest === undefined ? "" : ` from ${limitText(smallest)}`;
    return `${bandName(grades, problem)}${from}${largest === undefined ? "" : ` to ${limitText(largest)}`}`;
  });
  return underOne("Averages", joined(items, ", ", lineLength));
}

/** A date and time as people write them, in local time: `21 November 2026, 09:30`. Text, so that it fits any column. */
function dateText(date: Date): string {
  const day = `${date.getDate()} ${MONTHS[date.getMonth()] ?? ""} ${date.getFullYear()}`;
  const [hours, minutes] = [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, "0"));
  return `${day}, ${hours ?? ""}:${minutes ?? ""}`;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
