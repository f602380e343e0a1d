import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import vm from "node:vm";

/** Microsoft's scripts as the package `@microsoft/office-js` holds them, unchanged; each is compiled once. */

const compiled = new Map<string, vm.Script>();
const folder = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));

/** Compiles the text of a script, which the name tells from others. */
export type CompileScript = (source: string, filename: string) => vm.Script;

const compileAnew: CompileScript = (source, filename) => new vm.Script(source, { filename });

/** Runs a script, named by its path in the folder of office.js, in a context. */
export function runOfficeScript(path: string, context: vm.Context, compile = compileAnew): void {
  const known = compiled.get(path) ?? compile(readFileSync(join(folder, path), "utf8"), path);
  compiled.set(path, known);
  known.runInContext(context);
}
