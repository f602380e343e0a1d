import { measure } from "../../planning/measures";
import { describeStructure, type Plan, structureOf } from "../../planning/plan";
import { cellText } from "../address";
import { INPUTS_CHANGED } from "./inputs-changed";
import { COLORS, LOOKS } from "./look";
import { type MadeFrom, type MadeFromBox, madeFromBox } from "./made-from";
import { area, type CellContent, type Highlight, type SheetContent, type StyledArea } from "./sheet-content";

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

const HEADERS = [
  "Scenario",
  "Teachers",
  "Composite classes",
  "Smallest",
  "Largest",
  "Average",
  "Children in composites",
  "Structure",
  "Result",
  "Inputs that differ from the first",
  "Since then",
] as const;
const WIDTHS = [22, 10, 12, 10, 10, 10, 13, 32, 32, 32, 17];
const HEADER_ROW = 3;
const FIRST_ROW = HEADER_ROW + 1;
const CHART_ROWS = 16;
const LINE_HEIGHT = 16;
/** In points: Excel takes no taller one. */
const TALLEST_ROW = 409;
const SIZE_COLORS = ["#BCD3E6", "#24476B", "#6F93B8"];

/** The column of a measure or a text. */
function columnOf(header: (typeof HEADERS)[number]): number {
  return HEADERS.indexOf(header);
}

/**
 * The sheet that sets the best plan of each scenario beside the others': a table with one row a scenario, in which what is more
 * or less than in the first is marked; a chart of the class sizes; and what each scenario was made from.
 */
export function comparisonSheet(scenarios: readonly ComparedScenario[], headline: string): SheetContent {
  const chartRow = FIRST_ROW + scenarios.length + 1;
  const boxes = boxesBelow(chartRow + CHART_ROWS + 1, scenarios);
  const rows = scenarios.map((scenario, index) => scenarioRow(scenario, boxes.statusOf[index]));
  const [smallest, largest] = [columnOf("Smallest"), columnOf("Largest")];
  return {
    name: "Compare scenarios",
    tabColor: COLORS.headerFill,
    blocks: [
      { row: 0, column: 0, rows: [["Compare scenarios"], [headline]] },
      { row: HEADER_ROW, column: 0, rows: [[...HEADERS], ...rows] },
      ...boxes.all.flatMap(({ blocks }) => blocks),
    ],
    styles: [...tableStyles(scenarios.length), ...boxes.all.flatMap(({ styles }) => styles)],
    columnWidths: WIDTHS,
    rowHeights: [
      { row: 0, rowCount: 1, height: 30 },
      { row: 1, rowCount: 1, height: 18 },
      { row: HEADER_ROW, rowCount: 1, height: 34 },
      ...rows.map((row, index) => ({ row: FIRST_ROW + index, rowCount: 1, height: heightOf(row) })),
    ],
    tables: [
      {
        name: "Compare_Scenarios",
        area: area(HEADER_ROW, 0, scenarios.length + 1, HEADERS.length),
        filterButtons: false,
      },
    ],
    highlights: [...differences(scenarios.length), ...boxes.all.flatMap(({ highlights }) => highlights)],
    entryRules: [],
    charts: [
      {
        kind: "columnsBeside",
        title: "Class sizes of the best plans",
        source: area(HEADER_ROW, smallest, scenarios.length + 1, columnOf("Average") - smallest + 1),
        columns: area(FIRST_ROW, 0, scenarios.length),
        position: area(chartRow, 0, CHART_ROWS, Math.max(largest, columnOf("Structure"))),
        colors: SIZE_COLORS,
      },
    ],
    names: boxes.all.flatMap(({ names }) => names),
    frozenRows: FIRST_ROW,
    page: { landscape: true, onePage: false, titleRows: [HEADER_ROW, HEADER_ROW] },
  };
}

/** The boxes of the scenarios that have one, each below the last, and the cells of their statuses. */
function boxesBelow(
  row: number,
  scenarios: readonly ComparedScenario[],
): { readonly all: readonly MadeFromBox[]; readonly statusOf: readonly (string | undefined)[] } {
  const all: MadeFromBox[] = [];
  let next = row;
  const statusOf = scenarios.map(({ name, made, verdict }) => {
    if (made === undefined) return undefined;
    const heading = `${name}: made from`;
    const box = madeFromBox(next, 0, made, { heading, verdict, number: all.length + 1 });
    all.push(box);
    next += box.rowCount + 1;
    return cellText(next - 2, 0);
  });
  return { all, statusOf };
}

