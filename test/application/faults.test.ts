import { DEFAULT_ARGUMENTS } from "../../src/cli/arguments";
import { solveWorkbook } from "../../src/cli/solve";
import { troubleSentence } from "../../src/application/sentences/trouble";
import type { FaultMoment } from "../../src/embedded/faults/faults";
import { type EmbeddedExcel, startEmbeddedExcel } from "../../src/embedded/host/embedded-excel";
import { createLocalPlanFinder, type PlanFinder } from "../../src/optimisation/thread/plan-finder";
import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import { seenIn } from "../support/school-book";
import { publishedSchools } from "../support/cases";
import { moreThan, someOf } from "../support/number-of-cases";
import { workbookOfSchool } from "../support/workbook-of-school";

/** The codes that Excel is known to answer with. */
const CODES = [
  "InvalidOperationInCellEditMode",
  "AccessDenied",
  "InactiveWorkbook",
  "InvalidSelection",
  "GeneralException",
  "ItemAlreadyExists",
  "ItemNotFound",
  "InvalidReference",
  "InvalidArgument",
  "RequestPayloadSizeLimitExceeded",
  "Conflict",
  "InsertDeleteConflict",
  "UnsupportedSheet",
  "MemoryLimitReached",
  "ServiceNotAvailable",
  "FormulaLengthExceedsLimit",
  "EmptyChartSeries",
];
const MOMENTS: readonly FaultMoment[] = ["before", "after", { action: 4 }, { action: 40 }];
const NEW_SHEETS = ["Alternatives", "Plan 1", "Why these classes"];
const problem = publishedSchools().find(({ id }) => id === "inside-class-cruncher")?.problem;

describe("a whole run in which one sync fails", () => {
  let excel: EmbeddedExcel;
  let finder: PlanFinder;
  let syncs: number;
  let before: unknown;

  beforeAll(async () => {
    if (problem === undefined) throw new Error("The case is missing.");
    excel = await startEmbeddedExcel(workbookOfSchool(problem));
    finder = remembering(createLocalPlanFinder(await createGlpkSolver()));
    before = seenIn(excel.book);
    await run();
    syncs = excel.faults.syncs;
    takeAwayNewSheets();
  });

  afterAll(() => {
    expect(excel.defects).toEqual([]);
    excel.close();
  });

  it("leaves no new sheet and no changed cell, says what to do, and the next run works", async () => {
    let cases = 0;
    let failures = 0;
    for (let sync = 1; sync <= syncs; sync++) {
      for (const [shift, moment] of MOMENTS.entries()) {
        for (const code of someOf(CODES, sync + shift)) {
          const what = `sync ${sync}, ${code}, ${JSON.stringify(moment)}`;
          cases += 1;
          excel.faults.fail({ code, sync, moment });
          const ending = await run().catch((error: unknown) => error);
          excel.faults.clear();
          if (Array.isArray(ending)) {
            expect([what, ending]).toEqual([what, NEW_SHEETS]);
          } else {
            failures += 1;
            expect([what, seenIn(excel.book)]).toEqual([what, before]);
            expect(troubleSentence(ending)).toMatch(
              new RegExp(`(again|Undo|names|Update).*\\(Excel says: ${code}\\.\\)`),
            );
            expect([what, await run()]).toEqual([what, NEW_SHEETS]);
          }
          takeAwayNewSheets();
          expect([what, seenIn(excel.book)]).toEqual([what, before]);
        }
      }
    }
    process.stdout.write(`${cases} faults injected over ${syncs} syncs; ${failures} runs failed and were undone.\n`);
    expect(cases).toBeGreaterThan(moreThan(syncs * CODES.length * MOMENTS.length - 1));
    expect(failures).toBeGreaterThan(cases / 2);
  });

  it("says it where taking away fails too, and names the sheets", async () => {
    excel.faults.fail({ code: "AccessDenied", sync: syncs, moment: "after", times: "always" });
    const ending = await run().catch((error: unknown) => error);
    excel.faults.clear();
    expect(troubleSentence(ending)).toContain(new Intl.ListFormat("en-GB").format(NEW_SHEETS));
    takeAwayNewSheets();
    expect(seenIn(excel.book)).toEqual(before);
  });

  async function run(): Promise<readonly string[]> {
    const args = { ...DEFAULT_ARGUMENTS, alternatives: 2, sheets: 1, timeLimitSeconds: 10, reasons: true };
    const talk = { onPlan: () => undefined, signal: new AbortController().signal };
    const { sheets, refused } = await solveWorkbook((work) => excel.Excel.run(work), finder, args, talk);
    if (refused !== undefined) throw refused;
    return sheets;
  }

  function takeAwayNewSheets(): void {
    for (const sheet of excel.book.sheets) if (sheet.name !== "Inputs") excel.book.deleteSheet(sheet);
  }
});

/** Searches once for the same question: what fails here is Excel. */
function remembering(finder: PlanFinder): PlanFinder {
  const answers = new Map<string, unknown>();
  return {
    ...finder,
    ask: async (kind, asked, talk) => {
      const question = JSON.stringify([kind, asked]);
      const known = answers.get(question) as Awaited<ReturnType<typeof finder.ask<typeof kind>>> | undefined;
      const answer = known ?? (await finder.ask(kind, asked, talk));
      answers.set(question, answer);
      return answer;
    },
  };
}
