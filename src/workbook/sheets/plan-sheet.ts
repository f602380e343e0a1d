import { CHECKS_NAME } from "../reading/result-marks";
import { classTypes } from "../../planning/class-type";
import { childrenOfGrade, type Plan } from "../../planning/plan";
import { shortPlan, shortProblem } from "../../planning/short-names";
import { hasCaps } from "../../planning/soft-cap";
import { type AllowedClasses, allowedClasses } from "./allowed-classes";
import { asPlanned, headlineNow, verdictNow } from "./as-planned";
import { gradeKey, rowsInSight } from "./grade-key";
import { COLORS, gradeColors } from "./look";
import { type MadeFrom, madeFromBox } from "./made-from";
import { charactersOf, columnsOnPage, pageOf } from "./paper";
import { planColumns } from "./plan-columns";
import { CHART_ROWS, down, FIRST_GRADE_COLUMN, KEY_ROW, type PlanLayout, planLayout } from "./plan-layout";
import { planHighlights, planStyles } from "./plan-look";
import { checksOf, footRows, limitCells } from "./plan-rows";
import {
  area,
  type CellContent,
  type ChartContent,
  type EntryRule,
  type PageSetup,
  type RowHeights,
  type SheetContent,
} from "./sheet-content";
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

/** The headers of the columns that are no grade's. */
function fixedHeaders(withCaps: boolean): readonly [string, ...string[]] {
  const limits = ["Size", "Smallest allowed", "Largest allowed", ...(withCaps ? ["Cap"] : [])];
  return ["Class", ...limits, "Check", "Teacher", "Room"];
}

/** What stands in the row below the classes until somebody types a class of their own there. */
const SPARE_CLASS = "(one more class)";

/**
 * The sheet of a plan: a table with one row a class whose sizes, limits, totals and checks are formulas, so that whoever moves
 * a child by hand sees at once what breaks, and with room to write down teachers and rooms; a chart; what the plan was made from;
 * and the classes that are allowed. Long names of grades are shortened, and said above the table.
 */
export function planSheet(rank: number, wholePlan: Plan, wholeMade: MadeFrom, texts: PlanSheetTexts): SheetContent {
  const plan = shortPlan(wholePlan, wholeMade.problem.grades);
  const made = { ...wholeMade, problem: shortProblem(wholeMade.problem) };
  const { grades, averages = [] } = made.problem;
  const withCaps = hasCaps(made.problem);
  const fixed = fixedHeaders(withCaps);
  const [classHeader, ...besideHeaders] = fixed;
  const headers = tableHeaders(
    fixed,
    grades.map(({ name }) => name),
  );
  const columns = planColumns(
    headers,
    plan.classes.map(({ name }) => name),
    { withAverages: averages.length > 0, withCaps },
  );
  const key = gradeKey(
    KEY_ROW,
    wholeMade.problem.grades.map(({ name }) => name),
    charactersOf(columns.widths),
  );
  const layout = planLayout({
    gradeCount: grades.length,
    classCount: Math.max(1, plan.classes.length),
    keyLines: key.rowCount,
    averageCount: averages.length,
    withCaps,
  });
  const box = madeFromBox(layout.box, made, texts, { widths: columns.widths, ofGrades: true });
  const belowAll = layout.box + box.rowCount;
  const types = classTypes(made.problem);
  const allowed = allowedClasses(belowAll + 2, types, headers, layout);
  const planned = asPlanned(belowAll + 2 + (allowed === undefined ? 0 : types.length + 3), plan, headers, layout);
  const rowHeights = [...heights(layout, allowed === undefined ? undefined : belowAll + 3), ...box.rowHeights];
  const page = pageOfPlan(layout, columns.widths, rowHeights, box.rowCount);
  const name = texts.name ?? `Plan ${rank}`;
  return {
    name,
    tabColor: COLORS.headerFill,
    blocks: [
      {
        row: 0,
        column: 0,
        rows: [[name], [headlineNow(texts.headline, planned.changed)], [verdictNow(texts.verdict, planned.changed)]],
      },
      ...key.blocks,
      {
        row: layout.header,
        column: 0,
        rows: [[classHeader, ...headers, ...besideHeaders], ...classRows(plan, allowed, layout)],
      },
      { row: layout.total, column: 0, rows: footRows(made, layout, columns.narrow) },
      ...box.blocks,
      ...(allowed?.blocks ?? []),
      ...planned.blocks,
    ],
    styles: [
      ...planStyles(plan, layout, columns.narrow),
      ...key.styles,
      ...box.styles,
      ...(allowed?.styles ?? []),
      ...planned.styles,
    ],
    columnWidths: columns.widths,
    rowHeights,
    tables: [
      {
        name: `Plan${rank}_Classes`,
        area: area(layout.header, 0, layout.classCount + 1, layout.width),
        filterButtons: false,
      },
    ],
    highlights: [...planHighlights(layout, planned.changed), ...box.highlights],
    entryRules: [countsOfChildren(layout)],
    charts: [childrenInEachClass(layout, columns.widths, page)],
    names: [...box.names, ...planned.names, { name: CHECKS_NAME, area: checksOf(layout), hidden: true }],
    frozenRows: rowsInSight(layout.header, key.rowCount),
    page,
  };
}

