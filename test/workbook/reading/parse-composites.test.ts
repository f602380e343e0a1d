import { issueSentence } from "../../../src/application/sentences/issue";
import { parseInputs } from "../../../src/workbook/reading/parse-inputs";
import { column, date, inputCells, row, type TestCell, type TestRange } from "../../support/input-cells";

function school(grades: readonly TestCell[]) {
  return {
    Teachers: row("B1", 9),
    Grades: column("A1", ...grades),
    Children: column("B1", ...grades.map(() => 30)),
    MaxClassSize: row("C1", 24),
  };
}

function compositesOf(Composites: TestRange, grades: readonly TestCell[] = ["K", 1, 2, 3]) {
  const { problem, issues } = parseInputs(inputCells({ ...school(grades), Composites }));
  return { composites: problem?.composites.map((composite) => composite.grades), said: issues.map(issueSentence) };
}

describe("composites", () => {
  it("are texts or one grade a cell, down or along, whatever the order, with blank rows between", () => {
    const expected = {
      composites: [
        [0, 1],
        [1, 2, 3],
      ],
      said: [],
    };
    expect(compositesOf(column("E1", "k / 1", null, "3+2+1"))).toEqual(expected);
    expect(compositesOf(["E1", ["K", 1, null], [null, null, null], [3, 1, 2]])).toEqual(expected);
    expect(compositesOf(row("E1", "1/K", null, "1/2/3"))).toEqual(expected);
  });

  it("are one composite where a single row has one grade a cell", () => {
    expect(compositesOf(row("E1", "K", 1, 2))).toEqual({ composites: [[0, 1, 2]], said: [] });
  });

  it("may take grades whose names hold a separator", () => {
    expect(compositesOf(column("E1", "P/S/1", "1+P/S"), ["P/S", 1])).toEqual({
      composites: undefined,
      said: ["Inputs!E2 lists the composite “P/S + 1” again after Inputs!E1. Clear one of the two."],
    });
    expect(compositesOf(column("E1", "A/B/C"), ["A", "B", "C", "A/B"])).toEqual({
      composites: undefined,
      said: [
        "Inputs!E1: the composite “A/B/C” can be read as A + B + C or as A/B + C. Put each grade into a cell of its own, side by side, and let the name Composites cover those columns.",
      ],
    });
    expect(compositesOf(["E1", ["A/B", "C"]], ["A", "B", "C", "A/B"]).composites).toEqual([[2, 3]]);
  });

  it.each<readonly [string, readonly TestCell[], readonly number[]]>([
    ["P1/2", ["P1", "P2", "P3"], [0, 1]],
    ["P1/2/3", ["P1", "P2", "P3"], [0, 1, 2]],
    ["P1/2", ["P1", "P2", "S1", "S2"], [0, 1]],
    ["Year 3/4", ["Year 3", "Year 4"], [0, 1]],
    ["Years 3 and 4", ["Year 3", "Year 4"], [0, 1]],
    ["Yr 3/4", ["Year 3", "Year 4"], [0, 1]],
    ["3/4", ["Year 3", "Year 4"], [0, 1]],
    ["CE1-CE2", ["CP", "CE1", "CE2", "CM1"], [1, 2]],
    ["CE1/2", ["CP", "CE1", "CE2", "CM1", "CM2"], [1, 2]],
    ["GS-CP", ["GS", "CP"], [0, 1]],
    ["K–1", ["K", 1], [0, 1]],
    ["K - 1", ["K", 1], [0, 1]],
    ["K/1", ["Kindergarten", "Grade 1"], [0, 1]],
    ["R/1", ["Reception", "Year 1"], [0, 1]],
    ["JK/SK", ["JK", "SK", 1], [0, 1]],
    ["JK-SK-1", ["JK", "SK", 1], [0, 1, 2]],
    ["Pre-K/K", ["Pre-K", "K"], [0, 1]],
    ["Pre-K-K", ["Pre-K", "K"], [0, 1]],
    ["1－2", ["1", "2"], [0, 1]],
    ["１／２", [1, 2], [0, 1]],
    ["１年・２年", ["1年", "2年"], [0, 1]],
    ["1/2年", ["1年", "2年"], [0, 1]],
    ["1. & 2. Klasse", ["1. Klasse", "2. Klasse"], [0, 1]],
    ["1e/2e année", ["1e année", "2e année"], [0, 1]],
    ["½", [1, 2], [0, 1]],
    ["1, 2", [1, 2, 3], [0, 1]],
    ["2-1", [1, 2, 3], [0, 1]],
    ["K\u200b/\u202a1\u202c", ["K\u00ad", "\ufeff1"], [0, 1]],
    ["E\u0301le\u0300ve/CP", ["\u00c9l\u00e8ve", "CP"], [0, 1]],
  ])("are read as people write them: %s", (text, grades, expected) => {
    expect(compositesOf(column("E1", text), grades)).toEqual({ composites: [expected], said: [] });
  });

  it("that can be read in two ways are told with both", () => {
    const remedy =
      "Put each grade into a cell of its own, side by side, and let the name Composites cover those columns.";
    expect(compositesOf(column("E1", "1-4"), [1, 2, 3, 4]).said).toEqual([
      `Inputs!E1: the composite “1-4” can be read as 1 + 4 or as 1 + 2 + 3 + 4. ${remedy}`,
    ]);
    expect(compositesOf(column("E1", "1/2"), ["P1", "P2", "S1"]).said).toEqual([
      `Inputs!E1: the composite “1/2” can be read as P1 + P2 or as S1 + P2. ${remedy}`,
    ]);
    expect(compositesOf(column("E1", "1-4"), [1, 4]).composites).toEqual([[0, 1]]);
  });

  it("are the texts that cells show, where a number format makes a number one", () => {
    const fraction = (value: number, shown: string): TestCell => ({ value, numberFormat: "# ?/?", shown });
    const grade = (value: number): TestCell => ({ value, numberFormat: '"P"0', shown: `P${value}` });
    expect(compositesOf(column("E1", fraction(0.5, " 1/2"), fraction(2 / 3, " 2/3")))).toEqual({
      composites: [
        [1, 2],
        [2, 3],
      ],
      said: [],
    });
    expect(compositesOf(column("E1", "P1/2", "2/3"), [grade(1), grade(2), grade(3)]).composites).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(compositesOf(column("E1", { value: 12, numberFormat: "0", shown: "##" })).said).toEqual([
      "Inputs!E1: the composite “12” names the grade “12”, which is not among the grades. Use K, 1, 2 or 3, with / or + between them.",
    ]);
  });

  it("may have one limit for all in a single cell", () => {
    const { problem, issues } = parseInputs(
      inputCells({ ...school(["K", 1, 2]), Composites: column("E1", "K/1", "1/2"), CompositeMax: row("F1", 20) }),
    );
    expect(issues).toEqual([]);
    expect(problem?.composites.map(({ maxClassSize }) => maxClassSize)).toEqual([20, 20]);
  });

  it("that Excel has turned into dates are told apart from numbers, with what to type", () => {
    expect(compositesOf(column("E1", date(46054, "1-Feb"), date(46143, "1-May"))).said).toEqual([
      "Inputs!E1 should be a composite, but Excel has turned it into a date (1-Feb). Type it with a plus sign, as in 1+2, or format the cell as text first.",
      "Inputs!E2 should be a composite, but Excel has turned it into a date (1-May). Type it with a plus sign, as in 1+2, or format the cell as text first.",
    ]);
    expect(compositesOf(column("E1", date(37683, "3-Mar-03")), ["3", "4"]).said).toEqual([
      "Inputs!E1 should be a composite, but Excel has turned it into a date (3-Mar-03). Type it with a plus sign, as in 1+2, or format the cell as text first.",
    ]);
    // 3 February 2026 in a workbook that counts its days from 1904, and the same number where it says another day.
    expect(compositesOf(column("E1", date(44594, "3-Feb"), date(44594, "7-Feb")), ["2", "3", "7"]).said).toEqual([
      "Inputs!E1 should be a composite, but Excel has turned it into a date (3-Feb). Type it with a plus sign, as in 2+3, or format the cell as text first.",
      "Inputs!E2 should be a composite, but Excel has turned it into a date (7-Feb). Type it with a plus sign, as in 1+2, or format the cell as text first.",
    ]);
    expect(compositesOf(column("E1", date(46085, "4-Mar")), ["2", "4", "3"]).said).toEqual([
      "Inputs!E1 should be a composite, but Excel has turned it into a date (4-Mar). Type it with a plus sign, as in 4+3, or format the cell as text first.",
    ]);
  });

  it("that make no sense are each told", () => {
    expect(compositesOf(column("E1", "K/K", "K", "K/9", "#N/A", "1/K", "K/1")).said).toEqual([
      "Inputs!E1: the composite “K/K” names the grade “K” twice. Name each of its grades once.",
      "Inputs!E2 should be a composite of two or more grades, but names only “K”. Type its grades with / or + between them, as in K/1, or clear the cell.",
      "Inputs!E3: the composite “K/9” names the grade “9”, which is not among the grades. Use K, 1, 2 or 3, with / or + between them.",
      "Inputs!E4 shows the error #N/A. Correct the formula there, or type the value.",
      "Inputs!E6 lists the composite “K/1” again after Inputs!E5. Clear one of the two.",
    ]);
  });

  it("whose own limits cross are an error; whose limits leave no size are left out with a notice", () => {
    const { problem, issues } = parseInputs(
      inputCells({
        ...school(["K", 1, 2, 3]),
        MinSubclass: row("D1", 8),
        Composites: column("E1", "K/1", "1/2", "K/1/2/3", "2/3"),
        CompositeMax: column("F1", 20, 15, null, 0),
      }),
    );
    expect(problem).toBeUndefined();
    expect(issues.map(issueSentence)).toEqual([
      "Inputs!E2: the composite “1/2” is left out, because it needs at least 16 children for the smallest subclasses of its grades and may have at most 15. To allow it, change its limits or those of its grades.",
      "Inputs!E3: the composite “K/1/2/3” is left out, because it needs at least 32 children for the smallest subclasses of its grades and may have at most 24. To allow it, change its limits or those of its grades.",
      "Inputs!F4 should be a whole number of children, 1 or more, but is 0. Type a larger number.",
    ]);
    const crossed = parseInputs(
      inputCells({
        ...school(["K", 1]),
        Composites: row("E1", "K/1"),
        CompositeMin: row("F1", 22),
        CompositeMax: row("G1", 20),
      }),
    );
    expect(crossed.issues.map(issueSentence)).toEqual([
      "Inputs!F1: the smallest class of composite “K/1” is 22, above its largest, 20 (Inputs!G1). Lower the smallest or raise the largest.",
    ]);
  });
});
