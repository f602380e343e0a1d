import { PRIORITIES } from "../../planning/problem";
import { TEACHER_RULES } from "../reading/parse-choices";
import { COLORS, LOOKS } from "./look";
import { area, type CellContent, type SheetContent } from "./sheet-content";

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

/** A composite of the sample with its own limits, blank where its grades' hold. */
const COMPOSITES: readonly (readonly [string, number | null, number | null])[] = [
  ["K/1", null, 18],
  ["1/2", null, 20],
  ["2/3", null, null],
  ["3/4", null, 23],
  ["4/5", null, null],
  ["5/6", 18, null],
];

const TEACHERS_ROW = 4;
const RULE_ROW = 5;
const GRADES_HEADER = 8;
const FIRST_GRADE = GRADES_HEADER + 1;
const TOTAL_ROW = FIRST_GRADE + GRADES.length;
const COMPOSITES_HEADER = TOTAL_ROW + 3;
const FIRST_COMPOSITE = COMPOSITES_HEADER + 1;
const COMPOSITE_ROWS = 10;
const PRIORITIES_COLUMN = 4;

/** The sheet of a school to begin with: every input, named, explained, and ready to be typed over. */
export function sampleSheet(): SheetContent {
  const inputs = [
    area(TEACHERS_ROW, 1),
    area(RULE_ROW, 1),
    area(FIRST_GRADE, 0, GRADES.length, 6),
    area(FIRST_COMPOSITE, 0, COMPOSITE_ROWS, 3),
    area(FIRST_COMPOSITE, PRIORITIES_COLUMN + 1, PRIORITIES.length),
  ];
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
        row: TEACHERS_ROW - 1,
        column: 0,
        rows: [
          ["Teachers"],
          ["Teachers", 13, "How many classes there can be"],
          ["Rule", TEACHER_RULES[0] ?? null, "“at most”, or “exactly” if every teacher must have a class"],
        ],
      },
      { row: GRADES_HEADER - 1, column: 0, rows: gradeRows() },
      { row: COMPOSITES_HEADER - 1, column: 0, rows: compositeRows() },
      { row: COMPOSITES_HEADER - 1, column: PRIORITIES_COLUMN, rows: priorityRows() },
    ],
    styles: [
      { area: area(0, 0), style: LOOKS.title },
      { area: area(1, 0), style: LOOKS.headline },
      ...[
        area(TEACHERS_ROW - 1, 0),
        area(GRADES_HEADER - 1, 0),
        area(COMPOSITES_HEADER - 1, 0),
        area(COMPOSITES_HEADER - 1, PRIORITIES_COLUMN),
      ].map((cells) => ({ area: cells, style: LOOKS.heading })),
      ...[
        area(GRADES_HEADER, 0, 1, 6),
        area(COMPOSITES_HEADER, 0, 1, 3),
        area(COMPOSITES_HEADER, PRIORITIES_COLUMN, 1, 2),
      ].map((cells) => ({ area: cells, style: LOOKS.header })),
      ...[GRADES_HEADER, COMPOSITES_HEADER].map((row) => ({
        area: area(row, 0),
        style: { horizontal: "Left" } as const,
      })),
      ...inputs.map((cells) => ({
        area: cells,
        style: { ...LOOKS.body, fill: COLORS.inputFill, lineAbove: COLORS.line },
      })),
      { area: area(TEACHERS_ROW, 1, 2), style: { horizontal: "Center", bold: true } },
      { area: area(TEACHERS_ROW, 2, 2), style: LOOKS.remark },
      { area: area(FIRST_GRADE, 0, GRADES.length), style: { bold: true, horizontal: "Left" } },
      { area: area(FIRST_GRADE, 1, GRADES.length + 1, 5), style: LOOKS.count },
      { area: area(TOTAL_ROW, 0, 1, 6), style: { bold: true, lineAbove: COLORS.strongLine } },
      {
        area: area(FIRST_COMPOSITE, 0, COMPOSITE_ROWS),
        style: { numberFormat: "@", bold: true, horizontal: "Left" },
      },
      { area: area(FIRST_COMPOSITE, 1, COMPOSITE_ROWS, 2), style: LOOKS.count },
      {
        area: area(FIRST_COMPOSITE, PRIORITIES_COLUMN, PRIORITIES.length),
        style: { ...LOOKS.remark, horizontal: "Center" },
      },
      { area: area(FIRST_COMPOSITE + PRIORITIES.length + 1, PRIORITIES_COLUMN, 6), style: LOOKS.remark },
    ],
    columnWidths: [15, 14, 14, 14, 14, 38],
    rowHeights: new Map([
      [0, 30],
      [1, 18],
      [GRADES_HEADER, 32],
      [COMPOSITES_HEADER, 32],
    ]),
    tables: [],
    highlights: [],
    entryRules: [
      wholeNumber(area(TEACHERS_ROW, 1), 1, "Teachers"),
      listOf(area(RULE_ROW, 1), TEACHER_RULES, "Rule for the teachers"),
      wholeNumber(area(FIRST_GRADE, 1, GRADES.length), 0, "Children"),
      wholeNumber(area(FIRST_GRADE, 2, GRADES.length, 4), 1, "Limits of a grade"),
      wholeNumber(area(FIRST_COMPOSITE, 1, COMPOSITE_ROWS, 2), 1, "Limits of a composite"),
      listOf(area(FIRST_COMPOSITE, PRIORITIES_COLUMN + 1, PRIORITIES.length), PRIORITIES, "What matters"),
    ],
    charts: [],
    names: [
      { name: "Teachers", area: area(TEACHERS_ROW, 1) },
      { name: "TeacherRule", area: area(RULE_ROW, 1) },
      ...["Grades", "Children", "MinClassSize", "MaxClassSize", "MinSubclass", "PreferredClassSize"].map(
        (name, column) => ({ name, area: area(FIRST_GRADE, column, GRADES.length) }),
      ),
      ...["Composites", "CompositeMin", "CompositeMax"].map((name, column) => ({
        name,
        area: area(FIRST_COMPOSITE, column, COMPOSITE_ROWS),
      })),
      { name: "Priorities", area: area(FIRST_COMPOSITE, PRIORITIES_COLUMN + 1, PRIORITIES.length) },
    ],
    frozenRows: 2,
    page: { landscape: false, onePage: true },
  };
}

