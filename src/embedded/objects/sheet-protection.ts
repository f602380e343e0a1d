import { DEFAULT_PROTECTION } from "../book/protection";
import type { Sheet } from "../book/sheet";
import { method, readOnly } from "../protocol/members";
import type { ObjectType } from "../protocol/office-object";
import { flag, optional, record, text } from "../protocol/parameters";
import { apiNotFound } from "../protocol/request-error";
import { WORKSHEET_PROTECTION } from "./kinds";

/** Whether a sheet can be changed. */
export const worksheetProtectionType: ObjectType<Sheet> = {
  kind: WORKSHEET_PROTECTION,
  members: {
    protected: readOnly(({ protection }) => protection !== undefined),
    options: readOnly(({ protection }) => (protection === undefined ? null : { ...protection })),
    protect: method([optional(record), optional(text)], (sheet, options = {}) => {
      const unknown = Object.keys(options).find((name) => name !== "selectionMode" && !(name in DEFAULT_PROTECTION));
      if (unknown !== undefined) throw apiNotFound(`WorksheetProtectionOptions.${unknown}`);
      const allowed = Object.entries(options).filter(([name]) => name !== "selectionMode");
      sheet.protect(Object.fromEntries(allowed.map(([name, allow]) => [name, flag(allow)])));
    }),
    unprotect: method([optional(text)], (sheet) => {
      sheet.unprotect();
    }),
  },
};
