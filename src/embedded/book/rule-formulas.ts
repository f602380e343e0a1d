import type { ConditionalRule } from "./conditional-format";
import type { ValidationRule } from "./data-validation";

/** The rule of a conditional format with each of its formulas put through a function. */
export function rewrittenRule(rule: ConditionalRule, rewrite: (formula: string) => string): ConditionalRule {
  switch (rule.kind) {
    case "Custom":
      return { ...rule, formula: rewrite(rule.formula) };
    case "CellValue":
      return {
        ...rule,
        formula1: rewrite(rule.formula1),
        ...(rule.formula2 === undefined ? {} : { formula2: rewrite(rule.formula2) }),
      };
    case "Kept":
      return rule;
  }
}

/** A rule for what may be typed with each of its formulas put through a function; numbers and lists of words stay. */
export function rewrittenValidation(rule: ValidationRule, rewrite: (formula: string) => string): ValidationRule {
  const formulaOnly = <Part extends string | number>(part: Part) =>
    typeof part === "string" && part.startsWith("=") ? rewrite(part) : part;
  switch (rule.kind) {
    case "List":
      return { ...rule, source: formulaOnly(rule.source) };
    case "Custom":
      return { ...rule, formula: rewrite(rule.formula) };
    case "Any":
      return rule;
    case "WholeNumber":
    case "Decimal":
    case "Date":
    case "Time":
    case "TextLength":
      return {
        ...rule,
        formula1: formulaOnly(rule.formula1),
        ...(rule.formula2 === undefined ? {} : { formula2: formulaOnly(rule.formula2) }),
      };
  }
}
