import Table from "cli-table3";
import { scenarioSentence } from "../application/sentences/scenario";
import type { SolvedSchool } from "../application/school/solve-school";
import { measure } from "../planning/measures";
import { childrenOfGrade, classSize, describeStructure, type Plan, structureOf } from "../planning/plan";
import type { Problem } from "../planning/problem";

/** The plans as a table, one row a plan, with the columns of the Alternatives sheet. */
export function plansTable(plans: readonly Plan[], width: number): string {
  const head = ["Plan", "Teachers", "Composite classes", "Smallest", "Largest", "Average", "Children in composites"];
  const rows = plans.map((plan, index) => {
    const { teachers, compositeClasses, smallest, largest, average, childrenInComposites } = measure(plan);
    const structure = describeStructure(structureOf(plan));
    return [
      index + 1,
      teachers,
      compositeClasses,
      smallest,
      largest,
      average.toFixed(1),
      childrenInComposites,
      structure,
    ];
  });
  // Two-line heads keep the table narrow enough for a terminal.
  const narrow = [...head.map((title) => title.replace(" ", "\n")), "Structure"];
  const structureWidth = Math.max(24, width - 78);
  return plain([...Array<null>(head.length).fill(null), structureWidth], narrow, rows);
}

/** The best plan of each scenario as a table, one row a scenario, with the columns of the sheet that compares them. */
export function scenariosTable(scenarios: readonly SolvedSchool[], width: number): string {
  const head = [
    "Scenario",
    "Teachers",
    "Composite\nclasses",
    "Smallest",
    "Largest",
    "Average",
    "Children in\ncomposites",
  ];
  const rows = scenarios.map((solved) => {
    const { school, search } = solved;
    const [best] = search?.outcome.kind === "solved" ? search.outcome.plans : [];
    if (best === undefined) return [school.sheet, "", "", "", "", "", "", scenarioSentence(solved)];
    const { teachers, compositeClasses, smallest, largest, average, childrenInComposites } = measure(best);
    const counts = [teachers, compositeClasses, smallest, largest, average.toFixed(1), childrenInComposites];
    return [school.sheet, ...counts, describeStructure(structureOf(best))];
  });
  const longest = Math.min(24, Math.max(10, ...scenarios.map(({ school }) => school.sheet.length + 2)));
  const last = Math.max(30, width - 69 - longest);
  const widths = [longest, ...head.slice(1).map(() => null), last];
  return plain(widths, [...head, "Structure, or what is wrong"], rows, ["left"]);
}

/** The classes of a plan as a table, one row a class, one column a grade. */
export function classesTable({ grades }: Problem, plan: Plan): string {
  const rows = plan.classes.map((schoolClass) => [
    schoolClass.kept === true ? `${schoolClass.name} (kept)` : schoolClass.name,
    ...grades.map((_, position) => childrenOfGrade(schoolClass, position) || ""),
    classSize(schoolClass),
    `${schoolClass.type.minSize}–${schoolClass.type.maxSize}`,
  ]);
  const totals = grades.map(({ children }) => children);
  const all = totals.reduce((sum, count) => sum + count, 0);
  const head = ["Class", ...grades.map(({ name }) => name), "Size", "Allowed"];
  return plain(
    head.map(() => null),
    head,
    [...rows, ["Total", ...totals, all, ""]],
    ["left"],
  );
}

/** A table as narrow as what it holds; its last column is text and the others are numbers, where nothing else is said. */
export function plainTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  aligns: readonly Align[] = [],
): string {
  return plain(
    head.map(() => null),
    head,
    rows,
    aligns,
  );
}

/** Where in its column a cell's text stands. */
export type Align = "left" | "right";

function plain(
  widths: readonly (number | null)[],
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  aligns: readonly Align[] = [],
): string {
  const last = head.length - 1;
  const table = new Table({
    head: [...head],
    colWidths: [...widths],
    colAligns: head.map((_, column) => aligns[column] ?? (column === last ? "left" : "right")),
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  });
  table.push(...rows.map((row) => [...row]));
  return table.toString();
}
