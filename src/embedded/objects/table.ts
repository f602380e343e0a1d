import type { Area } from "../book/area";
import type { Book } from "../book/book";
import { ExcelError } from "../book/excel-error";
import type { Table, TableLook } from "../book/table";
import { child, method, type Parameter, property, readOnly } from "../protocol/members";
import { OfficeObject, type ObjectType, type PropertyMember } from "../protocol/office-object";
import { either, flag, objectOf, text } from "../protocol/parameters";
import { rangeOfAddress } from "./cell-range";
import { EVENT, listening } from "./event-members";
import { RANGE, TABLE, TABLE_COLUMNS, TABLE_ROWS } from "./kinds";
import { rangeObject, sheetObject, type Workshop } from "./workshop";

/** A table. */
export function tableType({ book, events }: Workshop): ObjectType<Table> {
  const range = (table: Table, area: Area): OfficeObject => rangeObject({ sheet: sheetOf(book, table), area });
  return {
    kind: TABLE,
    identity: ({ id }) => ({ Id: id }),
    members: {
      id: readOnly(({ id }) => id),
      name: property(
        ({ name }) => name,
        text,
        (table, name) => {
          table.name = name;
        },
      ),
      style: look("style", text),
      showBandedRows: look("showBandedRows", flag),
      showBandedColumns: look("showBandedColumns", flag),
      showFilterButton: look("showFilterButton", flag),
      highlightFirstColumn: look("highlightFirstColumn", flag),
      highlightLastColumn: look("highlightLastColumn", flag),
      showHeaders: readOnly(({ showHeaders }) => showHeaders),
      showTotals: property(
        ({ showTotals }) => showTotals,
        flag,
        (table, show) => {
          table.setShowTotals(show);
        },
      ),
      columns: child((table) => OfficeObject.of(TABLE_COLUMNS, table)),
      rows: child((table) => OfficeObject.of(TABLE_ROWS, table)),
      worksheet: child((table) => sheetObject(sheetOf(book, table))),
      getRange: method([], (table) => range(table, table.area)),
      getDataBodyRange: method([], (table) => range(table, table.bodyArea)),
      getHeaderRowRange: method([], (table) => range(table, shown(table.headerArea))),
      getTotalRowRange: method([], (table) => range(table, shown(table.totalsArea))),
      resize: method([either(objectOf(RANGE), text)], (table, given) => {
        const { area } = typeof given === "string" ? rangeOfAddress(book, sheetOf(book, table), given) : given;
        table.resize(area);
      }),
      delete: method([], (table) => {
        sheetOf(book, table).deleteTable(table, false);
      }),
      convertToRange: method([], (table) => {
        const cells = range(table, table.area);
        sheetOf(book, table).deleteTable(table, true);
        return cells;
      }),
      ...listening<Table>(events, "DataChangedEvent", EVENT.tableChanged, ({ id }) => id),
    },
  };
}

/** The sheet of a table that is still there. */
export function sheetOf(book: Book, table: Table): ReturnType<Book["sheetOfTable"]> {
  if (!book.tables.includes(table)) throw new ExcelError("ItemNotFound", "The table is no longer there.");
  return book.sheetOfTable(table);
}

function look<K extends keyof TableLook>(key: K, parameter: Parameter<TableLook[K]>): PropertyMember<Table> {
  return property(
    ({ look: now }) => now[key],
    parameter,
    (table, value) => {
      table.look = { ...table.look, [key]: value };
    },
  );
}

function shown(area: Area | undefined): Area {
  if (area === undefined) throw new ExcelError("ItemNotFound", "The table does not show this row.");
  return area;
}
