import { readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { keptScripts } from "../../src/cli/kept-scripts.js";
import { emptyFolder } from "../support/command-line";

const [SUM, PRODUCT] = ["(function sum(a, b) { return a + b; })", "(function product(a, b) { return a * b; })"];
const longAgo = new Date(2000, 0, 1);

/** Compiles and runs two scripts as a command does, and answers whether something kept was used for each. */
function runIn(folder: string, first = SUM, second = PRODUCT): { results: unknown[]; used: boolean[] } {
  const scripts = keptScripts(folder);
  const compiled = [scripts.compile(first, "/bundle/first.js"), scripts.compile(second, "second.js")];
  const results = compiled.map((script) => (script.runInThisContext() as (a: number, b: number) => number)(3, 4));
  scripts.keep();
  return { results, used: compiled.map((script) => script.cachedDataRejected === false) };
}

describe("what a folder keeps of compiled scripts", () => {
  it("is used the next time, and not written again", () => {
    const folder = emptyFolder();
    expect(runIn(folder)).toEqual({ results: [7, 12], used: [false, false] });
    const files = readdirSync(folder).map((name) => join(folder, name));
    expect(files).toEqual([join(folder, "first.js.compiled"), join(folder, "second.js.compiled")]);
    for (const file of files) utimesSync(file, longAgo, longAgo);
    expect(runIn(folder)).toEqual({ results: [7, 12], used: [true, true] });
    expect(files.map((file) => statSync(file).mtimeMs)).toEqual([longAgo.getTime(), longAgo.getTime()]);
  });

  it("is not used of another script, which is kept instead", () => {
    const folder = emptyFolder();
    runIn(folder);
    expect(runIn(folder, PRODUCT, SUM)).toEqual({ results: [12, 7], used: [false, false] });
    expect(runIn(folder, PRODUCT, SUM).used).toEqual([true, true]);
  });

  it("is not used where it is nothing of ours, and is kept anew", () => {
    const folder = emptyFolder();
    const files = ["first.js.compiled", "second.js.compiled"].map((name) => join(folder, name));
    for (const file of files) writeFileSync(file, "anything");
    const [difference, power] = [
      "(function minus(a, b) { return a - b; })",
      "(function power(a, b) { return a ** b; })",
    ];
    expect(runIn(folder, difference, power)).toEqual({ results: [-1, 81], used: [false, false] });
    expect(files.every((file) => statSync(file).size > 100)).toBe(true);
    expect(runIn(folder, difference, power).used).toEqual([true, true]);
  });

  it("is nothing of a command that came to one script alone", () => {
    const folder = emptyFolder();
    const scripts = keptScripts(folder);
    scripts.compile(SUM, "first.js").runInThisContext();
    scripts.keep();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is nothing where the folder is gone: they are compiled anew", () => {
    const folder = emptyFolder();
    rmSync(folder, { recursive: true });
    expect(runIn(folder)).toEqual({ results: [7, 12], used: [false, false] });
    expect(runIn(folder)).toEqual({ results: [7, 12], used: [false, false] });
  });
});
