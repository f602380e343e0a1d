import type { Problem } from "../../src/planning/problem";
import { findAllPlans, type OraclePlan } from "../support/oracle";
import { randomSchool } from "../support/random-schools";
import { tryEveryClass } from "../support/try-every-class";

/** A school with so few children that every seating of them can be tried. */
function tinySchool(seed: number): Problem {
  const school = randomSchool(seed);
  return {
    ...school,
    teachers: Math.min(3, school.teachers),
    grades: school.grades.slice(0, 3).map((grade) => ({
      ...grade,
      children: grade.children % 9,
      minClassSize: 1 + (grade.minClassSize % 4),
      maxClassSize: 5 + (grade.maxClassSize % 6),
      minSubclass: 1 + (grade.minSubclass % 2),
    })),
    composites: school.composites
      .filter(({ grades }) => grades.every((grade) => grade < 3))
      .map(({ grades, maxClassSize }) => ({
        grades,
        ...(maxClassSize === undefined ? {} : { maxClassSize: 4 + (maxClassSize % 7) }),
      })),
  };
}

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
