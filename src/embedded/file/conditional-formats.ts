import type {
  CellValueOperator,
  ConditionalFormat,
  ConditionalLook,
  ConditionalRule,
} from "../book/conditional-format";
import type { Sheet } from "../book/sheet";
import { printAreas, readAreas } from "./areas-text";
import { fromStoredFormula, toStoredFormula } from "./stored-formula";
import { childrenOf, element, isOn, textElement, textOf, withAttributes, type XmlElement } from "./xml";
import type { SheetOrigin } from "./origin";
import type { StyleSheet } from "./write-styles";

/** Reads the conditional formats of a sheet, first things first, and gives each rule as it was stored. */
export function readConditionalFormats(
  sheet: Sheet,
  root: XmlElement,
  looks: readonly ConditionalLook[],
): Map<string, { format: ConditionalFormat; rule: XmlElement }> {
  const stored = childrenOf(root, "conditionalFormatting").flatMap((block) =>
    childrenOf(block, "cfRule").map((rule) => ({ rule, areas: readAreas(block.attributes["sqref"]) })),
  );
  const ordered = stored
    .filter(({ areas }) => areas.length > 0)
    .sort((a, b) => Number(a.rule.attributes["priority"]) - Number(b.rule.attributes["priority"]));
  return new Map(
    ordered.map(({ rule, areas }) => {
      const look = looks[Number(rule.attributes["dxfId"] ?? -1)] ?? {};
      const stopIfTrue = isOn(rule.attributes["stopIfTrue"]);
      const format = sheet.addConditionalFormat({ areas, rule: readRule(rule), look, stopIfTrue }, "last");
      return [format.id, { format, rule }];
    }),
  );
}

/** Writes the conditional formats of a sheet in their order; those that did not change stay as they were stored. */
export function writeConditionalFormats(
  sheet: Sheet,
  origin: SheetOrigin | undefined,
  styles: StyleSheet,
): readonly XmlElement[] {
  return sheet.conditionalFormats.map((format, index) => {
    const had = origin?.conditionalFormats.get(format.id);
    const kept = format.rule.kind === "Kept" ? (format.rule.content as XmlElement) : undefined;
    const rule = had?.format === format ? had.rule : (kept ?? writeRule(format, styles));
    return element("conditionalFormatting", { sqref: printAreas(format.areas) }, [
      withAttributes(rule, { priority: index + 1 }),
    ]);
  });
}

const OPERATORS: Readonly<Record<string, CellValueOperator>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
};

/** An operator of a comparison, as files name it, in Excel's words. */
export function readOperator(stored: string | undefined): CellValueOperator {
  return OPERATORS[stored ?? "between"] ?? "Between";
}

/** An operator of a comparison as files name it. */
export function storedOperator(operator: CellValueOperator): string {
  return Object.entries(OPERATORS).find(([, known]) => known === operator)?.[0] ?? "between";
}

function readRule(rule: XmlElement): ConditionalRule {
  const [formula1, formula2] = childrenOf(rule, "formula").map((formula) => fromStoredFormula(textOf(formula)));
  const { type, operator } = rule.attributes;
  if (type === "expression" && formula1 !== undefined) return { kind: "Custom", formula: formula1 };
  if (type === "cellIs" && formula1 !== undefined && operator !== undefined && operator in OPERATORS)
    return {
      kind: "CellValue",
      operator: readOperator(operator),
      formula1,
      ...(formula2 === undefined ? {} : { formula2 }),
    };
  return { kind: "Kept", type: type ?? "", content: rule };
}

function writeRule({ rule, look, stopIfTrue }: ConditionalFormat, styles: StyleSheet): XmlElement {
  const common = { dxfId: styles.look(look), stopIfTrue: stopIfTrue || undefined };
  const formula = (text: string) => textElement("formula", toStoredFormula(text));
  switch (rule.kind) {
    case "Custom":
      return element("cfRule", { type: "expression", ...common }, [formula(rule.formula)]);
    case "CellValue":
      return element("cfRule", { type: "cellIs", operator: storedOperator(rule.operator), ...common }, [
        formula(rule.formula1),
        ...(rule.formula2 === undefined ? [] : [formula(rule.formula2)]),
      ]);
    case "Kept":
      return rule.content as XmlElement;
  }
}
