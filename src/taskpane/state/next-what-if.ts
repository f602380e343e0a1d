import { NOTHING_EXPLORED, type View, withNews } from "../../planning/exploration";
import type { Plan } from "../../planning/plan";
import type { PlanRows } from "../../workbook/writing/written-plans";
import type { ReadySchool } from "../../application/school/read-school";
import type { ViewEvent, WhatIfAsked } from "./event";
import { foundBy, sameProblem } from "./found";
import type { OpenPane } from "./pane-state";
import { lookForPlans } from "./next-sheets";
import { begin, type OpenStep, still, then } from "./step";
import type { ShownRow, ViewKind } from "./view-kind";
import { shownOf, type WhatIf, type WorkedKind, type WorkedView } from "./what-if";

/** A person asks what would be if something were otherwise. */
export function whatIfAsked(state: OpenPane, event: WhatIfAsked): OpenStep {
  switch (event.kind) {
    case "viewOpened":
      return viewOpened(state, event.view);
    case "viewClosed":
      return viewClosed(state, event.view);
    case "viewStopAsked":
      return stopView(state, event.view);
    case "rowChosen":
      return still(withWhatIf(state, { shown: event.row }));
    case "planChosen":
      return workOutOpened(withWhatIf(state, { rank: event.rank }));
    case "viewSheetAsked":
      return writeView(state, event.view);
    case "rowSheetAsked":
      return writeRow(state);
    case "currentPlanAsked":
      return currentPlanAsked(state, event.rows);
  }
}

/** A view is unfolded: it is worked out, unless that was done. */
function viewOpened(state: OpenPane, view: ViewKind): OpenStep {
  const { opened } = state.whatIf;
  if (opened.includes(view)) return still(state);
  return workOut(withWhatIf(state, { opened: [...opened, view] }), view);
}

/** A view is folded away: nothing more is worked out for it. */
function viewClosed(state: OpenPane, view: ViewKind): OpenStep {
  const { opened, shown } = state.whatIf;
  const closed = withWhatIf(state, {
    opened: opened.filter((other) => other !== view),
    ...(shown?.view === view ? { shown: undefined } : {}),
  });
  return view === "change" ? still(closed) : stopView(closed, view);
}

/** Ends the working out of a view; its rows stay. */
function stopView(state: OpenPane, view: WorkedKind): OpenStep {
  const worked = state.whatIf.worked[view];
  return worked?.ending.kind === "working" ? { state, effects: [{ kind: "stop", id: worked.id }] } : still(state);
}

/** Ends the working out of every view, as a search for plans begins that should not wait for them. */
export function stopViews(state: OpenPane): OpenStep {
  return ALL_WORKED.reduce<OpenStep>((step, view) => then(step, (open) => stopView(open, view)), still(state));
}

/** A search for plans has ended: the views that are unfolded are worked out for what it answers. */
export function workOutOpened(state: OpenPane): OpenStep {
  const plans = foundBy(state.search)?.solved.plans.length ?? 0;
  const { rank, opened } = state.whatIf;
  const start = withWhatIf(state, { rank: rank <= plans ? rank : 1 });
  return opened.reduce<OpenStep>((step, view) => then(step, (open) => workOut(open, view)), still(start));
}

/** News of a view; news of any but the one under way is let go. */
export function viewNews(state: OpenPane, event: ViewEvent): OpenStep {
  const entry = ALL_WORKED.find((view) => state.whatIf.worked[view]?.id === event.id);
  const worked = entry && state.whatIf.worked[entry];
  if (entry === undefined || worked === undefined) return still(state);
  return still(withWorked(state, entry, withViewNews(worked, event)));
}

/** Names the rows of a plan's sheet as the classes there are now. */
function currentPlanAsked(state: OpenPane, rows: PlanRows): OpenStep {
  const { inputs } = state;
  if (inputs.kind === "unread") return still(state);
  return begin(state, { kind: "namePlanRows", name: "CurrentPlan", rows, sheet: inputs.school.sheet });
}

/** Writes a view to a sheet of its own. */
function writeView(state: OpenPane, view: ViewKind): OpenStep {
  const { search, whatIf } = state;
  if (search.kind !== "ended") return still(state);
  const { school } = search.asked;
  if (view === "change") {
    const plan = planLookedAt(state);
    return plan === undefined ? still(state) : begin(state, { kind: "writeView", school, view: { view, plan } });
  }
  const worked = whatIf.worked[view];
  if (worked === undefined || worked.ending.kind === "working") return still(state);
  const { known, plan, ending } = worked;
  const whole = ending.kind === "whole";
  return begin(state, { kind: "writeView", school: worked.school, view: { view, known, whole, plan } });
}

