import { printAbsoluteAddress } from "../book/address";
import { isCellError, plainValue, valueKind } from "../book/cell-value";
import type { DefinedName, DefinedNames } from "../book/defined-name";
import { ExcelError } from "../book/excel-error";
import type { Json } from "../protocol/json";
import { child, method, property, readOnly } from "../protocol/members";
import { OfficeObject, type ObjectType } from "../protocol/office-object";
import { either, flag, objectOf, optional, text } from "../protocol/parameters";
import { RequestError } from "../protocol/request-error";
import type { CellRange } from "./cell-range";
import { NAME, NAME_ARRAY_VALUES, NAMES, type NameScope, type NameValues, RANGE, type ScopedName } from "./kinds";
import { toldMeaning, type ToldMeaning } from "./told-meaning";
import { rangeObject, sheetObject, type Workshop } from "./workshop";

/** The names of a workbook or of a sheet; those of the other are not among them. */
export const namesType: ObjectType<NameScope> = {
  kind: NAMES,
  items: (scope) =>
    namesOf(scope)
      .all()
      .map(({ name }) => OfficeObject.of(NAME, { scope, name })),
  members: {
    add: method([text, either(objectOf(RANGE), text), optional(text)], (scope, name, reference, comment = "") =>
      added(scope, name, typeof reference === "string" ? reference : absolute(reference), comment),
    ),
    addFormulaLocal: method([text, text, optional(text)], (scope, name, formula, comment = "") =>
      added(scope, name, formula, comment),
    ),
    getCount: method([], (scope) => namesOf(scope).all().length),
    getItem: method([text], (scope, name) => {
      const found = namesOf(scope).find(name);
      if (found === undefined) throw new ExcelError("ItemNotFound", "The requested resource doesn't exist.");
      return OfficeObject.of(NAME, { scope, name: found.name });
    }),
    getItemOrNullObject: method([text], (scope, name) => {
      const found = namesOf(scope).find(name);
      return found === undefined ? null : OfficeObject.of(NAME, { scope, name: found.name });
    }),
  },
};

/** A defined name. */
export function nameType({ book, calculation }: Workshop): ObjectType<ScopedName> {
  const meaning = (named: ScopedName): ToldMeaning =>
    toldMeaning(calculation, definition(named).formula, named.scope.sheet ?? book.activeSheet);
  return {
    kind: NAME,
    identity: ({ name }) => ({ _Id: name }),
    members: {
      name: readOnly(({ name }) => name),
      formula: property(
        (named) => definition(named).formula,
        text,
        (named, formula) => {
          change(named, { formula });
        },
      ),
      comment: property(
        (named) => definition(named).comment,
        text,
        (named, comment) => {
          change(named, { comment });
        },
      ),
      visible: property(
        (named) => definition(named).visible,
        flag,
        (named, visible) => {
          change(named, { visible });
        },
      ),
      scope: readOnly(({ scope }) => (scope.sheet === undefined ? "Workbook" : "Worksheet")),
      type: readOnly((named) => typeOfMeaning(meaning(named))),
      value: readOnly((named) => valueOfMeaning(meaning(named))),
      arrayValues: child((named) => OfficeObject.of(NAME_ARRAY_VALUES, arrayOfMeaning(meaning(named)))),
      worksheet: child(({ scope }) => {
        if (scope.sheet === undefined) throw new ExcelError("ItemNotFound", "The name belongs to no sheet.");
        return sheetObject(scope.sheet);
      }),
      worksheetOrNullObject: child(({ scope }) => (scope.sheet === undefined ? null : sheetObject(scope.sheet))),
      getRange: method([], (named) => rangeObject(rangeOfMeaning(meaning(named)))),
      getRangeOrNullObject: method([], (named) => {
        const found = meaning(named);
        return found.kind === "range" ? rangeObject(found.range) : null;
      }),
      delete: method([], (named) => {
        namesOf(named.scope).delete(named.name);
      }),
    },
  };
}

/** The values of a name that stands for an array, each with its type in Excel's words. */
export const nameArrayValuesType: ObjectType<NameValues> = {
  kind: NAME_ARRAY_VALUES,
  members: {
    values: readOnly((rows) => rows.map((row) => row.map(plainValue))),
    types: readOnly((rows) => rows.map((row) => row.map(valueKind))),
  },
};

function arrayOfMeaning(meaning: ToldMeaning): NameValues {
  return meaning.kind === "array" ? meaning.rows : [];
}

function namesOf({ book, sheet }: NameScope): DefinedNames {
  return sheet?.names ?? book.names;
}

function added(scope: NameScope, name: string, reference: string, comment: string): OfficeObject {
  const formula = reference.startsWith("=") ? reference : `=${reference}`;
  namesOf(scope).add({ name, formula, comment });
  return OfficeObject.of(NAME, { scope, name });
}

function definition({ scope, name }: ScopedName): DefinedName {
  const found = namesOf(scope).find(name);
  if (found === undefined) throw new ExcelError("ItemNotFound", `There is no name “${name}” any more.`);
  return found;
}

function change({ scope, name }: ScopedName, changed: Partial<Omit<DefinedName, "name">>): void {
  namesOf(scope).change(name, changed);
}

function absolute({ sheet, area }: CellRange): string {
  return `=${printAbsoluteAddress(sheet.name, area)}`;
}

/** Excel's word for what a name stands for. */
function typeOfMeaning(meaning: ToldMeaning): string {
  if (meaning.kind === "range") return "Range";
  if (meaning.kind === "array") return "Array";
  const { value } = meaning;
  if (isCellError(value)) return "Error";
  if (typeof value === "number") return Number.isInteger(value) ? "Integer" : "Double";
  return typeof value === "boolean" ? "Boolean" : "String";
}

function valueOfMeaning(meaning: ToldMeaning): Json {
  if (meaning.kind === "range") return printAbsoluteAddress(meaning.range.sheet.name, meaning.range.area);
  return plainValue(meaning.kind === "array" ? meaning.first : meaning.value);
}

function rangeOfMeaning(meaning: ToldMeaning): CellRange {
  if (meaning.kind === "range") return meaning.range;
  const broken = meaning.kind === "value" && isCellError(meaning.value) && meaning.value.error === "#REF!";
  throw broken
    ? new RequestError("InvalidReference", "This reference is not valid for the current operation.")
    : new RequestError("InvalidOperation", "The name stands for a value, not for cells.");
}
