import { type Comparison, compareScenarios } from "../../src/application/compare-scenarios";
import { publishComparison } from "../../src/application/publish-comparison";
import { readSchool } from "../../src/application/school/read-school";
import { scenarioSentence } from "../../src/application/sentences/scenario";
import { solveSchool } from "../../src/application/school/solve-school";
import type { Book } from "../../src/embedded/book/book";
import { conditionalLooks } from "../../src/embedded/calculation/conditional-looks";
import type { EmbeddedExcel } from "../../src/embedded/host/embedded-excel";
import { createLocalPlanFinder, type PlanFinder } from "../../src/optimisation/thread/plan-finder";
import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import { findResultSheets } from "../../src/workbook/reading/result-sheets";
import { WritingFailed } from "../../src/workbook/writing/write-sheets";
import { seenIn, withExcel } from "../support/school-book";
import { MORE, workbookOfScenarios } from "../support/three-scenarios";

const OPTIONS = { alternatives: 3, timeLimitSeconds: 60 };
const PUBLICATION = { alternatives: true, ranks: [1], madeOn: new Date(2026, 10, 21, 9, 30) };
const BOOM = "O'Hara's \"boom\"";

let finder: PlanFinder;

beforeAll(async () => {
  finder = createLocalPlanFinder(await createGlpkSolver());
});

afterAll(() => {
  finder.close();
});

function compared({ Excel }: EmbeddedExcel, first?: string): Promise<Comparison> {
  return compareScenarios((work) => Excel.run(work), finder, { ...OPTIONS, ...(first === undefined ? {} : { first }) });
}

function published({ Excel }: EmbeddedExcel, comparison: Comparison) {
  return Excel.run((context) => publishComparison(context, comparison, PUBLICATION));
}

/** The rows of the comparison's table. */
function tableOf(book: Book): readonly (readonly unknown[])[] {
  const sheet = book.findSheet("Compare scenarios");
  const table = sheet?.tables[0];
  if (!sheet || !table) throw new Error("The comparison has a table.");
  const { top, rows, columns } = table.area;
  return Array.from({ length: rows - 1 }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) => sheet.valueAt(top + 1 + row, column)),
  );
}

