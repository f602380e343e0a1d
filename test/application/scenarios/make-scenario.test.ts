import { lookAtScenarios, type ScenarioLook } from "../../../src/application/scenarios/look-at-scenarios";
import {
  makeNextYear,
  type MakeOutcome,
  makeScenario,
  type NextYearWish,
} from "../../../src/application/scenarios/make-scenario";
import { nextYearDraft } from "../../../src/application/scenarios/next-year";
import { publishPlans } from "../../../src/application/publish-plans";
import { outlookOnScenarios } from "../../../src/application/scenario-outlook";
import { readSchool } from "../../../src/application/school/read-school";
import { solveSchool } from "../../../src/application/school/solve-school";
import type { FaultMoment } from "../../../src/embedded/faults/faults";
import type { EmbeddedExcel } from "../../../src/embedded/host/embedded-excel";
import { openBook } from "../../../src/embedded/file/open-book";
import { createLocalPlanFinder, type PlanFinder } from "../../../src/optimisation/thread/plan-finder";
import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import { nameCells } from "../../../src/workbook/writing/name-cells";
import { findScenarios } from "../../../src/workbook/reading/find-scenarios";
import { WritingFailed } from "../../../src/workbook/writing/write-sheets";
import { seedsFrom, someOf } from "../../support/number-of-cases";
import { randomSchoolWithClasses } from "../../support/random-schools";
import { saveBook } from "../../support/saved-book";
import { bookOf, SMALL_SCHOOL, seenIn, type TestWorkbook, withExcel } from "../../support/school-book";
import { workbookOfSchool } from "../../support/workbook-of-school";

let finder: PlanFinder;

beforeAll(async () => {
  finder = createLocalPlanFinder(await createGlpkSolver());
});

afterAll(() => {
  finder.close();
});

async function schoolIn({ Excel }: EmbeddedExcel, sheet = "Inputs") {
  const { problem, ...school } = await Excel.run((context) => readSchool(context, sheet));
  if (problem === undefined) throw new Error("The school holds mistakes.");
  return { ...school, problem };
}

const sheetsOf = ({ book }: EmbeddedExcel): string[] => book.sheets.map(({ name }) => name);

async function made(excel: EmbeddedExcel, name = "More teachers"): Promise<MakeOutcome> {
  const school = await schoolIn(excel);
  return excel.Excel.run((context) => makeScenario(context, school, name));
}

/** Writes the best plan of the school to the sheet Plan 1. */
async function writePlan(excel: EmbeddedExcel): Promise<void> {
  const school = await schoolIn(excel);
  const { search } = await solveSchool(finder, school, { alternatives: 1, timeLimitSeconds: 30 });
  if (search?.outcome.kind !== "solved") throw new Error("The school has no plan.");
  const { outcome } = search;
  const publication = { alternatives: false, ranks: [1], madeOn: new Date(2026, 10, 21) };
  await excel.Excel.run((context) => publishPlans(context, school, outcome, publication));
}

async function lookIn(excel: EmbeddedExcel): Promise<ScenarioLook> {
  const school = await schoolIn(excel);
  return excel.Excel.run((context) => lookAtScenarios(context, school));
}

/** Makes the next year from the first classes that are known. */
async function nextYear(excel: EmbeddedExcel, wish: Partial<NextYearWish> = {}): Promise<MakeOutcome> {
  const school = await schoolIn(excel);
  const [classes] = (await lookIn(excel)).classes;
  if (classes === undefined) throw new Error("No classes are known.");
  const whole = { name: "Next year", classes, youngest: 23, leastChange: false, ...wish };
  return excel.Excel.run((context) => makeNextYear(context, school, whole));
}

/** The school with the classes it has now. */
const WITH_CLASSES = withClasses([20, 0, 0], [0, 13, 0], [0, 12, 10], [0, 0, 15]);

