import { lookAtScenarios, type ScenarioLook } from "../../src/application/scenarios/look-at-scenarios";
import {
  makeNextYear,
  type MakeOutcome,
  makeScenario,
  type NextYearWish,
} from "../../src/application/scenarios/make-scenario";
import { publishPlans } from "../../src/application/publish-plans";
import { readSchool } from "../../src/application/school/read-school";
import { solveSchool } from "../../src/application/school/solve-school";
import type { EmbeddedExcel } from "../../src/embedded/host/embedded-excel";
import { createLocalPlanFinder } from "../../src/optimisation/thread/plan-finder";
import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import { SMALL_SCHOOL, type TestWorkbook } from "./school-book";

const finder = createLocalPlanFinder(await createGlpkSolver());

/** The school of a sheet, which holds no mistake. */
export async function schoolIn({ Excel }: EmbeddedExcel, sheet = "Inputs") {
  const { problem, ...school } = await Excel.run((context) => readSchool(context, sheet));
  if (problem === undefined) throw new Error("The school holds mistakes.");
  return { ...school, problem };
}

/** The names of the sheets, in their order. */
export const sheetsOf = ({ book }: EmbeddedExcel): string[] => book.sheets.map(({ name }) => name);

/** Makes a new scenario of the school. */
export async function made(excel: EmbeddedExcel, name = "More teachers"): Promise<MakeOutcome> {
  const school = await schoolIn(excel);
  return excel.Excel.run((context) => makeScenario(context, school, name));
}

/** Writes the best plan of the school to the sheet Plan 1. */
export async function writePlan(excel: EmbeddedExcel): Promise<void> {
  const school = await schoolIn(excel);
  const { search } = await solveSchool(finder, school, { alternatives: 1, timeLimitSeconds: 30 });
  if (search?.outcome.kind !== "solved") throw new Error("The school has no plan.");
  const { outcome } = search;
  const publication = { alternatives: false, ranks: [1], madeOn: new Date(2026, 10, 21) };
  await excel.Excel.run((context) => publishPlans(context, school, outcome, publication));
}

/** What the pane sees of the scenarios. */
export async function lookIn(excel: EmbeddedExcel): Promise<ScenarioLook> {
  const school = await schoolIn(excel);
  return excel.Excel.run((context) => lookAtScenarios(context, school));
}

/** Makes the next year from the first classes that are known. */
export async function nextYear(excel: EmbeddedExcel, wish: Partial<NextYearWish> = {}): Promise<MakeOutcome> {
  const school = await schoolIn(excel);
  const [classes] = (await lookIn(excel)).classes;
  if (classes === undefined) throw new Error("No classes are known.");
  const whole = { name: "Next year", classes, youngest: 23, leastChange: false, ...wish };
  return excel.Excel.run((context) => makeNextYear(context, school, whole));
}

/** The school with the classes it has now. */
export const WITH_CLASSES = withClasses([20, 0, 0], [0, 13, 0], [0, 12, 10], [0, 0, 15]);

/** The same with priorities, of which there could be one more. */
export const WITH_PRIORITIES: TestWorkbook = {
  cells: { ...WITH_CLASSES.cells, "Inputs!F1": [["fewest composite classes"], [""], [""]] },
  names: { ...WITH_CLASSES.names, Priorities: "=Inputs!$F$1:$F$3" },
};

/** The school with the classes that it has now, in rows beside it. */
export function withClasses(...rows: readonly number[][]): TestWorkbook {
  return {
    cells: { ...SMALL_SCHOOL.cells, "Inputs!H1": rows },
    names: { ...SMALL_SCHOOL.names, CurrentPlan: `=Inputs!$H$1:$J$${rows.length}` },
  };
}
