import type { DataValidation, ValidationAlert, ValidationRule } from "../book/data-validation";
import { printAreas, readAreas } from "./areas-text";
import { readOperator, storedOperator } from "./conditional-formats";
import { fromStoredFormula, toStoredFormula } from "./stored-formula";
import { fromStored, toStored } from "./stored-text";
import { childOf, childrenOf, element, isOn, numberOf, textElement, textOf, type XmlElement } from "./xml";

const KINDS = {
  whole: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
} as const;

const ALERTS: Readonly<Record<string, ValidationAlert["style"]>> = {
  stop: "Stop",
  warning: "Warning",
  information: "Information",
};

/** Reads the rules for what may be typed into cells. */
export function readValidations(root: XmlElement): readonly DataValidation[] {
  return childrenOf(childOf(root, "dataValidations"), "dataValidation").map((stored) => {
    const { attributes } = stored;
    const text = (name: string) => fromStored(attributes[name] ?? "");
    return {
      areas: readAreas(attributes["sqref"]),
      rule: readRule(stored),
      ignoreBlanks: isOn(attributes["allowBlank"]),
      prompt: { show: isOn(attributes["showInputMessage"]), title: text("promptTitle"), message: text("prompt") },
      errorAlert: {
        show: isOn(attributes["showErrorMessage"]),
        title: text("errorTitle"),
        message: text("error"),
        style: ALERTS[attributes["errorStyle"] ?? "stop"] ?? "Stop",
      },
    };
  });
}

/** Writes the rules for what may be typed into cells. */
export function writeValidations(validations: readonly DataValidation[]): readonly XmlElement[] {
  if (validations.length === 0) return [];
  const stored = validations.map(({ areas, rule, ignoreBlanks, prompt, errorAlert }) => {
    const { attributes, formulas } = writeRule(rule);
    const text = (value: string) => (value === "" ? undefined : toStored(value));
    return element(
      "dataValidation",
      {
        ...attributes,
        errorStyle: errorAlert.style === "Stop" ? undefined : errorAlert.style.toLowerCase(),
        allowBlank: ignoreBlanks || undefined,
        showInputMessage: prompt.show || undefined,
        showErrorMessage: errorAlert.show || undefined,
        errorTitle: text(errorAlert.title),
        error: text(errorAlert.message),
        promptTitle: text(prompt.title),
        prompt: text(prompt.message),
        sqref: printAreas(areas),
      },
      formulas.map((formula, index) => textElement(`formula${index + 1}`, formula)),
    );
  });
  return [element("dataValidations", { count: stored.length }, stored)];
}

function readRule(stored: XmlElement): ValidationRule {
  const { type = "none", operator, showDropDown } = stored.attributes;
  const [first = "", second] = ["formula1", "formula2"].map((name) => {
    const formula = childOf(stored, name);
    return formula === undefined ? undefined : textOf(formula);
  });
  if (type === "list")
    return {
      kind: "List",
      source: /^".*"$/s.test(first) ? first.slice(1, -1).replaceAll('""', '"') : fromStoredFormula(first),
      inCellDropDown: !isOn(showDropDown),
    };
  if (type === "custom") return { kind: "Custom", formula: fromStoredFormula(first) };
  const kind = Object.entries(KINDS).find(([name]) => name === type)?.[1];
  if (kind === undefined) return { kind: "Any" };
  return {
    kind,
    operator: readOperator(operator),
    formula1: readOperand(first),
    ...(second === undefined ? {} : { formula2: readOperand(second) }),
  };
}

function writeRule(rule: ValidationRule): {
  attributes: Record<string, string | boolean | undefined>;
  formulas: readonly string[];
} {
  switch (rule.kind) {
    case "Any":
      return { attributes: {}, formulas: [] };
    case "List": {
      const { source, inCellDropDown } = rule;
      const formula = source.startsWith("=") ? toStoredFormula(source) : `"${source.replaceAll('"', '""')}"`;
      return { attributes: { type: "list", showDropDown: !inCellDropDown || undefined }, formulas: [formula] };
    }
    case "Custom":
      return { attributes: { type: "custom" }, formulas: [toStoredFormula(rule.formula)] };
    case "WholeNumber":
    case "Decimal":
    case "Date":
    case "Time":
    case "TextLength":
      return {
        attributes: {
          type: Object.entries(KINDS).find(([, kind]) => kind === rule.kind)?.[0],
          operator: rule.operator === "Between" ? undefined : storedOperator(rule.operator),
        },
        formulas: [rule.formula1, ...(rule.formula2 === undefined ? [] : [rule.formula2])].map(writeOperand),
      };
  }
}

function readOperand(text: string): string | number {
  return numberOf(text) ?? fromStoredFormula(text);
}

function writeOperand(operand: string | number): string {
  if (typeof operand === "number") return String(operand);
  return operand.startsWith("=") ? toStoredFormula(operand) : operand;
}
