import { makeScenario } from "../../../src/application/scenarios/make-scenario";
import { outlookOnScenarios } from "../../../src/application/scenario-outlook";
import { nameCells } from "../../../src/workbook/writing/name-cells";
import { findScenarios } from "../../../src/workbook/reading/find-scenarios";
import { bookOf, SMALL_SCHOOL, seenIn, withExcel } from "../../support/school-book";
import { lookIn, made, schoolIn, sheetsOf } from "../../support/scenario-making";

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
