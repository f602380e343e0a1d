import type { Problem } from "../../planning/problem";
import type { SolvedSchool } from "../school/solve-school";
import { addressOfChange } from "../school/repairs";
import { changesOf } from "./changes";
import { conflictSentence } from "./conflict";
import { issueSentence } from "./issue";
import { outcomeSentence, rankSentence } from "./outcome";
import { repairSentence } from "./repair";
import { counted, listed, quoted } from "./wording";

/** How many differences of a scenario are told one by one. */
const CHANGES_TOLD = 8;

/** What came of one scenario, in a few sentences: how good its best plan is, or why it has none and what to do. */
export function scenarioSentence({ school, search, conflicts, repairs }: SolvedSchool): string {
  if (search === undefined) {
    const [first, ...others] = school.issues.filter(({ severity }) => severity === "error");
    const more =
      others.length === 0
        ? ""
        : ` There ${others.length === 1 ? "is 1 more error" : `are ${others.length} more errors`}.`;
    return first === undefined ? "Its inputs say nothing to solve." : `${issueSentence(first)}${more}`;
  }
  const { problem, outcome } = search;
  if (outcome.kind === "solved") return rankSentence(1, outcome.provedPlans > 0);
  if (outcome.kind === "undecided") return outcomeSentence(outcome);
  const [conflict] = conflicts;
  const [repair] = repairs;
  if (conflict === undefined && repair === undefined) return outcomeSentence(outcome);
  return [
    "No plan exists.",
    ...(conflict === undefined ? [] : [conflictSentence(conflict, problem)]),
    ...(repair === undefined
      ? []
      : [repairSentence(repair.changes, problem, (change) => addressOfChange(change, school.places))]),
  ].join(" ");
}

/** The same in a few words. */
export function scenarioVerdict({ search }: SolvedSchool): string {
  switch (search?.outcome.kind) {
    case undefined:
      return "Its inputs have errors.";
    case "solved":
      return rankSentence(1, search.outcome.provedPlans > 0);
    case "infeasible":
      return "No plan exists, proved.";
    case "undecided":
      return "Not known whether a plan exists.";
  }
}

/** What a scenario asks otherwise than the first: `teachers 13 → 12, grade 3 39 → 41`. */
export function scenarioChangesSentence(first: Problem | undefined, here: Problem | undefined): string {
  if (first === undefined || here === undefined) return "Cannot be told while inputs have errors.";
  const changes = changesOf(first, here);
  if (changes.length === 0) return "None.";
  const rest = changes.length - CHANGES_TOLD;
  return `${changes.slice(0, CHANGES_TOLD).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

/** How many scenarios were compared with which, and how many have a plan. */
export function comparedSentence(scenarios: readonly SolvedSchool[]): string {
  const [first] = scenarios;
  const solved = scenarios.filter(({ search }) => search?.outcome.kind === "solved").length;
  const name = quoted(first?.school.sheet ?? "");
  if (scenarios.length <= 1) return `1 scenario, ${name}. Copy its sheet and change the copy: that is another one.`;
  return `${counted(scenarios.length, "scenario")}, compared with ${name}: ${havePlans(solved, scenarios.length)}.`;
}

function havePlans(solved: number, all: number): string {
  if (solved === all) return "each has a plan";
  if (solved === 0) return "none has a plan";
  return `${solved} of them ${solved === 1 ? "has" : "have"} a plan`;
}

/** Which scenarios were left out because their sheets are hidden. */
export function hiddenScenariosSentence(sheets: readonly string[]): string {
  const [one, they] = sheets.length === 1 ? ["The hidden sheet", "it"] : ["The hidden sheets", "them"];
  return `${one} ${listed(sheets.map(quoted), "and")} ${sheets.length === 1 ? "was" : "were"} left out. Unhide ${they} to compare ${they} too.`;
}
