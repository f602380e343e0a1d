import { ExcelError } from "../book/excel-error";
import type { Table } from "../book/table";
import { method, readOnly } from "../protocol/members";
import { OfficeObject, type ObjectType } from "../protocol/office-object";
import { either, flag, key, objectOf, text, whole } from "../protocol/parameters";
import { rangeOfAddress } from "./cell-range";
import { objectOrNull, type Workshop } from "./workshop";
import { RANGE, TABLE, TABLES, type TableScope } from "./kinds";

/** The tables of a workbook or of a sheet. */
export function tableCollectionType({ book }: Workshop): ObjectType<TableScope> {
  return {
    kind: TABLES,
    items: (scope) => tablesOf(scope).map((table) => OfficeObject.of(TABLE, table)),
    members: {
      count: readOnly((scope) => tablesOf(scope).length),
      add: method([either(objectOf(RANGE), text), flag], (scope, given, hasHeaders) => {
        const here = scope.sheet ?? book.activeSheet;
        const { sheet, area } = typeof given === "string" ? rangeOfAddress(book, here, given) : given;
        if (scope.sheet !== undefined && sheet !== scope.sheet) {
          throw new ExcelError("InvalidArgument", "The table's cells are on another sheet.");
        }
        if (!hasHeaders) throw new ExcelError("UnsupportedOperation", "Tables need a row of headers here.");
        return OfficeObject.of(TABLE, sheet.addTable(area));
      }),
      getCount: method([], (scope) => tablesOf(scope).length),
      getItem: method([key], (scope, nameOrId) => {
        const table = find(scope, String(nameOrId));
        if (table === undefined) throw new ExcelError("ItemNotFound", "The requested resource doesn't exist.");
        return OfficeObject.of(TABLE, table);
      }),
      getItemOrNullObject: method([key], (scope, nameOrId) => objectOrNull(TABLE, find(scope, String(nameOrId)))),
      getItemAt: method([whole], (scope, index) => {
        const table = tablesOf(scope)[index];
        if (table === undefined) throw new ExcelError("ItemNotFound", "There is no such table.");
        return OfficeObject.of(TABLE, table);
      }),
    },
  };
}

function tablesOf({ book, sheet }: TableScope): readonly Table[] {
  return (sheet ?? book).tables;
}

function find(scope: TableScope, nameOrId: string): Table | undefined {
  const wanted = nameOrId.toLowerCase();
  return tablesOf(scope).find(({ name, id }) => name.toLowerCase() === wanted || id === nameOrId);
}
