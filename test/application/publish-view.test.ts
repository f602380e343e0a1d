import { publishTrial, publishView, type ViewToPublish } from "../../src/application/publish-view";
import { readSchool } from "../../src/application/school/read-school";
import { createLocalPlanFinder } from "../../src/optimisation/thread/plan-finder";
import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import type { Plan } from "../../src/planning/plan";
import type { Problem } from "../../src/planning/problem";
import type { EmbeddedExcel } from "../../src/embedded/host/embedded-excel";
import { bookOf, SMALL_SCHOOL, seenIn, withExcel } from "../support/school-book";

const finder = createLocalPlanFinder(await createGlpkSolver());
const MADE_ON = new Date(2026, 8, 1, 8, 0);
const SECONDS = 10;

/** The small school, with the classes that it has now. */
const WITH_CLASSES = {
  cells: {
    ...SMALL_SCHOOL.cells,
    "Now!A1": [
      [20, "", ""],
      ["", 13, ""],
      ["", 12, ""],
      ["", "", 25],
    ],
  },
  names: { ...SMALL_SCHOOL.names, CurrentPlan: "=Now!$A$1:$C$4" },
};

interface Solved {
  readonly school: Awaited<ReturnType<typeof readSchool>> & { readonly problem: Problem };
  readonly best: Plan;
}

async function solve({ Excel }: EmbeddedExcel): Promise<Solved> {
  const { problem, ...school } = await Excel.run((context) => readSchool(context, "Inputs"));
  if (problem === undefined) throw new Error("The school holds mistakes.");
  const found = await finder.ask("plans", { problem, alternatives: 1, timeLimitSeconds: SECONDS });
  const best = found.kind === "solved" ? found.plans[0] : undefined;
  if (best === undefined) throw new Error("The school has no plan.");
  return { school: { ...school, problem }, best };
}

/** What stands in a table's part of a sheet: its rows from the header on, as far as its columns go. */
function tableOf({ book }: EmbeddedExcel, name: string): readonly (readonly unknown[])[] {
  const sheet = book.findSheet(name);
  const [table] = sheet?.tables ?? [];
  if (sheet === undefined || table === undefined) throw new Error(`There is no table on ${name}.`);
  const { top, left, rows, columns } = table.area;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) => sheet.valueAt(top + row, left + column)),
  );
}

