import { gradesKey } from "../../planning/class-type";
import { addTo, currentClasses } from "../../planning/current-plan";
import { at, atLeast, type Ground, isParted, sum, sumOf } from "./ground";
import type { MeasurePart } from "./measure-part";

/**
 * d[k] ≥ m[k] − now[k] and d[k] ≥ now[k] − m[k] for every class type k, m[k] classes of which are opened, now[k] being how many classes of the type there are now beyond those
 * kept; the change is Σ d, and the classes there are now of types that cannot be opened, so that they must be closed.
 */
export function leastChange(ground: Ground): MeasurePart {
  const { school, kinds, kept, variables } = ground;
  if (school.currentPlan === undefined) return { terms: [], boundedBelow: true, byType: { of: () => 0 } };
  const counts = new Map(currentClasses(school.currentPlan));
  for (const { type } of kept) addTo(counts, type.grades, -1);
  const now = kinds.map(({ type }) => counts.get(gradesKey(type.grades)) ?? 0);
  for (const { type } of kinds) counts.delete(gradesKey(type.grades));
  const unopenable = sum([...counts.values()].map(Math.abs));
  const changed = kinds.map(() => variables.add(0, Infinity));
  const closed = variables.add(unopenable, unopenable);
  return {
    terms: sumOf([...changed, closed]),
    boundedBelow: true,
    ...(!isParted(ground) && {
      byType: { of: (t, classes) => Math.abs(classes - at(now, t)), beside: unopenable },
    }),
    definitions: kinds.flatMap(({ opened }, k) => {
      const difference = { coefficient: 1, variable: at(changed, k) };
      const before = at(now, k);
      return [
        atLeast(-before, [difference, { coefficient: -1, variable: opened }]),
        atLeast(before, [difference, { coefficient: 1, variable: opened }]),
      ];
    }),
  };
}
