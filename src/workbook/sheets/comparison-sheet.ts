import { INPUTS_CHANGED } from "../reading/result-marks";
import type { Plan } from "../../planning/plan";
import { shortPlan, shortProblem } from "../../planning/short-names";
import { hasCaps } from "../../planning/soft-cap";
import { cellText } from "../host/address";
import { COLORS, LOOKS, TALLEST_ROW } from "./look";
import { type MadeFrom, type MadeFromBox, madeFromBox } from "./made-from";
import { pageOf, type Rows } from "./paper";
import {
  area,
  type CellContent,
  type Highlight,
  type RowHeights,
  type SheetContent,
  type StyledArea,
} from "./sheet-content";
import { sheetHead } from "./sheet-head";
import { AVERAGE_FORMAT, averageHeadings, averagesOfPlan } from "./told-averages";
import { AVERAGE, numbersOfPlan, OVER_CAP, structureText, toldOfPlan } from "./told-of-plan";

const NAME = "Compare scenarios";

/** A scenario as the comparison shows it. */
export interface ComparedScenario {
  /** What it is called: its sheet. */
  readonly name: string;
  /** Its best plan, where it has one. */
  readonly best?: Plan;
  /** How its search ended, or what is wrong with its inputs, and what to do. */
  readonly result: string;
  /** The same in a few words. */
  readonly verdict: string;
  /** What it asks otherwise than the first. */
  readonly changes: string;
  /** What it was made from, where its inputs are in order. */
  readonly made?: MadeFrom;
}

/** The columns of the table, with their widths in characters. */
interface Columns {
  readonly headers: readonly string[];
  readonly widths: readonly number[];
  readonly withCaps: boolean;
  /** The headings of the averages that any scenario limits, which stand before the structure. */
  readonly averages: readonly string[];
  /** The column of a measure or a text. */
  readonly of: (header: string) => number;
}

/** The columns of texts, which are the last. */
const TEXTS = ["Structure", "Result", "Inputs that differ from the first", "Since then"];
const WIDTHS = [17, 9, 11, 9.5, 9, 9, 12, 24, 22, 19, 13];
/** The same with a column for the classes over their cap, as wide in all. */
const WIDTHS_WITH_CAPS = [17, 9, 11, 9.5, 9, 9, 12, 8.5, 21.5, 19.5, 17, 11.5];

/** Columns of averages take their widths from those of the texts beside them, as far as these go. */
const AVERAGE_WIDTH = 9;
const TEXT_GIVES = 5;

function columnsFor(scenarios: readonly ComparedScenario[], grades: readonly string[]): Columns {
  const problems = scenarios.flatMap(({ made }) => (made === undefined ? [] : [shortProblem(made.problem, grades)]));
  const averages = [...new Set(problems.flatMap(averageHeadings))];
  const withCaps = scenarios.some(({ made }) => made !== undefined && hasCaps(made.problem));
  const headers = ["Scenario", ...toldOfPlan(withCaps).slice(0, -1), ...averages, ...TEXTS];
  const widths = widthsWith(averages.length, withCaps ? WIDTHS_WITH_CAPS : WIDTHS);
  return { headers, widths, withCaps, averages, of: (header) => headers.indexOf(header) };
}

function widthsWith(averages: number, widths: readonly number[]): readonly number[] {
  const given = Math.min(TEXT_GIVES, (averages * AVERAGE_WIDTH) / (TEXTS.length - 1));
  const texts = widths.slice(-TEXTS.length).map((width, index) => (index < TEXTS.length - 1 ? width - given : width));
  return [...widths.slice(0, -TEXTS.length), ...Array.from({ length: averages }, () => AVERAGE_WIDTH), ...texts];
}

const CHART_ROWS = 14;
const LINE_HEIGHT = 16;
const SIZE_COLORS = ["#BCD3E6", "#24476B", "#6F93B8"];

/**
 * The sheet that sets the best plan of each scenario beside the others': a table with one row a scenario, in which what is more
 * or less than in the first is marked; a chart of the class sizes; and what each scenario was made from.
 */
