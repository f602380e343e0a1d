import type { Problem } from "../../src/planning/problem";
import {
  averagesKept,
  compareNumbers,
  describeOpened,
  evenKept,
  keptOf,
  keyOfClasses,
  type OracleClass,
  type OraclePlan,
  oracleTypes,
  shareKept,
  subclassUnevennessOf,
  withoutKept,
} from "./oracle";
import type { OracleType } from "./oracle-placement";

/**
 * Every structure of a tiny school, by seating the children in every possible way, class by class: it takes nothing for
 * granted about even classes, so that it can vouch for the oracle, which does.
 */
export function tryEveryClass(school: Problem): readonly OraclePlan[] {
  const problem = withoutKept(school);
  const kept = keptOf(school);
  // With caps, sizes that are not even may be better; otherwise they never are, and need not be forbidden.
  const hasCaps = [...school.grades, ...school.composites].some(({ softMaxClassSize }) => softMaxClassSize);
  const kinds = oracleTypes(problem).flatMap((type) => everyClassOf(type, problem));
  const best = new Map<string, OraclePlan>();
  const seat = (classes: readonly OracleClass[], first: number, waiting: readonly number[]): void => {
    if (waiting.every((count) => count === 0)) {
      if (problem.teacherRule === "at most" || classes.length === problem.teachers) keepBest(classes);
      return;
    }
    if (classes.length === problem.teachers) return;
    kinds.forEach((kind, index) => {
      if (index < first) return;
      const left = waiting.map((count, grade) => count - (kind.subclasses[kind.type.grades.indexOf(grade)] ?? 0));
      if (left.every((count) => count >= 0)) seat([...classes, kind], index, left);
    });
  };
  const keepBest = (classes: readonly OracleClass[]): void => {
    if (!averagesKept(school, [...classes, ...kept]) || !shareKept(school, [...classes, ...kept])) return;
    if (hasCaps && !evenKept(school, classes)) return;
    const counts = new Map<OracleType, number>();
    for (const { type } of classes) counts.set(type, (counts.get(type) ?? 0) + 1);
    const plan: OraclePlan = {
      structure: describeOpened([...counts].map(([type, count]) => [type.grades, count])),
      key: keyOfClasses(problem.priorities, [...classes, ...kept], problem.currentPlan),
      subclassUnevenness: subclassUnevennessOf(classes.map(({ subclasses }) => subclasses)),
    };
    const known = best.get(plan.structure);
    if (known === undefined || compareNumbers(fullKey(plan), fullKey(known)) < 0) best.set(plan.structure, plan);
  };
  seat(
    [],
    0,
    problem.grades.map((grade) => grade.children),
  );
  return [...best.values()].sort((a, b) => compareNumbers(a.key, b.key));
}

function fullKey({ key, subclassUnevenness }: OraclePlan): readonly number[] {
  return [...key, subclassUnevenness];
}

/** Every class of a type, by how many children of each grade it has. */
function everyClassOf(type: OracleType, problem: Problem): readonly OracleClass[] {
  const fill = (subclasses: readonly number[]): readonly (readonly number[])[] => {
    const grade = type.grades[subclasses.length];
    if (grade === undefined) {
      const size = subclasses.reduce((sum, count) => sum + count, 0);
      return size >= type.min && size <= type.max ? [subclasses] : [];
    }
    const least = Math.max(1, type.leastOfGrade[subclasses.length] ?? 1);
    const most = problem.grades[grade]?.children ?? 0;
    return Array.from({ length: Math.max(0, most - least + 1) }, (_, more) =>
      fill([...subclasses, least + more]),
    ).flat();
  };
  return fill([]).map((subclasses) => ({ type, subclasses }));
}
