import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import type { Problem } from "../../../src/planning/problem";
import { alternativesSheet } from "../../../src/workbook/sheets/alternatives-sheet";
import { comparisonSheet } from "../../../src/workbook/sheets/comparison-sheet";
import { SURE_WIDTH, widthInPoints } from "../../../src/workbook/sheets/paper";
import type { SheetContent } from "../../../src/workbook/sheets/sheet-content";
import { madeFrom, tableOf } from "../../support/listed-sheet";
import { plansOf, search } from "../../support/search";

const solver = await createGlpkSolver();

/** 36 children of K in two classes, those of 1 and 2 in one each, and none of 3. */
const WITHOUT_AVERAGES: Problem = {
  teachers: 4,
  teacherRule: "exactly",
  grades: [36, 20, 21, 0].map((children, position) => ({
    name: ["K", "1", "2", "3"][position] ?? "",
    children,
    minClassSize: 5,
    maxClassSize: 22,
    minSubclass: 4,
  })),
  composites: [],
  priorities: ["most even class sizes"],
};

/** The same school, in which the average of one band is limited twice, and that of another without a class. */
const SCHOOL: Problem = {
  ...WITHOUT_AVERAGES,
  averages: [
    { grades: [0, 1, 2], largest: 20 },
    { grades: [0, 1, 2], smallest: 10 },
    { grades: [3], largest: 20 },
  ],
};

const widthOf = ({ columnWidths }: SheetContent): number =>
  columnWidths.map(widthInPoints).reduce((all, width) => all + width, 0);

describe("the list of alternatives", () => {
  const sheetOf = (problem: Problem) =>
    alternativesSheet(plansOf(search(solver, problem, 1)), madeFrom(problem), {
      headline: "Plans.",
      verdict: "The best.",
    });

  it("has a column for the average of each band, once, before the structure, and fits on a page with them", () => {
    const sheet = sheetOf(SCHOOL);
    const [header, best] = tableOf(sheet, "Plan");
    expect(header?.slice(6)).toEqual(["Children in composites", "Average K–2", "Average 3", "Structure"]);
    expect(best?.slice(6)).toEqual([0, 77 / 4, "–", "2×K, 1×1, 1×2"]);
    expect(sheet.columnWidths).toHaveLength(10);
    expect(sheet.tables[0]?.area.columnCount).toBe(10);
    expect(widthOf(sheet)).toBeLessThanOrEqual(SURE_WIDTH);
  });

  it("says averages with up to two decimals", () => {
    const { styles } = sheetOf(SCHOOL);
    const formats = styles.filter(({ style }) => style.numberFormat === "0.0#");
    expect(formats.map(({ area: { column, columnCount } }) => [column, columnCount])).toEqual([[7, 2]]);
  });

  it("has none where no average is limited", () => {
    const sheet = sheetOf(WITHOUT_AVERAGES);
    expect(tableOf(sheet, "Plan")[0]?.slice(6)).toEqual(["Children in composites", "Structure"]);
    expect(sheet.columnWidths).toHaveLength(8);
  });
});

describe("the comparison of scenarios", () => {
  const scenario = (name: string, problem: Problem) => {
    const [best] = plansOf(search(solver, problem, 1));
    if (best === undefined) throw new Error("The school has a plan.");
    return { name, best, result: "Found.", verdict: "The best.", changes: "–", made: madeFrom(problem) };
  };
  const ofThree = { ...WITHOUT_AVERAGES, averages: [{ grades: [2, 3], largest: 22 }] };

  it("has a column for each average that any scenario limits, and nothing in it for one that does not", () => {
    const sheet = comparisonSheet(
      [
        scenario("Inputs", SCHOOL),
        scenario("Other", ofThree),
        { name: "Broken", result: "No.", verdict: "No.", changes: "–" },
      ],
      "Compared.",
    );
    const rows = tableOf(sheet, "Scenario");
    expect(rows.map((row) => row.slice(6, 11))).toEqual([
      ["Children in composites", "Average K–2", "Average 3", "Average 2+3", "Structure"],
      [0, 77 / 4, "–", null, "2×K, 1×1, 1×2"],
      [0, null, null, 21, "2×K, 1×1, 1×2"],
      [null, null, null, null, null],
    ]);
    expect(new Set([...rows.map((row) => row.length), sheet.columnWidths.length])).toEqual(new Set([14]));
    const marked = sheet.highlights.filter(({ numberFormat }) => numberFormat === '"▲ "0.0#');
    expect(marked.map(({ area: { column, columnCount } }) => [column, columnCount])).toEqual([
      [7, 1],
      [8, 1],
      [9, 1],
    ]);
  });

  it("is no wider for one such column, and has none where no average is limited", () => {
    const sheetOf = (problem: Problem) => comparisonSheet([scenario("Inputs", problem)], "Compared.");
    const total = (problem: Problem) => sheetOf(problem).columnWidths.reduce((all, width) => all + width, 0);
    expect(total(ofThree)).toBeCloseTo(total(WITHOUT_AVERAGES));
    expect(tableOf(sheetOf(WITHOUT_AVERAGES), "Scenario")[0]?.[7]).toBe("Structure");
  });
});
