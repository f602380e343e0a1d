import { addressText } from "../workbook/host/address";
import { nameKey } from "../workbook/reading/grade-name";
import type { InputCells } from "../workbook/reading/input-cells";
import { IssueList } from "../workbook/reading/issue-list";
import { parseGrades } from "../workbook/reading/parse-grades";
import type { School } from "./school/read-school";
import { renameLabel, RENAME_LEAD, type RenamedCell } from "./sentences/renaming";
import { followNames, type NamesByCell, seenNames } from "./renaming/follow-names";
import { type NamingCell, namingCells } from "./renaming/named-grades";
import { type Names, renamedText } from "./renaming/renamed-text";

/** What was seen of a workbook before. */
export interface SeenBefore {
  /** The school, when it was read last. */
  readonly school: School;
  /** Its grades and those of other scenarios, by the cell in which they begin; none before they were others for the first time. */
  readonly grades?: Readonly<Record<string, GradesSeen>>;
}

/** How the grades of some cells have been called, as far as they were seen. */
interface GradesSeen {
  /** How they were called when composites were in order, or were seen first: the newest first. */
  readonly namings: readonly Naming[];
  /** Their names when they were looked at last; that of a cell that is blank since is remembered. */
  readonly names: NamesByCell;
}

/** How the grades were called once, by the cells in which they stand now, and what the school's cells held then. */
interface Naming {
  readonly was: NamesByCell;
  readonly cells: InputCells;
}

/** What can be done about composites and bands that name grades as they were called before. */
export interface RenamingOffer {
  /** The school that it is for. */
  readonly school: School;
  readonly cells: readonly RenamedCell[];
  readonly names: Names;
  /** What is said before the button, and on it. */
  readonly lead: string;
  readonly label: string;
}

/** What is known of the names of grades after one more look, and what can be done about those that name former ones. */
export interface RenamingLook {
  readonly seen: SeenBefore;
  readonly offer?: RenamingOffer | undefined;
}

/** So many namings are remembered. */
const MOST_NAMINGS = 4;

/** Looks which grades have another name since they were seen, and which composites and bands name them as before. */
export function lookAtRenaming(seen: SeenBefore, school: School): RenamingLook {
  const grades = seen.grades ?? { [placeOfGrades(seen.school)]: firstLook(seen.school) };
  const place = placeOfGrades(school);
  const before = grades[place] ?? firstLook(school);
  const names = seenNames(before.names, namesByCell(school.cells));
  const namings = before.namings.map(({ was, cells }) => ({ was: followNames(was, before.names, names), cells }));
  const offer = namings.reduce<RenamingOffer | undefined>(
    (found, naming, index) => found ?? offerOf(naming, school, index === 0),
    undefined,
  );
  const former = namings.filter(({ was }) => !isSameNaming(was, names));
  const kept = offer === undefined ? [{ was: names, cells: school.cells }, ...former].slice(0, MOST_NAMINGS) : namings;
  return { seen: { school, grades: { ...grades, [place]: { names, namings: kept } } }, offer };
}

function firstLook({ cells }: School): GradesSeen {
  const names = namesByCell(cells);
  return { names, namings: [{ was: names, cells }] };
}

/** Where the grades begin, by which those of scenarios are told apart. */
function placeOfGrades({ cells: { Grades } }: School): string {
  return Grades.kind === "range" ? addressText({ ...Grades.range, rowCount: 1, columnCount: 1 }) : "";
}

function isSameNaming(one: NamesByCell, other: NamesByCell): boolean {
  return one.length === other.length && one.every((name, cell) => name === other[cell]);
}

function namesByCell(cells: InputCells): NamesByCell {
  const names: (string | undefined)[] = [];
  for (const { cell, name } of gradesIn(cells)) names[cell] = name;
  return Array.from(names);
}

/** The grades, and the positions of their cells. */
function gradesIn(cells: InputCells): readonly { readonly cell: number; readonly name: string }[] {
  const input = cells.Grades;
  if (input.kind !== "range") return [];
  const { row, column } = input.range;
  const { names, places } = parseGrades(cells, new IssueList());
  return names.flatMap((name, index) => {
    const place = places[index]?.name;
    return place === undefined ? [] : [{ name, cell: place.row - row + place.column - column }];
  });
}

/**
 * The renaming of the cells that name grades as they were called once: of those that name none now, and of those that hold the same text
 * as then, but would mean other grades, as `1/2` does where K, 1 and 2 became P1, P2 and P3. These alone are no sign of an older naming.
 */
function offerOf({ was, cells }: Naming, school: School, isNewest: boolean): RenamingOffer | undefined {
  const grades = gradesIn(school.cells);
  const now = grades.map(({ name }) => name);
  const names: Names = { now, before: grades.map(({ cell, name }) => was[cell] ?? name) };
  if (isTwice(names.before) || isTwice(now)) return undefined;
  if (names.before.every((name, grade) => nameKey(name) === nameKey(now[grade] ?? ""))) return undefined;
  const heldThen = new Set(namingCells(cells, names.before).map(textAt));
  const found = namingCells(school.cells, names.before).flatMap((cell) => {
    const { text, meaning } = cell;
    const [meant, means] = [meaning(text, names.before), meaning(text, now)];
    if (meant === undefined || meant === means || (means !== undefined && !heldThen.has(textAt(cell)))) return [];
    const renamed = renamedText(text, names, meaning);
    return renamed === undefined ? [] : [{ cell, renamed, isUnknown: means === undefined }];
  });
  if (found.length === 0 || !(isNewest || found.some(({ isUnknown }) => isUnknown))) return undefined;
  const renamed = found.map(({ cell: { of, row, place }, renamed: { text, grades } }) => ({
    of,
    row,
    grades,
    entry: { place, content: text },
  }));
  return { school, cells: renamed, names, lead: RENAME_LEAD, label: renameLabel(renamed, names) };
}

function textAt({ place, text }: NamingCell): string {
  return `${addressText(place)} ${text}`;
}

function isTwice(names: readonly string[]): boolean {
  return new Set(names.map(nameKey)).size < names.length;
}
