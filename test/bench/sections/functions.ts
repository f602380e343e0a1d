import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { fewestTeachers } from "../../../src/optimisation/search/feasibility";
import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import type { Problem } from "../../../src/planning/problem";
import { launchChromium } from "../../browser/launch";
import { type OpenAddIn, openAddIn } from "../../browser/open-add-in";
import { massachusettsSchools } from "../../support/cases";
import { FUNCTIONS_TOLD } from "../../support/functions-told";
import { startClock } from "../../support/search";
import type { Section } from "../section";
import { median } from "../statistics";
import type { Table } from "../table";
import { clickToPlan, noteSearches } from "./pane";

const sample = new Uint8Array(readFileSync(fileURLToPath(new URL("../../../assets/sample.xlsx", import.meta.url))));
const ROWS = 500;
const ROUNDS = 5;
const QUICK_ROUNDS = 2;

/** A district's list: `TEACHERS` filled down beside the schools of Massachusetts, and the pane meanwhile. */
export const FUNCTIONS: Section = {
  id: "functions",
  weight: 1,
  run: async ({ quick, say }) => {
    const solving = await timeSolving();
    const browser = await launchChromium();
    try {
      await (await openAddIn(browser)).close();
      const rounds: Round[] = [];
      const wanted = quick ? QUICK_ROUNDS : ROUNDS;
      for (let round = 1; round <= wanted; round++) {
        say(`round ${round} of ${wanted} of ${ROWS} rows in Chromium`);
        rounds.push(await oneRound(browser));
      }
      return [listTable(rounds, solving, browser.version()), paneTable(rounds, browser.version())];
    } finally {
      await browser.close();
    }
  },
};

/** A row of the list: the children of a school in the columns of all grades. */
interface Row {
  readonly problem: Problem;
  readonly children: readonly (number | null)[];
}

const GRADES = ["K", "1", "2", "3", "4", "5", "6", "7", "8"];
const CAPS = [20, 20, 20, 25, 25, 25, 25, 28, 28];

/** As many different schools as are wanted: the 200 real ones, then with one child more in every grade, with two … */
function listOf(rows: number, moreChildren = 0): readonly Row[] {
  const schools = massachusettsSchools();
  return Array.from({ length: rows }, (_, index) => {
    const more = moreChildren + Math.floor(index / schools.length);
    const problem = schools[index % schools.length]?.problem;
    if (problem === undefined) throw new Error("There is no school to list.");
    const grades = problem.grades.map((grade) => ({ ...grade, children: grade.children + more }));
    const children = GRADES.map((name) => grades.find((grade) => grade.name === name)?.children ?? null);
    return { problem: { ...problem, grades }, children };
  });
}

/** What one opening of the add-in took, in milliseconds. */
interface Round {
  readonly cold: number;
  readonly memoised: number;
  readonly clickAlone: number;
  readonly clickMeanwhile: number;
  /** How many rows were still unanswered when the plan was on screen. */
  readonly waitingThen: number;
}

async function oneRound(browser: Browser): Promise<Round> {
  const addIn = await openAddIn(browser, {
    workbook: sample,
    functions: FUNCTIONS_TOLD,
    beforeOpen: async (page) => {
      await page.context().addInitScript(noteSearches);
    },
  });
  try {
    await addIn.frame.getByRole("button", { name: "Find classes", exact: true }).waitFor();
    await clickToPlan(addIn.frame);
    const clickAlone = await clickToPlan(addIn.frame);
    const cold = await fillDown(addIn, 100, listOf(ROWS));
    const memoised = await calculateAll(addIn);
    await startFilling(addIn, 1000, listOf(ROWS, 5));
    const clickMeanwhile = await clickToPlan(addIn.frame);
    const waitingThen = await waitingRows(addIn, 1000);
    await addIn.page.evaluate(() => window.host.excel.settled(120));
    return { cold, memoised, clickAlone: clickAlone.whole, clickMeanwhile: clickMeanwhile.whole, waitingThen };
  } finally {
    await addIn.close();
  }
}

