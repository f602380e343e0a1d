import type { Recorded } from "./window";

/** A way in which LibreOffice is known to differ from Excel, and where that is said. */
export interface Difference {
  readonly id: string;
  /** What each of the two does, and which document of Microsoft's says so. */
  readonly reason: string;
  /** The formulas that it can touch. */
  readonly formulas: RegExp;
  /** Whether it explains these two values. */
  readonly allows: (ours: Recorded, theirs: Recorded, formula: string) => boolean;
}

const isError = (value: Recorded, ...codes: readonly string[]): boolean =>
  typeof value === "object" && (codes.length === 0 || codes.includes(value.error));

/** Every known difference of LibreOffice from Excel. */
export const DIFFERENCES: readonly Difference[] = [
  {
    id: "invalid-argument",
    reason:
      "LibreOffice has one error for an argument outside its range (Err:502) where Excel shows #NUM! or #VALUE! by the function; which of the two is held by the examples from Microsoft's pages.",
    formulas: /./,
    allows: (ours, theirs) => isError(theirs, "Err:502") && isError(ours, "#NUM!", "#VALUE!"),
  },
];
