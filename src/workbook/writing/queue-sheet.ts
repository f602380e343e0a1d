import { type Area, areaText, cellText } from "../host/address";
import { partsWithNumbers } from "../sheets/chart-parts";
import { END_MARGIN, SIDE_MARGIN, TEXT_SIZE, widthInPoints } from "../sheets/paper";
import type {
  CellBlock,
  CellContent,
  CellStyle,
  ChartContent,
  EntryRule,
  Highlight,
  PageSetup,
  SheetContent,
  StyledArea,
  TableContent,
} from "../sheets/sheet-content";
import { textEntry } from "../host/text-entry";

/** The most that Excel takes in a cell, without the apostrophe before it. */
const MOST_CHARACTERS = 32_766;

/**
 * Queues everything that makes a sheet of its content, as a new sheet after the last; the caller syncs. Names for cells are
 * the workbook's, or the sheet's own. Pages are headed by what the school is called, or else by the workbook's name.
 */
export function queueSheet(
  workbook: Excel.Workbook,
  content: SheetContent,
  ownNames: boolean,
  school: string | undefined,
): void {
  const sheet = workbook.worksheets.add(content.name);
  sheet.tabColor = content.tabColor;
  sheet.showGridlines = false;
  // A workbook's own style may show every number as a date.
  for (const block of content.blocks) queueNumberFormat(sheet, areaText(areaOf(block)), "General");
  // So may its usual letters be smaller than those that the print is worked out for.
  for (const block of content.blocks) sheet.getRange(areaText(areaOf(block))).format.font.size = TEXT_SIZE;
  for (const { area, style } of content.styles)
    if (style.numberFormat) queueNumberFormat(sheet, areaText(area), style.numberFormat);
  for (const block of content.blocks) queueBlock(sheet, block, content.styles);
  for (const table of content.tables) queueTable(sheet, table);
  for (const { area, style } of content.styles) queueStyle(sheet.getRange(areaText(area)), style);
  content.columnWidths.forEach((characters, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = widthInPoints(characters);
  });
  for (const { row, rowCount, height } of content.rowHeights)
    sheet.getRangeByIndexes(row, 0, rowCount, 1).format.rowHeight = height;
  for (const highlight of content.highlights) queueHighlight(sheet, highlight);
  for (const rule of content.entryRules) queueEntryRule(sheet, rule);
  for (const chart of content.charts) queueChart(sheet, chart, partsWithNumbers(content, chart));
  for (const { name, area, hidden } of content.names) {
    const item = (ownNames || hidden ? sheet : workbook).names.add(name, sheet.getRange(areaText(area)));
    if (hidden) item.visible = false;
  }
  sheet.freezePanes.freezeRows(content.frozenRows);
  queuePage(sheet, content.page, school);
}

function areaOf({ row, column, rows }: CellBlock): Area {
  return { row, column, rowCount: rows.length, columnCount: Math.max(...rows.map((cells) => cells.length)) };
}

function queueBlock(sheet: Excel.Worksheet, block: CellBlock, styles: readonly StyledArea[]): void {
  const { row, column, rows } = block;
  const { columnCount } = areaOf(block);
  const formatted = styles.filter(({ style }) => style.numberFormat !== undefined);
  const formulas = rows.map((cells, down) =>
    Array.from({ length: columnCount }, (_, across) => {
      const styled = formatted.findLast(({ area }) => contains(area, row + down, column + across));
      return entryOf(cells[across] ?? null, styled?.style.numberFormat);
    }),
  );
  sheet.getRangeByIndexes(row, column, rows.length, columnCount).formulas = formulas;
}

/**
 * What is typed into a cell of a number format for a content. Text stays text: a grade called `=1+1` stays those characters,
 * and a class called `1 A` does not become one o'clock in the morning.
 */
export function entryOf(content: CellContent, numberFormat?: unknown): string | number {
  if (content === null) return "";
  if (typeof content === "number") return content;
  return typeof content === "string" ? textEntry(content.slice(0, MOST_CHARACTERS), numberFormat) : content.formula;
}

function contains({ row, column, rowCount, columnCount }: Area, ownRow: number, ownColumn: number): boolean {
  return ownRow >= row && ownRow < row + rowCount && ownColumn >= column && ownColumn < column + columnCount;
}

function queueNumberFormat(sheet: Excel.Worksheet, address: string, numberFormat: string): void {
  // One format for all cells of a range is set as it is; the types know only the format of each cell.
  sheet.getRange(address).numberFormat = numberFormat as unknown as string[][];
}

function queueTable(sheet: Excel.Worksheet, { name, area, filterButtons }: TableContent): void {
  const table = sheet.tables.add(areaText(area), true);
  table.name = name;
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
  table.showFilterButton = filterButtons;
}

