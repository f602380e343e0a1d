import type { Plan } from "../../planning/plan";
import { stopViews } from "./next-what-if";
import { forgetRepairs } from "./next-why-not";
import { foundBy, problemNow, reasonsUnderWay, sameProblem, sameSearch } from "./found";
import { atStage } from "./command";
import { followsLive } from "./options";
import type { OpenPane } from "./pane-state";
import type { SearchEvent } from "./event";
import { type OpenStep, still, then } from "./step";

/** How long the cells must rest at most before plans follow them. */
const LONGEST_PAUSE_MILLISECONDS = 250;
/** At least, so that a row of cells that is pasted or filled down is searched once. */
const SHORTEST_PAUSE_MILLISECONDS = 60;
/** A search that is over so soon that the next may begin sooner: its time is paused as often as this. */
const PAUSES_A_SEARCH = 2;

/** Excel gives the work of a ribbon's button five minutes; what its search found by then is still to be explained and written. */
const MOST_SECONDS_OF_BUTTON = 180;

/** Begins a search for what the workbook says now, and ends the one under way. */
export function find(state: OpenPane): OpenStep {
  const problem = problemNow(state);
  if (problem === undefined || state.inputs.kind !== "ready") return still(state);
  const { search, options } = state;
  const reasons = reasonsUnderWay(state);
  const id = state.nextId;
  const { alternatives } = options;
  const timeLimitSeconds =
    state.command === undefined ? options.timeLimitSeconds : Math.min(options.timeLimitSeconds, MOST_SECONDS_OF_BUTTON);
  const begun: OpenStep = {
    state: {
      ...state,
      nextId: id + 1,
      pause: undefined,
      notice: undefined,
      command: reasons === undefined ? state.command : atStage(state.command, "searching"),
      search: {
        kind: "running",
        id,
        asked: { school: { ...state.inputs.school, problem }, options },
        plans: [],
        elapsedSeconds: 0,
        stopping: false,
        before: foundBy(search),
      },
    },
    effects: [
      ...(search.kind === "running" ? [{ kind: "stop", id: search.id } as const] : []),
      // Reasons for plans of before are not waited for.
      ...(reasons === undefined ? [] : [{ kind: "stop", id: reasons.id } as const]),
      { kind: "find", id, problem, options: { alternatives, timeLimitSeconds } },
    ],
  };
  return then(then(stopViews(state), forgetRepairs), (quiet) => ({
    state: { ...begun.state, whyNot: quiet.whyNot },
    effects: begun.effects,
  }));
}

/** Ends the search under way; what it has found stays. */
export function stop(state: OpenPane): OpenStep {
  const { search } = state;
  if (search.kind !== "running" || search.stopping) return still({ ...state, pause: undefined });
  return {
    state: { ...state, pause: undefined, search: { ...search, stopping: true } },
    effects: [{ kind: "stop", id: search.id }],
  };
}

/** Where plans were asked for once and the school is followed live: finds them again when the cells have come to rest. */
export function followCells(state: OpenPane): OpenStep {
  const { search, options } = state;
  const problem = problemNow(state);
  const quiet = { ...state, pause: undefined };
  if (search.kind === "none" || problem === undefined || !followsLive(problem, options)) return still(quiet);
  const { asked } = search;
  if (sameProblem(problem, asked.school.problem) && sameSearch(options, asked.options)) return still(quiet);
  const id = state.nextId;
  return {
    state: { ...state, nextId: id + 1, pause: id },
    effects: [{ kind: "pause", id, milliseconds: pauseAfter(search) }],
  };
}

/** How long the cells must rest before the next search: briefly where the one before took little, which a search in vain then does too. */
function pauseAfter(search: OpenPane["search"]): number {
  if (search.kind !== "ended") return LONGEST_PAUSE_MILLISECONDS;
  const pause = PAUSES_A_SEARCH * search.elapsedSeconds * 1000;
  return Math.min(LONGEST_PAUSE_MILLISECONDS, Math.max(SHORTEST_PAUSE_MILLISECONDS, Math.round(pause)));
}

/** News of a search; news of any but the one under way is let go. */
export function searchNews(state: OpenPane, event: SearchEvent): OpenStep {
  const { search } = state;
  if (search.kind !== "running" || search.id !== event.id) return still(state);
  const { asked } = search;
  switch (event.kind) {
    case "planFound":
      return still({ ...state, search: { ...search, plans: [...search.plans, event.plan] } });
    case "searchTicked":
      return still({ ...state, search: { ...search, elapsedSeconds: event.elapsedSeconds } });
    case "searchEnded": {
      const { outcome, elapsedSeconds } = event;
      return still({ ...state, search: { kind: "ended", asked, outcome, elapsedSeconds } });
    }
    case "searchFailed": {
      const plans: readonly Plan[] = search.plans;
      return still({ ...state, search: { kind: "failed", asked, plans, sentence: event.sentence } });
    }
  }
}
