import type { CellValue } from "../book/cell-value";
import type { Book } from "../book/book";
import type { Chart } from "../book/chart";
import type { Sheet } from "../book/sheet";
import type { Table } from "../book/table";
import type { FunctionCalls } from "../functions/function-calls";
import { kind } from "../protocol/office-object";
import type { AddInRuntime } from "./add-in-runtime";
import type { CellRange } from "./cell-range";

/** The classes of Excel's object model that the embedded Excel knows, and what their objects stand for. */

/** The names of a book or, where a sheet is given, of that sheet. */
export interface NameScope {
  readonly book: Book;
  readonly sheet?: Sheet;
}

/** A name of a scope. */
export interface ScopedName {
  readonly scope: NameScope;
  readonly name: string;
}

/** The values of a name that stands for an array, row by row. */
export type NameValues = readonly (readonly CellValue[])[];

/** A border of cells, by Excel's name for it. */
export interface RangeEdge {
  readonly range: CellRange;
  readonly name:
    | "DiagonalDown"
    | "DiagonalUp"
    | "EdgeBottom"
    | "EdgeLeft"
    | "EdgeRight"
    | "EdgeTop"
    | "InsideHorizontal"
    | "InsideVertical";
}

/** A conditional format of a sheet. */
export interface SheetFormat {
  readonly sheet: Sheet;
  readonly id: string;
}

/** A chart of a sheet. */
export interface SheetChart {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

/** A row with which a page begins. */
export interface RowBreak {
  readonly sheet: Sheet;
  readonly row: number;
}

/** Part of a chart: an axis or a series. */
export interface ChartAxisOf extends SheetChart {
  readonly axis: "categoryAxis" | "valueAxis";
}

/** The font of all texts of a chart, or of its title. */
export interface ChartFontOf extends SheetChart {
  readonly of: "textSize" | "titleSize";
}

/** A series of a chart, by its position. */
export interface ChartSeriesOf extends SheetChart {
  readonly position: number;
}

/** A column of a table, by its position. */
export interface TableColumnOf {
  readonly table: Table;
  readonly position: number;
}

/** A row of a table, by its position below the header. */
export interface TableRowOf {
  readonly table: Table;
  readonly position: number;
}

/** The tables of a book or, where a sheet is given, of that sheet. */
export interface TableScope {
  readonly book: Book;
  readonly sheet?: Sheet;
}

export const APPLICATION = kind<Book>("Application");
export const WORKBOOK = kind<Book>("Workbook");
export const WORKBOOK_PROTECTION = kind<Book>("WorkbookProtection");
export const DOCUMENT_PROPERTIES = kind<Book>("DocumentProperties");
export const SETTINGS = kind<Book>("SettingCollection");
export const SETTING = kind<{ readonly book: Book; readonly key: string }>("Setting");
export const WORKSHEETS = kind<Book>("WorksheetCollection");
export const WORKSHEET = kind<Sheet>("Worksheet");
export const WORKSHEET_PROTECTION = kind<Sheet>("WorksheetProtection");
export const FREEZE_PANES = kind<Sheet>("WorksheetFreezePanes");
export const PAGE_LAYOUT = kind<Sheet>("PageLayout");
export const HEADERS_FOOTERS = kind<Sheet>("HeaderFooterGroup");
export const HEADER_FOOTER = kind<Sheet>("HeaderFooter");
export const PAGE_BREAKS = kind<Sheet>("PageBreakCollection");
export const PAGE_BREAK = kind<RowBreak>("PageBreak");
export const NAMES = kind<NameScope>("NamedItemCollection");
export const NAME = kind<ScopedName>("NamedItem");
export const NAME_ARRAY_VALUES = kind<NameValues>("NamedItemArrayValues");
export const RANGE = kind<CellRange>("Range");
export const RANGE_AREAS = kind<readonly CellRange[]>("RangeAreas");
export const RANGE_FORMAT = kind<CellRange>("RangeFormat");
export const RANGE_FILL = kind<CellRange>("RangeFill");
export const RANGE_FONT = kind<CellRange>("RangeFont");
export const RANGE_BORDERS = kind<CellRange>("RangeBorderCollection");
export const RANGE_BORDER = kind<RangeEdge>("RangeBorder");
export const FORMAT_PROTECTION = kind<CellRange>("FormatProtection");
export const DATA_VALIDATION = kind<CellRange>("DataValidation");
export const CONDITIONAL_FORMATS = kind<CellRange>("ConditionalFormatCollection");
export const CONDITIONAL_FORMAT = kind<SheetFormat>("ConditionalFormat");
export const CUSTOM_FORMAT = kind<SheetFormat>("CustomConditionalFormat");
export const CUSTOM_FORMAT_RULE = kind<SheetFormat>("ConditionalFormatRule");
export const CELL_VALUE_FORMAT = kind<SheetFormat>("CellValueConditionalFormat");
export const FORMAT_LOOK = kind<SheetFormat>("ConditionalRangeFormat");
export const FORMAT_LOOK_FILL = kind<SheetFormat>("ConditionalRangeFill");
export const FORMAT_LOOK_FONT = kind<SheetFormat>("ConditionalRangeFont");
export const TABLES = kind<TableScope>("TableCollection");
export const TABLE = kind<Table>("Table");
export const TABLE_COLUMNS = kind<Table>("TableColumnCollection");
export const TABLE_COLUMN = kind<TableColumnOf>("TableColumn");
export const TABLE_ROWS = kind<Table>("TableRowCollection");
export const TABLE_ROW = kind<TableRowOf>("TableRow");
export const CHARTS = kind<Sheet>("ChartCollection");
export const CHART = kind<SheetChart>("Chart");
export const CHART_TITLE = kind<SheetChart>("ChartTitle");
export const CHART_AREA_FORMAT = kind<SheetChart>("ChartAreaFormat");
export const CHART_TITLE_FORMAT = kind<SheetChart>("ChartTitleFormat");
export const CHART_FONT = kind<ChartFontOf>("ChartFont");
export const CHART_LEGEND = kind<SheetChart>("ChartLegend");
export const CHART_AXES = kind<SheetChart>("ChartAxes");
export const CHART_AXIS = kind<ChartAxisOf>("ChartAxis");
export const CHART_AXIS_TITLE = kind<ChartAxisOf>("ChartAxisTitle");
export const CHART_GRIDLINES = kind<ChartAxisOf>("ChartGridlines");
export const CHART_SERIES_LIST = kind<SheetChart>("ChartSeriesCollection");
export const CHART_SERIES = kind<ChartSeriesOf>("ChartSeries");
export const CHART_SERIES_FORMAT = kind<ChartSeriesOf>("ChartSeriesFormat");
export const CHART_FILL = kind<ChartSeriesOf>("ChartFill");
export const ADD_IN_SERVICE = kind<null>("AddinInternalService");
export const CUSTOM_FUNCTIONS = kind<FunctionCalls>("CustomFunctions");
export const APP_RUNTIME = kind<AddInRuntime>("AppRuntimeService");
export const APP_RUNTIME_PERSISTENCE = kind<Book>("AppRuntimePersistenceService");