function queueStyle(range: Excel.Range, style: CellStyle): void {
  const { format } = range;
  if (style.fill) format.fill.color = style.fill;
  if (style.fontColor) format.font.color = style.fontColor;
  if (style.fontSize) format.font.size = style.fontSize;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.horizontal) format.horizontalAlignment = style.horizontal;
  if (style.vertical) format.verticalAlignment = style.vertical;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.lineAbove) queueLine(format, "EdgeTop", style.lineAbove);
  if (style.lineBelow) queueLine(format, "EdgeBottom", style.lineBelow);
  if (style.linesBetween) queueLine(format, "InsideHorizontal", style.linesBetween);
}

function queueLine(
  format: Excel.RangeFormat,
  edge: "EdgeTop" | "EdgeBottom" | "InsideHorizontal",
  color: string,
): void {
  const border = format.borders.getItem(edge);
  border.style = "Continuous";
  border.color = color;
}

/** Queues a conditional format; the caller syncs. */
export function queueHighlight(
  sheet: Excel.Worksheet,
  { area, formula, fill, fontColor, numberFormat }: Highlight,
): void {
  const { custom } = sheet.getRange(areaText(area)).conditionalFormats.add("Custom");
  custom.rule.formula = formula;
  custom.format.fill.color = fill;
  custom.format.font.color = fontColor;
  custom.format.font.bold = true;
  if (numberFormat) custom.format.numberFormat = numberFormat;
}

function queueEntryRule(sheet: Excel.Worksheet, { area, allowed, title, message }: EntryRule): void {
  const { dataValidation } = sheet.getRange(areaText(area));
  dataValidation.rule =
    allowed.kind === "list"
      ? { list: { inCellDropDown: true, source: allowed.choices.join(",") } }
      : { wholeNumber: { formula1: allowed.least, operator: "GreaterThanOrEqualTo" } };
  const style = allowed.kind === "list" && allowed.orOther ? "Warning" : "Stop";
  dataValidation.errorAlert = { showAlert: true, style, title, message };
}

/** In points. */
const CHART_TITLE_SIZE = 14;

const CHART_TYPES = { stackedColumns: "ColumnStacked", columnsBeside: "ColumnClustered" } as const;

/** Excel refuses charts without numbers, and with them all that is written in the same go: such a chart is left out. */
function queueChart(
  sheet: Excel.Worksheet,
  { kind, title, source, columns, position, colors }: ChartContent,
  withNumbers: readonly boolean[],
): void {
  if (!withNumbers.includes(true)) return;
  const chart = sheet.charts.add(CHART_TYPES[kind], sheet.getRange(areaText(source)), "Columns");
  chart.format.font.size = TEXT_SIZE;
  chart.title.text = title;
  chart.title.format.font.size = CHART_TITLE_SIZE;
  chart.legend.position = "Bottom";
  const first = areaText({ ...position, rowCount: 1, columnCount: 1 });
  const last = areaText({
    row: position.row + position.rowCount - 1,
    column: position.column + position.columnCount - 1,
    rowCount: 1,
    columnCount: 1,
  });
  chart.setPosition(first, last);
  colors.forEach((color, index) => {
    if (withNumbers[index] !== true) return;
    const series = chart.series.getItemAt(index);
    series.format.fill.setSolidColor(color);
    series.gapWidth = 40;
    if (columns) series.setXAxisValues(sheet.getRange(areaText(columns)));
  });
}

function queuePage(
  sheet: Excel.Worksheet,
  { landscape, onePage, percent, titleRows, titleColumns, printed, breaks = [] }: PageSetup,
  school: string | undefined,
): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = landscape ? "Landscape" : "Portrait";
  if (percent !== undefined) pageLayout.zoom = { scale: percent };
  else pageLayout.zoom = { horizontalFitToPages: 1, ...(onePage ? { verticalFitToPages: 1 } : {}) };
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = SIDE_MARGIN;
  pageLayout.rightMargin = SIDE_MARGIN;
  pageLayout.topMargin = END_MARGIN;
  pageLayout.bottomMargin = END_MARGIN;
  const { defaultForAllPages } = pageLayout.headersFooters;
  // Head and foot are scaled with the sheet; the font stands between the size and a name that begins with a number.
  defaultForAllPages.centerHeader = `&${TEXT_SIZE}&"-,Bold"${school === undefined ? "&F" : plainHead(school)}`;
  defaultForAllPages.centerFooter = `&${TEXT_SIZE}&A, page &P of &N`;
  if (printed) pageLayout.setPrintArea(areaText(printed));
  if (titleRows) pageLayout.setPrintTitleRows(`$${titleRows[0] + 1}:$${titleRows[1] + 1}`);
  if (titleColumns !== undefined)
    pageLayout.setPrintTitleColumns(`$A:$${cellText(0, titleColumns - 1).replace(/\d+$/, "")}`);
  for (const row of breaks) sheet.horizontalPageBreaks.add(cellText(row, 0));
}

/** The longest text of a page's head, with its codes, is 255 characters. */
const LONGEST_HEAD = 200;

/** A text as the head of a page shows it. */
function plainHead(text: string): string {
  return text.replace(/\s+/g, " ").slice(0, LONGEST_HEAD).replaceAll("&", "&&");
}
