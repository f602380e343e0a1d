import { bandName } from "../../planning/average-limit";
import { classTypeName, gradesKey } from "../../planning/class-type";
import {
  largestClass,
  largestComposite,
  type Preset,
  type PresetComposite,
  type PresetGrade,
} from "../../planning/preset";
import { addressText, type Place } from "../../workbook/host/address";
import { readBand } from "../../workbook/reading/composite-text";
import { readCompositeCell } from "../../workbook/reading/composite-line";
import { gradeNameIn } from "../../workbook/reading/grade-name";
import { cellAt, type InputCell, type InputCells, isBlank } from "../../workbook/reading/input-cells";
import type { InputName, NameOf } from "../../workbook/reading/inputs";
import { IssueList } from "../../workbook/reading/issue-list";
import { parseComposites } from "../../workbook/reading/parse-composites";
import { parseGrades } from "../../workbook/reading/parse-grades";
import { cellBeside, onlyCell } from "../../workbook/reading/place-beside";
import type { InputEntry } from "../../workbook/reading/with-entries";
import { matchingGrades } from "./matching-grades";

/** A cell that a preset fills, or would if it could. */
export interface FilledCell {
  readonly name: InputName;
  readonly place: Place;
  /** Whose limit it is: a grade, a composite, a band; several where one cell holds it for all, none where it is the school's. */
  readonly of: readonly string[];
  /** What stands there now, as a person sees it. */
  readonly before: string;
  readonly content: string | number;
}

/** Why a limit of a preset comes into no cell. */
export type Unfilled =
  /** The workbook has no cells for it. */
  | { readonly kind: "noCells"; readonly name: InputName }
  /** One cell holds it for several, for whom it differs. */
  | { readonly kind: "differs"; readonly name: InputName; readonly place: Place; readonly of: readonly string[] }
  /** No row is left for a band. */
  | { readonly kind: "noRow"; readonly name: InputName; readonly of: readonly string[] };

/** What the rules of a place would put into the cells of a school. */
export interface LimitsToFill {
  /** In the order of the inputs; cells that hold it already are left out. */
  readonly cells: readonly FilledCell[];
  readonly entries: readonly InputEntry[];
  readonly unfilled: readonly Unfilled[];
  /** The school's grades that are called otherwise in the rules: its own name and theirs. */
  readonly calledOtherwise: readonly (readonly [string, string])[];
  /** The school's grades of which the rules say nothing. */
  readonly withoutRules: readonly string[];
}

/** A limit on its way into a cell. */
interface Wanted {
  readonly name: InputName;
  readonly place: Place;
  readonly cell: InputCell;
  readonly of: string;
  readonly content: string | number;
}

type Found = Wanted | Unfilled;

function isWanted(found: Found): found is Wanted {
  return !isUnfilled(found);
}

function isUnfilled(found: Found): found is Unfilled {
  return "kind" in found;
}

/** What the rules of a place put into the cells of a school that have names. The cells of everything else stay as they are. */
export function limitsToFill(cells: InputCells, preset: Preset): LimitsToFill {
  const issues = new IssueList();
  const { grades, places } = parseGrades(cells, issues);
  const names = grades.map(({ name }) => name);
  const matches = matchingGrades(names, preset);
  const school: Filling = { cells, preset, names, places: places.map(({ name }) => name), matches };
  const found = [
    ...gradeLimits(school),
    ...compositeLimits(school, grades),
    ...averageLimits(school),
    ...numbers(school),
  ];
  const { same, differing } = byCell(found.filter(isWanted));
  const filled = same.filter(({ before, content }) => before !== String(content));
  return {
    cells: filled,
    entries: filled.map(({ place, content }) => ({ place, content })),
    unfilled: [...found.filter(isUnfilled), ...differing],
    calledOtherwise: names.flatMap((name, index): (readonly [string, string])[] => {
      const known = String(preset.grades[matches[index] ?? -1]?.name ?? name);
      return known === name ? [] : [[name, known]];
    }),
    withoutRules: names.filter((_, index) => matches[index] === undefined),
  };
}

