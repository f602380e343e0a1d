import type { PlanFinder } from "../optimisation/thread/plan-finder";
import type { Plan } from "../planning/plan";
import type { Problem } from "../planning/problem";
import type { SearchOptions } from "../planning/search";
import { findScenarios } from "../workbook/reading/find-scenarios";
import type { RunInWorkbook } from "../workbook/run-in-workbook";
import { readSchool, type School } from "./school/read-school";
import { type SolvedSchool, solveSchool } from "./school/solve-school";

/** The scenarios of a workbook, each solved. */
export interface Comparison {
  /** The one that the others are compared with comes first, then the others in the order of their sheets. */
  readonly scenarios: readonly SolvedSchool[];
  /** Hidden sheets with names of their own, which were left out. */
  readonly hidden: readonly string[];
}

/** What is asked of a comparison beside the scenarios. */
export interface CompareOptions extends SearchOptions {
  /** The sheet of the scenario with which the others are compared; the first of them where none is named. */
  readonly first?: string;
  /** What is solved of each problem, where that is not the workbook's to the letter. */
  readonly adjust?: (problem: Problem) => Problem;
}

/** What the asker for a comparison hears and says while it is made. */
export interface CompareTalk {
  /** A scenario's search begins: its sheet, its number from 1, and how many there are. */
  readonly onScenario?: (sheet: string, number: number, count: number) => void;
  /** A plan of that scenario is proved to be the next best; ranks count from 1. */
  readonly onPlan?: (plan: Plan, rank: number) => void;
  /** Aborting it ends the search; scenarios that were not reached are undecided. */
  readonly signal?: AbortSignal;
}

/**
 * Finds every scenario of the workbook and solves each, with a time limit of its own, as if its sheet were the active one.
 * All are read before the first is solved. Without any scenario the active sheet is taken for one, so that its issues tell
 * what is missing.
 */
export async function compareScenarios(
  run: RunInWorkbook,
  finder: PlanFinder,
  { first, adjust = (problem) => problem, ...options }: CompareOptions,
  { onScenario, onPlan, signal }: CompareTalk = {},
): Promise<Comparison> {
  const { schools, hidden } = await run(async (context) => {
    const found = await findScenarios(context);
    // A sheet without names of its own shows the workbook's.
    const base = first === undefined || found.sheets.includes(first) ? first : found.shared;
    const sheets = [...new Set([...(base === undefined ? [] : [base]), ...found.sheets])];
    const read = [];
    for (const sheet of sheets) read.push(await readSchool(context, sheet));
    const schools = read.length > 0 ? read : [await readSchool(context)];
    return { schools: schools.map((school) => adjusted(school, adjust)), hidden: found.hidden };
  });
  const talk = { ...(onPlan === undefined ? {} : { onPlan }), ...(signal === undefined ? {} : { signal }) };
  const scenarios: SolvedSchool[] = [];
  for (const [index, school] of schools.entries()) {
    onScenario?.(school.sheet, index + 1, schools.length);
    scenarios.push(await solveSchool(finder, school, options, talk));
  }
  return { scenarios, hidden };
}

function adjusted(school: School, adjust: (problem: Problem) => Problem): School {
  return school.problem === undefined ? school : { ...school, problem: adjust(school.problem) };
}
