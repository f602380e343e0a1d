import { createLocalPlanFinder } from "../../src/optimisation/thread/plan-finder";
import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import { SHEET_ROWS } from "../../src/workbook/host/address";
import { callerOf, column, row } from "../support/function-calls";

const finder = createLocalPlanFinder(await createGlpkSolver());
const call = callerOf(finder);

const grades = column("K", 1, 2, 3);
const children = column(19, 14, 10, 29);
const composites = column("K/1", "1/2");
/** A school with nine plans for its five teachers. */
const school = [5, grades, children, column(20, 25, 25, 25), 8, composites, 5];

/** The plans of that school, as cells. */
const BEST = [
  ["Class", "K", "1", "2", "3", "Size"],
  ["K A", 19, "", "", "", 19],
  ["1 A", "", 14, "", "", 14],
  ["2 A", "", "", 10, "", 10],
  ["3 A", "", "", "", 15, 15],
  ["3 B", "", "", "", 14, 14],
];

describe("PLAN", () => {
  it("gives a header and the classes of the best plan", async () => {
    expect(await call("PLAN", ...school)).toEqual({ kind: "answered", value: BEST });
  });

  it("takes a line that names composites, also as a single text", async () => {
    const line = [5, grades, children, column(20, 25, 25, 25), 8, "K–2 neighbours", 5];
    expect(await call("PLAN", ...line)).toEqual({ kind: "answered", value: BEST });
    expect(await call("PLAN", ...line, "exactly", 2)).toEqual(await call("PLAN", ...school, "exactly", 2));
    expect(await call("PLAN", 5, grades, children, 25, 8, column("any 9 neighbours", "K/1"), 5)).toEqual({
      kind: "mistaken",
      message:
        "composites: the first cell: “any 9 neighbours” names no composite, as it asks for 9 of 4 grades. Ask for two or more neighbours, and for no more than there are grades.",
    });
  });

  it("gives the second best, and one for every teacher where it must", async () => {
    const second = await call("PLAN", ...school, "exactly", 2);
    expect(second).toEqual({
      kind: "answered",
      value: [
        ["Class", "K", "1", "2", "3", "Size"],
        ["K A", 14, "", "", "", 14],
        ["K/1 A", 5, 14, "", "", 19],
        ["2 A", "", "", 10, "", 10],
        ["3 A", "", "", "", 15, 15],
        ["3 B", "", "", "", 14, 14],
      ],
    });
  });

  it("takes rows for columns, one number for all, one grade a cell, and blanks behind the data", async () => {
    const same = await call(
      "PLAN",
      column(5),
      row("K", 1, 2, 3, "", ""),
      row(19, 14, 10, 29, "", ""),
      column(20, 25, 25, 25, ""),
      column(8),
      [
        ["K", 1],
        [1, 2],
        ["", ""],
      ],
      row(5, 5, 5, 5),
      "",
      "",
    );
    expect(same).toEqual({ kind: "answered", value: BEST });
  });

  it("takes the 0 for a blank that Excel hands over on a desktop", async () => {
    const same = await call(
      "PLAN",
      5,
      row("K", 1, 2, 3, 0, 0),
      row(19, 14, 10, 29, 0, 0),
      column(20, 25, 25, 25, 0, 0, 0),
      column(8),
      [
        ["K", 1, 0],
        [1, 2, 0],
        [0, 0, 0],
      ],
      row(5, 5, 5, 5, 0, 0),
      0,
    );
    expect(same).toEqual({ kind: "answered", value: BEST });
  });

  it.each([
    ["the 0 for a blank that Excel hands over on a desktop", 0],
    ["the null that it hands over on the web", null],
  ])("takes whole columns with their headings, a title above and a gap, and %s", async (_, blank) => {
    const whole = (...cells: readonly unknown[]) =>
      Array.from({ length: SHEET_ROWS }, (_unused, index) => [cells[index] ?? blank]);
    const same = await call(
      "PLAN",
      5,
      whole(null, "Grade", "K", 1, null, 2, 3),
      whole(null, "Children", 19, 14, null, 10, 29),
      whole(null, "Largest class", 20, 25, null, 25, 25),
      8,
      whole(null, "Composites", "K/1", "1/2"),
      5,
    );
    expect(same).toEqual({ kind: "answered", value: BEST });
  });

  it("takes no first row of columns that are not whole for a heading", async () => {
    expect(await call("PLAN", 5, column("Grade", "K", 1), column("Children", 19, 14), 25)).toEqual({
      kind: "mistaken",
      message:
        "children: the first cell should be a whole number of children, but holds “Children”. Type just the number.",
    });
  });

  it("takes a grade 0 that has children, with its composites", async () => {
    const answer = await call("PLAN", 2, row(0, 1, 0), row(9, 9, 0), 20, null, [
      [0, 1],
      [0, 0],
    ]);
    expect(answer).toMatchObject({
      value: [
        ["Class", "0", "1", "Size"],
        ["0 A", 9, "", 9],
        ["1 A", "", 9, 9],
      ],
    });
    const together = await call("PLAN", 1, row(0, 1, 0), row(9, 9, 0), 20, null, [
      [0, 1],
      [0, 0],
    ]);
    expect(together).toMatchObject({
      value: [
        ["Class", "0", "1", "Size"],
        ["0/1 A", 9, 9, 18],
      ],
    });
  });

  it("leaves texts texts, whatever they begin with", async () => {
    expect(await call("PLAN", 2, row("=1+1", "@home"), row(9, 9), 20)).toEqual({
      kind: "answered",
      value: [
        ["Class", "=1+1", "@home", "Size"],
        ["=1+1 A", 9, "", 9],
        ["@home A", "", 9, 9],
      ],
    });
  });

  it("says what to change where there is no plan, for all grades together where one number holds for all", async () => {
    expect(await call("PLAN", 3, grades, children, column(20, 25, 25, 25), 8, composites, 5)).toEqual({
      kind: "unavailable",
      message: "No plan exists. If classes with grade 3 may have up to 29 children instead of 25, a plan exists.",
    });
    expect(await call("PLAN", 3, grades, children, 25, 8, composites, 5)).toEqual({
      kind: "unavailable",
      message: "No plan exists. If classes with any grade may have up to 29 children instead of 25, a plan exists.",
    });
  });

  it("says how many plans there are where the rank is beyond the last", async () => {
    expect(await call("PLAN", ...school, "at most", 10)).toEqual({
      kind: "unavailable",
      message: "There are only 9 plans. Ask for a rank up to 9.",
    });
    expect(await call("PLAN", 1, row("K"), row(9), 20, null, null, null, null, 2)).toEqual({
      kind: "unavailable",
      message: "There is only 1 plan. Ask for rank 1.",
    });
  });

  it("does not search while the formula is being typed", async () => {
    expect(await callerOf(finder, { isPreview: true })("PLAN", ...school)).toEqual({
      kind: "unavailable",
      message: "Press Enter to have the classes planned.",
    });
  });
});

