import { issueSentence } from "../../../src/application/sentences/issue";
import { parseInputs } from "../../../src/workbook/reading/parse-inputs";
import { column, constant, date, inputCells, longer, row } from "../../support/input-cells";

function said(cells: Parameters<typeof inputCells>[0]): readonly string[] {
  return parseInputs(inputCells(cells)).issues.map(issueSentence);
}

describe("names and shapes", () => {
  it("that are missing, deleted or unresolved are said together", () => {
    expect(
      said({
        Grades: { kind: "withoutCells" },
        Children: { kind: "unresolved", formula: "=OFFSET(Inputs!A1,-1,0)" },
        MinSubclass: { kind: "withoutCells" },
      }),
    ).toEqual([
      "The workbook has no name Teachers. Select the cells with the number of teachers, then name them Teachers in the box left of the formula bar.",
      "The cells of the name Grades were deleted (#REF!). Choose Formulas > Name Manager and point Grades to its cells again, or delete the name.",
      "The name Children is the formula =OFFSET(Inputs!A1,-1,0), which gives no cells here. Choose Formulas > Name Manager and point Children to the cells themselves.",
      "The workbook has no name MaxClassSize. Select the cells with the largest class of each grade, then name them MaxClassSize in the box left of the formula bar.",
      "The cells of the name MinSubclass were deleted (#REF!). Choose Formulas > Name Manager and point MinSubclass to its cells again, or delete the name.",
    ]);
  });

  it("of classes whose sheet was deleted stop no search, unless it needs them; those of limits do", () => {
    const school = {
      Teachers: constant(3),
      Grades: column("A1", "K"),
      Children: column("B1", 40),
      MaxClassSize: column("C1", 20),
    };
    const gone = { kind: "withoutCells" } as const;
    const severities = (cells: Parameters<typeof inputCells>[0]) =>
      parseInputs(inputCells({ ...school, ...cells })).issues.map(({ kind, severity }) => `${severity} ${kind}`);
    expect(severities({ Keep: gone, CurrentPlan: gone })).toEqual([
      "notice optionalWithoutCells",
      "notice optionalWithoutCells",
    ]);
    expect(said({ ...school, Keep: gone })).toEqual([
      "The cells of the name Keep were deleted (#REF!), so no class is kept. Forget the name, or choose Formulas > Name Manager and point it to cells again.",
    ]);
    expect(severities({ CurrentPlan: gone, Priorities: column("D1", "least change from the current plan") })).toContain(
      "error nameWithoutCells",
    );
    expect(severities({ MinClassSize: gone })).toEqual(["error nameWithoutCells"]);
  });

  it("that do not fit each other are said with both ranges", () => {
    expect(
      said({
        Teachers: column("My school!B2", 6, 7),
        Grades: column("My school!A5", "K", 1, 2),
        Children: column("My school!B5", 40, 38),
        MaxClassSize: ["My school!C5", [20, 1], [24, 1], [24, 1]],
        MinClassSize: column("My school!D5", 1, 1, 1, 9),
        Composites: column("My school!F5", "K/1", "1/2"),
        CompositeMin: row("My school!G5", 10),
        CompositeMax: column("My school!H5", 20, 20, 20),
      }),
    ).toEqual([
      "'My school'!B2:B3 should be one cell, but several of its cells are filled. Point the name Teachers to a single cell.",
      "'My school'!B5:B6 has 2 cells, but 'My school'!A5:A7 (Grades) has 3. Give Children one cell for each grade.",
      "'My school'!C5:D7 should be one row or one column, but is a block. Point the name MaxClassSize to just the row or column that holds the largest class of each grade.",
      "'My school'!D5:D8 has 4 cells, but 'My school'!A5:A7 (Grades) has 3. Give MinClassSize one cell for each grade, or a single cell for all.",
      "'My school'!H5:H7 has 3 cells, but 'My school'!F5:F6 (Composites) has 2. Give CompositeMax one cell for each row of Composites, or a single cell for all.",
    ]);
  });

  it("without a grade, with a nameless grade, with a date and with hidden cells are said", () => {
    expect(
      said({ Teachers: constant(3), Grades: column("A1", null), Children: row("B1", "x"), MaxClassSize: constant(0) }),
    ).toEqual([
      "The name MaxClassSize should be a whole number of children, 1 or more, but is 0. Type a larger number.",
      "Inputs!A1 should hold the names of the grades, but is blank. Type one grade in each cell, youngest first.",
      "Inputs!B1 should be a whole number of children, but holds “x”. Type just the number.",
    ]);
    const hidden = longer(column("C1", 20, 20, 20), 3);
    expect(
      said({
        Teachers: row("D1", true),
        Grades: column("A1", date(46054, "1-Feb"), null, 2),
        Children: column("B1", 20, 5, 0),
        MaxClassSize: hidden.kind === "range" ? { kind: "range", range: { ...hidden.range, hidden: true } } : hidden,
        PreferredClassSize: column("E1", 18, 18, null),
      }),
    ).toEqual([
      "Inputs!A1 holds a date (1-Feb) where the name of a grade should be. Format the cell as text (Home > Number Format) and type it again.",
      "Inputs!C1:C3 has hidden rows or columns. They are read too; unhide them to see what they hold.",
      "Inputs!D1 should be a whole number of teachers, but holds “true”. Type just the number.",
      "Inputs!A2 should hold the name of a grade, but is blank beside the children in Inputs!B2. Type the grade's name, or clear the children.",
      "Inputs!B3: the grade “2” has no children, so it gets no class. If that is not so, type how many there are.",
      "Inputs!E3 should be a whole number of children for grade “2”, but is blank. Type a number, or clear the preferred sizes of all grades.",
    ]);
  });
});
