import { formulate, rootBox } from "../../../src/optimisation/model/formulate";
import type { Solver } from "../../../src/optimisation/program/solver";
import type { Branch } from "../../../src/optimisation/search/chain-bounds";
import { enumerateStructures } from "../../../src/optimisation/search/enumerate";
import { type Key, levelsOf, minimiseLevels, NO_BOUND } from "../../../src/optimisation/search/lexicographic";
import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import type { Grade } from "../../../src/planning/grades";
import { PRIORITIES } from "../../../src/planning/priority";
import type { Problem } from "../../../src/planning/problem";
import { massachusettsSchools, neighbouringPairs } from "../../support/cases";
import {
  chainSchool,
  boundsIn,
  leastBesideIn,
  realSchool,
  structuresOf,
  UNKNOWN_TO_CHAINS,
} from "../../support/chain-schools";
import { seedsFrom } from "../../support/number-of-cases";
import { plansOf, search, TIMELESS } from "../../support/search";

const solver = await createGlpkSolver();

/** The least key of a branch as the solver finds it, level by level from nothing; `undefined` where it has no structure. */
function leastKeyOf(school: Problem, { box }: Branch): Key | undefined {
  const outcome = minimiseLevels(solver, formulate(school), levelsOf(school), box, NO_BOUND, TIMELESS);
  return outcome.kind === "optimal" ? outcome.key : undefined;
}

/** Every branch that an enumeration could cut off beside a structure, and some with fewer counts of the type. */
function branchesBeside(school: Problem, opened: readonly number[]): readonly Branch[] {
  const { lower, upper } = rootBox(formulate(school));
  return opened.flatMap((count, type) => {
    const fixed = (bounds: readonly number[]): number[] =>
      bounds.map((bound, index) => (index < type ? (opened[index] ?? 0) : bound));
    const most = upper[type] ?? 0;
    return [
      [0, count - 1],
      [count + 1, most],
      [count + 1, count + 1],
    ]
      .filter(([from = 0, to = 0]) => from <= to && to <= most)
      .map(([from = 0, to = 0]) => ({
        type,
        box: { lower: fixed(lower).with(type, from), upper: fixed(upper).with(type, to) },
      }));
  });
}

describe.each(seedsFrom(1, 400))("Random school %i whose composites are pairs of neighbours", (seed) => {
  const school = chainSchool(seed);
  const [best] = structuresOf(solver, school, 1, false);

  it("has in each branch beside its best structure the least key that the solver finds", () => {
    const leastBeside = leastBesideIn(school);
    if (best === undefined) {
      expect(leastBeside).toBeUndefined();
      return;
    }
    const branches = branchesBeside(school, best.opened);
    expect(leastBeside?.(best.opened, branches)).toEqual(branches.map((branch) => leastKeyOf(school, branch)));
  });

  it("has the same structures in the same order with these bounds and without", () => {
    expect(structuresOf(solver, school, 25, true)).toEqual(structuresOf(solver, school, 25, false));
  });
});

describe("Real schools", () => {
  it.each(massachusettsSchools().filter((_, index) => index % 20 === 7))(
    "$name has the same best plans as without bounds, from a programme for each plan, and two more for the first",
    ({ problem }) => {
      let programmes = 0;
      const counting: Solver = {
        solve: (program, seconds) => {
          programmes += 1;
          return solver.solve(program, seconds);
        },
      };
      expect(search(counting, problem, 1)).toMatchObject({ proved: true, complete: false });
      expect(programmes).toBeLessThanOrEqual(3);
      programmes = 0;
      const plans = plansOf(search(counting, problem, 10));
      expect(programmes).toBeLessThanOrEqual(plans.length + 2);
      expect(structuresOf(solver, problem, plans.length, true)).toEqual(
        structuresOf(solver, problem, plans.length, false),
      );
    },
  );
});

describe("A school that is no chain", () => {
  const school: Problem = { ...realSchool(), composites: [{ grades: [0, 1] }] };
  const boundsOf = (changed: Partial<Problem>) => leastBesideIn({ ...school, ...changed });

  it("is left to the solver, whatever makes it none", () => {
    expect(boundsOf({})).toBeDefined();
    expect(boundsOf({ composites: [{ grades: [0, 1, 2] }] })).toBeUndefined();
    expect(boundsOf({ composites: [{ grades: [0, 2] }] })).toBeUndefined();
    const keep = [{ children: school.grades.map((_, grade) => (grade === 0 ? 10 : 0)) }];
    expect(boundsOf({ keep })).toBeDefined();
    expect(boundsOf({ keep, priorities: ["fewest lone single-grade classes"] })).toBeUndefined();
    expect(boundsOf({ keep: [{ children: school.grades.map(({ children }) => children + 1) }] })).toBeUndefined();
    for (const priority of UNKNOWN_TO_CHAINS) expect(boundsOf({ priorities: [priority] })).toBeUndefined();
    expect(boundsOf({ teachers: 1 })).toBeUndefined();
  });

  const sameGrades = (
    count: number,
    grade: Pick<Grade, "children" | "minClassSize" | "maxClassSize">,
  ): Partial<Problem> => ({
    grades: Array.from({ length: count }, (_, position) => ({ name: String(position), minSubclass: 3, ...grade })),
    composites: neighbouringPairs(count),
  });

  it("is left to the solver where bounding its boxes would take longer", () => {
    const many = sameGrades(10, { children: 300, minClassSize: 15, maxClassSize: 25 });
    const few = sameGrades(8, { children: 100, minClassSize: 15, maxClassSize: 25 });
    expect(boundsOf({ ...few, teachers: 32 })).toBeDefined();
    expect(boundsOf({ ...many, teachers: 120 })).toBeUndefined();
    const wide = sameGrades(8, { children: 120, minClassSize: 10, maxClassSize: 30 });
    expect(boundsOf({ ...wide, teachers: 40 })).toBeDefined();
    expect(boundsOf({ ...wide, teachers: 50 })).toBeUndefined();
  });

  it("is left to the solver where keys are too large to be told apart as numbers", () => {
    const preferring = (preferredClassSize: number): Partial<Problem> => ({
      grades: school.grades.map((grade) => ({ ...grade, preferredClassSize })),
      priorities: PRIORITIES.filter((priority) => !UNKNOWN_TO_CHAINS.includes(priority)),
    });
    expect(boundsOf(preferring(20))).toBeDefined();
    expect(boundsOf(preferring(10_000_000))).toBeUndefined();
  });
});

describe("An enumeration", () => {
  it("does not believe bounds with which the solver disagrees", () => {
    const school = realSchool();
    const formulation = formulate(school);
    const bounds = boundsIn(school);
    const leastBeside = (opened: readonly number[], branches: readonly Branch[]) =>
      bounds
        ?.leastBeside(opened, branches)
        .map((key) => key?.map((value, level) => (level === key.length - 1 ? value + 1 : value))) ?? [];
    const wrong = bounds && { ...bounds, leastBeside };
    const steps = enumerateStructures(solver, formulation, levelsOf(school), TIMELESS, { findBounds: () => wrong });
    // It has far fewer structures; whoever believed the bounds might go on for ever.
    const go = (): void => {
      for (let step = 0; step < 2000 && steps.next().done !== true; step++);
    };
    expect(go).toThrow(/^The solver finds .* where the best is /u);
  });
});
