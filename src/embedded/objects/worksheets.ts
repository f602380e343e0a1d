import type { Book } from "../book/book";
import { ExcelError } from "../book/excel-error";
import type { Sheet } from "../book/sheet";
import { method } from "../protocol/members";
import type { ObjectType } from "../protocol/office-object";
import { WORKBOOK_TARGET } from "../protocol/events";
import { flag, key, optional, text } from "../protocol/parameters";
import { EVENT, listening } from "./event-members";
import { WORKSHEETS } from "./kinds";
import { sheetObject, type Workshop } from "./workshop";

/** The sheets of a workbook. */
export function worksheetsType({ events }: Workshop): ObjectType<Book> {
  const listen = (name: string, type: number) => listening<Book>(events, name, type, () => WORKBOOK_TARGET);
  return {
    kind: WORKSHEETS,
    items: (book) => book.sheets.map(sheetObject),
    members: {
      add: method([optional(text)], (book, name) => sheetObject(book.addSheet(name))),
      getItem: method([key], (book, nameOrId) => sheetObject(existing(book, String(nameOrId)))),
      getItemOrNullObject: method([text], (book, nameOrId) => {
        const sheet = book.findSheet(nameOrId);
        return sheet === undefined ? null : sheetObject(sheet);
      }),
      getActiveWorksheet: method([], (book) => {
        if (book.otherTabInFront)
          throw new ExcelError("UnsupportedSheet", "The sheet in front is of a kind that has no cells.");
        return sheetObject(book.activeSheet);
      }),
      getFirst: method([optional(flag)], (book, visibleOnly) => sheetObject(some(shown(book, visibleOnly).at(0)))),
      getLast: method([optional(flag)], (book, visibleOnly) => sheetObject(some(shown(book, visibleOnly).at(-1)))),
      getCount: method([optional(flag)], (book, visibleOnly) => shown(book, visibleOnly).length),
      ...listen("AddedEvent", EVENT.sheetAdded),
      ...listen("DeletedEvent", EVENT.sheetDeleted),
      ...listen("ActivatedEvent", EVENT.sheetActivated),
      ...listen("DeactivatedEvent", EVENT.sheetDeactivated),
      ...listen("DataChangedEvent", EVENT.sheetChanged),
      ...listen("FormatChangedEvent", EVENT.sheetFormatChanged),
      ...listen("CalculatedEvent", EVENT.sheetCalculated),
      ...listen("SelectionChangedEvent", EVENT.sheetSelectionChanged),
      ...listen("EventNameChanged", EVENT.sheetNameChanged),
    },
  };
}

function existing(book: Book, nameOrId: string): Sheet {
  const sheet = book.findSheet(nameOrId);
  if (sheet === undefined) throw new ExcelError("ItemNotFound", "The requested resource doesn't exist.");
  return sheet;
}

function shown(book: Book, visibleOnly = false): readonly Sheet[] {
  return visibleOnly ? book.sheets.filter(({ visibility }) => visibility === "Visible") : book.sheets;
}

function some(sheet: Sheet | undefined): Sheet {
  if (sheet === undefined) throw new ExcelError("ItemNotFound", "There is no such sheet.");
  return sheet;
}
