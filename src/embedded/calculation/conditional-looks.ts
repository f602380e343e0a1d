import { type Area, cellsOf, intersection } from "../book/area";
import { type CellValue, isCellError } from "../book/cell-value";
import type { ConditionalFormat, ConditionalLook } from "../book/conditional-format";
import { shiftFormula } from "../book/formula-text";
import type { Sheet } from "../book/sheet";
import type { Calculation, Question } from "./calculation";
import { compares } from "./comparison";

/** A cell with what its sheet's conditional formats make of it. */
export interface CellLook {
  readonly row: number;
  readonly column: number;
  /** The formats that apply, first things first. */
  readonly applied: readonly ConditionalFormat[];
  /** What they change together: where two change the same thing, the first wins. */
  readonly look: ConditionalLook;
}

interface Asked {
  readonly format: ConditionalFormat;
  readonly row: number;
  readonly column: number;
  /** Where its answers begin among all answers. */
  readonly first: number;
  readonly count: number;
}

/** The cells of an area to which a conditional format applies; kinds of rules that are only kept apply to none. */
export function conditionalLooks(calculation: Calculation, sheet: Sheet, area: Area): readonly CellLook[] {
  const questions: Question[] = [];
  const asked: Asked[] = [];
  for (const format of sheet.conditionalFormats)
    for (const { row, column } of placesOf(format, area)) {
      const formulas = formulasOf(format, row, column);
      if (formulas.length === 0) continue;
      asked.push({ format, row, column, first: questions.length, count: formulas.length });
      questions.push(...formulas.map((formula) => ({ sheet, row, formula })));
    }
  const answers = calculation.ask(questions);
  const looks = new Map<string, CellLook>();
  const stopped = new Set<string>();
  for (const { format, row, column, first, count } of asked) {
    const place = `${row},${column}`;
    const holds = applies(format, sheet.valueAt(row, column), answers.slice(first, first + count));
    if (!holds || stopped.has(place)) continue;
    const { applied, look } = looks.get(place) ?? { applied: [], look: {} };
    looks.set(place, { row, column, applied: [...applied, format], look: merged(look, format.look) });
    if (format.stopIfTrue) stopped.add(place);
  }
  return [...looks.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

function placesOf(format: ConditionalFormat, area: Area): { row: number; column: number }[] {
  return format.areas.flatMap((part) => {
    const shared = intersection(part, area);
    return shared === undefined ? [] : [...cellsOf(shared)];
  });
}

function formulasOf({ rule, areas }: ConditionalFormat, row: number, column: number): readonly string[] {
  if (rule.kind === "Kept") return [];
  const top = Math.min(...areas.map((area) => area.top));
  const left = Math.min(...areas.map((area) => area.left));
  const formulas = rule.kind === "Custom" ? [rule.formula] : [rule.formula1, rule.formula2];
  return formulas.flatMap((formula) =>
    formula === undefined ? [] : [shiftFormula(formula, row - top, column - left)],
  );
}

function applies({ rule }: ConditionalFormat, value: CellValue, answers: readonly CellValue[]): boolean {
  const [first = null, second = null] = answers;
  if (rule.kind === "Kept") return false;
  if (rule.kind === "Custom") return first === true || (typeof first === "number" && first !== 0);
  return [value, ...answers].some(isCellError) ? false : compares(rule.operator, value, first, second);
}

function merged(first: ConditionalLook, second: ConditionalLook): ConditionalLook {
  return {
    ...second,
    ...first,
    ...(first.font === undefined && second.font === undefined ? {} : { font: { ...second.font, ...first.font } }),
    ...(first.borders === undefined && second.borders === undefined
      ? {}
      : { borders: { ...second.borders, ...first.borders } }),
  };
}