/** Writes the plan of the row that is shown to a sheet of its own. */
function writeRow(state: OpenPane): OpenStep {
  const row = shownPlan(state);
  if (row === undefined) return still(state);
  return begin(state, { kind: "writeRow", ...row });
}

/** The plan of the row that is shown, and what it answers. */
export function shownPlan({
  whatIf,
}: Pick<OpenPane, "whatIf">):
  { readonly row: ShownRow; readonly school: ReadySchool; readonly plan: Plan } | undefined {
  const { shown, worked } = whatIf;
  const view = shown && worked[shown.view];
  if (shown === undefined || view === undefined) return undefined;
  const { staffing, tradeOff } = shownOf(view);
  const { school } = view;
  if (shown.view === "tradeOff") {
    const row = tradeOff.find(({ compositeClasses }) => compositeClasses === shown.count);
    return row && { row: shown, school, plan: row.plan };
  }
  const row = staffing.find(({ teachers }) => teachers === shown.count);
  return row?.feasible === true ? { row: shown, school, plan: row.plan } : undefined;
}

/** The plan whose room and change are looked at. */
export function planLookedAt({ search, whatIf }: Pick<OpenPane, "search" | "whatIf">): Plan | undefined {
  const plans = foundBy(search)?.solved.plans ?? [];
  return plans[whatIf.rank - 1] ?? plans[0];
}

const ALL_WORKED: readonly WorkedKind[] = ["staffing", "tradeOff", "room"];

/** Works a view out for what the search was asked, once that has ended; not again where that was done. */
function workOut(state: OpenPane, view: ViewKind): OpenStep {
  const { search, whatIf } = state;
  if (search.kind !== "ended") return still(state);
  const { school, options } = search.asked;
  if (view === "change") return lookForPlans(state);
  const plan = view === "room" ? planLookedAt(state) : undefined;
  const asked: View | undefined = view !== "room" ? { kind: view } : plan && { kind: view, plan };
  const known = whatIf.worked[view];
  if (asked === undefined) return stopView(state, view);
  if (known !== undefined && answers(known, school, plan)) return still(state);
  const id = state.nextId;
  const fresh: WorkedView = {
    id,
    school,
    plan,
    known: NOTHING_EXPLORED,
    before: known && sameGrades(known.school, school) ? shownOf(known) : undefined,
    ending: { kind: "working" },
  };
  const { timeLimitSeconds } = options;
  return {
    state: withWorked({ ...state, nextId: id + 1 }, view, fresh),
    effects: [
      ...stopView(state, view).effects,
      { kind: "explore", id, problem: school.problem, view: asked, timeLimitSeconds },
    ],
  };
}

function answers({ ending, school, plan }: WorkedView, asked: ReadySchool, looked: Plan | undefined): boolean {
  if (ending.kind !== "whole" && ending.kind !== "working") return false;
  return sameProblem(school.problem, asked.problem) && JSON.stringify(plan) === JSON.stringify(looked);
}

/** Whether what was known of one school can be read as said of the other. */
function sameGrades(a: ReadySchool, b: ReadySchool): boolean {
  const namesOf = ({ problem }: ReadySchool): string => JSON.stringify(problem.grades.map(({ name }) => name));
  return namesOf(a) === namesOf(b);
}

function withViewNews(worked: WorkedView, event: ViewEvent): WorkedView {
  switch (event.kind) {
    case "viewExplored":
      return { ...worked, known: withNews(worked.known, event.news) };
    case "viewEnded": {
      const { stoppedBy, staffing, tradeOff, room } = event.outcome;
      const known = { staffing, tradeOff, room };
      return { ...worked, known, ending: stoppedBy === undefined ? { kind: "whole" } : { kind: "cut", by: stoppedBy } };
    }
    case "viewFailed":
      return { ...worked, ending: { kind: "failed", sentence: event.sentence } };
  }
}

function withWorked(state: OpenPane, view: WorkedKind, worked: WorkedView): OpenPane {
  return withWhatIf(state, { worked: { ...state.whatIf.worked, [view]: worked } });
}

function withWhatIf(state: OpenPane, changed: Partial<WhatIf>): OpenPane {
  return { ...state, whatIf: { ...state.whatIf, ...changed } };
}
