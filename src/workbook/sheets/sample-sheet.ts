import { DEFAULT_PRIORITIES, PRIORITIES } from "../../planning/priority";
import type { Area } from "../host/address";
import { SCHOOL_NAME } from "../reading/school-name";
import { TEACHER_RULES } from "../reading/parse-choices";
import { COLORS, LOOKS } from "./look";
import {
  area,
  type CellContent,
  type EntryRule,
  type NamedArea,
  type SheetContent,
  type StyledArea,
} from "./sheet-content";

/** A grade of the sample: its name, its children, and the smallest and the largest class. */
const GRADES: readonly (readonly [string | number, number, number, number])[] = [
  ["K", 38, 14, 20],
  [1, 44, 15, 22],
  [2, 47, 15, 22],
  [3, 39, 16, 25],
  [4, 50, 16, 25],
  [5, 36, 16, 26],
  [6, 42, 16, 26],
];

/** So many grades have room in the cream cells, K to 12: a school of more than the sample types on below. */
const MOST_GRADES = 13;

/** A composite of the sample with its own limits, blank where its grades' hold. */
const COMPOSITES: readonly (readonly [string, number | null, number | null])[] = [
  ["K/1", null, 18],
  ["1/2", null, 20],
  ["2/3", null, null],
  ["3/4", null, 23],
  ["4/5", null, null],
  ["5/6", 18, null],
];

/** How many priorities a school can write there: most have four at the most. */
const PRIORITY_ROWS = 4;

const NOTES = [
  "Rows without a grade are left out.",
  "Write composites with / or +: K/1, 4+5+6.",
  "A composite without limits of its own keeps",
  "the strictest of its grades' limits.",
  "A subclass is the children of one grade in a",
  "composite class.",
  "Without preferred sizes, classes are made as",
  "even as possible.",
  "The school's name above is printed at the",
  "head of each plan: type yours over it.",
];

/** In points: of rows any higher, so many would not be printed on one page at nine points. */
const INPUT_HEIGHT = 15;

const SMALLEST_SUBCLASS = 6;
const TEACHERS = area(4, 1);
const RULE = area(5, 1);
const GRADES_HEADER = area(8, 0, 1, 6);
const GRADE_CELLS = area(GRADES_HEADER.row + 1, 0, MOST_GRADES, 6);
const TOTAL = area(GRADE_CELLS.row + MOST_GRADES, 0, 1, 6);
const COMPOSITES_HEADER = area(TOTAL.row + 3, 0, 1, 3);
const COMPOSITE_CELLS = area(COMPOSITES_HEADER.row + 1, 0, 10, 3);
const PRIORITY_CELLS = area(TEACHERS.row, 8, PRIORITY_ROWS);
const NOTE_CELLS = area(GRADE_CELLS.row, 7, NOTES.length);

/** The sheet of a school to begin with: every input, named, explained, and ready to be typed over. */
export function sampleSheet(): SheetContent {
  return {
    name: "Inputs",
    tabColor: "#E0A030",
    blocks: [
      {
        row: 0,
        column: 0,
        rows: [
          ["Maple Street School"],
          ["Type your own numbers into the cream cells; Class Cruncher then finds the best classes."],
        ],
      },
      {
        row: TEACHERS.row - 1,
        column: 0,
        rows: [
          ["Teachers"],
          ["Teachers", 13, "how many classes there can be"],
          ["Rule", TEACHER_RULES[0] ?? null, "or “exactly”, if every teacher must have a class"],
        ],
      },
      { row: GRADES_HEADER.row - 1, column: 0, rows: gradeRows() },
      { row: COMPOSITES_HEADER.row - 1, column: 0, rows: compositeRows() },
      { row: PRIORITY_CELLS.row - 1, column: PRIORITY_CELLS.column - 1, rows: priorityRows() },
      { row: NOTE_CELLS.row - 1, column: NOTE_CELLS.column, rows: [["Good to know"], ...NOTES.map((note) => [note])] },
    ],
    styles: styles(),
    columnWidths: [16, 12, 12, 12, 12, 12, 2, 5, 36],
    rowHeights: [
      { row: 0, rowCount: 1, height: 30 },
      { row: 1, rowCount: 1, height: 18 },
      { row: GRADES_HEADER.row, rowCount: 1, height: 34 },
      { row: GRADE_CELLS.row, rowCount: MOST_GRADES + 1, height: INPUT_HEIGHT },
      { row: COMPOSITES_HEADER.row, rowCount: 1, height: 34 },
      { row: COMPOSITE_CELLS.row, rowCount: COMPOSITE_CELLS.rowCount, height: INPUT_HEIGHT },
    ],
    tables: [],
    highlights: [],
    entryRules: entryRules(),
    charts: [],
    names: names(),
    frozenRows: 2,
    page: { landscape: true, onePage: true },
  };
}

function gradeRows(): readonly (readonly CellContent[])[] {
  const children = `B${GRADE_CELLS.row + 1}:B${GRADE_CELLS.row + MOST_GRADES}`;
  return [
    ["Grades"],
    ["Grade", "Children", "Smallest class", "Largest class", "Smallest subclass", "Preferred (optional)"],
    ...GRADES.map((grade): CellContent[] => [...grade, SMALLEST_SUBCLASS, null]),
    ...Array.from({ length: MOST_GRADES - GRADES.length }, (): CellContent[] => []),
    ["Total", { formula: `=SUM(${children})` }],
  ];
}

