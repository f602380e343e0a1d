import type { Sheet } from "../book/sheet";
import type { Steps } from "../turns";
import { readColumns } from "./columns";
import { readConditionalFormats } from "./conditional-formats";
import { readDrawing } from "./drawings";
import { isFilteredSheet } from "./filters";
import { readMerged } from "./merged-cells";
import type { SheetOrigin } from "./origin";
import type { Package, Relationship } from "./package";
import { readPage } from "./page";
import { readProtection } from "./protection";
import { readingCells } from "./read-cells";
import type { SharedParts } from "./read-shared-parts";
import { readTables } from "./tables";
import { childOf, type XmlElement } from "./text/xml";
import { childElements, elementAt, type ElementText, localName } from "./text/xml-text";
import { readValidations } from "./validations";
import { readView } from "./view";

/** How far a workbook has been opened: the sheet that is read now, and which part of its cells has been read, from 0 to 1. */
export interface OpeningStep {
  readonly sheet: string;
  readonly part: number;
}

/** A sheet's part: its cells, which are read from its text, and all else. */
interface SheetPart {
  readonly path: string;
  readonly text: string;
  readonly part: XmlElement;
  readonly cells: ElementText | undefined;
}

/** The part of a tab of a workbook, where it is a sheet with cells. */
export function sheetPartOf(
  file: Package,
  tab: XmlElement,
  relationships: readonly Relationship[],
): SheetPart | "missing" | "no worksheet" {
  const id = tab.attributes["r:id"] ?? "";
  // Old macros are listed as sheets that have no part; they go along as they are.
  if (id === "") return "no worksheet";
  const path = relationships.find((relationship) => relationship.id === id)?.target;
  const text = path === undefined ? undefined : file.text(path);
  if (path === undefined || text === undefined) return "missing";
  const read = readSheetPart(file, path, text);
  return read.part.name === "worksheet" ? { path, text, ...read } : "no worksheet";
}

/** Reads a sheet, and answers what its file held of it. */
export function* readingSheet(
  sheet: Sheet,
  file: Package,
  { path, text, part, cells }: SheetPart,
  shared: SharedParts,
): Steps<OpeningStep, Omit<SheetOrigin, "state">> {
  const { name } = sheet;
  readColumns(sheet, childOf(part, "cols"), childOf(part, "sheetFormatPr"), shared.cellFormats, shared.meant.formats);
  yield { sheet: name, part: 0 };
  if (cells !== undefined) {
    const steps = file.guardSteps(path, readingCells(sheet, text, cells, shared));
    for (const read of steps) yield { sheet: name, part: read };
  }
  sheet.merged = readMerged(part);
  readView(sheet, part, shared.theme);
  sheet.page = readPage(part);
  sheet.validations = readValidations(part);
  const rules = readConditionalFormats(sheet, part, shared.looks);
  const tables = readTables(sheet, file, path, part);
  const drawing = readDrawing(sheet, file, path, part, shared.theme);
  sheet.isFiltered ||= isFilteredSheet(part);
  sheet.protection = readProtection(childOf(part, "sheetProtection"));
  return { path, root: part, rules, tables, ...drawing };
}

/** Parts a sheet's part into its cells, which are read from its text, and all else. */
function readSheetPart(file: Package, path: string, text: string): Pick<SheetPart, "part" | "cells"> {
  return file.guard(path, () => {
    const root = elementAt(text, 0);
    const cells =
      root === undefined ? undefined : childElements(text, root).find(({ name }) => localName(name) === "sheetData");
    if (cells === undefined || cells.openEnd === cells.end) return { part: file.parse(path, text), cells };
    const rest = text.slice(0, cells.openEnd) + text.slice(cells.closeStart);
    return { part: file.parse(path, rest), cells };
  });
}
