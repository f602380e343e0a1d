import { createLocalPlanFinder } from "../../src/optimisation/thread/plan-finder";
import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import { callerOf, column, row } from "../support/function-calls";

const call = callerOf(createLocalPlanFinder(await createGlpkSolver()));

const GOOD = {
  teachers: 5 as unknown,
  grades: column("K", 1, 2) as unknown,
  children: column(19, 14, 10) as unknown,
  max: 25 as unknown,
  min: null as unknown,
  composites: null as unknown,
  min_subclass: null as unknown,
  rule: null as unknown,
  rank: null as unknown,
};

/** What PLAN says of a school in which this is otherwise. */
async function said(otherwise: Partial<typeof GOOD>): Promise<string> {
  const answer = await call("PLAN", ...Object.values({ ...GOOD, ...otherwise }));
  return answer.kind === "mistaken" ? `#VALUE! ${answer.message}` : answer.kind;
}

describe("PLAN", () => {
  it("has a plan where nothing is wrong", async () => {
    expect(await said({})).toBe("answered");
  });

  it.each<[string, Partial<typeof GOOD>, string]>([
    [
      "text for a number",
      { children: column(19, 14, "28 kids") },
      "children: the third cell should be a whole number of children, but holds “28 kids”. Type just the number.",
    ],
    [
      "a text that can be read in two ways",
      { children: column(19, "1,200", 10) },
      "children: the second cell should be a whole number of children, but holds the text “1,200”, which can be read in more than one way. Type the number in digits alone.",
    ],
    [
      "a fraction",
      { max: row(25, 25.5, 25) },
      "max: the second cell should be a whole number of children, but is 25.5. Type a number without a fraction.",
    ],
    [
      "a negative number",
      { children: column(-19, 14, 10) },
      "children: the first cell should be a whole number of children, but is -19. Type a number that is not below zero.",
    ],
    [
      "a number that is too small",
      { max: 0 },
      "max should be a whole number of children, 1 or more, but is 0 or blank. Type a larger number.",
    ],
    [
      "a blank among numbers",
      { max: column(25, "", 25) },
      "max: the second cell should be a whole number of children for grade “1”, but is blank. Type a number.",
    ],
    [
      "a truth value",
      { children: column(19, true, 10) },
      "children: the second cell should be a whole number of children, but holds “TRUE”. Type just the number.",
    ],
    [
      "an error that Excel hands over",
      { children: column(19, { code: "#DIV/0!" }, 10) },
      "children: the second cell shows the error #DIV/0!. Correct the formula there, or type the value.",
    ],
    [
      "no teachers",
      { teachers: 0 },
      "teachers should be a whole number of teachers, 1 or more, but is 0 or blank. Type a larger number.",
    ],
    [
      "teachers in words",
      { teachers: "five" },
      "teachers should be a whole number of teachers, but holds “five”. Type just the number.",
    ],
    [
      "a blank for the teachers",
      { teachers: "" },
      "teachers should be a whole number of teachers, but is blank. Type a number.",
    ],
    [
      "several cells for the teachers",
      { teachers: row(5, 6) },
      "teachers should be one value, but is several cells. Give a single cell.",
    ],
    ["teachers left out", { teachers: null }, "teachers is missing. Give the number of teachers."],
    ["grades left out", { grades: null }, "grades is missing. Give the names of the grades."],
    ["children left out", { children: null }, "children is missing. Give the number of children in each grade."],
    ["a largest class left out", { max: null }, "max is missing. Give the largest class of each grade."],
    [
      "blanks for the grades",
      { grades: column("", ""), children: column("", "") },
      "grades should hold the names of the grades, but is blank. Type one grade in each cell, youngest first.",
    ],
    [
      "a block for a list",
      {
        grades: [
          ["K", 1],
          [2, 3],
        ],
      },
      "grades should be one row or one column, but is a block. Give just the row or column that holds the names of the grades.",
    ],
    [
      "a grade twice",
      { grades: column("K", 1, "k") },
      "grades: the third cell names the grade “k” again after grades: the first cell. Give each grade a name of its own.",
    ],
    [
      "children without a grade",
      { grades: column("K", "", 2) },
      "grades: the second cell should hold the name of a grade, but is blank beside the children in children: the second cell. Type the grade's name, or clear the children.",
    ],
    [
      "too few children",
      { children: column(19, 14) },
      "children has 2 cells, but grades has 3. Give one cell for each grade.",
    ],
    [
      "too many limits",
      { min: row(8, 8, 8, 8) },
      "min has 4 cells, but grades has 3. Give one cell for each grade, or a single number for all.",
    ],
    [
      "a smallest class above the largest",
      { min: row(8, 8, 30) },
      "min: the third cell: the smallest class of grade “2” is 30, above its largest, 25 (max). Lower the smallest or raise the largest.",
    ],
    [
      "a composite of an unknown grade",
      { composites: column("K/1", "1/9") },
      "composites: the second cell: the composite “1/9” names the grade “9”, which is not among the grades. Use K, 1 or 2, with / or + between them.",
    ],
    [
      "a composite of one grade",
      { composites: "K" },
      "composites should be a composite of two or more grades, but names only “K”. Type its grades with / or + between them, as in K/1, or clear the cell.",
    ],
    [
      "a composite with a grade twice",
      { composites: "1+1" },
      "composites: the composite “1+1” names the grade “1” twice. Name each of its grades once.",
    ],
    [
      "a composite twice",
      { composites: column("K/1", "1+K") },
      "composites: the second cell lists the composite “K/1” again after composites: the first cell. Clear one of the two.",
    ],
    [
      "a composite of which Excel has made a date",
      { composites: column("K/1", 46_024) },
      "composites: the second cell should be a composite, but Excel has turned it into a date (2 Jan 2026). Type it with a plus sign, as in 1+2, or format the cell as text first.",
    ],
    [
      "such a date among single grades",
      {
        composites: [
          ["K", 1],
          [46_024, ""],
        ],
      },
      "composites: row 2, column 1 should be a composite, but Excel has turned it into a date (2 Jan 2026). Type it with a plus sign, as in 1+2, or format the cell as text first.",
    ],
    [
      "a composite that can be read in two ways",
      { grades: column("P", "S", "P/S"), composites: "P/S/P/S" },
      "composites: the composite “P/S/P/S” can be read as P + S + P + S, P + S + P/S, P/S + P + S or as P/S + P/S. Put each grade into a cell of its own, side by side, and give those columns.",
    ],
    [
      "a subclass that is no number",
      { min_subclass: "few" },
      "min_subclass should be a whole number of children, but holds “few”. Type just the number.",
    ],
    [
      "an unknown rule",
      { rule: "all" },
      "rule should say how many of the teachers must have a class, but holds “all”. Type “at most” or “exactly”.",
    ],
    [
      "a rank of 0",
      { rank: 0 },
      "rank should be a whole number, 1 or more, but is 0. Type such a number, or leave rank out.",
    ],
    [
      "a rank between two plans",
      { rank: 1.5 },
      "rank should be a whole number, 1 or more, but is 1.5. Type such a number, or leave rank out.",
    ],
    [
      "a rank in words",
      { rank: "best" },
      "rank should be a whole number, 1 or more, but is “best”. Type such a number, or leave rank out.",
    ],
    [
      "two mistakes",
      { teachers: "five", max: "many" },
      "teachers should be a whole number of teachers, but holds “five”. Type just the number. There is one more mistake.",
    ],
    [
      "many mistakes",
      { children: column("a", "b", -1), max: 0 },
      "children: the first cell should be a whole number of children, but holds “a”. Type just the number. There are 3 more mistakes.",
    ],
  ])("says what is wrong with %s", async (_, otherwise, message) => {
    expect(await said(otherwise)).toBe(`#VALUE! ${message}`);
  });

  it("forgives what the workbook's own cells are forgiven", async () => {
    expect(await said({ children: column("19 ", 14, 0), min: 0, teachers: "5", rule: "AT MOST", rank: "1" })).toBe(
      "answered",
    );
  });
});

