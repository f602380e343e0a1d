import { intersection } from "../book/area";
import type { ConditionalFormat, ConditionalRule } from "../book/conditional-format";
import { ExcelError } from "../book/excel-error";
import { child, method, property, readOnly } from "../protocol/members";
import { OfficeObject, type ObjectType } from "../protocol/office-object";
import { flag, record, text, whole } from "../protocol/parameters";
import type { JsonObject } from "../protocol/json";
import { apiNotFound, invalidArgument } from "../protocol/request-error";
import type { CellRange } from "./cell-range";
import {
  CELL_VALUE_FORMAT,
  CONDITIONAL_FORMAT,
  CONDITIONAL_FORMATS,
  CUSTOM_FORMAT,
  CUSTOM_FORMAT_RULE,
  FORMAT_LOOK,
  type SheetFormat,
} from "./kinds";
import { objectOrNull, rangeObject } from "./workshop";

/** The conditional formats that touch a range. */
export const conditionalFormatsType: ObjectType<CellRange> = {
  kind: CONDITIONAL_FORMATS,
  items: (range) => touching(range).map(({ id }) => OfficeObject.of(CONDITIONAL_FORMAT, { sheet: range.sheet, id })),
  members: {
    add: method([text], ({ sheet, area }, type) => {
      const rule = NEW_RULES[type];
      if (rule === undefined) throw apiNotFound(`ConditionalFormatCollection.add(${type})`);
      const { id } = sheet.addConditionalFormat({ areas: [area], rule, look: {}, stopIfTrue: false });
      return OfficeObject.of(CONDITIONAL_FORMAT, { sheet, id });
    }),
    clearAll: method([], (range) => {
      for (const { id } of touching(range)) range.sheet.deleteConditionalFormat(id);
    }),
    getCount: method([], (range) => touching(range).length),
    getItem: method([text], (range, id) => {
      const found = touching(range).find((format) => format.id === id);
      if (found === undefined) throw new ExcelError("ItemNotFound", "The requested resource doesn't exist.");
      return OfficeObject.of(CONDITIONAL_FORMAT, { sheet: range.sheet, id });
    }),
    getItemOrNullObject: method([text], (range, id) => {
      const found = touching(range).find((format) => format.id === id);
      return objectOrNull(CONDITIONAL_FORMAT, found === undefined ? undefined : { sheet: range.sheet, id });
    }),
    getItemAt: method([whole], (range, index) => {
      const found = touching(range)[index];
      if (found === undefined) throw new ExcelError("ItemNotFound", "There is no such conditional format.");
      return OfficeObject.of(CONDITIONAL_FORMAT, { sheet: range.sheet, id: found.id });
    }),
  },
};

/** A conditional format. */
export const conditionalFormatType: ObjectType<SheetFormat> = {
  kind: CONDITIONAL_FORMAT,
  identity: ({ id }) => ({ Id: id }),
  members: {
    id: readOnly(({ id }) => id),
    type: readOnly((format) => formatOf(format).rule.kind),
    priority: property(
      (format) => format.sheet.conditionalFormats.findIndex(({ id }) => id === format.id),
      whole,
      (format, priority) => {
        const own = formatOf(format);
        const others = format.sheet.conditionalFormats.filter((other) => other !== own);
        format.sheet.conditionalFormats = [...others.slice(0, priority), own, ...others.slice(priority)];
        format.sheet.tellOther();
      },
    ),
    stopIfTrue: property(
      (format) => formatOf(format).stopIfTrue,
      flag,
      (format, stopIfTrue) => {
        changeFormat(format, { stopIfTrue });
      },
    ),
    custom: child((format) => OfficeObject.of(CUSTOM_FORMAT, ofKind(format, "Custom"))),
    customOrNullObject: child((format) =>
      formatOf(format).rule.kind === "Custom" ? OfficeObject.of(CUSTOM_FORMAT, format) : null,
    ),
    cellValue: child((format) => OfficeObject.of(CELL_VALUE_FORMAT, ofKind(format, "CellValue"))),
    cellValueOrNullObject: child((format) =>
      formatOf(format).rule.kind === "CellValue" ? OfficeObject.of(CELL_VALUE_FORMAT, format) : null,
    ),
    getRange: method([], (format) => {
      const [area, ...more] = formatOf(format).areas;
      if (area === undefined || more.length > 0) {
        throw new ExcelError("InvalidOperation", "The conditional format is for more than one area.");
      }
      return rangeObject({ sheet: format.sheet, area });
    }),
    delete: method([], (format) => {
      format.sheet.deleteConditionalFormat(formatOf(format).id);
    }),
  },
};

