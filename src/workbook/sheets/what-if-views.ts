import {
  type FeasibleStaffing,
  type GradeRoom,
  lessEvenBefore,
  type Room,
  type StaffingRow,
  type TradeOffRow,
} from "../../planning/exploration";
import type { TypeChange } from "../../planning/type-change";
import { measure } from "../../planning/measures";
import { describeStructure, type Plan, structureOf } from "../../planning/plan";
import type { Grade } from "../../planning/grades";
import { COLORS } from "./look";
import type { CellContent } from "./sheet-content";
import type { ViewTable } from "./what-if-sheet";

/** A dark and a light colour, told apart on paper too. */
const PAIR = [COLORS.headerFill, "#7FB7D9"] as const;

/** What stands where there is no plan, or no bound. */
const NO_PLAN = "no plan exists";
const ANY_NUMBER = "any number";

/** In characters: how wide the columns of words are, which are the last two. */
const WORDS_WIDTHS = [32, 40] as const;

/** How a table says in words how even the classes of its plans are. */
export interface EvennessTexts {
  readonly heading: string;
  /** With what shows that it is more even than another plan, where it is. */
  readonly ofPlan: (plan: Plan, lessEven?: Plan) => string;
}

/** The best plan for each number of teachers; `teachers` are those there are now. */
export function staffingTable(rows: readonly StaffingRow[], teachers: number, evenness: EvennessTexts): ViewTable {
  const current = rows.findIndex((row) => row.teachers === teachers);
  const cells = ({ plan }: FeasibleStaffing) => planCells(plan, measure(plan).compositeClasses, evenness.ofPlan(plan));
  return {
    name: "Staffing",
    table: "Staffing_Rows",
    headers: ["Teachers", "Smallest", "Largest", "Composite classes", evenness.heading, "Structure"],
    rows: rows.map((row) => [
      row.teachers === 1 ? "1 teacher" : `${row.teachers} teachers`,
      ...(row.feasible ? cells(row) : [null, null, null, null, NO_PLAN]),
    ]),
    charted: 2,
    colors: PAIR,
    words: WORDS_WIDTHS,
    ...(current < 0 ? {} : { current }),
  };
}

/** The most even plan for each number of composite classes. */
export function tradeOffTable(rows: readonly TradeOffRow[], evenness: EvennessTexts): ViewTable {
  return {
    name: "Trade-off",
    table: "TradeOff_Rows",
    headers: ["Composite classes", "Smallest", "Largest", "Gain over fewer", evenness.heading, "Structure"],
    rows: rows.map((row) => [
      row.compositeClasses === 1 ? "1 composite class" : `${row.compositeClasses} composite classes`,
      ...planCells(row.plan, row.dominated ? "no" : "yes", evenness.ofPlan(row.plan, lessEvenBefore(rows, row))),
    ]),
    charted: 2,
    colors: PAIR,
    words: WORDS_WIDTHS,
  };
}

/** How far each grade can move before other classes are needed. */
export function roomTable({ grades: rows }: Room, grades: readonly Grade[]): ViewTable {
  return {
    name: "Room",
    table: "Room_Rows",
    headers: ["Grade", "Fewer", "More", "Children", "From", "To"],
    rows: rows.map(({ grade, more, fewer }: GradeRoom): CellContent[] => {
      const { name = "", children = 0 } = grades[grade] ?? {};
      const most = more === undefined ? ANY_NUMBER : children + more;
      return [`Grade ${name}`, fewer, more ?? ANY_NUMBER, children, children - fewer, most];
    }),
    charted: 2,
    colors: PAIR,
    words: [],
  };
}

/** The classes there are now and those of a plan, by type. */
export function changeTable(changes: readonly TypeChange[]): ViewTable {
  return {
    name: "Change",
    table: "Change_Rows",
    headers: ["Class type", "Now", "Planned", "Opened", "Closed"],
    rows: changes.map(({ type, now, planned }) => [
      type,
      now,
      planned,
      Math.max(0, planned - now),
      Math.max(0, now - planned),
    ]),
    charted: 2,
    colors: PAIR,
    words: [],
  };
}

function planCells(plan: Plan, fourth: CellContent, evenness: string): readonly CellContent[] {
  const { smallest, largest } = measure(plan);
  return [smallest, largest, fourth, evenness, describeStructure(structureOf(plan))];
}
