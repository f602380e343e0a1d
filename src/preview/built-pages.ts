import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** Pages to be built with webpack, and what they are built from. */
export interface Pages {
  readonly name: string;
  /** The webpack configuration, from the root of the project. */
  readonly config: string;
  /** Default `production`. */
  readonly mode?: "development" | "production";
  /** Files and folders from the root of the project; when one of them changes, the pages are built anew. */
  readonly sources: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** The add-in's pages as they are published, for whichever address. */
export const PANE_PAGES: Pages = {
  name: "pane",
  config: "webpack.config.js",
  sources: [
    "src/planning",
    "src/optimisation",
    "src/workbook",
    "src/application",
    "src/add-in",
    "src/taskpane",
    "src/commands",
    "src/functions",
    "src/help",
    "scripts/hosting",
    "scripts/third-party-notices.js",
    "LICENSE",
    "assets",
    "manifest.xml",
    "webpack.config.js",
    "package-lock.json",
  ],
  environment: { CLASS_CRUNCHER_URL: "https://class-cruncher.test/" },
};

/** The preview's own pages. */
export const PREVIEW_PAGES: Pages = {
  name: "preview",
  config: "src/preview/webpack.config.js",
  sources: ["src/preview", "src/embedded", "package-lock.json"],
};

const root = fileURLToPath(new URL("../..", import.meta.url));
const shelf = join(root, "node_modules/.cache/class-cruncher");
const OUTDATED_AFTER_MILLISECONDS = 3_600_000;
const GIVE_UP_AFTER_MILLISECONDS = 180_000;

/** The folder with the built pages. They are built only where their sources have changed since, and by one process. */
export async function builtPages(pages: Pages): Promise<string> {
  const folder = join(shelf, `${pages.name}-${fingerprint(pages.sources)}`);
  if (existsSync(folder)) return folder;
  mkdirSync(shelf, { recursive: true });
  const release = await lock(join(shelf, `${pages.name}.lock`));
  try {
    if (!existsSync(folder)) {
      const unfinished = join(shelf, `${pages.name}.unfinished`);
      rmSync(unfinished, { recursive: true, force: true });
      await build(pages, unfinished);
      renameSync(unfinished, folder);
      removeOutdated(pages.name);
    }
  } finally {
    release();
  }
  return folder;
}

async function build({ config, environment, mode = "production" }: Pages, folder: string): Promise<void> {
  const webpack = join(root, "node_modules/webpack/bin/webpack.js");
  const words = [webpack, "--config", config, "--mode", mode, "--output-path", folder];
  const env = { ...process.env, ...environment, NODE_OPTIONS: "" };
  try {
    await promisify(execFile)(process.execPath, words, { cwd: root, env });
  } catch (error) {
    const said = error instanceof Error && "stdout" in error ? String(error.stdout) : "";
    throw new Error(`The pages of ${config} could not be built.\n${said}`, { cause: error });
  }
}

/** A short text that differs where any of the files does. */
function fingerprint(sources: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of sources.flatMap(filesOf)) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest("hex").slice(0, 16);
}

function filesOf(source: string): readonly string[] {
  const path = join(root, source);
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [source];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(source, name)));
}

/** Waits for its turn, and answers how to end it. A lock that somebody left behind does not hold for ever. */
async function lock(path: string): Promise<() => void> {
  for (;;) {
    try {
      mkdirSync(path);
      return () => {
        rmdirSync(path);
      };
    } catch {
      const since = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
      if (Date.now() - since > GIVE_UP_AFTER_MILLISECONDS) rmSync(path, { recursive: true, force: true });
      await pause(200);
    }
  }
}

function removeOutdated(name: string): void {
  for (const other of readdirSync(shelf)) {
    const path = join(shelf, other);
    const old = Date.now() - statSync(path).mtimeMs > OUTDATED_AFTER_MILLISECONDS;
    if (old && other.startsWith(`${name}-`)) rmSync(path, { recursive: true, force: true });
  }
}
