import type { Area } from "./area";
import type { CellValueOperator } from "./conditional-format";

/** What may be typed into a cell. Formulas carry their `=`; plain numbers stand for themselves. */
export type ValidationRule =
  | {
      readonly kind: "WholeNumber" | "Decimal" | "Date" | "Time" | "TextLength";
      readonly operator: CellValueOperator;
      readonly formula1: string | number;
      readonly formula2?: string | number;
    }
  | {
      readonly kind: "List";
      /** `red,green` or a formula such as `=Lists!$A$1:$A$3`. */
      readonly source: string;
      readonly inCellDropDown: boolean;
    }
  | { readonly kind: "Custom"; readonly formula: string }
  /** Anything may be typed; the rule only shows its prompt. */
  | { readonly kind: "Any" };

/** What is shown beside a cell of the areas when it is selected. */
export interface ValidationPrompt {
  readonly show: boolean;
  readonly title: string;
  readonly message: string;
}

/** What happens when something else is typed. */
export interface ValidationAlert extends ValidationPrompt {
  readonly style: "Stop" | "Warning" | "Information";
}

/** A rule for what people may type into cells. */
export interface DataValidation {
  readonly areas: readonly Area[];
  readonly rule: ValidationRule;
  readonly ignoreBlanks: boolean;
  readonly prompt: ValidationPrompt;
  readonly errorAlert: ValidationAlert;
}

/** No message beside the cell. */
export const NO_PROMPT: ValidationPrompt = { show: false, title: "", message: "" };

/** Excel's own message, and the entry is refused. */
export const DEFAULT_ALERT: ValidationAlert = { show: true, title: "", message: "", style: "Stop" };
