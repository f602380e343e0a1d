import type { Sheet } from "../../src/embedded/book/sheet";
import { columnLetters, quoteSheetName } from "../../src/embedded/book/address";
import type { EmbeddedExcel } from "../../src/embedded/host/embedded-excel";
import type { Solver } from "../../src/optimisation/program/solver";
import { readSchool } from "../../src/application/school/read-school";
import { check } from "../../src/functions/check";
import type { CurrentPlan } from "../../src/planning/current-plan";
import { childrenOfGrade, type Plan } from "../../src/planning/plan";
import type { Problem } from "../../src/planning/problem";
import { findResultSheets } from "../../src/workbook/reading/result-sheets";
import { planSheet } from "../../src/workbook/sheets/plan-sheet";
import { writeSheets } from "../../src/workbook/writing/write-sheets";
import { createRandom, type Random } from "./random";
import { withExcel } from "./school-book";
import { plansOf, search } from "./search";
import { workbookOfSchool } from "./workbook-of-school";

/** After so many moves somebody begins from the plan again, so that few things are wrong as often as many. */
const MOVES_IN_A_ROW = 4;

/** A row of a plan's sheet as a person sees it. */
export interface SeenRow {
  readonly label: string;
  /** What stands in its column of sizes: a number, or a text where there is none. */
  readonly size: unknown;
  readonly check: string;
}

/** The classes of a plan after a move by hand, and what each part of the product says of them. */
export interface MovedPlan {
  readonly problem: Problem;
  /** The children in each row by grade: the classes, of which some may be empty, and the row for one more. */
  readonly classes: CurrentPlan;
  /** The rows of the classes, as many as `classes`. */
  readonly classRows: readonly SeenRow[];
  /** The rows below them, from the total on. */
  readonly foot: readonly SeenRow[];
  /** What the pane says fails, each once. */
  readonly byPane: readonly string[];
  /** What CHECK says of the classes that have children. */
  readonly byCheck: string;
}

/** The sheet of a school's best plan, on which children can be moved. */
export interface PlanByHand {
  readonly problem: Problem;
  /** The children in each row by grade as they were planned. */
  readonly planned: CurrentPlan;
  readonly sheet: Sheet;
  /** Types the children of each row, where they are others than those that stand there. */
  readonly type: (classes: CurrentPlan) => void;
}

/** Moves children about by hand in the best plan of a school, and tells after each move what every part says; nothing where there is no plan. */
export async function movedByHand(
  solver: Solver,
  school: Problem,
  seed: number,
  moves: number,
): Promise<readonly MovedPlan[]> {
  return withExcel(workbookOfSchool(school), async (excel) => {
    const plan = await planByHand(excel, solver, "Inputs", "Plan 1");
    if (plan === undefined) return [];
    const { problem, sheet } = plan;
    const moved: MovedPlan[] = [];
    for (const classes of randomMoves(plan, seed, moves)) {
      plan.type(classes);
      const [result] = await excel.Excel.run(findResultSheets);
      const rows = seenRows(sheet, problem);
      const withChildren = classes.filter((children) => children.some((count) => count > 0));
      moved.push({
        problem,
        classes,
        classRows: rows.slice(0, classes.length),
        foot: rows.slice(classes.length),
        byPane: result?.plan?.failing ?? [],
        byCheck: check({ ...problem, currentPlan: withChildren }, (at) => `class ${at + 1}`),
      });
    }
    return moved;
  });
}

/** So many of the seeds whose schools have a plan with a class in it. */
export function seedsWithPlan(
  seeds: readonly number[],
  count: number,
  solver: Solver,
  schoolOf: (seed: number) => Problem,
): readonly number[] {
  const chosen: number[] = [];
  for (const seed of seeds) {
    if (chosen.length === count) break;
    if (plansOf(search(solver, schoolOf(seed), 1)).some(({ classes }) => classes.length > 0)) chosen.push(seed);
  }
  return chosen;
}

