import { readFileSync } from "node:fs";
import type { Composite, Grade } from "../../src/planning/grades";
import { DEFAULT_PRIORITIES } from "../../src/planning/priority";
import type { Problem } from "../../src/planning/problem";

/** A school whose answer was found by others, by exhaustive enumeration. */
export interface PublishedSchool {
  readonly id: string;
  readonly problem: Problem;
  readonly found: {
    readonly structures: number;
    readonly best: {
      readonly compositeClasses: number;
      readonly evenness: number;
      readonly smallest: number;
      readonly largest: number;
    };
  };
}

/** A real school of Massachusetts under Nova Scotia's caps. */
export interface MassachusettsSchool {
  readonly name: string;
  readonly problem: Problem;
}

/** The schools of `cases/published.json`. */
export function publishedSchools(): readonly PublishedSchool[] {
  const schools = JSON.parse(readCase("published.json")) as readonly PublishedJson[];
  return schools.map(({ id, found, ...school }) => {
    const grades = school.grades.map(([name, children, minClassSize, maxClassSize]): Grade => ({
      name,
      children,
      minClassSize,
      maxClassSize,
      minSubclass: school.minSubclass,
    }));
    const composites = school.composites.map((composite): Composite => {
      const { of, max } = typeof composite === "string" ? { of: composite, max: undefined } : composite;
      const positions = of.split("/").map((name) => grades.findIndex((grade) => grade.name === name));
      return { grades: positions, ...(max === undefined ? {} : { maxClassSize: max }) };
    });
    const { teachers, teacherRule } = school;
    return { id, found, problem: { teachers, teacherRule, grades, composites, priorities: DEFAULT_PRIORITIES } };
  });
}

/** The 200 schools of `cases/massachusetts-2017.csv`, with at most one teacher for every 18 children or part of them. */
export function massachusettsSchools(): readonly MassachusettsSchool[] {
  const [header = "", ...lines] = readCase("massachusetts-2017.csv").trim().split(/\r?\n/u);
  const columns = cellsOf(header);
  return lines.map((line) => {
    const cells = cellsOf(line);
    const grades = SOFT_CAPS.flatMap(([name, maxClassSize]): readonly Grade[] => {
      const cell = cells[columns.indexOf(name)] ?? "";
      return cell === "" ? [] : [{ name, children: Number(cell), minClassSize: 8, maxClassSize, minSubclass: 5 }];
    });
    const children = grades.reduce((sum, grade) => sum + grade.children, 0);
    const problem: Problem = {
      teachers: Math.ceil(children / 18),
      teacherRule: "at most",
      grades,
      composites: neighbouringPairs(grades.length),
      priorities: DEFAULT_PRIORITIES,
    };
    return { name: `${cells[columns.indexOf("school")] ?? ""}, ${cells[columns.indexOf("town")] ?? ""}`, problem };
  });
}

/** Every pair of neighbouring grades as a composite without limits of its own. */
export function neighbouringPairs(grades: number): readonly Composite[] {
  return Array.from({ length: Math.max(0, grades - 1) }, (_, first) => ({ grades: [first, first + 1] }));
}

/** A school as `published.json` writes it. */
interface PublishedJson extends Pick<PublishedSchool, "id" | "found">, Pick<Problem, "teachers" | "teacherRule"> {
  readonly minSubclass: number;
  readonly grades: readonly (readonly [name: string, children: number, smallest: number, largest: number])[];
  readonly composites: readonly (string | { readonly of: string; readonly max: number })[];
}

/** Nova Scotia's soft caps by grade, youngest first. */
const SOFT_CAPS: readonly (readonly [name: string, cap: number])[] = [
  ["K", 20],
  ["1", 20],
  ["2", 20],
  ["3", 25],
  ["4", 25],
  ["5", 25],
  ["6", 25],
  ["7", 28],
  ["8", 28],
];

function readCase(file: string): string {
  return readFileSync(new URL(`../cases/${file}`, import.meta.url), "utf8");
}

/** The cells of a line of comma-separated values, in which quotes may hold commas. */
function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/gu)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );
}
