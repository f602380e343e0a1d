import type { DataValidation, ValidationAlert, ValidationRule } from "../book/data-validation";
import { printAreas, readAreas } from "./areas-text";
import { readOperator, storedOperator } from "./conditional-formats";
import { fromStoredFormula, toStoredFormula } from "./stored-formula";
import { isSame } from "./sheet-state";
import { fromStored, toStored } from "./stored-text";
import { type PartText, tagWith } from "./text/part-text";
import { childElements, type ElementText, localName } from "./text/xml-text";
import { childOf, childrenOf, element, isOn, numberOf, textElement, textOf, type XmlElement } from "./text/xml";

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

/** Writes what changed among the rules for what may be typed into cells; those that did not change keep their text. */
export function patchValidations(part: PartText, now: readonly DataValidation[], had: readonly DataValidation[]): void {
  if (isSame(now, had)) return;
  const [list] = part.named("dataValidations");
  const stored = list === undefined ? [] : childElements(part.text, list);
  const free = new Set(had.keys());
  const texts = now.map((validation) => {
    const index =
      [...free].find((one) => had[one] === validation) ??
      [...free].find((one) => isSame({ ...had[one], areas: [] }, { ...validation, areas: [] })) ??
      [...free].find((one) => isSame({ ...had[one], rule: 0 }, { ...validation, rule: 0 }));
    const [old, before] = index === undefined ? [] : [stored[index], had[index]];
    if (index === undefined || old === undefined || before === undefined)
      return part.print(validationElement(validation));
    free.delete(index);
    return changedValidation(part, old, before, validation);
  });
  const attributes = list === undefined ? {} : part.attributesOf(list);
  const text =
    now.length === 0 ? "" : part.wrap("dataValidations", { ...attributes, count: now.length }, texts.join(""));
  if (list === undefined) part.insert("dataValidations", text);
  else part.replace(list.start, list.end, text);
}

function changedValidation(part: PartText, old: ElementText, before: DataValidation, now: DataValidation): string {
  const open = part.text.slice(old.start, old.openEnd);
  const tag = isSame(before.areas, now.areas) ? open : tagWith(open, { sqref: printAreas(now.areas) });
  if (isSame(before.rule, now.rule)) return `${tag}${part.text.slice(old.openEnd, old.end)}`;
  const { attributes, formulas } = writeRule(now.rule);
  const others = childElements(part.text, old).filter(({ name }) => !/^formula[12]$/.test(localName(name)));
  const children = [
    ...formulas.map((formula, index) => part.print(textElement(`formula${index + 1}`, formula))),
    ...others.map(({ start, end }) => part.text.slice(start, end)),
  ];
  const plain = { type: undefined, operator: undefined, showDropDown: undefined };
  return `${tagWith(tag, { ...plain, ...attributes }).replace(/\s*\/>$/, ">")}${children.join("")}</${old.name}>`;
}

function validationElement({ areas, rule, ignoreBlanks, prompt, errorAlert }: DataValidation): XmlElement {
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