describe("comparing scenarios", () => {
  it("comes to the same as solving the sheet of each", async () => {
    await withExcel(await workbookOfScenarios(MORE), async (excel) => {
      const { scenarios, hidden } = await compared(excel);
      expect(hidden).toEqual([]);
      expect(scenarios.map(({ school }) => school.sheet)).toEqual(["This year", "One teacher more", BOOM]);
      for (const solved of scenarios) {
        excel.user.activate(solved.school.sheet);
        const school = await excel.Excel.run((context) => readSchool(context));
        expect(await solveSchool(finder, school, OPTIONS)).toEqual(solved);
      }
    });
  });

  it("writes the best plans side by side and each scenario's own sheets, and leaves what was there", async () => {
    const book = await workbookOfScenarios(MORE);
    await withExcel(book, async (excel) => {
      const before = seenIn(book) as unknown[];
      const outcome = await published(excel, await compared(excel));
      expect(outcome).toEqual({
        kind: "written",
        sheets: [
          "Compare scenarios",
          "Alternatives - This year",
          "Plan 1 - This year",
          "Alternatives - One teacher more",
          "Plan 1 - One teacher more",
          `Alternatives - ${BOOM}`,
          `Plan 1 - ${BOOM}`,
        ],
      });
      expect((seenIn(book) as unknown[]).slice(0, 3)).toEqual(before);
      const best = "The best plan, proved.";
      const unchanged = "Inputs unchanged since.";
      expect(tableOf(book)).toEqual([
        ["This year", 5, 1, 15, 20, 17.6, 18, "1×K, 1×K/1, 1×1, 2×2", best, null, unchanged],
        ["One teacher more", 6, 0, 12, 17, 88 / 6, 0, "2×K, 2×1, 2×2", best, "teachers 5 → 6", unchanged],
        [
          ...[BOOM, 7, 0, 12, 17, 98 / 7, 0, "3×K, 2×1, 2×2", best],
          ...["teachers 5 → 7, grade K 34 → 41, grade 2 30 → 33", unchanged],
        ],
      ]);
      expect(book.findSheet("Compare scenarios")?.valueAt(1, 0)).toBe(
        "3 scenarios, compared with “This year”: each has a plan.",
      );
    });
  });

  it("marks what is more and what is less than in the first, also without colour, and lives on", async () => {
    const book = await workbookOfScenarios({ "One teacher more": { B1: 6 } });
    await withExcel(book, async (excel) => {
      await published(excel, await compared(excel));
      const sheet = book.findSheet("Compare scenarios");
      if (!sheet) throw new Error("The comparison has a sheet.");
      const marks = () =>
        conditionalLooks(excel.calculation, sheet, { top: 4, left: 0, rows: 2, columns: 11 }).map(
          ({ row, column, look }) => `${"ABCDEFGHIJK"[column] ?? ""}${row + 1} ${look.numberFormat ?? ""}`,
        );
      expect(marks()).toEqual(['B6 "▲ "0', 'C6 "▼ "0', 'D6 "▼ "0', 'E6 "▼ "0', 'F6 "▼ "0.0', 'G6 "▼ "0']);
      excel.user.type("'One teacher more'!B2", 39);
      expect(tableOf(book)[1]?.at(-1)).toBe("Inputs have changed since: Children.");
      expect(marks().at(-1)).toBe("K6 ");
      const [comparison] = await excel.Excel.run(findResultSheets);
      expect(comparison).toEqual({
        name: "Compare scenarios",
        hidden: false,
        madeFrom: [
          { sheet: "This year", inputs: { kind: "unchanged" } },
          { sheet: "One teacher more", inputs: { kind: "changed", names: ["Children"] } },
        ],
      });
    });
  });

  it("says of an impossible scenario why and what would help, and of a faulty one its first mistake and the cell", async () => {
    const book = await workbookOfScenarios({ Short: { B1: 4 }, Faulty: { B1: "many", B2: 2.5 }, Lost: {} });
    const lost = book.findSheet("Lost");
    lost?.names.change("Teachers", { formula: "=#REF!" });
    await withExcel(book, async (excel) => {
      const comparison = await compared(excel);
      await published(excel, comparison);
      const [, short, faulty, broken] = tableOf(book);
      expect(comparison.scenarios.slice(1).map(scenarioSentence)).toEqual([short?.[8], faulty?.[8], broken?.[8]]);
      expect(short?.slice(0, 8)).toEqual(["Short", null, null, null, null, null, null, null]);
      expect(short?.[8]).toMatch(/^No plan exists\. .+ With 5 teachers instead of 4 \(Short!B1\), a plan exists\.$/);
      expect(short?.slice(9)).toEqual(["teachers 5 → 4", "Inputs unchanged since."]);
      expect(faulty?.slice(8)).toEqual([
        "Faulty!B1 should be a whole number of teachers, but holds “many”. Type just the number. There is 1 more error.",
        "Cannot be told while inputs have errors.",
        null,
      ]);
      expect(broken?.[8]).toBe(
        "The cells of the name Teachers were deleted (#REF!). Choose Formulas > Name Manager and point Teachers to its cells again, or delete the name.",
      );
      expect(book.sheets.map(({ name }) => name).slice(4)).toEqual([
        "Compare scenarios",
        "Alternatives - This year",
        "Plan 1 - This year",
      ]);
    });
  });

  it("compares with the scenario that is asked for; a sheet without names of its own stands for the workbook's", async () => {
    const book = await workbookOfScenarios(MORE);
    book.addSheet("Notes");
    await withExcel(book, async (excel) => {
      const order = async (first: string) => (await compared(excel, first)).scenarios.map(({ school }) => school.sheet);
      expect(await order(BOOM)).toEqual([BOOM, "This year", "One teacher more"]);
      expect(await order("Notes")).toEqual(["This year", "One teacher more", BOOM]);
    });
  });

  it("tells how far it is, and ends soon when it is stopped, with what it had", async () => {
    await withExcel(await workbookOfScenarios(MORE), async ({ Excel }) => {
      const told: string[] = [];
      const stop = new AbortController();
      const { scenarios } = await compareScenarios((work) => Excel.run(work), finder, OPTIONS, {
        signal: stop.signal,
        onScenario: (sheet, number, count) => {
          told.push(`${number} of ${count}: ${sheet}`);
          if (number === 2) stop.abort();
        },
        onPlan: (_, rank) => {
          told.push(`plan ${rank}`);
        },
      });
      expect(told).toEqual(["1 of 3: This year", "plan 1", "plan 2", "2 of 3: One teacher more", `3 of 3: ${BOOM}`]);
      expect(scenarios.map(({ search }) => search?.outcome.kind)).toEqual(["solved", "undecided", "undecided"]);
    });
  });

  it("writes nothing where one of the scenarios has changed meanwhile, or Excel refuses", async () => {
    const book = await workbookOfScenarios(MORE);
    await withExcel(book, async (excel) => {
      const comparison = await compared(excel);
      const before = seenIn(book);
      for (const moment of ["before", "after", { action: 10 }, { action: 1000 }] as const) {
        // Two syncs read each scenario again, one what the school is called, one the names of the sheets; the ninth writes.
        excel.faults.fail({ code: "AccessDenied", sync: 9, moment });
        await expect(published(excel, comparison)).rejects.toBeInstanceOf(WritingFailed);
        excel.faults.clear();
        expect(seenIn(book)).toEqual(before);
      }
      excel.user.type("'One teacher more'!B2", 39);
      expect(await published(excel, comparison)).toEqual({ kind: "inputsChanged" });
      expect(book.sheets).toHaveLength(3);
    });
  });

  it("takes the active sheet where nothing is named, so that its issues tell what is missing", async () => {
    const book = await workbookOfScenarios({});
    for (const { name } of [...book.names.all()]) book.names.delete(name);
    await withExcel(book, async (excel) => {
      const { scenarios } = await compared(excel);
      expect(scenarios.map(scenarioSentence)).toEqual([
        "The workbook has no name Teachers. Select the cells with the number of teachers, then name them Teachers in the box left of the formula bar. There are 3 more errors.",
      ]);
    });
  });
});
