import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openBook } from "../../src/embedded/file/open-book";
import { publishedSchools } from "../support/cases";
import { emptyFolder, folderWith, reportFrom, solveFrom, withoutPhases } from "../support/command-line";
import { EVERYTHING_SAID, EVERYTHING_WRONG } from "../support/everything-wrong";
import { bookOf, seenIn } from "../support/school-book";
import { typeSchool, workbookOfSchool } from "../support/workbook-of-school";

const schools = new Map(publishedSchools().map((school) => [school.id, school]));
const example = published("inside-class-cruncher");
const fixture = (name: string): string => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));

describe("the command line, without a workbook", () => {
  it("solves the sample and writes beside the current folder's files, never over one", async () => {
    const folder = emptyFolder();
    const first = await solveFrom(folder);
    expect(first.status).toBe(0);
    expect(first.output).toContain("10 plans found, best first: proved to be the best 10.");
    expect(first.output).toContain("Structure");
    expect(first.output).toContain("│ K A ");
    expect(first.errors).toContain("Written to sample - plans.xlsx: Alternatives, Plan 1, Plan 2, Plan 3.");
    const before = readFileSync(join(folder, "sample - plans.xlsx"));
    expect((await solveFrom(folder)).errors).toContain("Written to sample - plans (2).xlsx");
    expect(readFileSync(join(folder, "sample - plans.xlsx")).equals(before)).toBe(true);
  });
});

describe("the command line, with --json", () => {
  // The largest of them is listed in the tests of the search; here it would only take longer.
  it.each(
    publishedSchools()
      .filter(({ id }) => id !== "st-marys-2020")
      .map(({ id }) => [id]),
  )("lists every structure of %s once, in order", async (id) => {
    const { problem, found } = published(id);
    const folder = await folderWith(workbookOfSchool(problem));
    const { status, report } = await reportFrom(folder, "school.xlsx", "--alternatives", "1000", "--sheets", "0");
    expect(status).toBe(0);
    expect(report).toMatchObject({ outcome: "solved", proved: true, complete: true, issues: [], repairs: [] });
    expect(report.plans).toHaveLength(found.structures);
    expect(report.plans.map(({ rank }) => rank)).toEqual(report.plans.map((_, index) => index + 1));
    expect(report.plans[0]).toMatchObject(found.best);
    const structures = report.plans.map(({ classes }) => classes.map(({ name }) => name).join());
    expect(new Set(structures).size).toBe(found.structures);
    const keys = report.plans.map(({ compositeClasses, evenness }) => compositeClasses * 1e6 + evenness);
    expect(keys).toEqual([...keys].sort((a, b) => a - b));
  });

  it("prints one object and nothing else on standard output", async () => {
    const folder = await folderWith(workbookOfSchool(example.problem));
    const { report } = await reportFrom(folder, "school.xlsx", "--alternatives", "1");
    const { startMs, elapsedMs } = report;
    expect(Math.min(startMs, elapsedMs)).toBeGreaterThan(0);
    expect(withoutPhases(report)).toEqual({
      outcome: "solved",
      proved: true,
      complete: false,
      plans: [
        {
          rank: 1,
          teachers: 5,
          compositeClasses: 0,
          childrenInComposites: 0,
          smallest: 16,
          largest: 29,
          evenness: 2578,
          classes: [
            { name: "K A", grades: ["K"], children: { K: 16 }, size: 16 },
            { name: "K B", grades: ["K"], children: { K: 16 }, size: 16 },
            { name: "1st A", grades: ["1st"], children: { "1st": 29 }, size: 29 },
            { name: "1st B", grades: ["1st"], children: { "1st": 28 }, size: 28 },
            { name: "2nd A", grades: ["2nd"], children: { "2nd": 21 }, size: 21 },
          ],
        },
      ],
      issues: [],
      repairs: [],
    });
  });
});