interface Filling {
  readonly cells: InputCells;
  readonly preset: Preset;
  readonly names: readonly string[];
  /** Where the names of the grades stand. */
  readonly places: readonly (Place | undefined)[];
  readonly matches: readonly (number | undefined)[];
}

/** What a preset says of each grade, by the inputs that hold it. */
const OF_GRADES: Partial<Readonly<Record<NameOf<"number of each grade">, (grade: PresetGrade) => number | undefined>>> =
  {
    MaxClassSize: largestClass,
    MinClassSize: ({ smallest }) => smallest,
    SoftMaxClassSize: ({ softCap }) => softCap,
  };

/** The same of composites. */
const OF_COMPOSITES: Readonly<
  Record<NameOf<"number of each composite">, (composite: PresetComposite, preset: Preset) => number | undefined>
> = {
  CompositeMin: ({ smallest }) => smallest,
  CompositeMax: largestComposite,
  CompositeSoftMax: ({ softCap }) => softCap,
};

function gradeLimits({ cells, preset, names, places, matches }: Filling): readonly Found[] {
  return entriesOf(OF_GRADES).flatMap(([name, limitOf]): Found[] => {
    const limits = matches.map((match) => {
      const grade = preset.grades[match ?? -1];
      return grade && { limit: limitOf(grade), isOurs: name === "MaxClassSize" && grade.isOurs === true };
    });
    if (limits.every((one) => one?.limit === undefined)) return [];
    if (cells[name].kind === "missing")
      return limits.every((one) => one?.isOurs !== false) ? [] : [{ kind: "noCells", name }];
    return limits.flatMap((one, index): Wanted[] => {
      const place = places[index];
      const beside = place && cellBeside(cells, name, "Grades", place);
      if (one?.limit === undefined || beside === undefined) return [];
      // What stands for a limit that the source does not have goes into a blank cell alone.
      if (one.isOurs && !isBlank(beside.cell)) return [];
      return [{ name, ...beside, of: names[index] ?? "", content: one.limit }];
    });
  });
}

function compositeLimits(
  { cells, preset, names, matches }: Filling,
  grades: ReturnType<typeof parseGrades>["grades"],
): readonly Found[] {
  const { composites, places } = parseComposites(cells, { grades }, new IssueList());
  const rules = rulesOfComposites(preset);
  return entriesOf(OF_COMPOSITES).flatMap(([name, limitOf]): Found[] => {
    const limits = composites.map(({ grades: positions }) => {
      const rule = rules.get(gradesKey(positions.map((position) => matches[position] ?? -1)));
      return rule && limitOf(rule, preset);
    });
    if (limits.every((limit) => limit === undefined)) return [];
    if (cells[name].kind === "missing") return [{ kind: "noCells", name }];
    return limits.flatMap((limit, index): Wanted[] => {
      const place = places[index]?.composite;
      const beside = place && cellBeside(cells, name, "Composites", place);
      if (limit === undefined || beside === undefined) return [];
      const of = classTypeName(composites[index]?.grades.map((position) => names[position] ?? "") ?? []);
      return [{ name, ...beside, of, content: limit }];
    });
  });
}

/** What a preset says of each of its composites, by the positions of their grades. */
function rulesOfComposites({ grades, composites }: Preset): ReadonlyMap<string, PresetComposite> {
  const names = grades.map(({ name }) => String(name));
  return new Map(
    composites.flatMap((composite) => {
      const reading = readCompositeCell(composite.text, names);
      const named = reading.kind === "line" ? reading.composites : reading.kind === "grades" ? [reading.grades] : [];
      return named.map((positions) => [gradesKey(positions), composite] as const);
    }),
  );
}

