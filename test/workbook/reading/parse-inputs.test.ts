import type { Problem } from "../../../src/planning/problem";
import { issueSentence } from "../../../src/application/sentences/issue";
import { parseInputs } from "../../../src/workbook/reading/parse-inputs";
import { column, constant, inputCells, longer, row, type TestRange } from "../../support/input-cells";

/** A small school that is in order. */
const SCHOOL = {
  Teachers: row("B2", 6),
  Grades: column("A5", "K", 1, 2),
  Children: column("B5", 40, 38, 41),
  MaxClassSize: column("C5", 20, 24, 24),
} as const satisfies Record<string, TestRange>;

const PROBLEM: Problem = {
  teachers: 6,
  teacherRule: "at most",
  grades: [
    { name: "K", children: 40, minClassSize: 1, maxClassSize: 20, minSubclass: 1 },
    { name: "1", children: 38, minClassSize: 1, maxClassSize: 24, minSubclass: 1 },
    { name: "2", children: 41, minClassSize: 1, maxClassSize: 24, minSubclass: 1 },
  ],
  composites: [],
  priorities: ["fewest composite classes", "most even class sizes"],
};

function said(cells: Parameters<typeof inputCells>[0]): readonly string[] {
  return parseInputs(inputCells(cells)).issues.map(issueSentence);
}

