import type { Area } from "../host/address";
import type { InputName } from "../reading/inputs";
import { SCHOOL_NAME } from "../reading/school-name";
import { TEACHER_RULES } from "../reading/parse-choices";
import { COLORS, LOOKS } from "./look";
import { priorityRule } from "./priority-rule";
import {
  area,
  type CellContent,
  type EntryRule,
  type NamedArea,
  type SheetContent,
  type StyledArea,
} from "./sheet-content";

/** A column of cells, or one of them alone, that is an input: its heading and its name. */
export interface InputColumn {
  readonly name: InputName;
  readonly heading: string;
}

/** A number of the school that has a row of its own, with a remark beside it. */
export interface SchoolNumberRow extends InputColumn {
  readonly content: CellContent;
  readonly remark: string;
  /** In parts of one, as a share is: shown in per cent. */
  readonly percent?: true;
}

/** A school to begin with: what its sheet holds. Rows may end early, and there may be fewer than have room. */
export interface SchoolToWrite {
  readonly name: string;
  readonly lead: string;
  readonly teachers: number;
  /** Below the teachers and their rule. */
  readonly numbers: readonly SchoolNumberRow[];
  /** Six, of which the first two are the names and the children. */
  readonly gradeColumns: readonly InputColumn[];
  readonly grades: readonly (readonly CellContent[])[];
  /** The composites and their limits. */
  readonly compositeColumns: readonly InputColumn[];
  readonly composites: readonly (readonly CellContent[])[];
  /** Bands of grades and their largest averages, where there are some; beside the composites. */
  readonly averages?: readonly (readonly CellContent[])[];
  readonly priorities: readonly string[];
  readonly notesHeading: string;
  readonly notes: readonly string[];
}

/** So many grades have room in the cream cells, K to 12: a school of more types on below. */
const MOST_GRADES = 13;
const COMPOSITE_ROWS = 10;

/** How many priorities a school can write there: most have four at the most. */
const PRIORITY_ROWS = 4;

/** In points: of rows any higher, so many would not be printed on one page at nine points. */
const INPUT_HEIGHT = 15;
const HEADER_HEIGHT = 34;

/** The averages stand beside the composites, in the last two columns of the grades. */
const AVERAGES_COLUMN = 4;
const NOTES_COLUMN = 7;
const COLUMN_WIDTHS = [16, 12, 12, 12, 12, 12, 2, 5, 36] as const;

/** How many characters of a note run over the columns that notes have. */
export const NOTE_WIDTH = 46;

/** Where the parts of a school's sheet stand. */
export interface SchoolLayout {
  readonly teachers: Area;
  readonly rule: Area;
  /** The numbers of the school below them, a row each. */
  readonly numbers: Area;
  readonly gradesHeader: Area;
  readonly grades: Area;
  readonly total: Area;
  readonly compositesHeader: Area;
  readonly composites: Area;
  readonly averages: Area;
  readonly priorities: Area;
  readonly notes: Area;
}

/** Where the parts of a sheet stand for a school with so many numbers of its own, and columns of composites. */
export function schoolLayout({
  numbers,
  compositeColumns,
  notes,
}: Pick<SchoolToWrite, "numbers" | "compositeColumns" | "notes">): SchoolLayout {
  const teachers = area(4, 1);
  const rule = area(5, 1);
  const gradesHeader = area(rule.row + numbers.length + 3, 0, 1, 6);
  const grades = area(gradesHeader.row + 1, 0, MOST_GRADES, 6);
  const total = area(grades.row + MOST_GRADES, 0, 1, 6);
  const compositesHeader = area(total.row + 3, 0, 1, compositeColumns.length);
  const compositesRow = compositesHeader.row + 1;
  return {
    teachers,
    rule,
    numbers: area(rule.row + 1, 1, numbers.length),
    gradesHeader,
    grades,
    total,
    compositesHeader,
    composites: area(compositesRow, 0, COMPOSITE_ROWS, compositeColumns.length),
    averages: area(compositesRow, AVERAGES_COLUMN, COMPOSITE_ROWS, 2),
    priorities: area(teachers.row, NOTES_COLUMN + 1, PRIORITY_ROWS),
    notes: area(grades.row, NOTES_COLUMN, notes.length),
  };
}

