import { addressText, type Place } from "../../workbook/host/address";
import type { LiveFormula } from "../../workbook/sharing/live-formulas";
import type { MadeFromOf, PlanNow, ResultSheet } from "../../workbook/reading/result-sheets";
import type { FormulaGroup } from "../sharing/formula-groups";
import type { CheckedFormula, ShareCheck } from "../sharing/share-check";
import type { StartupChoice } from "../sharing/startup-choice";
import { officeErrorSentence } from "./office-error";
import { counted, listed } from "./wording";

/** The whole check in a sentence; `startup` is what the workbook tells Excel of the add-in, once that is known. */
export function shareSentence(check: ShareCheck, startup?: StartupChoice): string {
  const { formulas, unfinished, results } = check;
  const old = results.filter(isOld);
  // Where the inputs have changed, a plan that no longer fits them is no further trouble.
  const inTime = results.filter((result) => !isOld(result));
  const failing = inTime.filter(({ plan }) => plan !== undefined && plan.failing.length > 0);
  const changed = inTime.filter(({ plan }) => plan?.failing.length === 0 && plan.changedClasses > 0);
  const troubles = [
    ...(formulas.length > 0 ? [`${counted(formulas.length, "live formula")} of Class Cruncher`] : []),
    ...(unfinished.length > 0 ? [`${counted(unfinished.length, "cell")} without a value`] : []),
    ...(old.length > 0
      ? [`${counted(old.length, "result")} older than ${old.length === 1 ? "its" : "their"} inputs`]
      : []),
    ...(failing.length > 0 ? [`${counted(failing.length, "plan")} whose checks find something wrong`] : []),
    ...(changed.length > 0 ? [`${counted(changed.length, "plan")} changed by hand`] : []),
    ...(startup?.quiet === false && askedBecause(check, startup).length > 0 ? ["a question to colleagues"] : []),
  ];
  return troubles.length === 0
    ? "Ready to share: colleagues see what you see, with or without Class Cruncher."
    : `To look at first: ${listed(troubles, "and")}.`;
}

/** What Excel asks colleagues who do not have the add-in when they open the workbook; nothing where it has no reason to. */
export function questionSentence(check: ShareCheck, startup: StartupChoice): string | undefined {
  const reasons = askedBecause(check, startup);
  if (reasons.length === 0) return undefined;
  const because = `because this workbook ${listed(reasons, "and")}`;
  return startup.quiet
    ? `Excel on Windows and Mac asks nobody to add Class Cruncher. On the web it may, ${because}.`
    : `Excel may ask colleagues to add or to trust Class Cruncher, ${because}. Nobody has to: they see the workbook without it.`;
}

function askedBecause({ formulas }: ShareCheck, { starts }: StartupChoice): readonly string[] {
  return [...(formulas.length > 0 ? ["holds its live formulas"] : []), ...(starts ? ["starts it"] : [])];
}

/** What freezing formulas changes, or why they cannot be frozen yet. */
export function freezeSentence({ functions, formulas, refused }: FormulaGroup): string {
  const called = functions.join(", ");
  const [{ rowCount, columnCount } = { rowCount: 1, columnCount: 1 }] = formulas;
  if (refused === undefined) {
    if (formulas.length > 1) return `${called}: ${formulas.length} cells become values.`;
    return rowCount * columnCount === 1
      ? `${called}: 1 cell becomes a value.`
      : `${called}: ${rowCount} × ${columnCount} cells become values.`;
  }
  switch (refused) {
    case "busy":
      return `${called}: still being worked out. Wait until #BUSY! is gone, then check again.`;
    case "blocked":
      return `${called}: shows #SPILL!, so there are no values yet. Empty the cells below and beside it.`;
    case "readBySpill": {
      const [{ spillReaders, address, fills } = { spillReaders: [], address: "", fills: "" }] = formulas;
      const cell = address.replace(/^.*!/, "");
      return `${called}: ${listed(spillReaders, "and")} ${spillReaders.length === 1 ? "reads" : "read"} it as ${cell}#, which only a formula can be read by. Let that read ${fills.replace(/^.*!/, "")} instead, then check again.`;
    }
    case "unknown":
      return `${called}: shows #NAME?, so there is no value. Edit the cell and press Enter to have it worked out again.`;
  }
}

