import { addressOfRule } from "../application/school/conflicts";
import { addressOfChange } from "../application/school/repairs";
import { averageSentences } from "../application/sentences/average";
import { conflictRuleSentence, conflictSentence, notSmallestSentence } from "../application/sentences/conflict";
import { outcomeSentence, planSentence } from "../application/sentences/outcome";
import { capSentences } from "../application/sentences/over-cap";
import { repairSentence } from "../application/sentences/repair";
import { schoolSentence } from "../application/sentences/school";
import type { SolvedSchool } from "../application/school/solve-school";
import type { Exploration } from "../planning/exploration";
import { hasCaps } from "../planning/soft-cap";
import { explorationLines } from "./explore-tables";
import { classesTable, plansTable } from "./tables";

/** What solving a school came to, as text for a terminal. */
export function describeSolved(
  { school, search, conflicts, repairs }: SolvedSchool,
  exploration?: Exploration,
): string {
  if (search === undefined) {
    const errors = school.issues.filter(({ severity }) => severity === "error").length;
    return `Nothing was solved: the workbook has ${errors === 1 ? "an error" : `${errors} errors`}. Mend what is named above and try again.\n`;
  }
  const { problem, outcome } = search;
  const lines = [schoolSentence(problem), outcomeSentence(outcome)];
  const [best] = outcome.kind === "solved" ? outcome.plans : [];
  if (outcome.kind === "solved" && best !== undefined) {
    lines.push("", plansTable(outcome.plans, hasCaps(problem), process.stdout.columns || 110), "");
    lines.push(`Plan 1: ${planSentence(best)}`, classesTable(problem, best));
    lines.push(...averageSentences(best, problem), ...capSentences(best, problem));
  }
  for (const conflict of conflicts) {
    lines.push("", conflictSentence(conflict, problem), "These rules cannot be kept together:");
    for (const rule of conflict.rules)
      lines.push(`- ${conflictRuleSentence(rule, problem, addressOfRule(rule, school.places))}`);
    const unsure = notSmallestSentence(conflict);
    if (unsure !== undefined) lines.push(unsure);
  }
  if (repairs.length > 0) lines.push("", "What would help, smallest change first:");
  for (const { changes } of repairs)
    lines.push(`- ${repairSentence(changes, problem, (change) => addressOfChange(change, school.places))}`);
  if (exploration !== undefined) lines.push(...explorationLines(exploration, problem));
  return `${lines.join("\n")}\n`;
}
