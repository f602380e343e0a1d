import type { PublishOutcome } from "../../application/publish-plans";
import type { ReadySchool } from "../../application/school/read-school";
import { INPUTS_CHANGED_MEANWHILE } from "../../application/sentences/office-error";
import { rowTexts } from "../../application/sentences/view";
import type { PlanFinder } from "../../optimisation/thread/plan-finder";
import { describeStructure, structureOf } from "../../planning/plan";
import type { RunInWorkbook } from "../../workbook/run-in-workbook";
import type { WhatToWrite } from "../state/asked";
import type { Effect } from "../state/effect";
import type { PaneEvent } from "../state/event";

/** What writes into the workbook: a trouble that passes is let pass once. */
interface Pen {
  readonly runTwice: RunInWorkbook;
}

/** What works something out before it is written, and what stops that, by the effects' ids. */
interface Thinking {
  readonly world: { readonly finder: PlanFinder };
  readonly stops: Map<number, AbortController>;
}

/** Writes the list, a plan, or both; what lays their sheets out is loaded with the first that is written. */
export async function write(effect: Effect & { kind: "write" }, { runTwice }: Pen): Promise<PaneEvent> {
  const { what, school, found, rank } = effect;
  const publication = {
    alternatives: what.some(({ kind }) => kind === "list"),
    ranks: rank === undefined ? [] : [rank],
  };
  const { publishPlans } = await import(/* webpackChunkName: "plans" */ "../../application/publish-plans");
  const outcome = await runTwice((context) =>
    publishPlans(context, school, found, { ...publication, madeOn: new Date() }),
  );
  if (outcome.kind === "inputsChanged") return { kind: "inputsHadChanged", sentence: INPUTS_CHANGED_MEANWHILE };
  const { problem } = school;
  return {
    kind: "written",
    results: what.map((of, index) => ({ of, problem, sheets: outcome.sheets.slice(index, index + 1) })),
  };
}

/** Works out why the best plan is as it is and writes it, in words that are loaded when somebody wants them. */
export async function writeReasons(
  effect: Effect & { kind: "writeReasons" },
  { world, runTwice, stops }: Pen & Thinking,
): Promise<PaneEvent> {
  const { id, school, found, timeLimitSeconds } = effect;
  const stop = new AbortController();
  const { signal } = stop;
  stops.set(id, stop);
  try {
    const { giveReasons, publishReasons } = await import(
      /* webpackChunkName: "reasons" */ "../../application/give-reasons"
    );
    const reasons = await giveReasons(world.finder, school.problem, found, timeLimitSeconds, signal);
    if (signal.aborted) return { kind: "effectDone", effect };
    const outcome = await runTwice((context) => publishReasons(context, school, reasons, new Date()));
    return writtenOne({ kind: "reasons" }, school, outcome);
  } finally {
    stops.delete(id);
  }
}

/** Writes a view of what would be. */
export async function writeView(
  { school, view }: Effect & { kind: "writeView" },
  { runTwice }: Pen,
): Promise<PaneEvent> {
  const { publishView } = await whatIfSheets();
  const outcome = await runTwice((context) => publishView(context, school, view, new Date()));
  const structure = view.plan === undefined ? {} : { structure: describeStructure(structureOf(view.plan)) };
  return writtenOne({ kind: "view", view: view.view, ...structure }, school, outcome);
}

/** Writes the plan of a row of a view. */
export async function writeRow(
  { row, school, plan }: Effect & { kind: "writeRow" },
  { runTwice }: Pen,
): Promise<PaneEvent> {
  const { name, sentence } = rowTexts(row.view, row.count);
  const trial = row.view === "staffing" ? { ...school, problem: { ...school.problem, teachers: row.count } } : school;
  const { publishTrial } = await whatIfSheets();
  const outcome = await runTwice((context) => publishTrial(context, trial, { plan, name, sentence }, new Date()));
  return writtenOne({ kind: "row", row }, school, outcome);
}

function writtenOne(of: WhatToWrite, { problem }: ReadySchool, outcome: PublishOutcome): PaneEvent {
  if (outcome.kind === "inputsChanged") return { kind: "inputsHadChanged", sentence: INPUTS_CHANGED_MEANWHILE };
  return { kind: "written", results: [{ of, problem, sheets: outcome.sheets }] };
}

/** What writes the answers to what-if questions is loaded with the first that is written. */
async function whatIfSheets() {
  return import(/* webpackChunkName: "what-if" */ "../../application/publish-view");
}
