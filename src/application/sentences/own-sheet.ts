import type { InputName } from "../../workbook/reading/inputs";
import { areaText, columnLetters, type PlacedArea } from "../../workbook/host/address";
import { gradeNameIn } from "../../workbook/reading/grade-name";
import { type InputCell, type InputRange, isBlank } from "../../workbook/reading/input-cells";
import { type Draft, type Obstacle, ROLE_ORDER } from "../own-sheet/own-sheet";
import { INPUT_TEXTS, inputMeaning } from "./input-texts";
import { counted, listed } from "./wording";

/** What would be read, as a person would say it: `P1 to P7 in B4:H4, 208 children in row 7, 8 teachers in B11.` */
export function draftSentence(draft: Draft): string {
  const grades = rangeOf(draft, "Grades");
  const parts = ROLE_ORDER.flatMap((name) => {
    const range = rangeOf(draft, name);
    const said = range && comesTo(name, cellsIn(range), draft);
    return range === undefined || said === undefined ? [] : [`${said} ${placeOf(range, grades)}`];
  });
  return parts.length === 0 ? "" : `${parts.join(", ")}.`;
}

/** What the cells of a range show, one after another; `…` for what is too much to read. */
export function shownSentence(range: InputRange): string {
  const shown = cellsIn(range).map((cell) => (isBlank(cell) ? "–" : cell.shown.trim()));
  const few = shown.length > MOST_SHOWN ? [...shown.slice(0, MOST_SHOWN - 1), "…"] : shown;
  return few.length === 0 ? "blank" : few.join(", ");
}

/** What is left to be said or mended before the cells can be used. */
export function obstacleSentence(obstacle: Obstacle): string {
  switch (obstacle.kind) {
    case "asked":
      return `Choose first which cells hold ${listed(obstacle.names.map(inputMeaning), "and")}.`;
    case "notFound":
      return `Say first which cells hold ${listed(obstacle.names.map(inputMeaning), "and")}: select them, then choose Use selected cells there.`;
    case "shapes":
      return "Some of these cells do not go together. Select other cells for them first.";
  }
}

const MOST_SHOWN = 14;

type Said = (cells: readonly InputCell[], draft: Draft) => string | undefined;

/** What the cells of an input come to; nothing where that is not said. */
function comesTo(name: InputName, cells: readonly InputCell[], draft: Draft): string | undefined {
  const { limit } = INPUT_TEXTS[name];
  return limit === undefined ? SAID[name]?.(cells, draft) : fromTo(limit, cells);
}

/** What the cells of an input come to that limits no classes. */
const SAID: Partial<Readonly<Record<InputName, Said>>> = {
  Grades: (cells) => {
    const names = cells.filter((cell) => !isBlank(cell)).map(gradeNameIn);
    return names.length === 0 ? undefined : `${names[0] ?? ""} to ${names.at(-1) ?? ""}`;
  },
  Children: (_, { read, cells }) => {
    const grades = read.places.grades.map(({ children }) => children);
    const { Children: input } = cells;
    if (input.kind !== "range") return undefined;
    const { range } = input;
    const numbers = grades.map((place) => place && range.cells[place.row - range.row]?.[place.column - range.column]);
    const sum = numbers.reduce((all, cell) => all + (Number(cell?.value ?? 0) || 0), 0);
    return counted(sum, "child", "children");
  },
  Teachers: ([cell]) => (cell ? `${cell.shown.trim()} ${cell.value === 1 ? "teacher" : "teachers"}` : undefined),
  // A cell may name several composites.
  Composites: (cells, { read }) =>
    counted(Math.max(cells.filter((cell) => !isBlank(cell)).length, read.places.composites.length), "composite"),
};

function fromTo(what: string, cells: readonly InputCell[]): string | undefined {
  const numbers = cells.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
  if (numbers.length === 0) return undefined;
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return least === most ? `${what} ${least}` : `${what} ${least} to ${most}`;
}

/** Where cells stand: `in row 7` where they go along with the grades, else `in B7:H7`. */
function placeOf(range: PlacedArea, grades: PlacedArea | undefined): string {
  const isAlong = grades !== undefined && grades !== range && grades.sheet === range.sheet;
  if (isAlong && range.rowCount === 1 && range.columnCount > 1 && sameColumns(range, grades))
    return `in row ${range.row + 1}`;
  if (isAlong && range.columnCount === 1 && range.rowCount > 1 && sameRows(range, grades))
    return `in column ${columnLetters(range.column)}`;
  return `in ${areaText(range)}`;
}

function sameColumns(a: PlacedArea, b: PlacedArea): boolean {
  return a.column === b.column && a.columnCount === b.columnCount;
}

function sameRows(a: PlacedArea, b: PlacedArea): boolean {
  return a.row === b.row && a.rowCount === b.rowCount;
}

function rangeOf({ roles }: Draft, name: InputName): InputRange | undefined {
  const role = roles[name];
  return role.kind === "cells" ? role.range : undefined;
}

/** The cells of a range as far as something stands in it, row by row. */
function cellsIn({ cells, columnCount, rowCount }: InputRange): readonly InputCell[] {
  const wide = columnCount > 1 && rowCount > 1;
  const all = cells.flat();
  const last = all.findLastIndex((cell) => !isBlank(cell));
  return wide ? all.filter((cell) => !isBlank(cell)) : all.slice(0, last + 1);
}
