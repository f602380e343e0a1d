import { copyFileSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprintOf } from "../../src/cli/bundle.js";
import { emptyFolder } from "../support/command-line";

/** A project of which the command line would be made. */
function project(): string {
  const folder = emptyFolder();
  mkdirSync(join(folder, "src/cli"), { recursive: true });
  for (const file of ["package.json", "package-lock.json", "src/cli/main.ts", "src/cli/job.ts"])
    writeFileSync(join(folder, file), "1");
  return folder;
}

const later = new Date(2100, 0, 1);

describe("the command line's bundle", () => {
  it("is the one that was made before, where nothing has changed", () => {
    const folder = project();
    expect(fingerprintOf(folder)).toBe(fingerprintOf(folder));
    writeFileSync(join(folder, "README.md"), "no source");
    mkdirSync(join(folder, "src/taskpane"));
    writeFileSync(join(folder, "src/taskpane/pane.ts"), "not the command line's");
    const before = fingerprintOf(folder);
    utimesSync(join(folder, "src/taskpane/pane.ts"), later, later);
    expect(fingerprintOf(folder)).toBe(before);
  });

  it.each<[string, (folder: string) => void]>([
    [
      "was written anew with as many characters",
      (folder) => {
        utimesSync(join(folder, "src/cli/main.ts"), later, later);
      },
    ],
    [
      "has grown",
      (folder) => {
        writeFileSync(join(folder, "src/cli/main.ts"), "12");
      },
    ],
    [
      "was added",
      (folder) => {
        writeFileSync(join(folder, "src/cli/other.ts"), "1");
      },
    ],
    [
      "is gone",
      (folder) => {
        rmSync(join(folder, "src/cli/job.ts"));
      },
    ],
    [
      "has another name",
      (folder) => {
        renameSync(join(folder, "src/cli/job.ts"), join(folder, "src/cli/jobs.ts"));
      },
    ],
    [
      "names other packages",
      (folder) => {
        utimesSync(join(folder, "package-lock.json"), later, later);
      },
    ],
  ])("is made anew where a source %s", (_, change) => {
    const folder = project();
    const before = fingerprintOf(folder);
    change(folder);
    expect(fingerprintOf(folder)).not.toBe(before);
  });

  it("is made anew where the project was moved, since it holds its addresses", () => {
    const [here, there] = [project(), project()];
    for (const file of ["package.json", "src/cli/main.ts"]) copyFileSync(join(here, file), join(there, file));
    expect(fingerprintOf(here)).not.toBe(fingerprintOf(there));
  });
});
