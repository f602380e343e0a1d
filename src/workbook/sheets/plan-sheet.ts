import { classTypes } from "../../planning/class-type";
import { childrenOfGrade, type Plan } from "../../planning/plan";
import { allowedClasses } from "./allowed-classes";
import { asPlanned, headlineNow, verdictNow } from "./as-planned";
import { COLORS, gradeColors } from "./look";
import { BOX_COLUMNS, type MadeFrom, madeFromBox } from "./made-from";
import { CHART_ROWS, down, FIRST_CLASS_ROW, FIRST_GRADE_COLUMN, HEADER_ROW, planLayout } from "./plan-layout";
import { planHighlights, planStyles } from "./plan-look";
import { CHECKS_NAME, checksOf, footRows, limitCells } from "./plan-rows";
import { area, type CellContent, type SheetContent } from "./sheet-content";
import { tableHeaders } from "./table-header";

/** What the sheet of a plan shows beside the plan. */
export interface PlanSheetTexts {
  /** What the sheet is called, where it is not just `Plan 1`. */
  readonly name?: string;
  /** The plan in a line. */
  readonly headline: string;
  /** Whether it is the best, and whether that is proved. */
  readonly verdict: string;
}

const FIXED_HEADERS = ["Class", "Size", "Smallest allowed", "Largest allowed", "Check"] as const;
/** What stands in the row below the classes until somebody types a class of their own there. */
const SPARE_CLASS = "(one more class)";

/**
 * The sheet of a plan: a table with one row a class whose sizes, limits, totals and checks are formulas, so that whoever moves
 * a child by hand sees at once what breaks; a chart; what the plan was made from; and the classes that are allowed.
 */
export function planSheet(rank: number, plan: Plan, made: MadeFrom, texts: PlanSheetTexts): SheetContent {
  const { grades } = made.problem;
  const layout = planLayout(grades.length, Math.max(1, plan.classes.length));
  const { chart } = layout;
  const headers = tableHeaders(
    FIXED_HEADERS,
    grades.map(({ name }) => name),
  );
  const [classHeader, ...limitHeaders] = FIXED_HEADERS;
  const box = madeFromBox(chart.row + CHART_ROWS + 1, chart.column, made, texts);
  const belowAll = Math.max(layout.subclass, chart.row + CHART_ROWS + box.rowCount) + 1;
  const types = classTypes(made.problem);
  const allowed = allowedClasses(belowAll + 2, types, headers, layout);
  const planned = asPlanned(belowAll + 2 + (allowed === undefined ? 0 : types.length + 3), plan, headers, layout);
  const noChildren = grades.map((): CellContent => null);
  const classRows = plan.classes.map((schoolClass, index): readonly CellContent[] => [
    schoolClass.kept === true ? `${schoolClass.name} (kept)` : schoolClass.name,
    ...grades.map((_, position) => childrenOfGrade(schoolClass, position)),
    ...limitCells(FIRST_CLASS_ROW + index, schoolClass, allowed, layout),
  ]);
  // A table needs a row, also where a school without children needs no class.
  if (classRows.length === 0)
    classRows.push(["no class", ...noChildren, ...limitCells(FIRST_CLASS_ROW, undefined, allowed, layout)]);
  const spareRow = [SPARE_CLASS, ...noChildren, ...limitCells(layout.spare, undefined, allowed, layout)];
  const besideColumns = [2, 12, ...Array.from({ length: BOX_COLUMNS - 1 }, () => 10)];
  return {
    name: texts.name ?? `Plan ${rank}`,
    tabColor: COLORS.headerFill,
    blocks: [
      {
        row: 0,
        column: 0,
        rows: [
          [texts.name ?? `Plan ${rank}`],
          [headlineNow(texts.headline, planned.changed)],
          [verdictNow(texts.verdict, planned.changed)],
        ],
      },
      { row: HEADER_ROW, column: 0, rows: [[classHeader, ...headers, ...limitHeaders], ...classRows, spareRow] },
      { row: layout.total, column: 0, rows: footRows(made, layout) },
      ...box.blocks,
      ...(allowed?.blocks ?? []),
      ...planned.blocks,
    ],
    styles: [...planStyles(plan, layout), ...box.styles, ...(allowed?.styles ?? []), ...planned.styles],
    columnWidths: [
      Math.min(36, Math.max(19, ...plan.classes.map(({ name }) => name.length + 3))),
      ...headers.map((header) => Math.min(14, Math.max(8.5, header.length + 2))),
      8,
      10,
      10,
      19,
      ...(layout.beside ? besideColumns : []),
    ],
    rowHeights: [
      { row: 0, rowCount: 1, height: 30 },
      { row: 1, rowCount: 2, height: 18 },
      { row: HEADER_ROW, rowCount: 1, height: 34 },
      { row: FIRST_CLASS_ROW, rowCount: layout.subclass - FIRST_CLASS_ROW + 1, height: 18 },
      ...(allowed === undefined ? [] : [{ row: belowAll + 3, rowCount: 1, height: 34 }]),
    ],
    tables: [
      {
        name: `Plan${rank}_Classes`,
        area: area(HEADER_ROW, 0, layout.classCount + 1, layout.width),
        filterButtons: false,
      },
    ],
    highlights: [...planHighlights(layout, planned.changed), ...box.highlights],
    entryRules: [
      {
        area: down(layout, FIRST_GRADE_COLUMN, layout.gradeCount),
        allowed: { kind: "wholeNumber", least: 0 },
        title: "Children of this grade",
        message: "Type a whole number, 0 or more.",
      },
    ],
    charts: [
      {
        kind: "stackedColumns",
        title: "Children in each class",
        source: area(HEADER_ROW, 0, layout.classCount + 1, layout.gradeCount + 1),
        position: area(chart.row, chart.column, CHART_ROWS, layout.beside ? BOX_COLUMNS : layout.width),
        colors: gradeColors(layout.gradeCount),
      },
    ],
    names: [...box.names, ...planned.names, { name: CHECKS_NAME, area: checksOf(layout), hidden: true }],
    frozenRows: FIRST_CLASS_ROW,
    page: {
      landscape: true,
      onePage: layout.onePage,
      titleRows: [HEADER_ROW, HEADER_ROW],
      printed: area(0, 0, belowAll, layout.beside ? chart.column + BOX_COLUMNS : layout.width),
    },
  };
}
