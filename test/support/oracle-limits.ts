import type { Priority } from "../../src/planning/priority";
import type { Problem } from "../../src/planning/problem";
import { keptOf } from "./oracle";
import { isOverCap, keyOfClasses, type OracleClass, spread, subclassUnevennessOf, total } from "./oracle-classes";
import type { Way } from "./oracle-every-placement";
import type { OracleType } from "./oracle-placement";

/** The ways to seat children in the classes of one type: what they cost, as far as that hangs on who sits where, and what is limited. */
export function waysOfType(
  school: Problem,
): (type: OracleType, classes: number, placed: readonly number[]) => Iterable<Way<OracleClass>> {
  const settled: readonly Priority[] = ["largest smallest subclass", "fewest lone single-grade classes"];
  const adding = school.priorities.filter((priority) => !settled.includes(priority));
  const kept = keptOf(school);
  const bands = school.averages ?? [];
  const isParted = school.priorities.includes("fewest classes over the cap");
  return function* (type, classes, placed) {
    for (const planned of isParted ? partedByCap(type, classes, placed) : [spread(type, classes, placed)]) {
      const alike = kept.filter((one) => one.type.grades.join() === type.grades.join());
      const uneven = subclassUnevennessOf(planned.map(({ subclasses }) => subclasses));
      const inBands = bands.map(({ grades }) => (holdsOneOf(type, grades) ? total(placed) : 0));
      yield {
        classes: planned,
        cost: [...keyOfClasses(adding, [...planned, ...alike]), uneven],
        sums: [...inBands, planned.filter(isOverCap).length],
      };
    }
  };
}

/** Every way to have some classes of a type over its cap and the others within, each dealt evenly. */
function* partedByCap(type: OracleType, classes: number, placed: readonly number[]): Generator<readonly OracleClass[]> {
  const { cap = Infinity } = type;
  const fits = (part: readonly OracleClass[], least: number, most: number): boolean =>
    part.every(({ subclasses }) => {
      const size = total(subclasses);
      const large = subclasses.every((count, index) => count >= (type.leastOfGrade[index] ?? 0));
      return size >= least && size <= most && large;
    });
  for (let over = 0; over <= classes; over++) {
    for (const beyond of vectorsUpTo(over === 0 ? placed.map(() => 0) : placed)) {
      const rest = placed.map((count, index) => count - (beyond[index] ?? 0));
      if (over === classes && total(rest) > 0) continue;
      const [large, small] = [spread(type, over, beyond), spread(type, classes - over, rest)];
      if (fits(large, Math.max(type.min, cap + 1), type.max) && fits(small, type.min, Math.min(type.max, cap)))
        yield [...large, ...small];
    }
  }
}

/** Every row of whole numbers from 0 up to these. */
function* vectorsUpTo([first, ...others]: readonly number[]): Generator<readonly number[]> {
  if (first === undefined) {
    yield [];
    return;
  }
  for (const rest of vectorsUpTo(others)) for (let count = 0; count <= first; count++) yield [count, ...rest];
}

/** Whether no more of these classes are over their cap than the share allows, told in hundredths. */
export function shareKept({ shareOverCap = 1 }: Problem, classes: readonly OracleClass[]): boolean {
  const capped = classes.filter(({ type }) => type.cap !== undefined).length;
  return 100 * classes.filter(isOverCap).length <= Math.round(100 * shareOverCap) * capped;
}

/** Whether the classes that hold a grade of a band have an average within its limits; limits are told in tenths. */
export function averagesKept({ averages = [] }: Problem, classes: readonly OracleClass[]): boolean {
  return averages.every(({ grades, largest, smallest }) => {
    const counted = classes.filter(({ type }) => holdsOneOf(type, grades));
    const children = total(counted.flatMap(({ subclasses }) => subclasses));
    return isWithin(children, counted.length, largest, smallest);
  });
}

function holdsOneOf(type: OracleType, grades: readonly number[]): boolean {
  return type.grades.some((grade) => grades.includes(grade));
}

function isWithin(children: number, classes: number, largest = Infinity, smallest = 0): boolean {
  const [most, least] = [Math.round(10 * largest), Math.round(10 * smallest)];
  return classes === 0 || (10 * children <= most * classes && 10 * children >= least * classes);
}

/**
 * Whether the children in the classes of each band are as many as the averages allow with so many classes of each type, and no more
 * classes are over their cap than the share allows.
 */
export function allowedSums(
  school: Problem,
  types: readonly OracleType[],
  opened: readonly number[],
): (sums: readonly number[]) => boolean {
  const kept = keptOf(school);
  const bands = (school.averages ?? []).map((limit) => {
    const there = kept.filter(({ type }) => holdsOneOf(type, limit.grades));
    return {
      ...limit,
      children: total(there.flatMap(({ subclasses }) => subclasses)),
      classes: there.length + total(types.map((type, t) => (holdsOneOf(type, limit.grades) ? (opened[t] ?? 0) : 0))),
    };
  });
  const capped = [
    ...kept.map(({ type }) => type),
    ...types.flatMap((type, t) => Array<OracleType>(opened[t] ?? 0).fill(type)),
  ];
  const mayBeOver = Math.round(100 * (school.shareOverCap ?? 1)) * capped.filter(({ cap }) => cap !== undefined).length;
  const over = kept.filter(isOverCap).length;
  return (sums) =>
    bands.every(({ children, classes, largest, smallest }, index) =>
      isWithin(children + (sums[index] ?? 0), classes, largest, smallest),
    ) && 100 * (over + (sums[bands.length] ?? 0)) <= mayBeOver;
}