describe("inputs in order", () => {
  it("are a problem, with the defaults where the school does not say", () => {
    const parsed = parseInputs(inputCells(SCHOOL));
    expect(parsed.issues).toEqual([]);
    expect(parsed.problem).toEqual(PROBLEM);
  });

  it("may leave a grade without a smallest class or subclass, which is said", () => {
    const { problem, issues } = parseInputs(
      inputCells({ ...SCHOOL, MinClassSize: column("D5", 12, null, 14), MinSubclass: column("E5", null, 5, 5) }),
    );
    expect(problem?.grades.map(({ minClassSize, minSubclass }) => [minClassSize, minSubclass])).toEqual([
      [12, 1],
      [1, 5],
      [14, 5],
    ]);
    expect(issues.map(issueSentence)).toEqual([
      "Inputs!E5 is blank, so grade “K” has no smallest subclass of its own. It may stay blank; type a number if there is one.",
      "Inputs!D6 is blank, so grade “1” has no smallest class of its own. It may stay blank; type a number if there is one.",
    ]);
  });

  it("have no control characters in the names of grades, which a terminal would obey", () => {
    const { problem } = parseInputs(
      inputCells({ ...SCHOOL, Grades: column("A5", "\u001b[2JK", "o\u0007ne", "Year\ttwo") }),
    );
    expect(problem?.grades.map(({ name }) => name)).toEqual(["[2JK", "one", "Year two"]);
  });

  it("have TRUE and FALSE as Excel shows them for grades", () => {
    const { problem } = parseInputs(inputCells({ ...SCHOOL, Grades: column("A5", true, false, 2) }));
    expect(problem?.grades.map(({ name }) => name)).toEqual(["TRUE", "FALSE", "2"]);
  });

  it("mean the same in rows, in columns longer than their data, and with one cell for all", () => {
    const inRows = parseInputs(
      inputCells({
        Teachers: constant(6),
        Grades: row("C1", "K", 1, 2),
        Children: row("C2", 40, 38, 41),
        MaxClassSize: row("C3", 20, 24, 24),
      }),
    );
    const long = parseInputs(
      inputCells({
        ...SCHOOL,
        Grades: longer(SCHOOL.Grades, 30),
        Children: longer(column("B5", 40, 38, 41, null, 119), 30),
        MaxClassSize: longer(SCHOOL.MaxClassSize, 30),
        MinClassSize: row("F1", 1),
        PreferredClassSize: longer(column("G1", null), 30),
        Composites: longer(column("H1", null), 30, 3),
        Priorities: column("I1", null, null),
        TeacherRule: row("J1", " "),
      }),
    );
    expect(inRows.problem).toEqual(PROBLEM);
    expect(long.problem).toEqual(PROBLEM);
    expect(long.issues).toEqual([]);
  });

  it("may have totals of some grades and of all among them, which are left out", () => {
    const { problem, issues } = parseInputs(
      inputCells({
        Teachers: row("B2", 6),
        Grades: column("A5", "K", 1, "KS1 total", 2, "Total"),
        Children: column("B5", 40, 38, 78, 41, 119),
        MaxClassSize: column("C5", 20, 24, null, 24, null),
      }),
    );
    expect(problem).toEqual(PROBLEM);
    expect(issues.map(({ kind }) => kind)).toEqual(["totalLeftOut", "totalLeftOut"]);
  });

  it("keep a grade that speaks of a total, but is not the sum of others", () => {
    const { problem } = parseInputs(
      inputCells({ ...SCHOOL, Grades: column("A5", "K", 1, "Total immersion"), Children: column("B5", 40, 38, 77) }),
    );
    expect(problem?.grades.map(({ name }) => name)).toEqual(["K", "1", "Total immersion"]);
  });

  it("may be whole columns with a heading", () => {
    const whole = (range: TestRange) => longer(range, 1_048_576);
    const { problem, issues } = parseInputs(
      inputCells({
        Teachers: row("F1", 6),
        Grades: whole(column("A1", null, "Grade", "K", 1, 2)),
        Children: whole(column("B1", null, "Children", 40, 38, 41)),
        MaxClassSize: whole(column("C1", null, "Largest", 20, 24, 24)),
      }),
    );
    expect(issues).toEqual([]);
    expect(problem).toEqual(PROBLEM);
  });

  it("may have composites in whole columns with a heading beside that of the grades", () => {
    const whole = (range: TestRange) => longer(range, 1_048_576, range[1]?.length);
    const read = (composites: TestRange) =>
      parseInputs(
        inputCells({
          Teachers: row("J1", 6),
          Grades: whole(column("A1", "Grade", "K", 1, 2)),
          Children: whole(column("B1", "Children", 40, 38, 41)),
          MaxClassSize: whole(column("C1", "Largest", 20, 24, 24)),
          Composites: whole(composites),
          CompositeMax: whole(column("H1", "Largest", 18, null, 19)),
        }),
      );
    const expected = [{ grades: [0, 1], maxClassSize: 18 }, { grades: [1, 2] }];
    expect(read(column("E1", "Mixed classes", "K/1", "1/2")).problem?.composites).toEqual(expected);
    expect(read(["E1", ["Younger", "Older"], ["K", 1], [1, 2]]).problem?.composites).toEqual(expected);
    // What could be a composite is not taken for a heading.
    expect(read(column("E1", "K/l", "K/1", "1/2")).issues.map(issueSentence)).toEqual([
      "Inputs!E1: the composite “K/l” names the grade “l”, which is not among the grades. Use K, 1 or 2, with / or + between them.",
      "Inputs!H1 should be a whole number of children, but holds “Largest”. Type just the number.",
    ]);
  });

  it("say which classes are too large to compare, and which preferred sizes no class can have", () => {
    expect(said({ ...SCHOOL, Children: column("B5", 2000, 38, 41), MaxClassSize: column("C5", 1500, 24, 24) })).toEqual(
      [
        "Inputs!C5 allows a class of 1500 children of “K”, but sizes beyond 1000 cannot be compared exactly. Type the largest class there may be.",
      ],
    );
    expect(said({ ...SCHOOL, PreferredClassSize: column("D5", 20, 25, 24) })).toEqual([
      "Inputs!D6 prefers classes of 25 children, but they can have 1 to 24 within the limits. The nearest sizes are taken; check whether the number is meant.",
    ]);
  });

  it("say where each value stands", () => {
    const { places } = parseInputs(
      inputCells({
        ...SCHOOL,
        MaxClassSize: row("'x'!D9", 24),
        Composites: column("E5", null, "2/1"),
        CompositeMax: column("F5", null, 20),
      }),
    );
    expect(places.teachers).toEqual({ sheet: "Inputs", row: 1, column: 1 });
    expect(places.grades[2]?.children).toEqual({ sheet: "Inputs", row: 6, column: 1 });
    expect(places.grades[2]?.maxClassSize).toEqual({ sheet: "'x'", row: 8, column: 3 });
    expect(places.grades[2]?.minSubclass).toBeUndefined();
    expect(places.composites).toEqual([
      {
        composite: { sheet: "Inputs", row: 5, column: 4 },
        minClassSize: undefined,
        maxClassSize: { sheet: "Inputs", row: 5, column: 5 },
      },
    ]);
  });

  it("hold the optional limits, rules and priorities, whatever their case", () => {
    const { problem } = parseInputs(
      inputCells({
        ...SCHOOL,
        TeacherRule: row("B3", " Exactly "),
        MinClassSize: column("D5", 12, 12, 14),
        PreferredClassSize: constant(20),
        MinSubclass: column("E5", 5, 6, 7),
        Composites: column("G5", "K/1", "2 + 1"),
        CompositeMin: column("H5", 10, null),
        CompositeMax: column("I5", null, 22),
        Priorities: column("J5", "Most even class sizes", null, "FEWEST TEACHERS"),
      }),
    );
    expect(problem).toEqual({
      teachers: 6,
      teacherRule: "exactly",
      grades: [
        { name: "K", children: 40, minClassSize: 12, maxClassSize: 20, preferredClassSize: 20, minSubclass: 5 },
        { name: "1", children: 38, minClassSize: 12, maxClassSize: 24, preferredClassSize: 20, minSubclass: 6 },
        { name: "2", children: 41, minClassSize: 14, maxClassSize: 24, preferredClassSize: 20, minSubclass: 7 },
      ],
      composites: [
        { grades: [0, 1], minClassSize: 10 },
        { grades: [1, 2], maxClassSize: 22 },
      ],
      priorities: ["most even class sizes", "fewest teachers"],
    });
  });
});

