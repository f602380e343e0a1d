import { compareScenarios, type CompareTalk } from "../../application/compare-scenarios";
import type { PlanFinder } from "../../optimisation/thread/plan-finder";
import type { Problem } from "../../planning/problem";
import type { RunInWorkbook } from "../../workbook/run-in-workbook";
import { askedProblem, type PaneOptions } from "../state/options";

/** What became of a comparison: the sheet it wrote, none where it was stopped, or a workbook that changed meanwhile. */
export type ComparisonEnd =
  { readonly kind: "compared"; readonly sheets: readonly string[] } | { readonly kind: "inputsChanged" };

/** Compares the scenarios of the workbook as the pane would solve each, and writes the comparison. */
export async function compareInWorkbook(
  run: RunInWorkbook,
  finder: PlanFinder,
  first: string,
  options: PaneOptions,
  talk: CompareTalk & { readonly signal: AbortSignal },
): Promise<ComparisonEnd> {
  const { timeLimitSeconds } = options;
  const asked = {
    first,
    alternatives: 1,
    timeLimitSeconds,
    adjust: (problem: Problem) => askedProblem(problem, options),
  };
  const comparison = await compareScenarios(run, finder, asked, talk);
  if (talk.signal.aborted) return { kind: "compared", sheets: [] };
  const publication = { alternatives: false, ranks: [], madeOn: new Date() };
  // Most people compare no scenarios: the sheet that does it is loaded with all else that is for them.
  const { publishComparison } = await import(
    /* webpackChunkName: "scenarios" */ "../../application/publish-comparison"
  );
  const outcome = await run((context) => publishComparison(context, comparison, publication));
  return outcome.kind === "written" ? { kind: "compared", sheets: outcome.sheets } : outcome;
}
