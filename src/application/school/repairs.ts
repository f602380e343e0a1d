import { BOUND_OF_AVERAGE } from "../../planning/average-limit";
import { type Change, COMPOSITE_PART, type CompositeLimit, type GradeLimit } from "../../planning/change";
import { ownLimits, type SharedLimits } from "../../planning/repair";
import type { Problem } from "../../planning/problem";
import { addressText, type Place } from "../../workbook/host/address";
import type { InputName } from "../../workbook/reading/inputs";
import type { InputPlaces } from "../../workbook/reading/parse-inputs";

/**
 * Which grades, and which composites, share the cell of a limit in this workbook, so that a repair changes them together. Composites
 * without a limit of their own share none: each can get one in a row of its own.
 */
export function sharedLimits(problem: Problem, { grades, composites }: InputPlaces): SharedLimits {
  if (problem.grades.length === 0) return ownLimits(problem);
  const ofGrades = (limit: GradeLimit): SharedLimits[GradeLimit] =>
    grouped(problem.grades.map((_, position) => cellKey(grades[position]?.[limit])));
  const ofComposites = (limit: CompositeLimit): SharedLimits[CompositeLimit] => {
    const part = COMPOSITE_PART[limit];
    return grouped(
      problem.composites.map((composite, index) =>
        composite[part] === undefined ? `none of ${index}` : cellKey(composites[index]?.[part]),
      ),
    );
  };
  return {
    maxClassSize: ofGrades("maxClassSize"),
    minClassSize: ofGrades("minClassSize"),
    minSubclass: ofGrades("minSubclass"),
    softMaxClassSize: ofGrades("softMaxClassSize"),
    compositeMax: ofComposites("compositeMax"),
    compositeMin: ofComposites("compositeMin"),
    compositeSoftMax: ofComposites("compositeSoftMax"),
  };
}

/** The positions of equal keys together. */
function grouped(keys: readonly string[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const [position, key] of keys.entries()) groups.set(key, [...(groups.get(key) ?? []), position]);
  return [...groups.values()];
}

function cellKey(place: Place | undefined): string {
  return place === undefined ? LIMIT_WITHOUT_CELL : addressText(place);
}

/** The name under whose cells a change is made. */
export const INPUT_OF_CHANGE = {
  teachers: "Teachers",
  largestSpan: "LargestSpan",
  shareOverCap: "ShareOverCap",
  softMaxClassSize: "SoftMaxClassSize",
  compositeSoftMax: "CompositeSoftMax",
  maxClassSize: "MaxClassSize",
  minClassSize: "MinClassSize",
  minSubclass: "MinSubclass",
  compositeMax: "CompositeMax",
  compositeMin: "CompositeMin",
  averageMax: "AverageLimits",
  averageMin: "AverageLimits",
  newComposite: "Composites",
  children: "Children",
} as const satisfies Readonly<Record<Change["kind"], InputName>>;

/** The cell in which a change is made; none where the workbook has no cell for it yet. */
export function placeOfChange(
  change: Change,
  { grades, composites, averages, ...places }: InputPlaces,
): Place | undefined {
  switch (change.kind) {
    case "teachers":
    case "largestSpan":
    case "shareOverCap":
      return places[change.kind];
    case "maxClassSize":
    case "minClassSize":
    case "minSubclass":
    case "softMaxClassSize":
      return grades[change.grades[0] ?? -1]?.[change.kind];
    case "compositeMax":
    case "compositeMin":
    case "compositeSoftMax":
      return placeOfCompositeLimit(change, composites);
    case "averageMax":
    case "averageMin":
      return averages[change.average]?.[BOUND_OF_AVERAGE[change.kind]];
    case "newComposite":
      return undefined;
    case "children": {
      const changed = change.fewer.flatMap((count, position) => (count > 0 ? [position] : []));
      const [only] = changed;
      return changed.length === 1 && only !== undefined ? grades[only]?.children : undefined;
    }
  }
}

/** The cell that says the limit of these composites and of no others: in a row of many a blank cell says it of all. */
function placeOfCompositeLimit(
  { kind, composites: changed }: Change & { readonly kind: CompositeLimit },
  composites: InputPlaces["composites"],
): Place | undefined {
  const keyOf = (index: number): string => cellKey(composites[index]?.[COMPOSITE_PART[kind]]);
  const [first = -1] = changed;
  const isShared = composites.some((_, index) => !changed.includes(index) && keyOf(index) === keyOf(first));
  return isShared ? undefined : composites[first]?.[COMPOSITE_PART[kind]];
}

/** The address of that cell. */
export function addressOfChange(change: Change, places: InputPlaces): string | undefined {
  const place = placeOfChange(change, places);
  return place === undefined ? undefined : addressText(place);
}

/** A limit that holds for all grades because nobody gave one: they share it. */
const LIMIT_WITHOUT_CELL = "";