describe("the classes there are now", () => {
  const school = { ...SCHOOL, Priorities: row("J5", "least change from the current plan") };
  const now: TestRange = ["A20", [20, null, 0], [null, 18, "4"], [null, null, null], [0, 0, 21]];

  it("are read row by row, rows of nobody left out", () => {
    const { problem } = parseInputs(inputCells({ ...school, CurrentPlan: now }));
    expect(problem?.currentPlan).toEqual([
      [20, 0, 0],
      [0, 18, 4],
      [0, 0, 21],
    ]);
    expect(problem?.priorities).toEqual(["least change from the current plan"]);
  });

  it("may be missing where little change is no priority", () => {
    expect(parseInputs(inputCells(SCHOOL)).problem).not.toHaveProperty("currentPlan");
    expect(said(school)).toEqual([
      "The workbook has no name CurrentPlan. Select the cells with the children of each grade in each class you have now, a row for each class, then name them CurrentPlan in the box left of the formula bar.",
    ]);
  });

  it("are told what is wrong with them, each at its cell", () => {
    expect(said({ ...school, CurrentPlan: ["A20", [20, "K A", 2.5]] })).toEqual([
      "Inputs!B20 should be a whole number of children, but holds “K A”. Type just the number.",
      "Inputs!C20 should be a whole number of children, but is 2.5. Type a number without a fraction.",
    ]);
    expect(said({ ...school, CurrentPlan: ["A20", [20, 1], [2, 3]] })).toEqual([
      "Inputs!A20:B21 should hold one row for each class and one column for each grade, in the order of Grades, but has 2 columns for 3 grades. Point the name CurrentPlan to just the children of each class.",
    ]);
    expect(said({ ...school, CurrentPlan: ["A20", [20, 1, 3, 24]] })).toEqual([
      "Inputs!A20:D20 should hold one row for each class and one column for each grade, in the order of Grades, but has 4 columns for 3 grades. Point the name CurrentPlan to just the children of each class.",
    ]);
  });
});

