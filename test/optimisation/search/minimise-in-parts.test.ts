import { formulate, rootBox } from "../../../src/optimisation/model/formulate";
import type { LinearProgram, ProgramOutcome } from "../../../src/optimisation/program/linear-program";
import type { Solver } from "../../../src/optimisation/program/solver";
import { enumerateStructures, type RankedStructure } from "../../../src/optimisation/search/enumerate";
import {
  type BoxOutcome,
  type Key,
  levelsOf,
  type MinimiseBox,
  NO_BOUND,
  type UndecidedBox,
} from "../../../src/optimisation/search/lexicographic";
import { minimiserInParts } from "../../../src/optimisation/search/minimise-in-parts";
import { type SchoolPart, schoolPartsOf } from "../../../src/optimisation/search/school-parts";
import { boundsOf } from "../../../src/optimisation/search/unproved-plan";
import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import { measure } from "../../../src/planning/measures";
import type { Priority } from "../../../src/planning/priority";
import type { Problem } from "../../../src/planning/problem";
import { breachesOf } from "../../../src/planning/rules";
import { seedsFrom } from "../../support/number-of-cases";
import { randomSchoolInParts, UNKNOWN_TO_PARTS } from "../../support/schools-in-parts";
import { plansOf, search, TIMELESS } from "../../support/search";

const solver = await createGlpkSolver();

function partsOf(school: Problem): readonly SchoolPart[] | undefined {
  return schoolPartsOf(school, formulate(school), levelsOf(school));
}

function minimiserOf(school: Problem, own: Solver = solver): MinimiseBox {
  return minimiserInParts(own, school, formulate(school), levelsOf(school), partsOf(school) ?? []);
}

function bestOf(school: Problem, own: Solver): BoxOutcome {
  return minimiserOf(school, own)(rootBox(formulate(school)), NO_BOUND, TIMELESS);
}

/** A solver that has time for so many programmes. */
function lazy(most: number): Solver {
  let left = most;
  return { solve: (program, seconds) => (left-- > 0 ? solver.solve(program, seconds) : { kind: "undecided" }) };
}

/** The first structures, and whether these are all. */
function structuresOf(
  school: Problem,
  most: number,
  minimise?: MinimiseBox,
): { readonly structures: readonly RankedStructure[]; readonly isAll: boolean } {
  const steps = enumerateStructures(solver, formulate(school), levelsOf(school), TIMELESS, { minimise });
  const structures: RankedStructure[] = [];
  for (const { structure } of steps) {
    if (structure === undefined) continue;
    if (structures.length === most) return { structures, isAll: false };
    structures.push(structure);
  }
  return { structures, isAll: true };
}

const keyOf = (outcome: BoxOutcome): Key => (outcome.kind === "optimal" ? outcome.key : []);

const keysOf = (structures: readonly RankedStructure[]) => structures.map(({ key }) => key);

/** Those that are as good as the last may not all be there. */
const before = (structures: readonly RankedStructure[], isAll: boolean) =>
  structures
    .filter(({ key }) => isAll || key.join() !== structures.at(-1)?.key.join())
    .map(({ opened, key }) => `${key.join()}: ${opened.join()}`)
    .sort();

describe.each(seedsFrom(1, 400))("Random school %i in parts that no composite ties", (seed) => {
  const school = randomSchoolInParts(seed);

  it("has part by part the same structures as all at once, with the same keys in the same order", () => {
    expect(partsOf(school)?.length).toBeGreaterThan(1);
    const whole = structuresOf(school, 30);
    const inParts = structuresOf(school, 30, minimiserOf(school));
    expect(keysOf(inParts.structures)).toEqual(keysOf(whole.structures));
    expect(inParts.isAll).toBe(whole.isAll);
    expect(before(inParts.structures, inParts.isAll)).toEqual(before(whole.structures, whole.isAll));
  });

  it("is told nothing of its best key that is not true, whenever the solver is cut", () => {
    const best = bestOf(school, solver);
    for (let most = 0; most < 40; most++) {
      const cut = bestOf(school, lazy(most));
      if (cut.kind === "undecided") expect(keyOf(best).slice(0, cut.atLeast.length)).toEqual(cut.atLeast);
      else {
        expect(cut).toEqual(best);
        // With more time it is not cut either.
        break;
      }
    }
  });
});

