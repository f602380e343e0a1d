import { addressOfRule } from "../application/conflicts";
import { addressOfChange } from "../application/repairs";
import { exploredPartlySentence } from "../application/sentences/exploration";
import { conflictRuleSentence, conflictSentence } from "../application/sentences/conflict";
import { issueSentence } from "../application/sentences/issue";
import { outcomeSentence, planSentence } from "../application/sentences/outcome";
import { repairSentence } from "../application/sentences/repair";
import { schoolSentence } from "../application/sentences/school";
import { troubleSentence } from "../application/sentences/trouble";
import type { Book } from "../embedded/book/book";
import { WORKBOOK_EXTENSIONS, type WorkbookExtension } from "../embedded/file/open-book";
import { startEmbeddedExcel } from "../embedded/host/embedded-excel";
import type { PlanFinder } from "../optimisation/plan-finder";
import { createThreadPlanFinder } from "../optimisation/solver/thread-plan-finder";
import type { Exploration } from "../planning/exploration";
import type { RunInWorkbook } from "../workbook/run-in-workbook";
import { type Arguments, readArguments, USAGE, UsageError } from "./arguments";
import { listenForInterrupt } from "./interrupt";
import { exploreSolved } from "./explore";
import { explorationLines } from "./explore-tables";
import { freeResultPaths, isSameFile, pathFrom, pathToShow, samplePath } from "./paths";
import { ProgressLine } from "./progress";
import { report } from "./report";
import { startSearchThread } from "./search-thread";
import { type SolvedWorkbook, solveWorkbook } from "./solve";
import { classesTable, plansTable } from "./tables";
import { checkPlaceFor, openWorkbookFile, saveWorkbookFile } from "./workbook-file";

/** The exit statuses that scripts rely on. */
export const EXIT = { solved: 0, infeasible: 1, invalid: 2, undecided: 3, wrongUsage: 64, defect: 70 } as const;

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

  const opened = await openWorkbookFile(source);
  if (target !== undefined) checkEnding(target, opened.extension);
  for (const statement of opened.notKept) say(`Notice: ${statement}`);
  activate(opened.book, args.sheet);
  const excel = await startEmbeddedExcel(opened.book);
  const finder = createThreadPlanFinder(startSearchThread);
  const interrupt = listenForInterrupt();
  try {
    const solved = await solveWithProgress((work) => excel.Excel.run(work), finder, args, interrupt.signal);
    const exploration = args.explore
      ? await exploreSolved(finder, solved, args.timeLimitSeconds, interrupt.signal)
      : undefined;
    const elapsedMs = performance.now() - start;
    for (const issue of solved.school.issues) {
      say(`${issue.severity === "error" ? "Error" : "Notice"}: ${issueSentence(issue)}`);
    }
    process.stdout.write(
      args.json
        ? `${JSON.stringify(report(solved, elapsedMs, exploration), null, 2)}\n`
        : describe(solved, exploration),
    );
    if (exploration?.stoppedBy !== undefined) say(exploredPartlySentence(exploration.stoppedBy));
    if (solved.refused !== undefined) {
      say(troubleSentence(solved.refused));
      return EXIT.invalid;
    }
    if (solved.sheets.length > 0) {
      const { path, notKept } = await saveWorkbookFile(opened, target ?? freeResultPaths(source, opened.extension));
      for (const statement of notKept) say(`Notice: ${statement}`);
      say(`Written to ${pathToShow(path)}: ${solved.sheets.join(", ")}.`);
    }
    return solved.search === undefined ? EXIT.invalid : EXIT[solved.search.outcome.kind];
  } finally {
    interrupt.end();
    finder.close();
    excel.close();
  }
}

/** Refuses a name that makes Excel refuse the file. */
function checkEnding(target: string, wanted: WorkbookExtension): void {
  const ending = WORKBOOK_EXTENSIONS.find((known) => target.toLowerCase().endsWith(known));
  if (ending !== undefined && ending !== wanted)
    throw new UsageError(
      `The result is a workbook like the one it is made from, so --out must end in ${wanted}, not ${ending}.`,
    );
}

function activate(book: Book, sheetName: string | undefined): void {
  if (sheetName === undefined) return;
  const sheet = book.findSheet(sheetName);
  if (sheet === undefined) {
    const names = book.sheets.map(({ name }) => `“${name}”`).join(", ");
    throw new UsageError(`There is no sheet “${sheetName}” in the workbook. It has ${names}.`);
  }
  if (sheet.visibility !== "Visible")
    throw new UsageError(`The sheet “${sheet.name}” is hidden. Unhide it in Excel, or name another sheet.`);
  book.activate(sheet);
}

async function solveWithProgress(
  run: RunInWorkbook,
  finder: PlanFinder,
  args: Arguments,
  signal: AbortSignal,
): Promise<SolvedWorkbook> {
  const progress = new ProgressLine(process.stderr, args.alternatives);
  try {
    return await solveWorkbook(run, finder, args, {
      signal,
      onPlan: (_, rank) => {
        progress.found(rank);
      },
    });
  } finally {
    progress.end();
  }
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

function describe({ school, search, conflicts, repairs }: SolvedWorkbook, exploration?: Exploration): string {
  if (search === undefined) {
    const errors = school.issues.filter(({ severity }) => severity === "error").length;
    return `Nothing was solved: the workbook has ${errors === 1 ? "an error" : `${errors} errors`}. Mend what is named above and try again.\n`;
  }
  const { problem, outcome } = search;
  const lines = [schoolSentence(problem), outcomeSentence(outcome)];
  const [best] = outcome.kind === "solved" ? outcome.plans : [];
  if (outcome.kind === "solved" && best !== undefined) {
    lines.push("", plansTable(outcome.plans, process.stdout.columns || 110), "");
    lines.push(`Plan 1: ${planSentence(best)}`, classesTable(problem, best));
  }
  for (const conflict of conflicts) {
    lines.push("", conflictSentence(conflict, problem), "These rules cannot be kept together:");
    for (const rule of conflict.rules)
      lines.push(`- ${conflictRuleSentence(rule, problem, addressOfRule(rule, school.places))}`);
  }
  if (repairs.length > 0) lines.push("", "What would help, smallest change first:");
  for (const { changes } of repairs)
    lines.push(`- ${repairSentence(changes, problem, (change) => addressOfChange(change, school.places))}`);
  if (exploration !== undefined) lines.push(...explorationLines(exploration, problem));
  return `${lines.join("\n")}\n`;
}
