import type { Plan } from "../../planning/plan";
import { shortPlan, shortProblem } from "../../planning/short-names";
import { hasCaps } from "../../planning/soft-cap";
import type { Area } from "../host/address";
import { alternativesColumns, alternativesRow } from "./alternatives-row";
import { COLORS, LOOKS, TALLEST_ROW } from "./look";
import { type MadeFrom, madeFromBox } from "./made-from";
import { pageOf } from "./paper";
import { area, type RowHeights, type SheetContent, type StyledArea } from "./sheet-content";
import { sheetHead } from "./sheet-head";
import { AVERAGE_FORMAT, averageHeadings, averagesOfPlan } from "./told-averages";
import { AVERAGE, structureText } from "./told-of-plan";

/** What the sheet of the alternatives says in sentences. */
export interface AlternativesSheetTexts {
  /** What the sheet is called, where it is not just `Alternatives`. */
  readonly name?: string;
  /** How many plans were found, whether these are all there are, and whether they are proved to be the best. */
  readonly headline: string;
  /** The same in a few words, for the box. */
  readonly verdict: string;
}

/** In characters: all columns but the last; one more has to fit on the same page. */
const MEASURE_WIDTHS = [13, 9.5, 11, 9.5, 9.5, 9.5, 12.5];
const MEASURE_WIDTHS_WITH_CAPS = [13, 9.25, 10.5, 8.75, 8.25, 8.75, 11.5, 8.5];
const STRUCTURE_WIDTH = { least: 40, most: 49 };
const STRUCTURE_WIDTH_WITH_CAPS = { least: 40, most: 45 };
/** Columns of averages take their width from the structure's, as far as it goes. */
const NARROWEST_STRUCTURE = 24;
const NARROWEST_AVERAGE = 8.5;

/** The sheet of all plans found: a table with one row a plan, best first, and what they were made from. */
export function alternativesSheet(
  wholePlans: readonly Plan[],
  made: MadeFrom,
  texts: AlternativesSheetTexts,
): SheetContent {
  const { grades } = made.problem;
  const short = shortProblem(made.problem);
  const averages = averageHeadings(short);
  const plans = wholePlans.map((plan) => shortPlan(plan, grades));
  const withCaps = hasCaps(made.problem);
  const columns = beforeStructure(alternativesColumns(withCaps), averages);
  const rows = plans.map((plan, index) =>
    beforeStructure(alternativesRow(index + 1, plan, withCaps), averagesOfPlan(plan, short, averages)),
  );
  const structure = columns.length - 1;
  const longest = Math.max(...plans.map((plan) => structureText(plan).length));
  const averageWidths = averages.map(averageWidth);
  const structureWidth = widthOfStructure(longest, withCaps, averageWidths);
  const columnWidths = [...(withCaps ? MEASURE_WIDTHS_WITH_CAPS : MEASURE_WIDTHS), ...averageWidths, structureWidth];
  const name = texts.name ?? "Alternatives";
  const head = sheetHead(
    name,
    texts.headline,
    grades.map((grade) => grade.name),
    columnWidths,
  );
  const { header } = head;
  const first = header + 1;
  const boxRow = first + plans.length + 2;
  const box = madeFromBox(boxRow, { ...made, problem: short }, texts, { widths: columnWidths });
  const rowHeights: readonly RowHeights[] = [
    ...head.rowHeights,
    { row: header, rowCount: 1, height: 34 },
    {
      row: first,
      rowCount: plans.length,
      height: Math.min(TALLEST_ROW, 18 * Math.max(1, Math.ceil((longest * 1.1) / structureWidth))),
    },
    ...box.rowHeights,
  ];
  return {
    name,
    tabColor: COLORS.headerFill,
    blocks: [...head.blocks, { row: header, column: 0, rows: [columns, ...rows] }, ...box.blocks],
    styles: [
      ...head.styles,
      { area: area(header, 0, 1, columns.length), style: LOOKS.header },
      { area: area(first, 0, plans.length, columns.length), style: LOOKS.body },
      { area: area(first, 0, plans.length, structure), style: LOOKS.count },
      { area: area(first, 0, plans.length), style: { bold: true } },
      { area: area(first, columns.indexOf(AVERAGE), plans.length), style: { numberFormat: "0.0" } },
      ...averageStyles(area(first, structure - averages.length, plans.length, averages.length)),
      { area: area(first, structure, plans.length), style: { wrap: true } },
      { area: area(header, structure, plans.length + 1), style: { horizontal: "Left", indent: 1 } },
      { area: area(first, 0, 1, columns.length), style: { fill: COLORS.softFill } },
      ...box.styles,
    ],
    columnWidths,
    rowHeights,
    tables: [
      {
        name: "Alternatives_Plans",
        area: area(header, 0, plans.length + 1, columns.length),
        filterButtons: true,
      },
    ],
    highlights: box.highlights,
    entryRules: [],
    charts: [],
    names: box.names,
    frozenRows: head.frozenRows,
    page: pageOf({
      printed: area(0, 0, boxRow + box.rowCount, columns.length),
      columnWidths,
      rowHeights,
      titleRows: head.titleRows,
      whole: [{ row: boxRow - 1, rowCount: box.rowCount + 1 }],
    }),
  };
}

/** A row of the list with what its averages say before its last column. */
function beforeStructure<Cell>(told: readonly Cell[], averages: readonly Cell[]): readonly Cell[] {
  return [...told.slice(0, -1), ...averages, ...told.slice(-1)];
}

/** The heading stands in two lines: the word, and below it the band. */
function averageWidth(heading: string): number {
  return Math.max(NARROWEST_AVERAGE, heading.length - AVERAGE.length + 1);
}

function widthOfStructure(longest: number, withCaps: boolean, averageWidths: readonly number[]): number {
  const { least, most } = withCaps ? STRUCTURE_WIDTH_WITH_CAPS : STRUCTURE_WIDTH;
  // Each column has its margins, too.
  const taken = averageWidths.reduce((sum, width) => sum + width + 1, 0);
  const widest = Math.max(NARROWEST_STRUCTURE, most - taken);
  return Math.min(widest, Math.max(Math.min(least, widest), longest + 2));
}

function averageStyles(cells: Area): readonly StyledArea[] {
  return cells.columnCount === 0 ? [] : [{ area: cells, style: { numberFormat: AVERAGE_FORMAT } }];
}
