import { formulate } from "../../src/optimisation/model/formulate";
import type { Solver } from "../../src/optimisation/program/solver";
import { type Bounds, chainBoundsOf, type LeastBeside } from "../../src/optimisation/search/chain-bounds";
import { costedChainOf } from "../../src/optimisation/search/chain-costs";
import { enumerateStructures, type RankedStructure } from "../../src/optimisation/search/enumerate";
import { levelsOf } from "../../src/optimisation/search/lexicographic";
import { PRIORITIES, type Priority } from "../../src/planning/priority";
import type { Problem } from "../../src/planning/problem";
import { massachusettsSchools, neighbouringPairs } from "./cases";
import { createRandom } from "./random";
import { randomSchool, randomSchoolWithClasses, randomSchoolWithKept } from "./random-schools";
import { TIMELESS } from "./search";

/** What no chain knows. */
export const UNKNOWN_TO_CHAINS: readonly Priority[] = [
  "largest smallest subclass",
  "larger subclass in the upper grade",
];

/** A random school whose composites are some of the pairs of neighbours, with any order of the priorities that a chain knows. */
export function chainSchool(seed: number): Problem {
  const random = createRandom(seed + 70_000);
  const [make = randomSchool] = random.shuffled([randomSchool, randomSchoolWithClasses, randomSchoolWithKept]);
  const school = make(seed);
  const composites = neighbouringPairs(school.grades.length)
    .filter(() => random.chance(0.8))
    .map((composite) =>
      random.chance(0.3)
        ? { ...composite, minClassSize: random.whole(1, 4), maxClassSize: random.whole(4, 9) }
        : composite,
    );
  const unknown =
    school.keep === undefined ? UNKNOWN_TO_CHAINS : [...UNKNOWN_TO_CHAINS, "fewest lone single-grade classes"];
  const known = random.shuffled(PRIORITIES.filter((priority) => !unknown.includes(priority)));
  const priorities = known.slice(0, random.whole(1, known.length));
  const grades = random.chance(0.3)
    ? school.grades.map((grade) => ({ ...grade, preferredClassSize: random.whole(1, 9) }))
    : school.grades;
  return { ...school, grades, composites, priorities };
}

/** A real school, of Massachusetts. */
export function realSchool(): Problem {
  const [school] = massachusettsSchools();
  if (school === undefined) throw new Error("There is no real school.");
  return school.problem;
}

/** The bounds that the chain of a school gives; `undefined` where it is none. */
export function boundsIn(school: Problem): Bounds | undefined {
  const chain = costedChainOf(school, formulate(school), levelsOf(school));
  return chain && chainBoundsOf(chain);
}

/** Those of the branches beside a structure. */
export function leastBesideIn(school: Problem): LeastBeside | undefined {
  return boundsIn(school)?.leastBeside;
}

/** The first structures, with the bounds that the chain gives or without. */
export function structuresOf(
  solver: Solver,
  school: Problem,
  most: number,
  bounded: boolean,
): readonly RankedStructure[] {
  const formulation = formulate(school);
  const levels = levelsOf(school);
  const steps = enumerateStructures(solver, formulation, levels, TIMELESS, {
    findBounds: () => (bounded ? boundsIn(school) : undefined),
  });
  const structures: RankedStructure[] = [];
  for (let step = steps.next(); step.done !== true && structures.length < most; step = steps.next())
    if (step.value.structure !== undefined) structures.push(step.value.structure);
  return structures;
}
