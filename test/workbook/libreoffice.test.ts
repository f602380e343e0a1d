import { readFile } from "node:fs/promises";
import { compareScenarios } from "../../src/application/compare-scenarios";
import type { Book } from "../../src/embedded/book/book";
import type { Sheet } from "../../src/embedded/book/sheet";
import { describeBook } from "../support/describe-book";
import { conditionalLooks } from "../../src/embedded/calculation/conditional-looks";
import { type OpenedBook, openBook } from "../../src/embedded/file/open-book";
import { saveBook } from "../support/saved-book";
import { createLocalPlanFinder } from "../../src/optimisation/thread/plan-finder";
import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import { findResultSheets } from "../../src/workbook/reading/result-sheets";
import { withExcel } from "../support/school-book";

async function fixture(name: string): Promise<OpenedBook> {
  return openBook(await readFile(new URL(`fixtures/${name}`, import.meta.url)));
}

/** Numbers as LibreOffice keeps them: to fifteen digits. */
function kept(value: unknown): unknown {
  return typeof value === "number" ? Number(value.toPrecision(14)) : value;
}

/** All of a sheet that a reader without the add-in relies on. */
function partsOf(sheet: Sheet): unknown {
  const cells = sheet.cells.all().filter(({ value, formula }) => value !== null || formula !== undefined);
  return {
    cells: cells.map(({ row, column, value, formula }) => [row, column, kept(value), formula !== undefined]),
    tables: sheet.tables.map(({ name, area, columns }) => [name, area, columns.map((column) => column.name)]),
    charts: sheet.charts.map(({ content: { type, title, series } }) => [type, title, series.length]),
    // LibreOffice writes formats in an order of its own.
    formats: sheet.conditionalFormats
      .map(({ areas, rule, look }) => JSON.stringify([areas, "formula" in rule ? rule.formula : "", look.numberFormat]))
      .sort(),
    entryRules: sheet.validations.map(({ areas, rule, errorAlert }) => [
      areas,
      rule.kind,
      "operator" in rule && [rule.operator, rule.formula1],
      errorAlert.message,
    ]),
    names: sheet.names.all().map(({ name, formula }) => [name, formula.replaceAll("$", "")]),
    page: [sheet.page.orientation, sheet.page.zoom, sheet.page.titleRows, sheet.page.printAreas],
    frozen: sheet.frozen,
  };
}

/** What a person sees stand out in the table of a plan and below it. */
function flagged(book: Book, { calculation }: { calculation: Parameters<typeof conditionalLooks>[0] }, name: string) {
  const sheet = book.findSheet(name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  return conditionalLooks(calculation, sheet, { top: 5, left: 0, rows: 12, columns: 8 }).map(
    ({ row, column, look }) => `${"ABCDEFGH"[column] ?? ""}${row + 1}${look.font?.bold === true ? " bold" : ""}`,
  );
}

describe("a solved workbook that LibreOffice has opened and saved", () => {
  it("has lost nothing: cells, formulas, tables, charts, formats, rules for cells, names, print titles", async () => {
    const [before, after] = [await fixture("plans.xlsx"), await fixture("plans-through-libreoffice.xlsx")];
    expect(after.book.sheets.map(({ name }) => name)).toEqual(before.book.sheets.map(({ name }) => name));
    for (const sheet of before.book.sheets) {
      const again = after.book.findSheet(sheet.name);
      expect([sheet.name, again && partsOf(again)]).toEqual([sheet.name, partsOf(sheet)]);
    }
  });

  it("loses nothing either when it is saved here again", async () => {
    const after = await fixture("plans-through-libreoffice.xlsx");
    const { bytes, notKept } = await saveBook(after.book, after.origin);
    expect(notKept).toEqual([]);
    expect(describeBook((await openBook(bytes)).book)).toEqual(describeBook(after.book));
  });

  it("holds the same values when it is calculated here as there", async () => {
    const { book } = await fixture("plans-through-libreoffice.xlsx");
    const stored = book.sheets.map(partsOf);
    await withExcel(book, () => {
      book.settle();
      return Promise.resolve();
    });
    expect(book.sheets.map(partsOf)).toEqual(stored);
  });

  it("is still the same scenarios and results to the add-in", async () => {
    const finder = createLocalPlanFinder(await createGlpkSolver());
    const comparisonOf = async (name: string) => {
      const { book } = await fixture(name);
      return withExcel(book, async ({ Excel }) => ({
        compared: await compareScenarios((work) => Excel.run(work), finder, { alternatives: 3, timeLimitSeconds: 60 }),
        results: await Excel.run(findResultSheets),
      }));
    };
    const before = await comparisonOf("plans.xlsx");
    const after = await comparisonOf("plans-through-libreoffice.xlsx");
    finder.close();
    expect(after.results).toEqual(before.results);
    expect(after.results.flatMap(({ madeFrom }) => madeFrom.map(({ inputs }) => inputs.kind))).toEqual(
      Array<string>(10).fill("unchanged"),
    );
    const found = ({ compared }: typeof after) =>
      compared.scenarios.map(({ search, repairs }) => [search?.problem, search?.outcome, repairs]);
    expect(found(after)).toEqual(found(before));
  });
});

describe("a plan that somebody has changed in LibreOffice", () => {
  it("flagged there what it flags here: limits, children left and over, teachers, changed inputs", async () => {
    const { book } = await fixture("plans-changed-in-libreoffice.xlsx");
    const name = "Plan 1 - This year";
    const sheet = book.findSheet(name);
    const checks = () => [6, 7, 8, 9, 10, 11, 12, 14, 15].map((row) => sheet?.valueAt(row - 1, 7));
    const expected = ["too large", "OK", "OK", "OK", "OK", "", "see above", "too many placed", "too many classes"];
    expect(checks()).toEqual(expected);
    await withExcel(book, async (excel) => {
      book.settle();
      expect(checks()).toEqual(expected);
      expect(flagged(book, excel, name)).toEqual(
        ["E6", "H6", "H12", "B14", "C14", "H14", "E15", "H15"].map((cell) => `${cell} bold`),
      );
      const [comparison] = await excel.Excel.run(findResultSheets);
      expect(comparison?.madeFrom[0]).toEqual({ sheet: "This year", inputs: { kind: "changed", names: ["Teachers"] } });
    });
  });
});
