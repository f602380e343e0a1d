import { classTypeName, gradesKey } from "./class-type";
import { addTo, currentClasses, type CurrentPlan } from "./current-plan";
import type { Plan } from "./plan";
import type { Grade } from "./grades";

/** How many classes of a type there are now, and how many a plan has. */
export interface TypeChange {
  /** The class type's name. */
  readonly type: string;
  readonly now: number;
  readonly planned: number;
}

/** The change from the classes there are now to a plan, type by type in the order in which people list them. */
export function changeByType(
  { classes }: Plan,
  currentPlan: CurrentPlan,
  grades: readonly Grade[],
): readonly TypeChange[] {
  const now = currentClasses(currentPlan);
  const planned = new Map<string, number>();
  for (const { type } of classes) addTo(planned, type.grades, 1);
  const keys = [...new Set([...now.keys(), ...planned.keys()])].map((key) => key.split(",").map(Number));
  return keys.sort(youngestFirst).map((positions) => ({
    type: classTypeName(positions.map((position) => grades[position]?.name ?? "")),
    now: now.get(gradesKey(positions)) ?? 0,
    planned: planned.get(gradesKey(positions)) ?? 0,
  }));
}

function youngestFirst(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((position, index) => position !== b[index]);
  return differing < 0 ? a.length - b.length : (a[differing] ?? 0) - (b[differing] ?? -1);
}
