import type { Grade, SchoolGrades } from "../../planning/grades";
import { type ClassType, classTypeOf, gradesKey, isComposite, spanOf } from "../../planning/class-type";
import type { KeptClass } from "../../planning/problem";
import { letterOf } from "./class-letter";
import type { InputCells } from "./input-cells";
import type { IssueList } from "./issue-list";
import { type ClassRow, parseClasses } from "./parse-classes";

/**
 * Reads the classes that stay as they are. They may break limits, which is only noted; but they cannot have more children than
 * there are, or more teachers. A class called as one of its type keeps its letter, the first of those that are called alike.
 */
export function parseKeep(
  inputs: InputCells,
  school: SchoolGrades & { readonly teachers: number | undefined },
  issues: IssueList,
): readonly KeptClass[] | undefined {
  const { grades, teachers } = school;
  const kept = parseClasses(inputs, "Keep", grades.length, issues);
  if (kept === undefined || kept.rows.length === 0) return undefined;
  const { rows, range } = kept;
  noteTooMany(rows, grades, issues);
  if (teachers !== undefined && rows.length > teachers)
    issues.error("keptTooManyClasses", range, { name: "Keep", classes: rows.length, teachers });
  const taken = new Set<string>();
  return rows.map((row) => {
    const positions = row.children.flatMap((count, position) => (count > 0 ? [position] : []));
    const type = classTypeOf(school, positions);
    noteBreaches(row, type, school, issues);
    const letter = letterOf(row.label ?? "", type.name, teachers ?? 0);
    const name = `${type.name} ${letter}`;
    if (letter === undefined || taken.has(name)) return { children: row.children };
    taken.add(name);
    return { children: row.children, letter };
  });
}

/** Notes each grade of which too many are kept, at the cell that is the first too many. */
function noteTooMany(rows: readonly ClassRow[], grades: readonly Grade[], issues: IssueList): void {
  for (const [position, { name, children }] of grades.entries()) {
    const all = rows.reduce((sum, row) => sum + (row.children[position] ?? 0), 0);
    if (all <= children) continue;
    let kept = 0;
    const first = rows.find((row) => (kept += row.children[position] ?? 0) > children);
    issues.error("keptTooMany", first?.places[position], { name: "Keep", grade: name, kept: all, children });
  }
}

/** Notes what a class breaks of the school's limits. */
function noteBreaches(
  { children, places }: ClassRow,
  type: ClassType,
  { grades, composites, largestSpan = Infinity }: SchoolGrades,
  issues: IssueList,
): void {
  const positions = type.grades;
  const place = places[positions[0] ?? 0];
  const allowed = composites.some((composite) => gradesKey(composite.grades) === gradesKey(positions));
  if (isComposite(type) && !allowed) issues.notice("keptComposite", place, { composite: type.name });
  const span = spanOf(positions);
  if (span > largestSpan) issues.notice("keptSpan", place, { type: type.name, span, largest: largestSpan });
  const size = children.reduce((sum, count) => sum + count, 0);
  if (size < type.minSize || size > type.maxSize) {
    issues.notice("keptClassSize", place, { type: type.name, size, minimum: type.minSize, maximum: type.maxSize });
  }
  if (!isComposite(type)) return;
  for (const [index, position] of positions.entries()) {
    const count = children[position] ?? 0;
    const least = type.minSubclasses[index] ?? 0;
    if (count < least) {
      const grade = grades[position]?.name ?? "";
      issues.notice("keptSubclass", places[position], { type: type.name, grade, count, least });
    }
  }
}
