import type { AverageLimit } from "../../src/planning/average-limit";
import type { Composite, Grade } from "../../src/planning/grades";
import { PRIORITIES, type Priority } from "../../src/planning/priority";
import type { Problem } from "../../src/planning/problem";
import { createRandom, type Random } from "./random";

const CHANGE: Priority = "least change from the current plan";
/** What only schools that are made for it have among their priorities. */
const SELDOM: readonly Priority[] = [
  "largest smallest subclass",
  "larger subclass in the upper grade",
  "fewest lone single-grade classes",
  "fewest classes over the cap",
  "fewest children over the cap",
];

/** Every order of every non-empty choice of the priorities that every school can have: 64. */
export const PRIORITY_ORDERS: readonly (readonly Priority[])[] = ordersOf(
  PRIORITIES.filter((priority) => priority !== CHANGE && !SELDOM.includes(priority)),
).filter(({ length }) => length > 0);

/** Every order of every choice of the priorities with the change from the current plan among them: 261. */
export const CHANGE_ORDERS: readonly (readonly Priority[])[] = ordersOf(
  PRIORITIES.filter((priority) => !SELDOM.includes(priority)),
).filter((order) => order.includes(CHANGE));

/** A small random school, always the same for a seed; seeds in a row go through `PRIORITY_ORDERS`. */
export function randomSchool(seed: number, mostChildren: readonly number[] = MOST_CHILDREN): Problem {
  const random = createRandom(seed);
  const gradeCount = 1 + (seed % 5);
  const children = Array.from({ length: gradeCount }, () =>
    random.chance(0.08) ? 0 : random.whole(1, mostChildren[gradeCount - 1] ?? 0),
  );
  const total = children.reduce((sum, count) => sum + count, 0);
  const teachers = random.whole(Math.min(6, gradeCount), 6);
  const usualCap = Math.max(3, Math.ceil(total / teachers));
  return {
    teachers,
    teacherRule: random.chance(0.5) ? "at most" : "exactly",
    grades: randomGrades(random, children, usualCap),
    composites: randomComposites(random, gradeCount, usualCap),
    priorities: PRIORITY_ORDERS[seed % PRIORITY_ORDERS.length] ?? [],
  };
}

/**
 * A small random school with classes it has now and little change among its priorities; seeds in a row go through
 * `CHANGE_ORDERS`. Some of the classes are of types that are not allowed, and some of nobody.
 */
export function randomSchoolWithClasses(seed: number, mostChildren?: readonly number[]): Problem {
  const school = randomSchool(seed, mostChildren);
  const random = createRandom(seed + 500_000);
  const types = [...school.grades.map((_, position) => [position]), ...school.composites.map(({ grades }) => grades)];
  const count = random.whole(0, school.teachers + 2);
  const currentPlan = Array.from({ length: count }, () => {
    const allowed = types[random.whole(0, types.length - 1)] ?? [];
    const taken = random.chance(0.8)
      ? allowed
      : school.grades.flatMap((_, grade) => (random.chance(0.4) ? [grade] : []));
    return school.grades.map((_, grade) => (taken.includes(grade) ? random.whole(1, 20) : 0));
  });
  return { ...school, currentPlan, priorities: CHANGE_ORDERS[seed % CHANGE_ORDERS.length] ?? [] };
}

/**
 * A small random school with classes to keep, some of them of types or sizes that are not allowed; every other one with classes
 * it has now and little change among its priorities.
 */
export function randomSchoolWithKept(seed: number, mostChildren?: readonly number[]): Problem {
  const school = seed % 2 === 0 ? randomSchool(seed, mostChildren) : randomSchoolWithClasses(seed, mostChildren);
  const random = createRandom(seed + 900_000);
  const left = school.grades.map(({ children }) => children);
  const types = [...school.grades.map((_, position) => [position]), ...school.composites.map(({ grades }) => grades)];
  const keep: { children: readonly number[] }[] = [];
  for (let count = random.whole(1, Math.min(3, school.teachers)); count > 0; count--) {
    const allowed = types[random.whole(0, types.length - 1)] ?? [];
    const grades = random.chance(0.8) ? allowed : left.flatMap((_, grade) => (random.chance(0.4) ? [grade] : []));
    const children = left.map((most, grade) =>
      grades.includes(grade) && most > 0
        ? random.whole(1, Math.max(1, Math.ceil(most / (random.chance(0.2) ? 1 : 2))))
        : 0,
    );
    if (children.every((taken) => taken === 0)) continue;
    children.forEach((taken, grade) => (left[grade] = (left[grade] ?? 0) - taken));
    keep.push({ children });
  }
  return { ...school, keep };
}