/** The same with priorities, of which there could be one more. */
const WITH_PRIORITIES: TestWorkbook = {
  cells: { ...WITH_CLASSES.cells, "Inputs!F1": [["fewest composite classes"], [""], [""]] },
  names: { ...WITH_CLASSES.names, Priorities: "=Inputs!$F$1:$F$3" },
};

describe("a new scenario", () => {
  it("is a copy of the school’s sheet with names of its own, and leaves all else as it was", async () => {
    await withExcel(bookOf(SMALL_SCHOOL), async (excel) => {
      const before = seenIn(excel.book) as unknown[];
      const outcome = await made(excel);
      expect(outcome).toEqual({
        kind: "made",
        made: { sheet: "More teachers", from: "Inputs", teachers: { sheet: "More teachers", row: 0, column: 1 } },
      });
      expect(sheetsOf(excel)).toEqual(["Inputs", "More teachers"]);
      expect((seenIn(excel.book) as unknown[])[0]).toEqual(before[0]);
      excel.user.type("'More teachers'!B1", 5);
      expect((await schoolIn(excel, "More teachers")).problem.teachers).toBe(5);
      expect((await schoolIn(excel)).problem.teachers).toBe(4);
      expect(await excel.Excel.run(findScenarios)).toMatchObject({ sheets: ["Inputs", "More teachers"] });
    });
  });

  it("gets names for its own cells also where Excel copies none, because they are formulas", async () => {
    const names = { ...SMALL_SCHOOL.names, Children: '=INDIRECT("Inputs!B3:B5")' };
    await withExcel(bookOf({ ...SMALL_SCHOOL, names }), async (excel) => {
      await made(excel);
      excel.user.type("'More teachers'!B3", 24);
      expect((await schoolIn(excel, "More teachers")).problem.grades[0]?.children).toBe(24);
      expect((await schoolIn(excel)).problem.grades[0]?.children).toBe(20);
    });
  });

  it("is in sight also where the school’s sheet is hidden, which stays so", async () => {
    await withExcel(bookOf(SMALL_SCHOOL), async (excel) => {
      excel.user.addSheet("Front");
      const inputs = excel.book.findSheet("Inputs");
      if (inputs) inputs.visibility = "Hidden";
      await made(excel);
      expect(excel.book.sheets.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual([
        "Inputs Hidden",
        "More teachers Visible",
        "Front Visible",
      ]);
    });
  });

  it("is not made where the school or the sheets have changed meanwhile", async () => {
    await withExcel(bookOf(SMALL_SCHOOL), async (excel) => {
      const school = await schoolIn(excel);
      excel.user.addSheet("more TEACHERS");
      expect(await excel.Excel.run((context) => makeScenario(context, school, "More teachers"))).toEqual({
        kind: "changed",
      });
      excel.user.type("Inputs!B1", 5);
      expect(await excel.Excel.run((context) => makeScenario(context, school, "Other"))).toEqual({ kind: "changed" });
      expect(sheetsOf(excel)).toEqual(["Inputs", "more TEACHERS"]);
    });
  });

  it("shares what stands on other sheets, is a value of the workbook or reads other sheets, which is told before", async () => {
    const book = bookOf({
      cells: {
        ...SMALL_SCHOOL.cells,
        "Limits!A1": [[24], [24], [28]],
        "Inputs!B3": [["=Limits!A1-4"]],
      },
      names: { ...SMALL_SCHOOL.names, MaxClassSize: "=Limits!$A$1:$A$3", MinSubclass: "=2", "Inputs!Teachers": "=4" },
    });
    await withExcel(book, async (excel) => {
      const { shared, readingOthers, formulas } = await lookIn(excel);
      expect(shared).toMatchObject([
        { kind: "otherSheet", name: "MaxClassSize", area: { sheet: "Limits", row: 0, rowCount: 3 } },
        { kind: "value", name: "MinSubclass" },
      ]);
      expect(readingOthers.map(({ formula }) => formula)).toEqual(["=Limits!A1-4"]);
      expect(formulas.map(({ name, formula }) => `${name} ${formula}`)).toEqual([
        "Children =Limits!A1-4",
        "Children =20+5",
      ]);
      const school = await schoolIn(excel);
      const { remarks, nextYear: year } = await excel.Excel.run((context) => outlookOnScenarios(context, school));
      expect(remarks.map((remark) => remark.split(/[:.(]/)[0])).toEqual([
        "The copy shares what is not on Inputs",
        "Inputs!B3 reads other sheets by formula, and so it will on the copy",
      ]);
      expect(year?.obstacle).toMatch(/^No sheet holds this year’s classes/);
      // The copy has names of its own for them, so that it can be shown other cells by itself.
      await made(excel);
      await excel.Excel.run((context) =>
        nameCells(context, "MaxClassSize", { kind: "name", name: "Children" }, "More teachers"),
      );
      expect((await schoolIn(excel, "More teachers")).problem.grades[0]).toMatchObject({
        maxClassSize: 20,
        minSubclass: 2,
      });
      expect((await schoolIn(excel)).problem.grades[0]?.maxClassSize).toBe(24);
    });
  });
});

describe("the next year", () => {
  it("has the children of the grade below, this year’s classes moved up, and all else as it is", async () => {
    await withExcel(bookOf(WITH_PRIORITIES), async (excel) => {
      await writePlan(excel);
      const before = seenIn(excel.book) as { name: string; cells: unknown }[];
      const [plan] = (await lookIn(excel)).classes;
      expect(plan?.from).toEqual({ kind: "plan", sheet: "Plan 1" });
      const outcome = await nextYear(excel, { leastChange: true });
      expect(outcome).toMatchObject({
        kind: "made",
        made: { sheet: "Next year", from: "Inputs", nextYear: { classes: "Classes moved up" } },
      });
      const { problem } = await schoolIn(excel, "Next year");
      const year = (await schoolIn(excel)).problem;
      expect(problem.grades).toEqual(year.grades.map((grade, i) => ({ ...grade, children: [23, 20, 25][i] })));
      expect(problem.priorities).toEqual(["least change from the current plan", "fewest composite classes"]);
      const moved = (plan?.children ?? [])
        .map(([k = 0, first = 0]) => [0, k, first])
        .filter((row) => row.some((count) => count > 0));
      expect(problem.currentPlan).toEqual(moved);
      expect(year.currentPlan).toHaveLength(4);
      const after = seenIn(excel.book) as { name: string; cells: unknown }[];
      for (const { name, cells } of before)
        expect([name, after.find((sheet) => sheet.name === name)?.cells]).toEqual([name, cells]);
    });
  });

  it("names each class by what it is then and was, and none of those who leave", async () => {
    await withExcel(bookOf(WITH_CLASSES), async (excel) => {
      const school = await schoolIn(excel);
      const outlook = await excel.Excel.run((context) => outlookOnScenarios(context, school));
      expect(outlook.nextYear?.choices).toMatchObject([
        {
          becomes: [
            "Class 1 (K) → 1, 20 children",
            "Class 2 (1) → 2, 13 children",
            "Class 3 (1/2) → 2, 12 children",
            "Class 4 (2) leaves",
          ],
          remarks: ["Inputs!B5 is a formula. On the new sheet numbers stand in its place."],
          leastChange: "ownCells",
        },
      ]);
      await nextYear(excel);
      const sheet = excel.book.findSheet("Classes moved up");
      expect([5, 6, 7, 8].map((row) => sheet?.valueAt(row, 0))).toEqual([
        "1 (was class 1)",
        "2 (was class 2)",
        "2 (was class 3)",
        null,
      ]);
      expect((await schoolIn(excel, "Next year")).problem.currentPlan).toEqual([
        [0, 20, 0],
        [0, 0, 13],
        [0, 0, 12],
      ]);
      // This year's stays this year's.
      expect((await schoolIn(excel)).problem.currentPlan).toHaveLength(4);
    });
  });

  it("says what the school is called at the head of the pages of its classes, and calls long grades there by short names", async () => {
    const cells = {
      ...WITH_CLASSES.cells,
      "Inputs!A20": [["Oak Hill"]],
      "Inputs!D1": [["Reception+Year 1"]],
      "Inputs!A3": [["Reception"], ["Year 1"], ["Year 2"]],
    };
    const names = { ...WITH_CLASSES.names, School: "=Inputs!$A$20" };
    await withExcel(bookOf({ cells, names }), async (excel) => {
      await nextYear(excel);
      const sheet = excel.book.findSheet("Classes moved up");
      expect(sheet?.page.headerFooter.header).toBe('&C&11&"-,Bold"Oak Hill');
      const said = [4, 5, 6, 7, 8].map((row) => [0, 1, 2, 3].map((column) => sheet?.valueAt(row, column)));
      expect(said).toEqual([
        ["R = Reception   Y1 = Year 1   Y2 = Year 2", null, null, null],
        ["Class", "R", "Y1", "Y2"],
        ["Y1 (was class 1)", null, 20, null],
        ["Y2 (was class 2)", null, null, 13],
        ["Y2 (was class 3)", null, null, 12],
      ]);
      expect((await schoolIn(excel, "Next year")).problem.currentPlan).toEqual([
        [0, 20, 0],
        [0, 0, 13],
        [0, 0, 12],
      ]);
    });
  });

  it("leaves the youngest grade to be typed, in a cell that is marked until then", async () => {
    await withExcel(bookOf(WITH_CLASSES), async (excel) => {
      const outcome = await nextYear(excel, { youngest: undefined });
      expect(outcome).toMatchObject({
        made: { nextYear: { missing: { grade: "K", place: { sheet: "Next year", row: 2, column: 1 } } } },
      });
      const { issues } = await excel.Excel.run((context) => readSchool(context, "Next year"));
      expect(issues).toMatchObject([{ severity: "error", address: "'Next year'!B3" }]);
      const sheet = excel.book.findSheet("Next year");
      expect(sheet?.conditionalFormats.map(({ rule, areas }) => [rule, areas])).toEqual([
        [{ kind: "Custom", formula: "=ISBLANK($B$3)" }, [{ top: 2, left: 1, rows: 1, columns: 1 }]],
      ]);
      excel.user.type("'Next year'!B3", 22);
      expect((await schoolIn(excel, "Next year")).problem.grades[0]?.children).toBe(22);
    });
  });

  it("keeps no class that was kept this year, and has rows for others", async () => {
    const names = { ...WITH_CLASSES.names, Keep: "=Kept!$B$1:$D$1" };
    const cells = { ...WITH_CLASSES.cells, "Kept!B1": [[20, "", ""]] };
    await withExcel(bookOf({ cells, names }), async (excel) => {
      await nextYear(excel);
      expect((await schoolIn(excel, "Next year")).problem.keep).toBeUndefined();
      expect((await schoolIn(excel)).problem.keep).toMatchObject([{ children: [20, 0, 0] }]);
      const { row = 0 } = (await excel.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Next year").names.getItem("Keep").getRange();
        range.load("rowIndex");
        await context.sync();
        return { row: range.rowIndex };
      })) as { row?: number };
      excel.user.type(`'Classes moved up'!C${row + 1}`, 20);
      expect((await schoolIn(excel, "Next year")).problem.keep).toMatchObject([{ children: [0, 20, 0] }]);
    });
  });

  it("gets cells for what matters where the school has none", async () => {
    await withExcel(bookOf(WITH_CLASSES), async (excel) => {
      await nextYear(excel, { leastChange: true });
      expect((await schoolIn(excel, "Next year")).problem.priorities).toEqual([
        "least change from the current plan",
        "fewest composite classes",
        "most even class sizes",
      ]);
      expect((await schoolIn(excel)).problem.priorities).toHaveLength(2);
    });
  });

  it.each<[string, TestWorkbook, string]>([
    ["children on another sheet", withChildrenAt("=Other!$B$3:$B$5"), "childrenElsewhere"],
    ["children without cells", withChildrenAt("={20;25;25}"), "childrenElsewhere"],
    ["children that a formula beside them fills", withSpilledChildren(), "childrenFilled"],
    ["a school without classes yet", SMALL_SCHOOL, "noClasses"],
    ["classes of the oldest alone", withClasses([0, 0, 15]), "nobodyStays"],
  ])("says that it cannot be made of %s", async (_, workbook, kind) => {
    await withExcel(bookOf(workbook), async (excel) => {
      await excel.settled();
      const look = await lookIn(excel);
      expect(nextYearDraft(await schoolIn(excel), look, look.classes[0]).obstacle?.kind).toBe(kind);
    });
  });

  it("is not made from classes that were changed meanwhile", async () => {
    await withExcel(bookOf(SMALL_SCHOOL), async (excel) => {
      await writePlan(excel);
      const [classes] = (await lookIn(excel)).classes;
      excel.user.type("'Plan 1'!B6", 3);
      expect(await nextYear(excel, classes === undefined ? {} : { classes })).toEqual({ kind: "changed" });
      expect(sheetsOf(excel)).toEqual(["Inputs", "Plan 1"]);
    });
  });

  it("is found again in the saved workbook, with its current plan", async () => {
    const book = bookOf(WITH_PRIORITIES);
    let before: unknown;
    await withExcel(book, async (excel) => {
      await nextYear(excel, { leastChange: true, youngest: undefined });
      excel.user.type("'Next year'!B3", 21);
      before = (await schoolIn(excel, "Next year")).problem;
    });
    const { bytes } = await saveBook(book);
    await withExcel((await openBook(bytes)).book, async (excel) => {
      expect(await excel.Excel.run(findScenarios)).toMatchObject({ sheets: ["Inputs", "Next year"] });
      expect((await schoolIn(excel, "Next year")).problem).toEqual(before);
    });
  });

  it.each(seedsFrom(1, 24).filter(somebodyStays))(
    "moves every child up and none away: random school %i",
    async (seed) => {
      const school = randomSchoolWithClasses(seed);
      await withExcel(workbookOfSchool(school), async (excel) => {
        const sheet = (await schoolIn(excel)).problem;
        const plan = sheet.currentPlan ?? [];
        await nextYear(excel, { youngest: 7 });
        const { currentPlan = [], ...next } = (await schoolIn(excel, "Next year")).problem;
        const sums = (rows: readonly (readonly number[])[]) =>
          sheet.grades.map((_, grade) => rows.reduce((sum, row) => sum + (row[grade] ?? 0), 0));
        expect(sums(currentPlan)).toEqual([0, ...sums(plan).slice(0, -1)]);
        expect(next.grades.map(({ children }) => children)).toEqual([
          7,
          ...sheet.grades.slice(0, -1).map(({ children }) => children),
        ]);
        expect({ ...next, grades: 0 }).toEqual({ ...sheet, currentPlan: undefined, grades: 0 });
      });
    },
  );
});

