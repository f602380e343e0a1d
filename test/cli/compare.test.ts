import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openBook } from "../../src/embedded/file/open-book";
import { emptyFolder, folderWith, reportFrom, solveFrom, withoutPhases } from "../support/command-line";
import { seenIn } from "../support/school-book";
import { MORE, workbookOfScenarios } from "../support/three-scenarios";

describe("the command line, with --compare", () => {
  it("gives three copied sheets three sets of plans, the same as --sheet gives for each", async () => {
    const folder = await folderWith(await workbookOfScenarios(MORE));
    const { status, report, errors } = await reportFrom(folder, "school.xlsx", "--compare", "--out", "out.xlsx");
    expect(status).toBe(0);
    const { scenarios = [], ...base } = withoutPhases(report);
    expect(scenarios.map(({ sheet }) => sheet)).toEqual(["This year", ...Object.keys(MORE)]);
    expect(new Set(scenarios.map(({ plans }) => plans[0]?.teachers)).size).toBe(3);
    for (const { sheet, ...scenario } of scenarios) {
      const alone = await reportFrom(folder, "school.xlsx", "--sheet", sheet, "--sheets", "0");
      expect(withoutPhases(alone.report)).toEqual(scenario);
    }
    expect({ sheet: "This year", ...base }).toEqual(scenarios[0]);
    expect(errors).toMatch(/^Written to out\.xlsx: Compare scenarios, Alternatives - This year, Plan 1 - This year, /);
  });

  it("prints the comparison, then each scenario, and writes the sheets of each beside the person's own", async () => {
    const book = await workbookOfScenarios(MORE);
    const folder = await folderWith(book);
    const { status, output } = await solveFrom(
      folder,
      "school.xlsx",
      "--compare",
      "--sheets",
      "1",
      "--out",
      "out.xlsx",
    );
    expect(status).toBe(0);
    expect(output).toMatch(/^3 scenarios, compared with “This year”: each has a plan\.\n/);
    expect(output).toMatch(/│ One teacher more +│ +6 │ +0 │ +12 │ +17 │ +14\.7 │ +0 │ 2×K, 2×1, 2×2 +│/);
    expect(output).toMatch(/\nOne teacher more\n3 grades, 88 children, at most 6 teachers, 1 composite\.\n/);
    const result = await openBook(new Uint8Array(readFileSync(join(folder, "out.xlsx"))));
    const source = await openBook(new Uint8Array(readFileSync(join(folder, "school.xlsx"))));
    expect((seenIn(result.book) as unknown[]).slice(0, 3)).toEqual(seenIn(source.book));
    expect(result.book.sheets.map(({ name }) => name).slice(3)).toEqual(
      ["Compare scenarios"].concat(
        ["This year", ...Object.keys(MORE)].flatMap((name) => [`Alternatives - ${name}`, `Plan 1 - ${name}`]),
      ),
    );
  });

  it("compares with the scenario of --sheet, in whatever case it is written", async () => {
    const folder = await folderWith(await workbookOfScenarios(MORE));
    const { report } = await reportFrom(
      folder,
      "school.xlsx",
      "--compare",
      "--sheets",
      "0",
      "--sheet",
      "one TEACHER more",
    );
    expect(report.scenarios?.map(({ sheet }) => sheet)[0]).toBe("One teacher more");
    expect(report.scenarios).toHaveLength(3);
    expect(report.plans[0]?.teachers).toBe(6);
  });

  it("tells impossible and faulty scenarios beside the others, and leaves hidden ones out", async () => {
    const book = await workbookOfScenarios({ Short: { B1: 4 }, Faulty: { B1: "many" }, Old: { B1: 9 } });
    const old = book.findSheet("Old");
    if (old) old.visibility = "Hidden";
    const folder = await folderWith(book);
    const { status, report, errors } = await reportFrom(folder, "school.xlsx", "--compare");
    expect(status).toBe(0);
    expect(report.scenarios?.map(({ sheet, outcome }) => [sheet, outcome])).toEqual([
      ["This year", "solved"],
      ["Short", "infeasible"],
      ["Faulty", "invalid"],
    ]);
    expect(report.scenarios?.[1]?.repairs[0]).toMatchObject({
      change: "teachers",
      address: "Short!B1",
      from: 4,
      to: 5,
    });
    expect(report.scenarios?.[2]?.issues).toMatchObject([{ severity: "error", address: "Faulty!B1" }]);
    expect(errors).toContain("Notice: The hidden sheet “Old” was left out. Unhide it to compare it too.");
    const { output } = await solveFrom(folder, "school.xlsx", "--compare", "--sheets", "0");
    expect(output).toContain("3 scenarios, compared with “This year”: 1 of them has a plan.");
    expect(output.replaceAll(/[\s│]+/g, " ")).toContain("Faulty!B1 should be a whole number of teachers");
  });

  it.each<[number, string, string | number]>([
    [1, "no scenario can have a plan", 4],
    [2, "no scenario has a plan and one has errors", "many"],
  ])("ends with status %i where %s", async (wanted, _, teachers) => {
    const book = await workbookOfScenarios({ Another: { B1: teachers } });
    book.findSheet("This year")?.enter(0, 1, 4);
    const folder = await folderWith(book);
    const { status, report } = await reportFrom(folder, "school.xlsx", "--compare");
    expect([status, report.scenarios?.length]).toEqual([wanted, 2]);
    expect(readdirSync(folder)).toEqual(["school.xlsx"]);
  });

  it("reads scenarios saved by LibreOffice, and says how to make one where there is only one", async () => {
    const folder = emptyFolder();
    const fixture = fileURLToPath(new URL("fixtures/two-scenarios-libreoffice.xlsx", import.meta.url));
    copyFileSync(fixture, join(folder, "school.xlsx"));
    const { report } = await reportFrom(folder, "school.xlsx", "--compare", "--sheets", "0");
    expect(report.scenarios?.map(({ sheet, plans }) => [sheet, plans[0]?.teachers])).toEqual([
      ["Spring", 7],
      ["Autumn", 6],
    ]);
    const alone = await solveFrom(await folderWith(await workbookOfScenarios({})), "school.xlsx", "--compare");
    expect(alone.output).toContain("1 scenario, “This year”. Copy its sheet and change the copy: that is another one.");
    expect(alone.errors).toContain("Compare scenarios, Alternatives, Plan 1");
  });

  it("does not go together with --explore", async () => {
    const folder = await folderWith(await workbookOfScenarios({}));
    const { status, errors } = await solveFrom(folder, "school.xlsx", "--compare", "--explore");
    expect(status).toBe(64);
    expect(errors).toContain("--explore and --compare do not go together.");
  });
});
