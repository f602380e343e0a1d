import { COLORS, LOOKS } from "./look";
import { BOX_COLUMNS, type MadeFrom, madeFromBox } from "./made-from";
import { area, type CellContent, type SheetContent } from "./sheet-content";

/** What a sheet of a view says in sentences. */
export interface ViewSheetTexts {
  readonly headline: string;
  /** Whether everything was worked out, and whether it is proved. */
  readonly verdict: string;
  readonly chartTitle: string;
}

/** A view of what would be, as a table: its first column names the rows, and the chart shows columns beside it. */
export interface ViewTable {
  /** The sheet's name, which is its title too. */
  readonly name: string;
  readonly table: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellContent[])[];
  /** How many of the columns beside the first the chart shows. */
  readonly charted: number;
  readonly colors: readonly string[];
  /** Whether the last column is text of any length. */
  readonly wideLast: boolean;
  /** The row that says how things are now, from 0. */
  readonly current?: number;
}

const HEADER_ROW = 3;
const CHART_ROWS = 16;
const WIDE_COLUMN = 62;

/** The sheet of a view: a table, a chart of it, and what it was made from. */
export function viewSheet(view: ViewTable, made: MadeFrom, texts: ViewSheetTexts): SheetContent {
  const { name, headers, rows, charted, wideLast, current } = view;
  const width = headers.length;
  const first = HEADER_ROW + 1;
  const chartRow = first + rows.length + 1;
  const box = madeFromBox(chartRow + CHART_ROWS + 1, 0, made, texts);
  const last = width - 1;
  return {
    name,
    tabColor: COLORS.headerFill,
    blocks: [
      { row: 0, column: 0, rows: [[name], [texts.headline]] },
      { row: HEADER_ROW, column: 0, rows: [headers, ...rows] },
      ...box.blocks,
    ],
    styles: [
      { area: area(0, 0), style: LOOKS.title },
      { area: area(1, 0), style: LOOKS.headline },
      { area: area(HEADER_ROW, 0, 1, width), style: LOOKS.header },
      { area: area(first, 0, rows.length, width), style: LOOKS.body },
      { area: area(first, 1, rows.length, last), style: LOOKS.count },
      { area: area(first, 0, rows.length), style: { bold: true, horizontal: "Left", indent: 1 } },
      ...(wideLast
        ? [
            { area: area(HEADER_ROW, last, rows.length + 1), style: { horizontal: "Left", indent: 1 } as const },
            { area: area(first, last, rows.length), style: { wrap: true } },
          ]
        : []),
      ...(current === undefined
        ? []
        : [{ area: area(first + current, 0, 1, width), style: { fill: COLORS.softFill } }]),
      ...box.styles,
    ],
    columnWidths: Array.from({ length: Math.max(width, BOX_COLUMNS) }, (_, column) =>
      column === 0 ? 24 : wideLast && column === last ? WIDE_COLUMN : 13,
    ),
    rowHeights: [
      { row: 0, rowCount: 1, height: 30 },
      { row: 1, rowCount: 1, height: 18 },
      { row: HEADER_ROW, rowCount: 1, height: 34 },
      { row: first, rowCount: rows.length, height: wideLast ? 34 : 18 },
    ],
    tables: [{ name: view.table, area: area(HEADER_ROW, 0, rows.length + 1, width), filterButtons: false }],
    highlights: box.highlights,
    entryRules: [],
    charts: [
      {
        kind: "columnsBeside",
        title: texts.chartTitle,
        source: area(HEADER_ROW, 0, rows.length + 1, charted + 1),
        position: area(chartRow, 0, CHART_ROWS, Math.min(width, BOX_COLUMNS)),
        colors: view.colors,
      },
    ],
    names: box.names,
    frozenRows: first,
    page: { landscape: true, onePage: rows.length <= 20, titleRows: [HEADER_ROW, HEADER_ROW] },
  };
}
