import Table from "cli-table3";
import { scenarioSentence } from "../application/sentences/scenario";
import type { SolvedSchool } from "../application/school/solve-school";
import { childrenOfGrade, classSize, type Plan } from "../planning/plan";
import type { Problem } from "../planning/problem";
import { hasCaps, overCap } from "../planning/soft-cap";
import { AVERAGE, numbersOfPlan, structureText, toldOfPlan } from "../workbook/sheets/told-of-plan";

/** The plans as a table, one row a plan, with the columns of the Alternatives sheet but those of averages. */
export function plansTable(plans: readonly Plan[], withCaps: boolean, width: number): string {
  const head = ["Plan", ...toldOfPlan(withCaps)];
  const rows = plans.map((plan, index) => [index + 1, ...numberTexts(plan, withCaps), structureText(plan)]);
  // Two-line heads keep the table narrow enough for a terminal.
  const narrow = head.map((title) => title.replace(" ", "\n"));
  const structureWidth = Math.max(24, width - 78 - (withCaps ? OVER_CAP_WIDTH : 0));
  return plain([...Array<null>(head.length - 1).fill(null), structureWidth], narrow, rows);
}

/** The best plan of each scenario as a table, one row a scenario, with the columns of the sheet that compares them. */
export function scenariosTable(scenarios: readonly SolvedSchool[], width: number): string {
  const withCaps = scenarios.some(({ search }) => search !== undefined && hasCaps(search.problem));
  const told = toldOfPlan(withCaps).slice(0, -1);
  const head = [
    "Scenario",
    ...told.map((title) => (title === "Children in composites" ? "Children in\ncomposites" : title.replace(" ", "\n"))),
  ];
  const rows = scenarios.map((solved) => {
    const { school, search } = solved;
    const [best] = search?.outcome.kind === "solved" ? search.outcome.plans : [];
    return best === undefined
      ? [school.sheet, ...told.map(() => ""), scenarioSentence(solved)]
      : [school.sheet, ...numberTexts(best, withCaps), structureText(best)];
  });
  const longest = Math.min(24, Math.max(10, ...scenarios.map(({ school }) => school.sheet.length + 2)));
  const last = Math.max(30, width - 69 - longest - (withCaps ? OVER_CAP_WIDTH : 0));
  const widths = [longest, ...told.map(() => null), last];
  return plain(widths, [...head, "Structure, or what is wrong"], rows, ["left"]);
}

/** What the column of the classes over their cap takes, with its line. */
const OVER_CAP_WIDTH = 10;

/** The numbers of a plan as a terminal shows them. */
function numberTexts(plan: Plan, withCaps: boolean): readonly (string | number)[] {
  const told = toldOfPlan(withCaps);
  return numbersOfPlan(plan, withCaps).map((number, index) => (told[index] === AVERAGE ? number.toFixed(1) : number));
}

/** The classes of a plan as a table, one row a class, one column a grade. */
export function classesTable(problem: Problem, plan: Plan): string {
  const { grades } = problem;
  const withCaps = hasCaps(problem);
  const rows = plan.classes.map((schoolClass) => [
    schoolClass.kept === true ? `${schoolClass.name} (kept)` : schoolClass.name,
    ...grades.map((_, position) => childrenOfGrade(schoolClass, position) || ""),
    classSize(schoolClass),
    `${schoolClass.type.minSize}–${schoolClass.type.maxSize}`,
    ...(withCaps ? [schoolClass.type.softMax ?? "", overCap(schoolClass) || ""] : []),
  ]);
  const totals = grades.map(({ children }) => children);
  const all = totals.reduce((sum, count) => sum + count, 0);
  const head = ["Class", ...grades.map(({ name }) => name), "Size", "Allowed", ...(withCaps ? ["Cap", "Over it"] : [])];
  return plain(
    head.map(() => null),
    head,
    [...rows, ["Total", ...totals, all, "", ...(withCaps ? ["", ""] : [])]],
    ["left", ...grades.map(() => "right" as const), "right", "left", "right", "right"],
  );
}

/** A table as narrow as what it holds; its last column is text and the others are numbers, where nothing else is said. */
export function plainTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  aligns: readonly Align[] = [],
): string {
  return plain(
    head.map(() => null),
    head,
    rows,
    aligns,
  );
}

/** Where in its column a cell's text stands. */
export type Align = "left" | "right";

function plain(
  widths: readonly (number | null)[],
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  aligns: readonly Align[] = [],
): string {
  const last = head.length - 1;
  const table = new Table({
    head: [...head],
    colWidths: [...widths],
    colAligns: head.map((_, column) => aligns[column] ?? (column === last ? "left" : "right")),
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  });
  table.push(...rows.map((row) => [...row]));
  return table.toString();
}