/** A school with so few children that every seating of them can be tried. */
export function tinySchool(seed: number): Problem {
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

/** The school with limits of averages over one band of neighbouring grades, or over several; some also limit the smallest. */
export function withRandomAverages(school: Problem, seed: number): Problem {
  const random = createRandom(seed + 1_300_000);
  const last = school.grades.length - 1;
  const bands = Array.from({ length: random.whole(1, 3) }, () => {
    const first = random.whole(0, last);
    return [first, random.whole(first, last)] as const;
  });
  const different = new Map(bands.map((band) => [band.join(), band]));
  const children = school.grades.reduce((sum, grade) => sum + grade.children, 0);
  const usual = Math.max(1, children / school.teachers);
  const averages = [...different.values()].map(([first, end]): AverageLimit => {
    const largest = Math.max(10, Math.round(usual * random.whole(8, 18))) / 10;
    return {
      grades: Array.from({ length: end - first + 1 }, (_, position) => first + position),
      largest,
      ...(random.chance(0.3) ? { smallest: Math.max(1, Math.round(largest * random.whole(3, 9))) / 10 } : {}),
    };
  });
  return { ...school, averages };
}

/** The school with a largest span, which some of its composites may be beyond. */
export function withRandomSpan(school: Problem, seed: number): Problem {
  return { ...school, largestSpan: createRandom(seed + 1_500_000).whole(1, Math.min(3, school.grades.length)) };
}

/** The priorities that are about caps, most important first: either, both, or none. */
const CAPS: readonly (readonly Priority[])[] = [
  ["fewest classes over the cap"],
  ["fewest children over the cap"],
  ["fewest classes over the cap", "fewest children over the cap"],
  ["fewest children over the cap", "fewest classes over the cap"],
  [],
];

/**
 * The school with caps for some of its grades and composites, more often than not a share of the classes that may be over them, and
 * priorities that are about them at random places among its own.
 */
export function withRandomCaps(school: Problem, seed: number): Problem {
  const random = createRandom(seed + 1_400_000);
  const below = (most: number): number => Math.max(1, most - random.whole(-1, 4));
  const one = random.chance(0.3)
    ? below(Math.max(...school.grades.map(({ maxClassSize }) => maxClassSize)))
    : undefined;
  const grades = school.grades.map((grade): Grade => {
    const softMaxClassSize = one ?? (random.chance(0.75) ? below(grade.maxClassSize) : undefined);
    return { ...grade, ...(softMaxClassSize !== undefined && { softMaxClassSize }) };
  });
  const composites = school.composites.map((composite): Composite => {
    const limits = composite.grades.map((grade) => school.grades[grade]?.maxClassSize ?? 1);
    return random.chance(0.3) ? { ...composite, softMaxClassSize: below(Math.min(...limits)) } : composite;
  });
  const share = [0, 0.1, 0.25, 0.4, 0.5, 0.67][random.whole(0, 5)];
  const priorities = [...school.priorities];
  for (const priority of CAPS[seed % CAPS.length] ?? [])
    priorities.splice(random.whole(0, priorities.length), 0, priority);
  return {
    ...school,
    grades,
    composites,
    priorities,
    ...(share !== undefined && random.chance(0.6) && { shareOverCap: share }),
  };
}

/** The most children of a grade, by how many grades there are, so that whoever tries everything has an end in sight. */
const MOST_CHILDREN = [30, 30, 30, 24, 20];

function randomGrades(random: Random, children: readonly number[], usualCap: number): readonly Grade[] {
  const prefersSizes = random.chance(0.3);
  const oneLimitForAll = random.chance(0.4);
  const limits = (): { minClassSize: number; maxClassSize: number } => {
    const maxClassSize = usualCap + random.whole(-1, 9);
    return { maxClassSize, minClassSize: random.chance(0.4) ? 1 : random.whole(1, Math.ceil(maxClassSize * 0.65)) };
  };
  const common = limits();
  return children.map((count, position) => ({
    name: position === 0 ? "K" : `${position}`,
    children: count,
    ...(oneLimitForAll ? common : limits()),
    minSubclass: random.whole(1, 4),
    ...(prefersSizes ? { preferredClassSize: random.whole(1, usualCap + 3) } : {}),
  }));
}

function randomComposites(random: Random, grades: number, usualCap: number): readonly Composite[] {
  const positions = Array.from({ length: grades }, (_, position) => position);
  const pairs = positions.flatMap((a) => positions.slice(a + 1).map((b) => [a, b] as const));
  const triples = pairs.flatMap(([a, b]) => positions.slice(b + 1).map((c) => [a, b, c] as const));
  const chosen = [
    ...pairs.filter(([a, b]) => random.chance(b === a + 1 ? 0.65 : 0.1)),
    ...triples.filter(([a, , c]) => random.chance(c === a + 2 ? 0.3 : 0.03)),
  ];
  return random
    .shuffled(chosen)
    .slice(0, 6)
    .map((members) => {
      const cap = usualCap + random.whole(-2, 7);
      return {
        grades: members,
        ...(random.chance(0.2) ? { minClassSize: random.whole(1, Math.max(1, cap)) } : {}),
        ...(random.chance(0.3) ? { maxClassSize: Math.max(1, cap) } : {}),
      };
    });
}

function ordersOf<T>(items: readonly T[]): readonly (readonly T[])[] {
  return [
    [],
    ...items.flatMap((first) => ordersOf(items.filter((item) => item !== first)).map((rest) => [first, ...rest])),
  ];
}