describe("where a sync fails", () => {
  const MOMENTS: readonly FaultMoment[] = ["before", "after", { action: 2 }, { action: 12 }];

  it.each([
    ["a new scenario", (excel: EmbeddedExcel) => made(excel), ["More teachers"]],
    [
      "a next year",
      (excel: EmbeddedExcel) => nextYear(excel, { leastChange: true }),
      ["Next year", "Classes moved up"],
    ],
  ] as const)("%s leaves the workbook as it was, and is made the next time", async (_, make, sheets) => {
    await withExcel(bookOf(WITH_PRIORITIES), async (excel) => {
      const before = seenIn(excel.book);
      const syncs = excel.faults.syncs;
      await make(excel);
      const count = excel.faults.syncs - syncs;
      const remove = (): void => {
        for (const name of sheets) excel.user.delete(name);
      };
      remove();
      let cases = 0;
      let failures = 0;
      for (let sync = 1; sync <= count; sync++) {
        for (const moment of someOf(MOMENTS, sync)) {
          cases++;
          const what = `sync ${sync}, ${JSON.stringify(moment)}`;
          excel.faults.fail({ code: "AccessDenied", sync, moment });
          const isMade = await make(excel).then(
            () => true,
            () => false,
          );
          excel.faults.clear();
          if (isMade) remove();
          else failures++;
          expect([what, seenIn(excel.book)]).toEqual([what, before]);
        }
      }
      expect(failures).toBeGreaterThan(cases / 2);
      await make(excel);
      remove();
      expect(seenIn(excel.book)).toEqual(before);
    });
  });

  it("between the copying and the naming of the copy, the copy goes too", async () => {
    await withExcel(bookOf(SMALL_SCHOOL), async (excel) => {
      const school = await schoolIn(excel);
      const before = seenIn(excel.book);
      for (const action of [1, 2, 3, 4, 5, 6, 7, 8]) {
        // Two syncs read the school, the third looks at the sheets, the fourth copies.
        excel.faults.fail({ code: "GeneralException", sync: 4, moment: { action } });
        const making = excel.Excel.run((context) => makeScenario(context, school, "Other"));
        await expect(making).rejects.toBeInstanceOf(WritingFailed);
        excel.faults.clear();
        expect([action, seenIn(excel.book)]).toEqual([action, before]);
      }
    });
  });

  it("and taking away fails too, what may be left is named", async () => {
    await withExcel(bookOf(SMALL_SCHOOL), async (excel) => {
      const school = await schoolIn(excel);
      excel.faults.fail({ code: "AccessDenied", sync: 5, moment: "after", times: "always" });
      const ending = await excel.Excel.run((context) => makeScenario(context, school, "Other")).catch(
        (error: unknown) => error,
      );
      excel.faults.clear();
      expect(ending).toBeInstanceOf(WritingFailed);
      expect((ending as WritingFailed).left).toEqual(["Other"]);
    });
  });
});

