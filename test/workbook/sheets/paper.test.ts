import { evennessHeading, evennessInCell } from "../../../src/application/sentences/evenness-words";
import { presetNotes } from "../../../src/application/sentences/presets";
import { DEFAULT_PRIORITIES } from "../../../src/planning/priority";
import { PRESETS } from "../../../src/planning/presets";
import { classTypes } from "../../../src/planning/class-type";
import type { Room } from "../../../src/planning/exploration";
import type { Plan } from "../../../src/planning/plan";
import type { Problem } from "../../../src/planning/problem";
import { shortGrades, shortNames, shortPlan } from "../../../src/planning/short-names";
import { changeByType } from "../../../src/planning/type-change";
import { alternativesSheet } from "../../../src/workbook/sheets/alternatives-sheet";
import { comparisonSheet } from "../../../src/workbook/sheets/comparison-sheet";
import { keptSheet } from "../../../src/workbook/sheets/kept-sheet";
import { movedUpSheet } from "../../../src/workbook/sheets/moved-up-sheet";
import type { MadeFrom } from "../../../src/workbook/sheets/made-from";
import { planSheet } from "../../../src/workbook/sheets/plan-sheet";
import { presetSheet } from "../../../src/workbook/sheets/preset-sheet";
import { reasonsSheet } from "../../../src/workbook/sheets/reasons-sheet";
import { sampleSheet } from "../../../src/workbook/sheets/sample-sheet";
import type { SheetContent } from "../../../src/workbook/sheets/sheet-content";
import { viewSheet } from "../../../src/workbook/sheets/what-if-sheet";
import { changeTable, roomTable, staffingTable, tradeOffTable } from "../../../src/workbook/sheets/what-if-views";
import { smallSchool } from "../../support/small-school";
import { THIRTY_CLASSES } from "../../support/thirty-classes";

const TEXTS = { headline: "Some classes.", verdict: "The best plan, proved." };

/** A school of so many grades, each of two classes and allowed beside the next. */
function schoolOf(count: number, nameOf: (index: number) => string): Problem {
  return {
    teachers: 2 * count,
    teacherRule: "at most",
    grades: Array.from({ length: count }, (_, index) => ({
      name: nameOf(index),
      children: 45,
      minClassSize: 10,
      maxClassSize: 25,
      minSubclass: 6,
      preferredClassSize: 22,
    })),
    composites: Array.from({ length: count - 1 }, (_, index) => ({ grades: [index, index + 1], maxClassSize: 24 })),
    priorities: DEFAULT_PRIORITIES,
  };
}

const long = (index: number): string =>
  `${index === 0 ? "Reception" : `Year ${index}`} (${index + 4}–${index + 5} years)`;
const SCHOOLS: readonly (readonly [string, Problem])[] = [
  ["one grade", schoolOf(1, () => "K")],
  ["two grades", schoolOf(2, String)],
  ["seven grades", schoolOf(7, String)],
  ["eight grades of long names and thirty classes", THIRTY_CLASSES],
  ["eleven grades", schoolOf(11, String)],
  ["fifteen grades of long names and thirty classes", schoolOf(15, long)],
  ["forty grades", schoolOf(40, long)],
];

/** Classes of each grade, as many as there are teachers, and what a sheet of them is made from. */
function planned(problem: Problem): { readonly plan: Plan; readonly made: MadeFrom } {
  const types = classTypes(problem).filter(({ grades }) => grades.length === 1);
  const classes = Array.from({ length: problem.teachers }, (_, index) => {
    const type = types[index % types.length];
    if (type === undefined) throw new Error("There is a type for each grade.");
    return { name: `${type.name} ${"ABCD"[Math.floor(index / types.length)] ?? ""}`, type, children: [22] };
  });
  return { plan: { classes }, made: { ...smallSchool().made, problem } };
}