/** A conditional format that applies where a formula is true. */
export const customFormatType: ObjectType<SheetFormat> = {
  kind: CUSTOM_FORMAT,
  members: {
    rule: child((format) => OfficeObject.of(CUSTOM_FORMAT_RULE, format)),
    format: child((format) => OfficeObject.of(FORMAT_LOOK, format)),
  },
};

const ruleFormula = property(
  (format: SheetFormat) => {
    const { rule } = formatOf(format);
    return rule.kind === "Custom" ? rule.formula : null;
  },
  text,
  (format, formula) => {
    changeFormat(format, { rule: { kind: "Custom", formula: formula.startsWith("=") ? formula : `=${formula}` } });
  },
);

/** The formula of such a format. */
export const customFormatRuleType: ObjectType<SheetFormat> = {
  kind: CUSTOM_FORMAT_RULE,
  members: { formula: ruleFormula, formulaLocal: ruleFormula },
};

/** A conditional format that compares the cell's value. */
export const cellValueFormatType: ObjectType<SheetFormat> = {
  kind: CELL_VALUE_FORMAT,
  members: {
    format: child((format) => OfficeObject.of(FORMAT_LOOK, format)),
    rule: property(
      (format) => {
        const { rule } = formatOf(format);
        if (rule.kind !== "CellValue") return null;
        const { operator, formula1, formula2 } = rule;
        return { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
      },
      record,
      (format, rule) => {
        changeFormat(format, { rule: cellValueRule(rule) });
      },
    ),
  },
};

/** The conditional format of a sheet that is still there. */
export function formatOf({ sheet, id }: SheetFormat): ConditionalFormat {
  const format = sheet.conditionalFormats.find((one) => one.id === id);
  if (format === undefined) throw new ExcelError("ItemNotFound", "The conditional format is no longer there.");
  return format;
}

/** Changes a conditional format. */
export function changeFormat(format: SheetFormat, change: Partial<Omit<ConditionalFormat, "id">>): void {
  format.sheet.changeConditionalFormat({ ...formatOf(format), ...change });
}

const NEW_RULES: Readonly<Record<string, ConditionalRule>> = {
  Custom: { kind: "Custom", formula: "=FALSE" },
  CellValue: { kind: "CellValue", operator: "EqualTo", formula1: "=0" },
};

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;

function cellValueRule(given: JsonObject): ConditionalRule {
  const operator = OPERATORS.find((known) => known === given["operator"]);
  if (operator === undefined) throw invalidArgument("The rule needs an operator.");
  const formula = (value: unknown): string => {
    const written = typeof value === "number" ? String(value) : typeof value === "string" ? value : "";
    if (written === "") throw invalidArgument("The rule needs a formula.");
    return written.startsWith("=") ? written : `=${written}`;
  };
  const second = given["formula2"] ?? null;
  return {
    kind: "CellValue",
    operator,
    formula1: formula(given["formula1"]),
    ...(second === null ? {} : { formula2: formula(second) }),
  };
}

function ofKind(format: SheetFormat, kind: ConditionalRule["kind"]): SheetFormat {
  if (formatOf(format).rule.kind !== kind) {
    throw new ExcelError("InvalidOperation", `The conditional format is not of the kind ${kind}.`);
  }
  return format;
}

function touching({ sheet, area }: CellRange): readonly ConditionalFormat[] {
  return sheet.conditionalFormats.filter(({ areas }) => areas.some((one) => intersection(one, area) !== undefined));
}
