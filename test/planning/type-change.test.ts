import { changeSentence } from "../../src/application/sentences/view";
import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import { classesChanged } from "../../src/planning/current-plan";
import { changeByType } from "../../src/planning/type-change";
import { randomSchoolWithClasses } from "../support/random-schools";
import { plansOf, search } from "../support/search";

const solver = await createGlpkSolver();
const SEEDS = Array.from({ length: 60 }, (_, index) => index + 1);

describe("the change of random schools", () => {
  it.each(SEEDS)("adds up, type by type, to the classes opened and closed: seed %i", (seed) => {
    const school = randomSchoolWithClasses(seed);
    const { currentPlan = [], grades } = school;
    const plans = plansOf(search(solver, school, 3));
    const told = plans.map((plan) =>
      changeByType(plan, currentPlan, grades).reduce((sum, { now, planned }) => sum + Math.abs(planned - now), 0),
    );
    expect(told).toEqual(plans.map((plan) => classesChanged(plan, currentPlan)));
  });
});

describe("a change in a line", () => {
  it.each([
    [[{ now: 2, planned: 2 }], "No class is opened or closed."],
    [[{ now: 1, planned: 2 }], "1 class opened, none closed."],
    [[{ now: 3, planned: 1 }], "No class opened, 2 closed."],
    [
      [
        { now: 0, planned: 2 },
        { now: 1, planned: 0 },
      ],
      "2 classes opened, 1 closed.",
    ],
  ])("counts what is opened and what is closed: %j", (changes, sentence) => {
    expect(changeSentence(changes)).toBe(sentence);
  });
});
