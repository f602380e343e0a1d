import type { CurrentPlan } from "../../src/planning/current-plan";
import { PRIORITIES, type Priority } from "../../src/planning/priority";
import type { Problem } from "../../src/planning/problem";
import { createRandom } from "./random";
import { randomSchool, randomSchoolWithClasses } from "./random-schools";

/** What is no sum over class types. */
export const UNKNOWN_TO_PARTS: readonly Priority[] = [
  "largest smallest subclass",
  "larger subclass in the upper grade",
];

/**
 * A random school of two or three small ones that no composite ties, now and then twice the same one, with any order of the priorities
 * that can be had in parts. Some of the classes that it has now have grades of several.
 */
export function randomSchoolInParts(seed: number): Problem {
  const random = createRandom(seed + 160_000);
  const [make = randomSchool] = random.shuffled([randomSchool, randomSchoolWithClasses]);
  const first = make(seed, FEW_CHILDREN);
  const others = random.chance(0.3)
    ? [first]
    : Array.from({ length: random.whole(1, 2) }, (_, index) => make(seed + 37 * (index + 1), FEW_CHILDREN));
  const known = random.shuffled(PRIORITIES.filter((priority) => !UNKNOWN_TO_PARTS.includes(priority)));
  const whole = others.reduce(beside, first);
  const across = whole.grades.map((_, grade) => (grade === 0 || grade === whole.grades.length - 1 ? 3 : 0));
  const preferring = random.chance(0.3)
    ? whole.grades.map((grade) => ({ ...grade, preferredClassSize: random.whole(1, 9) }))
    : whole.grades;
  return {
    ...whole,
    grades: preferring,
    teacherRule: random.chance(0.5) ? "exactly" : "at most",
    priorities: known.slice(0, random.whole(1, known.length)),
    ...(whole.currentPlan !== undefined && random.chance(0.5) && { currentPlan: [...whole.currentPlan, across] }),
  };
}

/** The most children of a grade, by the number of grades: so few that every structure of several schools together can be listed. */
const FEW_CHILDREN = [12, 10, 8, 6, 5];

/** Two schools as one. */
function beside(school: Problem, other: Problem): Problem {
  const shift = school.grades.length;
  const inFront = school.grades.map(() => 0);
  const behind = other.grades.map(() => 0);
  const classes = (problem: Problem, place: (children: CurrentPlan[number]) => CurrentPlan[number]): CurrentPlan =>
    (problem.currentPlan ?? []).map(place);
  const currentPlan = [
    ...classes(school, (children) => [...children, ...behind]),
    ...classes(other, (children) => [...inFront, ...children]),
  ];
  return {
    ...school,
    teachers: school.teachers + other.teachers,
    grades: [...school.grades, ...other.grades].map((grade, position) => ({ ...grade, name: `G${position + 1}` })),
    composites: [
      ...school.composites,
      ...other.composites.map((composite) => ({
        ...composite,
        grades: composite.grades.map((grade) => grade + shift),
      })),
    ],
    ...(school.currentPlan !== undefined && { currentPlan }),
  };
}
