import type { InputName } from "../../workbook/reading/inputs";
import { cellText, type Place, type PlacedArea } from "../../workbook/host/address";
import { type CopyChanges, copyScenario } from "../../workbook/writing/copy-scenario";
import { COLORS } from "../../workbook/sheets/look";
import { type MovedUp, movedUpAreas, movedUpSheet } from "../../workbook/sheets/moved-up-sheet";
import { area } from "../../workbook/sheets/sheet-content";
import { sheetNameFault } from "../../workbook/sheets/sheet-name";
import type { WorkbookContext } from "../../workbook/host/workbook-context";
import { type KnownClasses, lookAtScenarios } from "./look-at-scenarios";
import { childrenEntries, listedNextYear, nextYearDraft } from "./next-year";
import type { ReadySchool, School } from "../school/read-school";
import { isAsRead } from "../school/last-look";

/** A scenario that was made. */
export interface MadeScenario {
  readonly sheet: string;
  /** The sheet it is a copy of. */
  readonly from: string;
  /** Where its teachers stand, if they are on it. */
  readonly teachers: Place | undefined;
  /** Of a next year: the sheet of the classes, and the youngest grade with its cell where its children are still to be typed. */
  readonly nextYear?: {
    readonly classes: string;
    readonly missing?: { readonly grade: string; readonly place: Place };
  };
}

/** What became of the wish for a scenario. */
export type MakeOutcome =
  | { readonly kind: "made"; readonly made: MadeScenario }
  /** The school, its classes or the sheets are not what they were when they were looked at; nothing was made. */
  | { readonly kind: "changed" };

/** What a person wants of the next year. */
export interface NextYearWish {
  /** How its sheet is called. */
  readonly name: string;
  /** The classes that move up. */
  readonly classes: KnownClasses;
  /** How many children come into the youngest grade; nothing where they will be typed later. */
  readonly youngest: number | undefined;
  /** Whether little change from these classes is to matter most. */
  readonly leastChange: boolean;
}

/** Copies the school's sheet, so that there is another scenario to change. All or nothing is made. */
export async function makeScenario(context: WorkbookContext, school: School, name: string): Promise<MakeOutcome> {
  if (!(await isAsItWas(context, school, name))) return { kind: "changed" };
  const { sheet: source, cells } = school;
  await copyScenario(context, { source, cells, name }, [], () => ({ names: new Map(), entries: [], highlights: [] }));
  return { kind: "made", made: madeOf(school, name) };
}

/**
 * Copies the school's sheet for the next year: on the copy the children of each grade are those of the grade below, and the
 * classes, moved up a grade, are its current plan, on a sheet of their own. The school's own sheet stays as it is. All or nothing
 * is made.
 */
export async function makeNextYear(
  context: WorkbookContext,
  school: ReadySchool,
  wish: NextYearWish,
): Promise<MakeOutcome> {
  const { name, classes: wanted, youngest } = wish;
  if (!(await isAsItWas(context, school, name))) return { kind: "changed" };
  const look = await lookAtScenarios(context, school);
  const from = look.classes.find((known) => JSON.stringify(known) === JSON.stringify(wanted));
  const draft = nextYearDraft(school, look, from);
  if (draft.obstacle !== undefined) return { kind: "changed" };
  const { grades } = school.problem;
  const way = wish.leastChange ? draft.leastChange : undefined;
  const moved: MovedUp = {
    scenario: name,
    classes: listedNextYear(draft.classes, grades),
    grades,
    withKeep: school.cells.Keep.kind !== "missing",
    priorities: way?.kind === "ownCells" ? way.priorities : [],
  };
  const missing = youngest === undefined ? school.places.grades[0]?.children : undefined;
  const changes = ([classes = ""]: readonly string[]): CopyChanges => ({
    names: namesOf(moved, classes),
    entries: [...childrenEntries(school, youngest), ...(way?.kind === "entries" ? way.entries : [])],
    highlights: missing === undefined ? [] : [toBeTyped(missing)],
  });
  const { sheet: source, cells } = school;
  const { names } = await copyScenario(context, { source, cells, name }, [movedUpSheet(moved)], changes);
  const grade = grades[0]?.name ?? "";
  return {
    kind: "made",
    made: {
      ...madeOf(school, name),
      nextYear: {
        classes: names[0] ?? "",
        ...(missing === undefined ? {} : { missing: { grade, place: { ...missing, sheet: name } } }),
      },
    },
  };
}

/** Whether the school is the one that was looked at, and a new sheet can be called so. */
async function isAsItWas(context: WorkbookContext, school: School, name: string): Promise<boolean> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  const isSame = await isAsRead(context, school);
  const sheets = worksheets.items.map((item) => item.name);
  return isSame && sheetNameFault(name, sheets) === undefined;
}

function namesOf(moved: MovedUp, sheet: string): ReadonlyMap<InputName, PlacedArea> {
  const { currentPlan, keep, priorities } = movedUpAreas(moved);
  return new Map<InputName, PlacedArea>([
    ["CurrentPlan", { sheet, ...currentPlan }],
    ...(keep === undefined ? [] : [["Keep", { sheet, ...keep }] as const]),
    ...(priorities === undefined ? [] : [["Priorities", { sheet, ...priorities }] as const]),
  ]);
}

/** The mark of a cell into which somebody still has to type a number; it goes once they have. */
function toBeTyped({ row, column }: Place) {
  return {
    area: area(row, column),
    formula: `=ISBLANK(${cellText(row, column, "both")})`,
    fill: COLORS.warnFill,
    fontColor: COLORS.warnText,
  };
}

function madeOf({ sheet, places }: School, name: string): MadeScenario {
  const { teachers } = places;
  return { sheet: name, from: sheet, teachers: teachers?.sheet === sheet ? { ...teachers, sheet: name } : undefined };
}