/** What may be typed where children are counted. */
function countsOfChildren(layout: PlanLayout): EntryRule {
  return {
    area: down(layout, FIRST_GRADE_COLUMN, layout.gradeCount),
    allowed: { kind: "wholeNumber", least: 0 },
    title: "Children of this grade",
    message: "Type a whole number, 0 or more.",
  };
}

/** A column a class, as wide as the table or, where that goes over several pages, as the first of them. */
function childrenInEachClass(layout: PlanLayout, widths: readonly number[], { percent }: PageSetup): ChartContent {
  return {
    kind: "stackedColumns",
    title: "Children in each class",
    source: area(layout.header, 0, layout.classCount + 1, layout.gradeCount + 1),
    position: area(layout.chart, 0, CHART_ROWS, percent === undefined ? layout.width : columnsOnPage(widths, percent)),
    colors: gradeColors(layout.gradeCount),
  };
}

/** The rows of the table, and the one below it for one more class. The columns for teachers and rooms stay blank. */
function classRows(
  plan: Plan,
  allowed: AllowedClasses | undefined,
  layout: PlanLayout,
): readonly (readonly CellContent[])[] {
  const positions = Array.from({ length: layout.gradeCount }, (_, position) => position);
  const noChildren = positions.map((): CellContent => null);
  const rows = plan.classes.map((schoolClass, index): readonly CellContent[] => [
    schoolClass.kept === true ? `${schoolClass.name} (kept)` : schoolClass.name,
    ...positions.map((position) => childrenOfGrade(schoolClass, position)),
    ...limitCells(layout.firstClass + index, schoolClass, allowed, layout),
  ]);
  // A table needs a row, also where a school without children needs no class.
  if (rows.length === 0)
    rows.push(["no class", ...noChildren, ...limitCells(layout.firstClass, undefined, allowed, layout)]);
  return [...rows, [SPARE_CLASS, ...noChildren, ...limitCells(layout.spare, undefined, allowed, layout)]];
}

function heights(layout: PlanLayout, allowedHeader: number | undefined): readonly RowHeights[] {
  const { header, firstClass, last } = layout;
  return [
    { row: 0, rowCount: 1, height: 30 },
    { row: 1, rowCount: 2, height: 18 },
    { row: header, rowCount: 1, height: 34 },
    { row: firstClass, rowCount: last - firstClass + 1, height: 18 },
    ...(allowedHeader === undefined ? [] : [{ row: allowedHeader, rowCount: 1, height: 34 }]),
  ];
}

/** The table, the chart and the box on paper, without the allowed classes; neither the chart nor the box is cut where it need not be. */
function pageOfPlan(
  { header, spare, last, chart, box, width }: PlanLayout,
  columnWidths: readonly number[],
  rowHeights: readonly RowHeights[],
  boxRows: number,
): PageSetup {
  const pageWith = (firstTitle: number): PageSetup =>
    pageOf({
      printed: area(0, 0, box + boxRows, width),
      columnWidths,
      rowHeights,
      titleRows: [firstTitle, header],
      whole: [
        { row: spare, rowCount: last - spare + 1 },
        { row: chart - 1, rowCount: CHART_ROWS + 1 },
        { row: box - 1, rowCount: boxRows + 1 },
      ],
    });
  // What short names mean is repeated on each page, unless that alone takes one more.
  const [withKey, without] = [pageWith(KEY_ROW), pageWith(header)];
  return (without.breaks?.length ?? 0) < (withKey.breaks?.length ?? 0) ? without : withKey;
}
