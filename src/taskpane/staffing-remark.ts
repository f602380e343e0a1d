import { differenceSentence } from "../application/sentences/difference";
import type { FeasibleStaffing, StaffingRow } from "../planning/exploration";
import { measure } from "../planning/measures";
import { describeStructure, structureOf } from "../planning/plan";
import { WHAT_IF_TEXTS } from "./what-if-texts";

/** What sets a row apart from one above that shows the same numbers, or that nothing does; nothing where none shows the same. */
export function staffingRemark(row: FeasibleStaffing, above: readonly StaffingRow[]): string | undefined {
  const alike = above.filter((other) => other.feasible).filter((other) => numbersOf(other) === numbersOf(row));
  const same = alike.find((other) => structureText(other) === structureText(row));
  if (same) return WHAT_IF_TEXTS.sameAs(same.teachers);
  const last = alike.at(-1);
  return last && WHAT_IF_TEXTS.comparedWith(last.teachers, differenceSentence(row.plan, last.plan));
}

function numbersOf({ plan }: FeasibleStaffing): string {
  const { smallest, largest, compositeClasses } = measure(plan);
  return [smallest, largest, compositeClasses].join();
}

function structureText({ plan }: FeasibleStaffing): string {
  return describeStructure(structureOf(plan));
}
