import type { Book, SettingValue } from "../book/book";
import { ExcelError } from "../book/excel-error";
import type { Json } from "../protocol/json";
import { method, property, readOnly } from "../protocol/members";
import { OfficeObject, type ObjectType } from "../protocol/office-object";
import { json, text } from "../protocol/parameters";
import { SETTING, SETTINGS } from "./kinds";

/** The add-in's settings in the workbook. */
export const settingsType: ObjectType<Book> = {
  kind: SETTINGS,
  items: (book) => [...book.settings.keys()].map((key) => OfficeObject.of(SETTING, { book, key })),
  members: {
    add: method([text, json], (book, key, value) => {
      book.setSetting(key, value);
      return OfficeObject.of(SETTING, { book, key });
    }),
    getCount: method([], (book) => book.settings.size),
    getItem: method([text], (book, key) => {
      if (!book.settings.has(key)) throw new ExcelError("ItemNotFound", "The requested resource doesn't exist.");
      return OfficeObject.of(SETTING, { book, key });
    }),
    getItemOrNullObject: method([text], (book, key) =>
      book.settings.has(key) ? OfficeObject.of(SETTING, { book, key }) : null,
    ),
  },
};

/** One setting. */
export const settingType: ObjectType<{ readonly book: Book; readonly key: string }> = {
  kind: SETTING,
  identity: ({ key }) => ({ _Id: key }),
  members: {
    key: readOnly(({ key }) => key),
    value: property(
      ({ book, key }) => writable(book.settings.get(key) ?? null),
      json,
      ({ book, key }, value) => {
        book.setSetting(key, value);
      },
    ),
    delete: method([], ({ book, key }) => {
      book.setSetting(key, undefined);
    }),
  },
};

function writable(value: SettingValue): Json {
  return value as Json;
}
