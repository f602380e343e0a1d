import { type NameOf, namesHolding, type PartOf } from "./inputs";
import { classTypeName, gradesKey, limitsOfGrades, spanOf } from "../../planning/class-type";
import type { Composite, Grade, SchoolGrades } from "../../planning/grades";
import type { Place } from "../host/address";
import { compositeRows, isHeading } from "./composite-rows";
import { compositesOfRow, type RowReading } from "./composites-of-row";
import { type InputCells, isBlank } from "./input-cells";
import type { IssueList } from "./issue-list";
import { cellOf, type Line, lineOf, runsBeside } from "./line";
import { parseNumber } from "./parse-number";
import { type NumberRead, placesOf, valuesOf } from "./numbers-read";

/** Where a composite and its limits stand; composites of one line stand in the same cells. */
export type CompositePlaces = Readonly<Record<"composite" | PartOf<"number of each composite">, Place | undefined>>;

/** The composites as far as they could be read; both lists have the same order. */
export interface ParsedComposites {
  readonly composites: readonly Composite[];
  readonly places: readonly CompositePlaces[];
}

/** What a row says and the numbers beside it. */
interface SaidRow extends RowReading {
  readonly place: Place | undefined;
  readonly numbers: readonly NumberRead<"number of each composite">[];
}

/** A composite with where it stands. */
interface PlacedComposite {
  readonly composite: Composite;
  readonly places: CompositePlaces;
}

/**
 * Reads the composites and their own limits. Where several rows name a composite, as `any neighbours` and `K/1` do, each of its
 * limits is that of the row that names the fewest composites among those that have such a limit.
 * @param beside where what they go along with stands: the position of the heading in the grades' whole column, beside which that of
 * the composites' stands, and the cell of the largest span
 */
export function parseComposites(
  inputs: InputCells,
  school: Omit<SchoolGrades, "composites">,
  issues: IssueList,
  beside: { readonly heading?: number | undefined; readonly largestSpan?: Place | undefined } = {},
): ParsedComposites {
  const { grades } = school;
  const names = grades.map(({ name }) => name);
  const { rows: filled, line } = compositeRows(inputs, names);
  const rows = filled.filter(
    (row, index) => index > 0 || row.position !== beside.heading || !isHeading(row, line, names),
  );
  const lists = namesHolding("number of each composite").map((name) => {
    const numbers = lineOf(name, inputs[name], issues);
    if (numbers && numbers.cells.length > 0 && numbers.length > 1) runsBeside(numbers, line, true, issues);
    return { name, line: numbers };
  });

  const said = rows.flatMap(({ cells, position }): SaidRow[] => {
    const numbers = lists.map((list) => numberAt(list.line, position, list.name, issues));
    const read = grades.length === 0 ? undefined : compositesOfRow(cells, school, issues);
    return read === undefined ? [] : [{ ...read, place: cells[0]?.place, numbers }];
  });
  const different = withoutRepeated(said, names, issues);
  const naming = rowsByComposite(different);
  const found = different.flatMap((row) => {
    const own = row.composites.flatMap((positions): PlacedComposite[] => {
      const others = naming.get(gradesKey(positions)) ?? [];
      if (others[0] !== row) return [];
      const numbers = row.numbers.map(
        (number, index) => others.flatMap((other) => other.numbers[index] ?? []).find(isStated) ?? number,
      );
      const places = { composite: row.place, ...placesOf(numbers) };
      return [{ composite: { grades: positions, ...valuesOf(numbers) }, places }];
    });
    const suited = withSizes(own, row, grades, issues);
    if (suited.length > 0) noteSpan(row, school, beside.largestSpan, issues);
    return suited;
  });
  return { composites: found.map(({ composite }) => composite), places: found.map(({ places }) => places) };
}

function isStated({ value }: NumberRead<"number of each composite">): boolean {
  return value !== undefined;
}

/** Whether a row states both the smallest and the largest class itself. */
function statesBoth(numbers: SaidRow["numbers"]): boolean {
  return numbers.every((number) => number.name === "CompositeSoftMax" || isStated(number));
}

/** The rows without those that say what an earlier one says, which are noted. A line may well name what has a row of its own. */
function withoutRepeated(rows: readonly SaidRow[], names: readonly string[], issues: IssueList): readonly SaidRow[] {
  const firstOf = new Map<string, Place | undefined>();
  return rows.filter(({ composites, line, place }) => {
    const key = [line === undefined ? "one" : "line", ...composites.map(gradesKey)].join(";");
    if (!firstOf.has(key)) {
      firstOf.set(key, place);
      return true;
    }
    const first = firstOf.get(key);
    const firstAddress = first ? { firstAddress: issues.addressOf(first) } : {};
    const composite = line?.text ?? nameOf(composites[0] ?? [], names);
    issues.error("compositeTwice", place, { composite, ...firstAddress });
    return false;
  });
}

