import { formulate } from "../../../src/optimisation/model/formulate";
import { enumerateStructures } from "../../../src/optimisation/search/enumerate";
import { levelsOf } from "../../../src/optimisation/search/lexicographic";
import { isAnotherBeside } from "../../../src/optimisation/search/structure-beside";
import { placeChildren } from "../../../src/optimisation/search/decode";
import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import type { Problem } from "../../../src/planning/problem";
import { moreThan, seedsFrom } from "../../support/number-of-cases";
import { createRandom } from "../../support/random";
import { randomSchool, randomSchoolWithKept } from "../../support/random-schools";
import { TIMELESS } from "../../support/search";

const solver = await createGlpkSolver();

/** Every structure of a school, best first. */
function structuresIn(school: Problem): readonly (readonly number[])[] {
  const structures: (readonly number[])[] = [];
  for (const { structure } of enumerateStructures(solver, formulate(school), levelsOf(school), TIMELESS))
    if (structure !== undefined) structures.push(structure.opened);
  return structures;
}

/** Whether the last of these structures, whose children the solver places, is seen to have another beside it. */
function isSeenBeside(school: Problem, known: readonly (readonly number[])[]): boolean {
  const formulation = formulate(school);
  const last = { opened: known.at(-1) ?? [], key: [] };
  const plan = placeChildren(solver, formulation, [], last, TIMELESS);
  return plan !== undefined && isAnotherBeside(plan, known, school, formulation);
}

describe("That there is another structure", () => {
  const seen = { "at most": 0, exactly: 0 };

  it.each(seedsFrom(1, 200))("is seen without a solver only where it is so: school %i", (seed) => {
    const school = createRandom(seed).chance(0.3) ? randomSchoolWithKept(seed) : randomSchool(seed);
    const structures = structuresIn(school);
    for (const count of [1, structures.length - 1, structures.length]) {
      if (count < 1 || count > structures.length) continue;
      const isSeen = isSeenBeside(school, structures.slice(0, count));
      if (isSeen) seen[school.teacherRule] += 1;
      if (isSeen) expect(structures.length).toBeGreaterThan(count);
    }
  });

  it("is often seen, whether every teacher has to have a class or not", () => {
    expect(seen["at most"]).toBeGreaterThan(moreThan(60));
    expect(seen.exactly).toBeGreaterThan(moreThan(30));
  });
});
