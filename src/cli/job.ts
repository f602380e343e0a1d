import { issueSentence } from "../application/sentences/issue";
import type { PlanFinder } from "../optimisation/thread/plan-finder";
import type { Issue } from "../workbook/reading/issue";
import type { RunInWorkbook } from "../workbook/run-in-workbook";
import type { WritingFailed } from "../workbook/writing/write-sheets";
import type { Arguments } from "./arguments";
import type { Phases } from "./phases";

/** All that a job at the command line works with. */
export interface Job {
  readonly run: RunInWorkbook;
  readonly finder: PlanFinder;
  readonly args: Arguments;
  /** Aborted when the person stops the search. */
  readonly signal: AbortSignal;
}

/** What a job came to. */
export interface JobDone {
  /** For standard output, once it is known where the time went. */
  readonly output: (phases: Phases) => string;
  /** For standard error, a line each. */
  readonly statements: readonly string[];
  /** The new sheets; the workbook is saved where there are some. */
  readonly sheets: readonly string[];
  /** Why the workbook took no new sheets, where there are plans that it did not take. */
  readonly refused?: WritingFailed;
  readonly status: number;
}

/** Issues as standard error tells them. */
export function issueLines(issues: readonly Issue[]): readonly string[] {
  return issues.map((issue) => `${issue.severity === "error" ? "Error" : "Notice"}: ${issueSentence(issue)}`);
}

/** An object as `--json` prints it. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