describe("the command line, with --explore", () => {
  it("adds what more teachers, fewer composites and more children would change, and nothing else", async () => {
    const folder = await folderWith(workbookOfSchool(example.problem));
    const { status, report } = await reportFrom(folder, "school.xlsx", "--explore", "--alternatives", "1");
    expect(status).toBe(0);
    const { staffing = [], tradeOff = [], room, ...rest } = withoutPhases(report);
    const without = await reportFrom(folder, "school.xlsx", "--alternatives", "1");
    expect(rest).toEqual(withoutPhases(without.report));

    expect(staffing.map(({ teachers, feasible }) => [teachers, feasible])).toEqual([
      [3, false],
      ...[4, 5, 6, 7, 8, 9, 10].map((teachers) => [teachers, true]),
    ]);
    expect(staffing[0]).toEqual({
      teachers: 3,
      feasible: false,
      compositeClasses: null,
      smallest: null,
      largest: null,
      evenness: null,
      structure: null,
    });
    expect(staffing[2]).toEqual({
      teachers: 5,
      feasible: true,
      compositeClasses: 0,
      smallest: 16,
      largest: 29,
      evenness: 2578,
      structure: { K: 2, "1st": 2, "2nd": 1 },
    });
    expect(tradeOff.map(({ compositeClasses }) => compositeClasses)).toEqual([...tradeOff.keys()]);
    expect(tradeOff[0]).toEqual({
      compositeClasses: 0,
      smallest: 16,
      largest: 29,
      evenness: 2578,
      structure: { K: 2, "1st": 2, "2nd": 1 },
      dominated: false,
    });
    expect(room?.grades.map(({ grade }) => grade)).toEqual(["K", "1st", "2nd"]);
    const [kindergarten, first, second] = room?.grades ?? [];
    expect(room?.together.more).toBe((kindergarten?.more ?? NaN) + (first?.more ?? NaN) + (second?.more ?? NaN));
  });

  it("says it in short tables without --json", async () => {
    const folder = await folderWith(workbookOfSchool(example.problem));
    const { output } = await solveFrom(folder, "school.xlsx", "--explore", "--sheets", "0");
    expect(output).toContain("With more or fewer teachers:");
    expect(output).toMatch(/│ +3 │ +│ +│ +│ no plan exists/);
    expect(output).toContain("The most even classes for each number of composite classes:");
    expect(output).toMatch(/│ Evenness +│ Structure/);
    expect(output).toMatch(/classes differ by at most \d+ children; +│.*\n.* \d of \d are within 2 of the average +│/);
    expect(output).toContain("Children more or fewer in one grade before the classes of plan 1 must change:");
    expect(output).toMatch(/more could come in all, to the right grades\./);
  });

  it("shows with how many teachers an impossible school would have a plan", async () => {
    const folder = await folderWith(workbookOfSchool({ ...example.problem, teachers: 3 }));
    const { status, report } = await reportFrom(folder, "school.xlsx", "--explore");
    expect(status).toBe(1);
    expect(report.staffing?.map(({ teachers, feasible }) => [teachers, feasible])).toEqual([
      [3, false],
      ...[4, 5, 6, 7, 8].map((teachers) => [teachers, true]),
    ]);
    expect([report.tradeOff, report.room]).toEqual([[], null]);
  });

  it("has nothing to show where the workbook has errors", async () => {
    const book = workbookOfSchool(example.problem);
    book.findSheet("Inputs")?.enter(0, 1, "many");
    const { status, report } = await reportFrom(await folderWith(book), "school.xlsx", "--explore");
    expect(status).toBe(2);
    expect([report.staffing, report.tradeOff, report.room]).toEqual([[], [], null]);
  });

  it("finds the plans that change least from the classes there are now", async () => {
    const currentPlan = [
      [16, 0, 0],
      [16, 10, 0],
      [0, 25, 0],
      [0, 22, 0],
      [0, 0, 21],
    ];
    const changing = { ...example.problem, currentPlan, priorities: ["least change from the current plan"] as const };
    const { report } = await reportFrom(await folderWith(workbookOfSchool(changing)), "school.xlsx");
    expect(report.issues).toEqual([]);
    expect(report.plans[0]?.classes.map(({ grades }) => grades.join("/"))).toEqual(["K", "K/1st", "1st", "1st", "2nd"]);
  });
});

