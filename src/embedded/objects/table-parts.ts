import type { Area } from "../book/area";
import { plainValue } from "../book/cell-value";
import { ExcelError } from "../book/excel-error";
import type { Table, TableColumn } from "../book/table";
import { method, property, readOnly } from "../protocol/members";
import { OfficeObject, type ObjectType } from "../protocol/office-object";
import { key, text, whole } from "../protocol/parameters";
import { grid } from "./cell-range";
import { TABLE_COLUMN, TABLE_COLUMNS, TABLE_ROW, TABLE_ROWS, type TableColumnOf, type TableRowOf } from "./kinds";
import { objectOrNull, rangeObject, type Workshop } from "./workshop";
import { sheetOf } from "./table";

/** The columns of a table. */
export const tableColumnsType: ObjectType<Table> = {
  kind: TABLE_COLUMNS,
  items: (table) => table.columns.map((_column, position) => OfficeObject.of(TABLE_COLUMN, { table, position })),
  members: {
    count: readOnly(({ columns }) => columns.length),
    getCount: method([], ({ columns }) => columns.length),
    getItem: method([key], (table, wanted) => {
      const found = find(table, wanted);
      if (found === undefined) throw new ExcelError("ItemNotFound", "The table has no such column.");
      return OfficeObject.of(TABLE_COLUMN, found);
    }),
    getItemOrNullObject: method([key], (table, wanted) => objectOrNull(TABLE_COLUMN, find(table, wanted))),
    getItemAt: method([whole], (table, position) => {
      columnAt({ table, position });
      return OfficeObject.of(TABLE_COLUMN, { table, position });
    }),
  },
};

/** A column of a table. */
export function tableColumnType({ book }: Workshop): ObjectType<TableColumnOf> {
  const part = ({ table, position }: TableColumnOf, area: Area | undefined): OfficeObject => {
    if (area === undefined) throw new ExcelError("ItemNotFound", "The table does not show this row.");
    return rangeObject({ sheet: sheetOf(book, table), area: { ...area, left: area.left + position, columns: 1 } });
  };
  return {
    kind: TABLE_COLUMN,
    identity: (column) => ({ Id: columnAt(column).id }),
    members: {
      id: readOnly((column) => columnAt(column).id),
      index: readOnly(({ position }) => position),
      name: property(
        (column) => columnAt(column).name,
        text,
        ({ table, position }, name) => {
          sheetOf(book, table).enter(table.area.top, table.area.left + position, name);
        },
      ),
      values: readOnly(({ table, position }) => {
        const sheet = sheetOf(book, table);
        const area = { ...table.area, left: table.area.left + position, columns: 1 };
        return grid({ sheet, area }, (row, column) => plainValue(sheet.valueAt(row, column)));
      }),
      getRange: method([], (column) => part(column, column.table.area)),
      getDataBodyRange: method([], (column) => part(column, column.table.bodyArea)),
      getHeaderRowRange: method([], (column) => part(column, column.table.headerArea)),
      getTotalRowRange: method([], (column) => part(column, column.table.totalsArea)),
    },
  };
}

/** The rows of a table between its header and its totals. */
export const tableRowsType: ObjectType<Table> = {
  kind: TABLE_ROWS,
  items: (table) =>
    Array.from({ length: table.bodyArea.rows }, (_, position) => OfficeObject.of(TABLE_ROW, { table, position })),
  members: {
    count: readOnly(({ bodyArea }) => bodyArea.rows),
    getCount: method([], ({ bodyArea }) => bodyArea.rows),
    getItemAt: method([whole], (table, position) => {
      if (position < 0 || position >= table.bodyArea.rows) {
        throw new ExcelError("ItemNotFound", "The table has no such row.");
      }
      return OfficeObject.of(TABLE_ROW, { table, position });
    }),
  },
};

/** A row of a table. */
export function tableRowType({ book }: Workshop): ObjectType<TableRowOf> {
  const areaOf = ({ table, position }: TableRowOf): Area => ({
    ...table.bodyArea,
    top: table.bodyArea.top + position,
    rows: 1,
  });
  return {
    kind: TABLE_ROW,
    members: {
      index: readOnly(({ position }) => position),
      values: readOnly((row) => {
        const sheet = sheetOf(book, row.table);
        return grid({ sheet, area: areaOf(row) }, (line, column) => plainValue(sheet.valueAt(line, column)));
      }),
      getRange: method([], (row) => rangeObject({ sheet: sheetOf(book, row.table), area: areaOf(row) })),
    },
  };
}

function find(table: Table, wanted: string | number): TableColumnOf | undefined {
  const position = table.columns.findIndex(({ id, name }) =>
    typeof wanted === "number" ? id === wanted : name.toLowerCase() === wanted.toLowerCase(),
  );
  return position < 0 ? undefined : { table, position };
}

function columnAt({ table, position }: TableColumnOf): TableColumn {
  const column = table.columns[position];
  if (column === undefined) throw new ExcelError("ItemNotFound", "The table has no such column.");
  return column;
}
