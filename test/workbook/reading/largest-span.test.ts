import { issueSentence } from "../../../src/application/sentences/issue";
import { parseInputs } from "../../../src/workbook/reading/parse-inputs";
import { column, constant, inputCells, row, type TestCell, type TestRange } from "../../support/input-cells";

function said(span: TestCell, composites: readonly string[], keep?: TestRange) {
  const { problem, issues, places } = parseInputs(
    inputCells({
      Teachers: row("B1", 9),
      LargestSpan: row("D1", span),
      Grades: column("A1", "K", 1, 2, 3),
      Children: column("B1", 20, 20, 20, 20),
      MaxClassSize: row("C1", 24),
      Composites: column("E1", ...composites),
      ...(keep && { Keep: keep }),
    }),
  );
  return {
    span: problem?.largestSpan,
    composites: problem?.composites.map(({ grades }) => grades.join("")),
    said: issues.map(issueSentence),
    place: places.largestSpan,
  };
}

const PLACE = { sheet: "Inputs", row: 0, column: 3 };

describe("the largest span", () => {
  it("may be missing or blank", () => {
    expect(said(null, ["K/1/2"])).toEqual({ span: undefined, composites: ["012"], said: [], place: PLACE });
  });

  it("leaves out composites beyond it, each told at its cell, or once for a line", () => {
    expect(said(2, ["K/1/2", "1/2", "any 3 neighbours", "K+2"])).toEqual({
      span: 2,
      composites: ["012", "12", "123", "02"],
      said: [
        "Inputs!E1: the composite “K/1/2” is left out, because it spans 3 grades and a class may span at most 2 (Inputs!D1). To allow it, raise LargestSpan.",
        "Inputs!E3: the composite “any 3 neighbours” is left out, because it spans 3 grades and a class may span at most 2 (Inputs!D1). To allow it, raise LargestSpan.",
        "Inputs!E4: the composite “K/2” is left out, because it spans 3 grades and a class may span at most 2 (Inputs!D1). To allow it, raise LargestSpan.",
      ],
      place: PLACE,
    });
  });

  it("says with “all” how many grades may share a class", () => {
    expect(said(2, ["all"]).said).toEqual([]);
    expect(said(1, ["all"]).said).toEqual([
      "Inputs!E1: the composite “all” is left out, because it spans 2 grades and a class may span at most 1 (Inputs!D1). To allow it, raise LargestSpan.",
    ]);
  });

  it("lets “all” name more grades than could be tried without it", () => {
    const grades = Array.from({ length: 20 }, (_, grade) => grade);
    const read = (span: TestCell) =>
      parseInputs(
        inputCells({
          Teachers: row("B1", 9),
          LargestSpan: row("D1", span),
          Grades: column("A1", ...grades),
          Children: column("B1", ...grades.map(() => 20)),
          MaxClassSize: row("C1", 24),
          Composites: row("E1", "all"),
        }),
      ).issues.map(issueSentence);
    expect(read(3)).toEqual([]);
    expect(read(null)).toEqual([
      "Inputs!E1: “all” names 190 composites, more than the 100 that can be tried. Say how many grades may share a class, as in “any 2 neighbours”.",
    ]);
  });

  it.each<readonly [TestCell, string]>([
    [0, "Inputs!D1 should be a whole number of grades, 1 or more, but is 0. Type a larger number."],
    [1.5, "Inputs!D1 should be a whole number of grades, but is 1.5. Type a number without a fraction."],
    ["two", "Inputs!D1 should be a whole number of grades, but holds “two”. Type just the number."],
  ])("is a whole number of grades, not %s", (span, sentence) => {
    expect(said(span, ["K/1"]).said).toEqual([sentence]);
  });

  it("may be a name’s value", () => {
    const { problem, issues } = parseInputs(
      inputCells({
        Teachers: row("B1", 9),
        LargestSpan: constant(1),
        Grades: column("A1", "K", 1),
        Children: column("B1", 20, 20),
        MaxClassSize: row("C1", 24),
        Composites: column("E1", "K/1"),
      }),
    );
    expect(problem?.largestSpan).toBe(1);
    expect(issues.map(issueSentence)).toEqual([
      "Inputs!E1: the composite “K/1” is left out, because it spans 2 grades and a class may span at most 1. To allow it, raise LargestSpan.",
    ]);
  });

  it("lets a class that is kept stay, and says so", () => {
    expect(said(2, ["all"], ["H1", [4, 4, 4, null]]).said).toEqual([
      "Inputs!H1: a class of K/1/2 is kept, though it spans 3 grades and a class may span at most 2. It stays as it is; if that is not wanted, change its numbers.",
    ]);
  });
});
