import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Book } from "../../src/embedded/book/book";
import { expectToHold, saveBook } from "./saved-book";
import type { Phases } from "../../src/cli/phases";
import type { Report } from "../../src/cli/report";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What a command left behind. */
export interface Ran {
  readonly status: number;
  readonly output: string;
  readonly errors: string;
}

/**
 * Runs the command line as a person would, in a process of its own, called from a folder. Fails where a workbook that it
 * wrote there is not what the schemas and Excel's rules want.
 */
export async function solveFrom(folder: string, ...words: readonly string[]): Promise<Ran> {
  const before = workbooksIn(folder);
  const ran = await run(folder, words);
  const [source] = words.filter((word) => WORKBOOK.test(word) && existsSync(join(folder, word)));
  for (const [path, time] of workbooksIn(folder))
    if (before.get(path) !== time)
      expectToHold(readFileSync(path), source === undefined ? undefined : readFileSync(join(folder, source)));
  return ran;
}

const WORKBOOK = /\.xl[st][xm]$/;

/** The workbooks in a folder, and when each was written. */
function workbooksIn(folder: string): ReadonlyMap<string, number> {
  const paths = readdirSync(folder).filter((name) => WORKBOOK.test(name));
  return new Map(paths.map((name) => [join(folder, name), statSync(join(folder, name)).mtimeMs]));
}

function run(folder: string, words: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const env = { ...process.env, INIT_CWD: folder, NODE_OPTIONS: "" };
    const command = ["src/cli/start.js", ...words];
    execFile(process.execPath, command, { cwd: root, env, maxBuffer: 1 << 28 }, (error, output, errors) => {
      const status = error === null ? 0 : typeof error.code === "number" ? error.code : -1;
      resolve({ status, output, errors });
    });
  });
}

/** Runs it with `--json` and reads what it prints. */
export async function reportFrom(
  folder: string,
  ...words: readonly string[]
): Promise<Ran & { readonly report: Report }> {
  const ran = await solveFrom(folder, ...words, "--json");
  return { ...ran, report: JSON.parse(ran.output) as Report };
}

/** What a report says, whatever its time went into. */
export function withoutPhases({ startMs, readMs, elapsedMs, writeMs, ...rest }: Report): Omit<Report, keyof Phases> {
  for (const phase of [startMs, readMs, elapsedMs, writeMs]) expect(phase).toBeGreaterThanOrEqual(0);
  return rest;
}

/** A new empty folder, which is taken away after the tests of the file. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "class-cruncher-"));
  folders.push(folder);
  return folder;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Puts a book into a new folder as `school.xlsx`, and answers the folder. */
export async function folderWith(book: Book): Promise<string> {
  const folder = emptyFolder();
  writeFileSync(join(folder, "school.xlsx"), (await saveBook(book)).bytes);
  return folder;
}
