import { readFile, rename, rm, writeFile } from "node:fs/promises";
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

/** Writes a workbook to a file, whole or not at all, and answers what of it was not kept. @throws UsageError */
export async function saveWorkbookFile({ book, origin }: OpenedBook, path: string): Promise<readonly string[]> {
  const { bytes, notKept } = await saveBook(book, origin);
  const temporary = temporaryPath(path);
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new UsageError(`The result ${pathToShow(path)} cannot be written: ${reasonOf(error)}.`, { cause: error });
  }
  return notKept;
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
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
