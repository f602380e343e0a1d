import { issueSentence } from "../../../src/application/sentences/issue";
import type { Composite } from "../../../src/planning/grades";
import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import { parseInputs } from "../../../src/workbook/reading/parse-inputs";
import { column, constant, inputCells, longer, row, type TestRange } from "../../support/input-cells";
import { numberOfCases } from "../../support/number-of-cases";
import { createRandom } from "../../support/random";
import { randomSchool } from "../../support/random-schools";
import { search } from "../../support/search";

const GRADES: readonly (string | number)[] = ["K", 1, 2, 3, 4];

interface Given {
  readonly grades?: readonly (string | number)[];
  readonly children?: readonly number[];
  readonly min?: TestRange;
  readonly max?: TestRange;
  readonly subclass?: number;
}

function read(composites: TestRange, { grades = GRADES, children, min, max, subclass }: Given = {}) {
  return parseInputs(
    inputCells({
      Teachers: row("B1", 9),
      Grades: column("A1", ...grades),
      Children: column("B1", ...(children ?? grades.map(() => 30))),
      MaxClassSize: row("C1", 24),
      ...(subclass === undefined ? {} : { MinSubclass: row("D1", subclass) }),
      Composites: composites,
      ...(min && { CompositeMin: min }),
      ...(max && { CompositeMax: max }),
    }),
  );
}

/** The composites as they are called, each with its limits: `K/1 8–20`. */
function named(composites: readonly Composite[], grades: readonly (string | number)[] = GRADES): readonly string[] {
  return composites.map(({ grades: positions, minClassSize = "", maxClassSize = "" }) =>
    `${positions.map((grade) => String(grades[grade])).join("/")} ${minClassSize}–${maxClassSize}`.replace(/ –$/, ""),
  );
}

function said(composites: TestRange, given: Given = {}) {
  const { problem, issues } = read(composites, given);
  return {
    composites: problem && named(problem.composites, given.grades),
    said: issues.map(issueSentence),
  };
}

const PAIRS = ["K/1", "1/2", "2/3", "3/4"];
const TRIPLES = ["K/1/2", "1/2/3", "2/3/4"];

