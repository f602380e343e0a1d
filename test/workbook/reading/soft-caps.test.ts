import { issueSentence } from "../../../src/application/sentences/issue";
import type { InputName } from "../../../src/workbook/reading/inputs";
import { parseInputs } from "../../../src/workbook/reading/parse-inputs";
import {
  column,
  constant,
  date,
  inputCells,
  longer,
  row,
  type TestCell,
  type TestRange,
} from "../../support/input-cells";

type Given = Partial<Record<InputName, TestRange | ReturnType<typeof constant>>>;

function read(given: Given) {
  const { problem, issues, places } = parseInputs(
    inputCells({
      Teachers: row("B1", 9),
      Grades: column("A3", "K", 1, 2),
      Children: column("B3", 40, 40, 40),
      MaxClassSize: row("C1", 25),
      MinClassSize: row("D1", 10),
      Composites: column("H3", "K/1", "1/2"),
      ...given,
    }),
  );
  return { problem, said: issues.map(issueSentence), issues, places };
}

const capsOf = ({ problem }: ReturnType<typeof read>) => ({
  grades: problem?.grades.map(({ softMaxClassSize }) => softMaxClassSize),
  composites: problem?.composites.map(({ softMaxClassSize }) => softMaxClassSize),
});

describe("caps", () => {
  it("are none where nobody says so, and then no part of the problem", () => {
    const { problem, said, places } = read({});
    expect(said).toEqual([]);
    expect(JSON.stringify(problem)).not.toMatch(/softMax|shareOverCap/);
    expect(places.shareOverCap).toBeUndefined();
  });

  it("are those of each grade, or none where its cell is blank, which goes without saying", () => {
    const found = read({ SoftMaxClassSize: column("E3", 20, null, 23) });
    expect(found.said).toEqual([]);
    expect(capsOf(found)).toEqual({ grades: [20, undefined, 23], composites: [undefined, undefined] });
    expect(found.places.grades.map(({ softMaxClassSize }) => softMaxClassSize)).toEqual([
      { sheet: "Inputs", row: 2, column: 4 },
      { sheet: "Inputs", row: 3, column: 4 },
      { sheet: "Inputs", row: 4, column: 4 },
    ]);
  });

  it("are one for all, in a cell or in the name itself", () => {
    expect(capsOf(read({ SoftMaxClassSize: row("E1", 22) })).grades).toEqual([22, 22, 22]);
    expect(capsOf(read({ SoftMaxClassSize: constant(21) })).grades).toEqual([21, 21, 21]);
    expect(capsOf(read({ SoftMaxClassSize: row("E1", null) })).grades).toEqual([undefined, undefined, undefined]);
  });

  it("are composites’ own beside their rows", () => {
    const found = read({ CompositeSoftMax: column("I3", null, 18) });
    expect(found.said).toEqual([]);
    expect(capsOf(found).composites).toEqual([undefined, 18]);
    expect(found.places.composites[1]?.softMaxClassSize).toEqual({ sheet: "Inputs", row: 3, column: 8 });
    expect(capsOf(read({ CompositeSoftMax: row("I1", 18) })).composites).toEqual([18, 18]);
  });

  it.each<readonly [string, Given, string]>([
    [
      "texts",
      { SoftMaxClassSize: column("E3", "twenty", 20, 20) },
      "Inputs!E3 should be a whole number of children, but holds “twenty”. Type just the number.",
    ],
    [
      "zeros",
      { SoftMaxClassSize: row("E1", 0) },
      "Inputs!E1 should be a whole number of children, 1 or more, but is 0. Type a larger number.",
    ],
    [
      "fewer cells than grades",
      { SoftMaxClassSize: column("E3", 20, 20) },
      "Inputs!E3:E4 has 2 cells, but Inputs!A3:A5 (Grades) has 3. Give SoftMaxClassSize one cell for each grade, or a single cell for all.",
    ],
    [
      "more cells than composites",
      { CompositeSoftMax: column("I3", 20, 20, 20) },
      "Inputs!I3:I5 has 3 cells, but Inputs!H3:H4 (Composites) has 2. Give CompositeSoftMax one cell for each row of Composites, or a single cell for all.",
    ],
    [
      "errors",
      { CompositeSoftMax: column("I3", "#N/A", 20) },
      "Inputs!I3 shows the error #N/A. Correct the formula there, or type the value.",
    ],
  ])("that are %s are a mistake at their cell", (_what, given, sentence) => {
    const { problem, said } = read(given);
    expect(said).toEqual([sentence]);
    expect(problem).toBeUndefined();
  });

  it.each<readonly [string, Given, readonly string[]]>([
    [
      "above every class",
      { SoftMaxClassSize: row("E1", 26) },
      [
        "Inputs!E1: the cap is 26 children, but these classes can have at most 25 within the limits, so that none can be over it. Lower the cap, raise the largest class, or clear the cap.",
      ],
    ],
    [
      "below every class",
      { SoftMaxClassSize: column("E3", 9, 20, 20) },
      [
        "Inputs!E3: the cap is 9 children, but these classes have at least 10 within the limits, so that every one is over it. Raise the cap, lower the smallest class, or clear the cap.",
      ],
    ],
    [
      "of a composite above its largest class",
      { CompositeMax: row("J1", 18), CompositeSoftMax: column("I3", 19, 18) },
      [
        "Inputs!I3: the cap is 19 children, but these classes can have at most 18 within the limits, so that none can be over it. Lower the cap, raise the largest class, or clear the cap.",
      ],
    ],
    ["of a grade whose own classes it suits", { CompositeMax: row("J1", 18), SoftMaxClassSize: row("E1", 20) }, []],
    [
      "of a grade that only its composites reach",
      { MaxClassSize: row("C1", 20), CompositeMax: row("J1", 25), SoftMaxClassSize: row("E1", 22) },
      [],
    ],
    [
      "of a grade whose composites have caps of their own",
      {
        MaxClassSize: row("C1", 20),
        CompositeMax: row("J1", 25),
        CompositeSoftMax: row("I1", 21),
        SoftMaxClassSize: row("E1", 22),
      },
      [
        "Inputs!E1: the cap is 22 children, but these classes can have at most 20 within the limits, so that none can be over it. Lower the cap, raise the largest class, or clear the cap.",
      ],
    ],
    ["at the largest class", { SoftMaxClassSize: row("E1", 25) }, []],
  ])("%s are noted where that cannot be meant, and planned with", (_what, given, sentences) => {
    const { problem, said } = read(given);
    expect(said).toEqual(sentences);
    expect(problem).toBeDefined();
  });
});

