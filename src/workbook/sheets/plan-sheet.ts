import { type ClassType, isComposite } from "../../planning/class-type";
import { childrenOfGrade, type Plan } from "../../planning/plan";
import { addressText, areaText, cellText } from "../address";
import { gradeColors, COLORS, LOOKS } from "./look";
import { BOX_COLUMNS, type MadeFrom, madeFromBox } from "./made-from";
import { area, type CellContent, type Highlight, type SheetContent, type StyledArea } from "./sheet-content";
import { tableHeaders } from "./table-header";

/** What the sheet of a plan shows beside the plan. */
export interface PlanSheetTexts {
  /** The plan in a line. */
  readonly headline: string;
  /** Whether it is the best, and whether that is proved. */
  readonly verdict: string;
}

const HEADER_ROW = 4;
const FIRST_CLASS_ROW = HEADER_ROW + 1;
const FIXED_HEADERS = ["Class", "Size", "Smallest allowed", "Largest allowed", "Check"] as const;
const CHART_ROWS = 18;

/** Where the parts of the table stand. */
interface Layout {
  readonly gradeCount: number;
  readonly classCount: number;
  /** The columns beside the grades. */
  readonly size: number;
  readonly smallest: number;
  readonly largest: number;
  readonly check: number;
  /** The rows below the classes. */
  readonly total: number;
  readonly children: number;
  readonly toPlace: number;
  readonly subclass: number;
}

/**
 * The sheet of a plan: a table with one row a class whose sizes, totals and checks are formulas, so that whoever moves a
 * child by hand sees at once what breaks; a chart; and what the plan was made from.
 */
export function planSheet(rank: number, plan: Plan, made: MadeFrom, texts: PlanSheetTexts): SheetContent {
  const { grades } = made.problem;
  const layout = layoutOf(grades.length, Math.max(1, plan.classes.length));
  const headers = tableHeaders(
    FIXED_HEADERS,
    grades.map(({ name }) => name),
  );
  const [classHeader, ...limitHeaders] = FIXED_HEADERS;
  const boxColumn = layout.check + 2;
  const boxRow = HEADER_ROW + CHART_ROWS + 1;
  const box = madeFromBox(boxRow, boxColumn, made, texts);
  const classRows = plan.classes.map((schoolClass, index) => [
    schoolClass.name,
    ...grades.map((_, position) => childrenOfGrade(schoolClass, position)),
    ...limitCells(FIRST_CLASS_ROW + index, schoolClass.type, layout),
  ]);
  // A table needs a row, also where a school without children needs no class.
  if (classRows.length === 0) classRows.push(["no class", ...grades.map(() => 0), ...noLimitCells(layout)]);
  const gradeCells = area(FIRST_CLASS_ROW, 1, layout.classCount, layout.gradeCount);
  return {
    name: `Plan ${rank}`,
    tabColor: COLORS.headerFill,
    blocks: [
      { row: 0, column: 0, rows: [[`Plan ${rank}`], [texts.headline], [texts.verdict]] },
      { row: HEADER_ROW, column: 0, rows: [[classHeader, ...headers, ...limitHeaders], ...classRows] },
      { row: layout.total, column: 0, rows: footRows(made, layout) },
      ...box.blocks,
    ],
    styles: [...planStyles(plan, layout), ...box.styles],
    columnWidths: [
      Math.min(36, Math.max(19, ...plan.classes.map(({ name }) => name.length + 3))),
      ...headers.map((header) => Math.min(14, Math.max(6, header.length + 2))),
      7,
      10,
      10,
      17,
      2,
      12,
      ...Array.from({ length: BOX_COLUMNS - 1 }, () => 10),
    ],
    rowHeights: [
      { row: 0, rowCount: 1, height: 30 },
      { row: 1, rowCount: 2, height: 18 },
      { row: HEADER_ROW, rowCount: 1, height: 34 },
      { row: FIRST_CLASS_ROW, rowCount: layout.classCount + 4, height: 18 },
    ],
    tables: [
      {
        name: `Plan${rank}_Classes`,
        area: area(HEADER_ROW, 0, layout.classCount + 1, layout.check + 1),
        filterButtons: false,
      },
    ],
    highlights: [...planHighlights(layout), ...box.highlights],
    entryRules: [
      {
        area: gradeCells,
        allowed: { kind: "wholeNumber", least: 0 },
        title: "Children of this grade in this class",
        message: "Type a whole number, 0 or more.",
      },
    ],
    charts: [
      {
        title: "Children in each class",
        source: area(HEADER_ROW, 0, layout.classCount + 1, layout.gradeCount + 1),
        position: area(HEADER_ROW, boxColumn, CHART_ROWS, BOX_COLUMNS),
        colors: gradeColors(layout.gradeCount),
      },
    ],
    names: box.names,
    frozenRows: FIRST_CLASS_ROW,
    page: {
      landscape: true,
      onePage: layout.classCount <= 45,
      titleRows: [HEADER_ROW, HEADER_ROW],
    },
  };
}

