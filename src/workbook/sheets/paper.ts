import type { Area } from "../host/address";
import type { PageSetup, RowHeights } from "./sheet-content";

/** The size of all text that says no other, in points, in cells and in charts. */
export const TEXT_SIZE = 11;

/** Nothing is printed smaller, in points. */
const SMALLEST_PRINT = 9;
const SMALLEST_PERCENT = Math.ceil((100 * SMALLEST_PRINT) / TEXT_SIZE);

/** Points of a column's width for each character, in the usual font, and for the cell's margins. */
const POINTS_A_CHARACTER = 5.25;
const MARGIN_POINTS = 3.75;

/** Of columns and rows that say no other. */
const USUAL_WIDTH = 48;
const USUAL_HEIGHT = 15;

/** A quarter of an inch, in points, as Excel's narrow margins are. */
export const SIDE_MARGIN = 18;
/** Above and below, with room for a page's head and foot. */
export const END_MARGIN = 45;

/** A4 and Letter, in points: nobody knows which of them is in the printer. */
const PAPERS = [
  { short: 595, long: 842 },
  { short: 612, long: 792 },
] as const;

/** How much larger rows, and columns in the usual font, may come out than they are counted, by a printer's rounding. */
const SLACK = 1.02;
/** How much wider columns are where the usual font is missing and another stands for it, as in some programs beside Excel. */
const WIDER = 1.35;

/** Widths are counted in digits; of the letters of words, some are wider and most narrower. */
const LETTERS_A_DIGIT = 1.05;

const SHORT_SIDE = Math.min(...PAPERS.map(({ short }) => short - 2 * SIDE_MARGIN));
const LONG_SIDE = Math.min(...PAPERS.map(({ long }) => long - 2 * SIDE_MARGIN));
/** So wide a sheet can be fitted to a page whatever font there is, upright and on its side, in points; and one in the usual font. */
export const UPRIGHT_WIDTH = (SHORT_SIDE * 100) / (SMALLEST_PERCENT * WIDER);
export const SURE_WIDTH = (LONG_SIDE * 100) / (SMALLEST_PERCENT * WIDER);
export const WIDEST_PAGE = (LONG_SIDE * 100) / (SMALLEST_PERCENT * SLACK);

/** Some rows of a sheet. */
export interface Rows {
  readonly row: number;
  readonly rowCount: number;
}

/** What is to be printed of a sheet. */
export interface PaperNeeds {
  readonly printed: Area;
  /** Column by column, in characters. */
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly RowHeights[];
  /** The first and the last row that every page repeats. */
  readonly titleRows: readonly [number, number];
  /** What no page's end may cut, such as a chart, from above. */
  readonly whole: readonly Rows[];
}

/** How wide a column of so many characters is, in points. */
export function widthInPoints(characters: number): number {
  return characters * POINTS_A_CHARACTER + MARGIN_POINTS;
}

/** How many characters a column of such a width holds, in points. */
export function charactersIn(points: number): number {
  return (points - MARGIN_POINTS) / POINTS_A_CHARACTER;
}

/** How many of the columns, from the first, fit on a page for sure, printed at so many per cent. */
export function columnsOnPage(widths: readonly number[], percent = SMALLEST_PERCENT): number {
  const limit = (SURE_WIDTH * SMALLEST_PERCENT) / percent;
  let points = 0;
  const over = widths.findIndex((width) => (points += widthInPoints(width)) > limit + 1);
  return over < 0 ? widths.length : Math.max(1, over);
}

/** The characters of a line, of letters of a size, that runs over the columns as far as they fit on a page for sure. */
export function charactersOf(widths: readonly number[], size: number = TEXT_SIZE): number {
  const characters = sum(widths.slice(0, columnsOnPage(widths)));
  return Math.floor((characters * LETTERS_A_DIGIT * TEXT_SIZE) / size);
}

/**
 * How a sheet is printed so that its text has nine points or more on A4 and on Letter. It is fitted to the width of a page, and to a
 * single one where that is enough, upright or on its side, whichever takes fewer pages, else whichever prints larger. A sheet that
 * might become smaller than that has a fixed size instead, with its width on a page if the usual font is there; where not, or where
 * it is wider still, it goes over several, each of which repeats its first column.
 */
