import { DEFAULT_PRIORITIES, PRIORITIES, type Priority } from "../../planning/priority";
import type { TeacherRule } from "../../planning/problem";
import type { Place } from "../host/address";
import { type InputCells, isBlank, type PlacedCell } from "./input-cells";
import { gradeName, nameKey } from "./grade-name";
import type { IssueList } from "./issue-list";
import { lineOf, singleCell } from "./line";

/** What may be typed into `TeacherRule`. */
export const TEACHER_RULES: readonly TeacherRule[] = ["at most", "exactly"];

/** Reads whether every teacher must have a class; `at most` where the school does not say. */
export function parseTeacherRule(inputs: InputCells, issues: IssueList): TeacherRule {
  const placed = singleCell("TeacherRule", inputs.TeacherRule, issues);
  if (!placed || isBlank(placed.cell)) return "at most";
  const rule = chosen(placed, TEACHER_RULES);
  if (!rule) noteUnknown("unknownTeacherRule", "TeacherRule", placed, issues);
  return rule ?? "at most";
}

/** What matters, and where each is said; nowhere where the school does not say. */
export interface ParsedPriorities {
  readonly priorities: readonly Priority[];
  readonly places: ReadonlyMap<Priority, Place | undefined>;
}

/** Reads what matters, first things first. */
export function parsePriorities(inputs: InputCells, issues: IssueList): ParsedPriorities {
  const line = lineOf("Priorities", inputs.Priorities, issues);
  const given = new Map<Priority, Place | undefined>();
  for (const placed of line?.cells ?? []) {
    if (isBlank(placed.cell)) continue;
    const priority = chosen(placed, PRIORITIES);
    if (!priority) noteUnknown("unknownPriority", "Priorities", placed, issues);
    else if (given.has(priority)) issues.error("priorityTwice", placed.place, { priority });
    else given.set(priority, placed.place);
  }
  return { priorities: given.size > 0 ? [...given.keys()] : DEFAULT_PRIORITIES, places: given };
}

function chosen<Choice extends string>({ cell }: PlacedCell, choices: readonly Choice[]): Choice | undefined {
  const typed = nameKey(gradeName(cell.value));
  return choices.find((choice) => choice === typed);
}

function noteUnknown(
  kind: "unknownTeacherRule" | "unknownPriority",
  name: "TeacherRule" | "Priorities",
  { cell, place }: PlacedCell,
  issues: IssueList,
): void {
  if (cell.kind === "error") issues.error("errorValue", place, { name, shown: cell.shown });
  else issues.error(kind, place, { shown: cell.shown });
}