function compositeRows(): readonly (readonly CellContent[])[] {
  return [
    ["Composite classes that are allowed"],
    ["Grades together", "Smallest (optional)", "Largest (optional)"],
    ...COMPOSITES,
  ];
}

function priorityRows(): readonly (readonly CellContent[])[] {
  return [
    ["What matters, first things first"],
    ...Array.from({ length: PRIORITY_ROWS }, (_, row): CellContent[] => [row + 1, DEFAULT_PRIORITIES[row] ?? null]),
  ];
}

function styles(): readonly StyledArea[] {
  const headings = [TEACHERS, GRADES_HEADER, COMPOSITES_HEADER, PRIORITY_CELLS, NOTE_CELLS].map(({ row, column }) => ({
    row: row - 1,
    column: column === NOTE_CELLS.column ? column : Math.max(0, column - 1),
  }));
  const inputs = [TEACHERS, RULE, GRADE_CELLS, COMPOSITE_CELLS, PRIORITY_CELLS];
  return [
    { area: area(0, 0), style: LOOKS.title },
    { area: area(1, 0), style: LOOKS.headline },
    ...headings.map(({ row, column }) => ({ area: area(row, column), style: LOOKS.heading })),
    ...[GRADES_HEADER, COMPOSITES_HEADER].flatMap((cells) => [
      { area: cells, style: LOOKS.header },
      { area: area(cells.row, 0), style: { horizontal: "Left", indent: 1 } as const },
    ]),
    ...inputs.map((cells) => ({
      area: cells,
      style: { ...LOOKS.body, fill: COLORS.inputFill, lineAbove: COLORS.line },
    })),
    { area: area(TEACHERS.row, 1, 2), style: { horizontal: "Center", bold: true } },
    { area: area(TEACHERS.row, 2, 2), style: LOOKS.remark },
    { area: area(GRADE_CELLS.row, 1, MOST_GRADES + 1, 5), style: LOOKS.count },
    { area: area(GRADE_CELLS.row, 0, MOST_GRADES), style: { bold: true, horizontal: "Left", indent: 1 } },
    { area: TOTAL, style: { bold: true, lineAbove: COLORS.strongLine, vertical: "Center" } },
    { area: area(TOTAL.row, 0), style: { horizontal: "Left", indent: 1 } },
    { area: PRIORITY_CELLS, style: { horizontal: "Left", indent: 1 } },
    { area: COMPOSITE_CELLS, style: LOOKS.count },
    {
      area: area(COMPOSITE_CELLS.row, 0, COMPOSITE_CELLS.rowCount),
      style: { numberFormat: "@", bold: true, horizontal: "Left", indent: 1 },
    },
    {
      area: area(PRIORITY_CELLS.row, PRIORITY_CELLS.column - 1, PRIORITY_ROWS),
      style: { ...LOOKS.remark, horizontal: "Center" },
    },
    { area: NOTE_CELLS, style: { ...LOOKS.remark, vertical: "Center" } },
  ];
}

function entryRules(): readonly EntryRule[] {
  return [
    wholeNumber(TEACHERS, 1, "Teachers"),
    listOf(RULE, TEACHER_RULES, "Rule for the teachers", `Type ${TEACHER_RULES.join(", or ")}.`),
    wholeNumber(area(GRADE_CELLS.row, 1, MOST_GRADES), 0, "Children"),
    wholeNumber(area(GRADE_CELLS.row, 2, MOST_GRADES, 4), 1, "Limits of a grade"),
    wholeNumber(area(COMPOSITE_CELLS.row, 1, COMPOSITE_CELLS.rowCount, 2), 1, "Limits of a composite"),
    listOf(PRIORITY_CELLS, PRIORITIES, "What matters", "Choose what matters from the list, or leave it blank."),
  ];
}

function names(): readonly NamedArea[] {
  const gradeColumns = ["Grades", "Children", "MinClassSize", "MaxClassSize", "MinSubclass", "PreferredClassSize"];
  const compositeColumns = ["Composites", "CompositeMin", "CompositeMax"];
  return [
    { name: SCHOOL_NAME, area: area(0, 0) },
    { name: "Teachers", area: TEACHERS },
    { name: "TeacherRule", area: RULE },
    ...gradeColumns.map((name, column) => ({ name, area: area(GRADE_CELLS.row, column, MOST_GRADES) })),
    ...compositeColumns.map((name, column) => ({
      name,
      area: area(COMPOSITE_CELLS.row, column, COMPOSITE_CELLS.rowCount),
    })),
    { name: "Priorities", area: PRIORITY_CELLS },
  ];
}

function wholeNumber(cells: Area, least: number, title: string): EntryRule {
  const allowed = { kind: "wholeNumber", least } as const;
  return { area: cells, allowed, title, message: `Type a whole number, ${least} or more.` };
}

function listOf(cells: Area, choices: readonly string[], title: string, message: string): EntryRule {
  return { area: cells, allowed: { kind: "list", choices }, title, message };
}