export function pageOf(needs: PaperNeeds): PageSetup {
  const { printed, titleRows } = needs;
  const [best] = [true, false]
    .flatMap((landscape) => fitOf(needs, landscape) ?? [])
    .sort((a, b) => a.pages - b.pages || b.scale - a.scale);
  if (best !== undefined) {
    const { landscape, breaks, pages } = best;
    return { landscape, onePage: pages === 1, titleRows, printed, breaks };
  }
  const fitting = Math.floor((100 * LONG_SIDE) / (sum(columnsOf(needs)) * SLACK));
  const percent = Math.min(100, fitting < SMALLEST_PERCENT ? SMALLEST_PERCENT : fitting);
  const breaks = breaksOf(
    needs,
    PAPERS.map((paper) => (insideOf(paper, true).height * 100) / percent),
  );
  return { landscape: true, onePage: false, percent, titleRows, titleColumns: 1, printed, breaks };
}

interface Fit {
  readonly landscape: boolean;
  readonly pages: number;
  readonly scale: number;
  readonly breaks: readonly number[];
}

/** How a sheet fits the width of a page; nothing where its text might be too small. */
function fitOf(needs: PaperNeeds, landscape: boolean): Fit | undefined {
  const width = sum(columnsOf(needs));
  const height = sum(rowsOf(needs).map((row) => row.height)) * SLACK;
  const least = SMALLEST_PERCENT / 100;
  const sizes = PAPERS.map((paper) => insideOf(paper, landscape));
  const scaleTo = (points: number) => Math.min(1, ...sizes.map((size) => size.width / points));
  const [usual, smallest] = [scaleTo(width), scaleTo(width * WIDER)];
  if (smallest < least) return undefined;
  const toPage = Math.min(1, ...sizes.map((size) => size.height / height));
  if (toPage >= least) return { landscape, pages: 1, scale: Math.min(usual, toPage), breaks: [] };
  const heights = sizes.flatMap((size) => [size.height / usual, size.height / smallest]);
  const breaks = breaksOf(needs, heights);
  const pages = Math.max(...heights.map((points) => pagesOf(needs, points, breaks).count));
  return { landscape, pages, scale: usual, breaks };
}

/** The rows with which a page must begin so that nothing is cut that is to stay whole, however high a page may be. */
function breaksOf(needs: PaperNeeds, heights: readonly number[]): readonly number[] {
  const breaks: number[] = [];
  for (const { row } of needs.whole)
    if (heights.some((height) => pagesOf(needs, height, breaks).cut.includes(row))) breaks.push(row);
  return breaks;
}

/** How many pages of a height the rows take, and which of what is to stay whole would be cut and need not be. */
function pagesOf(
  needs: PaperNeeds,
  height: number,
  breaks: readonly number[],
): { readonly count: number; readonly cut: readonly number[] } {
  const { titleRows, whole } = needs;
  const rows = rowsOf(needs);
  const between = (first: number, end: number): number =>
    sum(rows.filter(({ row }) => row >= first && row < end).map((one) => one.height * SLACK));
  const title = between(titleRows[0], titleRows[1] + 1);
  const cut: number[] = [];
  let count = 1;
  let left = height;
  for (const { row, height: points } of rows) {
    const own = points * SLACK;
    if (breaks.includes(row) || own > left) {
      count++;
      left = height - title;
    }
    const begun = whole.find((one) => one.row === row);
    const needed = begun === undefined ? 0 : between(row, row + begun.rowCount);
    if (needed > left && needed <= height - title) cut.push(row);
    left -= own;
  }
  return { count, cut };
}

/** The part of a sheet of paper that is printed on. */
function insideOf({ short, long }: (typeof PAPERS)[number], landscape: boolean): { width: number; height: number } {
  const [width, height] = landscape ? [long, short] : [short, long];
  return { width: width - 2 * SIDE_MARGIN, height: height - 2 * END_MARGIN };
}

function columnsOf({ printed, columnWidths }: PaperNeeds): readonly number[] {
  return Array.from({ length: printed.columnCount }, (_, column) => {
    const characters = columnWidths[printed.column + column];
    return characters === undefined ? USUAL_WIDTH : widthInPoints(characters);
  });
}

function rowsOf({ printed, rowHeights }: PaperNeeds): readonly { readonly row: number; readonly height: number }[] {
  return Array.from({ length: printed.rowCount }, (_, index) => {
    const row = printed.row + index;
    const said = rowHeights.findLast((one) => row >= one.row && row < one.row + one.rowCount);
    return { row, height: said?.height ?? USUAL_HEIGHT };
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
