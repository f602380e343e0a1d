import { NotAWorkbookError } from "../embedded/file/open-book";
import type { CompileScript } from "../embedded/host/office-scripts";
import { USAGE, UsageError } from "./arguments";
import { runCommand } from "./command";
import { EXIT } from "./exit";
import { startSearchThread } from "./search-thread";

// Whoever reads the output may stop early (`| head -1`): the work goes on without them. A full disk is told.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") return;
  process.stderr.write(`The plans could not be printed: ${error.message}.\n`);
  process.exitCode = EXIT.defect;
});

/** A script for a Node thread, and the arguments with which Node runs it. */
export interface ThreadScript {
  readonly file: URL;
  readonly execArgv: readonly string[];
}

/**
 * The command line's door: whatever goes wrong ends here, in a sentence and an exit status.
 *
 * @param compile how Microsoft's scripts are compiled, where something was kept of them
 */
export async function main(
  words: readonly string[],
  { file, execArgv }: ThreadScript,
  compile?: CompileScript,
): Promise<void> {
  try {
    const status = await runCommand(words, () => startSearchThread(file, execArgv), compile);
    process.exitCode ??= status;
  } catch (error) {
    process.exitCode = told(error);
  }
}

/** Says what went wrong, and answers the exit status. */
function told(error: unknown): number {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n\n${USAGE}`);
    return EXIT.wrongUsage;
  }
  if (error instanceof NotAWorkbookError) {
    process.stderr.write(`${error.message} Save it from Excel as an .xlsx workbook and try again.\n`);
    return EXIT.invalid;
  }
  const defect = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`Class Cruncher met a defect of its own; nothing was written.\nPlease report this: ${defect}\n`);
  return EXIT.defect;
}
