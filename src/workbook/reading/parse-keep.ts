import { classTypeOf, isComposite } from "../../planning/class-type";
import type { Composite, CurrentPlan, Grade, Problem } from "../../planning/problem";
import type { InputCells } from "./input-cells";
import type { IssueList } from "./issue-list";
import { type ClassRow, parseClasses } from "./parse-classes";

/**
 * Reads the classes that stay as they are. They may break limits, which is only noted; but they cannot have more children than
 * there are, or more teachers.
 */
export function parseKeep(
  inputs: InputCells,
  school: Pick<Problem, "grades" | "composites"> & { readonly teachers: number | undefined },
  issues: IssueList,
): CurrentPlan | undefined {
  const { grades, composites, teachers } = school;
  const kept = parseClasses(inputs, "Keep", grades.length, issues);
  if (kept === undefined || kept.rows.length === 0) return undefined;
  const { rows, range } = kept;
  noteTooMany(rows, grades, issues);
  if (teachers !== undefined && rows.length > teachers)
    issues.error("keptTooManyClasses", range, { name: "Keep", classes: rows.length, teachers });
  for (const row of rows) noteBreaches(row, grades, composites, issues);
  return rows.map(({ children }) => children);
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
  grades: readonly Grade[],
  composites: readonly Composite[],
  issues: IssueList,
): void {
  const positions = children.flatMap((count, position) => (count > 0 ? [position] : []));
  const type = classTypeOf({ grades, composites }, positions);
  const place = places[positions[0] ?? 0];
  const allowed = composites.some((composite) => composite.grades.join() === positions.join());
  if (isComposite(type) && !allowed) issues.notice("keptComposite", place, { composite: type.name });
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