export function comparisonSheet(scenarios: readonly ComparedScenario[], headline: string): SheetContent {
  const grades = gradesOf(scenarios);
  const columns = columnsFor(scenarios, grades);
  const { headers, widths } = columns;
  const head = sheetHead(NAME, headline, grades, widths);
  const { header } = head;
  const first = header + 1;
  const chartRow = first + scenarios.length + 1;
  const boxes = boxesBelow(chartRow + CHART_ROWS + 1, scenarios, grades, widths);
  const rows = scenarios.map((scenario, index) => scenarioRow(scenario, grades, boxes.statusOf[index], columns));
  const [smallest, largest, average] = ["Smallest", "Largest", AVERAGE].map(columns.of) as [number, number, number];
  const rowHeights: readonly RowHeights[] = [
    ...head.rowHeights,
    { row: header, rowCount: 1, height: 34 },
    ...rows.map((row, index) => ({ row: first + index, rowCount: 1, height: heightOf(row, widths) })),
    ...boxes.all.flatMap((box) => box.rowHeights),
  ];
  return {
    name: NAME,
    tabColor: COLORS.headerFill,
    blocks: [
      ...head.blocks,
      { row: header, column: 0, rows: [headers, ...rows] },
      ...boxes.all.flatMap(({ blocks }) => blocks),
    ],
    styles: [
      ...head.styles,
      ...tableStyles(header, scenarios.length, columns),
      ...boxes.all.flatMap(({ styles }) => styles),
    ],
    columnWidths: widths,
    rowHeights,
    tables: [
      {
        name: "Compare_Scenarios",
        area: area(header, 0, scenarios.length + 1, headers.length),
        filterButtons: false,
      },
    ],
    highlights: [
      ...differences(first, scenarios.length, columns),
      ...boxes.all.flatMap(({ highlights }) => highlights),
    ],
    entryRules: [],
    charts: [
      {
        kind: "columnsBeside",
        title: "Class sizes of the best plans",
        source: area(header, smallest, scenarios.length + 1, average - smallest + 1),
        columns: area(first, 0, scenarios.length),
        position: area(chartRow, 0, CHART_ROWS, Math.max(largest, columns.of("Structure"))),
        colors: SIZE_COLORS,
      },
    ],
    names: boxes.all.flatMap(({ names }) => names),
    frozenRows: head.frozenRows,
    page: pageOf({
      printed: area(0, 0, boxes.below, widths.length),
      columnWidths: widths,
      rowHeights,
      titleRows: head.titleRows,
      whole: [{ row: chartRow - 1, rowCount: CHART_ROWS + 1 }, ...boxes.rows],
    }),
  };
}

/** The grades of all scenarios, each once: beside each other, grades of two scenarios are called alike only where they are. */
function gradesOf(scenarios: readonly ComparedScenario[]): readonly string[] {
  return [...new Set(scenarios.flatMap(({ made }) => made?.problem.grades.map(({ name }) => name) ?? []))];
}

/** The boxes of the scenarios that have one, each below the last, and the cells of their statuses. */
function boxesBelow(
  row: number,
  scenarios: readonly ComparedScenario[],
  grades: readonly string[],
  widths: readonly number[],
): {
  readonly all: readonly MadeFromBox[];
  readonly statusOf: readonly (string | undefined)[];
  readonly rows: readonly Rows[];
  /** The row below the last. */
  readonly below: number;
} {
  const all: MadeFromBox[] = [];
  const rows: Rows[] = [];
  let next = row;
  const statusOf = scenarios.map(({ name, made, verdict }) => {
    if (made === undefined) return undefined;
    const heading = `${name}: made from`;
    const short = { ...made, problem: shortProblem(made.problem, grades) };
    const box = madeFromBox(next, short, { heading, verdict, number: all.length + 1 }, { widths });
    all.push(box);
    rows.push({ row: next - 1, rowCount: box.rowCount + 1 });
    next += box.rowCount + 1;
    return cellText(next - 2, 0);
  });
  return { all, statusOf, rows, below: Math.max(row, next) - 1 };
}

function scenarioRow(
  { name, best, made, result, changes }: ComparedScenario,
  grades: readonly string[],
  status: string | undefined,
  { withCaps, averages }: Columns,
): CellContent[] {
  const since = status === undefined ? null : { formula: `=${status}` };
  if (best === undefined)
    return [name, ...[...toldOfPlan(withCaps), ...averages].map(() => null), result, changes, since];
  const short = made === undefined ? best : shortPlan(best, made.problem.grades, grades);
  const ofBands =
    made === undefined ? averages.map(() => null) : averagesOfPlan(best, shortProblem(made.problem, grades), averages);
  return [name, ...numbersOfPlan(best, withCaps), ...ofBands, structureText(short), result, changes, since];
}

