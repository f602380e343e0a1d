import type { Conflict } from "../../planning/conflict";
import type { Plan } from "../../planning/plan";
import type { Problem } from "../../planning/problem";
import type { Repair } from "../../planning/repair";
import type { SearchLimit } from "../../planning/search";
import { conflictSentence } from "./conflict";
import { planSentence } from "./outcome";
import { repairSentence } from "./repair";
import { counted } from "./wording";

/** How many plans a school has, as far as they were counted. */
export interface PlansCounted {
  readonly plans: number;
  /** No other plan exists. */
  readonly all: boolean;
  readonly best: Plan | undefined;
}

/** That there is no plan, and the smallest change that would make one possible, where one is known. */
export function noPlanSentence(problem: Problem, repair: Repair | undefined): string {
  return `No plan exists.${repair === undefined ? " WHY tells the reason." : ` ${repairSentence(repair.changes, problem)}`}`;
}

/** That no number of teachers would do, and what would. */
export function noStaffingSentence(problem: Problem, repair: Repair | undefined): string {
  const remedy =
    repair === undefined
      ? "Change a limit, or let more grades share a class."
      : repairSentence(repair.changes, problem);
  return `No plan exists with any number of teachers. ${remedy}`;
}

/** Why there is no plan, and what to do, in a line. */
export function whyNotSentence(problem: Problem, conflict: Conflict | undefined, repair: Repair | undefined): string {
  const reason = conflict === undefined ? [] : [conflictSentence(conflict, problem)];
  const remedy = repair === undefined ? [] : [repairSentence(repair.changes, problem)];
  return ["No plan exists.", ...reason, ...remedy].join(" ");
}

/** How many plans were counted, and what the best one is, in a line. */
export function howManySentence({ plans, all, best }: PlansCounted, most: number): string {
  const count = countSentence(plans, all, most);
  return best === undefined ? count : `${count} The best: ${planSentence(best)}`;
}

function countSentence(plans: number, all: boolean, most: number): string {
  if (all) return plans === 1 ? "1 plan exists." : `${plans} plans exist.`;
  if (plans > most) return `More than ${most} plans exist.`;
  return plans === 0
    ? "Plans exist; the two seconds that a cell may take were over before the best was found."
    : `At least ${counted(plans, "plan")} ${plans === 1 ? "exists" : "exist"}; the two seconds that a cell may take were over before all were counted.`;
}

/** That there are fewer plans than the rank that was asked for. */
export function onlySoManySentence(plans: number): string {
  return plans === 1
    ? "There is only 1 plan. Ask for rank 1."
    : `There are only ${plans} plans. Ask for a rank up to ${plans}.`;
}

/** That the time of a cell was over before all was proved that was asked for; so many plans were. */
export function cutSentence(stoppedBy: SearchLimit, proved: number): string {
  const over = stoppedBy === "timeLimit" ? "The two seconds that a cell may take were over" : "The search was stopped";
  const done = proved === 0 ? "before the best plan was found" : `when only ${counted(proved, "plan")} had been proved`;
  return `${over} ${done}. The pane can take longer: choose Class Cruncher on the Home tab.`;
}

/** That the time of a cell was over before the fewest teachers were found. */
export function staffingCutSentence(stoppedBy: SearchLimit): string {
  const over = stoppedBy === "timeLimit" ? "The two seconds that a cell may take were over" : "The search was stopped";
  return `${over} before the fewest teachers were found. The pane can take longer: choose Class Cruncher on the Home tab.`;
}

/** That classes keep every limit. */
export const CLASSES_OK = "OK";

/** What classes break: the first few breaches, and how many more there are. */
export function breachesSentence(breaches: readonly string[]): string {
  const more = breaches.length - BREACHES_TOLD;
  return [...breaches.slice(0, BREACHES_TOLD), ...(more > 0 ? [`And ${more} more.`] : [])].join(" ");
}

/** That grades sit together that may not. */
export function notAllowedTogetherSentence(className: string, type: string): string {
  return `Class ${className} puts ${type} together, which is none of the composites.`;
}

/** What a cell says where Excel shows what a formula would give while it is still being typed. */
export const NOT_IN_PREVIEW = "Press Enter to have the classes planned.";

/** What is said to an asker who is gone. */
export const CALL_CANCELLED = "The formula was changed before it was answered.";

const BREACHES_TOLD = 3;