function gradeRows(): readonly (readonly CellContent[])[] {
  const children = `B${FIRST_GRADE + 1}:B${FIRST_GRADE + GRADES.length}`;
  return [
    ["Grades"],
    ["Grade", "Children", "Smallest class", "Largest class", "Smallest subclass", "Preferred size (optional)"],
    ...GRADES.map(([name, count, smallest, largest]): CellContent[] => [name, count, smallest, largest, 6, null]),
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
  const notes = [
    "A subclass is the children of one grade in a composite class.",
    "A composite without limits of its own keeps those of its grades.",
    "Write composites with / or +: K/1, 4+5+6.",
    "Without preferred sizes, classes are made as even as possible.",
  ];
  return [
    ["What matters, first things first"],
    ["Rank", "Priority"],
    ...PRIORITIES.map((priority, index): CellContent[] => [index + 1, index < 2 ? priority : null]),
    [null],
    ...notes.map((note) => [note]),
  ];
}

function wholeNumber(cells: ReturnType<typeof area>, least: number, title: string) {
  const allowed = { kind: "wholeNumber", least } as const;
  return { area: cells, allowed, title, message: `Type a whole number, ${least} or more.` };
}

function listOf(cells: ReturnType<typeof area>, choices: readonly string[], title: string) {
  return { area: cells, allowed: { kind: "list", choices } as const, title, message: `Type ${choices.join(", or ")}.` };
}