describe("the command line, with --reasons", () => {
  it("adds a sheet after the others, and its sentences to the object, and nothing else", async () => {
    const folder = await folderWith(workbookOfSchool(example.problem));
    const words = ["school.xlsx", "--alternatives", "1", "--out", "out.xlsx"];
    const { status, report, errors } = await reportFrom(folder, ...words, "--reasons");
    expect(status).toBe(0);
    expect(errors).toContain("Written to out.xlsx: Alternatives, Plan 1, Why these classes.");
    const { reasons = [], ...rest } = withoutPhases(report);
    expect(rest).toEqual(withoutPhases((await reportFrom(folder, ...words)).report));
    expect(reasons).toContain("Teachers: Each class has one teacher, and there are exactly 5.");
    expect(reasons).toContain(
      "Plan 2: One K class fewer, one K/1st class more. It has one composite class more: 1 instead of none.",
    );
    const again = await solveFrom(folder, ...words, "--reasons");
    expect(again.status).toBe(0);
    const { book } = await openBook(new Uint8Array(readFileSync(join(folder, "out.xlsx"))));
    const texts =
      book
        .findSheet("Why these classes")
        ?.cells.all()
        .map(({ value }) => value) ?? [];
    const strings = texts.filter((text) => typeof text === "string");
    expect(reasons.filter((sentence) => !strings.some((text) => sentence.endsWith(text)))).toEqual([]);
  });

  it("has no reasons where there is no plan, and none for scenarios side by side", async () => {
    const folder = await folderWith(workbookOfSchool({ ...example.problem, teachers: 3 }));
    const { status, report } = await reportFrom(folder, "school.xlsx", "--reasons");
    expect([status, report.reasons]).toEqual([1, []]);
    expect(readdirSync(folder)).toEqual(["school.xlsx"]);
    const refused = await solveFrom(folder, "school.xlsx", "--reasons", "--compare");
    expect(refused.status).toBe(64);
    expect(refused.errors).toContain("--reasons and --compare do not go together.");
  });
});

describe("classes to keep", () => {
  it("stay as they are in every plan, are marked, and may break limits", async () => {
    const { status, report } = await reportFrom(
      await folderWith(workbookOfSchool({ ...example.problem, keep: [{ children: [7, 6, 0] }] })),
      "school.xlsx",
    );
    expect(status).toBe(0);
    expect(report.issues.map(({ severity }) => severity)).toEqual(report.issues.map(() => "notice"));
    for (const { classes } of report.plans) {
      const kept = classes.filter((schoolClass) => schoolClass.kept);
      expect(kept.map(({ grades, size }) => [grades, size])).toEqual([[["K", "1st"], 13]]);
    }
  });

  it("are shown as kept in the table and on the plan's sheet", async () => {
    const folder = await folderWith(workbookOfSchool({ ...example.problem, keep: [{ children: [16, 0, 0] }] }));
    const { output } = await solveFrom(folder, "school.xlsx", "--out", "out.xlsx", "--sheets", "1");
    expect(output).toContain("1 class kept.");
    expect(output).toMatch(/│ K [AB] \(kept\) +│/);
    const { book } = await openBook(new Uint8Array(readFileSync(join(folder, "out.xlsx"))));
    expect(JSON.stringify(seenIn(book))).toMatch(/K [AB] \(kept\)/);
  });
});

