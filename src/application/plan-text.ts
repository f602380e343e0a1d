import { childrenOfGrade, classSize, type Plan } from "../planning/plan";
import type { Problem } from "../planning/problem";

/**
 * A plan as a table of tabs and lines, which spreadsheets and word processors take from the clipboard; nothing stands where a class
 * has no children of a grade.
 */
export function planText(plan: Plan, { grades }: Problem): string {
  const rows = [
    ["Class", ...grades.map(({ name }) => name), "Size"],
    ...plan.classes.map((schoolClass) => [
      schoolClass.name,
      ...grades.map((_, position) => String(childrenOfGrade(schoolClass, position) || "")),
      String(classSize(schoolClass)),
    ]),
    [
      "Total",
      ...grades.map(({ children }) => String(children)),
      String(grades.reduce((sum, { children }) => sum + children, 0)),
    ],
  ];
  return rows.map((row) => row.map(plain).join("\t")).join("\r\n");
}

/** Text that stays text where it is pasted: no formula, no second cell. */
function plain(text: string): string {
  const line = text.replaceAll(/[\t\r\n]+/g, " ");
  return /^[=+\-@]/.test(line) ? `'${line}` : line;
}
