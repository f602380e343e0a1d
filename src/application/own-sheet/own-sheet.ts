import { type Held, INPUT_NAMES, type InputName, inputOf, NEEDED_INPUTS } from "../../workbook/reading/inputs";
import type { Issue } from "../../workbook/reading/issue";
import type { PlacedArea } from "../../workbook/host/address";
import type { Proposal, Reading } from "../../workbook/proposing/proposal";
import { liesWithin, rangeSeen, type SeenSheet } from "../../workbook/proposing/seen-sheet";
import { cellsOfInputs, type InputCells, type InputRange } from "../../workbook/reading/input-cells";
import { parseInputs, type ParsedInputs } from "../../workbook/reading/parse-inputs";

/** What a person has said of an input instead of what was proposed. */
export type Choice =
  { readonly kind: "cells"; readonly area: PlacedArea; readonly grades?: PlacedArea } | { readonly kind: "leftOut" };

/** The inputs of which a person has said something. */
export type Choices = Partial<Readonly<Record<InputName, Choice>>>;

/** A sheet without our names, as it was looked at. */
export interface OwnSheet {
  readonly seen: SeenSheet;
  /** Nothing where the sheet does not look like a school. */
  readonly proposal: Proposal | undefined;
  /** The cells that a person has chosen, wherever they lie. */
  readonly chosen: ReadonlyMap<InputName, InputRange>;
}

/** A reading with what its cells hold. */
export interface OfferedReading extends Reading {
  readonly range: InputRange;
}

/** What is to be read as an input. */
export type DraftRole =
  /** These cells, by a person's choice or as proposed. */
  | { readonly kind: "cells"; readonly range: InputRange; readonly heading: string; readonly chosen: boolean }
  /** Which of these cells, a person has to say. */
  | { readonly kind: "asked"; readonly readings: readonly OfferedReading[] }
  /** It goes with what is chosen for the children. */
  | { readonly kind: "withChildren" }
  | { readonly kind: "leftOut" }
  | { readonly kind: "notFound" };

/** What the workbook would say if the cells were named so. */
export interface Draft {
  readonly roles: Readonly<Record<InputName, DraftRole>>;
  /** The inputs as they would be read. */
  readonly cells: InputCells;
  readonly read: ParsedInputs;
  /** What is wrong or worth saying of the cells, names that are still missing aside. */
  readonly issues: readonly Issue[];
  /** Why the cells cannot be named yet; nothing where they can. */
  readonly obstacle: Obstacle | undefined;
}

/** What is left to be said or mended before cells are named. */
export type Obstacle =
  | { readonly kind: "asked" | "notFound"; readonly names: readonly InputName[] }
  /** Lists that do not go together, which no name can mend later. */
  | { readonly kind: "shapes" };

/** What people think of first: the grades, and what goes with each of them or with several. */
const ABOUT_GRADES: readonly Held[] = [
  "names",
  "number of each grade",
  "composites",
  "number of each composite",
  "averages",
];

/** The inputs in the order in which people think of a school. */
export const ROLE_ORDER: readonly InputName[] = [
  ...INPUT_NAMES.filter((name) => ABOUT_GRADES.includes(inputOf(name).holds)),
  ...INPUT_NAMES.filter((name) => !ABOUT_GRADES.includes(inputOf(name).holds)),
];

/** The mistakes that lie in which cells were taken, not in what they hold. */
const SHAPE_ISSUES: ReadonlySet<Issue["kind"]> = new Set([
  "lengthsDiffer",
  "notOneCell",
  "notOneLine",
  "notAGrid",
  "notAverages",
  "noGrades",
  "gradeWithoutName",
]);

/** What the workbook would say if the proposal were taken, but for what a person has chosen. */
export function draftOf(own: OwnSheet, choices: Choices): Draft {
  const roles = Object.fromEntries(INPUT_NAMES.map((name) => [name, roleOf(name, own, choices)])) as Draft["roles"];
  const cells = cellsOfInputs((name) => {
    const role = roles[name];
    return role.kind === "cells" ? { kind: "range", range: role.range } : { kind: "missing" };
  });
  const read = parseInputs(cells);
  const issues = read.issues.filter(({ kind }) => kind !== "nameMissing");
  return { roles, cells, read, issues, obstacle: obstacleOf(roles, issues) };
}

/** The cells of a draft that can be named. */
export function areasOf({ roles }: Draft): ReadonlyMap<InputName, PlacedArea> {
  return new Map(
    INPUT_NAMES.flatMap((name): [InputName, PlacedArea][] => {
      const role = roles[name];
      if (role.kind !== "cells") return [];
      const { sheet, row, column, rowCount, columnCount } = role.range;
      return [[name, { sheet, row, column, rowCount, columnCount }]];
    }),
  );
}

function roleOf(name: InputName, own: OwnSheet, choices: Choices): DraftRole {
  const choice = choices[name];
  if (choice?.kind === "leftOut") return { kind: "leftOut" };
  if (choice?.kind === "cells") {
    const heading = headingAt(name, choice.area, own);
    return { kind: "cells", range: chosenRange(name, choice.area, own), heading, chosen: true };
  }
  const proposed = own.proposal?.[name];
  if (proposed === undefined) return { kind: "notFound" };
  if (name === "Grades") {
    const children = choices.Children;
    if (children?.kind === "cells" && children.grades) return proposedCells(children.grades, own, "");
    if (!children && gradesAsked(own.proposal).length > 1) return { kind: "withChildren" };
  }
  const [first] = proposed.readings;
  if (proposed.isSure && first) return proposedCells(first.area, own, first.heading);
  return {
    kind: "asked",
    readings: proposed.readings.map((reading) => ({ ...reading, range: rangeSeen(own.seen, reading.area) })),
  };
}

/** The names of grades between which the question for the children decides, too. */
function gradesAsked(proposal: Proposal | undefined): readonly string[] {
  return [...new Set((proposal?.Children?.readings ?? []).map(({ grades }) => JSON.stringify(grades)))];
}

function proposedCells(area: PlacedArea, { seen }: OwnSheet, heading: string): DraftRole {
  return { kind: "cells", range: rangeSeen(seen, area), heading, chosen: false };
}

/** The heading of cells that were chosen among those proposed. */
function headingAt(name: InputName, area: PlacedArea, { proposal }: OwnSheet): string {
  return proposal?.[name]?.readings.find((reading) => sameArea(reading.area, area))?.heading ?? "";
}

/** The cells that were chosen for an input: as they were read, or until then as the sheet shows them. */
function chosenRange(name: InputName, area: PlacedArea, { seen, chosen }: OwnSheet): InputRange {
  const read = chosen.get(name);
  if (read && sameArea(read, area)) return read;
  return liesWithin(seen, area) ? rangeSeen(seen, area) : { ...area, cells: [], hidden: false };
}

function sameArea(a: PlacedArea, b: PlacedArea): boolean {
  return (
    a.sheet === b.sheet &&
    a.row === b.row &&
    a.column === b.column &&
    a.rowCount === b.rowCount &&
    a.columnCount === b.columnCount
  );
}

function obstacleOf(roles: Draft["roles"], issues: readonly Issue[]): Obstacle | undefined {
  const asked = INPUT_NAMES.filter((name) => roles[name].kind === "asked");
  if (asked.length > 0) return { kind: "asked", names: asked };
  const missing = NEEDED_INPUTS.filter((name) => roles[name].kind !== "cells");
  if (missing.length > 0) return { kind: "notFound", names: missing };
  return issues.some(({ kind }) => SHAPE_ISSUES.has(kind)) ? { kind: "shapes" } : undefined;
}