describe("a line that names composites", () => {
  it.each<readonly [string, readonly string[]]>([
    ["any neighbours", PAIRS],
    ["Any  Neighbors", PAIRS],
    ["ANY NEIGHBOURS ", PAIRS],
    ["neighbours", PAIRS],
    ["neighbouring grades", PAIRS],
    ["all neighbours", PAIRS],
    ["any 2 neighbours", PAIRS],
    ["any two neighbours", PAIRS],
    ["2 neighbours", PAIRS],
    ["any 3 neighbours", TRIPLES],
    ["any three neighboring grades", TRIPLES],
    ["any 5 neighbours", ["K/1/2/3/4"]],
    ["1–3 neighbours", ["1/2", "2/3"]],
    ["1-3 neighbours", ["1/2", "2/3"]],
    ["1 – 3 neighbours", ["1/2", "2/3"]],
    ["1 to 3 neighbours", ["1/2", "2/3"]],
    ["1 through 3 neighbors", ["1/2", "2/3"]],
    ["any 1–3 neighbours", ["1/2", "2/3"]],
    ["k–2 Neighbours", ["K/1", "1/2"]],
    ["neighbours of K–2", ["K/1", "1/2"]],
    ["any neighbours from 1 to 3", ["1/2", "2/3"]],
    ["K–3 any 3 neighbours", ["K/1/2", "1/2/3"]],
    ["any 3 neighbours among K–3", ["K/1/2", "1/2/3"]],
    ["1–2 neighbours", ["1/2"]],
    ["all of 1–3", ["1/2", "1/2/3", "2/3"]],
    ["all 1–3", ["1/2", "1/2/3", "2/3"]],
  ])("says which: %s", (text, composites) => {
    expect(said(column("E1", text))).toEqual({ composites, said: [] });
  });

  it("names any grades that follow each other where it says all, with those that have no children passed over", () => {
    const every = ["K/1", "K/1/2", "K/1/2/3", "K/1/2/3/4", "1/2", "1/2/3", "1/2/3/4", "2/3", "2/3/4", "3/4"];
    for (const text of ["all", "All", "any", "all grades"])
      expect(said(column("E1", text))).toEqual({ composites: every, said: [] });
    expect(said(column("E1", "all"), { children: [9, 0, 9, 9, 9] }).composites).toEqual([
      ...every,
      ...["K/2", "K/2/3", "K/2/3/4"],
    ]);
    expect(said(column("E1", "any neighbours"), { children: [9, 0, 9, 9, 9] }).composites).toEqual(PAIRS);
  });

  it.each<readonly [string, readonly string[], string]>([
    ["P1–3 neighbours", ["P1", "P2", "P3", "P4"], "P1/P2, P2/P3"],
    ["P2–P4 neighbours", ["P1", "P2", "P3", "P4"], "P2/P3, P3/P4"],
    ["2–4 neighbours", ["Year 1", "Year 2", "Year 3", "Year 4"], "Year 2/Year 3, Year 3/Year 4"],
    ["Year 2 to 4 neighbours", ["Year 1", "Year 2", "Year 3", "Year 4"], "Year 2/Year 3, Year 3/Year 4"],
    ["Year 2–Year 4 neighbours", ["Year 1", "Year 2", "Year 3", "Year 4"], "Year 2/Year 3, Year 3/Year 4"],
    ["Pre-K–1 neighbours", ["Pre-K", "K", "1"], "Pre-K/K, K/1"],
    ["R–2 neighbours", ["Reception", "Year 1", "Year 2"], "Reception/Year 1, Year 1/Year 2"],
  ])("calls grades as composites do: %s", (text, grades, composites) => {
    expect(said(column("E1", text), { grades })).toEqual({ composites: composites.split(", "), said: [] });
  });

  it("is not what a grade is called", () => {
    expect(said(column("E1", "Any", "Any/K"), { grades: ["Any", "K"] })).toEqual({
      composites: undefined,
      said: [
        "Inputs!E1 should be a composite of two or more grades, but names only “Any”. Type its grades with / or + between them, as in K/1, or clear the cell.",
      ],
    });
  });

  it("may stand anywhere among single composites, down or along, or be a name’s value", () => {
    const mixed = ["K/1/2", "1/2", "2/3", "3/4", "K/4"];
    expect(said(column("E1", "K/1/2", null, "1–4 neighbours", "K/4"))).toEqual({ composites: mixed, said: [] });
    expect(said(row("E1", "K/1/2", null, "1–4 neighbours", "K/4"))).toEqual({ composites: mixed, said: [] });
    expect(said(["E1", ["K", 1, 2], [null, "1–4 neighbours", null], ["K", 4, null]])).toEqual({
      composites: mixed,
      said: [],
    });
    expect(said(row("E1", "any 4 neighbours", "1–2 neighbours")).composites).toEqual(["K/1/2/3", "1/2/3/4", "1/2"]);
    const { problem } = parseInputs({
      ...inputCells({
        Teachers: row("B1", 9),
        Grades: column("A1", ...GRADES),
        Children: column("B1", 9, 9, 9, 9, 9),
        MaxClassSize: row("C1", 24),
      }),
      Composites: constant("any neighbours"),
    });
    expect(named(problem?.composites ?? [])).toEqual(PAIRS);
  });

  it("stands beside the limits of all its composites, unless one cell holds those of all", () => {
    const lines = column("E1", "K–2 neighbours", "2/3/4");
    expect(said(lines, { min: column("F1", 8, null), max: column("G1", 20, 22) })).toEqual({
      composites: ["K/1 8–20", "1/2 8–20", "2/3/4 –22"],
      said: [],
    });
    expect(said(lines, { max: row("G1", 20) }).composites).toEqual(["K/1 –20", "1/2 –20", "2/3/4 –20"]);
  });

  it("gives way to a row that names fewer composites, limit by limit", () => {
    const lines = column("E1", "any neighbours", "1/2", "2–4 neighbours", "K/1");
    const limits = { min: column("F1", 5, 6, 7, null), max: column("G1", 20, 21, null, 22) };
    expect(said(lines, limits)).toEqual({ composites: ["1/2 6–21", "2/3 7–20", "3/4 7–20", "K/1 5–22"], said: [] });
    const { places } = read(lines, limits);
    expect(places.composites.map(({ composite, minClassSize }) => [composite?.row, minClassSize?.row])).toEqual([
      [1, 1],
      [2, 2],
      [2, 2],
      [3, 0],
    ]);
  });

  it("is told at its cell where it makes no sense, with what to do", () => {
    const lines = [
      "1–9 neighbours",
      "4–1 neighbours",
      "any 6 neighbours",
      "any 1 neighbours",
      "2 to 2 neighbours",
      "K neighbours",
      "any blue neighbours",
      "any neighbours",
      "any 2 neighbours",
    ];
    expect(said(column("E1", ...lines)).said).toEqual([
      "Inputs!E1: the composite “1–9 neighbours” names the grade “9”, which is not among the grades. Use K, 1, 2, 3 or 4, with a dash between them.",
      "Inputs!E2: “4–1 neighbours” begins with the older grade. Type the younger one first: 1–4.",
      "Inputs!E3: “any 6 neighbours” names no composite, as it asks for 6 of 5 grades. Ask for two or more neighbours, and for no more than there are grades.",
      "Inputs!E4: “any 1 neighbours” names no composite, as it asks for 1 of 5 grades. Ask for two or more neighbours, and for no more than there are grades.",
      "Inputs!E5: “2 to 2 neighbours” names no composite, as it asks for 2 of 1 grade. Ask for two or more neighbours, and for no more than there are grades.",
      "Inputs!E6: “K neighbours” names no composite, as it asks for 2 of 1 grade. Ask for two or more neighbours, and for no more than there are grades.",
      "Inputs!E7: the composite “any blue neighbours” names the grade “blue”, which is not among the grades. Use K, 1, 2, 3 or 4, with a dash between them.",
      "Inputs!E9 lists the composite “any 2 neighbours” again after Inputs!E8. Clear one of the two.",
    ]);
    expect(said(["E1", ["any neighbours", "K"], ["K", 1]]).said).toEqual([
      "Inputs!E1: “any neighbours” stands beside other cells of its row. Give it a row of its own.",
    ]);
    expect(said(column("E1", "all"), { grades: ["K"] }).said).toEqual([
      "Inputs!E1: “all” names no composite, as it asks for 2 of 1 grade. Ask for two or more neighbours, and for no more than there are grades.",
    ]);
    const grades = Array.from({ length: 24 }, (_, grade) => grade);
    expect(said(column("E1", "all"), { grades }).said).toEqual([
      "Inputs!E1: “all” names 276 composites, more than the 100 that can be tried. Say how many grades may share a class, as in “any 2 neighbours”.",
    ]);
    expect(said(column("E1", "any 2 neighbours"), { grades }).composites).toHaveLength(23);
  });

  it("is told once where its own limits cross, and leaves out what has no size", () => {
    expect(said(column("E1", "any neighbours"), { min: row("F1", 22), max: row("G1", 20) }).said).toEqual([
      "Inputs!F1: the smallest class of composite “any neighbours” is 22, above its largest, 20 (Inputs!G1). Lower the smallest or raise the largest.",
    ]);
    const crossing = { min: column("F1", 22, null), max: column("G1", null, 20) };
    expect(said(column("E1", "any neighbours", "K/1"), crossing).said).toEqual([
      "Inputs!F1: the smallest class of composite “K/1” is 22, above its largest, 20 (Inputs!G2). Lower the smallest or raise the largest.",
    ]);
    const left =
      "is left out, because it needs at least 27 children for the smallest subclasses of its grades and may have at most 24. To allow it, change its limits or those of its grades.";
    expect(said(column("E1", "K–3 any 3 neighbours", "1/2"), { subclass: 9 })).toEqual({
      composites: ["1/2"],
      said: [`Inputs!E1: the composite “K/1/2” ${left}`, `Inputs!E1: the composite “1/2/3” ${left}`],
    });
    expect(said(column("E1", "all"), { subclass: 9 })).toEqual({ composites: PAIRS, said: [] });
    expect(said(column("E1", "all"), { subclass: 13 })).toEqual({
      composites: [],
      said: [
        "Inputs!E1: the composite “K/1” is left out, because it needs at least 26 children for the smallest subclasses of its grades and may have at most 24. To allow it, change its limits or those of its grades.",
      ],
    });
  });

  it("is no heading of a whole column, but what stands there beside the heading of the grades is, unless it is a line", () => {
    const school = {
      Teachers: row("B1", 9),
      Grades: longer(column("A1", "Grade", ...GRADES), 1_048_576),
      Children: longer(column("B1", "Children", 9, 9, 9, 9, 9), 1_048_576),
      MaxClassSize: row("C1", 24),
    };
    const under = (heading: string) => {
      const cells = inputCells({ ...school, Composites: longer(column("E1", heading, "K/1"), 1_048_576) });
      const { problem, issues } = parseInputs(cells);
      return { composites: problem && named(problem.composites), said: issues.map(issueSentence) };
    };
    expect(under("Neighbours that may share")).toEqual({ composites: ["K/1"], said: [] });
    expect(under("2–3 neighbours")).toEqual({ composites: ["2/3", "K/1"], said: [] });
  });
});

