import { nextYearDraft } from "../../../src/application/scenarios/next-year";
import { outlookOnScenarios } from "../../../src/application/scenario-outlook";
import { readSchool } from "../../../src/application/school/read-school";
import { openBook } from "../../../src/embedded/file/open-book";
import { findScenarios } from "../../../src/workbook/reading/find-scenarios";
import { seedsFrom } from "../../support/number-of-cases";
import { randomSchoolWithClasses } from "../../support/random-schools";
import { saveBook } from "../../support/saved-book";
import { bookOf, SMALL_SCHOOL, seenIn, type TestWorkbook, withExcel } from "../../support/school-book";
import { workbookOfSchool } from "../../support/workbook-of-school";
import {
  lookIn,
  nextYear,
  schoolIn,
  sheetsOf,
  WITH_CLASSES,
  WITH_PRIORITIES,
  withClasses,
  writePlan,
} from "../../support/scenario-making";

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

function withChildrenAt(formula: string): TestWorkbook {
  return {
    cells: { ...SMALL_SCHOOL.cells, "Other!B3": [[20], [25], [25]] },
    names: { ...SMALL_SCHOOL.names, Children: formula, CurrentPlan: "=Inputs!$H$1:$J$1" },
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
