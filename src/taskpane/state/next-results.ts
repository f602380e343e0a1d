import { sheetMissingSentence } from "../../application/sentences/trouble";
import { type Effect, isAskedByPerson } from "./effect";
import { bestAsWritten, foundBy, isUpToDate, planToWrite } from "./found";
import type { WrittenResult } from "./asked";
import type { OpenPane, PresetsPage } from "./pane-state";
import { readAgain, readFrom } from "./next-inputs";
import { withoutMade } from "./next-scenarios";
import { againLater, startAgain } from "./next-start";
import type { ScenariosPage } from "./scenarios";
import { isStartStep } from "./start-steps";
import { begin, type OpenStep, still, then } from "./step";

/** Writes a plan, the list of all, or the reasons for the best, to sheets; only what answers the workbook as it is now. */
export function write(state: OpenPane, rank: number | "list" | "reasons"): OpenStep {
  const found = foundBy(state.search);
  if (found === undefined || !isUpToDate(state, found)) return still(state);
  const { solved, asked } = found;
  const { school } = asked;
  if (rank === "list") {
    return begin(state, { kind: "write", what: [{ kind: "list" }], school, found: solved, rank: undefined });
  }
  if (rank === "reasons") {
    const { nextId: id } = state;
    const reasons = { id, timeLimitSeconds: asked.options.timeLimitSeconds };
    const what = [{ kind: "reasons" }] as const;
    return begin(
      { ...state, nextId: id + 1 },
      { kind: "write", what, school, found: solved, rank: undefined, reasons },
    );
  }
  const plan = solved.plans[rank - 1];
  if (plan === undefined) return still(state);
  return begin(state, { kind: "write", what: [planToWrite(plan)], school, found: solved, rank });
}

/**
 * Sheets were written; the plan, where it is among them or the ribbon's button was to find it, or else the last of them comes to the
 * front. That it may not is a trouble of its own.
 */
export function written(state: OpenPane, results: readonly WrittenResult[]): OpenStep {
  const done: OpenPane = { ...state, busy: undefined, written: [...state.written, ...results] };
  const sheets = results.flatMap((result) => result.sheets);
  const plan = results.find(({ of }) => of.kind === "plan") ?? (state.command && bestAsWritten(done));
  const sheet = plan?.sheets[0] ?? sheets.at(-1);
  const step = sheet === undefined ? still(done) : begin(done, { kind: "openSheet", sheet });
  return { ...step, state: { ...step.state, notice: { kind: "written", sheets } } };
}

/** Sheets were taken away again. */
export function sheetsRemoved(state: OpenPane, sheets: readonly string[]): OpenStep {
  const known: OpenPane = {
    ...state,
    busy: undefined,
    written: state.written.filter((result) => !result.sheets.some((sheet) => sheets.includes(sheet))),
    notice: { kind: "removed", sheets },
  };
  return withoutMade(known, sheets);
}

/**
 * A sheet is gone, so nothing stands on it any more. A button of the ribbon that was to show it writes it again; a person
 * who chose it is told.
 */
export function sheetMissing(state: OpenPane, sheet: string): OpenStep {
  const { command } = state;
  const known: OpenPane = {
    ...state,
    busy: undefined,
    written: state.written.filter((result) => !result.sheets.includes(sheet)),
  };
  if (command?.kind === "findClasses" && command.stage === "writing")
    return still({ ...known, command: { ...command, stage: "searching" } });
  return still({ ...known, trouble: { sentence: sheetMissingSentence(sheet), retry: undefined, asked: true } });
}

/** Nothing was written, because the workbook had changed since the plans were found. */
export function inputsHadChanged(state: OpenPane, sentence: string): OpenStep {
  return readAgain({
    ...state,
    busy: undefined,
    comparing: undefined,
    trouble: { sentence, retry: undefined, asked: true },
  });
}

/** A sample school was added; it is what the pane is about from now on. */
export function sampleInserted(state: OpenPane, sheet: string, place: string | undefined): OpenStep {
  const closed = { names: { kind: "closed" }, presets: { kind: "closed" } } as const;
  const notice = { kind: "sampleInserted", sheet, ...(place !== undefined && { place }) } as const;
  return readFrom({ ...state, ...closed, busy: undefined, notice }, sheet);
}

/** An effect failed. The pane says so until it is tried again, mended or dismissed. */
export function failed(state: OpenPane, effect: Effect, sentence: string): OpenStep {
  const outdated =
    (effect.kind === "readSchool" && effect.id !== state.reading?.id) ||
    (effect.kind === "lookAtSheet" && effect.id !== state.ownSheet.looking) ||
    (effect.kind === "lookAtScenarios" && effect.id !== lookingAt(state.scenarios)) ||
    (effect.kind === "lookAtPreset" && effect.id !== lookingAt(state.presets)) ||
    (effect.kind === "listSheets" && effect.id !== state.sheetsLook);
  // Where the pane cannot be opened just now, what it was to tell stays to be told; names are looked at again with the next reading.
  if (outdated || effect.kind === "showPane" || effect.kind === "lookAtRenaming") return still(state);
  const { kind } = effect;
  const known: OpenPane = {
    ...state,
    busy: state.busy === effect ? undefined : state.busy,
    reading: kind === "readSchool" ? undefined : state.reading,
    comparing: kind === "compareScenarios" ? undefined : state.comparing,
    start: isStartStep(kind) ? { ...state.start, [kind]: "failed" } : state.start,
    trouble: { sentence, retry: effect, asked: isAskedByPerson(effect) },
  };
  return isStartStep(kind) || (kind === "readSchool" && known.inputs.kind === "unread")
    ? againLater(known)
    : still(known);
}

function lookingAt(page: ScenariosPage | PresetsPage): number | undefined {
  return page.kind === "open" ? page.looking : undefined;
}

/** Tries again what failed. */
export function retry(state: OpenPane): OpenStep {
  const effect = state.trouble?.retry;
  if (effect === undefined) return still(state);
  const quiet: OpenPane = { ...state, trouble: undefined };
  if (isStartStep(effect.kind)) return startAgain(quiet);
  if (effect.kind === "readSchool") return then(readFrom(quiet, effect.sheet), startAgain);
  return isAskedByPerson(effect) ? begin(quiet, effect) : { state: quiet, effects: [effect] };
}