describe("the result", () => {
  it("holds the sheets asked for, and the person's own as they were", async () => {
    const book = workbookOfSchool(example.problem);
    const folder = await folderWith(book);
    const source = readFileSync(join(folder, "school.xlsx"));
    const ran = await solveFrom(folder, "school.xlsx", "--out", "out.xlsx", "--alternatives", "4", "--sheets", "2");
    expect(ran.status).toBe(0);
    expect(readFileSync(join(folder, "school.xlsx")).equals(source)).toBe(true);
    const result = await openBook(new Uint8Array(readFileSync(join(folder, "out.xlsx"))));
    expect(result.book.sheets.map(({ name }) => name)).toEqual(["Inputs", "Alternatives", "Plan 1", "Plan 2"]);
    const own = await openBook(new Uint8Array(source));
    expect((seenIn(result.book) as unknown[])[0]).toEqual((seenIn(own.book) as unknown[])[0]);
    const again = await reportFrom(folder, "out.xlsx", "--out", "again.xlsx", "--alternatives", "4", "--sheets", "1");
    const first = await reportFrom(folder, "school.xlsx", "--out", "out.xlsx", "--alternatives", "4");
    expect(again.report.plans).toEqual(first.report.plans);
    const second = await openBook(new Uint8Array(readFileSync(join(folder, "again.xlsx"))));
    expect(second.book.sheets.map(({ name }) => name).slice(4)).toEqual(["Alternatives (2)", "Plan 1 (2)"]);
  });
});

describe("the exit status", () => {
  it("is 1 where no plan exists, with what would help", async () => {
    const folder = await folderWith(workbookOfSchool({ ...example.problem, teachers: 3 }));
    const { status, report } = await reportFrom(folder, "school.xlsx");
    expect(status).toBe(1);
    expect(report).toMatchObject({ outcome: "infeasible", plans: [] });
    expect(report.repairs[0]).toMatchObject({ change: "teachers", address: "Inputs!B1", from: 3, to: 4 });
    expect(readdirSync(folder)).toEqual(["school.xlsx"]);
    expect(report.conflict?.smallest).toBe(true);
    expect(report.furtherConflicts).toEqual([]);
    expect(report.conflict?.rules).toContainEqual({ rule: "teachers", address: "Inputs!B1" });
    expect(report.conflict?.rules).toContainEqual({ rule: "children", grade: "K", address: "Inputs!B3" });
    expect(report.conflict?.message).toBe(
      "Grade 1st has 57 children. 3 classes hold at most 39 of them beside grades K and 2nd. It takes at least 4 teachers.",
    );
    const told = await solveFrom(folder, "school.xlsx");
    expect(told.output).toContain("These rules cannot be kept together:");
    expect(told.output).toContain("- There are 3 teachers (Inputs!B1).");
    expect(told.status).toBe(1);
    expect(told.output).toContain("With 4 teachers instead of 3 (Inputs!B1), a plan exists.");
  });

  it("is 2 where the workbook has errors, each told with its cell, and nothing is written", async () => {
    const book = workbookOfSchool(example.problem);
    const sheet = book.findSheet("Inputs");
    sheet?.enter(0, 1, "many");
    sheet?.enter(3, 1, 2.5);
    const folder = await folderWith(book);
    const source = readFileSync(join(folder, "school.xlsx"));
    const { status, report, errors } = await reportFrom(folder, "school.xlsx");
    expect(status).toBe(2);
    expect(report).toMatchObject({ outcome: "invalid", proved: false, complete: false, plans: [] });
    expect(report.issues.map(({ severity, address }) => [severity, address])).toEqual([
      ["error", "Inputs!B1"],
      ["error", "Inputs!B4"],
    ]);
    expect(errors).toContain("Inputs!B4");
    expect(readdirSync(folder)).toEqual(["school.xlsx"]);
    expect(readFileSync(join(folder, "school.xlsx")).equals(source)).toBe(true);
  });

  it("is 2 for a workbook full of mistakes, which are all told at once, each at its cell with what to do", async () => {
    const folder = await folderWith(bookOf(EVERYTHING_WRONG));
    const source = readFileSync(join(folder, "school.xlsx"));
    const { status, report, errors } = await reportFrom(folder, "school.xlsx", "--out", "out.xlsx");
    expect(status).toBe(2);
    expect(report.issues.map(({ severity, address }) => [severity, address ?? ""].join(" ").trim())).toEqual(
      EVERYTHING_SAID.map((said) => said.replace(/ [a-z]+/i, "")),
    );
    for (const { message } of report.issues) {
      expect(message).toMatch(/^[A-Z].*[.?] [A-Z].*\.$/s);
      expect(errors).toContain(message);
    }
    expect(readdirSync(folder)).toEqual(["school.xlsx"]);
    expect(readFileSync(join(folder, "school.xlsx")).equals(source)).toBe(true);
  });

  it("is 2 for a file that is no workbook", async () => {
    const folder = emptyFolder();
    copyFileSync(fileURLToPath(new URL("../../package.json", import.meta.url)), join(folder, "school.xlsx"));
    const ran = await solveFrom(folder, "school.xlsx");
    expect(ran.status).toBe(2);
    expect(ran.errors).toContain(".xlsx");
  });

  it("is 3 where the time ran out before anything was found", async () => {
    const folder = await folderWith(workbookOfSchool(example.problem));
    const { status, report } = await reportFrom(folder, "school.xlsx", "--time-limit", "0.000001");
    expect(status).toBe(3);
    expect(report).toMatchObject({ outcome: "undecided", proved: false, complete: false, plans: [] });
  });

  it.each([
    [["--alternatives", "none"], "--alternatives takes a whole number of 1 or more, not “none”."],
    [["--alternatives", "0"], "--alternatives takes a whole number of 1 or more, not “0”."],
    [["--sheets", "-1"], "--sheets"],
    [["--time-limit", "soon"], "--time-limit takes seconds above 0 and up to 86400, not “soon”."],
    [["--colour"], "--colour"],
    [["one.xlsx", "two.xlsx"], "One workbook at a time, not one.xlsx and two.xlsx."],
    [["nowhere.xlsx"], "The workbook nowhere.xlsx cannot be read: there is no such file or folder."],
    [["school.xlsx", "--sheet", "Nowhere"], "There is no sheet “Nowhere” in the workbook. It has “Inputs”."],
    [["school.xlsx", "--out", "school.xlsx"], "--out would overwrite the workbook itself. Name another file."],
    [["school.xlsx", "--out", "no/where.xlsx"], "cannot be written: there is no such file or folder."],
  ])("is 64 for %j, with what is wrong and how it is used", async (words, message) => {
    const folder = await folderWith(workbookOfSchool(example.problem));
    const ran = await solveFrom(folder, ...words);
    expect(ran.status).toBe(64);
    expect(ran.errors).toContain(message);
    expect(ran.errors).toContain("Usage:");
    expect(readdirSync(folder)).toEqual(["school.xlsx"]);
  });
});

