import type { Plan } from "./plan";
import type { SearchLimit } from "./search";

/** A view of what would be if something were otherwise. */
export type View =
  | { readonly kind: "staffing" }
  | { readonly kind: "tradeOff" }
  /** About the structure of this plan. */
  | { readonly kind: "room"; readonly plan: Plan };

/** With so many teachers: the best plan, or none. */
export type StaffingRow =
  | { readonly teachers: number; readonly feasible: true; readonly plan: Plan }
  | { readonly teachers: number; readonly feasible: false };

/** A number of teachers with whom a plan exists. */
export type FeasibleStaffing = StaffingRow & { readonly feasible: true };

/** The most even plan with exactly so many composite classes. */
export interface TradeOffRow {
  readonly compositeClasses: number;
  readonly plan: Plan;
  /** Another plan is no less even with fewer composite classes. */
  readonly dominated: boolean;
}

/** The most even plan with fewer composite classes than a row of a trade-off, where the row is more even. */
export function lessEvenBefore(rows: readonly TradeOffRow[], row: TradeOffRow): Plan | undefined {
  return row.dominated ? undefined : rows.slice(0, rows.indexOf(row)).findLast(({ dominated }) => !dominated)?.plan;
}

/** How far one grade alone can move before the structure must change; the other grades stay as they are. */
export interface GradeRoom {
  /** Its position in `Problem.grades`. */
  readonly grade: number;
  /** The most children who can come; absent where nothing bounds them. */
  readonly more?: number;
  /** The most children who can leave. */
  readonly fewer: number;
}

/** How far all grades can move before the structure must change. */
export interface TogetherRoom {
  /** The most children who can come in all, each to whichever grade has room for most; absent where nothing bounds them. */
  readonly more?: number;
  /**
   * The largest whole k for which the structure holds the school both with k children more and with k children fewer in every
   * grade that has children. It then also holds it with 1, 2 … k − 1 more or fewer in each.
   */
  readonly allGrades: number;
}

/** The room of a structure, as far as it was found. */
export interface Room {
  /** In the order of the grades. */
  readonly grades: readonly GradeRoom[];
  readonly together?: TogetherRoom;
}

/** One thing found while views are worked out; the rows of a view in any order. */
export type ExplorationNews =
  | { readonly kind: "staffing"; readonly row: StaffingRow }
  | { readonly kind: "tradeOff"; readonly row: TradeOffRow }
  | { readonly kind: "gradeRoom"; readonly row: GradeRoom }
  | { readonly kind: "together"; readonly row: TogetherRoom };

/** What was found for the views that were asked for; every row is proved. */
export interface Exploration {
  /** From one teacher below the fewest with which a plan exists to five above those given, in order. */
  readonly staffing: readonly StaffingRow[];
  /** By the number of composite classes; numbers that no plan has are left out. */
  readonly tradeOff: readonly TradeOffRow[];
  readonly room: Room;
}

/** How it ended: with every row, or cut with those found until then. */
export interface ExplorationOutcome extends Exploration {
  readonly kind: "explored";
  /** What cut it; absent where it is complete. */
  readonly stoppedBy?: SearchLimit;
}

/** What is known before anything was found. */
export const NOTHING_EXPLORED: Exploration = { staffing: [], tradeOff: [], room: { grades: [] } };

/** What is known after one more row. */
export function withNews(known: Exploration, news: ExplorationNews): Exploration {
  const { staffing, tradeOff, room } = known;
  switch (news.kind) {
    case "staffing":
      return { ...known, staffing: [...staffing, news.row].sort((a, b) => a.teachers - b.teachers) };
    case "tradeOff":
      return { ...known, tradeOff: [...tradeOff, news.row] };
    case "gradeRoom":
      return { ...known, room: { ...room, grades: [...room.grades, news.row] } };
    case "together":
      return { ...known, room: { ...room, together: news.row } };
  }
}
