import type { Area } from "./area";

/** Something that happened to a book, told to whoever watches it. Sheets are named by their ids. */
export type BookChange =
  | { readonly kind: "cells"; readonly sheetId: string; readonly area: Area; readonly detail: "contents" | "format" }
  | { readonly kind: "sheetAdded"; readonly sheetId: string }
  | { readonly kind: "sheetDeleted"; readonly sheetId: string }
  | { readonly kind: "sheetRenamed"; readonly sheetId: string; readonly from: string; readonly to: string }
  /** The sheet has another place among the others. */
  | { readonly kind: "sheetMoved"; readonly sheetId: string }
  | { readonly kind: "sheetActivated"; readonly sheetId: string }
  | { readonly kind: "sheetOther"; readonly sheetId: string }
  | { readonly kind: "namesChanged" }
  | { readonly kind: "tablesChanged"; readonly sheetId: string }
  | { readonly kind: "settingsChanged" }
  /** Formulas of the sheet show other values, because functions of an add-in have answered. */
  | { readonly kind: "calculated"; readonly sheetId: string };

/** Told of every change, right after it. */
export type BookWatcher = (change: BookChange) => void;
