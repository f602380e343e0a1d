import { answeringOtherwise } from "../support/answering-otherwise";
import { DEFAULT_ARGUMENTS } from "../../src/cli/arguments";
import { liveFunctions } from "../../src/cli/live-functions";
import type { Report } from "../../src/cli/report";
import { solveJob } from "../../src/cli/solve-job";
import { isCellError } from "../../src/embedded/book/cell-value";
import { type EmbeddedExcel, startEmbeddedExcel } from "../../src/embedded/host/embedded-excel";
import { DEFAULT_PRIORITIES } from "../../src/planning/priority";
import type { Problem } from "../../src/planning/problem";
import { createEffectRunner } from "../../src/taskpane/effects/run-effect";
import type { PaneState } from "../../src/taskpane/state/pane-state";
import { createStore } from "../../src/taskpane/store";
import { sampleProblem } from "../support/sample-problem";
import { massachusettsSchools, publishedSchools } from "../support/cases";
import { someOf } from "../support/number-of-cases";
import { localFinder } from "../support/functions-in-excel";
import { workbookOfSchool } from "../support/workbook-of-school";

/** How many plans of each school are compared. */
const PLANS = 2;

/** A plan as all doors can tell it: each class's name, its children of each grade, and its size. */
type PlainPlan = readonly (readonly (string | number)[])[];

/** The sample, the published schools and schools of Massachusetts, as far as functions can be told it. */
const SCHOOLS: readonly { readonly name: string; readonly problem: Problem }[] = [
  { name: "the sample", problem: await sampleProblem() },
  ...publishedSchools().map(({ id, problem }) => ({ name: id, problem })),
  ...someOf(massachusettsSchools()),
].map(({ name, problem }) => ({ name, problem: tellable(problem) }));

/** Functions with all the time that the other doors have, so that a slow machine proves nothing against them. */
const functions = liveFunctions(
  answeringOtherwise(localFinder, {
    plans: (asked, talk) => localFinder.ask("plans", { ...asked, timeLimitSeconds: 60 }, talk),
  }),
);

describe("the same school", () => {
  it.each(SCHOOLS)("gets the same plans in cells, in the pane and at the command line: $name", async ({ problem }) => {
    const excel = await startEmbeddedExcel(workbookOfSchool(problem), { functions });
    try {
      const fromCells = await throughFunctions(excel, problem);
      const fromPane = await throughPane(excel, problem);
      const fromCommandLine = await throughCommandLine(excel, problem);
      expect(fromPane).toEqual(fromCommandLine);
      expect(fromCells).toEqual(fromCommandLine);
      expect(excel.defects).toEqual([]);
    } finally {
      excel.close();
    }
  });
});

/** Functions know no limits of a composite's own, no preferred sizes and no other priorities than the usual ones. */
function tellable({ teachers, teacherRule, grades, composites }: Problem): Problem {
  return {
    teachers,
    teacherRule,
    grades: grades.map(({ name, children, minClassSize, maxClassSize, minSubclass }) => ({
      name,
      children,
      minClassSize,
      maxClassSize,
      minSubclass,
    })),
    composites: composites.map(({ grades: together }) => ({ grades: together })),
    priorities: DEFAULT_PRIORITIES,
  };
}

async function throughFunctions(excel: EmbeddedExcel, { composites }: Problem): Promise<readonly PlainPlan[]> {
  const sheet = excel.book.addSheet("Cells");
  const allowed = composites.length > 0 ? "Composites" : "";
  const given = `Teachers,Grades,Children,MaxClassSize,MinClassSize,${allowed},MinSubclass,TeacherRule`;
  const anchors = Array.from({ length: PLANS }, (_, index) => index * 100);
  anchors.forEach((row, index) => {
    excel.user.type(`Cells!A${row + 1}`, `=CRUNCHER.PLAN(${given},${index + 1})`);
  });
  await excel.settled();
  return anchors.flatMap((top) => {
    const first = sheet.valueAt(top, 0);
    if (isCellError(first)) {
      // No other error says that there is no such plan.
      expect(`${first.error} ${first.message ?? ""}`).toMatch(/^#N\/A (No plan exists\.|There (is|are) only \d)/);
      return [];
    }
    const used = sheet.usedArea();
    const rows = Array.from({ length: 99 }, (_, row) =>
      Array.from({ length: used?.columns ?? 0 }, (_unused, column) => sheet.valueAt(top + 1 + row, column) ?? ""),
    );
    const classes = rows.filter(([name]) => name !== "") as PlainPlan;
    // A function leaves blank where a class has no children of a grade.
    return [classes.map((row) => row.map((value) => (value === "" ? 0 : value)))];
  });
}

async function throughPane(excel: EmbeddedExcel, { grades }: Problem): Promise<readonly PlainPlan[]> {
  const store = createStore(
    createEffectRunner({
      runInWorkbook: (work, manner = {}) => excel.Excel.run(manner, work),
      takesBackWritesByCtrlZ: () => true,
      finder: localFinder,
      copyText: () => Promise.resolve(true),
      startup: { read: () => Promise.resolve({ starts: false, quiet: false }), choose: () => Promise.resolve() },
      showPane: () => Promise.resolve(),
    }),
  );
  excel.user.activate("Inputs");
  const until = (holds: (state: PaneState) => boolean): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (holds(store.state())) {
          unsubscribe();
          resolve();
        }
      };
      const unsubscribe = store.subscribe(look);
      look();
    });
  store.tell({ kind: "officeReady" });
  await until((state) => state.screen === "open" && state.inputs.kind === "ready");
  store.tell({ kind: "optionsChosen", options: { alternatives: PLANS, timeLimitSeconds: 60, live: false } });
  store.tell({ kind: "findAsked" });
  await until((state) => state.screen === "open" && state.search.kind === "ended");
  const state = store.state();
  const outcome = state.screen === "open" && state.search.kind === "ended" ? state.search.outcome : undefined;
  if (outcome?.kind !== "solved") return [];
  return outcome.plans.map(({ classes }) =>
    classes.map(({ name, type, children }) => [
      name,
      ...grades.map((_, grade) => children[type.grades.indexOf(grade)] ?? 0),
      children.reduce((sum, count) => sum + count, 0),
    ]),
  );
}

async function throughCommandLine(excel: EmbeddedExcel, { grades }: Problem): Promise<readonly PlainPlan[]> {
  const { output } = await solveJob({
    run: (work) => excel.Excel.run(work),
    finder: localFinder,
    args: { ...DEFAULT_ARGUMENTS, alternatives: PLANS, sheets: 0, timeLimitSeconds: 60, json: true, sheet: "Inputs" },
    signal: new AbortController().signal,
  });
  const { plans } = JSON.parse(output({ startMs: 0, readMs: 0, elapsedMs: 0, writeMs: 0 })) as Report;
  return plans.map(({ classes }) =>
    classes.map(({ name, children, size }) => [name, ...grades.map((grade) => children[grade.name] ?? 0), size]),
  );
}
