import { isComposite, type ClassType } from "../../planning/class-type";
import { measure } from "../../planning/measures";
import { childrenInSchool } from "../../planning/problem";
import type { Constraint } from "../program/linear-program";
import { enoughClassesForGrades, intervals } from "./cuts";
import { atLeast, atMost, type Ground, inType, openedTerm } from "./ground";
import type { Ideal } from "./measure-part";
import { asksOnly, COUNTED_RULES } from "./school-rules";

/**
 * C children in T classes, q = ⌊C / T⌋, have the least Σ size² where every class has q or q + 1 of them, and only there: (2q + 1)·C − q(q + 1)·T.
 * So Σ_t n[t] = T and q·n[t] ≤ Σ_g x[t,g] ≤ (q + 1)·n[t] for every type t; all have q where T divides C. It takes no tangents, and a
 * solution is a proof that no plan is more even. Where there is none, the usual programme has to tell.
 *
 * Nothing where sizes are measured from preferred ones, where it is not sought, and in schools with rules that are not known here.
 */
export function evenest(ground: Ground): Ideal | undefined {
  const { school, problem, types, kept, opened } = ground;
  const children = childrenInSchool(problem);
  const { teachers } = problem;
  const small = teachers > 0 ? Math.floor(children / teachers) : 0;
  const prefers = types.some(({ preferredSize }) => preferredSize !== undefined);
  if (small < 1 || prefers || !ground.seeksEvenest || !asksOnly(COUNTED_RULES, school)) return undefined;

  const large = children % teachers === 0 ? small : small + 1;
  const ofGrades = problem.grades.map((grade) => grade.children);
  const within = types.map((type): ClassType => ({ ...type, maxSize: Math.min(type.maxSize, large) }));
  const windows = types.flatMap((type, t) => [
    atLeast(0, [...inType(ground, t, 1), ...openedTerm(ground, t, -small)]),
    atMost(0, [...inType(ground, t, 1), ...openedTerm(ground, t, -large)]),
    ...(type.maxSize < small || type.minSize > large ? [atMost(0, openedTerm(ground, t, 1))] : []),
  ]);
  const allTeachers = { terms: types.flatMap((_, t) => openedTerm(ground, t, 1)), lower: teachers, upper: teachers };
  return {
    value: (2 * small + 1) * children - small * (small + 1) * teachers + measure({ classes: kept }).evenness,
    rows: [allTeachers, ...windows],
    cuts: [...enoughClassesForGrades(ofGrades, within, opened), ...someClassGoesBeyond(ground, ofGrades, small, large)],
  };
}

/**
 * Neighbouring grades whose children fill no number of whole classes of these two sizes share a class with another grade:
 * Σ n[t] ≥ 1 over the types t that take some of these grades and some other. Fractions of classes they would fill.
 */
function someClassGoesBeyond(
  ground: Ground,
  children: readonly number[],
  small: number,
  large: number,
): readonly Constraint[] {
  return intervals(children.length).flatMap(([first, last]) => {
    const count = children.slice(first, last + 1).reduce((sum, ofGrade) => sum + ofGrade, 0);
    if (count <= Math.floor(count / small) * large) return [];
    const isWithin = (grade: number): boolean => grade >= first && grade <= last;
    const terms = ground.types.flatMap((type, t) =>
      isComposite(type) && type.grades.some(isWithin) && !type.grades.every(isWithin) ? openedTerm(ground, t, 1) : [],
    );
    return [atLeast(1, terms)];
  });
}
