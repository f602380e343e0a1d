import { NotAWorkbookError } from "../embedded/file/open-book";
import { USAGE, UsageError } from "./arguments";
import { runCommand } from "./command";
import { EXIT } from "./exit";

// Whoever reads the output may stop early (`| head -1`): the work goes on without them. A full disk is told.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") return;
  process.stderr.write(`The plans could not be printed: ${error.message}.\n`);
  process.exitCode = EXIT.defect;
});

/** The command line's door: whatever goes wrong ends here, in a sentence and an exit status. */
try {
  const status = await runCommand(process.argv.slice(2));
  process.exitCode ??= status;
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n\n${USAGE}`);
    process.exitCode = EXIT.wrongUsage;
  } else if (error instanceof NotAWorkbookError) {
    process.stderr.write(`${error.message} Save it from Excel as an .xlsx workbook and try again.\n`);
    process.exitCode = EXIT.invalid;
  } else {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`Class Cruncher met a defect of its own; nothing was written.\nPlease report this: ${told}\n`);
    process.exitCode = EXIT.defect;
  }
}