/** The sheet of a school to begin with: every input, named, explained, and ready to be typed over. */
export function schoolSheet(school: SchoolToWrite): SheetContent {
  const layout = schoolLayout(school);
  const { teachers, gradesHeader, grades, compositesHeader, composites, averages, priorities, notes } = layout;
  return {
    name: "Inputs",
    tabColor: "#E0A030",
    blocks: [
      { row: 0, column: 0, rows: [[school.name], [school.lead]] },
      { row: teachers.row - 1, column: 0, rows: teacherRows(school) },
      { row: gradesHeader.row - 1, column: 0, rows: gradeRows(school, layout) },
      { row: compositesHeader.row - 1, column: 0, rows: compositeRows(school) },
      ...(school.averages === undefined
        ? []
        : [{ row: compositesHeader.row - 1, column: averages.column, rows: averageRows(school.averages) }]),
      { row: priorities.row - 1, column: priorities.column - 1, rows: priorityRows(school) },
      {
        row: notes.row - 1,
        column: notes.column,
        rows: [[school.notesHeading], ...school.notes.map((note) => [note])],
      },
    ],
    styles: styles(school, layout),
    columnWidths: COLUMN_WIDTHS,
    rowHeights: [
      { row: 0, rowCount: 1, height: 30 },
      { row: 1, rowCount: 1, height: 18 },
      { row: gradesHeader.row, rowCount: 1, height: HEADER_HEIGHT },
      { row: grades.row, rowCount: MOST_GRADES + 1, height: INPUT_HEIGHT },
      { row: compositesHeader.row, rowCount: 1, height: HEADER_HEIGHT },
      { row: composites.row, rowCount: composites.rowCount, height: INPUT_HEIGHT },
    ],
    tables: [],
    highlights: [],
    entryRules: entryRules(school, layout),
    charts: [],
    names: names(school, layout),
    frozenRows: 2,
    page: { landscape: true, onePage: true },
  };
}

function teacherRows({ teachers, numbers }: SchoolToWrite): readonly (readonly CellContent[])[] {
  return [
    ["Teachers"],
    ["Teachers", teachers, "how many classes there can be"],
    ["Rule", TEACHER_RULES[0] ?? null, "or “exactly”, if every teacher must have a class"],
    ...numbers.map(({ heading, content, remark }) => [heading, content, remark]),
  ];
}

function gradeRows({ gradeColumns, grades }: SchoolToWrite, layout: SchoolLayout): readonly (readonly CellContent[])[] {
  const { row } = layout.grades;
  const children = `B${row + 1}:B${row + MOST_GRADES}`;
  return [
    ["Grades"],
    gradeColumns.map(({ heading }) => heading),
    ...grades,
    ...Array.from({ length: MOST_GRADES - grades.length }, (): CellContent[] => []),
    ["Total", { formula: `=SUM(${children})` }],
  ];
}

function compositeRows({ compositeColumns, composites }: SchoolToWrite): readonly (readonly CellContent[])[] {
  return [["Composite classes that are allowed"], compositeColumns.map(({ heading }) => heading), ...composites];
}

function averageRows(averages: readonly (readonly CellContent[])[]): readonly (readonly CellContent[])[] {
  return [["Largest averages"], ["Grades", "Largest average"], ...averages];
}

function priorityRows({ priorities }: SchoolToWrite): readonly (readonly CellContent[])[] {
  return [
    ["What matters, first things first"],
    ...Array.from({ length: PRIORITY_ROWS }, (_, row): CellContent[] => [row + 1, priorities[row] ?? null]),
  ];
}

