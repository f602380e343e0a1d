import { shortProblem } from "../../planning/short-names";
import { COLORS, LOOKS, TALLEST_ROW } from "./look";
import { BOX_COLUMNS, type MadeFrom, madeFromBox } from "./made-from";
import { pageOf } from "./paper";
import { area, type CellContent, type RowHeights, type SheetContent } from "./sheet-content";
import { sheetHead } from "./sheet-head";

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
  /** How wide the last columns are, as many as are words of any length, in characters. */
  readonly words: readonly number[];
  /** The row that says how things are now, from 0. */
  readonly current?: number;
}

const CHART_ROWS = 14;
/** In characters. */
const FIRST_COLUMN = 22;
const OTHER_COLUMN = 11.5;
const BESIDE_WORDS = 10.5;
const LINE_HEIGHT = 17;

/** The sheet of a view: a table, a chart of it, and what it was made from. */
export function viewSheet(view: ViewTable, made: MadeFrom, texts: ViewSheetTexts): SheetContent {
  const { name, headers, rows, charted, words, current } = view;
  const width = headers.length;
  const wordsFrom = width - words.length;
  const columnWidths = widthsOf(view);
  const grades = made.problem.grades.map((grade) => grade.name);
  const head = sheetHead(name, texts.headline, grades, columnWidths);
  const { header } = head;
  const first = header + 1;
  const chartRow = first + rows.length + 1;
  const boxRow = chartRow + CHART_ROWS + 1;
  const box = madeFromBox(boxRow, { ...made, problem: shortProblem(made.problem) }, texts, { widths: columnWidths });
  const rowHeights: readonly RowHeights[] = [
    ...head.rowHeights,
    { row: header, rowCount: 1, height: 34 },
    ...heightsOf(view, first),
    ...box.rowHeights,
  ];
  return {
    name,
    tabColor: COLORS.headerFill,
    blocks: [...head.blocks, { row: header, column: 0, rows: [headers, ...rows] }, ...box.blocks],
    styles: [
      ...head.styles,
      { area: area(header, 0, 1, width), style: LOOKS.header },
      { area: area(first, 0, rows.length, width), style: LOOKS.body },
      { area: area(first, 1, rows.length, width - 1), style: LOOKS.count },
      { area: area(first, 0, rows.length), style: { bold: true, horizontal: "Left", indent: 1 } },
      ...(words.length > 0
        ? [
            {
              area: area(header, wordsFrom, rows.length + 1, words.length),
              style: { horizontal: "Left", indent: 1 } as const,
            },
            { area: area(first, wordsFrom, rows.length, words.length), style: { wrap: true } },
          ]
        : []),
      ...(current === undefined
        ? []
        : [{ area: area(first + current, 0, 1, width), style: { fill: COLORS.softFill } }]),
      ...box.styles,
    ],
    columnWidths,
    rowHeights,
    tables: [{ name: view.table, area: area(header, 0, rows.length + 1, width), filterButtons: false }],
    highlights: box.highlights,
    entryRules: [],
    charts: [
      {
        kind: "columnsBeside",
        title: texts.chartTitle,
        source: area(header, 0, rows.length + 1, charted + 1),
        position: area(chartRow, 0, CHART_ROWS, Math.min(width, BOX_COLUMNS)),
        colors: view.colors,
      },
    ],
    names: box.names,
    frozenRows: head.frozenRows,
    page: pageOf({
      printed: area(0, 0, boxRow + box.rowCount, columnWidths.length),
      columnWidths,
      rowHeights,
      titleRows: head.titleRows,
      whole: [
        { row: chartRow - 1, rowCount: CHART_ROWS + 1 },
        { row: boxRow - 1, rowCount: box.rowCount + 1 },
      ],
    }),
  };
}

/** Column by column, in characters; as many as the box has at least. */
function widthsOf({ headers, words }: ViewTable): readonly number[] {
  const usual = words.length > 0 ? BESIDE_WORDS : OTHER_COLUMN;
  const numbers = Array.from({ length: headers.length - words.length - 1 }, () => usual);
  const own = [FIRST_COLUMN, ...numbers, ...words];
  return [...own, ...Array.from({ length: Math.max(0, BOX_COLUMNS - own.length) }, () => OTHER_COLUMN)];
}

/** Rows of words are high enough for theirs, whose lines break at spaces. */
function heightsOf({ headers, rows, words }: ViewTable, first: number): readonly RowHeights[] {
  if (words.length === 0) return [{ row: first, rowCount: rows.length, height: 18 }];
  const wordsFrom = headers.length - words.length;
  return rows.map((row, index) => {
    const lines = row
      .slice(wordsFrom)
      .map((text, at) => (typeof text === "string" ? Math.ceil((text.length * 1.1) / (words[at] ?? 1)) : 0));
    return { row: first + index, rowCount: 1, height: Math.min(TALLEST_ROW, LINE_HEIGHT * Math.max(2, ...lines)) };
  });
}
