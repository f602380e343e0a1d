import { troubleSentence } from "../application/sentences/trouble";
import type { Book } from "../embedded/book/book";
import { Calculation } from "../embedded/calculation/calculation";
import { WORKBOOK_EXTENSIONS, type WorkbookExtension } from "../embedded/file/open-book";
import { startEmbeddedExcel } from "../embedded/host/embedded-excel";
import { createThreadPlanFinder } from "../optimisation/thread/thread-plan-finder";
import { readArguments, USAGE, UsageError } from "./arguments";
import { compareJob } from "./compare-job";
import { EXIT } from "./exit";
import { type Interrupt, listenForInterrupt } from "./interrupt";
import { liveFunctions } from "./live-functions";
import { freeResultPaths, isSameFile, pathFrom, pathToShow, samplePath } from "./paths";
import { startSearchThread } from "./search-thread";
import { solveJob } from "./solve-job";
import { WaitingLines } from "./waiting-lines";
import { checkPlaceFor, openWorkbookFile, saveWorkbookFile, sizeOfFile } from "./workbook-file";

/** Solves the workbook that the words name and answers the exit status. @throws UsageError */
export async function runCommand(words: readonly string[]): Promise<number> {
  const args = readArguments(words);
  if (args === "help") {
    process.stdout.write(USAGE);
    return EXIT.solved;
  }
  const start = performance.now();
  const source = args.workbook === undefined ? samplePath() : pathFrom(args.workbook);
  const target = args.out === undefined ? undefined : pathFrom(args.out);
  if (target !== undefined) {
    if (isSameFile(target, source))
      throw new UsageError("--out would overwrite the workbook itself. Name another file.");
    await checkPlaceFor(target);
  }

  const waiting = new WaitingLines(say);
  waiting.opening(pathToShow(source), await sizeOfFile(source));
  const opened = await openWorkbookFile(source);
  if (target !== undefined) checkEnding(target, opened.extension);
  for (const statement of opened.notKept) say(`Notice: ${statement}`);
  const sheet = activate(opened.book, args.sheet);
  const finder = createThreadPlanFinder(startSearchThread);
  const calculation = new Calculation(opened.book, {
    onComputed: (left) => {
      waiting.computed(left);
    },
  });
  const excel = await startEmbeddedExcel(opened.book, { calculation, functions: liveFunctions(finder) });
  let interrupt: Interrupt | undefined;
  try {
    // Before the search there is nothing to keep: Ctrl+C ends everything, also while formulas are calculated.
    await excel.settled(FORMULAS_SECONDS);
    interrupt = listenForInterrupt();
    const done = await (args.compare ? compareJob : solveJob)({
      run: (work) => excel.Excel.run(work),
      finder,
      args: sheet === undefined ? args : { ...args, sheet },
      signal: interrupt.signal,
      elapsedMs: () => performance.now() - start,
    });
    for (const statement of done.statements) say(statement);
    process.stdout.write(done.output);
    if (done.refused !== undefined) {
      say(troubleSentence(done.refused));
      return EXIT.invalid;
    }
    if (done.sheets.length > 0) {
      await excel.settled(FORMULAS_SECONDS);
      const { path, notKept } = await saveWorkbookFile(opened, target ?? freeResultPaths(source, opened.extension));
      for (const statement of notKept) say(`Notice: ${statement}`);
      say(`Written to ${pathToShow(path)}: ${done.sheets.join(", ")}.`);
    }
    return done.status;
  } finally {
    interrupt?.end();
    finder.close();
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
