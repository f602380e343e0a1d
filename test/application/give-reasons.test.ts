import { giveReasons, type Reasons, reasonsContent } from "../../src/application/give-reasons";
import { publishSheets } from "../../src/application/publish-plans";
import { readSchool, type ReadySchool } from "../../src/application/school/read-school";
import { reasonsSentences } from "../../src/application/sentences/reasons/reasons";
import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import { createLocalPlanFinder, type PlanFinder } from "../../src/optimisation/thread/plan-finder";
import type { Problem } from "../../src/planning/problem";
import type { Solved } from "../../src/planning/search";
import { findResultSheets } from "../../src/workbook/reading/result-sheets";
import { reasonsSheet } from "../../src/workbook/sheets/reasons-sheet";
import { massachusettsSchools, publishedSchools } from "../support/cases";
import { someOf } from "../support/number-of-cases";
import { sampleProblem } from "../support/sample-problem";
import { saveBook } from "../support/saved-book";
import { bookOf, seenIn, SMALL_SCHOOL, withExcel } from "../support/school-book";
import { smallSchool } from "../support/small-school";
import { THIRTY_CLASSES } from "../support/thirty-classes";

const finder = createLocalPlanFinder(await createGlpkSolver());
const SECONDS = 20;
const MADE_ON = new Date(2026, 8, 1, 8, 0);

async function solve(problem: Problem, alternatives = 10): Promise<Solved> {
  const found = await finder.ask("plans", { problem, alternatives, timeLimitSeconds: SECONDS });
  if (found.kind !== "solved") throw new Error("The school has no plan.");
  return found;
}

async function reasonsOf(problem: Problem, alternatives?: number): Promise<Reasons> {
  return giveReasons(finder, problem, await solve(problem, alternatives), SECONDS);
}

/** What is asked, in order, of a finder that answers as the other does. */
function listening(): { readonly finder: PlanFinder; readonly asked: unknown[] } {
  const asked: unknown[] = [];
  const ask: PlanFinder["ask"] = (kind, question, talk) => {
    asked.push([kind, question.problem.teachers, "alternatives" in question ? question.alternatives : undefined]);
    return finder.ask(kind, question, talk);
  };
  return { finder: { ...finder, ask }, asked };
}

describe("what is worked out for the reasons", () => {
  it("is the best plan with one teacher more, and the next best plans where too few were asked for", async () => {
    const problem = await sampleProblem();
    const [one, ten] = [listening(), listening()];
    const few = await giveReasons(one.finder, problem, await solve(problem, 1), SECONDS);
    const many = await giveReasons(ten.finder, problem, await solve(problem, 10), SECONDS);
    expect(one.asked).toEqual([
      ["plans", problem.teachers, 4],
      ["plans", problem.teachers + 1, 1],
    ]);
    expect(ten.asked).toEqual([["plans", problem.teachers + 1, 1]]);
    expect(few).toEqual(many);
  });

  it("is nothing where the best plan is not proved", async () => {
    const problem = await sampleProblem();
    const { finder: heard, asked } = listening();
    const { plans } = await solve(problem, 1);
    const cut: Solved = {
      kind: "solved",
      plans,
      proved: false,
      provedPlans: 0,
      complete: false,
      stoppedBy: "timeLimit",
    };
    await giveReasons(heard, problem, cut, SECONDS);
    expect(asked).toEqual([]);
  });

  it("is told as not known where it was cut", async () => {
    const problem = await sampleProblem();
    const found = await solve(problem);
    const { parts } = await giveReasons(finder, problem, found, SECONDS, AbortSignal.abort());
    expect(reasonsSentences(parts)).toContain(
      "One more: What would change with 14 teachers was not worked out in the time allowed.",
    );
  });
});

describe("the sheet of the reasons", () => {
  const schools = [
    ...publishedSchools().map(({ id, problem }) => [id, problem] as const),
    ["thirty classes", THIRTY_CLASSES] as const,
    ...someOf(massachusettsSchools()).map(({ name, problem }) => [name, tight(problem)] as const),
  ];

  /** With few teachers, so that classes are composite and much is to be said. */
  function tight(problem: Problem): Problem {
    const places = problem.grades.reduce((sum, { children, maxClassSize }) => sum + children / maxClassSize, 0);
    return { ...problem, teachers: Math.ceil(places) + 1 };
  }

  it("is one page upright for the sample, and for real schools that have a plan", async () => {
    const onePage: string[] = [];
    const others: string[] = [];
    for (const [name, problem] of [["the sample", await sampleProblem()] as const, ...schools]) {
      const found = await finder.ask("plans", { problem, alternatives: 4, timeLimitSeconds: 5 });
      if (found.kind !== "solved") continue;
      const { parts, headline } = await giveReasons(finder, problem, found, 5);
      const { page } = reasonsSheet(parts, { ...smallSchool().made, problem }, headline);
      (page.onePage && !page.landscape ? onePage : others).push(name);
    }
    expect(others).toEqual([]);
    expect(onePage.length).toBeGreaterThan(5);
  });

  it("is written with the reasons as texts that stay texts, knows its inputs, and leaves the other sheets alone", async () => {
    const cells = { ...SMALL_SCHOOL.cells, "Inputs!A3": [["'=1+1"]], "Inputs!D1": [["'=1+1+1"]] };
    const book = bookOf({ ...SMALL_SCHOOL, cells });
    await withExcel(book, async (excel) => {
      const school = await excel.Excel.run((context) => readSchool(context, "Inputs"));
      const { problem } = school;
      if (problem === undefined) throw new Error(JSON.stringify(school.issues));
      const before = JSON.stringify((seenIn(book) as unknown[])[0]);
      const reasons = await reasonsOf(problem);
      const ready: ReadySchool = { ...school, problem };
      const contents = [reasonsContent(ready, reasons, MADE_ON)];
      const publish = () => excel.Excel.run((context) => publishSheets(context, ready, contents));
      expect(await publish()).toEqual({ kind: "written", sheets: ["Why these classes"] });
      book.settle();
      const sheet = book.findSheet("Why these classes");
      const all = sheet?.cells.all() ?? [];
      expect(all.filter(({ formula }) => formula !== undefined)).toHaveLength(1);
      const texts = all.map(({ value }) => value);
      for (const { heading, rows } of reasons.parts)
        for (const text of [heading, ...rows.flatMap(({ label, text }) => [label ?? text, text])])
          expect(texts).toContain(text);
      expect(texts).toContain("Inputs unchanged since.");
      expect(await excel.Excel.run((context) => findResultSheets(context))).toMatchObject([
        { name: "Why these classes", madeFrom: [{ sheet: "Inputs", inputs: { kind: "unchanged" } }] },
      ]);
      expect(JSON.stringify((seenIn(book) as unknown[])[0])).toBe(before);
      await saveBook(book);
      excel.user.type("Inputs!B3", 21);
      expect(await publish()).toEqual({ kind: "inputsChanged" });
    });
  });

  it("says something where no grade has children, and so there is no class", async () => {
    const problem: Problem = { ...(await sampleProblem()), grades: [], composites: [], teachers: 3 };
    const { parts, headline } = await reasonsOf(problem);
    expect(reasonsSentences(parts)).toContain("There is no class, for there are no children.");
    expect(reasonsSheet(parts, { ...smallSchool().made, problem }, headline).page.onePage).toBe(true);
  });
});
