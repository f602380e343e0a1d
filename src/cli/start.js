import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundledCommand } from "./bundle.js";
import { keptScripts } from "./kept-scripts.js";

/** `npm run solve`: the command line from its bundle; straight from its sources, in twice the time, where no bundle can be made. */
const { main, thread, scripts } = await bundledCommand().then(fromBundle, fromSources);
await main(process.argv.slice(2), thread, scripts?.compile);
// Of a command that stopped half-way most was not compiled yet.
if (process.exitCode === 0) scripts?.keep();

function fromBundle(folder) {
  const scripts = keptScripts(folder);
  const file = join(folder, "main.cjs");
  const module = { exports: {} };
  const run = scripts.compile(`(function (exports, require, module) {${readFileSync(file, "utf8")}\n})`, file);
  run.runInThisContext()(module.exports, createRequire(file), module);
  return {
    main: module.exports.main,
    thread: { file: pathToFileURL(join(folder, "search-worker.cjs")), execArgv: [] },
    scripts,
  };
}

async function fromSources() {
  const { createJiti } = await import("jiti");
  const { main } = await createJiti(import.meta.url).import("./main.ts");
  return {
    main,
    thread: { file: new URL("./search-worker.ts", import.meta.url), execArgv: ["--import", "jiti/register"] },
  };
}
