import type { InputName } from "../reading/inputs";
import type { CurrentPlan } from "../../planning/current-plan";
import { shortNames } from "../../planning/short-names";
import { addressText, type PlacedArea } from "../host/address";
import type { WorkbookContext } from "../host/workbook-context";

/** The classes of a plan that stands on a sheet: a row for each class, a column for each grade. */
export interface PlanRows extends PlacedArea {
  /** The classes' names, a row each. */
  readonly classes: readonly string[];
  /** The children of each grade in each class; nothing where a cell holds anything but a count of them. */
  readonly children?: CurrentPlan;
}

/** How the table of a plan's sheet is called; a second one of that name gets a number. */
const TABLE_OF_PLAN = /^Plan\d+_Classes(_\d+)?$/i;

/** The names of the workbook's sheets, and the plans on them that are for these grades, where some are given. */
export async function listSheets(
  context: WorkbookContext,
  grades: readonly string[] | undefined,
): Promise<{ readonly sheets: readonly string[]; readonly rows: readonly PlanRows[] | undefined }> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  if (grades === undefined) await context.sync();
  const rows = grades && (await listPlanRows(context, grades));
  return { sheets: worksheets.items.map(({ name }) => name), rows };
}

/**
 * The plans on sheets for these grades, in the order of the sheets: the tables that our plan sheets have, with the grades'
 * columns beside the classes' names, wherever somebody has moved or copied them. The columns are called by the grades' names, or
 * by their short ones; early versions of ours knew only the former.
 */
export async function listPlanRows(context: WorkbookContext, grades: readonly string[]): Promise<readonly PlanRows[]> {
  const { tables } = context.workbook;
  tables.load("items/name");
  await context.sync();
  const requests = tables.items
    .filter(({ name }) => TABLE_OF_PLAN.test(name))
    .map((table) => {
      const header = table.getHeaderRowRange();
      header.load("values");
      const body = table.getDataBodyRange();
      body.load("values,rowIndex,columnIndex");
      table.worksheet.load("name");
      return { header, body, sheet: table.worksheet };
    });
  if (requests.length === 0) return [];
  await context.sync();
  return requests.flatMap(({ header, body, sheet }) => {
    const headers = (header.values[0] ?? []).map(plain);
    const fits = [grades, shortNames(grades)].some((names) =>
      names.every((name, position) => {
        const found = headers[1 + position] ?? "";
        return found === plain(name) || found.startsWith(`${plain(name)} `);
      }),
    );
    if (!fits || grades.length === 0) return [];
    const children = countsOf(body.values.map((row: readonly unknown[]) => row.slice(1, 1 + grades.length)));
    return [
      {
        sheet: sheet.name,
        row: body.rowIndex,
        column: body.columnIndex + 1,
        rowCount: body.values.length,
        columnCount: grades.length,
        classes: body.values.map((row) => String(row[0])),
        ...(children === undefined ? {} : { children }),
      },
    ];
  });
}

function countsOf(rows: readonly (readonly unknown[])[]): CurrentPlan | undefined {
  const counts = rows.map((row) => row.map((value) => (value === "" ? 0 : value)));
  const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
  return counts.every((row): row is number[] => row.every(isCount)) ? counts : undefined;
}

/** Gives rows of a plan's sheet one of our names: the sheet's own where it has one already, else the workbook's. */
export async function namePlanRows(
  context: WorkbookContext,
  name: InputName,
  rows: PlacedArea,
  sheet: string,
): Promise<void> {
  const { workbook } = context;
  const own = workbook.worksheets.getItem(sheet).names.getItemOrNullObject(name);
  const shared = workbook.names.getItemOrNullObject(name);
  await context.sync();
  const formula = `=${addressText(rows, "both")}`;
  const existing = own.isNullObject ? shared : own;
  if (existing.isNullObject) workbook.names.add(name, formula);
  else existing.formula = formula;
  await context.sync();
}

function plain(header: unknown): string {
  return String(header).replace(/\s+/g, " ").trim().toLocaleLowerCase("en");
}

/** Takes one of our names away: the sheet's own where it has one, else the workbook's. The cells stay as they are. */
export async function dropName(context: WorkbookContext, name: InputName, sheet: string): Promise<void> {
  const { workbook } = context;
  const own = workbook.worksheets.getItem(sheet).names.getItemOrNullObject(name);
  const shared = workbook.names.getItemOrNullObject(name);
  await context.sync();
  const existing = own.isNullObject ? shared : own;
  if (!existing.isNullObject) existing.delete();
  await context.sync();
}
