import { cellArea } from "../book/area";
import type { Book } from "../book/book";
import { ExcelError } from "../book/excel-error";
import { child, method, property, readOnly } from "../protocol/members";
import { OfficeObject, type ObjectType } from "../protocol/office-object";
import { flag, oneOf, optional, text } from "../protocol/parameters";
import { APPLICATION, DOCUMENT_PROPERTIES, SETTINGS, WORKBOOK, WORKBOOK_PROTECTION, WORKSHEETS } from "./kinds";
import { namesObject, rangeObject, tablesObject, type Workshop } from "./workshop";

/** The workbook: the object from which all others are reached. */
export function workbookType({ book: watched, references, selection }: Workshop): ObjectType<Book> {
  let dirty = false;
  watched.watch((change) => {
    dirty ||= change.kind !== "sheetActivated";
  });
  return {
    kind: WORKBOOK,
    members: {
      name: readOnly(() => "Book1.xlsx"),
      isDirty: property(
        () => dirty,
        flag,
        (_book, isDirty) => {
          dirty = isDirty;
        },
      ),
      readOnly: readOnly(() => false),
      autoSave: readOnly(() => false),
      application: child((book) => OfficeObject.of(APPLICATION, book)),
      names: child((book) => namesObject(book)),
      worksheets: child((book) => OfficeObject.of(WORKSHEETS, book)),
      tables: child((book) => tablesObject(book)),
      settings: child((book) => OfficeObject.of(SETTINGS, book)),
      protection: child((book) => OfficeObject.of(WORKBOOK_PROTECTION, book)),
      properties: child((book) => OfficeObject.of(DOCUMENT_PROPERTIES, book)),
      getActiveCell: method([], (book) => {
        refuseWithoutCells(book);
        const sheet = book.activeSheet;
        const { top, left } = selection.on(sheet);
        return rangeObject({ sheet, area: cellArea(top, left) });
      }),
      getSelectedRange: method([], (book) => {
        refuseWithoutCells(book);
        return rangeObject({ sheet: book.activeSheet, area: selection.on(book.activeSheet) });
      }),
      getActiveChartOrNullObject: method([], () => null),
      _RemoveReference: method([text], (_book, id) => {
        references.release(id);
      }),
      _RemoveAllReferences: method([], () => {
        references.releaseAll();
      }),
    },
  };
}

/** No cell is selected where a chart's sheet is in front. */
function refuseWithoutCells({ otherTabInFront }: Book): void {
  if (otherTabInFront) throw new ExcelError("InvalidSelection", "No cells are selected.");
}

/** Excel itself. */
export function applicationType({ calculation, functions }: Workshop): ObjectType<Book> {
  return {
    kind: APPLICATION,
    members: {
      calculationMode: property(
        ({ calculationMode }) => calculationMode,
        oneOf("Automatic", "AutomaticExceptTables", "Manual"),
        (book, mode) => {
          book.calculationMode = mode;
        },
      ),
      calculationState: readOnly(() => (functions === undefined || functions.busy.length === 0 ? "Done" : "Pending")),
      calculationEngineVersion: readOnly(() => 191_029),
      calculate: method([oneOf("Recalculate", "Full", "FullRebuild")], (_book, how) => {
        if (how !== "Recalculate") {
          functions?.forget();
          calculation.expire();
        }
        calculation.calculate();
      }),
      // What these put off until the next sync has no effect that could be seen here.
      suspendScreenUpdatingUntilNextSync: method([], () => undefined),
      suspendApiCalculationUntilNextSync: method([], () => undefined),
    },
  };
}

/** Whether sheets may come and go. */
export const workbookProtectionType: ObjectType<Book> = {
  kind: WORKBOOK_PROTECTION,
  members: {
    protected: readOnly(({ structureProtected }) => structureProtected),
    protect: method([optional(text)], (book) => {
      if (book.structureProtected) throw new ExcelError("InvalidOperation", "The workbook is protected already.");
      book.structureProtected = true;
    }),
    unprotect: method([optional(text)], (book) => {
      book.structureProtected = false;
    }),
  },
};

/** What the file says of itself. */
export const documentPropertiesType: ObjectType<Book> = {
  kind: DOCUMENT_PROPERTIES,
  members: {
    title: readOnly(() => ""),
    author: readOnly(() => ""),
    subject: readOnly(() => ""),
  },
};
