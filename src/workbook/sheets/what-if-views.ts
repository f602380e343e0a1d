import {
  type GradeRoom,
  lessEvenBefore,
  type Room,
  type StaffingRow,
  type TradeOffRow,
} from "../../planning/exploration";
import type { TypeChange } from "../../planning/type-change";
import { measure } from "../../planning/measures";
import { describeStructure, type Plan, structureOf } from "../../planning/plan";
import type { Grade, SchoolGrades } from "../../planning/grades";
import type { Problem } from "../../planning/problem";
import { hasCaps } from "../../planning/soft-cap";
import { COLORS } from "./look";
import type { CellContent } from "./sheet-content";
import { OVER_CAP } from "./told-of-plan";
import type { ViewTable } from "./what-if-sheet";

/** A dark and a light colour, told apart on paper too. */
const PAIR = [COLORS.headerFill, "#7FB7D9"] as const;

/** What stands where there is no plan, or no bound. */
const NO_PLAN = "no plan exists";
const ANY_NUMBER = "any number";

/** In characters: how wide the columns of words are, which are the last two; all together no wider with one more beside them. */
const WORDS_WIDTHS = [32, 40] as const;
const WORDS_WIDTHS_WITH_CAPS = [28, 33] as const;

/** How a table says in words how even the classes of its plans are. */
export interface EvennessTexts {
  readonly heading: string;
  /** With what shows that it is more even than another plan, where it is. */
  readonly ofPlan: (plan: Plan, lessEven?: Plan) => string;
}

/** The best plan for each number of teachers, with how many of its classes are over their cap where the school has caps. */
export function staffingTable(
  rows: readonly StaffingRow[],
  school: Pick<Problem, "teachers" | "grades" | "composites">,
  evenness: EvennessTexts,
): ViewTable {
  const current = rows.findIndex((row) => row.teachers === school.teachers);
  const withCaps = hasCaps(school);
  const cells = (plan: Plan) => planCells(plan, measure(plan).compositeClasses, withCaps, evenness.ofPlan(plan));
  const headers = ["Teachers", ...planHeaders("Composite classes", withCaps, evenness)];
  const noPlan = [...headers.slice(2).map(() => null), NO_PLAN];
  return {
    name: "Staffing",
    table: "Staffing_Rows",
    headers,
    rows: rows.map((row) => [
      row.teachers === 1 ? "1 teacher" : `${row.teachers} teachers`,
      ...(row.feasible ? cells(row.plan) : noPlan),
    ]),
    charted: 2,
    colors: PAIR,
    words: withCaps ? WORDS_WIDTHS_WITH_CAPS : WORDS_WIDTHS,
    ...(current < 0 ? {} : { current }),
  };
}

/** The most even plan for each number of composite classes, with how many of its classes are over their cap likewise. */
export function tradeOffTable(rows: readonly TradeOffRow[], school: SchoolGrades, evenness: EvennessTexts): ViewTable {
  const withCaps = hasCaps(school);
  return {
    name: "Trade-off",
    table: "TradeOff_Rows",
    headers: ["Composite classes", ...planHeaders("Gain over fewer", withCaps, evenness)],
    rows: rows.map((row) => [
      row.compositeClasses === 1 ? "1 composite class" : `${row.compositeClasses} composite classes`,
      ...planCells(
        row.plan,
        row.dominated ? "no" : "yes",
        withCaps,
        evenness.ofPlan(row.plan, lessEvenBefore(rows, row)),
      ),
    ]),
    charted: 2,
    colors: PAIR,
    words: withCaps ? WORDS_WIDTHS_WITH_CAPS : WORDS_WIDTHS,
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

function planHeaders(fourth: string, withCaps: boolean, evenness: EvennessTexts): readonly string[] {
  return ["Smallest", "Largest", fourth, ...(withCaps ? [OVER_CAP] : []), evenness.heading, "Structure"];
}

function planCells(plan: Plan, fourth: CellContent, withCaps: boolean, evenness: string): readonly CellContent[] {
  const { smallest, largest, classesOverCap } = measure(plan);
  return [
    smallest,
    largest,
    fourth,
    ...(withCaps ? [classesOverCap] : []),
    evenness,
    describeStructure(structureOf(plan)),
  ];
}
