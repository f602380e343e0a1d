import { evennessHeading, evennessInCell } from "../application/sentences/evenness-words";
import { togetherSentence } from "../application/sentences/exploration";
import {
  type Exploration,
  lessEvenBefore,
  type Room,
  type StaffingRow,
  type TradeOffRow,
} from "../planning/exploration";
import { measure } from "../planning/measures";
import { prefersSizes } from "../planning/near-classes";
import type { Plan } from "../planning/plan";
import type { Problem } from "../planning/problem";
import { hasCaps } from "../planning/soft-cap";
import { OVER_CAP, structureText } from "../workbook/sheets/told-of-plan";
import { plainTable } from "./tables";

/** What would be if something were otherwise, as a heading and a short table for each view that found something. */
export function explorationLines(outcome: Exploration, problem: Problem): readonly string[] {
  const { staffing, tradeOff, room } = outcome;
  return [
    ...section("With more or fewer teachers:", staffing, (rows) => staffingTable(rows, hasCaps(problem))),
    ...section(tradeOffHeading(problem), tradeOff, (rows) => tradeOffTable(rows, problem)),
    ...section("Children more or fewer in one grade before the classes of plan 1 must change:", room.grades, () =>
      roomTable(room, problem),
    ),
    ...(room.together === undefined ? [] : [togetherSentence(room.together)]),
  ];
}

function section<Row>(heading: string, rows: readonly Row[], table: (rows: readonly Row[]) => string): string[] {
  return rows.length === 0 ? [] : ["", heading, table(rows)];
}

function staffingTable(rows: readonly StaffingRow[], withCaps: boolean): string {
  const head = ["Teachers", "Composite\nclasses", ...sizesHead(withCaps), "Structure"];
  return plainTable(
    head,
    rows.map((row) =>
      row.feasible
        ? [row.teachers, measure(row.plan).compositeClasses, ...sizes(row.plan, withCaps), structureText(row.plan)]
        : [row.teachers, ...head.slice(2).map(() => ""), "no plan exists"],
    ),
  );
}

function tradeOffHeading(problem: Problem): string {
  const classes = prefersSizes(problem) ? "The classes nearest to their preferred sizes" : "The most even classes";
  return `${classes} for each number of composite classes:`;
}

function tradeOffTable(rows: readonly TradeOffRow[], problem: Problem): string {
  const withCaps = hasCaps(problem);
  const numbers = ["Composite\nclasses", ...sizesHead(withCaps)];
  return plainTable(
    [...numbers, evennessHeading(problem), "Structure"],
    rows.map((row) => {
      const { compositeClasses, plan, dominated } = row;
      const structure = structureText(plan);
      return [
        compositeClasses,
        ...sizes(plan, withCaps),
        evennessInCell(plan, lessEvenBefore(rows, row)).replaceAll("; ", ";\n"),
        dominated ? `${structure} (no gain over fewer)` : structure,
      ];
    }),
    [...numbers.map(() => "right" as const), "left", "left"],
  );
}

function roomTable({ grades }: Room, problem: Problem): string {
  return plainTable(
    ["Grade", "Children", "More", "Fewer"],
    grades.map(({ grade, more, fewer }) => [
      problem.grades[grade]?.name ?? "",
      problem.grades[grade]?.children ?? "",
      more ?? "any",
      fewer,
    ]),
    ["left", "right", "right", "right"],
  );
}

/** The headings of a plan's sizes; with how many of its classes are over their cap where the school has caps. */
function sizesHead(withCaps: boolean): readonly string[] {
  return ["Smallest", "Largest", ...(withCaps ? [OVER_CAP.replace(" ", "\n")] : [])];
}

function sizes(plan: Plan, withCaps: boolean): readonly number[] {
  const { smallest, largest, classesOverCap } = measure(plan);
  return [smallest, largest, ...(withCaps ? [classesOverCap] : [])];
}
