import { NOT_IN_PREVIEW } from "../application/sentences/function-answer";
import { errorArgumentSentence, misplacedSentence, missingSentence } from "../application/sentences/function-issue";
import type { PlanFinder } from "../optimisation/thread/plan-finder";
import { DEFAULT_SEARCH } from "../planning/search";
import { alternatives } from "./alternatives";
import { type Answer, answered, type Cells, mistaken, unavailable } from "./answer";
import { isLeftOut } from "./argument-cells";
import { check } from "./check";
import { handMadeClasses, misplacedColumn } from "./hand-made-classes";
import { plan } from "./plan";
import { type AskedSchool, readArguments } from "./read-arguments";
import { errorArguments, furtherLimits, type SchoolArguments } from "./school-arguments";
import { readCount } from "./read-count";
import { openSearchDesk } from "./search-desk";
import type { Signatures } from "./signatures";
import { teachers } from "./teachers";
import { why } from "./why";

/** What a function may answer. */
export type FunctionAnswer = Answer<Cells | number | string>;

/** What Excel says of a call beside its arguments. */
export interface Call {
  /** Aborted when Excel no longer wants the answer. */
  readonly signal: AbortSignal;
  /** Whether the formula is still being typed, so that it is not worth a search. */
  readonly isPreview: boolean;
}

/** The functions by their ids: their arguments, in the order of `signatures.ts`, after what Excel says of the call. */
export type Functions = {
  readonly [Id in keyof Signatures]: (call: Call, ...given: Given<Id>) => Promise<FunctionAnswer>;
};

type Given<Id extends keyof Signatures> =
  Parameters<Signatures[Id]> extends [...infer Arguments, unknown] ? Arguments : never;

/** Makes the functions, which ask a finder for what they need. Equal arguments get equal answers, worked out once. */
export function createFunctions(finder: PlanFinder): Functions {
  const desk = openSearchDesk(finder);
  return {
    PLAN: (call, teachers, grades, children, max, min, composites, min_subclass, rule, rank, ...limits) =>
      answer(
        call,
        { teachers, grades, children, max, min, composites, min_subclass, rule, ...furtherLimits(...limits) },
        (school) => counted(readCount("rank", rank, 1), (known) => plan(desk, school, known, call.signal)),
      ),
    ALTERNATIVES: (call, teachers, grades, children, max, min, composites, min_subclass, rule, count, ...limits) =>
      answer(
        call,
        { teachers, grades, children, max, min, composites, min_subclass, rule, ...furtherLimits(...limits) },
        (school) =>
          counted(readCount("count", count, DEFAULT_SEARCH.alternatives), (known) =>
            alternatives(desk, school, known, call.signal),
          ),
      ),
    TEACHERS: (call, grades, children, max, min, composites, min_subclass, ...limits) =>
      answer(call, { grades, children, max, min, composites, min_subclass, ...furtherLimits(...limits) }, (school) =>
        teachers(desk, school, call.signal),
      ),
    CHECK: (call, given, grades, children, max, min, composites, min_subclass, ...limits) => {
      if (isLeftOut(given)) return Promise.resolve(mistaken(missingSentence("CurrentPlan")));
      const classes = handMadeClasses(given);
      return answer(
        call,
        { classes, grades, children, max, min, composites, min_subclass, ...furtherLimits(...limits) },
        ({ problem }) => {
          const names = problem.grades.map(({ name }) => name);
          const column = misplacedColumn(classes.header, names);
          return Promise.resolve(
            column < 0
              ? answered(check(problem, classes.nameOf))
              : mistaken(misplacedSentence(column + 2, classes.header[column] ?? "", names[column] ?? "")),
          );
        },
      );
    },
    WHY: (call, teachers, grades, children, max, min, composites, min_subclass, rule, rank, ...limits) =>
      answer(
        call,
        { teachers, grades, children, max, min, composites, min_subclass, rule, ...furtherLimits(...limits) },
        (school) => counted(readCount("rank", rank, 1), (known) => why(desk, school, known, call.signal)),
      ),
  };
}

/** Reads the school, and answers for it where there is one to answer for. */
async function answer(
  { isPreview }: Call,
  given: SchoolArguments,
  forSchool: (school: AskedSchool) => Promise<FunctionAnswer>,
): Promise<FunctionAnswer> {
  if (isPreview) return unavailable(NOT_IN_PREVIEW);
  const [error, ...others] = errorArguments(given);
  if (error !== undefined) return mistaken(errorArgumentSentence(error.argument, error.shown, others.length));
  const read = readArguments(given);
  return read.kind === "mistakes" ? mistaken(read.message) : forSchool(read.school);
}

async function counted(
  count: Answer<number>,
  forCount: (count: number) => Promise<FunctionAnswer>,
): Promise<FunctionAnswer> {
  return count.kind === "answered" ? forCount(count.value) : count;
}
