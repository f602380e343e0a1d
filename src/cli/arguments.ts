import { parseArgs } from "node:util";
import { DEFAULT_SEARCH } from "../planning/search";

/** What the command line was asked to do. */
export interface Arguments {
  /** The workbook to solve; the sample where none is named. */
  readonly workbook?: string;
  /** Where the solved workbook goes; beside the current folder's files, under a free name, where nothing is said. */
  readonly out?: string;
  readonly alternatives: number;
  /** How many of the plans get a sheet of their own. */
  readonly sheets: number;
  readonly timeLimitSeconds: number;
  /** The sheet whose names come first. */
  readonly sheet?: string;
  /** Whether to work out what would be with more teachers, fewer composites or more children. */
  readonly explore: boolean;
  /** Whether a sheet says why the classes of the best plan are as they are. */
  readonly reasons: boolean;
  /** Whether every scenario of the workbook is solved, and compared. */
  readonly compare: boolean;
  readonly json: boolean;
}

/** The arguments where nobody says otherwise. */
export const DEFAULT_ARGUMENTS: Arguments = {
  ...DEFAULT_SEARCH,
  timeLimitSeconds: 30,
  sheets: 3,
  explore: false,
  reasons: false,
  compare: false,
  json: false,
};

/** How the command is used. */
export const USAGE = `Usage: npm run --silent solve -- [school.xlsx] [--out result.xlsx] [--alternatives ${DEFAULT_ARGUMENTS.alternatives}] [--sheets ${DEFAULT_ARGUMENTS.sheets}] [--time-limit ${DEFAULT_ARGUMENTS.timeLimitSeconds}] [--sheet NAME] [[--explore] [--reasons] | --compare] [--json]

Finds the best classes for the school in a workbook and writes them to new sheets of a copy.
Without a workbook it solves the sample.

  --out FILE          where the solved workbook goes (never over the workbook itself)
  --alternatives N    how many plans to look for, best first
  --sheets N          how many of them get a sheet of their own
  --time-limit S      seconds after which the search stops with what it has
  --sheet NAME        the sheet whose names come first, instead of the active one
  --explore           also show what more teachers, fewer composites or more children would change
  --reasons           also write a sheet that says why the best classes are these, for parents and staff
  --compare           solve every scenario, each sheet with names of its own, and compare them with the first, or that of --sheet
  --json              print one JSON object instead of tables
`;

/** The command line was used wrongly; the message says how. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Reads the words after the command. @throws UsageError */
export function readArguments(words: readonly string[]): Arguments | "help" {
  const { values, positionals } = parse(words);
  if (values.help === true) return "help";
  if (positionals.length > 1) throw new UsageError(`One workbook at a time, not ${positionals.join(" and ")}.`);
  const [workbook] = positionals;
  if (values.explore === true && values.compare === true)
    throw new UsageError(
      "--explore and --compare do not go together. Explore one scenario at a time: --explore --sheet NAME.",
    );
  if (values.reasons === true && values.compare === true)
    throw new UsageError(
      "--reasons and --compare do not go together. Give the reasons of one scenario at a time: --reasons --sheet NAME.",
    );
  return {
    ...(workbook === undefined ? {} : { workbook }),
    ...(values.out === undefined ? {} : { out: values.out }),
    ...(values.sheet === undefined ? {} : { sheet: values.sheet }),
    alternatives: wholeNumber("--alternatives", values.alternatives, 1) ?? DEFAULT_ARGUMENTS.alternatives,
    sheets: wholeNumber("--sheets", values.sheets, 0) ?? DEFAULT_ARGUMENTS.sheets,
    timeLimitSeconds: seconds("--time-limit", values["time-limit"]) ?? DEFAULT_ARGUMENTS.timeLimitSeconds,
    explore: values.explore === true,
    reasons: values.reasons === true,
    compare: values.compare === true,
    json: values.json === true,
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        out: { type: "string" },
        alternatives: { type: "string" },
        sheets: { type: "string" },
        "time-limit": { type: "string" },
        sheet: { type: "string" },
        explore: { type: "boolean" },
        reasons: { type: "boolean" },
        compare: { type: "boolean" },
        json: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

function wholeNumber(option: string, text: string | undefined, least: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value) || value < least) {
    throw new UsageError(`${option} takes a whole number of ${least} or more, not “${text}”.`);
  }
  return value;
}

function seconds(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || value <= 0 || value > MOST_SECONDS) {
    throw new UsageError(`${option} takes seconds above 0 and up to ${MOST_SECONDS}, not “${text}”.`);
  }
  return value;
}

/** A day: what is longer is a slip, and overflows timers. */
const MOST_SECONDS = 86_400;
