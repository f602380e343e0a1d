import type { PublishOutcome } from "../../application/publish-plans";
import type { ReadySchool } from "../../application/school/read-school";
import { INPUTS_CHANGED_MEANWHILE } from "../../application/sentences/office-error";
import { rowTexts } from "../../application/sentences/view";
import type { PlanFinder } from "../../optimisation/thread/plan-finder";
import { describeStructure, structureOf } from "../../planning/plan";
import type { RunInWorkbook } from "../../workbook/run-in-workbook";
import type { SheetContent } from "../../workbook/sheets/sheet-content";
import type { WhatToWrite } from "../state/asked";
import type { Effect } from "../state/effect";
import type { PaneEvent } from "../state/event";

/** What writes into the workbook: a trouble that passes is let pass once. */
interface Pen {
  readonly runTwice: RunInWorkbook;
}

/** What works something out before it is written, and what stops that. */
interface Thinking {
  readonly finder: PlanFinder;
  readonly signal: AbortSignal;
}

/**
 * Writes the list, a plan, the reasons for the best, or some of them, all or none; what lays their sheets out is loaded with the
 * first that is written. Nothing is written where the working out of the reasons was stopped.
 */
export async function write(effect: Effect & { kind: "write" }, hands: Pen & Thinking): Promise<PaneEvent> {
  const { what, school, found, rank } = effect;
  const madeOn = new Date();
  const further = await reasonsSheets(effect, hands, madeOn);
  if (further === "stopped") return { kind: "effectDone", effect };
  const publication = {
    alternatives: what.some(({ kind }) => kind === "list"),
    ranks: rank === undefined ? [] : [rank],
    madeOn,
    further,
  };
  const { publishPlans } = await import(/* webpackChunkName: "plans" */ "../../application/publish-plans");
  const outcome = await hands.runTwice((context) => publishPlans(context, school, found, publication));
  if (outcome.kind === "inputsChanged") return { kind: "inputsHadChanged", sentence: INPUTS_CHANGED_MEANWHILE };
  const { problem } = school;
  return {
    kind: "written",
    results: what.map((of, index) => ({ of, problem, sheets: outcome.sheets.slice(index, index + 1) })),
  };
}

/** Works out why the best plan is as it is, where that is wanted, in words that are loaded then; the sheet with it, to be written. */
async function reasonsSheets(
  { reasons: wanted, school, found }: Effect & { kind: "write" },
  { finder, signal }: Thinking,
  madeOn: Date,
): Promise<readonly SheetContent[] | "stopped"> {
  if (wanted === undefined) return [];
  const { giveReasons, reasonsContent } = await import(
    /* webpackChunkName: "reasons" */ "../../application/give-reasons"
  );
  const reasons = await giveReasons(finder, school.problem, found, wanted.timeLimitSeconds, signal);
  return signal.aborted ? "stopped" : [reasonsContent(school, reasons, madeOn)];
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
  const { name, sentence } = rowTexts(row.view, row.count, school.problem);
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
