import { PRIORITIES, type Priority } from "../../planning/priority";
import { classTypes } from "../../planning/class-type";
import type { Problem, TeacherRule } from "../../planning/problem";
import { DEFAULT_SEARCH, type SearchOptions } from "../../planning/search";

/** What a person can choose in the pane beside what the workbook says. Kept with the workbook. */
export interface PaneOptions extends SearchOptions {
  readonly teacherRule: TeacherRule | "asInWorkbook";
  readonly priorities: readonly Priority[] | "asInWorkbook";
  /** Whether plans follow the cells without a click. */
  readonly live: boolean | "forSmallSchools";
}

/** The options of a workbook that has none yet. */
export const DEFAULT_OPTIONS: PaneOptions = {
  ...DEFAULT_SEARCH,
  teacherRule: "asInWorkbook",
  priorities: "asInWorkbook",
  live: "forSmallSchools",
};

/** The bounds of the numbers a person can choose. */
export const OPTION_BOUNDS = {
  alternatives: { least: 1, most: 500 },
  timeLimitSeconds: { least: 1, most: 600 },
} as const;

/** A school with at most so many class types is small: its plans are found faster than a person types. */
const CLASS_TYPES_OF_SMALL_SCHOOL = 20;

/** The problem to solve: the workbook's, but for what was chosen in the pane. */
export function askedProblem(problem: Problem, { teacherRule, priorities }: PaneOptions): Problem {
  return {
    ...problem,
    ...(teacherRule === "asInWorkbook" ? {} : { teacherRule }),
    ...(priorities === "asInWorkbook" ? {} : { priorities }),
  };
}

/** Whether the plans of this school follow its cells without a click. */
export function followsLive(problem: Problem, { live }: PaneOptions): boolean {
  return live === "forSmallSchools" ? classTypes(problem).length <= CLASS_TYPES_OF_SMALL_SCHOOL : live;
}

/** A number brought into its bounds and made whole; the default where it is none. */
export function withinBounds(option: keyof typeof OPTION_BOUNDS, value: unknown): number {
  const { least, most } = OPTION_BOUNDS[option];
  const number = typeof value === "number" ? Math.round(value) : Number.NaN;
  return Number.isNaN(number) ? DEFAULT_OPTIONS[option] : Math.min(most, Math.max(least, number));
}

/** Reads options that were kept with a workbook, perhaps by another version: what cannot be used falls back to the default. */
export function parseOptions(kept: unknown): PaneOptions {
  const fields = typeof kept === "object" && kept !== null ? (kept as Readonly<Record<string, unknown>>) : {};
  const { teacherRule, priorities, live } = fields;
  return {
    alternatives: withinBounds("alternatives", fields["alternatives"]),
    timeLimitSeconds: withinBounds("timeLimitSeconds", fields["timeLimitSeconds"]),
    teacherRule: teacherRule === "at most" || teacherRule === "exactly" ? teacherRule : "asInWorkbook",
    priorities: parsePriorities(priorities),
    live: typeof live === "boolean" ? live : "forSmallSchools",
  };
}

function parsePriorities(kept: unknown): PaneOptions["priorities"] {
  if (!Array.isArray(kept)) return "asInWorkbook";
  const known = kept.flatMap((item: unknown) => PRIORITIES.find((priority) => priority === item) ?? []);
  const each = [...new Set(known)];
  return each.length > 0 && each.length === kept.length ? each : "asInWorkbook";
}
