import { addressText } from "../../workbook/host/address";
import type { CheckedFormula } from "./share-check";

/** Formulas that are alike and stand in a row below each other, such as one a school down a district's list. */
export interface FormulaGroup {
  /** All cells that the formulas and their results fill: `District!B2:B501`. */
  readonly fills: string;
  readonly functions: readonly string[];
  readonly refused?: CheckedFormula["refused"];
  readonly formulas: readonly CheckedFormula[];
}

/** Puts formulas of one cell together that call the same functions, below each other without a gap; others stay alone. */
export function groupFormulas(formulas: readonly CheckedFormula[]): readonly FormulaGroup[] {
  const groups: CheckedFormula[][] = [];
  const open = new Map<string, CheckedFormula[]>();
  for (const formula of formulas) {
    const { sheet, row, column } = formula;
    const above = open.get(keyOf(sheet, row - 1, column));
    const joins = above?.[0] !== undefined && alike(above[0], formula);
    const group = joins ? above : [];
    if (!joins) groups.push(group);
    group.push(formula);
    open.set(keyOf(sheet, row, column), group);
  }
  return groups.flatMap(groupOf);
}

function keyOf(sheet: string, row: number, column: number): string {
  return JSON.stringify([sheet, row, column]);
}

function alike(a: CheckedFormula, b: CheckedFormula): boolean {
  const single = [a, b].every(({ rowCount, columnCount }) => rowCount === 1 && columnCount === 1);
  return single && a.refused === b.refused && a.functions.join() === b.functions.join();
}

function groupOf(formulas: readonly CheckedFormula[]): readonly FormulaGroup[] {
  const [first] = formulas;
  if (first === undefined) return [];
  const { functions, refused, fills } = first;
  const together = formulas.length === 1 ? fills : addressText({ ...first, rowCount: formulas.length });
  return [{ fills: together, functions, formulas, ...(refused === undefined ? {} : { refused }) }];
}
