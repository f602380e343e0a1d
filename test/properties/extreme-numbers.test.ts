import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import { levelsOf } from "../../src/optimisation/search/lexicographic";
import { measure } from "../../src/planning/measures";
import { childrenInSchool, type Problem } from "../../src/planning/problem";
import { smallExtremeSchool } from "../support/extreme-schools";
import { seedsFrom } from "../support/number-of-cases";
import { plansOf, search } from "../support/search";

const solver = await createGlpkSolver();
const seeds = seedsFrom(1, 150);

/** The same school, every number cut to one more than the children there are: nothing larger can make a difference. */
function cutDown(school: Problem): Problem {
  const most = childrenInSchool(school) + 1;
  const cut = <Limits extends object>(limits: Limits): Limits =>
    Object.fromEntries(
      Object.entries(limits).map(([name, value]: [string, unknown]) => [
        name,
        typeof value === "number" && name !== "preferredClassSize" ? Math.min(most, value) : value,
      ]),
    ) as Limits;
  return {
    ...school,
    teachers: Math.min(most, school.teachers),
    grades: school.grades.map(cut),
    composites: school.composites.map(cut),
    currentPlan: (school.currentPlan ?? []).map((children) => children.map((count) => Math.min(1, count))),
  };
}

function keysOf(school: Problem): readonly (readonly number[])[] {
  return plansOf(search(solver, school, 3)).map((plan) => {
    const measures = measure(plan, school.currentPlan);
    return levelsOf(school).map((level) => measures[level]);
  });
}

describe.each(seeds)("Random school %i with limits, teachers and classes there are now of any size", (seed) => {
  it("has the plans that it has with every number cut to what can be", () => {
    const school = smallExtremeSchool(seed);
    expect(keysOf(school)).toEqual(keysOf(cutDown(school)));
  });
});
