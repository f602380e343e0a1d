import type { Plan } from "../../../src/planning/plan";
import type { Problem } from "../../../src/planning/problem";
import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import { alternativesSheet } from "../../../src/workbook/sheets/alternatives-sheet";
import { comparisonSheet } from "../../../src/workbook/sheets/comparison-sheet";
import { viewSheet } from "../../../src/workbook/sheets/what-if-sheet";
import { staffingTable, tradeOffTable } from "../../../src/workbook/sheets/what-if-views";
import { SURE_WIDTH, widthInPoints } from "../../../src/workbook/sheets/paper";
import { areaText } from "../../../src/workbook/host/address";
import { CAPPED_SCHOOL, SAME_WITHOUT_CAPS } from "../../support/capped-school";
import { madeFrom, tableOf } from "../../support/listed-sheet";
import { plansOf, search } from "../../support/search";

const solver = await createGlpkSolver();

const best = (problem: Problem): readonly Plan[] => plansOf(search(solver, problem, 2));

const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);

describe("the list of alternatives", () => {
  const sheetOf = (problem: Problem) =>
    alternativesSheet(best(problem), madeFrom(problem), { headline: "Plans.", verdict: "The best." });

  it("has a column of classes over the cap where there are caps, before the structure", () => {
    const sheet = sheetOf(CAPPED_SCHOOL);
    const [header, first] = tableOf(sheet, "Plan");
    expect(header?.slice(-3)).toEqual(["Children in composites", "Over the cap", "Structure"]);
    expect(first?.slice(-3)).toEqual([0, 1, "3×K, 2×1"]);
    expect(sheet.columnWidths).toHaveLength(9);
    expect(sheet.tables[0]?.area.columnCount).toBe(9);
  });

  it("is no wider than a page holds for that column", () => {
    const wide = {
      ...CAPPED_SCHOOL,
      grades: CAPPED_SCHOOL.grades.map((grade) => ({ ...grade, name: `Year of ${grade.name}` })),
    };
    expect(sum(sheetOf(wide).columnWidths)).toBeLessThanOrEqual(123.5);
  });

  it("has none where there are no caps", () => {
    const sheet = sheetOf(SAME_WITHOUT_CAPS);
    expect(tableOf(sheet, "Plan")[0]?.slice(-2)).toEqual(["Children in composites", "Structure"]);
    expect(sheet.columnWidths).toHaveLength(8);
  });
});

describe("the tables of what would be", () => {
  const evenness = { heading: "Evenness", ofPlan: () => "even" };
  const tables = (problem: Problem) => {
    const [plan] = best(problem);
    if (plan === undefined) throw new Error("The school has a plan.");
    const staffing = [{ teachers: 4, feasible: false } as const, { teachers: 5, feasible: true, plan } as const];
    return [
      staffingTable(staffing, problem, evenness),
      tradeOffTable([{ compositeClasses: 0, plan, dominated: false }], problem, evenness),
    ] as const;
  };

  it("have a column of classes over the cap where there are caps, and fit on a page with it", () => {
    const [staffing, tradeOff] = tables(CAPPED_SCHOOL);
    expect(staffing.headers.slice(3)).toEqual(["Composite classes", "Over the cap", "Evenness", "Structure"]);
    expect(staffing.rows).toEqual([
      ["4 teachers", null, null, null, null, null, "no plan exists"],
      ["5 teachers", 15, 22, 0, 1, "even", "3×K, 2×1"],
    ]);
    expect(tradeOff.headers.slice(3)).toEqual(["Gain over fewer", "Over the cap", "Evenness", "Structure"]);
    expect(tradeOff.rows).toEqual([["0 composite classes", 15, 22, "yes", 1, "even", "3×K, 2×1"]]);
    const widthOf = (problem: Problem) =>
      tables(problem).map((table) =>
        sum(
          viewSheet(table, madeFrom(problem), { headline: "", verdict: "", chartTitle: "" }).columnWidths.map(
            widthInPoints,
          ),
        ),
      );
    for (const width of widthOf(CAPPED_SCHOOL)) expect(width).toBeLessThanOrEqual(SURE_WIDTH);
  });

  it("have none where there are no caps", () => {
    const [staffing, tradeOff] = tables(SAME_WITHOUT_CAPS);
    expect([...staffing.headers, ...tradeOff.headers]).not.toContain("Over the cap");
    expect(staffing.rows.map((row) => row.length)).toEqual([6, 6]);
    expect(tradeOff.rows[0]).toHaveLength(6);
  });
});

describe("the comparison of scenarios", () => {
  const scenario = (name: string, problem: Problem) => {
    const [plan] = best(problem);
    if (plan === undefined) throw new Error("The school has a plan.");
    return { name, best: plan, result: "Found.", verdict: "The best.", changes: "–", made: madeFrom(problem) };
  };

  it("tells of all scenarios how many classes are over the cap where one has caps, and marks what differs", () => {
    const sheet = comparisonSheet(
      [
        scenario("With", CAPPED_SCHOOL),
        scenario("Without", SAME_WITHOUT_CAPS),
        { name: "Broken", result: "No.", verdict: "No.", changes: "–" },
      ],
      "Compared.",
    );
    const [header, withCaps, without, broken] = tableOf(sheet, "Scenario");
    expect(header?.[7]).toBe("Over the cap");
    expect([withCaps?.[7], without?.[7], broken?.[7]]).toEqual([1, 0, null]);
    expect([header, withCaps, without, broken].map((row) => row?.length)).toEqual([12, 12, 12, 12]);
    expect(sheet.columnWidths).toHaveLength(12);
    expect(
      sheet.highlights.some(
        ({ area, numberFormat }) =>
          areaText(area).startsWith("G") && areaText(area).includes(":H") && numberFormat?.includes("▲"),
      ),
    ).toBe(true);
  });

  it("is no wider for that column, so that it fits on the same page", () => {
    const widthOf = (problem: Problem) => sum(comparisonSheet([scenario("One", problem)], "Compared.").columnWidths);
    expect(widthOf(CAPPED_SCHOOL)).toBe(widthOf(SAME_WITHOUT_CAPS));
  });

  it("does not where none has any", () => {
    const [header] = tableOf(comparisonSheet([scenario("One", SAME_WITHOUT_CAPS)], "Compared."), "Scenario");
    expect(header?.[7]).toBe("Structure");
  });
});
