import { findAllPlans, type OraclePlan } from "../support/oracle";
import { tinySchool } from "../support/random-schools";
import { tryEveryClass } from "../support/try-every-class";

const tinySchools = Array.from({ length: 150 }, (_, index) => ({ seed: index + 1, school: tinySchool(index + 1) }));

describe("The oracle", () => {
  it.each(tinySchools)("agrees with every seating of tiny school $seed", ({ school }) => {
    const byStructure = (plans: readonly OraclePlan[]): readonly OraclePlan[] =>
      plans.toSorted((a, b) => (a.structure < b.structure ? -1 : 1));
    expect(byStructure(findAllPlans(school))).toEqual(byStructure(tryEveryClass(school)));
  });

  it("is asked about schools that can be solved, many with several plans", () => {
    const counts = tinySchools.map(({ school }) => findAllPlans(school).length);
    expect(counts.filter((count) => count > 0).length).toBeGreaterThan(75);
    expect(counts.filter((count) => count > 1).length).toBeGreaterThan(40);
  });
});
