import { createFunctions, type Call, type FunctionAnswer, type Functions } from "../../src/functions/create-functions";
import type { PlanFinder } from "../../src/optimisation/thread/plan-finder";
import { classTypeName } from "../../src/planning/class-type";
import type { Problem } from "../../src/planning/problem";

/** A value as an argument hands it over: a range's rows, a single value, or null where it is left out. */
export type Given = unknown;

/** Calls a function as Excel's runtime does, with as many arguments as it has: those that are not given are left out. */
export type CallFunction = (id: keyof Functions, ...given: readonly Given[]) => Promise<FunctionAnswer>;

/** How many arguments each function has. */
const ARGUMENTS: Readonly<Record<keyof Functions, number>> = {
  PLAN: 14,
  ALTERNATIVES: 14,
  TEACHERS: 11,
  CHECK: 12,
  WHY: 14,
};

/** Calls functions that ask a finder of their own. */
export function callerOf(finder: PlanFinder, call: Partial<Call> = {}): CallFunction {
  const functions = createFunctions(finder);
  return (id, ...given) => {
    const all = Array.from({ length: ARGUMENTS[id] }, (_, index) => given[index] ?? null);
    const answer = functions[id] as (call: Call, ...given: readonly Given[]) => Promise<FunctionAnswer>;
    return answer({ signal: new AbortController().signal, isPreview: false, ...call }, ...all);
  };
}

/** A column of cells. */
export function column(...values: readonly unknown[]): readonly (readonly unknown[])[] {
  return values.map((value) => [value]);
}

/** A row of cells. */
export function row(...values: readonly unknown[]): readonly (readonly unknown[])[] {
  return [values];
}

/** A school as the arguments that every function but CHECK takes last: grades to min_subclass. */
export function argumentsOf({ grades, composites }: Problem): readonly Given[] {
  const names = grades.map(({ name }) => name);
  return [
    column(...names),
    row(...grades.map(({ children }) => children)),
    column(...grades.map(({ maxClassSize }) => maxClassSize)),
    row(...grades.map(({ minClassSize }) => minClassSize)),
    composites.length === 0
      ? null
      : column(...composites.map((composite) => classTypeName(composite.grades.map((grade) => names[grade] ?? "")))),
    column(...grades.map(({ minSubclass }) => minSubclass)),
  ];
}

/** Whether functions can be told a school whole: they know no limits of a composite's own. */
export function isTellable({ composites }: Problem): boolean {
  return composites.every(({ minClassSize, maxClassSize }) => minClassSize === undefined && maxClassSize === undefined);
}
