import type { Exploration, GradeRoom, Room, StaffingRow, TradeOffRow } from "../planning/exploration";
import { measure } from "../planning/measures";
import { type Plan, structureOf } from "../planning/plan";
import type { Grade } from "../planning/grades";

/** The keys that `--explore` adds to the object that `--json` prints; with what was found where the time ran out. */
export interface ExplorationReport {
  readonly staffing: readonly ReturnType<typeof reportStaffing>[];
  readonly tradeOff: readonly ReturnType<typeof reportTradeOff>[];
  readonly room: ReturnType<typeof reportRoom>;
}

/** Puts the views into the words of the JSON contract. */
export function reportExploration(
  { staffing, tradeOff, room }: Exploration,
  grades: readonly Grade[],
): ExplorationReport {
  return {
    staffing: staffing.map(reportStaffing),
    tradeOff: tradeOff.map(reportTradeOff),
    room: reportRoom(room, grades),
  };
}

function reportStaffing(row: StaffingRow) {
  const { teachers, feasible } = row;
  const nothing = { compositeClasses: null, smallest: null, largest: null, evenness: null, structure: null };
  if (!row.feasible) return { teachers, feasible, ...nothing };
  return { teachers, feasible, compositeClasses: measure(row.plan).compositeClasses, ...reportSizes(row.plan) };
}

function reportTradeOff({ compositeClasses, plan, dominated }: TradeOffRow) {
  return { compositeClasses, ...reportSizes(plan), dominated };
}

function reportSizes(plan: Plan) {
  const { smallest, largest, evenness } = measure(plan);
  return { smallest, largest, evenness, structure: Object.fromEntries(structureOf(plan)) };
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