function scenarioRow({ name, best, result, changes }: ComparedScenario, status: string | undefined): CellContent[] {
  const since = status === undefined ? null : { formula: `=${status}` };
  if (best === undefined) return [name, null, null, null, null, null, null, null, result, changes, since];
  const { teachers, compositeClasses, smallest, largest, average, childrenInComposites } = measure(best);
  const structure = describeStructure(structureOf(best));
  return [
    name,
    ...[teachers, compositeClasses, smallest, largest, average, childrenInComposites],
    structure,
    result,
    changes,
    since,
  ];
}

/** A status may come to say this much. */
const STATUS_LENGTH = 40;

/** High enough for the longest text of a row, whose lines break at words. */
function heightOf(row: readonly CellContent[]): number {
  const lines = row.map((content, column) => {
    const length =
      typeof content === "string"
        ? content.length
        : content !== null && typeof content === "object"
          ? STATUS_LENGTH
          : 0;
    return Math.ceil((length * 1.15) / (WIDTHS[column] ?? 1));
  });
  return Math.min(TALLEST_ROW, LINE_HEIGHT * Math.max(1, ...lines) + 4);
}

/** What is more or less than in the first row is marked, also without colour; and scenarios without a plan. */
function differences(count: number): readonly Highlight[] {
  const look = { fill: COLORS.warnFill, fontColor: COLORS.warnText };
  const measures = [
    { first: columnOf("Teachers"), last: columnOf("Largest"), format: "0" },
    { first: columnOf("Average"), last: columnOf("Average"), format: "0.0" },
    { first: columnOf("Children in composites"), last: columnOf("Children in composites"), format: "0" },
  ];
  const marks = measures.flatMap(({ first, last, format }) => {
    const cells = area(FIRST_ROW, first, count, last - first + 1);
    const [here, there] = [cellText(FIRST_ROW, first), cellText(FIRST_ROW, first, "row")];
    // Two averages that look the same are the same.
    const than = (sign: string) =>
      `=AND(ISNUMBER(${here}),ISNUMBER(${there}),ROUND(${here},1)${sign}ROUND(${there},1))`;
    return [
      { area: cells, formula: than(">"), ...look, numberFormat: `"▲ "${format}` },
      { area: cells, formula: than("<"), ...look, numberFormat: `"▼ "${format}` },
    ];
  });
  const planless = `=NOT(ISNUMBER(${cellText(FIRST_ROW, columnOf("Teachers"), "column")}))`;
  const since = cellText(FIRST_ROW, columnOf("Since then"), "column");
  return [
    ...marks,
    {
      area: area(FIRST_ROW, columnOf("Since then"), count),
      formula: `=LEFT(${since},${INPUTS_CHANGED.length})="${INPUTS_CHANGED}"`,
      ...look,
    },
    {
      area: area(FIRST_ROW, columnOf("Result"), count),
      formula: planless,
      fill: COLORS.badFill,
      fontColor: COLORS.badText,
    },
  ];
}

function tableStyles(count: number): readonly StyledArea[] {
  const structure = columnOf("Structure");
  const texts = HEADERS.length - structure;
  return [
    { area: area(0, 0), style: LOOKS.title },
    { area: area(1, 0), style: LOOKS.headline },
    { area: area(HEADER_ROW, 0, 1, HEADERS.length), style: LOOKS.header },
    { area: area(FIRST_ROW, 0, count, HEADERS.length), style: LOOKS.body },
    { area: area(FIRST_ROW, 0, count), style: { bold: true, wrap: true } },
    { area: area(HEADER_ROW, 0, count + 1), style: { horizontal: "Left", indent: 1 } },
    { area: area(FIRST_ROW, 1, count, structure - 1), style: LOOKS.count },
    { area: area(FIRST_ROW, columnOf("Average"), count), style: { numberFormat: "0.0" } },
    { area: area(HEADER_ROW, structure, count + 1, texts), style: { horizontal: "Left", indent: 1 } },
    { area: area(FIRST_ROW, structure, count, texts), style: { wrap: true } },
    { area: area(FIRST_ROW, 0, 1, HEADERS.length), style: { fill: COLORS.softFill } },
  ];
}
