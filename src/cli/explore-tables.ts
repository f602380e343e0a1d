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
import { describeStructure, type Plan, structureOf } from "../planning/plan";
import type { Problem } from "../planning/problem";
import { plainTable } from "./tables";

/** What would be if something were otherwise, as a heading and a short table for each view that found something. */
export function explorationLines(outcome: Exploration, problem: Problem): readonly string[] {
  const { staffing, tradeOff, room } = outcome;
  return [
    ...section("With more or fewer teachers:", staffing, staffingTable),
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

function staffingTable(rows: readonly StaffingRow[]): string {
  return plainTable(
    ["Teachers", "Composite\nclasses", "Smallest", "Largest", "Structure"],
    rows.map((row) =>
      row.feasible
        ? [row.teachers, measure(row.plan).compositeClasses, ...sizes(row.plan)]
        : [row.teachers, "", "", "", "no plan exists"],
    ),
  );
}

function tradeOffHeading(problem: Problem): string {
  const classes = prefersSizes(problem) ? "The classes nearest to their preferred sizes" : "The most even classes";
  return `${classes} for each number of composite classes:`;
}

function tradeOffTable(rows: readonly TradeOffRow[], problem: Problem): string {
  return plainTable(
    ["Composite\nclasses", "Smallest", "Largest", evennessHeading(problem), "Structure"],
    rows.map((row) => {
      const { compositeClasses, plan, dominated } = row;
      const [smallest = "", largest = "", structure = ""] = sizes(plan);
      return [
        compositeClasses,
        smallest,
        largest,
        evennessInCell(plan, lessEvenBefore(rows, row)).replaceAll("; ", ";\n"),
        dominated ? `${structure} (no gain over fewer)` : structure,
      ];
    }),
    ["right", "right", "right", "left", "left"],
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

function sizes(plan: Plan): readonly (string | number)[] {
  const { smallest, largest } = measure(plan);
  return [smallest, largest, describeStructure(structureOf(plan))];
}
