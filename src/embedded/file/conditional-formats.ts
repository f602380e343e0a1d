import type {
  CellValueOperator,
  ConditionalFormat,
  ConditionalLook,
  ConditionalRule,
} from "../book/conditional-format";
import type { Sheet } from "../book/sheet";
import { readAreas } from "./areas-text";
import { isSame } from "./sheet-state";
import { fromStoredFormula, toStoredFormula } from "./stored-formula";
import {
  childrenOf,
  element,
  elementsOf,
  isOn,
  textElement,
  textOf,
  withAttributes,
  type XmlElement,
} from "./text/xml";
import type { StyleSheet } from "./write-styles";

/** Reads the conditional formats of a sheet, first things first, and tells where each rule stands among those of the part. */
export function readConditionalFormats(
  sheet: Sheet,
  root: XmlElement,
  looks: readonly ConditionalLook[],
): Map<string, { place: number; rule: XmlElement }> {
  const stored = childrenOf(root, "conditionalFormatting")
    .flatMap((block) =>
      childrenOf(block, "cfRule").map((rule) => ({ rule, areas: readAreas(block.attributes["sqref"]) })),
    )
    .map((one, place) => ({ ...one, place }));
  const ordered = stored
    .filter(({ areas }) => areas.length > 0)
    .sort((a, b) => Number(a.rule.attributes["priority"]) - Number(b.rule.attributes["priority"]));
  return new Map(
    ordered.map(({ rule, areas, place }) => {
      const look = looks[Number(rule.attributes["dxfId"] ?? -1)] ?? {};
      const stopIfTrue = isOn(rule.attributes["stopIfTrue"]);
      const { id } = sheet.addConditionalFormat({ areas, rule: readRule(rule), look, stopIfTrue }, "last");
      return [id, { place, rule }];
    }),
  );
}

/** The element of a rule that the file does not have. */
export function newRule(format: ConditionalFormat, styles: StyleSheet, priority: number): XmlElement {
  return withAttributes(writeRule(format, styles), { priority });
}

/** The element of a rule of a file with what changed in it. */
export function changedRule(
  rule: XmlElement,
  before: ConditionalFormat,
  now: ConditionalFormat,
  styles: StyleSheet,
): XmlElement {
  const fresh = writeRule(now, styles);
  const others = elementsOf(rule).filter(({ name }) => name !== "formula");
  return {
    ...withAttributes(rule, {
      type: fresh.attributes["type"],
      operator: fresh.attributes["operator"],
      stopIfTrue: now.stopIfTrue || undefined,
      ...(isSame(before.look, now.look) ? {} : { dxfId: fresh.attributes["dxfId"] }),
    }),
    children: [...childrenOf(fresh, "formula"), ...others],
  };
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