const grade = { children: 40, minClassSize: 10, maxClassSize: 25, minSubclass: 5 };
const school: Problem = {
  teachers: 8,
  teacherRule: "at most",
  grades: [52, 31, 52, 31].map((children, position) => ({ ...grade, name: `G${position + 1}`, children })),
  composites: [{ grades: [0, 1] }, { grades: [2, 3] }],
  priorities: ["fewest composite classes"],
};

describe("The parts of a school", () => {
  it("are the grades that composites tie, be it by way of others, wherever they stand", () => {
    const tied: Problem = {
      ...school,
      grades: ["K", "1", "2", "3", "4", "5"].map((name) => ({ ...grade, name })),
      composites: [{ grades: [0, 4] }, { grades: [1, 2] }, { grades: [2, 5] }],
      teachers: 12,
    };
    const parts = partsOf(tied) ?? [];
    expect(parts.map(({ schoolWith }) => schoolWith(3).grades.map(({ name }) => name))).toEqual([
      ["K", "4"],
      ["1", "2", "5"],
      ["3"],
    ]);
    expect(parts.map(({ schoolWith }) => schoolWith(3).composites)).toEqual([
      [{ grades: [0, 1] }],
      [{ grades: [0, 1] }, { grades: [1, 2] }],
      [],
    ]);
    expect(parts[0]?.schoolWith(3)).toMatchObject({ teachers: 3, teacherRule: "exactly" });
  });

  it("are tied by no composite that cannot be opened", () => {
    const hollow: Problem = { ...school, composites: [...school.composites, { grades: [1, 2], minClassSize: 30 }] };
    expect(partsOf(hollow)).toHaveLength(2);
    const spanning: Problem = { ...school, composites: [...school.composites, { grades: [0, 3] }], largestSpan: 3 };
    expect(partsOf(spanning)).toHaveLength(2);
    const within: Problem = {
      ...hollow,
      composites: [
        [0, 1],
        [1, 3],
        [0, 3],
      ].map((grades) => ({ grades })),
    };
    const composites = [{ grades: [0, 1] }, { grades: [1, 2] }];
    expect(partsOf({ ...within, largestSpan: 3 })?.[0]?.schoolWith(3).composites).toEqual(composites);
  });

  it("are none where something else ties the grades, or may", () => {
    const partsWith = (changed: Partial<Problem>) => partsOf({ ...school, ...changed });
    expect(partsWith({})).toHaveLength(2);
    expect(partsWith({ composites: [...school.composites, { grades: [1, 2] }] })).toBeUndefined();
    expect(partsWith({ keep: [{ children: [20, 0, 0, 0] }] })).toBeUndefined();
    expect(partsWith({ averages: [{ grades: [0, 3], largest: 22 }] })).toBeUndefined();
    const capped = school.grades.map((one) => ({ ...one, softMaxClassSize: 20 }));
    expect(partsWith({ grades: capped })).toHaveLength(2);
    expect(partsWith({ grades: capped, priorities: ["fewest classes over the cap"] })).toBeUndefined();
    for (const priority of UNKNOWN_TO_PARTS) expect(partsWith({ priorities: [priority] })).toBeUndefined();
  });
});

