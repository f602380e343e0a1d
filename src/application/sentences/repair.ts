import { limitText } from "../../planning/average-limit";
import type { Change } from "../../planning/change";
import { classTypeName } from "../../planning/class-type";
import type { Problem } from "../../planning/problem";
import { shareText } from "../../planning/soft-cap";
import { gradesOfAverage } from "./average";
import { compositeNames } from "./composite-names";
import { counted, listed } from "./wording";

/**
 * What to change so that the request becomes possible, in a sentence or two; one change, or several that are enough together.
 *
 * @param addressOf the cell in which a change is made, where there is one
 */
export function repairSentence(
  changes: readonly Change[],
  problem: Problem,
  addressOf: (change: Change) => string | undefined = () => undefined,
): string {
  const [only] = changes;
  if (changes.length === 1 && only?.kind === "children") return childrenSentence(only, problem, cell(addressOf(only)));
  const conditions = changes.map((change) => condition(change, problem, cell(addressOf(change))));
  const together = listed(conditions, "and");
  const alone = changes.length > 1 ? " Neither change is enough alone." : "";
  return `${together.charAt(0).toUpperCase()}${together.slice(1)}, a plan exists.${alone}`;
}

/** What one change asks for, as a sentence goes on: `with 10 teachers instead of 9 (Inputs!B2)`. */
function condition(change: Change, problem: Problem, at: string): string {
  const names = (positions: readonly number[]): string[] =>
    positions.map((position) => problem.grades[position]?.name ?? "");
  switch (change.kind) {
    case "teachers":
      return `with ${counted(change.to, "teacher")} instead of ${change.from}${at}`;
    case "largestSpan":
      return `if a class may span up to ${change.to} grades instead of ${change.from}${at}`;
    case "maxClassSize":
      return `if classes with ${grade(names(change.grades), problem)} may have up to ${change.to} children instead of ${change.from}${at}`;
    case "minClassSize":
      return `if classes with ${grade(names(change.grades), problem)} may have as few as ${change.to} children instead of ${change.from}${at}`;
    case "minSubclass":
      return `if as few as ${change.to} instead of ${change.from} children of ${grade(names(change.grades), problem)} may sit in a composite class${at}`;
    case "compositeMax":
      return `if ${compositeNames(change.composites, problem)} classes may have up to ${change.to} children instead of ${change.from}${at}`;
    case "compositeMin":
      return `if ${compositeNames(change.composites, problem)} classes may have as few as ${change.to} children instead of ${change.from}${at}`;
    case "softMaxClassSize":
      return `if the cap of classes with ${grade(names(change.grades), problem)} is ${change.to} instead of ${change.from}${at}`;
    case "compositeSoftMax":
      return `if the cap of ${compositeNames(change.composites, problem)} classes is ${change.to} instead of ${change.from}${at}`;
    case "shareOverCap":
      return `if ${shareText(change.to)} of the classes may be over their cap instead of ${shareText(change.from)}${at}`;
    case "averageMax":
      return `if ${gradesOfAverage(change.average, problem)} may average up to ${change.to} instead of ${limitText(change.from)}${at}`;
    case "averageMin":
      return `if ${gradesOfAverage(change.average, problem)} may average as few as ${change.to} instead of ${limitText(change.from)}${at}`;
    case "newComposite":
      return `if ${listed(names(change.grades), "and")} may share a class (${classTypeName(names(change.grades))})`;
    case "children":
      return `if ${listed(childrenLeftOut(change, problem), "and")} go elsewhere${at}`;
  }
}

function childrenSentence(change: Change & { kind: "children" }, problem: Problem, at: string): string {
  const left = counted(change.from - change.to, "child", "children");
  return `No single change of a limit is enough. A plan exists for all but ${left}: ${listed(childrenLeftOut(change, problem), "and")}${at}.`;
}

function childrenLeftOut({ fewer }: Change & { kind: "children" }, problem: Problem): readonly string[] {
  return fewer.flatMap((count, position) =>
    count > 0 ? [`${count} of ${grade([problem.grades[position]?.name ?? ""], problem)}`] : [],
  );
}

function cell(address: string | undefined): string {
  return address === undefined ? "" : ` (${address})`;
}

function grade(names: readonly string[], { grades }: Problem): string {
  if (names.length === grades.length && names.length > 1) return "any grade";
  return `${names.length === 1 ? "grade" : "grades"} ${listed(names, "or")}`;
}