/** Types a list, headings and limits above it, and its formulas, which are all asked at once. */
async function startFilling({ page }: OpenAddIn, top: number, rows: readonly Row[]): Promise<void> {
  const pairs = GRADES.slice(1).map((grade, index) => `"${GRADES[index] ?? ""}/${grade}"`);
  const cells = [
    [...GRADES, null],
    [...CAPS, null],
    ...rows.map(({ children }, index) => {
      const row = top + 2 + index;
      const heads = `AA$${top}:AI$${top},AA${row}:AI${row},AA$${top + 1}:AI$${top + 1}`;
      return [...children, `=CRUNCHER.TEACHERS(${heads},8,{${pairs.join(";")}},5)`];
    }),
  ];
  await page.evaluate(
    ([address, entries]) => {
      window.host.excel.user.paste(address, entries);
    },
    [`AA${top}`, cells] as const,
  );
}

async function fillDown(addIn: OpenAddIn, top: number, rows: readonly Row[]): Promise<number> {
  const start = performance.now();
  await startFilling(addIn, top, rows);
  await addIn.page.evaluate(() => window.host.excel.settled(120));
  const milliseconds = performance.now() - start;
  const waiting = await waitingRows(addIn, top);
  if (waiting > 0) throw new Error(`${waiting} rows were not answered.`);
  return milliseconds;
}

/** Has every formula worked out anew, as Ctrl+Alt+F9 does. */
async function calculateAll({ page, frame }: OpenAddIn): Promise<number> {
  const start = performance.now();
  await frame.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.application.calculate("Full");
      await context.sync();
    }),
  );
  await page.evaluate(() => window.host.excel.settled(120));
  return performance.now() - start;
}

async function waitingRows({ page }: OpenAddIn, top: number): Promise<number> {
  return page.evaluate(
    ([first, count]) => {
      const sheet = window.host.excel.book.activeSheet;
      const values = Array.from({ length: count }, (_, row) => sheet.valueAt(first + 1 + row, 35));
      return values.filter((value) => value === null || (typeof value === "object" && value.error === "#BUSY!")).length;
    },
    [top, ROWS] as const,
  );
}

/** How long the solver alone takes over the same rows, in Node and in one thread; the median of three. */
async function timeSolving(): Promise<number> {
  const solver = await createGlpkSolver();
  const rows = listOf(ROWS);
  return median(
    [1, 2, 3].map(() => {
      const start = performance.now();
      for (const { problem } of rows) fewestTeachers(solver, problem, startClock(10));
      return performance.now() - start;
    }),
  );
}

function listTable(rounds: readonly Round[], solving: number, version: string): Table {
  const row = (what: string, milliseconds: number): Table["rows"][number] => [
    what,
    milliseconds,
    milliseconds / ROWS,
    milliseconds / solving,
  ];
  return {
    id: "functions",
    title: `${ROWS} rows of TEACHERS in Chromium ${version}, through Microsoft's runtime; milliseconds, median of ${rounds.length} rounds`,
    columns: ["what", "all rows", "a row", "× solving"],
    rows: [
      row("solving alone, in Node", solving),
      row("cold: typed at once → all answered", median(rounds.map(({ cold }) => cold))),
      row("memoised: calculated anew → all answered", median(rounds.map(({ memoised }) => memoised))),
    ],
    notes: [
      "200 schools of Massachusetts, then the same with one child more in every grade, then with two: no two rows are alike.",
      "From typing to showing, with the way through Microsoft's runtime and a thread; rows without a plan come last, with what to change.",
    ],
  };
}

function paneTable(rounds: readonly Round[], version: string): Table {
  const alone = median(rounds.map(({ clickAlone }) => clickAlone));
  const meanwhile = median(rounds.map(({ clickMeanwhile }) => clickMeanwhile));
  return {
    id: "functions-pane",
    title: `The pane's click with ${ROWS} such rows under way in Chromium ${version}; milliseconds, median of ${rounds.length} rounds`,
    columns: ["click → first plan on screen", "median", "× alone", "rows still unanswered then"],
    rows: [
      ["alone", alone, 1, null],
      ["meanwhile", meanwhile, meanwhile / alone, median(rounds.map(({ waitingThen }) => waitingThen))],
    ],
    notes: [
      "The click comes as soon as the rows are typed; the functions have at most two searches in the thread at once.",
    ],
  };
}
