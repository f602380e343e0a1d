import { joined } from "./grade-key";
import { COLORS, LOOKS, TALLEST_ROW } from "./look";
import { madeLine, type MadeFrom, statusLine } from "./made-from";
import { pageOf } from "./paper";
import { area, type CellContent, type RowHeights, type SheetContent, type StyledArea } from "./sheet-content";
import { sheetHead } from "./sheet-head";

/** A part of the sheet: a heading, and texts below it, some of them with a word or two before them. */
export interface SheetPart {
  readonly heading: string;
  readonly rows: readonly { readonly label?: string; readonly text: string }[];
}

const NAME = "Why these classes";
/** In characters: the words before the texts, and the texts. Upright they fit on A4 and Letter whatever font there is. */
const COLUMN_WIDTHS = [13, 81];
/** What a line of text holds at least, in letters. */
const LINE_LENGTH = 82;
const HEADING_HEIGHT = 19;
const LINE_HEIGHT = 15;
/** Below each text. */
const GAPS = { roomy: 4, tight: 1 };
/** Of the blank row above the foot. */
const GAP_HEIGHT = 5;

/** The sheet that gives the reasons for a plan: texts that one may change, on a page, which much to say makes a tighter one. */
export function reasonsSheet(parts: readonly SheetPart[], made: MadeFrom, headline: string): SheetContent {
  const roomy = sheetWithGaps(GAPS.roomy, parts, made, headline);
  return roomy.page.onePage ? roomy : sheetWithGaps(GAPS.tight, parts, made, headline);
}

function sheetWithGaps(gap: number, parts: readonly SheetPart[], made: MadeFrom, headline: string): SheetContent {
  const grades = made.problem.grades.map((grade) => grade.name);
  const head = sheetHead(NAME, headline, grades, COLUMN_WIDTHS);
  const rows: (readonly CellContent[])[] = [];
  const styles: StyledArea[] = [];
  const rowHeights: RowHeights[] = [];
  const whole: { row: number; rowCount: number }[] = [];
  for (const { heading, rows: reasons } of parts) {
    const first = head.header + rows.length;
    rows.push([heading, null], ...reasons.map(({ label = null, text }) => [label, text]));
    whole.push({ row: first, rowCount: 1 + reasons.length });
    styles.push({
      area: area(first, 0, 1, 2),
      style: { ...LOOKS.heading, vertical: "Bottom", lineBelow: COLORS.line },
    });
    rowHeights.push(
      { row: first, rowCount: 1, height: HEADING_HEIGHT },
      ...reasons.map(({ text }, index) => ({ row: first + 1 + index, rowCount: 1, height: heightOf(text) + gap })),
    );
    styles.push(
      { area: area(first + 1, 0, reasons.length), style: { fontColor: COLORS.muted, vertical: "Top" } },
      { area: area(first + 1, 1, reasons.length), style: { fontColor: COLORS.ink, vertical: "Top", wrap: true } },
    );
  }
  const foot = head.header + rows.length + 1;
  const heights = [...head.rowHeights, ...rowHeights, { row: foot - 1, rowCount: 1, height: GAP_HEIGHT }];
  const status = statusLine(foot + 1, made, COLUMN_WIDTHS.length);
  return {
    name: NAME,
    tabColor: COLORS.headerFill,
    blocks: [
      ...head.blocks,
      { row: head.header, column: 0, rows },
      { row: foot, column: 0, rows: [[madeLine(made)], [status.content]] },
    ],
    styles: [...head.styles, ...styles, { area: area(foot, 0, 2), style: LOOKS.remark }],
    columnWidths: COLUMN_WIDTHS,
    rowHeights: heights,
    tables: [],
    highlights: [status.highlight],
    entryRules: [],
    charts: [],
    names: [status.name],
    frozenRows: 0,
    page: pageOf({
      printed: area(0, 0, foot + 2, COLUMN_WIDTHS.length),
      columnWidths: COLUMN_WIDTHS,
      rowHeights: heights,
      titleRows: [0, 0],
      whole,
    }),
  };
}

function heightOf(text: string): number {
  return Math.min(TALLEST_ROW - GAPS.roomy, joined(text.split(" "), " ", LINE_LENGTH).length * LINE_HEIGHT);
}