const solver = await createGlpkSolver();

/** A line at random, and the composites it names, worked out by going through all sets of grades. */
function randomLine(seed: number, children: readonly number[]): { line: string; composites: readonly number[][] } {
  const random = createRandom(seed + 77_000);
  const count = children.length;
  const name = (grade: number): string => (grade === 0 ? "K" : String(grade));
  const first = random.whole(0, count - 2);
  const last = random.whole(first + 1, count - 1);
  const size = random.whole(2, last - first + 1);
  const sets = Array.from({ length: 2 ** count }, (_, bits) =>
    children.flatMap((_count, grade) => ((bits >> grade) & 1 ? [grade] : [])),
  );
  const within = sets.filter((set) => set.length >= 2 && set.every((grade) => grade >= first && grade <= last));
  const follows = (set: readonly number[], isPassed: (grade: number) => boolean): boolean =>
    children.every(
      (_, grade) => set.includes(grade) || grade < (set[0] ?? 0) || grade > (set.at(-1) ?? 0) || isPassed(grade),
    );
  if (random.chance(0.4)) {
    const attended = (set: readonly number[]): boolean => set.every((grade) => children[grade] !== 0);
    return {
      line: `all of ${name(first)}–${name(last)}`,
      composites: within.filter(
        (set) => follows(set, () => false) || (attended(set) && follows(set, (grade) => children[grade] === 0)),
      ),
    };
  }
  return {
    line: `${name(first)}–${name(last)} any ${size} neighbours`,
    composites: within.filter((set) => set.length === size && follows(set, () => false)),
  };
}