function sheetsOf(problem: Problem): readonly SheetContent[] {
  const { plan, made } = planned(problem);
  const texts = { ...TEXTS, chartTitle: "Sizes" };
  const short = shortPlan(plan, problem.grades);
  const grades = shortGrades(problem.grades);
  const scenario = { name: "Inputs", best: plan, result: "The best.", verdict: "The best.", changes: "", made };
  const evenness = { heading: evennessHeading(problem), ofPlan: evennessInCell };
  const room = { grades: grades.map((_, grade) => ({ grade, more: 1, fewer: 2 })) } as unknown as Room;
  return [
    planSheet(1, plan, made, TEXTS),
    alternativesSheet([plan, plan], made, TEXTS),
    viewSheet(staffingTable([{ teachers: 3, feasible: true, plan: short }], problem, evenness), made, texts),
    viewSheet(tradeOffTable([{ compositeClasses: 0, plan: short, dominated: false }], problem, evenness), made, texts),
    viewSheet(roomTable(room, grades), made, texts),
    viewSheet(changeTable(changeByType(plan, [], grades)), made, texts),
    comparisonSheet([scenario, { ...scenario, name: "Copy" }], "2 scenarios."),
    reasonsSheet(
      [{ heading: "The plan", rows: [{ label: "K", text: "Two classes of twenty children each." }] }],
      made,
      "",
    ),
    keptSheet([{ name: "K A", children: problem.grades.map(() => 1) }], problem.grades),
    movedUpSheet({
      scenario: "Next year",
      classes: short.classes.map(({ name }) => ({ name: `${name} (was ${name})`, children: grades.map(() => 2) })),
      grades: problem.grades,
      withKeep: true,
      priorities: problem.priorities,
    }),
    sampleSheet(),
  ];
}

/** What is printed on of A4 and Letter, on its side and upright, in points. */
const INSIDE = [
  { width: 842 - 36, height: 595 - 90 },
  { width: 792 - 36, height: 612 - 90 },
] as const;
/** Columns that take so much more where another font stands for the usual one. */
const WIDER = 1.35;

function widthOf({ columnWidths }: SheetContent, first: number, count: number): number {
  return Array.from({ length: count }, (_, index) => columnWidths[first + index]).reduce<number>(
    (sum, characters) => sum + (characters === undefined ? 48 : characters * 5.25 + 3.75),
    0,
  );
}

function heightOf({ rowHeights }: SheetContent, first: number, count: number): number {
  return Array.from(
    { length: count },
    (_, index) =>
      rowHeights.findLast(({ row, rowCount }) => row <= first + index && first + index < row + rowCount)?.height ?? 15,
  ).reduce((sum, height) => sum + height, 0);
}

/** All cells that hold something, as far as they are printed. */
function printedCells({ blocks, page: { printed } }: SheetContent): readonly (readonly [string, unknown])[] {
  return blocks.flatMap(({ row, column, rows }) =>
    rows.flatMap((cells, below) =>
      cells.flatMap((content, beside) => {
        const [r, c] = [row + below, column + beside];
        const inside = printed === undefined || (r < printed.rowCount && c < printed.columnCount);
        return content === null || !inside ? [] : [[`${r},${c}`, content] as const];
      }),
    ),
  );
}

/** How wide and how high a page is; the margins at the ends are wider than those at the sides. */
function sides({ page }: SheetContent, { width, height }: (typeof INSIDE)[number]): readonly [number, number] {
  return page.landscape ? [width, height] : [height + 54, width - 54];
}

/** Whether a page of a height ends within some rows, where pages begin anew by themselves or as they are told. */
function isCut(sheet: SheetContent, { row, rowCount }: { row: number; rowCount: number }, height: number): boolean {
  const { breaks = [], titleRows: [first, header] = [0, -1] } = sheet.page;
  let left = height;
  for (let at = 0; at < row + rowCount; at++) {
    const own = heightOf(sheet, at, 1);
    if (breaks.includes(at) || own > left) {
      if (at > row) return true;
      left = height - heightOf(sheet, first, header - first + 1);
    }
    left -= own;
  }
  return false;
}