function layoutOf(gradeCount: number, classCount: number): Layout {
  const size = gradeCount + 1;
  const total = FIRST_CLASS_ROW + classCount;
  return {
    gradeCount,
    classCount,
    size,
    smallest: size + 1,
    largest: size + 2,
    check: size + 3,
    total,
    children: total + 1,
    toPlace: total + 2,
    subclass: total + 3,
  };
}

/** The size, the limits and the check of the class in a row. */
function limitCells(row: number, type: ClassType, layout: Layout): readonly CellContent[] {
  const grades = areaText(area(row, 1, 1, layout.gradeCount));
  const least = areaText(area(layout.subclass, 1, 1, layout.gradeCount), "row");
  const [size, smallest, largest] = [layout.size, layout.smallest, layout.largest].map((column) =>
    cellText(row, column),
  );
  const subclassBroken = `AND(COUNTIF(${grades},">0")>1,SUMPRODUCT((${grades}>0)*(${grades}<${least}))>0)`;
  return [
    { formula: `=SUM(${grades})` },
    type.minSize,
    type.maxSize,
    {
      formula: `=IF(${size}=0,"empty",IF(${size}>${largest},"too large",IF(${size}<${smallest},"too small",IF(${subclassBroken},"too few of a grade","OK"))))`,
    },
  ];
}

/** The same for the row that stands where there is no class at all. */
function noLimitCells({ gradeCount }: Layout): readonly CellContent[] {
  const size = { formula: `=SUM(${areaText(area(FIRST_CLASS_ROW, 1, 1, gradeCount))})` };
  const check = { formula: `=IF(${cellText(FIRST_CLASS_ROW, gradeCount + 1)}=0,"empty","too large")` };
  return [size, null, 0, check];
}

/** The rows below the classes: what is placed, what there is, what is left, and the smallest subclasses. */
function footRows({ problem, cells, places }: MadeFrom, layout: Layout): readonly (readonly CellContent[])[] {
  const columns = Array.from({ length: layout.gradeCount }, (_, index) => index + 1);
  const below = (row: number, column: number) => cellText(row, column);
  const across = (row: number) => areaText(area(row, 1, 1, layout.gradeCount));
  const classes = (column: number) => areaText(area(FIRST_CLASS_ROW, column, layout.classCount));
  const sum = (cellsText: string): CellContent => ({ formula: `=SUM(${cellsText})` });
  const numbersInCells = cells.Children.kind === "range" ? cells.Children.range : undefined;
  const childrenCell = (index: number): CellContent => {
    const place = places.grades[index]?.children;
    const down = numbersInCells && place && numbersInCells.cells[place.row - numbersInCells.row];
    const isNumber = down?.[(place?.column ?? 0) - (numbersInCells?.column ?? 0)]?.kind === "number";
    return place && isNumber ? { formula: `=${addressText(place, "both")}` } : (problem.grades[index]?.children ?? 0);
  };
  const checks = classes(layout.check);
  return [
    [
      "Total",
      ...columns.map((column) => sum(classes(column))),
      sum(classes(layout.size)),
      null,
      null,
      { formula: `=IF(COUNTIF(${checks},"OK")+COUNTIF(${checks},"empty")=ROWS(${checks}),"OK","see above")` },
    ],
    ["Children", ...columns.map((_, index) => childrenCell(index)), sum(across(layout.children)), null, null, null],
    [
      "Still to place",
      ...columns.map((column) => ({ formula: `=${below(layout.children, column)}-${below(layout.total, column)}` })),
      null,
      null,
      null,
      { formula: `=IF(SUMPRODUCT(--(${across(layout.toPlace)}<>0))=0,"OK","not all placed")` },
    ],
    ["Smallest subclass", ...problem.grades.map(({ minSubclass }) => minSubclass), null, null, null, null],
  ];
}

