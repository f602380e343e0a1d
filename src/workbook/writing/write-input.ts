import type { InputEntry } from "../reading/with-entries";
import { cellText, type Place } from "../host/address";
import { entryOf } from "./queue-sheet";
import { textEntry } from "../host/text-entry";
import type { WorkbookContext } from "../host/workbook-context";

/** A cell that was written, and what it takes to give it back what it held. */
export interface WrittenCell {
  readonly place: Place;
  /** What is typed to have the former content again. */
  readonly before: string | number | boolean;
  /** What the cell held right after the writing, as Excel tells it. */
  readonly after: string | number | boolean;
}

/** What became of entries: written, or refused because formulas stand in some of the cells, or fill them from elsewhere. */
export type EntriesOutcome =
  | { readonly kind: "written"; readonly cells: readonly WrittenCell[] }
  | { readonly kind: "formulas"; readonly places: readonly Place[] };

/** What became of the taking back of entries: done, or refused because somebody has changed the cells since. */
export type RestoreOutcome =
  { readonly kind: "restored" } | { readonly kind: "changedSince"; readonly places: readonly Place[] };

/** Types entries into their cells, all in one sync: one step for an Excel that can undo add-ins. Where one holds a formula, none is typed. */
export async function writeInputs(context: WorkbookContext, entries: readonly InputEntry[]): Promise<EntriesOutcome> {
  const cells = entries.map(({ place }) => cellAt(context, place));
  const fillers = cells.map((cell) => cell.getSpillParentOrNullObject());
  await context.sync();
  const formulas = entries.filter((_, index) => holdsFormula(cells[index]) || fillers[index]?.isNullObject === false);
  if (formulas.length > 0) return { kind: "formulas", places: formulas.map(({ place }) => place) };
  const befores = cells.map(typedFor);
  const afters = entries.map(({ place, content }, index) => {
    const cell = cells[index];
    if (cell) cell.formulas = [[entryOf(content, formatOf(cell))]];
    return cellAt(context, place);
  });
  await context.sync();
  const written = entries.map(({ place }, index): WrittenCell => ({
    place,
    before: befores[index] ?? "",
    after: contentOf(afters[index]),
  }));
  return { kind: "written", cells: written };
}

/** Gives cells back what they held before they were written, all in one sync; none where one of them has changed since. */
export async function restoreInputs(
  context: WorkbookContext,
  written: readonly WrittenCell[],
): Promise<RestoreOutcome> {
  const cells = written.map(({ place }) => cellAt(context, place));
  await context.sync();
  const changed = written.filter(({ after }, index) => contentOf(cells[index]) !== after);
  if (changed.length > 0) return { kind: "changedSince", places: changed.map(({ place }) => place) };
  for (const [index, cell] of cells.entries()) cell.formulas = [[written[index]?.before ?? ""]];
  await context.sync();
  return { kind: "restored" };
}

function cellAt(context: WorkbookContext, { sheet, row, column }: Place): Excel.Range {
  const cell = context.workbook.worksheets.getItem(sheet).getRange(cellText(row, column));
  cell.load("formulas,values,numberFormat");
  return cell;
}

/** Whether a formula stands in a cell. Text may begin with = too; a formula differs from its value. */
function holdsFormula(cell: Excel.Range | undefined): boolean {
  const content = contentOf(cell);
  return typeof content === "string" && content.startsWith("=") && content !== valueOf(cell);
}

/** What is typed to get a cell's content: text stays text. */
function typedFor(cell: Excel.Range): string | number | boolean {
  const content = contentOf(cell);
  return typeof content === "string" ? textEntry(content, formatOf(cell)) : content;
}

function formatOf(cell: Excel.Range): unknown {
  return (cell.numberFormat as unknown[][])[0]?.[0];
}

function contentOf(cell: Excel.Range | undefined): string | number | boolean {
  return firstOf(cell?.formulas);
}

function valueOf(cell: Excel.Range | undefined): string | number | boolean {
  return firstOf(cell?.values);
}

/** The types of Excel say of a cell's content only that it is anything. */
function firstOf(rows: unknown[][] | undefined): string | number | boolean {
  const content = rows?.[0]?.[0];
  return typeof content === "string" || typeof content === "number" || typeof content === "boolean" ? content : "";
}
