import { access, constants, copyFile, link, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { type OpenedBook, openBook } from "../embedded/file/open-book";
import { saveBook } from "../embedded/file/save-book";
import { UsageError } from "./arguments";
import { pathToShow, temporaryPath } from "./paths";

/** Opens a workbook's file. @throws UsageError where it cannot be read, NotAWorkbookError where it is none */
export async function openWorkbookFile(path: string): Promise<OpenedBook> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new UsageError(`The workbook ${pathToShow(path)} cannot be read: ${reasonOf(error)}.`, { cause: error });
  });
  return openBook(new Uint8Array(bytes));
}

/** How many bytes a file has; 0 where it cannot be read. */
export async function sizeOfFile(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.size ?? 0;
}

/** Looks whether a file can be written, before anybody waits for what goes into it. @throws UsageError */
export async function checkPlaceFor(path: string): Promise<void> {
  try {
    if ((await stat(path).catch(() => undefined))?.isDirectory() === true) throw new UsageError(REASONS["EISDIR"]);
    await access(dirname(path), constants.W_OK);
  } catch (error) {
    throw cannotBeWritten(path, error);
  }
}

/** Where a workbook was written, and what of it was not kept. */
export interface WrittenFile {
  readonly path: string;
  readonly notKept: readonly string[];
}

/**
 * Writes a workbook to a file, whole or not at all: over what is there where one path is given, else under the first of the
 * paths that nobody, another run neither, has taken meanwhile. @throws UsageError
 */
export async function saveWorkbookFile(
  { book, origin }: OpenedBook,
  where: string | Iterator<string, never>,
): Promise<WrittenFile> {
  const { bytes, notKept } = await saveBook(book, origin);
  let path = typeof where === "string" ? where : where.next().value;
  const temporary = temporaryPath(path);
  try {
    await writeFile(temporary, bytes);
    if (typeof where === "string") await rename(temporary, path);
    else while (!(await takesName(temporary, path))) path = where.next().value;
  } catch (error) {
    throw cannotBeWritten(path, error);
  } finally {
    await rm(temporary, { force: true });
  }
  return { path, notKept };
}

/** Gives a file another name, unless something has it. */
async function takesName(file: string, name: string): Promise<boolean> {
  try {
    await link(file, name).catch((error: unknown) => {
      // Some disks know no second names.
      if (codeOf(error) === "EEXIST") throw error;
      return copyFile(file, name, constants.COPYFILE_EXCL);
    });
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

function cannotBeWritten(path: string, error: unknown): UsageError {
  return new UsageError(`The result ${pathToShow(path)} cannot be written: ${reasonOf(error)}.`, { cause: error });
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

function reasonOf(error: unknown): string {
  return REASONS[codeOf(error)] ?? (error instanceof Error ? error.message : String(error));
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "you may not",
  EPERM: "you may not",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of its path is no folder",
  ENOSPC: "the disk is full",
  EROFS: "the disk is read-only",
  EBUSY: "another program has it open",
};