/** Writes the best plan of the school on a sheet; nothing where it has none, or none with a class. */
export async function planByHand(
  excel: EmbeddedExcel,
  solver: Solver,
  schoolSheet: string,
  name: string,
): Promise<PlanByHand | undefined> {
  const found = await excel.Excel.run(async (context) => {
    const { problem, ...read } = await readSchool(context, schoolSheet);
    const [plan] = problem === undefined ? [] : plansOf(search(solver, problem, 1));
    if (problem === undefined || plan === undefined || plan.classes.length === 0) return undefined;
    const made = { ...read, problem, madeOn: new Date(2026, 10, 21), version: "1" };
    await writeSheets(context, [planSheet(1, plan, made, { name, headline: "Classes.", verdict: "The best." })]);
    return { problem, plan };
  });
  const sheet = excel.book.findSheet(name);
  if (found === undefined || sheet === undefined) return undefined;
  const { problem, plan } = found;
  const planned = [...childrenIn(plan, problem), problem.grades.map(() => 0)];
  const standing = planned.map((children) => [...children]);
  const first = headerRow(sheet, problem) + 1;
  return {
    problem,
    planned,
    sheet,
    type: (classes) => {
      classes.forEach((children, index) => {
        children.forEach((count, grade) => {
          const row = standing[index];
          if (row === undefined || row[grade] === count) return;
          row[grade] = count;
          const cell = `${columnLetters(1 + grade)}${first + index + 1}`;
          excel.user.type(`${quoteSheetName(sheet.name)}!${cell}`, count);
        });
      });
    },
  };
}

/** The classes after each of so many random moves; every few of them somebody begins from the plan again. */
export function randomMoves(
  { planned }: Pick<PlanByHand, "planned">,
  seed: number,
  moves: number,
): readonly CurrentPlan[] {
  const random = createRandom(seed);
  let classes = planned;
  return Array.from({ length: moves }, (_, move) => {
    classes = moveIn(move % MOVES_IN_A_ROW === 0 ? planned : classes, random);
    return classes;
  });
}

/** Moves some children of a grade to another class, now and then into none or from nowhere. */
function moveIn(classes: CurrentPlan, random: Random): CurrentPlan {
  const last = classes.length - 1;
  const from = random.whole(0, last);
  const taken = (classes[from] ?? []).flatMap((count, grade) => (count > 0 ? [grade] : []));
  const grade = taken[random.whole(0, Math.max(0, taken.length - 1))] ?? random.whole(0, (classes[0]?.length ?? 1) - 1);
  const alike = classes.flatMap((children, index) => (index !== from && (children[grade] ?? 0) > 0 ? [index] : []));
  const to = random.chance(0.6) ? alike[random.whole(0, Math.max(0, alike.length - 1))] : random.whole(0, last);
  const there = classes[from]?.[grade] ?? 0;
  const count = random.chance(0.2) ? there : Math.min(there, random.whole(1, 6));
  const isLost = random.chance(0.1);
  const isNew = !isLost && random.chance(0.1);
  return classes.map((children, index) =>
    children.map((before, position) => {
      if (position !== grade) return before;
      const gone = index === from && !isNew ? count : 0;
      return before - gone + (index === (to ?? last) && !isLost ? Math.max(count, isNew ? 1 : 0) : 0);
    }),
  );
}

function headerRow(sheet: Sheet, { grades }: Problem): number {
  const rows = Array.from({ length: 80 }, (_, row) => row);
  const header = rows.find(
    (row) => sheet.valueAt(row, 0) === "Class" && sheet.valueAt(row, grades.length + 1) === "Size",
  );
  if (header === undefined) throw new Error(`The sheet ${sheet.name} has no table of classes.`);
  return header;
}

/** The rows below the header of the classes, down to the first without a label. */
function seenRows(sheet: Sheet, problem: Problem): readonly SeenRow[] {
  const header = headerRow(sheet, problem);
  const size = problem.grades.length + 1;
  const check = [size + 3, size + 4].find((column) => sheet.valueAt(header, column) === "Check") ?? 0;
  const rows: SeenRow[] = [];
  for (let row = header + 1; textOf(sheet.valueAt(row, 0)) !== ""; row++)
    rows.push({
      label: textOf(sheet.valueAt(row, 0)),
      size: sheet.valueAt(row, size),
      check: textOf(sheet.valueAt(row, check)),
    });
  return rows;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function childrenIn({ classes }: Plan, { grades }: Problem): CurrentPlan {
  return classes.map((one) => grades.map((_, grade) => childrenOfGrade(one, grade)));
}
