import { describeStructure, type Plan, structureOf } from "../../planning/plan";
import type { Problem } from "../../planning/problem";
import { askedProblem, type PaneOptions } from "./options";
import type { AskedEffect } from "./effect";
import type { Found, WhatToWrite, WrittenResult } from "./asked";
import type { OpenPane, Search } from "./pane-state";

/** The plans on the screen and what they answer: those of the search, or of the one before until it has its first. */
export function foundBy(search: Search): Found | undefined {
  switch (search.kind) {
    case "none":
      return undefined;
    case "running":
      return search.plans.length > 0 ? soFar(search) : search.before;
    case "failed":
      return search.plans.length > 0 ? soFar(search) : undefined;
    case "ended":
      return search.outcome.kind === "solved" ? { asked: search.asked, solved: search.outcome } : undefined;
  }
}

function soFar({ asked, plans }: Pick<Found, "asked"> & { readonly plans: readonly Plan[] }): Found {
  return { asked, solved: { kind: "solved", plans, proved: false, provedPlans: plans.length, complete: false } };
}

/** The problem that a search would be asked now; nothing while the workbook holds mistakes. */
export function problemNow({ inputs, options }: Pick<OpenPane, "inputs" | "options">): Problem | undefined {
  return inputs.kind === "ready" ? askedProblem(inputs.school.problem, options) : undefined;
}

/** Whether a problem is what another says to the letter. */
export function sameProblem(a: Problem, b: Problem): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether a search that was asked `a` need not be asked `b`. */
export function sameSearch(a: PaneOptions, b: PaneOptions): boolean {
  return a.alternatives === b.alternatives && a.timeLimitSeconds === b.timeLimitSeconds;
}

/** Whether the plans on the screen answer what the workbook says now, so that they may be written. */
export function isUpToDate(state: Pick<OpenPane, "inputs" | "options">, { asked }: Found): boolean {
  const now = problemNow(state);
  return now !== undefined && sameProblem(now, asked.school.problem);
}

/** How a plan is known among those written. */
export function planToWrite(plan: Plan): WhatToWrite {
  return { kind: "plan", structure: describeStructure(structureOf(plan)) };
}

/** Where a plan, or the list, stands on sheets already. */
export function writtenAs(
  state: Pick<OpenPane, "written">,
  { asked }: Found,
  what: WhatToWrite,
): WrittenResult | undefined {
  return state.written.find(
    ({ of, problem }) => sameProblem(problem, asked.school.problem) && JSON.stringify(of) === JSON.stringify(what),
  );
}

/** The best plan where it stands on a sheet already. */
export function bestAsWritten(state: Pick<OpenPane, "search" | "written">): WrittenResult | undefined {
  const found = foundBy(state.search);
  const best = found?.solved.plans[0];
  return found && best && writtenAs(state, found, planToWrite(best));
}

/** The working out of reasons that are to be written, while it is under way. */
export function reasonsUnderWay({ busy }: Pick<OpenPane, "busy">): (AskedEffect & { kind: "write" })["reasons"] {
  return busy?.kind === "write" ? busy.reasons : undefined;
}

/** The plans and lists on sheets that answer what the workbook said before, not what the plans on the screen answer. */
export function writtenBefore({ written }: Pick<OpenPane, "written">, { asked }: Found): readonly WrittenResult[] {
  return written.filter(
    ({ of, problem }) => (of.kind === "plan" || of.kind === "list") && !sameProblem(problem, asked.school.problem),
  );
}
