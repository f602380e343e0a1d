import type { ComparedMeasure } from "../../planning/priority";
import type { Plan } from "../../planning/plan";
import { measure } from "../../planning/measures";
import type { MeasureBound, SearchLimit, SearchOutcome, Solved } from "../../planning/search";
import { counted } from "./wording";

/** How a search ended, in a sentence or two. */
export function outcomeSentence(outcome: SearchOutcome): string {
  switch (outcome.kind) {
    case "solved":
      return foundSentence(outcome);
    case "infeasible":
      return "No plan exists that keeps every limit; this is proved. Change a limit, the teachers or the composites.";
    case "undecided":
      return `${STOPPED[outcome.stoppedBy]} before a plan was found, so it is not known whether one exists. Allow more time, or loosen a limit.`;
  }
}

/** How many plans were found, whether they are all there are, and whether they are proved to be the best. */
export function foundSentence({ plans, proved, provedPlans, complete, stoppedBy, bounds = [] }: Solved): string {
  const count = plans.length;
  if (complete && proved)
    return count === 1
      ? "1 plan found: the only one there is."
      : `${count} plans found, best first: these are all there are.`;
  if (!proved && provedPlans === count && stoppedBy) {
    const best = count === 1 ? "proved to be the best" : `best first, proved to be the best ${count}`;
    return `${counted(count, "plan")} found, ${best}. ${STOPPED[stoppedBy]} before the next.`;
  }
  if (proved)
    return count === 1
      ? "1 plan found: proved to be the best. There may be others."
      : `${count} plans found, best first: proved to be the best ${count}. There may be others.`;
  const reason = stoppedBy ? STOPPED[stoppedBy] : "The search ended early";
  const sure =
    provedPlans === 0
      ? "better plans may exist"
      : `${provedPlans === 1 ? "only the first is" : `only the first ${provedPlans} are`} proved to be the best`;
  return [`${counted(count, "plan")} found. ${reason}, so ${sure}.`, ...boundSentences(plans[0], bounds)].join(" ");
}

/** How far a plan can be from the best one, measure by measure, as far as that can be counted in a few words. */
export function boundSentences(plan: Plan | undefined, bounds: readonly MeasureBound[]): readonly string[] {
  if (plan === undefined) return [];
  const measures = measure(plan);
  const told: string[] = [];
  for (const [level, { measure, atLeast }] of bounds.entries()) {
    const words = COUNTED[measure];
    if (words === undefined) break;
    const saysNothing = atLeast <= 0 && measures[measure] > 0;
    if (saysNothing) break;
    const which = level === 0 ? "No plan" : "Of plans with as few, none";
    const has = measures[measure];
    told.push(
      has <= atLeast
        ? `${which} has fewer ${words[1]} than this one.`
        : `${which} has fewer than ${counted(atLeast, ...words)}; this one has ${has}.`,
    );
    if (has > atLeast) break;
  }
  return told;
}

/** One and several of what a measure counts; none of those whose numbers say nothing to people. */
const COUNTED: Readonly<Partial<Record<ComparedMeasure, readonly [string, string]>>> = {
  compositeClasses: ["composite class", "composite classes"],
  teachers: ["class", "classes"],
  childrenInComposites: ["child in composite classes", "children in composite classes"],
  loneClasses: ["lone single-grade class", "lone single-grade classes"],
  classesOverCap: ["class over the cap", "classes over the cap"],
  childrenOverCap: ["child over the cap", "children over the cap"],
};

/** The same in a few words. */
export function verdictSentence({ plans, proved, provedPlans, complete }: Solved): string {
  if (complete && proved) return "All plans there are, proved.";
  if (proved || provedPlans === plans.length)
    return plans.length === 1 ? "The best plan, proved." : `The best ${plans.length} plans, proved.`;
  return provedPlans === 0 ? "Not proved to be the best." : `Proved for the first ${provedPlans} only.`;
}

/** Whether a plan is the best, the second best …, and whether that is proved. */
export function rankSentence(rank: number, proved: boolean): string {
  const place = rank === 1 ? "The best plan" : `Number ${rank} of the plans, best first`;
  return proved ? `${place}, proved.` : `${place}, found in the time allowed; not proved.`;
}

/** A plan in a line: how many classes, of which composite, and their sizes. */
export function planSentence(plan: Plan): string {
  const { teachers, compositeClasses, smallest, largest, childrenInComposites } = measure(plan);
  const sizes = smallest === largest ? `of ${smallest} children` : `of ${smallest} to ${largest} children`;
  const composites =
    compositeClasses === 0
      ? "none of them composite"
      : `${compositeClasses} of them composite (${counted(childrenInComposites, "child", "children")})`;
  return `${counted(teachers, "class", "classes")} ${sizes}, ${composites}.`;
}

/** What ended a search early, as a sentence begins. */
export const STOPPED: Readonly<Record<SearchLimit, string>> = {
  timeLimit: "The time ran out",
  stopped: "The search was stopped",
};