function withChildrenAt(formula: string): TestWorkbook {
  return {
    cells: { ...SMALL_SCHOOL.cells, "Other!B3": [[20], [25], [25]] },
    names: { ...SMALL_SCHOOL.names, Children: formula, CurrentPlan: "=Inputs!$H$1:$J$1" },
  };
}

function withClasses(...rows: readonly number[][]): TestWorkbook {
  return {
    cells: { ...SMALL_SCHOOL.cells, "Inputs!H1": rows },
    names: { ...SMALL_SCHOOL.names, CurrentPlan: `=Inputs!$H$1:$J$${rows.length}` },
  };
}

function somebodyStays(seed: number): boolean {
  const { currentPlan = [] } = randomSchoolWithClasses(seed);
  return currentPlan.some((row) => row.slice(0, -1).some((count) => count > 0));
}

function withSpilledChildren(): TestWorkbook {
  return {
    cells: {
      "Inputs!A1": [
        ["Teachers", 4],
        ["", "", "Largest"],
        ['={"K",20;"1",25;"2",25}', "", 24],
        ["", "", 24],
        ["", "", 28],
      ],
      "Inputs!H1": [[20, 0, 0]],
    },
    names: {
      Teachers: "=Inputs!$B$1",
      Grades: "=Inputs!$A$3:$A$5",
      Children: "=Inputs!$B$3:$B$5",
      MaxClassSize: "=Inputs!$C$3:$C$5",
      CurrentPlan: "=Inputs!$H$1:$J$1",
    },
  };
}
