import type { Area } from "./area";
import type { BorderFormat, CellEdge, FontFormat } from "./cell-format";

/** Applies where a formula, written for the first cell of the areas, is true. */
export interface CustomRule {
  readonly kind: "Custom";
  /** With its `=`. */
  readonly formula: string;
}

/** How a rule compares a cell with its formulas, in Excel's words. */
export type CellValueOperator =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqual"
  | "LessThanOrEqual";

/** Applies where the cell's value compares as said with one or two formulas. */
export interface CellValueRule {
  readonly kind: "CellValue";
  readonly operator: CellValueOperator;
  /** With its `=`. */
  readonly formula1: string;
  readonly formula2?: string;
}

/** A kind of rule that is kept as its file had it, but neither applied nor changed. */
export interface KeptRule {
  readonly kind: "Kept";
  /** What the file calls it, such as `dataBar`. */
  readonly type: string;
  readonly content: unknown;
}

/** When a conditional format applies. */
export type ConditionalRule = CustomRule | CellValueRule | KeptRule;

/** What a conditional format changes; what is absent stays as the cell has it. */
export interface ConditionalLook {
  readonly fill?: string;
  readonly font?: Partial<Pick<FontFormat, "bold" | "italic" | "underline" | "strikethrough" | "color">>;
  readonly numberFormat?: string;
  readonly borders?: Readonly<Partial<Record<CellEdge, BorderFormat>>>;
}

/** A format that a sheet gives its cells by a rule. */
export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly rule: ConditionalRule;
  readonly look: ConditionalLook;
  readonly stopIfTrue: boolean;
}
