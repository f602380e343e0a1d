import { formulate } from "../../../src/optimisation/model/formulate";
import { costedChainOf } from "../../../src/optimisation/search/chain-costs";
import { onlyPlacement } from "../../../src/optimisation/search/chain-placement";
import { placeChildren, planOfPlaced } from "../../../src/optimisation/search/decode";
import { levelsOf } from "../../../src/optimisation/search/lexicographic";
import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import type { Grade } from "../../../src/planning/grades";
import { neighbouringPairs } from "../../support/cases";
import { chainSchool, realSchool, structuresOf } from "../../support/chain-schools";
import { seedsFrom } from "../../support/number-of-cases";
import { TIMELESS } from "../../support/search";

const solver = await createGlpkSolver();

describe("Children placed grade by grade", () => {
  let placed = 0;
  let structures = 0;

  it.each(seedsFrom(1, 200))(
    "are where the solver places them, wherever only one placement is as good: school %i",
    (seed) => {
      const school = chainSchool(seed);
      const formulation = formulate(school);
      const levels = levelsOf(school);
      const chain = costedChainOf(school, formulation, levels);
      for (const structure of structuresOf(solver, school, 10, false)) {
        const placement = chain && onlyPlacement(chain, structure);
        structures += 1;
        placed += Number(placement !== undefined);
        if (placement === undefined) continue;
        const plan = placeChildren(solver, formulation, levels, structure, TIMELESS);
        expect(planOfPlaced(formulation, structure.opened, placement)).toEqual(plan);
      }
    },
  );

  it("are seldom left to the solver", () => {
    expect(placed).toBeGreaterThan(0.9 * structures);
  });

  it("are left to the solver where two placements are equally good", () => {
    const counts = [10, 11, 10];
    const grades = counts.map((children, index): Grade => {
      return { name: String(index + 1), children, minClassSize: 12, maxClassSize: 20, minSubclass: 1 };
    });
    const school = { ...realSchool(), grades, composites: neighbouringPairs(3), teachers: 2 };
    const [structure, further] = structuresOf(solver, school, 2, false);
    const chain = costedChainOf(school, formulate(school), levelsOf(school));
    expect(further).toBeUndefined();
    expect(chain && structure && onlyPlacement(chain, structure)).toBeUndefined();
    const uneven = { ...school, grades: grades.map((grade, index) => (index > 0 ? grade : { ...grade, children: 9 })) };
    const [sole] = structuresOf(solver, uneven, 1, false);
    const itsChain = costedChainOf(uneven, formulate(uneven), levelsOf(uneven));
    expect(itsChain && sole && onlyPlacement(itsChain, sole)).toEqual([
      [9, 6],
      [5, 10],
    ]);
  });

  it("are nowhere where a structure has no room for them", () => {
    const school = realSchool();
    const chain = costedChainOf(school, formulate(school), levelsOf(school));
    if (chain === undefined) throw new Error("The school is no chain.");
    expect(onlyPlacement(chain, { opened: formulate(school).types.map(() => 0) })).toBeUndefined();
  });
});