describe("the classes to keep", () => {
  const school = { ...SCHOOL, Keep: ["A20", [9, null, 0], [null, 8, "4"], [null, null, null]] as TestRange };

  it("are read row by row, rows of nobody left out", () => {
    const { problem } = parseInputs(inputCells(school));
    expect(problem?.keep).toEqual([{ children: [9, 0, 0] }, { children: [0, 8, 4] }]);
    expect(parseInputs(inputCells(SCHOOL)).problem).not.toHaveProperty("keep");
  });

  it.each<[string, readonly string[], Partial<typeof SCHOOL>, readonly (string | undefined)[]]>([
    ["as our sheets call them", ["K C", "1/2 B"], {}, ["C", "B"]],
    ["as a plan’s sheet calls kept ones", ["k C (kept)", "1/2  A (kept)"], {}, ["C", "A"]],
    ["by nothing but a name of their type", ["K/1 A", "2 A"], {}, [undefined, undefined]],
    ["by no notes of a person’s own", ["K Miss Honey", "1/2 b"], {}, [undefined, undefined]],
    ["by no two letters in a small school", ["K IT", "1/2 AB"], {}, [undefined, undefined]],
    ["by two letters in a large one", ["K IT", "1/2 AB"], { Teachers: row("B2", 27) }, ["IT", "AB"]],
    ["as far as something stands there", ["", "1/2 D"], {}, [undefined, "D"]],
  ])("are called %s", (_, labels, others, letters) => {
    const { Keep, ...rest } = inputCells({ ...school, ...others });
    if (Keep.kind !== "range") throw new Error("The classes to keep stand in cells.");
    const { problem } = parseInputs({ ...rest, Keep: { ...Keep, range: { ...Keep.range, labels } } });
    expect(problem?.keep?.map(({ letter }) => letter)).toEqual(letters);
  });

  it("are called alike but once", () => {
    const { Keep, ...rest } = inputCells({ ...SCHOOL, Keep: ["B20", [9, 0, 0], [null, null, null], [8, 0, 0]] });
    if (Keep.kind !== "range") throw new Error("The classes to keep stand in cells.");
    const labels = ["K B", "K A", "K B"];
    const { problem } = parseInputs({ ...rest, Keep: { ...Keep, range: { ...Keep.range, labels } } });
    expect(problem?.keep).toEqual([{ children: [9, 0, 0], letter: "B" }, { children: [8, 0, 0] }]);
  });

  it("may break what classes must not, which is noted at the cell", () => {
    const limits = { MinClassSize: row("D5", 12), MinSubclass: row("E5", 5), Composites: column("F5", "K+1") };
    const issues = said({ ...SCHOOL, ...limits, Keep: ["A20", [9, null, null], [3, 25, null], [null, 10, 10]] });
    expect(issues).toEqual([
      "Inputs!A20: a class of K with 9 children is kept, though such a class should have 12 to 20. It stays as it is; if that is not wanted, change its numbers.",
      "Inputs!A21: a class of K/1 with 28 children is kept, though such a class should have 12 to 20. It stays as it is; if that is not wanted, change its numbers.",
      "Inputs!A21: a class of K/1 with 3 children of grade “K” is kept, though a composite class should have at least 5 of them. It stays as it is; if that is not wanted, change its numbers.",
      "Inputs!B22: a class of 1/2 is kept, though these grades may not share a class. It stays as it is; to allow other such classes too, list 1/2 among the composites.",
    ]);
  });

  it("cannot have more children or teachers than there are", () => {
    const rows: TestRange = ["A20", [20, 20, null], [15, 19, null], [6, null, null]];
    expect(
      said({
        ...SCHOOL,
        Teachers: row("B2", 2),
        Composites: column("F5", "K+1"),
        MaxClassSize: row("C5", 40),
        Keep: rows,
      }),
    ).toEqual([
      "Inputs!A20:C22 keeps 3 classes, but there are only 2 teachers. Keep fewer classes, or raise the teachers.",
      "Inputs!B21: the classes to keep have 39 children of grade “1”, but there are only 38. Lower a number here, or raise the children of the grade.",
      "Inputs!A22: the classes to keep have 41 children of grade “K”, but there are only 40. Lower a number here, or raise the children of the grade.",
    ]);
  });

  it("are told what is wrong with them, each at its cell", () => {
    expect(said({ ...SCHOOL, Keep: ["A20", [20, "K A", -1]] })).toEqual([
      "Inputs!B20 should be a whole number of children, but holds “K A”. Type just the number.",
      "Inputs!C20 should be a whole number of children, but is -1. Type a number that is not below zero.",
    ]);
    expect(said({ ...SCHOOL, Keep: ["A20", [20, 1], [2, 3]] })).toEqual([
      "Inputs!A20:B21 should hold one row for each class and one column for each grade, in the order of Grades, but has 2 columns for 3 grades. Point the name Keep to just the children of each class.",
    ]);
  });
});