describe("the share of the classes over their cap", () => {
  const withShare = (share: TestCell, more: Given = {}) =>
    read({ SoftMaxClassSize: row("E1", 20), ShareOverCap: row("F1", share), ...more });

  it.each<readonly [string, TestCell, number | undefined, readonly string[]]>([
    ["a number", 0.1, 0.1, []],
    ["a percentage", { value: 0.125, numberFormat: "0.0%", shown: "12.5%" }, 0.125, []],
    ["none", 0, 0, []],
    ["a third, as a formula gives it", 1 / 3, 1 / 3, []],
    ["nothing", null, undefined, []],
    ["text of blanks", "  ", undefined, []],
    ["text", "10 %", 0.1, ["Inputs!F1 holds the text “10 %”, which is read as 0.1. Type the number again to be sure."]],
    [
      "text of whole per cents",
      "57 %",
      0.57,
      ["Inputs!F1 holds the text “57 %”, which is read as 0.57. Type the number again to be sure."],
    ],
    [
      "text with a comma",
      "12,5%",
      0.125,
      ["Inputs!F1 holds the text “12,5%”, which is read as 0.125. Type the number again to be sure."],
    ],
    [
      "all",
      1,
      1,
      [
        "Inputs!F1 lets all classes be over their cap, as 1 is 100 %. If 1 % is meant, type 1 %, or 0.01; if there is no such limit, clear the cell.",
      ],
    ],
  ])("may be %s", (_what, cell, share, sentences) => {
    const { problem, said, places } = withShare(cell);
    expect(said).toEqual(sentences);
    expect(problem).toBeDefined();
    expect(problem?.shareOverCap).toBe(share);
    expect(places.shareOverCap).toEqual({ sheet: "Inputs", row: 0, column: 5 });
  });

  it.each<readonly [TestCell, string]>([
    [
      10,
      "Inputs!F1 should be a part of the classes from 0 % to 100 %, but is 10. If 10 % of the classes are meant, type 10 %, or 0.1.",
    ],
    [
      7,
      "Inputs!F1 should be a part of the classes from 0 % to 100 %, but is 7. If 7 % of the classes are meant, type 7 %, or 0.07.",
    ],
    [
      "1000%",
      "Inputs!F1 should be a part of the classes from 0 % to 100 %, but is 10. If 10 % of the classes are meant, type 10 %, or 0.1.",
    ],
    [
      -0.1,
      "Inputs!F1 should be a part of the classes from 0 % to 100 %, but is -0.1. Type a number from 0 to 1, or a percentage as 10 %.",
    ],
    [
      101,
      "Inputs!F1 should be a part of the classes from 0 % to 100 %, but is 101. Type a number from 0 to 1, or a percentage as 10 %.",
    ],
    [
      0.123456,
      "Inputs!F1 should be a part of the classes from 0 % to 100 %, but is 0.123456. Type at most four decimals.",
    ],
    ["a few", "Inputs!F1 should be a part of the classes from 0 % to 100 %, but holds “a few”. Type just the number."],
    [true, "Inputs!F1 should be a part of the classes from 0 % to 100 %, but holds “true”. Type just the number."],
    ["#DIV/0!", "Inputs!F1 shows the error #DIV/0!. Correct the formula there, or type the value."],
    [
      date(45_660, "3-Jan"),
      "Inputs!F1 holds a date (3-Jan) where a part of the classes from 0 % to 100 % should be. Format the cell as a number (Home > Number Format) and type it again.",
    ],
  ])("is not %j", (cell, sentence) => {
    const { problem, said } = withShare(cell);
    expect(said).toEqual([sentence]);
    expect(problem).toBeUndefined();
  });

  it("is one cell", () => {
    const several = withShare(0.1, { ShareOverCap: column("F1", 0.1, 0.2) });
    expect(several.said).toEqual([
      "Inputs!F1:F2 should be one cell, but several of its cells are filled. Point the name ShareOverCap to a single cell.",
    ]);
    const whole = withShare(0.1, { ShareOverCap: longer(column("F1", 0.1), 1_048_576) });
    expect([whole.said, whole.problem?.shareOverCap]).toEqual([[], 0.1]);
  });
});