/** The averages, each in the row that has its band, or else in a blank one. */
function averageLimits({ cells, preset, names, matches }: Filling): readonly Found[] {
  const name = "AverageLimits";
  const known = preset.grades.map((grade) => String(grade.name));
  const wanted = (preset.averages ?? []).flatMap(({ band, largest }) => {
    const reading = readBand(band, known);
    const asked = reading.kind === "grades" ? reading.grades : reading.kind === "single" ? [reading.grade] : [];
    const positions = matches.flatMap((match, index) => (match !== undefined && asked.includes(match) ? [index] : []));
    return positions.length === 0
      ? []
      : [{ positions, largest, of: bandName(positions, { grades: names.map((one) => ({ name: one })) }) }];
  });
  const input = cells[name];
  if (wanted.length === 0) return [];
  if (input.kind === "missing") return [{ kind: "noCells", name }];
  if (input.kind !== "range" || input.range.columnCount < 2) return [];
  const { range } = input;
  const rows = Array.from({ length: Math.min(range.rowCount, range.cells.length + wanted.length) }, (_, row) => {
    const { cell } = cellAt(range, row, 0);
    const reading = isBlank(cell) ? undefined : readBand(gradeNameIn(cell), names);
    const positions = reading?.kind === "grades" ? reading.grades : reading?.kind === "single" ? [reading.grade] : [];
    return { row, isFree: (range.cells[row] ?? []).every(isBlank), key: gradesKey(positions) };
  });
  const free = rows.filter(({ isFree }) => isFree).map(({ row }) => row);
  return wanted.flatMap(({ positions, largest, of }): Found[] => {
    const own = rows.find(({ key }) => key === gradesKey(positions))?.row;
    const row = own ?? free.shift();
    if (row === undefined) return [{ kind: "noRow", name, of: [of] }];
    const at = (column: number): Pick<Wanted, "place" | "cell"> => {
      const { cell } = cellAt(range, row, column);
      return { cell, place: { sheet: range.sheet, row: range.row + row, column: range.column + column } };
    };
    const limit = { name, ...at(1), of, content: largest } as const;
    return own === undefined ? [{ name, ...at(0), of, content: of }, limit] : [limit];
  });
}

/** The numbers that the school has one of each. */
function numbers({ cells, preset }: Filling): readonly Found[] {
  const { largestSpan, shareOverCap } = preset;
  const asked = [
    ["ShareOverCap", shareOverCap],
    ["LargestSpan", largestSpan],
  ] as const;
  return asked.flatMap(([name, content]): Found[] => {
    if (content === undefined) return [];
    if (cells[name].kind === "missing") return [{ kind: "noCells", name }];
    const only = onlyCell(cells, name);
    return only === undefined ? [] : [{ name, ...only, of: "", content }];
  });
}

/** The limits by the cells that hold them: those of which a cell holds one, and those that one cell would have to hold for several. */
function byCell(wanted: readonly Wanted[]): { same: readonly FilledCell[]; differing: readonly Unfilled[] } {
  const cells = new Map<string, Wanted[]>();
  for (const one of wanted) {
    const key = addressText(one.place);
    cells.set(key, [...(cells.get(key) ?? []), one]);
  }
  const same: FilledCell[] = [];
  const differing: Unfilled[] = [];
  for (const [first, ...others] of cells.values()) {
    if (first === undefined) continue;
    const { name, place, content } = first;
    const of = [first, ...others].map((one) => one.of).filter((text) => text !== "");
    if (others.some((other) => other.content !== content)) differing.push({ kind: "differs", name, place, of });
    else same.push({ name, place, of, content, before: isBlank(first.cell) ? "" : first.cell.shown });
  }
  return { same, differing };
}

function entriesOf<Name extends string, Value>(
  record: Partial<Readonly<Record<Name, Value>>>,
): readonly [Name, Value][] {
  return Object.entries(record) as [Name, Value][];
}
