import { method } from "../protocol/members";
import type { Events } from "../protocol/events";
import type { Members } from "../protocol/office-object";

/** The types of Excel's events, by their numbers in the protocol. */
export const EVENT = {
  sheetChanged: 10,
  sheetActivated: 11,
  sheetDeactivated: 12,
  sheetAdded: 13,
  sheetSelectionChanged: 14,
  sheetDeleted: 15,
  sheetCalculated: 16,
  sheetFormatChanged: 18,
  sheetNameChanged: 25,
  tableChanged: 101,
  visibilityChanged: 65_539,
} as const;

/** The pair of members by which office.js starts and stops listening: `_RegisterAddedEvent`, `_UnregisterAddedEvent`. */
export function listening<T>(events: Events, name: string, type: number, target: (of: T) => string): Members<T> {
  return {
    [`_Register${name}`]: method([], (of: T) => {
      events.listen(type, target(of));
    }),
    [`_Unregister${name}`]: method([], (of: T) => {
      events.ignore(type, target(of));
    }),
  };
}