describe("the sheets of what would be", () => {
  it("say what the views say, each as a table with a chart, and leave the other sheets alone", async () => {
    await withExcel(bookOf(WITH_CLASSES), async (excel) => {
      const { school, best } = await solve(excel);
      const before = JSON.stringify((seenIn(excel.book) as unknown[]).slice(0, 2));
      const { problem } = school;
      const known = await finder.ask("views", {
        problem,
        views: [{ kind: "staffing" }, { kind: "tradeOff" }, { kind: "room", plan: best }],
        timeLimitSeconds: SECONDS,
      });
      const views: readonly ViewToPublish[] = [
        { view: "staffing", known, whole: true, plan: undefined },
        { view: "tradeOff", known, whole: true, plan: undefined },
        { view: "room", known, whole: true, plan: best },
        { view: "change", plan: best },
      ];
      const written: string[] = [];
      for (const view of views) {
        const outcome = await excel.Excel.run((context) => publishView(context, school, view, MADE_ON));
        if (outcome.kind === "written") written.push(...outcome.sheets);
      }
      expect(written).toEqual(["Staffing", "Trade-off", "Room", "Change"]);
      expect(tableOf(excel, "Staffing").slice(0, 4)).toEqual([
        ["Teachers", "Smallest", "Largest", "Composite classes", "Evenness", "Structure"],
        ["2 teachers", null, null, null, null, "no plan exists"],
        [
          "3 teachers",
          22,
          25,
          1,
          "classes differ by at most 3 children; 3 of 3 are within 2 of the average",
          "1×K/1, 1×1, 1×2",
        ],
        [
          "4 teachers",
          12,
          25,
          0,
          "classes differ by at most 13 children; none of 4 is within 2 of the average",
          "1×K, 2×1, 1×2",
        ],
      ]);
      expect(tableOf(excel, "Trade-off")[0]).toEqual([
        "Composite classes",
        "Smallest",
        "Largest",
        "Gain over fewer",
        "Evenness",
        "Structure",
      ]);
      expect(tableOf(excel, "Room")).toEqual([
        ["Grade", "Fewer", "More", "Children", "From", "To"],
        ["Grade K", 19, 4, 20, 1, 24],
        ["Grade 1", 23, 23, 25, 2, 48],
        ["Grade 2", 24, 3, 25, 1, 28],
      ]);
      const room = excel.book.findSheet("Room");
      expect([room?.valueAt(1, 0), room?.valueAt(2, 0)]).toEqual([
        "How many children fewer or more a grade alone can have before other classes",
        "are needed. Plan: 1×K, 2×1, 1×2.",
      ]);
      expect(tableOf(excel, "Change")).toEqual([
        ["Class type", "Now", "Planned", "Opened", "Closed"],
        ["K", 1, 1, 0, 0],
        ["1", 2, 2, 0, 0],
        ["2", 1, 1, 0, 0],
      ]);
      expect(written.map((name) => excel.book.findSheet(name)?.charts.length)).toEqual([1, 1, 1, 1]);
      expect(JSON.stringify((seenIn(excel.book) as unknown[]).slice(0, 2))).toBe(before);
    });
  });

  it("say how near classes come to the sizes that a school prefers", async () => {
    const names = { ...SMALL_SCHOOL.names, PreferredClassSize: "=Inputs!$D$3:$D$5" };
    const cells = { ...SMALL_SCHOOL.cells, "Inputs!D3": [[20], [20], [22]] };
    await withExcel(bookOf({ cells, names }), async (excel) => {
      const { school } = await solve(excel);
      const { problem } = school;
      const views = [{ kind: "staffing" }, { kind: "tradeOff" }] as const;
      const known = await finder.ask("views", { problem, views, timeLimitSeconds: SECONDS });
      for (const view of ["staffing", "tradeOff"] as const)
        await excel.Excel.run((context) =>
          publishView(context, school, { view, known, whole: true, plan: undefined }, MADE_ON),
        );
      expect(tableOf(excel, "Staffing").slice(0, 3)).toEqual([
        ["Teachers", "Smallest", "Largest", "Composite classes", "Nearness to preferred sizes", "Structure"],
        ["2 teachers", null, null, null, null, "no plan exists"],
        [
          "3 teachers",
          22,
          25,
          1,
          "1 of 3 classes is within 2 of their preferred size; the farthest is 3 away",
          "1×K/1, 1×1, 1×2",
        ],
      ]);
      expect(tableOf(excel, "Trade-off")[0]).toContain("Nearness to preferred sizes");
      expect(excel.book.findSheet("Trade-off")?.valueAt(1, 0)).toBe(
        "The plan nearest to the preferred sizes for each number of composite classes.",
      );
    });
  });

  it("are not written from inputs that have changed since", async () => {
    await withExcel(bookOf(SMALL_SCHOOL), async (excel) => {
      const { school, best } = await solve(excel);
      excel.user.type("Inputs!B3", 21);
      const outcome = await excel.Excel.run((context) =>
        publishView(context, school, { view: "change", plan: best }, MADE_ON),
      );
      expect(outcome).toEqual({ kind: "inputsChanged" });
      expect(excel.book.sheets.map(({ name }) => name)).toEqual(["Inputs"]);
    });
  });

  it("call the plan of a trial by what was asked instead", async () => {
    await withExcel(bookOf(SMALL_SCHOOL), async (excel) => {
      const { school, best } = await solve(excel);
      const trial = { plan: best, name: "With 5 teachers", sentence: "The best plan with 5 teachers, proved." };
      const outcome = await excel.Excel.run((context) => publishTrial(context, school, trial, MADE_ON));
      expect(outcome).toEqual({ kind: "written", sheets: ["With 5 teachers"] });
      expect(excel.book.findSheet("With 5 teachers")?.valueAt(2, 0)).toBe("The best plan with 5 teachers, proved.");
    });
  });
});
