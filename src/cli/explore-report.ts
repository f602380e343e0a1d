import type { Exploration, GradeRoom, Room, StaffingRow, TradeOffRow } from "../planning/exploration";
import { measure } from "../planning/measures";
import { type Plan, structureOf } from "../planning/plan";
import type { Grade, SchoolGrades } from "../planning/grades";
import { hasCaps } from "../planning/soft-cap";

/** The keys that `--explore` adds to the object that `--json` prints; with what was found where the time ran out. */
export interface ExplorationReport {
  readonly staffing: readonly ReturnType<typeof reportStaffing>[];
  readonly tradeOff: readonly ReturnType<typeof reportTradeOff>[];
  readonly room: ReturnType<typeof reportRoom>;
}

/** Puts the views into the words of the JSON contract. */
export function reportExploration({ staffing, tradeOff, room }: Exploration, school: SchoolGrades): ExplorationReport {
  const withCaps = hasCaps(school);
  return {
    staffing: staffing.map((row) => reportStaffing(row, withCaps)),
    tradeOff: tradeOff.map((row) => reportTradeOff(row, withCaps)),
    room: reportRoom(room, school.grades),
  };
}

function reportStaffing(row: StaffingRow, withCaps: boolean) {
  const { teachers, feasible } = row;
  const ofCaps = withCaps ? { classesOverCap: null } : {};
  const nothing = { compositeClasses: null, smallest: null, largest: null, evenness: null, ...ofCaps, structure: null };
  if (!row.feasible) return { teachers, feasible, ...nothing };
  return {
    teachers,
    feasible,
    compositeClasses: measure(row.plan).compositeClasses,
    ...reportSizes(row.plan, withCaps),
  };
}

function reportTradeOff({ compositeClasses, plan, dominated }: TradeOffRow, withCaps: boolean) {
  return { compositeClasses, ...reportSizes(plan, withCaps), dominated };
}

function reportSizes(plan: Plan, withCaps: boolean) {
  const { smallest, largest, evenness, classesOverCap } = measure(plan);
  const ofCaps = withCaps ? { classesOverCap } : {};
  return { smallest, largest, evenness, ...ofCaps, structure: Object.fromEntries(structureOf(plan)) };
}

/** The room of the best plan's structure; `null` where there is none, or it was not found in time. */
function reportRoom({ grades: rows, together }: Room, grades: readonly Grade[]) {
  if (together === undefined) return null;
  const nameOf = ({ grade }: GradeRoom): string => grades[grade]?.name ?? "";
  return {
    grades: rows.map((row) => ({ grade: nameOf(row), more: row.more ?? null, fewer: row.fewer })),
    together: { more: together.more ?? null, allGrades: together.allGrades },
  };
}
