import type { Solver } from "../../src/optimisation/program/solver";
import { explore } from "../../src/optimisation/what-if/explore";
import type { GradeRoom } from "../../src/planning/exploration";
import type { Problem } from "../../src/planning/problem";
import { structureFits } from "./oracle";
import { plansOf, search, structureText, TIMELESS } from "./search";

/**
 * What the room of a school's best plan is wrong about, grade by grade: children that do not fit its classes after all, or one more that
 * would, as the oracle finds by trying. @throws where the school has no plan, or a grade is missing
 */
export function wrongRoom(solver: Solver, school: Problem): readonly GradeRoom[] {
  const [plan] = plansOf(search(solver, school, 1));
  if (plan === undefined) throw new Error("The school has no plan.");
  const structure = structureText(plan);
  const fits = (grade: number, change: number): boolean => {
    const grades = school.grades.map((one, at) => (at === grade ? { ...one, children: one.children + change } : one));
    return structureFits({ ...school, grades }, structure);
  };
  const rows = [...explore(solver, school, [{ kind: "room", plan }], TIMELESS)].flatMap((step) =>
    step?.kind === "gradeRoom" ? [step.row] : [],
  );
  if (rows.length !== school.grades.length)
    throw new Error(`${rows.length} of ${school.grades.length} grades are told.`);
  return rows.filter(
    ({ grade, more = 0, fewer }) =>
      !fits(grade, more) || fits(grade, more + 1) || !fits(grade, -fewer) || fits(grade, -fewer - 1),
  );
}