/** What became of the formulas that were frozen, beside the button that takes it back. */
export function frozenSentence(formulas: readonly CheckedFormula[]): string {
  const [them, cells] = formulas.length === 1 ? ["it", "its cells are"] : ["them", "their cells are"];
  return `${counted(formulas.length, "formula")} became values. Undo brings ${them} back as long as ${cells} as they are now.`;
}

/** What freezing means before it is done, by whether this Excel takes back by Ctrl+Z what add-ins write. */
export function freezeNote(ctrlZ: boolean): string {
  const kept = "The listed cells keep what they show now; the formulas go.";
  return ctrlZ
    ? `${kept} Undo here, or one Ctrl+Z in the workbook, brings them back.`
    : `${kept} Undo here brings them back until the pane is loaded anew. In this Excel Ctrl+Z does not, nor can it take back afterwards what was done before.`;
}

/** That frozen formulas were not brought back, because somebody has changed their cells since, and what they were. */
export function frozenChangedSentence(places: readonly Place[], formulas: readonly LiveFormula[]): string {
  const address = (place: Place): string => addressText({ sheet: place.sheet, row: place.row, column: place.column });
  const changed = formulas.filter((formula) => places.some((place) => address(place) === address(formula)));
  const were = changed.slice(0, MOST_FORMULAS_TOLD).map((formula) => `${address(formula)} was ${formula.formula}`);
  const [has, more] = [places.length === 1 ? "has" : "have", changed.length - were.length];
  const rest = more > 0 ? `, and ${counted(more, "more formula")}` : "";
  return `${listed(places.map(address), "and")} ${has} been changed since, so no formula was brought back. ${were.join(", ")}${rest}.`;
}

/** How many formulas are written out in a sentence. */
const MOST_FORMULAS_TOLD = 3;

/** What became of the formulas when freezing failed. `leftFrozen` may not have been put back. */
export function freezingFailedSentence(code: string, leftFrozen: readonly LiveFormula[]): string {
  const places = leftFrozen.map(({ sheet, row, column }) => addressText({ sheet, row, column }));
  const state =
    places.length === 0
      ? "Nothing was frozen: the formulas are as they were."
      : `Freezing stopped half-way. Look at ${listed(places, "and")}: where a value stands instead of the formula, choose Undo.`;
  return `${state} ${officeErrorSentence(code)}`;
}

/** What is said where a formula or its result is no longer what was listed. */
export const CHANGED_SINCE_CHECK =
  "Some of these formulas changed while you were looking, so nothing was frozen. Look at the new list, then freeze again.";

/** What is wrong with a result sheet; nothing where it still says what its inputs say, and its plan is still in order. */
export function resultTrouble({ madeFrom, plan }: ResultSheet): string | undefined {
  const troubles = [...new Set(madeFrom.flatMap((one) => troubleOf(one) ?? [])), ...planTroubles(plan)];
  return troubles.length === 0 ? undefined : troubles.join(" ");
}

/** Whether a result is no longer what its inputs say. */
function isOld({ madeFrom }: ResultSheet): boolean {
  return madeFrom.some((one) => troubleOf(one) !== undefined);
}

function planTroubles(plan: PlanNow | undefined): readonly string[] {
  if (plan === undefined) return [];
  const { changedClasses, failing } = plan;
  return [
    ...(changedClasses > 0
      ? [
          `Changed by hand: ${changedClasses === 1 ? "1 class differs" : `${changedClasses} classes differ`} from the plan as it was found.`,
        ]
      : []),
    ...(failing.length > 0 ? [`Its checks say: ${listed(failing, "and")}.`] : []),
  ];
}

function troubleOf({ sheet, inputs }: MadeFromOf): string | undefined {
  const on = sheet === undefined ? "" : ` on the sheet ${sheet}`;
  switch (inputs.kind) {
    case "unchanged":
      return undefined;
    case "changed":
      return inputs.names.length === 0
        ? `The inputs${on} have changed since. Find the classes again.`
        : `${listed(inputs.names, "and")}${on} ${inputs.names.length === 1 ? "has" : "have"} changed since. Find the classes again.`;
    case "moved":
      return "Cells of its inputs were moved or deleted since. Find the classes again.";
    case "elsewhere":
      return "Its inputs are in another workbook, so nobody here can tell whether they have changed.";
    case "unknown":
      return "Nothing tells whether its inputs have changed since.";
  }
}
