import { encloses, intersection } from "../book/area";
import type { CellValueOperator } from "../book/conditional-format";
import { type DataValidation, DEFAULT_ALERT, NO_PROMPT, type ValidationRule } from "../book/data-validation";
import type { Json, JsonObject } from "../protocol/json";
import { method, property, readOnly } from "../protocol/members";
import type { Argument, ObjectType } from "../protocol/office-object";
import { flag, oneOf, record, text } from "../protocol/parameters";
import { apiNotFound, invalidArgument } from "../protocol/request-error";
import type { CellRange } from "./cell-range";
import { DATA_VALIDATION } from "./kinds";

/** What may be typed into the cells of a range. */
export const dataValidationType: ObjectType<CellRange> = {
  kind: DATA_VALIDATION,
  members: {
    type: readOnly((range) => {
      const found = validationOf(range);
      if (typeof found === "string") return found;
      return found.rule.kind === "Any" ? "None" : found.rule.kind;
    }),
    rule: property(
      (range) => {
        const found = validationOf(range);
        return typeof found === "string" ? (found === "None" ? {} : null) : writeRule(found.rule);
      },
      record,
      (range, given) => {
        const old = validationOf(range);
        const { ignoreBlanks, prompt, errorAlert } = typeof old === "string" ? NEW_VALIDATION : old;
        range.sheet.setValidation(range.area, { rule: readRule(given), ignoreBlanks, prompt, errorAlert });
      },
    ),
    ignoreBlanks: property(
      (range) => {
        const found = validationOf(range);
        return typeof found === "string" ? true : found.ignoreBlanks;
      },
      flag,
      (range, ignoreBlanks) => {
        range.sheet.setValidation(range.area, { ...existing(range), ignoreBlanks });
      },
    ),
    prompt: property(
      (range) => {
        const found = validationOf(range);
        const { show, title, message } = typeof found === "string" ? NO_PROMPT : found.prompt;
        return { showPrompt: show, title, message };
      },
      record,
      (range, { showPrompt = true, title = "", message = "" }) => {
        const prompt = { show: flag(showPrompt), ...wording(title, message) };
        range.sheet.setValidation(range.area, { ...existing(range), prompt });
      },
    ),
    errorAlert: property(
      (range) => {
        const found = validationOf(range);
        const { show, title, message, style } = typeof found === "string" ? DEFAULT_ALERT : found.errorAlert;
        return { showAlert: show, title, message, style };
      },
      record,
      (range, { showAlert = true, title = "", message = "", style = "Stop" }) => {
        const errorAlert = {
          show: flag(showAlert),
          ...wording(title, message),
          style: oneOf("Stop", "Warning", "Information")(style),
        };
        range.sheet.setValidation(range.area, { ...existing(range), errorAlert });
      },
    ),
    clear: method([], (range) => {
      range.sheet.setValidation(range.area, undefined);
    }),
  },
};

/** As many characters as the file format has room for. */
const MOST_OF_TITLE = 32;
const MOST_OF_MESSAGE = 255;
/** So many characters may the choices have that a rule itself lists, commas among them. */
const MOST_OF_LIST = 255;

function wording(title: Argument, message: Argument): { readonly title: string; readonly message: string } {
  const said = { title: text(title), message: text(message) };
  if (said.title.length > MOST_OF_TITLE || said.message.length > MOST_OF_MESSAGE)
    throw invalidArgument(
      `A title has at most ${MOST_OF_TITLE} characters and a message ${MOST_OF_MESSAGE}; these have ${said.title.length} and ${said.message.length}.`,
    );
  return said;
}

type Content = Omit<DataValidation, "areas">;

const NEW_VALIDATION: Omit<Content, "rule"> = { ignoreBlanks: true, prompt: NO_PROMPT, errorAlert: DEFAULT_ALERT };

/** The rule that holds for every cell of a range; a word where there is none, or more than one. */
function validationOf({ sheet, area }: CellRange): DataValidation | "None" | "Inconsistent" {
  const touching = sheet.validations.filter(({ areas }) => areas.some((one) => intersection(one, area) !== undefined));
  const [found, ...more] = touching;
  if (found === undefined) return "None";
  return more.length === 0 && found.areas.some((one) => encloses(one, area)) ? found : "Inconsistent";
}

/** What holds for every cell of a range, as a start for a change; where nothing does, anything may be typed. */
function existing(range: CellRange): Content {
  const found = validationOf(range);
  if (typeof found === "string") return { ...NEW_VALIDATION, rule: { kind: "Any" } };
  const { rule, ignoreBlanks, prompt, errorAlert } = found;
  return { rule, ignoreBlanks, prompt, errorAlert };
}

const COMPARING = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
} as const;

/** The words for comparing that differ between validations and conditional formats. */
const OPERATORS: Readonly<Record<string, CellValueOperator>> = {
  Between: "Between",
  NotBetween: "NotBetween",
  EqualTo: "EqualTo",
  NotEqualTo: "NotEqualTo",
  GreaterThan: "GreaterThan",
  LessThan: "LessThan",
  GreaterThanOrEqualTo: "GreaterThanOrEqual",
  LessThanOrEqualTo: "LessThanOrEqual",
};

function readRule(given: JsonObject): ValidationRule {
  const entries = Object.entries(given).filter(([, rule]) => rule !== null);
  const [first, ...more] = entries;
  if (first === undefined || more.length > 0) throw invalidArgument("The rule must be of exactly one kind.");
  const [name, content] = first;
  const rule = record(content);
  if (name === "list") {
    const source = text(rule["source"] ?? null);
    if (!source.startsWith("=") && source.length > MOST_OF_LIST)
      throw invalidArgument(`A list in a rule has ${MOST_OF_LIST} characters at most; refer to cells instead.`);
    return { kind: "List", source, inCellDropDown: flag(rule["inCellDropDown"] ?? true) };
  }
  if (name === "custom") return { kind: "Custom", formula: text(rule["formula"] ?? null) };
  if (!(name in COMPARING)) throw apiNotFound(`DataValidationRule.${name}`);
  const operator = OPERATORS[text(rule["operator"] ?? null)];
  if (operator === undefined) throw invalidArgument("The rule needs an operator.");
  const second = rule["formula2"] ?? null;
  return {
    kind: COMPARING[name as keyof typeof COMPARING],
    operator,
    formula1: limit(rule["formula1"] ?? null),
    ...(second === null ? {} : { formula2: limit(second) }),
  };
}

function limit(given: Json): string | number {
  if (typeof given !== "string" && typeof given !== "number")
    throw invalidArgument("The rule needs a number or formula.");
  return given;
}

function writeRule(rule: ValidationRule): JsonObject {
  if (rule.kind === "List") return { list: { source: rule.source, inCellDropDown: rule.inCellDropDown } };
  if (rule.kind === "Any") return {};
  if (rule.kind === "Custom") return { custom: { formula: rule.formula } };
  const name = Object.entries(COMPARING).find(([, kind]) => kind === rule.kind)?.[0] ?? rule.kind;
  const operator = Object.entries(OPERATORS).find(([, known]) => known === rule.operator)?.[0] ?? rule.operator;
  const { formula1, formula2 } = rule;
  return { [name]: { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) } };
}
