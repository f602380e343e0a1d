import type { CheckedFormula, ShareCheck } from "../../application/sharing/share-check";
import type { StartupChoice } from "../../application/sharing/startup-choice";

/** The page on which a person looks what colleagues without the add-in will see. */
export type SharePage = { readonly kind: "closed" } | OpenSharePage;

/** That page beside a workbook. */
export interface OpenSharePage {
  readonly kind: "open";
  /** What the last look found; nothing before the first. */
  readonly check: ShareCheck | undefined;
  /** Whether this Excel takes back by Ctrl+Z what add-ins write. */
  readonly ctrlZ: boolean;
  /** A look is under way. */
  readonly checking: boolean;
  /** The addresses of the formulas that a person wants to keep live; the others are chosen to be frozen. */
  readonly kept: readonly string[];
  /** Whether Class Cruncher starts with this workbook, and whether others are asked; nothing until Excel has said so. */
  readonly startup: StartupChoice | undefined;
}

/** The formulas that would be frozen now: those that are chosen and have a value. */
export function formulasToFreeze({ check, kept }: OpenSharePage): readonly CheckedFormula[] {
  return (check?.formulas ?? []).filter(({ address, refused }) => refused === undefined && !kept.includes(address));
}
