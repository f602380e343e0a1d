import type { Found, WhatToWrite } from "./asked";
import { atStage, type CommandName } from "./command";
import { bestAsWritten, foundBy, isUpToDate, planToWrite, writtenAs } from "./found";
import { readFrom } from "./next-inputs";
import { find } from "./next-search";
import { shareOpened } from "./next-share";
import type { OpenPane } from "./pane-state";
import { begin, type OpenStep, still, then } from "./step";

/** How long a command works out of sight before the pane is opened to show what it does. */
const PATIENCE_MILLISECONDS = 1500;

/** How long the plans that were found wait for each question of the reasons, at most: as long as a search where nobody says otherwise. */
const MOST_SECONDS_OF_REASONS = 10;

const LIST: WhatToWrite = { kind: "list" };
const REASONS: WhatToWrite = { kind: "reasons" };

/** A button of the ribbon was pressed. While another one's work is under way it waits for another press. */
export function commandGiven(state: OpenPane, command: CommandName): OpenStep {
  if (state.command !== undefined || (command === "insertSample" && state.busy !== undefined)) return still(state);
  switch (command) {
    case "findClasses":
      return findClasses({ ...state, trouble: undefined, notice: undefined });
    case "insertSample":
      return begin({ ...state, command: { kind: "insertSample" } }, { kind: "insertSample" });
    case "shareCheck":
      return withPane(shareOpened(state));
    case "showPane":
      return withPane(still(state));
  }
}

function findClasses(state: OpenPane): OpenStep {
  const patience = state.nextId;
  const begun: OpenPane = {
    ...state,
    nextId: patience + 1,
    command: { kind: "findClasses", stage: "reading", patience },
  };
  const sheet = state.inputs.kind === "unread" ? undefined : state.inputs.school.sheet;
  const waiting: OpenStep = {
    state: begun,
    effects: [{ kind: "pause", id: patience, milliseconds: PATIENCE_MILLISECONDS }],
  };
  return then(waiting, (read) => readFrom(read, sheet));
}

/** A command has worked out of sight for a while: the pane shows what it does. */
export function patienceEnded(state: OpenPane): OpenStep {
  return withPane(still(state));
}

/** Takes the command under way as far as the pane has come. */
export function onward(step: OpenStep): OpenStep {
  const { state } = step;
  const { command } = state;
  if (command === undefined) return step;
  if (command.kind === "insertSample") return state.busy === undefined ? ended(step) : step;
  switch (command.stage) {
    case "reading":
      return state.reading === undefined ? then(step, search) : step;
    case "searching":
      return state.search.kind === "running" || state.busy !== undefined ? step : then(step, writeBest);
    case "writing":
      return state.busy === undefined ? ended(step) : step;
  }
}

function search(state: OpenPane): OpenStep {
  if (state.inputs.kind !== "ready" || state.trouble !== undefined) return withPane(ended(still(state)));
  return find({ ...state, command: atStage(state.command, "searching") });
}

/**
 * Writes the list, the best plan and the reasons for it, all at once, but for what stands there already, or brings the plan to the
 * front where all do.
 */
function writeBest(state: OpenPane): OpenStep {
  const found = foundBy(state.search);
  const best = found?.solved.plans[0];
  if (found === undefined || best === undefined || !isUpToDate(state, found)) return withPane(ended(still(state)));
  const { solved, asked } = found;
  const [sheet] = bestAsWritten(state)?.sheets ?? [];
  const isListed = writtenAs(state, found, LIST) !== undefined;
  const isExplained = writtenAs(state, found, REASONS) !== undefined;
  const id = state.nextId;
  const writing: OpenPane = { ...state, nextId: id + 1, command: atStage(state.command, "writing") };
  if (sheet !== undefined && isListed && isExplained) return begin(writing, { kind: "openSheet", sheet });
  return begin(writing, {
    kind: "write",
    what: [
      ...(isListed ? [] : [LIST]),
      ...(sheet === undefined ? [planToWrite(best)] : []),
      ...(isExplained ? [] : [REASONS]),
    ],
    school: asked.school,
    found: solved,
    rank: sheet === undefined ? 1 : undefined,
    ...(!isExplained && { reasons: { id, timeLimitSeconds: secondsForReasons(found) } }),
  });
}

/** Whoever has stopped the search waits for nothing else: what the reasons lack then, they say. */
function secondsForReasons({ solved, asked }: Found): number {
  return solved.stoppedBy === "stopped" ? 0 : Math.min(asked.options.timeLimitSeconds, MOST_SECONDS_OF_REASONS);
}

/** The end of a command; where there is something to be told, in sight. */
function ended({ state, effects }: OpenStep): OpenStep {
  const step: OpenStep = { state: { ...state, command: undefined }, effects };
  return state.trouble === undefined ? step : withPane(step);
}

function withPane({ state, effects }: OpenStep): OpenStep {
  const already = effects.some(({ kind }) => kind === "showPane");
  return { state, effects: already ? effects : [...effects, { kind: "showPane" }] };
}