describe("issues", () => {
  it.each([1e308, 100_001])("stop numbers as large as %d, with which nothing could be worked out exactly", (huge) => {
    const most = `of children, 100000 or fewer, but is ${huge}. Type a smaller number.`;
    expect(
      said({
        ...SCHOOL,
        Teachers: row("B2", huge),
        Children: column("B5", 40, huge, 41),
        MaxClassSize: column("C5", 20, 24, huge),
        PreferredClassSize: row("G1", huge),
        MinSubclass: row("H1", huge),
      }),
    ).toEqual([
      `Inputs!G1 should be a whole number ${most}`,
      `Inputs!H1 should be a whole number ${most}`,
      `Inputs!B2 should be a whole number of teachers, 100000 or fewer, but is ${huge}. Type a smaller number.`,
      `Inputs!B6 should be a whole number ${most}`,
      `Inputs!C7 should be a whole number ${most}`,
    ]);
    expect(said({ ...SCHOOL, MaxClassSize: row("C5", 100_000) })).toEqual([]);
  });

  it("name a composite that lacks a grade", () => {
    expect(said({ ...SCHOOL, Composites: row("D1", "K/") })).toEqual([
      "Inputs!D1: the composite “K/” has no grade beside one of its signs. Use K, 1 or 2, with / or + between them.",
    ]);
  });

  it("stop a grade's name that no header of a table takes", () => {
    expect(said({ ...SCHOOL, Grades: column("A5", "K", "x".repeat(201), 2) })).toEqual([
      `Inputs!A6: the name of the grade “${"x".repeat(40)} … ${"x".repeat(15)}” has 201 characters, and may have 200 at most. Type a shorter name.`,
    ]);
    expect(said({ ...SCHOOL, Grades: column("A5", "K", "x".repeat(200), 2) })).toEqual([]);
  });

  it("come all at once, each at its cell, in the order of the cells", () => {
    const sentences = said({
      Teachers: row("B2", 0),
      TeacherRule: row("B3", "as many"),
      Grades: column("A5", "K", 1, 1, "Total"),
      Children: column("B5", "28 kids", -3, 2.5, "1,200"),
      MaxClassSize: column("C5", 20, null, "#N/A", "24 "),
      MinClassSize: column("D5", 0, 1, 1, 30),
      Composites: column("F5", "K/9"),
      Priorities: column("G5", "money", "fewest teachers", "fewest teachers"),
    });
    expect(sentences).toEqual([
      "Inputs!B2 should be a whole number of teachers, 1 or more, but is 0. Type a larger number.",
      "Inputs!B3 should say how many of the teachers must have a class, but holds “as many”. Type “at most” or “exactly”.",
      "Inputs!B5 should be a whole number of children, but holds “28 kids”. Type just the number.",
      "Inputs!D5 is 0, which is read as 1: a class without children is not opened. Nothing needs to be done.",
      "Inputs!F5: the composite “K/9” names the grade “9”, which is not among the grades. Use K, 1 or Total, with / or + between them.",
      "Inputs!G5 should say what matters in a plan, but holds “money”. Type “fewest composite classes”, “most even class sizes”, “fewest teachers”, “fewest children in composite classes”, “least change from the current plan”, “largest smallest subclass”, “larger subclass in the upper grade”, “fewest lone single-grade classes”, “fewest classes over the cap” or “fewest children over the cap”.",
      "Inputs!B6 should be a whole number of children, but is -3. Type a number that is not below zero.",
      "Inputs!C6 should be a whole number of children for grade “1”, but is blank. Type a number.",
      "Inputs!A7 names the grade “1” again after Inputs!A6. Give each grade a name of its own.",
      "Inputs!B7 should be a whole number of children, but is 2.5. Type a number without a fraction.",
      "Inputs!C7 shows the error #N/A. Correct the formula there, or type the value.",
      "Inputs!G7 lists the priority “fewest teachers” again. Clear the cell, or type another priority.",
      "Inputs!A8 says “Total” among the grades. Is it a grade? If not, let the names end a row earlier.",
      "Inputs!B8 should be a whole number of children, but holds the text “1,200”, which can be read in more than one way. Type the number in digits alone.",
      "Inputs!C8 holds the text “24 ”, which is read as 24. Type the number again to be sure.",
      "Inputs!D8: the smallest class of grade “Total” is 30, above its largest, 24 (Inputs!C8). Lower the smallest or raise the largest.",
    ]);
  });
});
