import { type Area, cellsOf, intersection } from "../book/area";
import { type CellValue, isCellError } from "../book/cell-value";
import type { DataValidation, ValidationRule } from "../book/data-validation";
import { shiftFormula } from "../book/formula-text";
import type { Sheet } from "../book/sheet";
import { shownText } from "./display-text";
import type { Calculation } from "../calculation/calculation";
import { compares } from "../calculation/comparison";
import { meaningOfFormula } from "../calculation/name-meaning";

/** The rule that what a cell holds now breaks; undefined where it breaks none, or where none can be judged. */
export function brokenValidation(
  calculation: Calculation,
  sheet: Sheet,
  row: number,
  column: number,
): DataValidation | undefined {
  const validation = sheet.validationAt(row, column);
  if (validation?.errorAlert.show !== true) return undefined;
  const value = sheet.valueAt(row, column);
  if (value === null) return undefined;
  return isAllowed(calculation, validation, value, { sheet, row, column }) ? undefined : validation;
}

/** A cell among these that holds what its rule is against, with that rule; undefined where none does. */
export function brokenAmong(
  calculation: Calculation,
  sheet: Sheet,
  area: Area,
): { readonly row: number; readonly column: number; readonly validation: DataValidation } | undefined {
  for (const { areas } of sheet.validations)
    for (const ruled of areas) {
      const part = intersection(ruled, area);
      if (part === undefined) continue;
      for (const { row, column } of cellsOf(part)) {
        const validation = brokenValidation(calculation, sheet, row, column);
        if (validation !== undefined) return { row, column, validation };
      }
    }
  return undefined;
}

/** The choices of the list from which a cell is filled, as people see them; undefined where it has no such list. */
export function listChoices(
  calculation: Calculation,
  sheet: Sheet,
  row: number,
  column: number,
): readonly string[] | undefined {
  const validation = sheet.validationAt(row, column);
  if (validation?.rule.kind !== "List" || !validation.rule.inCellDropDown) return undefined;
  return choicesOf(calculation, validation, validation.rule.source, { sheet, row, column }).filter(
    (text) => text !== "",
  );
}

interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

function isAllowed(calculation: Calculation, validation: DataValidation, value: CellValue, place: Place): boolean {
  const { rule } = validation;
  const answer = (formula: string | number): CellValue => {
    if (typeof formula === "number") return formula;
    const constant = Number(formula);
    if (!formula.startsWith("=")) return Number.isNaN(constant) ? formula : constant;
    return calculation.ask([{ ...place, formula: moved(validation, formula, place) }])[0] ?? null;
  };
  switch (rule.kind) {
    case "Any":
      return true;
    case "List":
      return choicesOf(calculation, validation, rule.source, place).some((choice) =>
        isChoice(choice, !rule.source.startsWith("="), value, place),
      );
    case "Custom": {
      const holds = answer(rule.formula);
      return holds === true || (typeof holds === "number" && holds !== 0);
    }
    case "WholeNumber":
      return typeof value === "number" && Number.isInteger(value) && isWithin(rule, value, answer);
    case "Decimal":
    case "Date":
    case "Time":
      return typeof value === "number" && isWithin(rule, value, answer);
    case "TextLength":
      return !isCellError(value) && isWithin(rule, String(value).length, answer);
  }
}

/** A limit that is blank or an error limits nothing, as in Excel. */
function isWithin(
  { operator, formula1, formula2 }: Extract<ValidationRule, { readonly operator: unknown }>,
  value: number,
  answer: (formula: string | number) => CellValue,
): boolean {
  const limits = [formula1, ...(formula2 === undefined ? [] : [formula2])].map(answer);
  if (limits.some(isCellError)) return true;
  return compares(operator, value, limits[0] ?? null, limits[1] ?? null);
}

/** Choices that the rule itself lists are taken letter by letter; those in cells whatever their case. */
function isChoice(choice: string, isListed: boolean, value: CellValue, { sheet, row, column }: Place): boolean {
  const texts = [shownText(sheet, row, column), ...(isCellError(value) ? [] : [String(value)])];
  const alike = (text: string): string => (isListed ? text : text.toLowerCase());
  return texts.some((text) => alike(text) === alike(choice));
}

function choicesOf(
  calculation: Calculation,
  validation: DataValidation,
  source: string,
  place: Place,
): readonly string[] {
  if (!source.startsWith("=")) return source.split(",").map((choice) => choice.trim());
  const meaning = meaningOfFormula(calculation, moved(validation, source, place), place.sheet);
  switch (meaning.kind) {
    case "cells": {
      const { sheet, area } = meaning;
      const { extent } = sheet.cells;
      const [rows, columns] = [
        Math.min(area.rows, Math.max(0, extent.rows - area.top)),
        Math.min(area.columns, Math.max(0, extent.columns - area.left)),
      ];
      return Array.from({ length: rows * columns }, (_, index) =>
        shownText(sheet, area.top + Math.floor(index / columns), area.left + (index % columns)),
      );
    }
    case "array":
      return meaning.rows.flat().map(String);
    case "value":
      return meaning.value === null || isCellError(meaning.value) ? [] : [String(meaning.value)];
  }
}

/** A formula of a rule, which is written for the first cell of its areas, as it reads for another. */
function moved({ areas }: DataValidation, formula: string, { row, column }: Place): string {
  const top = Math.min(...areas.map((area) => area.top));
  const left = Math.min(...areas.map((area) => area.left));
  return shiftFormula(formula, row - top, column - left);
}
