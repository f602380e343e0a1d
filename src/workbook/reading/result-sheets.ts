import {
  INPUT_CELLS_MOVED,
  INPUTS_CHANGED,
  INPUTS_UNCHANGED,
  CHANGED_NAME,
  STATUS_NAME,
  CHECKS_NAME,
  NOT_WRONG,
  OVER_THE_CAP,
  SEE_ABOVE,
} from "./result-marks";
import { INPUT_NAMES, type InputName } from "./inputs";
import { inputCalled } from "./input-called";
import type { WorkbookContext } from "../host/workbook-context";

/** What has become of the inputs of a result since it was made. */
export type InputsState =
  | { readonly kind: "unchanged" }
  /** These inputs are no longer what they were. */
  | { readonly kind: "changed"; readonly names: readonly InputName[] }
  /** Cells of the inputs, or their whole sheet, were deleted, or cells were put between them. */
  | { readonly kind: "moved" }
  /** The result was copied from another workbook, where its inputs still are. */
  | { readonly kind: "elsewhere" }
  /** Nothing tells: the inputs stand in no cells or in too many, or the cell that told was written over. */
  | { readonly kind: "unknown" };

/** One box of a result sheet that says what it was made from. */
export interface MadeFromOf {
  /** The sheet with the inputs, by the name it has now; none where it is gone, elsewhere or unknown. */
  readonly sheet?: string;
  readonly inputs: InputsState;
}

/** A sheet of ours in the workbook. */
export interface ResultSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** What it was made from: one school, or several where it compares them. */
  readonly madeFrom: readonly MadeFromOf[];
  /** Where it shows a plan: what has become of that. */
  readonly plan?: PlanNow;
}

/** What has become of a plan since it was found. */
export interface PlanNow {
  /** How many classes differ from those that were found. */
  readonly changedClasses: number;
  /** What the checks say that find something wrong, each once. */
  readonly failing: readonly string[];
}

/** Finds our result sheets, in their order, copies and renamed ones too, and what has become of their inputs. Three syncs. */
export async function findResultSheets(context: WorkbookContext): Promise<readonly ResultSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility");
  await context.sync();
  const sheets = worksheets.items.map((sheet) => ({ sheet, names: sheet.names }));
  for (const { names } of sheets) names.load("items/name,items/type");
  await context.sync();

  const results = sheets.flatMap(({ sheet, names: { items } }) => {
    const named = (isWanted: (item: Excel.NamedItem) => boolean): readonly Excel.Range[] =>
      items.filter(isWanted).map((item) => item.getRangeOrNullObject());
    const statuses = named(isStatus);
    const [changed] = named((item) => isCalled(item, CHANGED_NAME));
    const [checks] = named((item) => isCalled(item, CHECKS_NAME));
    for (const status of statuses) status.load("formulas,values");
    for (const range of [changed, checks]) range?.load("values");
    return statuses.length === 0 ? [] : [{ sheet, statuses, changed, checks }];
  });
  if (results.length > 0) await context.sync();
  return results.map(({ sheet, statuses, changed, checks }) => {
    const plan = planNow(changed, checks);
    return {
      name: sheet.name,
      hidden: sheet.visibility !== "Visible",
      madeFrom: statuses.map((status) => (status.isNullObject ? UNKNOWN : madeFrom(status))),
      ...(plan === undefined ? {} : { plan }),
    };
  });
}

/**
 * The sheet with the inputs from which a result sheet was made, by the names of that sheet, loaded with name and type: whoever
 * looks at a plan looks at its school. Nothing where it is no result sheet, or has inputs of its own, or they are gone. One
 * sync, for result sheets only.
 */
export async function sheetMadeFrom(
  context: WorkbookContext,
  { items }: Excel.NamedItemCollection,
): Promise<string | undefined> {
  const status = items.some(({ name }) => inputCalled(name) !== undefined)
    ? undefined
    : items.find(isStatus)?.getRangeOrNullObject();
  if (status === undefined) return undefined;
  status.load("formulas,values");
  await context.sync();
  return status.isNullObject ? undefined : madeFrom(status).sheet;
}

const UNKNOWN: MadeFromOf = { inputs: { kind: "unknown" } };

function isStatus({ name, type }: Excel.NamedItem): boolean {
  return type === "Range" && name.replace(/^.*!/, "").startsWith(STATUS_NAME);
}

function isCalled({ name, type }: Excel.NamedItem, wanted: string): boolean {
  return type === "Range" && name.replace(/^.*!/, "") === wanted;
}

/** Nothing where the sheet shows no plan, or one of a version that did not tell, or its cells are gone. */
function planNow(changed: Excel.Range | undefined, checks: Excel.Range | undefined): PlanNow | undefined {
  if (changed === undefined || checks === undefined || changed.isNullObject || checks.isNullObject) return undefined;
  const said = checks.values.flat().map(String);
  const fine: readonly string[] = ["", ...NOT_WRONG, OVER_THE_CAP, SEE_ABOVE];
  return {
    changedClasses: Number(changed.values[0]?.[0]) || 0,
    failing: [...new Set(said)].filter((one) => !fine.includes(one)),
  };
}

function madeFrom({ formulas, values }: Excel.Range): MadeFromOf {
  const formula = String(formulas[0]?.[0]);
  const said = String(values[0]?.[0]);
  if (!formula.startsWith("=")) return UNKNOWN;
  const sheet = sheetOfFirstReference(formula);
  if (sheet?.includes("[")) return { inputs: { kind: "elsewhere" } };
  return { ...(sheet === undefined ? {} : { sheet }), inputs: stateOf(said) };
}

/** What a status cell's sentence says. */
function stateOf(said: string): InputsState {
  if (said === INPUTS_UNCHANGED) return { kind: "unchanged" };
  if (said === INPUT_CELLS_MOVED) return { kind: "moved" };
  if (!said.startsWith(INPUTS_CHANGED)) return { kind: "unknown" };
  const words: readonly string[] = said.slice(INPUTS_CHANGED.length).match(/\w+/g) ?? [];
  return { kind: "changed", names: INPUT_NAMES.filter((name) => words.includes(name)) };
}

/** A text of a formula, or a sheet before a fixed address; `#REF!` is no sheet. */
const TEXT_OR_SHEET = /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'|(?<![\p{L}\p{N}_.#])([\p{L}\p{N}_.[\]]+))!\$/gu;

/** The sheet that a formula first points to: Excel keeps it when the sheet is renamed, and makes it `#REF!` when it is deleted. */
function sheetOfFirstReference(formula: string): string | undefined {
  for (const [, quoted, plain] of formula.matchAll(TEXT_OR_SHEET)) {
    const sheet = quoted?.replaceAll("''", "'") ?? plain;
    if (sheet !== undefined) return sheet;
  }
  return undefined;
}
