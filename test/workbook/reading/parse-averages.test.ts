import { issueSentence } from "../../../src/application/sentences/issue";
import { parseInputs } from "../../../src/workbook/reading/parse-inputs";
import {
  constant,
  date,
  inputCells,
  longer,
  row,
  column,
  type TestCell,
  type TestRange,
} from "../../support/input-cells";

const GRADES: readonly TestCell[] = ["K", 1, 2, 3, 4];

function averagesOf(AverageLimits: TestRange | ReturnType<typeof constant>, grades = GRADES) {
  const { problem, issues, places } = parseInputs(
    inputCells({
      Teachers: row("B1", 20),
      Grades: column("A3", ...grades),
      Children: column("B3", ...grades.map(() => 30)),
      MaxClassSize: row("C1", 24),
      AverageLimits,
    }),
  );
  return { averages: problem?.averages, said: issues.map(issueSentence), places: places.averages };
}

describe("limits of averages", () => {
  it("are rows of a band, its largest average, and its smallest if there is one", () => {
    const { averages, said, places } = averagesOf(["H5", ["K", 20, null], [null, null, null], ["1-3", 24.5, 15]]);
    expect(said).toEqual([]);
    expect(averages).toEqual([
      { grades: [0], largest: 20 },
      { grades: [1, 2, 3], largest: 24.5, smallest: 15 },
    ]);
    expect(places[1]).toEqual({
      grades: { sheet: "Inputs", row: 6, column: 7 },
      largest: { sheet: "Inputs", row: 6, column: 8 },
      smallest: { sheet: "Inputs", row: 6, column: 9 },
    });
  });

  it.each<readonly [string, readonly number[]]>([
    ["1–3", [1, 2, 3]],
    ["1 - 3", [1, 2, 3]],
    ["3-1", [1, 2, 3]],
    ["K–2", [0, 1, 2]],
    ["1-2", [1, 2]],
    ["K-1+4", [0, 1, 4]],
    ["4+3+K", [0, 3, 4]],
    ["K/1", [0, 1]],
    ["K, 2 and 4", [0, 2, 4]],
    ["k", [0]],
    ["2+2", [2]],
  ])("of %s are of the grades that people mean", (text, grades) => {
    expect(averagesOf(["H5", [text, 20]])).toMatchObject({ averages: [{ grades, largest: 20 }], said: [] });
  });

  it.each<readonly [string, readonly TestCell[], readonly number[]]>([
    ["Year 1–3", ["Reception", "Year 1", "Year 2", "Year 3"], [1, 2, 3]],
    ["P1-3", ["P1", "P2", "P3", "P4"], [0, 1, 2]],
    ["1-2", ["1-2", "3"], [0]],
  ])("of %s among %j are read like composites", (text, grades, expected) => {
    expect(averagesOf(["H5", [text, 20]], grades)).toMatchObject({ averages: [{ grades: expected }], said: [] });
  });

  it("may be a third, as a formula gives it, and texts that are numbers", () => {
    expect(averagesOf(["H5", ["K", 70 / 3], ["1", "24,5"]])).toMatchObject({
      averages: [
        { grades: [0], largest: 70 / 3 },
        { grades: [1], largest: 24.5 },
      ],
      said: ["Inputs!I6 holds the text “24,5”, which is read as 24.5. Type the number again to be sure."],
    });
  });

  it("are none where the cells are blank, so that the problem says nothing of them", () => {
    const { averages, said } = averagesOf(["H5", [null, null], [null, null]]);
    expect([averages, said]).toEqual([undefined, []]);
    expect(averagesOf(["H5", [null, null]])).toEqual({ averages: undefined, said: [], places: [] });
  });

  it("may be whole columns under a heading", () => {
    const whole = longer(["H1", ["Grades", "Largest average"], ["K", 20]], 1_048_576, 2);
    expect(averagesOf(whole)).toMatchObject({ averages: [{ grades: [0], largest: 20 }], said: [] });
  });

  it.each<readonly [string, TestRange | ReturnType<typeof constant>, readonly string[]]>([
    [
      "one column",
      column("H5", "K", 1),
      [
        "Inputs!H5:H6 should hold a row for each band of grades, with the grades, their largest average and, if there is one, their smallest, but has 1 column. Point the name AverageLimits to two or three columns.",
      ],
    ],
    [
      "four columns",
      ["H5", ["K", 1, 2, 3]],
      [
        "Inputs!H5:K5 should hold a row for each band of grades, with the grades, their largest average and, if there is one, their smallest, but has 4 columns. Point the name AverageLimits to two or three columns.",
      ],
    ],
    [
      "a value without cells",
      constant(20),
      [
        "The name AverageLimits should hold a row for each band of grades, with the grades, their largest average and, if there is one, their smallest, but has 1 column. Point the name AverageLimits to two or three columns.",
      ],
    ],
    [
      "an unknown grade",
      ["H5", ["K–9", 20]],
      [
        "Inputs!H5: the band of grades “K–9” names the grade “9”, which is not among the grades. Use K, 1, 2, 3 or 4, with / or + between them.",
      ],
    ],
    [
      "a date",
      ["H5", [date(45_660, "3-Jan"), 20]],
      [
        "Inputs!H5 should be a band of grades, but Excel has turned it into a date (3-Jan). Type it with a plus sign, as in 1+2+3, or format the cell as text first.",
      ],
    ],
    [
      "no grades",
      ["H5", [null, 20]],
      [
        "Inputs!H5 should name the grades of an average, but is blank beside one. Type them, as in K or 1–3, or clear the average.",
      ],
    ],
    [
      "no average",
      ["H5", ["K", null], ["1", 20]],
      ["Inputs!I5 should be a number above 0, but is blank. Type a number."],
    ],
    [
      "numbers that are none, or too small, or too fine",
      ["H5", ["K", "twenty"], [1, 0], [2, -3], [3, 23.12345], [4, 200_000]],
      [
        "Inputs!I5 should be a number above 0, but holds “twenty”. Type just the number.",
        "Inputs!I6 should be a number above 0, but is 0. Type a larger number, or clear the row.",
        "Inputs!I7 should be a number above 0, but is -3. Type a larger number, or clear the row.",
        "Inputs!I8 should be a number above 0, but is 23.12345. Type at most three decimals.",
        "Inputs!I9 should be a number above 0, 100000 or fewer, but is 200000. Type a smaller number.",
      ],
    ],
    [
      "errors and dates for numbers",
      ["H5", ["K", "#N/A"], [1, date(45_660, "3-Jan")], ["#REF!", 20]],
      [
        "Inputs!I5 shows the error #N/A. Correct the formula there, or type the value.",
        "Inputs!I6 holds a date (3-Jan) where a number above 0 should be. Format the cell as a number (Home > Number Format) and type it again.",
        "Inputs!H7 shows #REF! and points to cells that were deleted. Correct the formula there, or type the value.",
      ],
    ],
    [
      "a largest below the smallest",
      ["H5", ["K–2", 20, 20.5]],
      [
        "Inputs!J5: the smallest average is 20.5, above the largest, 20 (Inputs!I5). Lower the smallest or raise the largest.",
      ],
    ],
    [
      "a band twice",
      ["H5", ["1–3", 20], ["1+2+3", 21]],
      ["Inputs!H6 lists the band of grades “1–3” again after Inputs!H5. Clear one of the two."],
    ],
  ])("with %s are a mistake at its cell", (_what, cells, sentences) => {
    expect(averagesOf(cells).said).toEqual(sentences);
    expect(averagesOf(cells).averages).toBeUndefined();
  });

  it("say of a band that can be read in two ways what to type", () => {
    expect(averagesOf(["H5", ["A/B/C", 20]], ["A", "B", "C", "A/B"]).said).toEqual([
      "Inputs!H5: the band of grades “A/B/C” can be read as A + B + C or as C + A/B. Name each of its grades, with + between them.",
    ]);
  });
});