/** A status may come to say this much. */
const STATUS_LENGTH = 40;

/** High enough for the longest text of a row, whose lines break at words. */
function heightOf(row: readonly CellContent[], widths: readonly number[]): number {
  const lines = row.map((content, column) => {
    const length =
      typeof content === "string"
        ? content.length
        : content !== null && typeof content === "object"
          ? STATUS_LENGTH
          : 0;
    return Math.ceil((length * 1.15) / (widths[column] ?? 1));
  });
  return Math.min(TALLEST_ROW, LINE_HEIGHT * Math.max(1, ...lines) + 4);
}

/** What is more or less than in the first row is marked, also without colour; and scenarios without a plan. */
function differences(
  firstRow: number,
  count: number,
  { of: columnOf, withCaps, averages }: Columns,
): readonly Highlight[] {
  const look = { fill: COLORS.warnFill, fontColor: COLORS.warnText };
  const measures = [
    { first: columnOf("Teachers"), last: columnOf("Largest"), format: "0" },
    { first: columnOf(AVERAGE), last: columnOf(AVERAGE), format: "0.0" },
    {
      first: columnOf("Children in composites"),
      last: columnOf(withCaps ? OVER_CAP : "Children in composites"),
      format: "0",
    },
    ...averages.map((heading) => ({ first: columnOf(heading), last: columnOf(heading), format: AVERAGE_FORMAT })),
  ];
  const marks = measures.flatMap(({ first, last, format }) => {
    const cells = area(firstRow, first, count, last - first + 1);
    const [here, there] = [cellText(firstRow, first), cellText(firstRow, first, "row")];
    // Two averages that look the same are the same.
    const digits = format === AVERAGE_FORMAT ? 2 : 1;
    const than = (sign: string) =>
      `=AND(ISNUMBER(${here}),ISNUMBER(${there}),ROUND(${here},${digits})${sign}ROUND(${there},${digits}))`;
    return [
      { area: cells, formula: than(">"), ...look, numberFormat: `"▲ "${format}` },
      { area: cells, formula: than("<"), ...look, numberFormat: `"▼ "${format}` },
    ];
  });
  const planless = `=NOT(ISNUMBER(${cellText(firstRow, columnOf("Teachers"), "column")}))`;
  const since = cellText(firstRow, columnOf("Since then"), "column");
  return [
    ...marks,
    {
      area: area(firstRow, columnOf("Since then"), count),
      formula: `=LEFT(${since},${INPUTS_CHANGED.length})="${INPUTS_CHANGED}"`,
      ...look,
    },
    {
      area: area(firstRow, columnOf("Result"), count),
      formula: planless,
      fill: COLORS.badFill,
      fontColor: COLORS.badText,
    },
  ];
}

function tableStyles(
  header: number,
  count: number,
  { headers, averages, of: columnOf }: Columns,
): readonly StyledArea[] {
  const firstRow = header + 1;
  const structure = columnOf("Structure");
  const texts = headers.length - structure;
  return [
    { area: area(header, 0, 1, headers.length), style: LOOKS.header },
    { area: area(firstRow, 0, count, headers.length), style: LOOKS.body },
    { area: area(firstRow, 0, count), style: { bold: true, wrap: true } },
    { area: area(header, 0, count + 1), style: { horizontal: "Left", indent: 1 } },
    { area: area(firstRow, 1, count, structure - 1), style: LOOKS.count },
    { area: area(firstRow, columnOf(AVERAGE), count), style: { numberFormat: "0.0" } },
    ...(averages.length > 0
      ? [
          {
            area: area(firstRow, structure - averages.length, count, averages.length),
            style: { numberFormat: AVERAGE_FORMAT },
          },
        ]
      : []),
    { area: area(header, structure, count + 1, texts), style: { horizontal: "Left", indent: 1 } },
    { area: area(firstRow, structure, count, texts), style: { wrap: true } },
    { area: area(firstRow, 0, 1, headers.length), style: { fill: COLORS.softFill } },
  ];
}
