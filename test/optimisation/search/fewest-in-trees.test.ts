import { fewestTeachers, isFeasible, leastOf } from "../../../src/optimisation/search/feasibility";
import { formulate } from "../../../src/optimisation/model/formulate";
import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import type { Solver } from "../../../src/optimisation/program/solver";
import type { Composite } from "../../../src/planning/grades";
import { childrenInSchool, type Problem } from "../../../src/planning/problem";
import { massachusettsSchools, neighbouringPairs } from "../../support/cases";
import { createRandom } from "../../support/random";
import { randomSchool } from "../../support/random-schools";
import { TIMELESS } from "../../support/search";

const solver = await createGlpkSolver();
/** Where it is asked, the answer was not found without it. */
const NO_SOLVER: Solver = {
  solve: () => {
    throw new Error("The solver was asked.");
  },
};

/** What the solver says, with as many teachers as anybody could want. */
function solved(problem: Problem): number | undefined {
  const anyNumber: Problem = { ...problem, teachers: childrenInSchool(problem), teacherRule: "at most" };
  const formulation = formulate(anyNumber);
  return leastOf(solver, formulation, formulation.measures.teachers.terms, 0, TIMELESS);
}

/** A school whose composites are pairs that form trees: each grade may share a class with one of those before it. */
function treeSchool(seed: number): Problem {
  const random = createRandom(seed);
  const school = randomSchool(seed);
  const composites = school.grades.flatMap((_, grade): readonly Composite[] => {
    if (grade === 0 || random.chance(0.2)) return [];
    const own = random.chance(0.3) ? { minClassSize: random.whole(1, 4), maxClassSize: random.whole(4, 9) } : {};
    return [{ grades: [random.whole(0, grade - 1), grade], ...own }];
  });
  return { ...school, composites };
}

describe("the fewest teachers", () => {
  it.each(Array.from({ length: 400 }, (_, seed) => seed))(
    "are found without a solver where pairs of grades form trees, as many as it would say: seed %i",
    (seed) => {
      const school = treeSchool(seed);
      const fewest = solved(school);
      expect(fewestTeachers(NO_SOLVER, school, TIMELESS)).toBe(fewest);
      expect(isFeasible(NO_SOLVER, { ...school, teacherRule: "at most" }, TIMELESS)).toBe(
        fewest !== undefined && fewest <= school.teachers,
      );
    },
  );

  it.each(massachusettsSchools().filter((_, index) => index % 10 === 2))(
    "are those that the solver finds for $name",
    ({ problem }) => {
      expect(fewestTeachers(NO_SOLVER, problem, TIMELESS)).toBe(solved(problem));
    },
  );

  it("are the solver's to find where a composite takes three grades, pairs go in a circle, or classes are kept", () => {
    const grades = ["K", "1", "2"].map((name) => ({
      name,
      children: 5,
      minClassSize: 1,
      maxClassSize: 15,
      minSubclass: 1,
    }));
    const school: Problem = { teachers: 1, teacherRule: "exactly", grades, composites: [], priorities: [] };
    const pairs = [...neighbouringPairs(3), { grades: [0, 2] }];
    expect(fewestTeachers(solver, { ...school, composites: [{ grades: [0, 1, 2] }] }, TIMELESS)).toBe(1);
    expect(fewestTeachers(solver, { ...school, composites: pairs }, TIMELESS)).toBe(2);
    expect(fewestTeachers(NO_SOLVER, { ...school, composites: neighbouringPairs(3) }, TIMELESS)).toBe(2);
    expect(() => fewestTeachers(NO_SOLVER, { ...school, composites: pairs }, TIMELESS)).toThrow(
      "The solver was asked.",
    );
    expect(() => fewestTeachers(NO_SOLVER, { ...school, keep: [{ children: [5, 0, 0] }] }, TIMELESS)).toThrow(
      "The solver was asked.",
    );
  });

  it("are found at once for schools that keep a solver busy for seconds", () => {
    const [school] = massachusettsSchools().filter(({ name }) => name.startsWith("Donald Mckay"));
    const grades = (school?.problem.grades ?? []).map((grade) => ({ ...grade, children: grade.children + 2 }));
    expect(school).toBeDefined();
    if (school === undefined) throw new Error("The school is not among the cases.");
    expect(fewestTeachers(NO_SOLVER, { ...school.problem, grades }, TIMELESS)).toBe(31);
  });
});
