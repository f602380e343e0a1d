import { troubleSentence } from "../application/sentences/trouble";
import type { Book } from "../embedded/book/book";
import { Calculation } from "../embedded/calculation/calculation";
import { WORKBOOK_EXTENSIONS, type WorkbookExtension } from "../embedded/file/open-book";
import { startEmbeddedExcel } from "../embedded/host/embedded-excel";
import type { CompileScript } from "../embedded/host/office-scripts";
import type { Thread } from "../optimisation/thread/messages";
import { createThreadPlanFinder, type ThreadPlanFinder } from "../optimisation/thread/thread-plan-finder";
import { type Arguments, readArguments, USAGE, UsageError } from "./arguments";
import { compareJob } from "./compare-job";
import { EXIT } from "./exit";
import { type Interrupt, listenForInterrupt } from "./interrupt";
import { liveFunctions } from "./live-functions";
import { freeResultPaths, isSameFile, pathFrom, pathToShow, samplePath } from "./paths";
import { Stopwatch } from "./phases";
import { solveJob } from "./solve-job";
import { WaitingLines } from "./waiting-lines";
import { checkPlaceFor, openWorkbookFile, saveWorkbookFile, sizeOfFile, type WrittenFile } from "./workbook-file";

/** Solves the workbook that the words name and answers the exit status. @throws UsageError */
export async function runCommand(
  words: readonly string[],
  startThread: () => Thread,
  compile?: CompileScript,
): Promise<number> {
  const args = readArguments(words);
  if (args === "help") {
    process.stdout.write(USAGE);
    return EXIT.solved;
  }
  const finder = createThreadPlanFinder(startThread);
  try {
    return await solve(args, finder, new Stopwatch(), compile);
  } finally {
    finder.close();
  }
}

/** Opens the workbook, does the job, saves what it wrote, and answers the exit status. @throws UsageError */
async function solve(
  args: Arguments,
  finder: ThreadPlanFinder,
  stopwatch: Stopwatch,
  compile: CompileScript | undefined,
): Promise<number> {
  const source = args.workbook === undefined ? samplePath() : pathFrom(args.workbook);
  const target = args.out === undefined ? undefined : pathFrom(args.out);
  if (target !== undefined) {
    if (isSameFile(target, source))
      throw new UsageError("--out would overwrite the workbook itself. Name another file.");
    await checkPlaceFor(target);
  }
  finder.warm();

  const waiting = new WaitingLines(say);
  waiting.opening(pathToShow(source), await sizeOfFile(source));
  const opened = await openWorkbookFile(source);
  if (target !== undefined) checkEnding(target, opened.extension);
  const sheet = activate(opened.book, args.sheet);
  const calculation = new Calculation(opened.book, {
    onComputed: (left) => {
      waiting.computed(left);
    },
  });
  const excel = await startEmbeddedExcel(opened.book, {
    calculation,
    functions: liveFunctions(finder),
    ...(compile && { compile }),
  });
  let interrupt: Interrupt | undefined;
  try {
    // Before the search there is nothing to keep: Ctrl+C ends everything, also while formulas are calculated.
    await excel.settled(FORMULAS_SECONDS);
    interrupt = listenForInterrupt();
    const done = await (args.compare ? compareJob : solveJob)({
      run: (work) => excel.Excel.run(work),
      finder: stopwatch.timed(finder),
      args: sheet === undefined ? args : { ...args, sheet },
      signal: interrupt.signal,
    });
    for (const statement of done.statements) say(statement);
    let written: WrittenFile | undefined;
    try {
      if (done.sheets.length > 0) {
        await excel.settled(FORMULAS_SECONDS);
        written = await saveWorkbookFile(opened, target ?? freeResultPaths(source, opened.extension));
      }
    } finally {
      process.stdout.write(done.output(stopwatch.phases()));
    }
    for (const statement of written?.notKept ?? []) say(`Notice: ${statement}`);
    if (written !== undefined) say(`Written to ${pathToShow(written.path)}: ${done.sheets.join(", ")}.`);
    if (done.refused !== undefined) say(troubleSentence(done.refused));
    return done.refused === undefined ? done.status : EXIT.invalid;
  } finally {
    interrupt?.end();
    excel.close();
  }
}

/** How long the formulas of a workbook that call our functions may take in all; each has a limit of its own. */
const FORMULAS_SECONDS = 3600;

/** Refuses a name that makes Excel refuse the file. */
function checkEnding(target: string, wanted: WorkbookExtension): void {
  const ending = WORKBOOK_EXTENSIONS.find((known) => target.toLowerCase().endsWith(known));
  if (ending !== undefined && ending !== wanted)
    throw new UsageError(
      `The result is a workbook like the one it is made from, so --out must end in ${wanted}, not ${ending}.`,
    );
}

/** Brings the sheet that is asked for to the front, and answers what it is called. */
function activate(book: Book, sheetName: string | undefined): string | undefined {
  if (sheetName === undefined) return undefined;
  const sheet = book.findSheet(sheetName);
  if (sheet === undefined) {
    const names = book.sheets.map(({ name }) => `“${name}”`).join(", ");
    throw new UsageError(`There is no sheet “${sheetName}” in the workbook. It has ${names}.`);
  }
  if (sheet.visibility !== "Visible")
    throw new UsageError(`The sheet “${sheet.name}” is hidden. Unhide it in Excel, or name another sheet.`);
  book.activate(sheet);
  return sheet.name;
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
