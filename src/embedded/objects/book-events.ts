import { printArea } from "../book/address";
import { intersection } from "../book/area";
import type { BookChange } from "../book/book-change";
import type { Book } from "../book/book";
import type { Events } from "../protocol/events";
import { EVENT } from "./event-members";

/** Who causes what happens: the add-in by its requests, or the person at the sheet. */
export type Trigger = "ThisLocalAddin" | "Unknown";

/** Turns what happens to a book into Excel's events, from now on. The answer ends that. */
export function tellBookEvents(book: Book, events: Events, trigger: () => Trigger): () => void {
  let active = book.sheets.length === 0 ? undefined : book.activeSheet.id;
  return book.watch((change: BookChange) => {
    switch (change.kind) {
      case "cells": {
        const { sheetId, detail } = change;
        const common = { address: printArea(change.area), source: "Local", worksheetId: sheetId };
        if (detail === "format") events.raise(EVENT.sheetFormatChanged, sheetId, common);
        else {
          const changeType = "RangeEdited";
          events.raise(EVENT.sheetChanged, sheetId, { ...common, changeType, triggerSource: trigger() });
          for (const { id, area } of book.findSheet(sheetId)?.tables ?? []) {
            if (intersection(area, change.area) === undefined) continue;
            events.raise(EVENT.tableChanged, id, { ...common, changeType, tableId: id, triggerSource: trigger() });
          }
          events.raise(EVENT.sheetCalculated, sheetId, { address: common.address, worksheetId: sheetId });
        }
        break;
      }
      case "sheetAdded":
        events.raise(EVENT.sheetAdded, change.sheetId, { source: "Local", worksheetId: change.sheetId });
        break;
      case "sheetDeleted":
        events.raise(EVENT.sheetDeleted, change.sheetId, { source: "Local", worksheetId: change.sheetId });
        break;
      case "sheetRenamed":
        events.raise(EVENT.sheetNameChanged, change.sheetId, {
          nameBefore: change.from,
          nameAfter: change.to,
          source: "Local",
          worksheetId: change.sheetId,
        });
        break;
      case "sheetActivated":
        if (active !== undefined && active !== change.sheetId) {
          events.raise(EVENT.sheetDeactivated, active, { worksheetId: active });
        }
        active = change.sheetId;
        events.raise(EVENT.sheetActivated, active, { worksheetId: active });
        break;
      case "calculated":
        events.raise(EVENT.sheetCalculated, change.sheetId, { address: "", worksheetId: change.sheetId });
        break;
      case "sheetMoved":
      case "sheetOther":
      case "namesChanged":
      case "tablesChanged":
      case "settingsChanged":
        break;
    }
  });
}
