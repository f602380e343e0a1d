import type { Change } from "../../planning/change";
import { classTypeName } from "../../planning/class-type";
import type { Problem } from "../../planning/problem";
import { counted, listed } from "./wording";

/** What to change so that the request becomes possible, in a sentence; `address` is the cell, where there is one. */
export function repairSentence(change: Change, problem: Problem, address?: string): string {
  const at = address === undefined ? "" : ` (${address})`;
  const names = (positions: readonly number[]): string[] =>
    positions.map((position) => problem.grades[position]?.name ?? "");
  switch (change.kind) {
    case "teachers":
      return `With ${counted(change.to, "teacher")} instead of ${change.from}${at}, a plan exists.`;
    case "maxClassSize":
      return `If classes with ${grade(names(change.grades), problem)} may have up to ${change.to} children instead of ${change.from}${at}, a plan exists.`;
    case "minClassSize":
      return `If classes with ${grade(names(change.grades), problem)} may have as few as ${change.to} children instead of ${change.from}${at}, a plan exists.`;
    case "minSubclass":
      return `If as few as ${change.to} instead of ${change.from} children of ${grade(names(change.grades), problem)} may sit in a composite class${at}, a plan exists.`;
    case "compositeMax":
      return `If ${composite(change.composite, problem)} classes may have up to ${change.to} children instead of ${change.from}${at}, a plan exists.`;
    case "compositeMin":
      return `If ${composite(change.composite, problem)} classes may have as few as ${change.to} children instead of ${change.from}${at}, a plan exists.`;
    case "newComposite":
      return `If ${listed(names(change.grades), "and")} may share a class (${classTypeName(names(change.grades))}), a plan exists.`;
    case "children": {
      const fewer = change.fewer.flatMap((count, position) =>
        count > 0 ? [`${count} of ${grade(names([position]), problem)}`] : [],
      );
      return `No single change of a limit is enough. A plan exists for all but ${counted(change.from - change.to, "child", "children")}: ${listed(fewer, "and")}${at}.`;
    }
  }
}

function grade(names: readonly string[], { grades }: Problem): string {
  if (names.length === grades.length && names.length > 1) return "any grade";
  return `${names.length === 1 ? "grade" : "grades"} ${listed(names, "or")}`;
}

function composite(index: number, { grades, composites }: Problem): string {
  return classTypeName((composites[index]?.grades ?? []).map((position) => grades[position]?.name ?? ""));
}