describe.each(Array.from({ length: numberOfCases(200) }, (_, seed) => seed).filter((seed) => seed % 5 > 0))(
  "random school %i with a line",
  (seed) => {
    it("has the plans that it has with the same composites one by one", () => {
      const school = randomSchool(seed);
      const { grades, teachers, teacherRule } = school;
      const { line, composites } = randomLine(
        seed,
        grades.map(({ children }) => children),
      );
      const ofGrades = (part: "children" | "maxClassSize" | "minClassSize" | "minSubclass", at: string): TestRange =>
        column(at, ...grades.map((grade) => grade[part]));
      const limit = createRandom(seed).chance(0.5) ? Math.max(...grades.map(({ maxClassSize }) => maxClassSize)) : null;
      const withRows = (rows: readonly string[]) =>
        parseInputs(
          inputCells({
            Teachers: row("H1", teachers),
            TeacherRule: row("I1", teacherRule),
            Grades: column("A1", ...grades.map(({ name }) => name)),
            Children: ofGrades("children", "B1"),
            MaxClassSize: ofGrades("maxClassSize", "C1"),
            MinClassSize: ofGrades("minClassSize", "D1"),
            MinSubclass: ofGrades("minSubclass", "E1"),
            Composites: column("F1", ...rows),
            CompositeMax: column("G1", ...rows.map(() => limit)),
          }),
        ).problem;
      const said = withRows([line]);
      const typed = withRows(composites.map((set) => set.map((grade) => grades[grade]?.name).join("+")));
      if (said === undefined || typed === undefined) throw new Error(`“${line}” could not be read.`);
      const inOrder = (some: readonly Composite[]): string[] => some.map((one) => JSON.stringify(one)).sort();
      expect(inOrder(said.composites)).toEqual(inOrder(typed.composites));
      expect(search(solver, said, 5)).toEqual(search(solver, typed, 5));
    });
  },
);
