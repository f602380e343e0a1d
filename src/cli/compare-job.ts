import { compareScenarios, type Comparison } from "../application/compare-scenarios";
import { publishComparison } from "../application/publish-comparison";
import { comparedSentence, hiddenScenariosSentence } from "../application/sentences/scenario";
import type { SolvedSchool } from "../application/school/solve-school";
import { WritingFailed } from "../workbook/writing/write-sheets";
import { describeSolved } from "./describe";
import { EXIT } from "./exit";
import { issueLines, type Job, type JobDone, jsonText } from "./job";
import { ProgressLine } from "./progress";
import { reportComparison } from "./report";
import { scenariosTable } from "./tables";

/**
 * Solves every scenario of the workbook and compares them. The status is that of a solved workbook where one of them has a plan;
 * otherwise it tells of errors before searches that ran out of time, and of those before proofs that no plan exists.
 */
export async function compareJob(job: Job): Promise<JobDone> {
  const comparison = await compareWithProgress(job);
  const { scenarios, hidden } = comparison;
  const statements = [
    ...scenarios.flatMap(({ school }) => issueLines(school.issues)),
    ...(hidden.length === 0 ? [] : [`Notice: ${hiddenScenariosSentence(hidden)}`]),
  ];
  const written = await publish(job, comparison);
  return {
    output: (phases) => (job.args.json ? jsonText(reportComparison(scenarios, phases)) : describeComparison(scenarios)),
    // What scenarios share is said once.
    statements: [...new Set(statements)],
    ...written,
    status: statusOf(scenarios),
  };
}

async function compareWithProgress({ run, finder, args, signal }: Job): Promise<Comparison> {
  const { alternatives, timeLimitSeconds, sheet } = args;
  let progress: ProgressLine | undefined;
  try {
    return await compareScenarios(
      run,
      finder,
      { alternatives, timeLimitSeconds, ...(sheet === undefined ? {} : { first: sheet }) },
      {
        signal,
        onScenario: (name) => {
          progress?.end();
          progress = new ProgressLine(process.stderr, alternatives, name);
        },
        onPlan: (_, rank) => progress?.found(rank),
      },
    );
  } finally {
    progress?.end();
  }
}

/** Writes the comparison and the sheets of each scenario, where at least one can be solved. */
async function publish(
  { run, args }: Job,
  comparison: Comparison,
): Promise<Pick<JobDone, "sheets"> & Partial<Pick<JobDone, "refused">>> {
  if (comparison.scenarios.every(({ search }) => search?.outcome.kind !== "solved")) return { sheets: [] };
  const ranks = Array.from({ length: args.sheets }, (_, index) => index + 1);
  try {
    const published = await run((context) =>
      publishComparison(context, comparison, { alternatives: true, ranks, madeOn: new Date() }),
    );
    if (published.kind === "inputsChanged") throw new Error("The workbook changed while nobody else had it.");
    return { sheets: published.sheets };
  } catch (error) {
    if (error instanceof WritingFailed) return { sheets: [], refused: error };
    throw error;
  }
}

function describeComparison(scenarios: readonly SolvedSchool[]): string {
  const each = scenarios.map((solved) => `\n${solved.school.sheet}\n${describeSolved(solved)}`);
  return `${comparedSentence(scenarios)}\n\n${scenariosTable(scenarios, process.stdout.columns || 110)}\n${each.join("")}`;
}

function statusOf(scenarios: readonly SolvedSchool[]): number {
  const kinds = scenarios.map(({ search }) => search?.outcome.kind ?? "invalid");
  const told = (["solved", "invalid", "undecided", "infeasible"] as const).find((kind) => kinds.includes(kind));
  return EXIT[told ?? "invalid"];
}