describe("ALTERNATIVES", () => {
  it("gives a header and a row for each plan, as the sheet of alternatives has them", async () => {
    expect(await call("ALTERNATIVES", ...school, "at most", 2)).toEqual({
      kind: "answered",
      value: [
        [
          "Plan",
          "Teachers",
          "Composite classes",
          "Smallest",
          "Largest",
          "Average",
          "Children in composites",
          "Structure",
        ],
        [1, 5, 0, 10, 19, 14.4, 0, "1×K, 1×1, 1×2, 2×3"],
        [2, 5, 1, 10, 19, 14.4, 19, "1×K, 1×K/1, 1×2, 2×3"],
      ],
    });
  });

  it("gives all there are where more are asked for, and ten where nobody says", async () => {
    const rows = async (count: unknown, teachers = 5) => {
      const answer = await call("ALTERNATIVES", teachers, ...school.slice(1), "at most", count);
      return answer.kind === "answered" ? (answer.value as readonly unknown[]).length - 1 : answer.message;
    };
    expect(await rows(50)).toBe(9);
    expect(await rows(null, 9)).toBe(10);
  });

  it("says what to change where there is no plan", async () => {
    expect(await call("ALTERNATIVES", 3, ...school.slice(1))).toEqual({
      kind: "unavailable",
      message: "No plan exists. If classes with grade 3 may have up to 29 children instead of 25, a plan exists.",
    });
  });
});

