import { addressText, type Place } from "../workbook/host/address";
import type { InputEntry } from "../workbook/reading/with-entries";
import type { WorkbookContext } from "../workbook/host/workbook-context";
import { type ApplyOutcome, applyRepair } from "./apply-repair";
import type { RenamingOffer } from "./look-at-renaming";
import { renamedSentence } from "./sentences/renaming";

/** What became of a renaming in the workbook, and what is said of it where something was renamed. */
export interface RenameOutcome {
  readonly outcome: ApplyOutcome;
  readonly sentence?: string;
}

/** Types the names of today into the cells that name grades as before; those with formulas are left alone, which is said. */
export async function renameInCells(
  context: WorkbookContext,
  { school, cells, names }: RenamingOffer,
): Promise<RenameOutcome> {
  const type = (these: typeof cells): Promise<ApplyOutcome> => applyRepair(context, school, these.map(entryOf));
  const all = await type(cells);
  const formulas = all.kind === "formulas" ? all.places : [];
  const others = cells.filter(({ entry }) => !formulas.some((place) => isSame(place, entry.place)));
  const outcome = formulas.length > 0 && others.length > 0 ? await type(others) : all;
  return outcome.kind === "applied" ? { outcome, sentence: renamedSentence(others, names, formulas) } : { outcome };
}

function entryOf({ entry }: { readonly entry: InputEntry }): InputEntry {
  return entry;
}

function isSame(one: Place, other: Place): boolean {
  return addressText(one) === addressText(other);
}
