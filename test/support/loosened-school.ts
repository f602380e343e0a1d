import { cheapest } from "../../src/optimisation/search/feasibility";
import { formulateRelaxed, relax } from "../../src/optimisation/why-not/relax";
import type { Solver } from "../../src/optimisation/program/solver";
import type { Conflict, ConflictRule } from "../../src/planning/conflict";
import type { Problem } from "../../src/planning/problem";
import { breachesOf } from "../../src/planning/rules";
import { withoutKept } from "./oracle";
import { plansOf, search, TIMELESS } from "./search";

/** The school with these rules alone: other limits allow anything, and other grades have as many children as is said. */
export function loosened(school: Problem, rules: readonly ConflictRule[], count: (grade: number) => number): Problem {
  const wanted = (text: string): boolean => rules.some((rule) => keyOf(rule) === text);
  const teachers = wanted("teachers");
  const { shareOverCap, ...rest } = school;
  return {
    ...rest,
    ...(shareOverCap !== undefined && wanted("shareOverCap") && { shareOverCap }),
    teachers: teachers || wanted("teacherRule") ? school.teachers : school.teachers + 2,
    teacherRule: wanted("teacherRule") ? school.teacherRule : "at most",
    grades: school.grades.map((grade, position) => ({
      ...grade,
      children: wanted(`children ${position}`) ? grade.children : count(position),
      maxClassSize: wanted(`maxClassSize ${position}`) ? grade.maxClassSize : 999,
      minClassSize: wanted(`minClassSize ${position}`) ? grade.minClassSize : 1,
      minSubclass: wanted(`minSubclass ${position}`) ? grade.minSubclass : 1,
      ...(grade.softMaxClassSize !== undefined && {
        softMaxClassSize: wanted(`softMaxClassSize ${position}`) ? grade.softMaxClassSize : 999,
      }),
    })),
    composites: school.composites.map(({ grades, minClassSize, maxClassSize, softMaxClassSize }, position) => ({
      grades,
      ...(maxClassSize !== undefined && { maxClassSize: wanted(`compositeMax ${position}`) ? maxClassSize : 999 }),
      ...(minClassSize !== undefined && { minClassSize: wanted(`compositeMin ${position}`) ? minClassSize : 1 }),
      ...(softMaxClassSize !== undefined && {
        softMaxClassSize: wanted(`compositeSoftMax ${position}`) ? softMaxClassSize : 999,
      }),
    })),
    ...(school.averages !== undefined && {
      averages: school.averages.map(({ grades, largest, smallest }, position) => ({
        grades,
        ...(largest !== undefined && wanted(`averageMax ${position}`) && { largest }),
        ...(smallest !== undefined && wanted(`averageMin ${position}`) && { smallest }),
      })),
    }),
  };
}

function keyOf({ kind, ...which }: ConflictRule): string {
  return [kind, ...Object.values(which)].join(" ");
}

/** Whether a school with all rules of a conflict but one has a plan, found for it and held to its rules. */
export function canBeKept(solver: Solver, school: Problem, { rules }: Conflict, dropped: ConflictRule): boolean {
  const others = rules.filter((rule) => rule !== dropped);
  const formulation = formulateRelaxed(relax(school, new Set(others)));
  const found = cheapest(solver, formulation, formulation.measures.teachers.terms, TIMELESS);
  if (found === undefined) return false;
  const sum = (variables: readonly number[]): number =>
    variables.reduce((total, variable) => total + Math.round(found.values[variable] ?? 0), 0);
  const witness = loosened(school, others, (grade) =>
    sum((formulation.everyChildPlaced[grade]?.terms ?? []).map(({ variable }) => variable)),
  );
  const teachers = sum(formulation.opened);
  const held = others.some(({ kind }) => kind === "teachers") ? teachers <= school.teachers : true;
  const every = !others.some(({ kind }) => kind === "teacherRule") || teachers >= school.teachers;
  const [plan] = plansOf(search(solver, { ...witness, teachers, teacherRule: "exactly" }, 1));
  const kept = { ...withoutKept(witness), teachers, teacherRule: "exactly" as const };
  return held && every && plan !== undefined && breachesOf(plan, kept).length === 0;
}
