import { exploredPartlySentence } from "../application/sentences/exploration";
import { reasonsSentences } from "../application/sentences/reasons/reasons";
import { describeSolved } from "./describe";
import { EXIT } from "./exit";
import { exploreSolved } from "./explore";
import { issueLines, type Job, type JobDone, jsonText } from "./job";
import { ProgressLine } from "./progress";
import { report } from "./report";
import { type SolvedWorkbook, solveWorkbook } from "./solve";

/** Solves the school of the active sheet, and works out what would be if something were otherwise where that is wanted. */
export async function solveJob(job: Job): Promise<JobDone> {
  const { finder, args, signal } = job;
  const solved = await solveWithProgress(job);
  const exploration = args.explore ? await exploreSolved(finder, solved, args.timeLimitSeconds, signal) : undefined;
  const stopped = exploration?.stoppedBy;
  const reasons = args.reasons ? { reasons: reasonsSentences(solved.reasons?.parts ?? []) } : {};
  return {
    output: (phases) =>
      args.json
        ? jsonText({ ...report(solved, phases, exploration), ...reasons })
        : describeSolved(solved, exploration),
    statements: [
      ...issueLines(solved.school.issues),
      ...(stopped === undefined ? [] : [exploredPartlySentence(stopped)]),
    ],
    sheets: solved.sheets,
    ...(solved.refused === undefined ? {} : { refused: solved.refused }),
    status: solved.search === undefined ? EXIT.invalid : EXIT[solved.search.outcome.kind],
  };
}

async function solveWithProgress({ run, finder, args, signal }: Job): Promise<SolvedWorkbook> {
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