describe("A school in parts", () => {
  const programmesOf = (problem: Problem): number => {
    let programmes = 0;
    const counting: Solver = {
      solve: (program, seconds) => {
        programmes += 1;
        return solver.solve(program, seconds);
      },
    };
    expect(bestOf(problem, counting)).toMatchObject({ kind: "optimal" });
    return programmes;
  };

  it("has parts that are alike asked once", () => {
    const priorities: readonly Priority[] = ["fewest composite classes"];
    const other = {
      ...school,
      priorities,
      grades: school.grades.map((one, g) => ({ ...one, minSubclass: g < 2 ? 5 : 6 })),
    };
    expect(programmesOf(school)).toBeGreaterThan(0);
    expect(programmesOf(school)).toBeLessThan(programmesOf(other));
  });

  it("tells the best of what is proved of its parts where the solver has no more time", () => {
    expect(bestOf(school, lazy(0))).toEqual({ kind: "undecided", atLeast: [] });
    const needed = programmesOf(school);
    expect(bestOf(school, lazy(needed - 1))).toMatchObject({ kind: "undecided", atLeast: [] });
    expect(bestOf(school, lazy(needed))).toMatchObject({ kind: "optimal" });
    const cut = bestOf(school, { solve: anySolution });
    expect(cut).toMatchObject({ kind: "undecided", atLeast: [], opened: expect.any(Array) as number[] });
  });
});

describe("A school of many grades", () => {
  it("is found and proved part by part: no programme holds more than a part", () => {
    const many: Problem = {
      ...school,
      teachers: 50,
      grades: Array.from({ length: 25 }, (_, position) => ({ ...grade, name: `G${position + 1}` })),
      composites: Array.from({ length: 25 }, (_, first) => [first, first + 1])
        .filter(([first = 0]) => first % 5 < 4)
        .map((grades) => ({ grades })),
    };
    let largest = 0;
    const watching: Solver = {
      solve: (program, seconds) => {
        if (program.variables.some(({ integer }) => integer)) largest = Math.max(largest, program.variables.length);
        return solver.solve(program, seconds);
      },
    };
    expect(search(watching, many, 3)).toMatchObject({ proved: true });
    expect(largest).toBeLessThan(60);
    expect(search(solver, many, 3)).toEqual(search(solver, many, 3));
  });
});

/** What a solver answers that was cut when it had come upon a solution of some kind. */
function anySolution(program: LinearProgram, seconds: number): ProgramOutcome {
  const outcome = solver.solve({ ...program, objective: [] }, seconds);
  return outcome.kind === "optimal" ? { ...outcome, kind: "feasible" } : outcome;
}

describe("A school of many grades that composites tie", () => {
  const many: Problem = {
    ...school,
    teachers: 50,
    grades: Array.from({ length: 25 }, (_, position) => ({ ...grade, name: `G${position + 1}` })),
    composites: Array.from({ length: 24 }, (_, first) => ({ grades: [first, first + 1] })),
    priorities: ["most even class sizes"],
  };

  /** A solver to which a programme of more whole numbers than a ten has is too much: it answers otherwise. */
  const limited = (otherwise: Solver["solve"]): Solver => ({
    solve: (program, seconds) =>
      (program.variables.filter(({ integer }) => integer).length > 20 ? otherwise : solver.solve)(program, seconds),
  });

  it.each<readonly [string, Solver["solve"]]>([
    ["nothing at all", () => ({ kind: "undecided" })],
    ["a plan that could be better", anySolution],
  ])("has a plan of its tens where the solver finds %s in time, and is told how good one can be", (_, otherwise) => {
    const outcome = search(limited(otherwise), many, 3);
    expect(outcome).toMatchObject({ kind: "solved", proved: false, provedPlans: 0, stoppedBy: "timeLimit" });
    const [plan] = plansOf(outcome);
    expect(plan && breachesOf(plan, many)).toEqual([]);
    expect(plan && measure(plan).evenness).toBe(50 * 20 ** 2);
    expect(outcome).toMatchObject({ bounds: [{ measure: "evenness", atLeast: 50 * 20 ** 2 }] });
  });

  it("is told what cannot be better where no time is left to tell more", () => {
    const cut: UndecidedBox = { kind: "undecided", atLeast: [] };
    const bounds = boundsOf(solver, formulate(many), levelsOf(many), cut, () => 0);
    expect(bounds).toEqual([{ measure: "evenness", atLeast: 50 * 20 ** 2 }]);
  });

  it("is found and proved as a whole where that is no matter", () => {
    expect(search(solver, many, 1)).toMatchObject({ kind: "solved", proved: true });
  });
});
