import { existsSync, realpathSync } from "node:fs";
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder in which the person called the command: npm runs scripts in the package's own. */
function currentFolder(): string {
  return process.env["INIT_CWD"] ?? process.cwd();
}

/** The sample workbook. */
export function samplePath(): string {
  return fileURLToPath(new URL("../../assets/sample.xlsx", import.meta.url));
}

/** A path as the person wrote it, made absolute. */
export function pathFrom(text: string): string {
  return resolve(currentFolder(), text);
}

/** A path as the person would write it. */
export function pathToShow(path: string): string {
  const fromHere = relative(currentFolder(), path);
  return fromHere.startsWith("..") || fromHere === "" ? path : fromHere;
}

/** Whether two paths lead to one file, whatever links are on the way. A file that does not exist is no other's. */
export function isSameFile(a: string, b: string): boolean {
  return a === b || (existsSync(a) && existsSync(b) && realpathSync(a) === realpathSync(b));
}

/**
 * Where a solved workbook may go when nobody says, first choice first: in the current folder, under names that nothing
 * there has now.
 */
export function* freeResultPaths(workbook: string, extension: string): Generator<string, never> {
  const stem = basename(workbook, extname(workbook));
  for (let number = 1; ; number++) {
    const path = join(currentFolder(), `${stem} - plans${number === 1 ? "" : ` (${number})`}${extension}`);
    if (!existsSync(path)) yield path;
  }
}

/** A name in the same folder under which a file is written before it takes its own. */
export function temporaryPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
}