describe("ALTERNATIVES", () => {
  it("says what is wrong with the count of plans", async () => {
    const given = [5, row("K"), row(9), 20, null, null, null, null, -1];
    expect(await call("ALTERNATIVES", ...given)).toEqual({
      kind: "mistaken",
      message: "count should be a whole number, 1 or more, but is -1. Type such a number, or leave count out.",
    });
  });
});

describe("CHECK", () => {
  const school = [row("K", 1), row(19, 14), 25];

  it.each<[string, unknown, string]>([
    [
      "text for a number",
      [
        [19, ""],
        ["", "some"],
      ],
      "classes: row 2, column 2 should be a whole number of children, but holds “some”. Type just the number.",
    ],
    [
      "text in all that PLAN gave",
      [
        ["Class", "K", 1, "Size"],
        ["K A", 19, 0, 19],
        ["1 A", 0, "some", 14],
      ],
      "classes: row 3, column 3 should be a whole number of children, but holds “some”. Type just the number.",
    ],
    [
      "grades in another order than grades has them",
      [
        ["Class", 1, "K", "Size"],
        ["1 A", 14, 0, 14],
        ["K A", 0, 19, 19],
      ],
      "classes: row 1, column 2 names the grade “1” where “K” should be. Give the columns in the order of grades.",
    ],
    [
      "a column too many",
      [[19, 14, 33]],
      "classes should hold one row for each class and one column for each grade, in the order of grades, but has 3 columns for 2 grades. Give just the children of each class, or all that PLAN gives.",
    ],
    [
      "a column too few",
      [[19], [14]],
      "classes should hold one row for each class and one column for each grade, in the order of grades, but has 1 column for 2 grades. Give just the children of each class, or all that PLAN gives.",
    ],
  ])("says what is wrong with %s among the classes", async (_, classes, message) => {
    expect(await call("CHECK", classes, ...school)).toEqual({ kind: "mistaken", message });
  });

  it("says so where the classes are left out", async () => {
    expect(await call("CHECK", null, ...school)).toEqual({
      kind: "mistaken",
      message: "classes is missing. Give the children of each grade in each class you have now, a row for each class.",
    });
  });
});

describe.each([0, null])("whole columns, with %s for each blank cell", (blank) => {
  const ROWS = 1_048_576;
  const wholeColumn = (...values: readonly unknown[]): readonly (readonly unknown[])[] =>
    Array.from({ length: ROWS }, (_, index) => [values[index] ?? blank]);
  const grades = wholeColumn("K", 1, 2);
  const children = wholeColumn(19, 14, 10);
  const classes = Array.from({ length: ROWS }, (_, row) =>
    [19, 14, 10].map((count, index) => (row === index ? count : blank)),
  );

  it("say no more than their cells do", async () => {
    expect(await call("TEACHERS", grades, children, wholeColumn(25, 25, 25))).toEqual({ kind: "answered", value: 3 });
    expect(await call("CHECK", classes, grades, children, 25)).toEqual({ kind: "answered", value: "OK" });
  });
});
