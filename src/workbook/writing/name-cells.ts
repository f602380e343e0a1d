import { INPUT_NAMES, type InputName } from "../reading/inputs";
import { addressText, type PlacedArea } from "../host/address";
import type { WorkbookContext } from "../host/workbook-context";

/** Where the cells that get a name are. */
export type CellsToName =
  | { readonly kind: "selection" }
  /** What another defined name points to. */
  | { readonly kind: "name"; readonly name: string };

/** The names, other than ours, that a person has given in the workbook or on the sheet, in alphabetical order. */
export async function otherNames(context: WorkbookContext, sheet: string): Promise<readonly string[]> {
  const collections = await namesInReach(context, sheet);
  const ours = new Set<string>(INPUT_NAMES.map((name) => name.toLowerCase()));
  const names = collections
    .flatMap(({ items }) => items)
    .filter(({ visible, type }) => visible && type === "Range")
    .map(({ name }) => bare(name))
    .filter((name) => !ours.has(name.toLowerCase()));
  return [...new Set(names)].sort((a, b) => a.localeCompare(b));
}

/**
 * Gives cells one of our names. A name that is there already, on the sheet or else in the workbook, is pointed to the
 * cells; otherwise the workbook gets it.
 */
export async function nameCells(
  context: WorkbookContext,
  name: InputName,
  cells: CellsToName,
  sheet: string,
): Promise<void> {
  const { workbook } = context;
  const selected = cells.kind === "selection" ? requestSelection(context) : undefined;
  const collections = await namesInReach(context, sheet);
  const find = (wanted: string): Excel.NamedItem | undefined =>
    collections.flatMap(({ items }) => items).find((item) => bare(item.name).toLowerCase() === wanted.toLowerCase());
  const formula = selected
    ? formulaOf(selected)
    : String(find(cells.kind === "name" ? cells.name : name)?.formula ?? "");
  if (formula === "") throw new Error(`The cells for ${name} have no name any more.`);
  const existing = find(name);
  if (existing) existing.formula = formula;
  else workbook.names.add(name, formula);
  await context.sync();
}

/** The cells that are selected. */
export async function selectedArea(context: WorkbookContext): Promise<PlacedArea> {
  const selected = requestSelection(context);
  await context.sync();
  return areaOf(selected);
}

function requestSelection({ workbook }: WorkbookContext): Excel.Range {
  const selected = workbook.getSelectedRange();
  selected.load("rowIndex,columnIndex,rowCount,columnCount");
  selected.worksheet.load("name");
  return selected;
}

/** The names of the sheet, which come first, and those of the workbook. */
async function namesInReach(context: WorkbookContext, sheet: string): Promise<readonly Excel.NamedItemCollection[]> {
  const { workbook } = context;
  const collections = [workbook.worksheets.getItem(sheet).names, workbook.names];
  for (const collection of collections) collection.load("items/name,items/type,items/formula,items/visible");
  await context.sync();
  return collections;
}

function formulaOf(selected: Excel.Range): string {
  return `=${addressText(areaOf(selected), "both")}`;
}

function areaOf({ rowIndex: row, columnIndex: column, rowCount, columnCount, worksheet }: Excel.Range): PlacedArea {
  return { sheet: worksheet.name, row, column, rowCount, columnCount };
}

/** The name without the sheet before it. */
function bare(name: string): string {
  return name.replace(/^.*!/, "");
}
