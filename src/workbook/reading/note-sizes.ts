import { classTypeOf, isWithinSpan } from "../../planning/class-type";
import type { SchoolGrades } from "../../planning/grades";
import { addressText } from "../host/address";
import type { IssueList } from "./issue-list";
import type { CompositePlaces } from "./parse-composites";
import type { GradePlaces } from "./parse-grades";

/** The largest class whose size is compared exactly with others; no school has such a class. */
const LARGEST_CLASS = 1000;

/** Notes classes that could be too large to compare, and preferred sizes that no class can have. */
export function noteSizes(
  school: SchoolGrades,
  gradePlaces: readonly GradePlaces[],
  compositePlaces: readonly CompositePlaces[],
  issues: IssueList,
): void {
  noteTooLarge(school, gradePlaces, compositePlaces, issues);
  if (!issues.hasErrors) notePreferred(school, gradePlaces, issues);
}

function noteTooLarge(
  school: SchoolGrades,
  gradePlaces: readonly GradePlaces[],
  compositePlaces: readonly CompositePlaces[],
  issues: IssueList,
): void {
  const largest = (positions: readonly number[]): number =>
    Math.min(
      classTypeOf(school, positions).maxSize,
      positions.reduce((sum, grade) => sum + (school.grades[grade]?.children ?? 0), 0),
    );
  // Where no largest class could be read, that is an issue of its own.
  if (school.grades.some(({ maxClassSize }) => maxClassSize === Number.MAX_SAFE_INTEGER)) return;
  const tooLarge = new Set(school.grades.flatMap((_, grade) => (largest([grade]) > LARGEST_CLASS ? [grade] : [])));
  for (const grade of tooLarge) {
    const of = school.grades[grade]?.name ?? "";
    issues.error("classTooLarge", gradePlaces[grade]?.maxClassSize, {
      of,
      size: largest([grade]),
      most: LARGEST_CLASS,
    });
  }
  for (const [index, { grades }] of school.composites.entries()) {
    const size = largest(grades);
    if (size <= LARGEST_CLASS || grades.some((grade) => tooLarge.has(grade))) continue;
    const { maxClassSize, composite } = compositePlaces[index] ?? {};
    const of = classTypeOf(school, grades).name;
    issues.error("classTooLarge", maxClassSize ?? composite, { of, size, most: LARGEST_CLASS });
  }
}

/** Notes each preferred size that lies outside the limits of all classes whose grades share its cell. */
function notePreferred(school: SchoolGrades, places: readonly GradePlaces[], issues: IssueList): void {
  const byCell = new Map<string, number[]>();
  for (const [grade, { preferredClassSize }] of school.grades.entries()) {
    const place = places[grade]?.preferredClassSize;
    if (preferredClassSize === undefined) continue;
    const cell = place === undefined ? "" : addressText(place);
    byCell.set(cell, [...(byCell.get(cell) ?? []), grade]);
  }
  for (const [first = 0, ...others] of byCell.values()) {
    const grades = [first, ...others];
    const types = [
      ...grades.map((grade) => [grade]),
      ...school.composites
        .map((composite) => composite.grades)
        .filter((some) => isWithinSpan(school, some) && some.some((grade) => grades.includes(grade))),
    ].map((positions) => classTypeOf(school, positions));
    const preferred = school.grades[first]?.preferredClassSize ?? 0;
    const minimum = Math.min(...types.map(({ minSize }) => minSize));
    const maximum = Math.max(...types.map(({ maxSize }) => maxSize));
    if (minimum > maximum || (minimum <= preferred && preferred <= maximum)) continue;
    issues.notice("preferredOutOfReach", places[first]?.preferredClassSize, { preferred, minimum, maximum });
  }
}
