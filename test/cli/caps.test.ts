import { CAPPED_SCHOOL, SAME_WITHOUT_CAPS } from "../support/capped-school";
import { folderWith, reportFrom, solveFrom } from "../support/command-line";
import { workbookOfSchool } from "../support/workbook-of-school";

describe("the command line, for a school with caps", () => {
  it("says with --json by how many children each class with a cap is over it, and how many classes are", async () => {
    const folder = await folderWith(workbookOfSchool(CAPPED_SCHOOL));
    const { status, report } = await reportFrom(folder, "school.xlsx", "--sheets", "0", "--alternatives", "1");
    expect(status).toBe(0);
    const [plan] = report.plans;
    expect(plan?.classesOverCap).toBe(1);
    expect(plan?.classes.map(({ name, size, overCap }) => [name, size, overCap])).toEqual([
      ["K A", 22, 2],
      ["K B", 20, 0],
      ["K C", 20, 0],
      ["1 A", 15, undefined],
      ["1 B", 15, undefined],
    ]);
  });

  it("says so in its tables, and in a sentence how many may be", async () => {
    const folder = await folderWith(workbookOfSchool(CAPPED_SCHOOL));
    const { output } = await solveFrom(folder, "school.xlsx", "--sheets", "0", "--alternatives", "1");
    expect(output).toContain(
      "\n1 of the 3 classes that have a cap is over it, by 2 children in all (at most 1 may be: 40 %).\n",
    );
    const rows = output.split("\n").map((line) => line.split("│").map((cell) => cell.trim()));
    expect(rows.find(([, class_]) => class_ === "K A")?.slice(2, -1)).toEqual(["22", "", "22", "5–22", "20", "2"]);
    expect(rows.find(([, class_]) => class_ === "K B")?.slice(2, -1)).toEqual(["20", "", "20", "5–22", "20", ""]);
    expect(rows.find(([, class_]) => class_ === "1 A")?.slice(2, -1)).toEqual(["", "15", "15", "5–22", "", ""]);
    expect(rows.find(([, plan]) => plan === "1")?.slice(7, 9)).toEqual(["0", "1"]);
  });

  it("says with --explore how many classes are over their cap with other teachers and composite classes", async () => {
    const folder = await folderWith(workbookOfSchool(CAPPED_SCHOOL));
    const options = ["--explore", "--sheets", "0", "--alternatives", "1"];
    const { report } = await reportFrom(folder, "school.xlsx", ...options);
    expect(report.staffing?.slice(0, 3).map(({ teachers, classesOverCap }) => [teachers, classesOverCap])).toEqual([
      [4, null],
      [5, 1],
      [6, 0],
    ]);
    expect(report.tradeOff?.map(({ classesOverCap }) => classesOverCap)).toEqual([1]);
    const { output } = await solveFrom(folder, "school.xlsx", ...options);
    const rows = output.split("\n").map((line) => line.split("│").map((cell) => cell.trim()));
    expect(rows.find(([, teachers]) => teachers === "4")?.slice(1, -1)).toEqual([
      "4",
      "",
      "",
      "",
      "",
      "no plan exists",
    ]);
    expect(rows.find(([, teachers]) => teachers === "5")?.slice(1, -1)).toEqual([
      "5",
      "0",
      "15",
      "22",
      "1",
      "3×K, 2×1",
    ]);
    const headed = rows.filter((row) => row.includes("Over")).map(([, first]) => first);
    expect(headed).toEqual(["Plan", "Teachers", "Composite"]);
  });

  it("says nothing of caps where there are none", async () => {
    const folder = await folderWith(workbookOfSchool(SAME_WITHOUT_CAPS));
    const { output } = await reportFrom(folder, "school.xlsx", "--explore", "--sheets", "0");
    expect(output).not.toMatch(/cap/i);
    expect((await solveFrom(folder, "school.xlsx", "--sheets", "0")).output).not.toMatch(/\bcap|over it/i);
  });
});
