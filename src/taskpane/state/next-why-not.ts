import { repairWay } from "../../application/apply-repair";
import { sharedLimits } from "../../application/school/repairs";
import { type Repair, smallestFirst } from "../../planning/repair";
import type { Asked } from "./asked";
import type { RepairEvent } from "./event";
import type { OpenPane } from "./pane-state";
import { type OpenStep, still } from "./step";
import type { OfferedRepair, WhyNot } from "./why-not";

/** Looks for why a request is impossible, and for what would make it possible. */
export function lookForRepairs(state: OpenPane, { school, options }: Asked): OpenStep {
  const explainId = state.nextId;
  const id = explainId + 1;
  const { timeLimitSeconds } = options;
  const { problem, places } = school;
  return {
    state: {
      ...state,
      nextId: id + 1,
      whyNot: {
        id,
        explainId,
        school,
        conflicts: [],
        repairs: [],
        ending: { kind: "looking" },
        trial: undefined,
        lastTried: undefined,
      },
    },
    effects: [
      { kind: "explain", id: explainId, problem, timeLimitSeconds },
      { kind: "findRepairs", id, problem, shared: sharedLimits(problem, places), timeLimitSeconds },
    ],
  };
}

/** Ends the search for repairs under way; those found stay. */
export function stopRepairs(state: OpenPane): OpenStep {
  const { whyNot } = state;
  if (whyNot?.ending.kind !== "looking") return still(state);
  return {
    state,
    effects: [
      { kind: "stop", id: whyNot.explainId },
      { kind: "stop", id: whyNot.id },
    ],
  };
}

/** Forgets why no plan exists, as another search begins. */
export function forgetRepairs(state: OpenPane): OpenStep {
  const { effects } = stopRepairs(state);
  return { state: { ...state, whyNot: undefined }, effects };
}

/** News of the search for repairs; news of any but the newest is let go. */
export function repairNews(state: OpenPane, event: RepairEvent): OpenStep {
  const { whyNot } = state;
  if (whyNot === undefined || (event.id !== whyNot.id && event.id !== whyNot.explainId)) return still(state);
  switch (event.kind) {
    case "conflictFound":
      return still({ ...state, whyNot: { ...whyNot, conflicts: [...whyNot.conflicts, event.conflict] } });
    case "repairFound":
      return still({
        ...state,
        whyNot: withRepairs(whyNot, [...whyNot.repairs.map(({ repair }) => repair), event.repair]),
      });
    case "repairsEnded": {
      const { outcome, stopped } = event;
      const ending: WhyNot["ending"] =
        outcome.kind === "repairs" ? { kind: "all" } : { kind: "cut", by: stopped ? "stopped" : "timeLimit" };
      return still({ ...state, whyNot: { ...withRepairs(whyNot, outcome.repairs), ending } });
    }
    case "repairsFailed":
      return still({ ...state, whyNot: { ...whyNot, ending: { kind: "failed", sentence: event.sentence } } });
  }
}

/** Shows the plan of a repair, while the workbook stays as it is; or goes back to the list of repairs. */
export function tryRepair(state: OpenPane, offered: OfferedRepair | undefined): OpenStep {
  const { whyNot } = state;
  return still(
    whyNot === undefined ? state : { ...state, whyNot: { ...whyNot, trial: offered, lastTried: whyNot.trial } },
  );
}

function withRepairs(whyNot: WhyNot, repairs: readonly Repair[]): WhyNot {
  const { school } = whyNot;
  const offered = new Map(whyNot.repairs.map((known) => [JSON.stringify(known.repair.changes), known]));
  return {
    ...whyNot,
    repairs: smallestFirst(school.problem, repairs).map(
      (repair) => offered.get(JSON.stringify(repair.changes)) ?? { repair, way: repairWay(school, repair.changes) },
    ),
  };
}
