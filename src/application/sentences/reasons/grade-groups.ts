import type { Grade } from "../../../planning/grades";
import { gradeWords } from "../class-words";
import { listed } from "../wording";

/** What is said of some grades alike, with their names. */
export type GradeGroup = readonly [said: string, names: readonly string[]];

/** The grades that something is said of, those of which the same is said together; grades of which nothing is said are left out. */
export function groupsOf(
  grades: readonly Grade[],
  said: (grade: Grade, position: number) => string | undefined,
): readonly GradeGroup[] {
  const groups = new Map<string, string[]>();
  grades.forEach((grade, position) => {
    const text = said(grade, position);
    if (text !== undefined) groups.set(text, [...(groups.get(text) ?? []), grade.name]);
  });
  return [...groups];
}

/** Several grades as a sentence says them: `K or grade 1 or 2`, `K and grades 1 and 2`. */
export function gradesWords(names: readonly string[], conjunction: "and" | "or"): string {
  const numbered = names.filter((name) => gradeWords(name) === `grade ${name}`);
  const others = names.filter((name) => !numbered.includes(name)).map(gradeWords);
  const word = conjunction === "and" && numbered.length > 1 ? "grades" : "grade";
  const together = numbered.length === 0 ? [] : [`${word} ${listed(numbered, conjunction)}`];
  return listed([...others, ...together], conjunction);
}
