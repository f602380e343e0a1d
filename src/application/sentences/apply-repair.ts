import { bandName } from "../../planning/average-limit";
import type { Change } from "../../planning/change";
import { classTypeName } from "../../planning/class-type";
import type { Problem } from "../../planning/problem";
import { shareText } from "../../planning/soft-cap";
import { addressText, type Place } from "../../workbook/host/address";
import type { WrittenCell } from "../../workbook/writing/write-input";
import type { ReadySchool } from "../school/read-school";
import { INPUT_OF_CHANGE, placeOfChange } from "../school/repairs";
import { compositeNames } from "./composite-names";
import { counted, listed, quoted } from "./wording";

/** What a person types where, where a repair cannot be entered for them. */
export function byHandSentence(changes: readonly Change[], school: ReadySchool): string {
  const { problem, cells, places } = school;
  const missing = changes.filter((change) => change.kind === "newComposite" || !placeOfChange(change, places));
  const told = (missing.length > 0 ? missing : changes).map((change) => {
    const name = INPUT_OF_CHANGE[change.kind];
    const input = cells[name];
    const typed = typedText(change, problem);
    if (input.kind === "constant")
      return `The name ${name} is a value without a cell. Choose Formulas > Name Manager and change it: ${typed}.`;
    const ofItsOwn = ownRowSentence(change, school);
    if (input.kind !== "range" && "composites" in change)
      return `The workbook has no cells for limits of composites. ${ofItsOwn ?? `Type ${change.to} beside ${compositeNames(change.composites, problem)}`}, then name the cells beside all composites ${name} in the box left of the formula bar.`;
    if (input.kind !== "range")
      return `The workbook has no cell for this. Type it in a cell (${typed}), then name the cell ${name} in the box left of the formula bar.`;
    if (ofItsOwn !== undefined) return `${ofItsOwn}, among the cells named ${name} (${addressText(input.range)}).`;
    return change.kind === "newComposite"
      ? `The cells named ${name} (${addressText(input.range)}) have no blank one left. Type ${typed} below them, then let the name take one cell more under Formulas > Name Manager.`
      : `What the cells named ${name} (${addressText(input.range)}) say together allows no such change of one cell. Change them by hand: ${typed}.`;
  });
  return told.join(" ");
}

/** How a composite gets a limit of its own, where its row names others too: `List K/1 in a row of its own and type 26 beside it`. */
function ownRowSentence(change: Change, { problem, places }: ReadySchool): string | undefined {
  if (!("composites" in change)) return undefined;
  const rowOf = (index: number): string => JSON.stringify(places.composites[index]?.composite);
  const [index = -1, ...others] = change.composites;
  const isAlone = problem.composites.every((_, other) => other === index || rowOf(other) !== rowOf(index));
  return isAlone || others.length > 0
    ? undefined
    : `List ${compositeNames(change.composites, problem)} in a row of its own and type ${change.to} beside it`;
}

/** That a cell was not typed over, because a formula stands there. */
export function formulasSentence(places: readonly Place[]): string {
  const where = listed(
    places.map((place) => addressText(place)),
    "and",
  );
  return places.length === 1
    ? `${where} holds a formula, so nothing was typed over it. Change the cells it counts with, or type over it yourself.`
    : `${where} hold formulas, so nothing was typed over them. Change the cells they count with, or type over them yourself.`;
}

/** What was typed into which cell, and what stood there: `Inputs!B5 is now 10; it was 9.` */
export function appliedSentence(cells: readonly WrittenCell[]): string {
  return cells
    .map(({ place, before, after }) => {
      const former = typeof before === "string" ? before.replace(/^'/, "") : before;
      return `${addressText(place)} is now ${after}; it was ${former === "" ? "blank" : former}.`;
    })
    .join(" ");
}

/** That cells were not given back what they held, because somebody has changed some of them since, and what it was. */
export function changedSinceSentence(places: readonly Place[], cells: readonly WrittenCell[]): string {
  const where = listed(
    places.map((place) => addressText(place)),
    "and",
  );
  const held = cells.map(({ place, before }) => `${addressText(place)} held ${formerText(before)}`);
  return `${where} ${places.length === 1 ? "has" : "have"} been changed since, so nothing was undone. Before, ${listed(held, "and")}.`;
}

/** What a cell held, as a person would say it. */
function formerText(before: WrittenCell["before"]): string {
  const former = typeof before === "string" ? before.replace(/^'/, "") : String(before);
  return former === "" ? "nothing" : former;
}

/** What is said where the inputs changed before a repair was entered. */
export const INPUTS_CHANGED_BEFORE_REPAIR =
  "The inputs have changed since this repair was found, so nothing was typed. Find the classes again.";

/** What is typed, with what it is for where that is not plain. */
function typedText(change: Change, problem: Problem): string {
  const { grades } = problem;
  const names = (positions: readonly number[]): string[] => positions.map((position) => grades[position]?.name ?? "");
  switch (change.kind) {
    case "teachers":
    case "largestSpan":
      return String(change.to);
    case "shareOverCap":
      return shareText(change.to);
    case "maxClassSize":
    case "minClassSize":
    case "minSubclass":
    case "softMaxClassSize":
      return `${change.to} for ${change.grades.length === grades.length ? "every grade" : `grade ${listed(names(change.grades), "and")}`}`;
    case "compositeMax":
    case "compositeMin":
    case "compositeSoftMax": {
      const all = change.composites.length === problem.composites.length && change.composites.length > 1;
      return `${change.to} for ${all ? "all composites" : compositeNames(change.composites, problem)}`;
    }
    case "averageMax":
    case "averageMin":
      return `${change.to} for ${bandName(problem.averages?.[change.average]?.grades ?? [], problem)}`;
    case "newComposite":
      return quoted(classTypeName(names(change.grades)));
    case "children":
      return change.fewer
        .flatMap((fewer, position) =>
          fewer > 0 ? [`${counted(fewer, "child", "children")} fewer in grade ${names([position])[0] ?? ""}`] : [],
        )
        .join(", ");
  }
}