describe("scenarios", () => {
  it("takes the names of the sheet that is asked for before those of the workbook", async () => {
    const book = workbookOfSchool(example.problem);
    typeSchool(book, "Next year", { ...example.problem, teachers: 6 }, false);
    const folder = await folderWith(book);
    const teachers = async (...words: string[]): Promise<number | undefined> =>
      (await reportFrom(folder, "school.xlsx", "--sheets", "0", ...words)).report.plans[0]?.teachers;
    expect([await teachers(), await teachers("--sheet", "Next year")]).toEqual([5, 6]);
  });

  it("reads a workbook saved by LibreOffice, with inputs in rows, counts by formula, and names of each sheet", async () => {
    const folder = emptyFolder();
    copyFileSync(fixture("two-scenarios-libreoffice.xlsx"), join(folder, "school.xlsx"));
    const spring = await reportFrom(folder, "school.xlsx", "--sheet", "Spring");
    const autumn = await reportFrom(folder, "school.xlsx", "--sheet", "Autumn");
    expect([spring.status, autumn.status]).toEqual([0, 0]);
    const children = ({ report }: typeof spring): number =>
      report.plans[0]?.classes.reduce((sum, { size }) => sum + size, 0) ?? 0;
    expect([children(spring), children(autumn)]).toEqual([124, 131]);
    expect([spring.report.plans[0]?.teachers, autumn.report.plans[0]?.teachers]).toEqual([7, 6]);
  });
});

function published(id: string) {
  const school = schools.get(id);
  if (school === undefined) throw new Error(`There is no published school ${id}.`);
  return school;
}
