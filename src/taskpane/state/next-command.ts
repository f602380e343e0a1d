import type { CommandName } from "./command";
import { foundBy, isUpToDate, planToWrite, writtenAs } from "./found";
import { readFrom } from "./next-inputs";
import { find } from "./next-search";
import { shareOpened } from "./next-share";
import type { OpenPane } from "./pane-state";
import { begin, type OpenStep, still, then } from "./step";

/** How long a command works out of sight before the pane is opened to show what it does. */
const PATIENCE_MILLISECONDS = 1500;

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
  return find({ ...state, command: at(state, "searching") });
}

/** Writes the list and the best plan, all at once, or brings the plan to the front where both stand there already. */
function writeBest(state: OpenPane): OpenStep {
  const found = foundBy(state.search);
  const best = found?.solved.plans[0];
  if (found === undefined || best === undefined || !isUpToDate(state, found)) return withPane(ended(still(state)));
  const writing: OpenPane = { ...state, command: at(state, "writing") };
  const listed = writtenAs(state, found, { kind: "list" });
  const [sheet] = writtenAs(state, found, planToWrite(best))?.sheets ?? [];
  if (listed !== undefined && sheet !== undefined) return begin(writing, { kind: "openSheet", sheet });
  const what = [...(listed === undefined ? [{ kind: "list" } as const] : []), planToWrite(best)];
  return begin(writing, { kind: "write", what, school: found.asked.school, found: found.solved, rank: 1 });
}

function at(state: OpenPane, stage: "searching" | "writing"): OpenPane["command"] {
  return state.command?.kind === "findClasses" ? { ...state.command, stage } : state.command;
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
