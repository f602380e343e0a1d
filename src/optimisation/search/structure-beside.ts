import { type ClassType, gradesKey } from "../../planning/class-type";
import type { Plan } from "../../planning/plan";
import type { Problem } from "../../planning/problem";
import { breachesOf } from "../../planning/rules";
import type { Formulation } from "../model/formulate";
import { isParted, sum } from "../model/ground";
import { planOfPlaced } from "./decode";

/**
 * Whether there is a structure that is none of these, seen without a solver: one class more or fewer of a type than in the last of
 * them, whose plan this is, or one of a type instead of another, with the children of each type where they are. Its plan is there to
 * be checked, so that a yes is sure; a no says nothing.
 */
export function isAnotherBeside(
  plan: Plan,
  known: readonly (readonly number[])[],
  problem: Problem,
  formulation: Formulation,
): boolean {
  // Which part of a type has a class more or fewer would be to be chosen, and the children with it.
  if (isParted(formulation)) return false;
  const opened = known.at(-1) ?? [];
  const placed = formulation.types.map((type) => childrenIn(plan, type));
  const isAnother = (changes: readonly Change[]): boolean => {
    const changed = changes.reduce((counts, { type, by }) => counts.with(type, (counts[type] ?? 0) + by), opened);
    if (known.some((structure) => gradesKey(structure) === gradesKey(changed))) return false;
    return breachesOf(planOfPlaced(formulation, changed, placed), problem).length === 0;
  };
  const possible = (by: number): readonly Change[] =>
    formulation.types.flatMap((type, t) =>
      hasRoomFor(type, (opened[t] ?? 0) + by, placed[t] ?? []) ? [{ type: t, by }] : [],
    );
  const fewer = possible(-1);
  const more = possible(1);
  if (problem.teacherRule === "exactly") return fewer.some((one) => more.some((other) => isAnother([one, other])));
  return [...fewer, ...more].some((one) => isAnother([one]));
}

/** So many more classes of a type, by position in `Formulation.types`. */
interface Change {
  readonly type: number;
  readonly by: number;
}

/** The children of each grade in the planned classes of a type. */
function childrenIn({ classes }: Plan, type: ClassType): readonly number[] {
  const own = classes.filter((schoolClass) => schoolClass.kept !== true && schoolClass.type.name === type.name);
  return type.grades.map((_, index) => sum(own.map(({ children }) => children[index] ?? 0)));
}

/** Whether so many classes of a type, one at least, can have these children of its grades. */
function hasRoomFor(type: ClassType, classes: number, placed: readonly number[]): boolean {
  const children = sum(placed);
  if (classes < 1 || children < type.minSize * classes || children > type.maxSize * classes) return false;
  return placed.every((count, index) => count >= (type.minSubclasses[index] ?? 0) * classes);
}
