import type { CurrentPlan } from "../../planning/current-plan";
import type { Priority } from "../../planning/priority";
import { childrenInClasses, childrenNextYear, movedUp } from "../../planning/next-year";
import { classTypeName } from "../../planning/class-type";
import { shortGrades } from "../../planning/short-names";
import type { Problem } from "../../planning/problem";
import type { Place } from "../../workbook/host/address";
import type { CopyEntry } from "../../workbook/writing/copy-scenario";
import type { InputFormula } from "../../workbook/reading/input-formulas";
import { filledSize, isWholeColumnOrRow } from "../../workbook/reading/line";
import type { KnownClasses, ScenarioLook } from "./look-at-scenarios";
import type { ReadySchool, School } from "../school/read-school";

/** A class and what becomes of it. */
export interface MovedClass {
  readonly name: string;
  readonly now: CurrentPlan[number];
  /** Nobody, where only the oldest sit in it. */
  readonly next: CurrentPlan[number];
}

/** Why the classes cannot be moved up as things stand. */
export type NextYearObstacle =
  | { readonly kind: "noClasses" }
  | { readonly kind: "notCounts"; readonly sheet: string }
  /** All who are in classes now leave. */
  | { readonly kind: "nobodyStays" }
  /** A copy of the sheet would not have children of its own. */
  | { readonly kind: "childrenElsewhere" }
  | { readonly kind: "childrenFilled"; readonly places: readonly Place[] };

/** A grade of which other children sit in the classes than the school has. */
export interface GradeDifference {
  readonly grade: string;
  readonly inClasses: number;
  readonly children: number;
}

/** How `least change from the current plan` comes to matter most on the new sheet. */
export type LeastChangeWay =
  /** It is among the priorities already. */
  | { readonly kind: "listed" }
  | { readonly kind: "entries"; readonly entries: readonly CopyEntry[] }
  /** There are no cells for priorities; the new sheet of classes gets some. */
  | { readonly kind: "ownCells"; readonly priorities: readonly Priority[] }
  /** Their cells have no room, hold formulas or are not on the sheet. */
  | { readonly kind: "byHand" };

/** What a year later comes to, before anything is made. */
export interface NextYearDraft {
  readonly obstacle: NextYearObstacle | undefined;
  readonly classes: readonly MovedClass[];
  readonly differences: readonly GradeDifference[];
  /** Formulas in the cells of the children, in whose place numbers would stand on the new sheet. */
  readonly typedOver: readonly InputFormula[];
  readonly leastChange: LeastChangeWay;
}

const LEAST_CHANGE: Priority = "least change from the current plan";

/** What becomes of classes of a school a year later, and what stands in the way. */
export function nextYearDraft(school: ReadySchool, look: ScenarioLook, from: KnownClasses | undefined): NextYearDraft {
  const { grades } = school.problem;
  const children = from?.children ?? [];
  const next = movedUp(children);
  const classes = children.flatMap((now, index): MovedClass[] =>
    now.some((count) => count > 0) ? [{ name: from?.names[index]?.trim() ?? "", now, next: next[index] ?? [] }] : [],
  );
  const sums = childrenInClasses(children, grades.length);
  return {
    obstacle: obstacleOf(school, look, from, classes),
    classes,
    differences: grades.flatMap(({ name, children: count }, grade): GradeDifference[] =>
      classes.length === 0 || sums[grade] === count
        ? []
        : [{ grade: name, inClasses: sums[grade] ?? 0, children: count }],
    ),
    typedOver: look.formulas.filter(({ name, place }) => name === "Children" && isOfGrade(school, place)),
    leastChange: leastChangeWay(school, look),
  };
}

/** The entries for the children of each grade on the copy; without a number for the youngest its cell is blank. */
export function childrenEntries({ problem, places }: ReadySchool, youngest: number | undefined): readonly CopyEntry[] {
  const next = childrenNextYear(problem.grades.map(({ children }) => children));
  return places.grades.flatMap(({ children: place }, grade): CopyEntry[] => {
    const content = (grade === 0 ? youngest : next[grade]) ?? "";
    return place === undefined ? [] : [{ row: place.row, column: place.column, content }];
  });
}

/** The classes of next year, each called by its grades' short names and by what it was. Those of nobody are none. */
export function listedNextYear(classes: readonly MovedClass[], wholeGrades: Problem["grades"]) {
  const grades = shortGrades(wholeGrades);
  return classes.flatMap(({ name, next }, index) => {
    const type = classTypeName(grades.flatMap((grade, position) => ((next[position] ?? 0) > 0 ? [grade.name] : [])));
    const was = name === "" ? `class ${index + 1}` : name;
    return type === "" ? [] : [{ name: `${type} (was ${was})`, children: next }];
  });
}

function obstacleOf(
  { cells, places, sheet }: ReadySchool,
  { filledChildren }: ScenarioLook,
  from: KnownClasses | undefined,
  classes: readonly MovedClass[],
): NextYearObstacle | undefined {
  const onSheet = cells.Children.kind === "range" && cells.Children.range.sheet === sheet;
  if (!onSheet || places.grades.some(({ children }) => children === undefined)) return { kind: "childrenElsewhere" };
  if (filledChildren.length > 0) return { kind: "childrenFilled", places: filledChildren };
  if (from === undefined) return { kind: "noClasses" };
  if (from.children === undefined)
    return { kind: "notCounts", sheet: from.from.kind === "plan" ? from.from.sheet : sheet };
  const stays = classes.some(({ next }) => next.some((count) => count > 0));
  return stays ? undefined : { kind: "nobodyStays" };
}

function isOfGrade({ places }: School, { row, column }: Place): boolean {
  return places.grades.some(({ children }) => children?.row === row && children.column === column);
}

function leastChangeWay({ problem, cells, sheet }: ReadySchool, { formulas }: ScenarioLook): LeastChangeWay {
  const { priorities } = problem;
  if (priorities.includes(LEAST_CHANGE)) return { kind: "listed" };
  const wanted = [LEAST_CHANGE, ...priorities];
  const input = cells.Priorities;
  if (input.kind === "missing") return { kind: "ownCells", priorities: wanted };
  if (input.kind !== "range" || input.range.sheet !== sheet || isWholeColumnOrRow(input.range))
    return { kind: "byHand" };
  const { row, column, rowCount, columnCount } = input.range;
  const filled = filledSize(input.range);
  const isLine = rowCount === 1 || columnCount === 1;
  const hasRoom = Math.max(rowCount, columnCount) >= wanted.length;
  if (!isLine || !hasRoom || formulas.some(({ name }) => name === "Priorities")) return { kind: "byHand" };
  const count = Math.max(wanted.length, filled.rows, filled.columns);
  const entries = Array.from({ length: count }, (_, index): CopyEntry => ({
    row: rowCount === 1 ? row : row + index,
    column: rowCount === 1 ? column + index : column,
    content: wanted[index] ?? "",
  }));
  return { kind: "entries", entries };
}
