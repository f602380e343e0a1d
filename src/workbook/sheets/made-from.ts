import { classTypeName } from "../../planning/class-type";
import type { Problem } from "../../planning/problem";
import { cellText } from "../address";
import type { InputCells } from "../reading/input-cells";
import type { InputPlaces } from "../reading/parse-inputs";
import { INPUTS_CHANGED, INPUTS_NOT_WATCHED, inputsChangedFormula } from "./inputs-changed";
import { COLORS, LOOKS } from "./look";
import {
  area,
  type CellBlock,
  type CellContent,
  type Highlight,
  type NamedArea,
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
  readonly rowCount: number;
}

/** The name of the cell that says whether the inputs have changed: the sheet's own, hidden; with several boxes each has a number behind it. */
export const STATUS_NAME = "ClassCruncher_Status";

/** How many columns the box takes. */
export const BOX_COLUMNS = 6;

/** The characters of a line that runs over the columns of the box, beside its label. */
const LINE_LENGTH = 56;

/** What a box says beside what its result was made from. */
export interface BoxTexts {
  readonly heading?: string;
  /** Whether the result is the best, and whether that is proved. */
  readonly verdict: string;
  /** Which of several boxes of a sheet it is, from 1. */
  readonly number?: number;
}

/** Lays out the box from a cell on: when and how, the limits of each grade, the composites, and whether all that still holds. */
export function madeFromBox(
  row: number,
  column: number,
  made: MadeFrom,
  { heading = "Made from", verdict, number = 1 }: BoxTexts,
): MadeFromBox {
  const { problem } = made;
  const facts = factRows(made, verdict);
  const grid = gradeGrid(problem);
  const composites = compositeLines(problem);
  const gridRow = row + 1 + facts.length;
  const compositesRow = gridRow + grid.length;
  const formula = inputsChangedFormula(made.cells, sourceSheet(made));
  const status = formula === undefined ? INPUTS_NOT_WATCHED : { formula };
  const statusRow = compositesRow + composites.length;
  const rowCount = statusRow + 1 - row;
  return {
    blocks: [
      { row, column, rows: [[heading], ...facts] },
      { row: gridRow, column, rows: grid },
      { row: compositesRow, column, rows: [...composites, [status]] },
    ],
    styles: [
      {
        area: area(row, column, rowCount, BOX_COLUMNS),
        style: { fill: COLORS.softFill, fontColor: COLORS.ink, vertical: "Center" },
      },
      { area: area(row, column, 1, BOX_COLUMNS), style: { ...LOOKS.heading, lineAbove: COLORS.strongLine } },
      { area: area(row + 1, column, facts.length), style: { fontColor: COLORS.muted } },
      { area: area(row, column, rowCount), style: { horizontal: "Left", indent: 1 } },
      { area: area(row + 1, column + 1, facts.length), style: { horizontal: "Left" } },
      {
        area: area(gridRow, column, 1, BOX_COLUMNS),
        style: { bold: true, lineBelow: COLORS.line, lineAbove: COLORS.line },
      },
      { area: area(gridRow, column + 1, grid.length, BOX_COLUMNS - 1), style: { horizontal: "Center" } },
      { area: area(gridRow + grid.length - 1, column, 1, BOX_COLUMNS), style: { lineBelow: COLORS.line } },
      { area: area(compositesRow, column, composites.length), style: { fontColor: COLORS.muted } },
      { area: area(statusRow, column, 1, BOX_COLUMNS), style: { bold: true } },
    ],
    highlights: [
      {
        area: area(statusRow, column, 1, BOX_COLUMNS),
        formula: `=LEFT(${cellText(statusRow, column, "both")},${INPUTS_CHANGED.length})="${INPUTS_CHANGED}"`,
        fill: COLORS.warnFill,
        fontColor: COLORS.warnText,
      },
    ],
    names: [
      { name: number === 1 ? STATUS_NAME : `${STATUS_NAME}_${number}`, area: area(statusRow, column), hidden: true },
    ],
    rowCount,
  };
}

/** The sheet that a result is made from: the scenario's own, or that of the children where nothing stands on it. */
function sourceSheet({ cells, sheet }: MadeFrom): string | undefined {
  const sheets = [cells.Children, ...Object.values(cells)].flatMap((input) =>
    input.kind === "range" ? [input.range.sheet] : [],
  );
  return sheets.find((one) => one === sheet) ?? sheets[0];
}

function factRows(made: MadeFrom, verdict: string): readonly CellContent[][] {
  const { problem, madeOn, version } = made;
  const source = sourceSheet(made);
  return [
    ["Made on", dateText(madeOn)],
    ["Made by", `Class Cruncher ${version}${source === undefined ? "" : `, from the sheet ${source}`}`],
    ["Found", verdict],
    ["Teachers", `${problem.teacherRule} ${problem.teachers}`],
    ...problem.priorities.map((priority, index): CellContent[] => [
      index === 0 ? "Priorities" : null,
      `${index + 1}. ${priority}`,
    ]),
    ...(problem.keep === undefined ? [] : [["Classes kept", String(problem.keep.length)]]),
    ...(problem.currentPlan === undefined ? [] : [["Classes now", String(problem.currentPlan.length)]]),
  ];
}

function gradeGrid({ grades }: Problem): readonly CellContent[][] {
  const prefers = grades.some(({ preferredClassSize }) => preferredClassSize !== undefined);
  return [
    ["Grade", "Children", "Smallest", "Largest", "Subclass", prefers ? "Preferred" : null],
    ...grades.map((grade): CellContent[] => [
      grade.name,
      grade.children,
      grade.minClassSize,
      grade.maxClassSize,
      grade.minSubclass,
      grade.preferredClassSize ?? null,
    ]),
  ];
}

/** The composites with their own limits, as many on a line as fit. */
function compositeLines({ grades, composites }: Problem): readonly CellContent[][] {
  const items = composites.map(({ grades: positions, minClassSize, maxClassSize }) => {
    const name = classTypeName(positions.map((position) => grades[position]?.name ?? ""));
    const from = minClassSize === undefined ? "" : `from ${minClassSize}`;
    const to = maxClassSize === undefined ? "" : `to ${maxClassSize}`;
    const limits = [from, to].filter((limit) => limit !== "").join(" ");
    return limits === "" ? name : `${name} (${limits})`;
  });
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + item.length + 2 <= LINE_LENGTH)
      lines[lines.length - 1] = `${last}, ${item}`;
    else lines.push(item);
  }
  const shown = lines.length > 0 ? lines : ["none"];
  return shown.map((line, index) => [index === 0 ? "Composites" : null, line]);
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
