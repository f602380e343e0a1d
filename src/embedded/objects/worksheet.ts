import { cellArea, WHOLE_SHEET } from "../book/area";
import type { Book } from "../book/book";
import { ExcelError } from "../book/excel-error";
import type { Sheet } from "../book/sheet";
import { child, method, property, readOnly } from "../protocol/members";
import { type Members, OfficeObject, type ObjectType } from "../protocol/office-object";
import { flag, number, objectOf, oneOf, optional, text, whole } from "../protocol/parameters";
import { type CellRange, rangeOfAddress, sameSheet } from "./cell-range";
import { color } from "./color";
import { copySheet } from "./copy-sheet";
import { EVENT, listening } from "./event-members";
import { CHARTS, FREEZE_PANES, PAGE_BREAKS, PAGE_LAYOUT, WORKSHEET, WORKSHEET_PROTECTION } from "./kinds";
import { namesObject, rangeObject, sheetObject, tablesObject, type Workshop } from "./workshop";

/** A worksheet. */
export function worksheetType({ book, calculation, events }: Workshop): ObjectType<Sheet> {
  const listen = (name: string, type: number) => listening<Sheet>(events, name, type, ({ id }) => id);
  return {
    kind: WORKSHEET,
    identity: ({ id }) => ({ Id: id }),
    members: {
      ...looks(book),
      ...belongings(book),
      ...place(book),
      ...ranges(book),
      calculate: method([optional(flag)], (_sheet, everything = false) => {
        if (everything) calculation.expire();
        calculation.calculate();
      }),
      ...listen("DataChangedEvent", EVENT.sheetChanged),
      ...listen("FormatChangedEvent", EVENT.sheetFormatChanged),
      ...listen("ActivatedEvent", EVENT.sheetActivated),
      ...listen("DeactivatedEvent", EVENT.sheetDeactivated),
      ...listen("CalculatedEvent", EVENT.sheetCalculated),
      ...listen("SelectionChangedEvent", EVENT.sheetSelectionChanged),
      ...listen("EventNameChanged", EVENT.sheetNameChanged),
    },
  };
}

/** What a sheet is called, where it stands, and how it looks. */
function looks(book: Book): Members<Sheet> {
  return {
    id: readOnly(({ id }) => id),
    name: property(
      ({ name }) => name,
      text,
      (sheet, name) => {
        sheet.name = name;
      },
    ),
    position: property(
      (sheet) => book.sheets.indexOf(sheet),
      whole,
      (sheet, position) => {
        book.moveSheet(sheet, position);
      },
    ),
    visibility: property(
      ({ visibility }) => visibility,
      oneOf("Visible", "Hidden", "VeryHidden"),
      (sheet, visibility) => {
        sheet.visibility = visibility;
      },
    ),
    tabColor: property(
      ({ tabColor }) => tabColor ?? "",
      text,
      (sheet, given) => {
        sheet.tabColor = given === "" ? undefined : color(given);
        sheet.tellOther();
      },
    ),
    showGridlines,
    showHeadings,
    // office.js sets these two by other names than those by which it loads them.
    gridlines: showGridlines,
    headings: showHeadings,
    standardWidth: property(
      ({ standardWidth }) => standardWidth,
      number,
      (sheet, width) => {
        sheet.standardWidth = width;
        sheet.tellOther();
      },
    ),
    standardHeight: readOnly(({ standardHeight }) => standardHeight),
  };
}

/** What a sheet has. */
function belongings(book: Book): Members<Sheet> {
  return {
    names: child((sheet) => namesObject(book, sheet)),
    tables: child((sheet) => tablesObject(book, sheet)),
    charts: child((sheet) => OfficeObject.of(CHARTS, sheet)),
    freezePanes: child((sheet) => OfficeObject.of(FREEZE_PANES, sheet)),
    pageLayout: child((sheet) => OfficeObject.of(PAGE_LAYOUT, sheet)),
    horizontalPageBreaks: child((sheet) => OfficeObject.of(PAGE_BREAKS, sheet)),
    protection: child((sheet) => OfficeObject.of(WORKSHEET_PROTECTION, sheet)),
  };
}

/** What is done with a sheet among the others. */
function place(book: Book): Members<Sheet> {
  return {
    activate: method([], (sheet) => {
      book.activate(sheet);
    }),
    delete: method([], (sheet) => {
      book.deleteSheet(sheet);
    }),
    copy: method(
      [optional(oneOf("None", "Before", "After", "Beginning", "End")), optional(objectOf(WORKSHEET))],
      (sheet, beside = "None", relative) => {
        const copy = copySheet(book, sheet);
        book.moveSheet(copy, positionOfCopy(book, copy, beside, relative));
        return sheetObject(copy);
      },
    ),
    getNextOrNullObject: method([optional(flag)], (sheet, visibleOnly) => neighbour(book, sheet, 1, visibleOnly)),
    getPreviousOrNullObject: method([optional(flag)], (sheet, visibleOnly) => neighbour(book, sheet, -1, visibleOnly)),
  };
}

/** The ranges of a sheet. */
function ranges(book: Book): Members<Sheet> {
  return {
    getRange: method([optional(text)], (sheet, address) => rangeObject(rangeOn(book, sheet, address))),
    getRangeByIndexes: method([whole, whole, whole, whole], (sheet, top, left, rows, columns) =>
      rangeObject(sameSheet({ sheet, area: WHOLE_SHEET }, { top, left, rows, columns })),
    ),
    getCell: method([whole, whole], (sheet, row, column) =>
      rangeObject(sameSheet({ sheet, area: WHOLE_SHEET }, cellArea(row, column))),
    ),
    getUsedRange: method([optional(flag)], (sheet, valuesOnly) =>
      rangeObject({ sheet, area: sheet.usedArea(valuesOnly) ?? cellArea(0, 0) }),
    ),
    getUsedRangeOrNullObject: method([optional(flag)], (sheet, valuesOnly) => {
      const area = sheet.usedArea(valuesOnly);
      return area === undefined ? null : rangeObject({ sheet, area });
    }),
  };
}

function rangeOn(book: Book, sheet: Sheet, address: string | undefined): CellRange {
  if (address === undefined) return { sheet, area: WHOLE_SHEET };
  const range = rangeOfAddress(book, sheet, address);
  if (range.sheet !== sheet) throw new ExcelError("InvalidArgument", "The address is on another sheet.");
  return range;
}

const showGridlines = property(
  (sheet: Sheet) => sheet.showGridlines,
  flag,
  (sheet, show) => {
    sheet.showGridlines = show;
    sheet.tellOther();
  },
);

const showHeadings = property(
  (sheet: Sheet) => sheet.showHeadings,
  flag,
  (sheet, show) => {
    sheet.showHeadings = show;
    sheet.tellOther();
  },
);

type Place = "None" | "Before" | "After" | "Beginning" | "End";

function positionOfCopy(book: Book, copy: Sheet, place: Place, relative: Sheet | undefined): number {
  const others = book.sheets.filter((sheet) => sheet !== copy);
  if (place === "Beginning") return 0;
  if (place === "End" || place === "None") return others.length;
  if (relative === undefined)
    throw new ExcelError("InvalidArgument", "A sheet must be given beside which to put the copy.");
  return others.indexOf(relative) + (place === "After" ? 1 : 0);
}

function neighbour(book: Book, sheet: Sheet, step: 1 | -1, visibleOnly = false): OfficeObject | null {
  const sheets = book.sheets.filter((one) => one === sheet || !visibleOnly || one.visibility === "Visible");
  const found = sheets[sheets.indexOf(sheet) + step];
  return found === undefined ? null : sheetObject(found);
}