describe("what is said of classes over a cap that none has", () => {
  it("is noted at its cell: a share, and each priority that counts them", () => {
    const given: Given = {
      ShareOverCap: row("F1", 0.1),
      Priorities: column("L1", "fewest classes over the cap", "fewest teachers", "fewest children over the cap"),
    };
    const { problem, said } = read(given);
    expect(problem?.shareOverCap).toBe(0.1);
    expect(said).toEqual([
      "Inputs!F1 says how many of the classes may be over their cap, but no class has one, so that nothing is counted. Type caps into the cells named SoftMaxClassSize or CompositeSoftMax, or clear this cell.",
      "Inputs!L1 asks for the “fewest classes over the cap”, but no class has a cap, so that nothing is counted. Type caps into the cells named SoftMaxClassSize or CompositeSoftMax, or clear this cell.",
      "Inputs!L3 asks for the “fewest children over the cap”, but no class has a cap, so that nothing is counted. Type caps into the cells named SoftMaxClassSize or CompositeSoftMax, or clear this cell.",
    ]);
    expect(read({ ...given, CompositeSoftMax: column("I3", null, 20) }).said).toEqual([]);
  });

  it("is not noted where the caps are there but cannot be read", () => {
    const { said } = read({ ShareOverCap: row("F1", 0.1), SoftMaxClassSize: row("E1", "twenty") });
    expect(said).toEqual(["Inputs!E1 should be a whole number of children, but holds “twenty”. Type just the number."]);
  });
});