/** How small the sheet's eleven points become at worst, on either paper, in per cent. */
function smallestPercent(sheet: SheetContent): number {
  const { page } = sheet;
  if (page.percent !== undefined) return page.percent;
  const columns = page.printed?.columnCount ?? sheet.columnWidths.length;
  const rows = page.printed?.rowCount ?? Math.max(...sheet.blocks.map(({ row, rows: lines }) => row + lines.length));
  const scales = INSIDE.flatMap((inside) => {
    const [width, height] = sides(sheet, inside);
    const toWidth = width / (widthOf(sheet, 0, columns) * WIDER);
    return page.onePage ? [toWidth, height / heightOf(sheet, 0, rows)] : [toWidth];
  });
  return 100 * Math.min(1, ...scales);
}

describe.each(PRESETS)("the sheet with the rules of $place", (preset) => {
  it("is printed on one page, all text with nine points or more", () => {
    const sheet = presetSheet(preset, presetNotes(preset, new Date(2026, 5, 1)));
    const sizes = sheet.styles.flatMap(({ style }) => style.fontSize ?? []);
    expect(sheet.page.onePage).toBe(true);
    expect((Math.min(11, ...sizes) * smallestPercent(sheet)) / 100).toBeGreaterThanOrEqual(9);
  });
});

describe.each(SCHOOLS)("the sheets of a school of %s", (_, problem) => {
  it("print all text with nine points or more, on A4 and on Letter, also where the usual font is missing", () => {
    for (const sheet of sheetsOf(problem)) {
      const sizes = sheet.styles.flatMap(({ style }) => style.fontSize ?? []);
      const smallest = (Math.min(11, ...sizes) * smallestPercent(sheet)) / 100;
      expect([sheet.name, smallest >= 9, smallest]).toEqual([sheet.name, true, smallest]);
    }
  });

  it("print no chart over the end of a page, and repeat the table's header, without a blank row", () => {
    for (const sheet of sheetsOf(problem)) {
      const { page, charts, tables } = sheet;
      if (page.onePage) continue;
      const [first = 0, header = -1] = page.titleRows ?? [];
      expect([sheet.name, tables.map(({ area }) => area.row)]).toEqual([sheet.name, tables.map(() => header)]);
      const titles = Array.from({ length: header - first + 1 }, (_row, index) => first + index);
      expect(titles.filter((row) => !printedCells(sheet).some(([cell]) => cell.startsWith(`${row},`)))).toEqual([]);
      const wide = widthOf(sheet, 0, page.printed?.columnCount ?? 1);
      for (const { position } of charts) {
        for (const inside of INSIDE) {
          const [width, height] = sides(sheet, inside);
          const percent = page.percent ?? 100 * Math.min(1, width / wide);
          const cut = [1, WIDER].filter((wider) => isCut(sheet, position, (height * 100 * wider) / percent));
          expect([sheet.name, cut]).toEqual([sheet.name, []]);
        }
        // Where columns are wider, the chart still has its page's width.
        const chart = widthOf(sheet, position.column, position.columnCount) * WIDER;
        if (page.percent !== undefined && sheet.name.startsWith("Plan"))
          expect(chart).toBeLessThanOrEqual(((792 - 36) * 100) / page.percent + 1);
      }
    }
  });

  it("say on the plan's page what every plan says: all of the box, and columns for the teacher and the room", () => {
    const { plan, made } = planned(problem);
    const sheet = planSheet(1, plan, made, TEXTS);
    const said = printedCells(sheet).map(([, content]) => content);
    const prefers = problem.grades.some(({ preferredClassSize }) => preferredClassSize !== undefined);
    const labels = [
      "Made on",
      "Made by",
      "Found",
      "Teachers",
      "Priorities",
      "Grade",
      "Children",
      "Smallest",
      "Largest",
    ];
    expect(said).toEqual(
      expect.arrayContaining([
        ...labels,
        "Subclass",
        ...(prefers ? ["Preferred"] : []),
        "Composites",
        "Teacher",
        "Room",
      ]),
    );
    const row = (label: string) => sheet.blocks.flatMap(({ rows }) => rows).findLast(([first]) => first === label);
    expect(row("Largest")).toEqual(["Largest", ...problem.grades.map(({ maxClassSize }) => maxClassSize)]);
    if (prefers)
      expect(row("Preferred")).toEqual(["Preferred", ...problem.grades.map((grade) => grade.preferredClassSize)]);
    // The box has the cells below the table to itself.
    const places = printedCells(sheet).map(([cell]) => cell);
    expect(new Set(places).size).toBe(places.length);
  });

  it("call grades by their short names alike, and say what these mean wherever there are some", () => {
    const names = problem.grades.map(({ name }) => name);
    const short = shortNames(names);
    for (const sheet of sheetsOf(problem).filter(({ name }) => name !== "Inputs")) {
      const said = sheet.blocks.flatMap(({ rows }) => rows.flat()).filter((content) => typeof content === "string");
      const keys = said.filter((text) => text.includes(" = ")).join("   ");
      for (const [position, name] of names.entries()) {
        if (short[position] === name) continue;
        expect([sheet.name, keys]).toEqual([sheet.name, expect.stringContaining(`${short[position] ?? ""} = ${name}`)]);
        const whole = said.filter((text) => !text.includes(" = ") && text.includes(name));
        expect([sheet.name, whole]).toEqual([sheet.name, []]);
      }
      if (short.every((one, position) => one === names[position])) expect([sheet.name, keys]).toEqual([sheet.name, ""]);
    }
  });
});

