import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openBook } from "../../src/embedded/file/open-book";
import { Package } from "../../src/embedded/file/package";
import { saveBook } from "../support/saved-book";
import { element } from "../../src/embedded/file/text/xml";
import { DEFAULT_PRIORITIES } from "../../src/planning/priority";
import type { Problem } from "../../src/planning/problem";
import { neighbouringPairs, publishedSchools } from "../support/cases";
import { emptyFolder, folderWith, reportFrom, solveFrom } from "../support/command-line";
import { workbookOfSchool } from "../support/workbook-of-school";

const [example] = publishedSchools();
const book = () => workbookOfSchool(example?.problem ?? NO_SCHOOL);
const NO_SCHOOL = { teachers: 1, teacherRule: "at most", grades: [], composites: [], priorities: [] } as const;
/** More plans than anybody could list. */
const LARGE: Problem = {
  teachers: 40,
  teacherRule: "at most",
  grades: Array.from({ length: 12 }, (_, index) => ({
    name: String(index),
    children: 50 + ((index * 7) % 11),
    minClassSize: 8,
    maxClassSize: 25,
    minSubclass: 4,
  })),
  composites: neighbouringPairs(12),
  priorities: DEFAULT_PRIORITIES,
};
const root = fileURLToPath(new URL("../..", import.meta.url));

describe("the file that was given", () => {
  it("is not written over by a way round a link", async () => {
    const folder = await folderWith(book());
    symlinkSync(folder, join(folder, "same"));
    symlinkSync("school.xlsx", join(folder, "link.xlsx"));
    const before = readFileSync(join(folder, "school.xlsx"));
    for (const [source, out] of [
      ["school.xlsx", "same/school.xlsx"],
      ["link.xlsx", "school.xlsx"],
      ["school.xlsx", "link.xlsx"],
    ] as const) {
      const ran = await solveFrom(folder, source, "--out", out);
      expect(ran.status).toBe(64);
      expect(ran.errors).toContain("--out would overwrite the workbook itself.");
    }
    expect(readFileSync(join(folder, "school.xlsx")).equals(before)).toBe(true);
  });
});

describe("the result", () => {
  it("of one run is not written over by another at the same time", async () => {
    const folder = await folderWith(book());
    const runs = [1, 2, 3].map((alternatives) =>
      solveFrom(folder, "school.xlsx", "--sheets", "0", "--alternatives", String(alternatives)),
    );
    expect((await Promise.all(runs)).map(({ status }) => status)).toEqual([0, 0, 0]);
    const files = ["school - plans (2).xlsx", "school - plans (3).xlsx", "school - plans.xlsx", "school.xlsx"];
    expect(readdirSync(folder).sort()).toEqual(files);
    const found = files.slice(0, 3).map(async (file) => {
      const result = await openBook(new Uint8Array(readFileSync(join(folder, file))));
      const headline = result.book.findSheet("Alternatives")?.valueAt(1, 0);
      return typeof headline === "string" ? headline.slice(0, 2) : headline;
    });
    expect((await Promise.all(found)).sort()).toEqual(["1 ", "2 ", "3 "]);
  });

  it("of a workbook with macros is one with macros, by its name too", async () => {
    const file = await Package.open((await saveBook(book())).bytes);
    const root = file.read("xl/workbook.xml") ?? element("workbook");
    file.put("xl/workbook.xml", root, "application/vnd.ms-excel.sheet.macroEnabled.main+xml");
    const folder = emptyFolder();
    writeFileSync(join(folder, "school.xlsm"), await file.bytes());
    const refused = await solveFrom(folder, "school.xlsm", "--out", "plans.xlsx");
    expect([refused.status, refused.output]).toEqual([64, ""]);
    expect(refused.errors).toContain("--out must end in .xlsm, not .xlsx.");
    expect((await solveFrom(folder, "school.xlsm", "--sheets", "0")).status).toBe(0);
    const result = await Package.open(new Uint8Array(readFileSync(join(folder, "school - plans.xlsm"))));
    expect(result.contentType("xl/workbook.xml")).toContain("macroEnabled");
  });

  it("is refused a place that is a folder before anybody waits for it", async () => {
    const folder = await folderWith(book());
    mkdirSync(join(folder, "plans"));
    const ran = await solveFrom(folder, "school.xlsx", "--out", "plans");
    expect([ran.status, ran.output]).toEqual([64, ""]);
    expect(ran.errors).toContain("The result plans cannot be written: it is a folder.");
  });

  it("is written though whoever reads the output has gone", async () => {
    const folder = await folderWith(book());
    const command = ["src/cli/start.js", "school.xlsx"];
    const child = spawn(process.execPath, command, {
      cwd: root,
      env: { ...process.env, INIT_CWD: folder, NODE_OPTIONS: "" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.destroy();
    const status = await new Promise((resolve) => {
      child.once("close", resolve);
    });
    expect(status).toBe(0);
    expect(existsSync(join(folder, "school - plans.xlsx"))).toBe(true);
  });
});

describe("a workbook that takes no new sheets", () => {
  it("has its plans told all the same, and what to do", async () => {
    const guarded = book();
    guarded.structureProtected = true;
    const folder = await folderWith(guarded);
    const { status, report, errors } = await reportFrom(folder, "school.xlsx", "--alternatives", "2");
    expect(status).toBe(2);
    expect(report.plans).toHaveLength(2);
    expect(errors).toContain("Nothing was written: the workbook is as it was.");
    expect(errors).toContain("Review > Unprotect Workbook");
    expect(errors).not.toContain("defect");
    expect(readdirSync(folder)).toEqual(["school.xlsx"]);
  });

  it("is asked for a sheet that is hidden", async () => {
    const hiding = book();
    hiding.addSheet("Front");
    hiding.findSheet("Inputs")?.restoreVisibility("VeryHidden");
    const folder = await folderWith(hiding);
    const ran = await solveFrom(folder, "school.xlsx", "--sheet", "inputs");
    expect(ran.status).toBe(64);
    expect(ran.errors).toContain("The sheet “Inputs” is hidden. Unhide it in Excel, or name another sheet.");
    expect((await solveFrom(folder, "school.xlsx", "--sheets", "0")).status).toBe(0);
  });
});

describe("Ctrl+C", () => {
  it("stops the search and keeps what it has found, also where it arrives twice", async () => {
    const folder = await folderWith(workbookOfSchool(LARGE));
    const start = performance.now();
    await solveFrom(folder, "school.xlsx", "--alternatives", "1", "--sheets", "0", "--out", "first.xlsx");
    const untilFirstPlan = performance.now() - start;
    const words = ["school.xlsx", "--alternatives", "100000", "--sheets", "0", "--time-limit", "300"];
    const child = spawn(process.execPath, ["src/cli/start.js", ...words], {
      cwd: root,
      env: { ...process.env, INIT_CWD: folder, NODE_OPTIONS: "" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let told = "";
    child.stdout.on("data", (piece: Buffer) => (told += piece.toString()));
    const closed = new Promise((resolve) => {
      child.once("close", resolve);
    });
    await new Promise((resolve) => setTimeout(resolve, 1.5 * untilFirstPlan + 2000));
    child.kill("SIGINT");
    child.kill("SIGINT");
    expect(await closed).toBe(0);
    expect(told).toContain("The search was stopped");
    expect(existsSync(join(folder, "school - plans.xlsx"))).toBe(true);
  });
});
