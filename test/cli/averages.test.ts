import type { Problem } from "../../src/planning/problem";
import { folderWith, reportFrom, solveFrom } from "../support/command-line";
import { workbookOfSchool } from "../support/workbook-of-school";

/** 34 children of K for three teachers, and two more for 26 children of 1. */
function school(largest: number, smallest?: number): Problem {
  return {
    teachers: 5,
    teacherRule: "at most",
    grades: [34, 26].map((children, position) => ({
      name: ["K", "1"][position] ?? "",
      children,
      minClassSize: 5,
      maxClassSize: 17,
      minSubclass: 1,
    })),
    composites: [],
    priorities: ["most even class sizes"],
    averages: [{ grades: [0], largest, ...(smallest !== undefined && { smallest }) }],
  };
}

describe("the command line, for a school that limits averages", () => {
  it("says with --json what each band averages in each plan, and its limits", async () => {
    const folder = await folderWith(workbookOfSchool(school(17, 11)));
    const { status, report } = await reportFrom(folder, "school.xlsx", "--sheets", "0");
    expect(status).toBe(0);
    expect(report.plans.map(({ averages }) => averages)).toEqual([
      [{ grades: ["K"], average: 34 / 3, limit: 17, smallest: 11 }],
      [{ grades: ["K"], average: 17, limit: 17, smallest: 11 }],
      [{ grades: ["K"], average: 17, limit: 17, smallest: 11 }],
    ]);
  });

  it("says it in a sentence below the classes, too", async () => {
    const folder = await folderWith(workbookOfSchool(school(11.5)));
    const { output } = await solveFrom(folder, "school.xlsx", "--sheets", "1");
    expect(output).toContain("\nGrade K averages 11.3 (at most 11.5).\n");
  });

  it("says why there is no plan, and how little more an average would have to be", async () => {
    const folder = await folderWith(workbookOfSchool(school(11)));
    const { status, report } = await reportFrom(folder, "school.xlsx");
    expect(status).toBe(1);
    expect(report.conflict?.message).toBe(
      "Grade K has 34 children. Grade 1 needs 2 of the 5 teachers. The 3 classes that are left would have 11.3 of them each, but grade K may average at most 11. It takes at least 6 teachers.",
    );
    expect(report.conflict?.rules).toContainEqual({ rule: "averageMax", grades: ["K"], address: "Inputs!I6" });
    expect(report.repairs).toContainEqual({
      change: "averageMax",
      address: "Inputs!I6",
      from: 11,
      to: 11.4,
      grade: "K",
      message: "If grade K may average up to 11.4 instead of 11 (Inputs!I6), a plan exists.",
    });
  });
});