function styles(school: SchoolToWrite, layout: SchoolLayout): readonly StyledArea[] {
  const { teachers, rule, gradesHeader, grades, total, compositesHeader, composites, priorities, notes } = layout;
  const averages = school.averages === undefined ? [] : [layout.averages];
  const averagesHeader = averages.map(({ row, column, columnCount }) => area(row - 1, column, 1, columnCount));
  const numbers = school.numbers.length === 0 ? [] : [layout.numbers];
  const headings = [teachers, gradesHeader, compositesHeader, priorities, notes].map(({ row, column }) => ({
    row: row - 1,
    column: column === notes.column ? column : Math.max(0, column - 1),
  }));
  const inputs = [teachers, rule, ...numbers, grades, composites, ...averages, priorities];
  return [
    { area: area(0, 0), style: LOOKS.title },
    { area: area(1, 0), style: LOOKS.headline },
    ...headings.map(({ row, column }) => ({ area: area(row, column), style: LOOKS.heading })),
    ...averagesHeader.map(({ row, column }) => ({ area: area(row - 1, column), style: LOOKS.heading })),
    ...[gradesHeader, compositesHeader, ...averagesHeader].flatMap((cells) => [
      { area: cells, style: LOOKS.header },
      { area: area(cells.row, cells.column), style: { horizontal: "Left", indent: 1 } as const },
    ]),
    ...inputs.map((cells) => ({
      area: cells,
      style: { ...LOOKS.body, fill: COLORS.inputFill, lineAbove: COLORS.line },
    })),
    { area: area(teachers.row, 1, 2 + school.numbers.length), style: { horizontal: "Center", bold: true } },
    { area: area(teachers.row, 2, 2 + school.numbers.length), style: LOOKS.remark },
    ...school.numbers.flatMap(({ percent }, index) =>
      percent ? [{ area: area(layout.numbers.row + index, 1), style: { numberFormat: "0%" } }] : [],
    ),
    { area: area(grades.row, 1, MOST_GRADES + 1, 5), style: LOOKS.count },
    { area: area(grades.row, 0, MOST_GRADES), style: { bold: true, horizontal: "Left", indent: 1 } },
    { area: total, style: { bold: true, lineAbove: COLORS.strongLine, vertical: "Center" } },
    { area: area(total.row, 0), style: { horizontal: "Left", indent: 1 } },
    { area: priorities, style: { horizontal: "Left", indent: 1 } },
    { area: composites, style: LOOKS.count },
    ...averages.map((cells) => ({ area: cells, style: { horizontal: "Center" } as const })),
    ...[composites, ...averages].map(({ row, column, rowCount }) => ({
      area: area(row, column, rowCount),
      style: { numberFormat: "@", bold: true, horizontal: "Left", indent: 1 } as const,
    })),
    {
      area: area(priorities.row, priorities.column - 1, PRIORITY_ROWS),
      style: { ...LOOKS.remark, horizontal: "Center" },
    },
    { area: notes, style: { ...LOOKS.remark, vertical: "Center" } },
    // In the tall row of the composites' header a note stays near those above it.
    ...(notes.row + notes.rowCount > compositesHeader.row
      ? [{ area: area(compositesHeader.row, notes.column), style: { vertical: "Top" } as const }]
      : []),
  ];
}

function entryRules({ gradeColumns, compositeColumns }: SchoolToWrite, layout: SchoolLayout): readonly EntryRule[] {
  const { teachers, rule, grades, composites, priorities } = layout;
  return [
    wholeNumber(teachers, 1, "Teachers"),
    listOf(rule, TEACHER_RULES, "Rule for the teachers", `Type ${TEACHER_RULES.join(", or ")}.`),
    wholeNumber(area(grades.row, 1, MOST_GRADES), 0, "Children"),
    wholeNumber(area(grades.row, 2, MOST_GRADES, 4), 1, "Limits of a grade"),
    wholeNumber(area(composites.row, 1, composites.rowCount, compositeColumns.length - 1), 1, "Limits of a composite"),
    priorityRule(
      priorities,
      [...gradeColumns, ...compositeColumns].some(
        ({ name }) => name === "SoftMaxClassSize" || name === "CompositeSoftMax",
      ),
    ),
  ];
}

function names(school: SchoolToWrite, layout: SchoolLayout): readonly NamedArea[] {
  const { teachers, rule, grades, composites } = layout;
  const columns = ({ row, rowCount }: Area, named: readonly InputColumn[]): readonly NamedArea[] =>
    named.map(({ name }, column) => ({ name, area: area(row, column, rowCount) }));
  return [
    { name: SCHOOL_NAME, area: area(0, 0) },
    { name: "Teachers", area: teachers },
    { name: "TeacherRule", area: rule },
    ...school.numbers.map(({ name }, index) => ({ name, area: area(layout.numbers.row + index, 1) })),
    ...columns(grades, school.gradeColumns),
    ...columns(composites, school.compositeColumns),
    ...(school.averages === undefined ? [] : [{ name: "AverageLimits", area: layout.averages }]),
    { name: "Priorities", area: layout.priorities },
  ];
}

function wholeNumber(cells: Area, least: number, title: string): EntryRule {
  const allowed = { kind: "wholeNumber", least } as const;
  return { area: cells, allowed, title, message: `Type a whole number, ${least} or more.` };
}

function listOf(cells: Area, choices: readonly string[], title: string, message: string): EntryRule {
  return { area: cells, allowed: { kind: "list", choices }, title, message };
}