describe("TEACHERS", () => {
  it("gives the fewest with whom a plan exists", async () => {
    expect(await call("TEACHERS", ...school.slice(1))).toEqual({ kind: "answered", value: 4 });
    expect(await call("PLAN", 4, ...school.slice(1))).toMatchObject({ kind: "answered" });
    expect(await call("PLAN", 3, ...school.slice(1))).toMatchObject({ kind: "unavailable" });
  });

  it("takes a blank for nobody, as a district's list has for grades that a school has not", async () => {
    const grades = row("K", 1, 2);
    for (const blank of [null, 0, ""])
      expect(await call("TEACHERS", grades, row(blank, 19, 14), 20)).toEqual({ kind: "answered", value: 2 });
  });

  it("gives 0 for a school of nobody", async () => {
    expect(await call("TEACHERS", row("K"), row(0), 20)).toEqual({ kind: "answered", value: 0 });
  });

  it("says what to change where no number would do", async () => {
    expect(await call("TEACHERS", row("K", 1), row(19, 3), row(20, 20), row(8, 8))).toEqual({
      kind: "unavailable",
      message:
        "No plan exists with any number of teachers. If classes with grade 1 may have as few as 3 children instead of 8, a plan exists.",
    });
  });
});

describe("CHECK", () => {
  const limits = [row("K", 1, 2), row(19, 14, 24), row(20, 25, 25), 8, "1+2", 5];

  it("says OK to classes that keep every limit, uneven ones too", async () => {
    const classes = [
      [19, "", ""],
      [0, 14, 10],
      ["", "", 14],
    ];
    expect(await call("CHECK", classes, ...limits)).toEqual({ kind: "answered", value: "OK" });
  });

  it("says OK to all that PLAN gives", async () => {
    expect(await call("CHECK", BEST, ...school.slice(1))).toEqual({ kind: "answered", value: "OK" });
  });

  it("tells what classes break, by their rows, leaving out those without children", async () => {
    const classes = [
      [0, 0, 0],
      [19, 14, ""],
      ["", "", 23],
    ];
    expect(await call("CHECK", classes, ...limits)).toEqual({
      kind: "answered",
      value:
        "Grade 2 has 24 children, but 23 are placed. Class 2 (K/1) puts K/1 together, which is none of the composites. Class 2 (K/1) has 33 children, but must have 8 to 20.",
    });
  });

  it("tells what classes break by the names that PLAN gave them, and the first three of many", async () => {
    const moved = BEST.with(1, ["K A", 23, 0, 0, 0, 23])
      .with(2, ["1 A", 0, 30, 0, 0, 30])
      .with(3, ["2 A", 0, 4, 10, 0, 14]);
    expect(await call("CHECK", moved, ...school.slice(1))).toEqual({
      kind: "answered",
      value:
        "Grade K has 19 children, but 23 are placed. Grade 1 has 14 children, but 34 are placed. Class K A has 23 children, but must have 8 to 20. And 2 more.",
    });
  });
});

describe("WHY", () => {
  it("counts the plans and describes the best", async () => {
    expect(await call("WHY", ...school)).toEqual({
      kind: "answered",
      value: "9 plans exist. The best: 5 classes of 10 to 19 children, none of them composite.",
    });
    expect(await call("WHY", 1, row("K"), row(9), 20)).toEqual({
      kind: "answered",
      value: "1 plan exists. The best: 1 class of 9 children, none of them composite.",
    });
  });

  it("says why there is none, and what to change", async () => {
    expect(await call("WHY", 3, ...school.slice(1))).toEqual({
      kind: "answered",
      value:
        "No plan exists. Grade 3 has 29 children. Grades K and 2 need 2 of the 3 teachers. The 1 class that is left holds at most 25 of them: 1×3 (at most 25). It takes at least 4 teachers. If classes with grade 3 may have up to 29 children instead of 25, a plan exists.",
    });
  });

  it("says why there is none of the rank that PLAN was asked for", async () => {
    expect(await call("WHY", ...school, "at most", 50)).toEqual({
      kind: "answered",
      value: "There are only 9 plans. Ask for a rank up to 9.",
    });
  });
});