describe("the sample on paper", () => {
  it("is one page of nine points or more, with its cream cells that are blank, as LibreOffice prints them too", () => {
    const sheet = sampleSheet();
    const rowCount = Math.max(...sheet.styles.map(({ area }) => area.row + area.rowCount));
    const printed = { row: 0, column: 0, rowCount, columnCount: sheet.columnWidths.length };
    expect([sheet.page.onePage, rowCount]).toEqual([true, 36]);
    expect((11 * smallestPercent({ ...sheet, page: { ...sheet.page, printed } })) / 100).toBeGreaterThanOrEqual(9);
  });
});

describe("a plan on paper", () => {
  const pageOf = (problem: Problem) => {
    const { plan, made } = planned(problem);
    const { page, charts } = planSheet(1, plan, made, TEXTS);
    return { page, chart: charts[0]?.position };
  };

  it("is one page upright where it is small", () => {
    const { page } = pageOf(schoolOf(2, String));
    expect([page.landscape, page.onePage, page.breaks]).toEqual([false, true, []]);
  });

  it("has its table on the first page and the chart with the box on the second, in a school like the sample's", () => {
    const { page, chart } = pageOf(schoolOf(7, String));
    expect([page.landscape, page.onePage]).toEqual([true, false]);
    expect(page.breaks).toEqual([(chart?.row ?? 0) - 1]);
    expect(page.printed?.column).toBe(0);
  });

  it("has a fixed size and repeats its first column where it is wider than any page for sure", () => {
    const { page } = pageOf(schoolOf(15, long));
    expect([page.onePage, page.titleColumns]).toEqual([false, 1]);
    expect(page.percent).toBeGreaterThanOrEqual(82);
  });
});

describe("classes on paper", () => {
  it.each([
    ["fifteen grades, which are narrower by that", schoolOf(15, long), undefined],
    ["forty grades, which go over several pages", schoolOf(40, long), 82],
  ])("have the width of a page with %s", (_, problem, percent) => {
    const sheets = sheetsOf(problem).filter(({ name }) => ["Kept classes", "Classes moved up"].includes(name));
    expect(sheets.map(({ page }) => page.percent)).toEqual([percent, percent]);
  });

  it("have rows high enough for their names, where these are long", () => {
    const { grades } = THIRTY_CLASSES;
    const classes = ["Reception (4–5 years)/Year 1 (5–6 years) A", "Year 7 (11–12 years) C", "K A"].map((name) => ({
      name,
      children: grades.map(() => 3),
    }));
    const { rowHeights, blocks, page } = keptSheet(classes, grades);
    const header = blocks.find(({ rows }) => rows[0]?.[0] === "Class")?.row ?? 0;
    expect(rowHeights.filter(({ row }) => row > header)).toEqual([
      { row: header + 1, rowCount: 1, height: 45 },
      { row: header + 2, rowCount: 1, height: 30 },
    ]);
    expect(page.titleRows).toEqual([4, header]);
  });
});
