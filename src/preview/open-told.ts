import { type OpenWorkbook, workbookFromFile } from "./files";
import { tellNotice } from "./notice";

/** A file of more takes longer to open than a person waits without a word. */
const LARGE_FILE_BYTES = 2_000_000;

/** Opens a file; reading a large one keeps the page busy for seconds, which is said before, where notices stand. */
export async function openTold(file: File, notices: HTMLElement): Promise<OpenWorkbook> {
  if (file.size > LARGE_FILE_BYTES) {
    tellNotice(notices, `Opening “${file.name}” … The page answers again once it is read.`);
    await painted();
  }
  return workbookFromFile(file);
}

/** Waits until what was told can be seen. */
async function painted(): Promise<void> {
  for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
}