/** The rows that name each composite, by its grades: a row of its own first, then those that name the fewest. */
function rowsByComposite(rows: readonly SaidRow[]): ReadonlyMap<string, readonly SaidRow[]> {
  const breadth = ({ line, composites }: SaidRow): number => (line === undefined ? 0 : composites.length);
  const naming = new Map<string, SaidRow[]>();
  for (const row of rows.toSorted((a, b) => breadth(a) - breadth(b)))
    for (const composite of row.composites) {
      const key = gradesKey(composite);
      naming.set(key, [...(naming.get(key) ?? []), row]);
    }
  return naming;
}

/** A composite's own number; none where it states none. */
function numberAt(
  line: Line | undefined,
  position: number,
  name: NameOf<"number of each composite">,
  issues: IssueList,
): NumberRead<"number of each composite"> {
  const placed = line && cellOf(line, line.length === 1 ? 0 : position);
  const value = placed === undefined || isBlank(placed.cell) ? undefined : parseNumber(placed, name, issues);
  return { name, value, place: placed?.place };
}

/**
 * The composites of a row that some class size suits. One that leaves none is noted: an error where its own limits cross, once for
 * all of a line. That `all` names some for which there is no size goes without saying.
 */
function withSizes(
  composites: readonly PlacedComposite[],
  { line, numbers }: SaidRow,
  grades: readonly Grade[],
  issues: IssueList,
): readonly PlacedComposite[] {
  const names = grades.map(({ name }) => name);
  const suited = composites.filter(({ composite }) => troubleOf(composite, grades) === undefined);
  let isNoted = false;
  for (const [index, { composite, places }] of composites.entries()) {
    const trouble = troubleOf(composite, grades);
    if (trouble === undefined) continue;
    const { minimum, maximum, fromSubclasses } = trouble;
    const name = nameOf(composite.grades, names);
    if (!trouble.crossed) {
      if (line?.anySize === true && (suited.length > 0 || index > 0)) continue;
      issues.notice("compositeWithoutSize", places.composite, { composite: name, minimum, maximum, fromSubclasses });
    } else if (!isNoted) {
      isNoted = line !== undefined;
      issues.error("minimumAboveMaximum", places.minClassSize, {
        of: line !== undefined && statesBoth(numbers) ? line.text : name,
        composite: true,
        minimum,
        maximum,
        ...(places.maxClassSize ? { maximumAddress: issues.addressOf(places.maxClassSize) } : {}),
      });
    }
  }
  return suited;
}

/** Why no class size suits a composite; nothing where some does. */
function troubleOf(
  { grades: positions, minClassSize, maxClassSize }: Composite,
  grades: readonly Grade[],
):
  | {
      readonly crossed: boolean;
      readonly minimum: number;
      readonly maximum: number;
      readonly fromSubclasses: boolean;
    }
  | undefined {
  const ofGrades = limitsOfGrades(grades, positions);
  const smallest = minClassSize ?? ofGrades.min;
  const maximum = maxClassSize ?? ofGrades.max;
  const subclasses = positions.reduce((sum, grade) => sum + (grades[grade]?.minSubclass ?? 0), 0);
  const minimum = Math.max(smallest, subclasses);
  if (minimum <= maximum) return undefined;
  const fromSubclasses = smallest <= maximum;
  const crossed = minClassSize !== undefined && maxClassSize !== undefined && !fromSubclasses;
  return { crossed, minimum: crossed ? smallest : minimum, maximum, fromSubclasses };
}

/** Notes what a row names where no class of it may span so many grades. That `all` names some beyond goes without saying. */
function noteSpan(
  { composites, line, place }: SaidRow,
  { grades, largestSpan }: Omit<SchoolGrades, "composites">,
  placeOfSpan: Place | undefined,
  issues: IssueList,
): void {
  const span = Math.min(...composites.map(spanOf));
  if (largestSpan === undefined || span <= largestSpan) return;
  const names = grades.map(({ name }) => name);
  issues.notice("compositeBeyondSpan", place, {
    composite: line?.text ?? nameOf(composites[0] ?? [], names),
    span,
    largest: largestSpan,
    ...(placeOfSpan ? { largestAddress: issues.addressOf(placeOfSpan) } : {}),
  });
}

function nameOf(positions: readonly number[], names: readonly string[]): string {
  return classTypeName(positions.map((grade) => names[grade] ?? ""));
}