function planHighlights(layout: Layout): readonly Highlight[] {
  const { gradeCount, classCount, size, smallest, largest, check } = layout;
  const bad = { fill: COLORS.badFill, fontColor: COLORS.badText };
  const at = (column: number, row = FIRST_CLASS_ROW) => cellText(row, column, "column");
  const grades = `${at(1)}:${at(gradeCount)}`;
  const first = cellText(FIRST_CLASS_ROW, 1);
  const least = cellText(layout.subclass, 1, "row");
  return [
    {
      area: area(FIRST_CLASS_ROW, size, classCount),
      formula: `=OR(${at(size)}>${at(largest)},AND(${at(size)}>0,${at(size)}<${at(smallest)}))`,
      ...bad,
    },
    {
      area: area(FIRST_CLASS_ROW, check, classCount),
      formula: `=AND(${at(check)}<>"OK",${at(check)}<>"empty")`,
      ...bad,
    },
    {
      area: area(FIRST_CLASS_ROW, 1, classCount, gradeCount),
      formula: `=AND(${first}>0,COUNTIF(${grades},">0")>1,${first}<${least})`,
      fill: COLORS.warnFill,
      fontColor: COLORS.warnText,
    },
    { area: area(layout.toPlace, 1, 1, gradeCount), formula: `=${cellText(layout.toPlace, 1)}<>0`, ...bad },
    {
      area: area(layout.total, check, 3),
      formula: `=AND(${at(check, layout.total)}<>"",${at(check, layout.total)}<>"OK")`,
      ...bad,
    },
  ];
}

function planStyles(plan: Plan, layout: Layout): readonly StyledArea[] {
  const width = layout.check + 1;
  const { total, size } = layout;
  const composites = plan.classes.flatMap(({ type }, index) => (isComposite(type) ? [index] : []));
  return [
    { area: area(0, 0), style: LOOKS.title },
    { area: area(1, 0), style: LOOKS.headline },
    { area: area(2, 0), style: LOOKS.remark },
    { area: area(HEADER_ROW, 0, 1, width), style: LOOKS.header },
    { area: area(HEADER_ROW, 0, layout.classCount + 5), style: { horizontal: "Left", indent: 1 } },
    { area: area(FIRST_CLASS_ROW, 0, layout.classCount, width), style: LOOKS.body },
    {
      area: area(FIRST_CLASS_ROW, 1, layout.classCount, layout.gradeCount),
      style: { horizontal: "Center", numberFormat: "0;-0;;@" },
    },
    { area: area(FIRST_CLASS_ROW, size, layout.classCount, 3), style: LOOKS.count },
    { area: area(FIRST_CLASS_ROW, size, layout.classCount), style: { bold: true, fill: COLORS.softFill } },
    { area: area(FIRST_CLASS_ROW, layout.smallest, layout.classCount, 2), style: { fontColor: COLORS.muted } },
    { area: area(FIRST_CLASS_ROW, layout.check, layout.classCount), style: { horizontal: "Center" } },
    ...composites.map((index) => ({ area: area(FIRST_CLASS_ROW + index, 0), style: { bold: true } })),
    { area: area(total, 0, 1, width), style: { bold: true, fill: COLORS.softFill, lineAbove: COLORS.strongLine } },
    { area: area(total, 0, 4, width), style: { fontColor: COLORS.ink, vertical: "Center" } },
    { area: area(total, 1, 4, width - 1), style: LOOKS.count },
    { area: area(layout.toPlace, 0, 1, width), style: { lineBelow: COLORS.line } },
    { area: area(layout.toPlace, 1, 1, layout.gradeCount), style: { numberFormat: '0" left";0" over";"–"' } },
    { area: area(layout.subclass, 0, 1, width), style: { fontColor: COLORS.muted, italic: true } },
  ];
}
