import { type ClassType, classTypeOf, isWithinSpan } from "../../planning/class-type";
import type { SchoolGrades } from "../../planning/grades";
import { CAP_PRIORITIES } from "../../planning/priority";
import { hasCaps } from "../../planning/soft-cap";
import { addressText, type Place } from "../host/address";
import type { IssueList } from "./issue-list";
import type { ParsedPriorities } from "./parse-choices";
import type { CompositePlaces } from "./parse-composites";
import type { GradePlaces } from "./parse-grades";
import type { ParsedShare } from "./parse-share";

/** A cell with a cap, and the types whose classes it is for. */
interface CapCell {
  readonly cap: number;
  readonly place: Place | undefined;
  readonly types: ClassType[];
}

/** Notes what is said of classes over their cap where none has one. */
export function noteNothingCapped(
  share: ParsedShare,
  { places }: ParsedPriorities,
  school: SchoolGrades,
  issues: IssueList,
): void {
  if (hasCaps(school)) return;
  if (share.value !== undefined) issues.notice("nothingCapped", share.place, { of: "share" });
  for (const priority of CAP_PRIORITIES)
    if (places.has(priority)) issues.notice("nothingCapped", places.get(priority), { of: "priority", priority });
}

/** Notes each cap that none of the classes it is for can be over, and each that all of them are over. */
export function noteCaps(
  school: SchoolGrades,
  gradePlaces: readonly GradePlaces[],
  compositePlaces: readonly CompositePlaces[],
  issues: IssueList,
): void {
  const byCell = new Map<string, CapCell>();
  const add = (cap: number | undefined, place: Place | undefined, types: readonly ClassType[]): void => {
    if (cap === undefined) return;
    const key = `${place === undefined ? "" : addressText(place)} ${cap}`;
    const known = byCell.get(key);
    if (known === undefined) byCell.set(key, { cap, place, types: [...types] });
    else known.types.push(...types);
  };
  const opened = school.composites.filter(({ grades }) => isWithinSpan(school, grades));
  for (const [grade, { softMaxClassSize: cap }] of school.grades.entries()) {
    const shared = opened.filter((one) => one.softMaxClassSize === undefined && one.grades.includes(grade));
    const types = [[grade], ...shared.map(({ grades }) => grades)].map((some) => classTypeOf(school, some));
    add(cap, gradePlaces[grade]?.softMaxClassSize, types);
  }
  for (const [index, { grades, softMaxClassSize: cap }] of school.composites.entries())
    add(cap, compositePlaces[index]?.softMaxClassSize, [classTypeOf(school, grades)]);
  for (const { cap, place, types } of byCell.values()) {
    const minimum = Math.min(...types.map(({ minSize }) => minSize));
    const maximum = Math.max(...types.map(({ maxSize }) => maxSize));
    if (minimum > maximum || (minimum <= cap && cap <= maximum)) continue;
    issues.notice("capOutOfReach", place, { cap, minimum, maximum });
  }
}
