import { type ClassType, gradesKey } from "../../planning/class-type";
import type { ComparedMeasure } from "../../planning/priority";
import type { Problem } from "../../planning/problem";
import { type Formulation, rootBox } from "../model/formulate";
import { asksOnly, COUNTED_RULES } from "../model/school-rules";

/** Grades that no class type ties to the others of a school: only its teachers and its measures have to do with the rest. */
export interface SchoolPart {
  /** These grades as a school of their own, all of whose teachers have a class. */
  readonly schoolWith: (teachers: number) => Problem;
  /** Its class types, by position in the school's `Formulation.types`, ascending. */
  readonly types: readonly number[];
  readonly children: number;
  /** What parts have in common that are alike in everything but the names and the places of their grades. */
  readonly likeness: string;
}

/**
 * The parts of a school that opens these of its class types alone; `undefined` where it is all of one, where it has a rule that ties
 * grades in other ways or a measure that is no sum over its class types, and where classes are kept.
 */
export function schoolPartsOf(
  school: Problem,
  formulation: Formulation,
  levels: readonly ComparedMeasure[],
  isOpened: (type: ClassType) => boolean = () => true,
): readonly SchoolPart[] | undefined {
  const { measures } = formulation;
  const types = formulation.types.map((type) => (isOpened(type) ? type : undefined));
  if (rootBox(formulation).lower.length !== types.length) return undefined;
  if (levels.some((level) => measures[level].byType === undefined)) return undefined;
  if ((school.keep ?? []).length > 0 || school.grades.some(({ children }) => children < 0)) return undefined;
  if (!asksOnly(COUNTED_RULES, school)) return undefined;
  const groups = tiedGrades(
    school.grades.length,
    types.map((type) => type?.grades ?? []),
  );
  return groups.length > 1 ? groups.map((grades) => partOf(school, types, grades)) : undefined;
}

/** The grades in groups, by position, ascending: those are in one that these sets tie, be it by way of others. */
function tiedGrades(count: number, sets: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const groups = Array.from({ length: count }, (_, grade) => grade);
  for (const [first = 0, ...others] of sets) {
    for (const other of others) {
      const [from, to] = [groups[other], groups[first] ?? first];
      groups.forEach((group, grade) => {
        if (group === from) groups[grade] = to;
      });
    }
  }
  return [...new Set(groups)].map((group) => groups.flatMap((own, grade) => (own === group ? [grade] : [])));
}

function partOf(school: Problem, types: readonly (ClassType | undefined)[], own: readonly number[]): SchoolPart {
  const isOwn = (grade: number): boolean => own.includes(grade);
  const openable = new Set(types.map((type) => gradesKey(type?.grades ?? [])));
  const grades = own.flatMap((grade) => school.grades[grade] ?? []);
  const composites = school.composites
    .filter((composite) => composite.grades.every(isOwn) && openable.has(gradesKey(composite.grades)))
    .map((composite) => ({ ...composite, grades: composite.grades.map((grade) => own.indexOf(grade)) }));
  const now = school.currentPlan
    ?.filter((children) => children.every((count, grade) => count === 0 || isOwn(grade)))
    .map((children) => own.map((grade) => children[grade] ?? 0));
  const part = {
    ...school,
    averages: [],
    keep: [],
    grades,
    composites,
    ...(now !== undefined && { currentPlan: now }),
  };
  return {
    schoolWith: (teachers) => ({ ...part, teachers, teacherRule: "exactly" }),
    types: types.flatMap((type, position) => (type?.grades.every(isOwn) === true ? [position] : [])),
    children: grades.reduce((sum, { children }) => sum + children, 0),
    likeness: JSON.stringify({ ...part, grades: grades.map((grade, position) => ({ ...grade, name: position })) }),
  };
}
