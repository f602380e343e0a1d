import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Problem } from "../../src/planning/problem";
import { publishedSchools } from "../support/cases";
import { emptyFolder, folderWith, solveFrom } from "../support/command-line";
import { sampleProblem } from "../support/sample-problem";
import { MORE, workbookOfScenarios } from "../support/three-scenarios";
import { faultsOfWorkbook } from "../support/workbook-file/faults";
import { workbookOfSchool } from "../support/workbook-of-school";

const example = publishedSchools().find(({ id }) => id === "inside-class-cruncher");
const school = (change: Partial<Problem> = {}) => {
  if (example === undefined) throw new Error("There is a published school.");
  return folderWith(workbookOfSchool({ ...example.problem, ...change }));
};
const fixture = (path: string) => {
  const folder = emptyFolder();
  copyFileSync(fileURLToPath(new URL(path, import.meta.url)), join(folder, "school.xlsx"));
  return folder;
};

/** Ways to a result: how a workbook comes into a folder, and what is asked for; without a workbook it is the sample's. */
const RESULTS: readonly (readonly [string, () => string | Promise<string>, readonly string[]])[] = [
  ["the sample", emptyFolder, []],
  ["a list of twenty plans, five of them on sheets", school, ["--alternatives", "20", "--sheets", "5"]],
  ["a list and no plan", school, ["--sheets", "0"]],
  [
    "a school of composites",
    async () => folderWith(workbookOfSchool({ ...(await sampleProblem()), teacherRule: "at most" })),
    ["--sheets", "2"],
  ],
  [
    "the least change from the classes there are",
    () =>
      school({
        currentPlan: [
          [16, 0, 0],
          [16, 10, 0],
        ],
        priorities: ["least change from the current plan", "most even class sizes"],
      }),
    [],
  ],
  ["classes that are kept", () => school({ keep: [{ children: [16, 0, 0] }] }), []],
  ["what other numbers would change", school, ["--explore"]],
  ["three scenarios side by side", async () => folderWith(await workbookOfScenarios(MORE)), ["--compare"]],
  [
    "scenarios of which one has no plan",
    async () => folderWith(await workbookOfScenarios({ ...MORE, Short: { B1: 4 } })),
    ["--compare", "--sheets", "1"],
  ],
  [
    "grades with names that look like formulas and dates",
    () =>
      school({
        grades: (example?.problem.grades ?? []).map((grade, index) => ({
          ...grade,
          name: ["=1+1", "3-4", '<K> & "L"'][index] ?? grade.name,
        })),
      }),
    ["--sheets", "2"],
  ],
  ["scenarios that LibreOffice saved", () => fixture("fixtures/two-scenarios-libreoffice.xlsx"), ["--compare"]],
  ["a school that XlsxWriter wrote", () => fixture("fixtures/other-writers/xlsxwriter.xlsx"), ["--sheets", "2"]],
  [
    "a result that is solved again",
    async () => {
      const folder = await school();
      await solveFrom(folder, "school.xlsx", "--out", "first.xlsx");
      copyFileSync(join(folder, "first.xlsx"), join(folder, "school.xlsx"));
      return folder;
    },
    ["--sheets", "2"],
  ],
];

describe("a result is what the schemas of ECMA-376 and the rules of Excel want", () => {
  it.each(RESULTS)("for %s", async (_, make, words) => {
    const folder = await make();
    const isSample = !existsSync(join(folder, "school.xlsx"));
    const ran = await solveFrom(folder, ...(isSample ? words : ["school.xlsx", "--out", "out.xlsx", ...words]));
    expect(ran.status).toBe(0);
    const result = readFileSync(join(folder, isSample ? "sample - plans.xlsx" : "out.xlsx"));
    expect(faultsOfWorkbook(result)).toEqual([]);
  });
});
