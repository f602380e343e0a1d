import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, URL } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const shelf = join(root, "node_modules/.cache/class-cruncher");

const OUTDATED_AFTER_MILLISECONDS = 3_600_000;

/** What the command line is made of, from the root of the project. */
const SOURCES = [
  "src/planning",
  "src/optimisation",
  "src/workbook",
  "src/application",
  "src/functions",
  "src/embedded",
  "src/cli",
  "package.json",
  "package-lock.json",
];

/** The folder of the command line as two files, which starts in half the time; made where the sources changed since. */
export async function bundledCommand() {
  const folder = join(shelf, `command-${fingerprintOf(root)}`);
  if (!existsSync(folder)) await build(folder);
  return folder;
}

/** Whoever is first gives the folder its place, whole. */
async function build(folder) {
  const { default: webpack } = await import("webpack");
  const { default: config } = await import("./webpack.config.js");
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(shelf, { recursive: true });
  try {
    await new Promise((resolve, reject) => {
      const compiler = webpack({ ...config, output: { ...config.output, path: unfinished } });
      compiler.run((error, stats) => {
        if (error === null && stats?.hasErrors() === false) resolve(stats);
        else reject(error ?? new Error(stats?.toString({ all: false, errors: true })));
      });
    });
    if (!existsSync(folder)) renameSync(unfinished, folder);
    removeOutdated();
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Takes away what was made long ago; what is younger may be running. */
function removeOutdated() {
  for (const other of readdirSync(shelf).filter((name) => name.startsWith("command-"))) {
    const path = join(shelf, other);
    if (Date.now() - statSync(path).mtimeMs > OUTDATED_AFTER_MILLISECONDS)
      rmSync(path, { recursive: true, force: true });
  }
}

/** A short text of a project's folder that is another as soon as a source of the command line has changed, come, gone or moved. */
export function fingerprintOf(project) {
  const hash = createHash("sha256").update(process.version);
  const add = (path) => {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name));
    else hash.update(`${path} ${found?.size} ${found?.mtimeMs}\n`);
  };
  for (const source of SOURCES) add(join(project, source));
  return hash.digest("hex").slice(0, 16);
}
