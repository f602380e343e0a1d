import { freezeFormulas } from "../../workbook/sharing/freeze-formulas";
import { type LiveFormula, readLiveFormulas, type UnfinishedCell } from "../../workbook/sharing/live-formulas";
import { addressText } from "../../workbook/host/address";
import { findResultSheets, type ResultSheet } from "../../workbook/reading/result-sheets";
import type { WorkbookContext } from "../../workbook/host/workbook-context";

/** A formula of ours, and whether it can be frozen to what it shows. */
export interface CheckedFormula extends LiveFormula {
  /** Its own cell: `Inputs!B7`. */
  readonly address: string;
  /** Its own cell and those its result fills: `Inputs!B7:E12`. */
  readonly fills: string;
  /** Why it cannot be frozen: there is no value yet, or other formulas read its result as only a formula's can be read. */
  readonly refused?: "busy" | "blocked" | "unknown" | "readBySpill";
}

/** What to know before a workbook is mailed to colleagues who do not have the add-in. */
export interface ShareCheck {
  readonly formulas: readonly CheckedFormula[];
  /** Cells with other formulas that show `#NAME?` or `#BUSY!`. */
  readonly unfinished: readonly UnfinishedCell[];
  /** The sheets of ours, and whether their inputs are still what they were. */
  readonly results: readonly ResultSheet[];
}

/** What became of freezing. */
export type FreezeOutcome =
  | { readonly kind: "frozen"; readonly formulas: readonly CheckedFormula[] }
  /** A formula or its result is no longer what was listed; nothing was changed. */
  | { readonly kind: "changedMeanwhile"; readonly check: ShareCheck };

/** Looks through the workbook for what colleagues without the add-in would miss. */
export async function checkSharing(context: WorkbookContext): Promise<ShareCheck> {
  const { formulas, unfinished } = await readLiveFormulas(context);
  const ours = new Set(formulas.map((formula) => addressText(ownCell(formula))));
  return {
    formulas: formulas.map(checked),
    unfinished: unfinished.filter((cell) => !ours.has(addressText(cell))),
    results: await findResultSheets(context),
  };
}

/**
 * Turns formulas into the values they show, exactly where the check said so: after a last look whether each is still what was
 * listed. Those without a value yet are left as they are. Throws `FreezingFailed`.
 */
export async function freezeToValues(
  context: WorkbookContext,
  listed: readonly CheckedFormula[],
): Promise<FreezeOutcome> {
  const { formulas } = await readLiveFormulas(context);
  const now = new Map(formulas.map(checked).map((formula) => [formula.address, formula]));
  const ready = listed.filter(({ refused }) => refused === undefined);
  const still = ready.every((formula) => same(now.get(formula.address), formula));
  if (!still) return { kind: "changedMeanwhile", check: await checkSharing(context) };
  await freezeFormulas(context, ready);
  return { kind: "frozen", formulas: ready };
}

/** A formula with its addresses, and whether it can be frozen. */
export function checked(formula: LiveFormula): CheckedFormula {
  const refused = refusal(formula);
  return {
    ...formula,
    address: addressText(ownCell(formula)),
    fills: addressText(formula),
    ...(refused === undefined ? {} : { refused }),
  };
}

function ownCell({ sheet, row, column }: LiveFormula): { sheet: string; row: number; column: number } {
  return { sheet, row, column };
}

function refusal({ shown, spillReaders }: LiveFormula): CheckedFormula["refused"] {
  const errors = shown.flat().filter(({ isError }) => isError);
  const shows = (...words: readonly string[]): boolean => errors.some(({ value }) => words.includes(String(value)));
  if (shows("#BUSY!", "#GETTING_DATA")) return "busy";
  if (shows("#SPILL!")) return "blocked";
  if (shows("#NAME?", "#CONNECT!")) return "unknown";
  return spillReaders.length > 0 ? "readBySpill" : undefined;
}

function same(now: CheckedFormula | undefined, listed: CheckedFormula): boolean {
  return now?.formula === listed.formula && JSON.stringify(now.shown) === JSON.stringify(listed.shown);
}
