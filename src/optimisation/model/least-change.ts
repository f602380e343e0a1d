import { gradesKey } from "../../planning/class-type";
import { addTo, currentClasses } from "../../planning/current-plan";
import { at, atLeast, type Ground, openedTerm, sum, sumOf } from "./ground";
import type { MeasurePart } from "./measure-part";

/**
 * d[t] ≥ n[t] − now[t] and d[t] ≥ now[t] − n[t] for every type t, now[t] being how many classes of the type there are now beyond those
 * kept; the change is Σ d, and the classes there are now of types that cannot be opened, so that they must be closed.
 */
export function leastChange(ground: Ground): MeasurePart {
  const { school, types, kept, variables } = ground;
  if (school.currentPlan === undefined) return { terms: [], boundedBelow: true, byType: { of: () => 0 } };
  const counts = new Map(currentClasses(school.currentPlan));
  for (const { type } of kept) addTo(counts, type.grades, -1);
  const now = types.map((type) => counts.get(gradesKey(type.grades)) ?? 0);
  for (const type of types) counts.delete(gradesKey(type.grades));
  const unopenable = sum([...counts.values()].map(Math.abs));
  const changed = types.map(() => variables.add(0, Infinity));
  const closed = variables.add(unopenable, unopenable);
  return {
    terms: sumOf([...changed, closed]),
    boundedBelow: true,
    byType: { of: (t, classes) => Math.abs(classes - at(now, t)), beside: unopenable },
    definitions: types.flatMap((_, t) => {
      const difference = { coefficient: 1, variable: at(changed, t) };
      const before = at(now, t);
      return [
        atLeast(-before, [difference, ...openedTerm(ground, t, -1)]),
        atLeast(before, [difference, ...openedTerm(ground, t, 1)]),
      ];
    }),
  };
}
