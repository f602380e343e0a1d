import type { GradeSpan, GradeTable } from "./grade-tables";
import { isBlank } from "../reading/input-cells";
import { headingSays, saysWhen } from "./heading-words";
import { numberIn, type ValueLine } from "./value-lines";

/** Numbers that may be the children of each grade. */
export interface ChildrenLine {
  readonly span: GradeSpan;
  readonly values: ValueLine;
}

/** The lines that may hold the children, the likeliest first, and whether the first, where it is the only one, surely does. */
export interface FoundChildren {
  readonly lines: readonly ChildrenLine[];
  readonly isSure: boolean;
}

/**
 * Looks for the children of each grade: numbers that a heading calls so; or the total of boys and girls; or numbers beside grades
 * of which no heading says anything. Where more than one is left, all are told.
 */
export function findChildren(tables: readonly GradeTable[]): FoundChildren {
  const found = tables.map((table) => ({ table, ...candidatesIn(table) }));
  const best = Math.max(0, ...found.map(({ certainty }) => certainty));
  const kept = found.filter(({ certainty, lines }) => certainty === best && lines.length > 0);
  const lines = kept.flatMap(({ table, lines }) => lines.map((values) => childrenLine(table, values)));
  const distinct = withoutCopies(lines);
  const isSure = (best > CERTAINTY.unsaid || distinct.every(isPlausible)) && distinct.every(isAllOfThem);
  return { lines: distinct, isSure };
}

const CERTAINTY = { none: 0, unsaid: 1, said: 2 } as const;

interface Candidates {
  readonly certainty: number;
  readonly lines: readonly ValueLine[];
}

function candidatesIn({ values }: GradeTable): Candidates {
  const usable = values.filter(({ hasMore }) => !hasMore);
  const said = (what: string | undefined) => usable.filter(({ heading }) => heading.says === what);
  const called = said("Children");
  if (called.length > 0) return { certainty: CERTAINTY.said, lines: called };
  const totals = said("total");
  const parts = said("part");
  const ofParts = totals.filter((total) => isSumOf(total, parts));
  if (ofParts.length > 0) return { certainty: CERTAINTY.said, lines: ofParts };
  if (parts.length > 0) return { certainty: CERTAINTY.none, lines: [] };
  const unsaid = said(undefined).filter((line) => line.isNear && isMostlyFilled(line));
  const typed = unsaid.filter(({ isWorkedOut }) => !isWorkedOut);
  const lines = [...totals, ...(typed.length > 0 ? typed : unsaid)];
  return { certainty: lines.length > 0 ? CERTAINTY.unsaid : CERTAINTY.none, lines };
}

/** All the children of a line together. */
export function sumOf({ values }: ValueLine): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

/** Whether at least three of four grades have a number. */
function isMostlyFilled({ values }: ValueLine): boolean {
  return values.filter((value) => value !== undefined).length * 4 >= values.length * 3;
}

/** Whether the numbers of a line are those of two or more others together. */
function isSumOf(total: ValueLine, parts: readonly ValueLine[]): boolean {
  if (parts.length < 2) return false;
  return total.values.every(
    (value, index) => value === parts.reduce((sum, { values }) => sum + (values[index] ?? 0), 0),
  );
}

/** The numbers with their grades, but for grades before the first and behind the last that has a number. */
function childrenLine(table: GradeTable, values: ValueLine): ChildrenLine {
  const from = values.filled.indexOf(true);
  const to = values.filled.lastIndexOf(true);
  return { span: { table, from, to }, values };
}

/** The lines, but for those that only say again what another says, and of what time it is cannot be told. */
function withoutCopies(lines: readonly ChildrenLine[]): readonly ChildrenLine[] {
  const keyOf = ({ span, values }: ChildrenLine): string =>
    JSON.stringify([
      span.table.grades.ranks.slice(span.from, span.to + 1),
      values.values.slice(span.from, span.to + 1),
    ]);
  const typedFirst = lines.toSorted((a, b) => Number(a.values.isWorkedOut) - Number(b.values.isWorkedOut));
  const kept = new Map<string, ChildrenLine>();
  for (const line of typedFirst) {
    const key = keyOf(line) + (saysWhen(line.values.heading.text) ? line.values.heading.text : "");
    if (!kept.has(key)) kept.set(key, line);
  }
  return lines.filter((line) => [...kept.values()].includes(line));
}

/** Whether numbers that nothing calls children can be those of a school's grades, and hardly the sizes that its classes may have. */
function isPlausible({ values: { values, isWhole, heading } }: ChildrenLine): boolean {
  const numbers = values.filter((value) => value !== undefined);
  const areSizes = heading.says !== "total" && numbers.every((value) => value <= LARGEST_CLASS);
  return isWhole && !areSizes && numbers.every((value) => value <= MOST_IN_GRADE);
}

/** Whether no further name with a number stands right before or behind the grades, as `Nursery AM`, and no number without a name but a total. */
function isAllOfThem({ span, values }: ChildrenLine): boolean {
  const { lines, grades } = span.table;
  const [first = 0, last = 0] = [grades.positions.at(0), grades.positions.at(-1)];
  return [first - 1, last + 1].every((position) => {
    const name = lines.at(grades.line, position);
    const number = numberIn(lines.at(values.line, position));
    if (number === undefined || grades.totals.includes(position)) return true;
    if (isBlank(name)) return number === sumOf(values) || position < first;
    return headingSays(name.shown) !== undefined;
  });
}

/** More children of a grade than one school has. */
const MOST_IN_GRADE = 400;

/** More children than a class has. */
const LARGEST_CLASS = 40;
