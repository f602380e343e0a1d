import type { ClassType } from "../../planning/class-type";
import { classSize } from "../../planning/plan";
import { atMostWhere } from "./at-most-where";
import { at, type Ground, isParted, sumOf } from "./ground";
import type { Constraint, Term, VariableIndex } from "../program/linear-program";
import type { MeasurePart } from "./measure-part";
import { largestSize } from "./wide-evenness";

/**
 * For each grade with C children, n classes of its own, at most N, and x children in these, of which k stay where they are:
 * s says whether n = 1, b whether n ≥ 2, and y whether a class of its own is alone and smaller than what composites have of the grade.
 *
 * s + 2b ≤ n ≤ s + N·b, s + b ≤ 1 and x − k ≥ (⌈C/2⌉ − k)·(s − y); the count is Σ y. For whole s, b and y the last is a whole
 * bound on a flow, so that it stays a network. Where no class of the grade is so large, one child more than the largest stands for ⌈C/2⌉ − k.
 */
export function fewestLone(ground: Ground): MeasurePart {
  const { school, problem, kinds, kept, placed, variables } = ground;
  const yesOrNo = (least: 0 | 1): VariableIndex => variables.add(least, 1, true);
  const definitions: Constraint[] = [];
  const lone: VariableIndex[] = [];
  for (const [grade, { children }] of school.grades.entries()) {
    const ofGrade = (type: ClassType): boolean => type.grades.length === 1 && type.grades[0] === grade;
    const staying = kept.filter(({ type }) => ofGrade(type));
    const seated = staying.reduce((sum, schoolClass) => sum + classSize(schoolClass), 0);
    const missing = Math.ceil(children / 2) - seated;
    if (staying.length > 1 || missing <= 0) continue;
    const kind = kinds.find(({ type }) => ofGrade(type));
    if (kind === undefined) {
      if (staying.length === 1) lone.push(yesOrNo(1));
      continue;
    }
    const { type, opened: classes } = kind;
    const seatedInOwn = kind.parts.flatMap((t) => sumOf(at(placed, t)));
    const [single, several, isLone] = [yesOrNo(0), yesOrNo(0), yesOrNo(0)];
    const most = variables.at(classes).upper + staying.length;
    const there = -staying.length;
    const wanted = Math.min(missing, largestSize(problem, type) + 1);
    definitions.push(
      { terms: [one(classes, 1), one(single, -1), one(several, -2)], lower: there, upper: Infinity },
      ...atMostWhere([one(classes, 1), one(single, -1)], there, most, { variable: several, yes: 1 }, variables),
      { terms: [one(single, 1), one(several, 1)], lower: 0, upper: 1 },
      { terms: [...seatedInOwn, one(single, -wanted), one(isLone, wanted)], lower: 0, upper: Infinity },
    );
    lone.push(isLone);
  }
  return {
    definitions,
    boundedBelow: true,
    terms: lone.map((variable) => one(variable, 1)),
    ...(kept.length === 0 &&
      !isParted(ground) && {
        byType: { of: (t, classes, children) => loneOf(at(ground.types, t), classes, children) },
      }),
  };

  function loneOf({ grades: [grade = -1, ...others] }: ClassType, classes: number, children: number): number {
    const inGrade = school.grades[grade]?.children ?? 0;
    return others.length === 0 && classes === 1 && inGrade - children > children ? 1 : 0;
  }
}

function one(variable: VariableIndex, coefficient: number): Term {
  return { variable, coefficient };
}
