import type { Change, GradeLimit } from "../../planning/change";
import { ownLimits, type SharedLimits } from "../../planning/repair";
import type { Problem } from "../../planning/problem";
import { addressText, type Place } from "../../workbook/host/address";
import type { InputPlaces } from "../../workbook/reading/parse-inputs";

/** Which grades share the cell of a limit in this workbook, so that a repair changes them together. */
export function sharedLimits(problem: Problem, { grades }: InputPlaces): SharedLimits {
  const own = ownLimits(problem);
  const grouped = (limit: GradeLimit): SharedLimits[GradeLimit] => {
    const groups = new Map<string, number[]>();
    problem.grades.forEach((_, position) => {
      const place = grades[position]?.[limit];
      const key = place === undefined ? LIMIT_WITHOUT_CELL : addressText(place);
      groups.set(key, [...(groups.get(key) ?? []), position]);
    });
    return [...groups.values()];
  };
  return problem.grades.length === 0
    ? own
    : {
        maxClassSize: grouped("maxClassSize"),
        minClassSize: grouped("minClassSize"),
        minSubclass: grouped("minSubclass"),
      };
}

/** The cell in which a change is made; none where the workbook has no cell for it yet. */
export function placeOfChange(change: Change, { teachers, grades, composites }: InputPlaces): Place | undefined {
  switch (change.kind) {
    case "teachers":
      return teachers;
    case "maxClassSize":
    case "minClassSize":
    case "minSubclass":
      return grades[change.grades[0] ?? -1]?.[change.kind];
    case "compositeMax":
      return composites[change.composite]?.maxClassSize;
    case "compositeMin":
      return composites[change.composite]?.minClassSize;
    case "newComposite":
      return undefined;
    case "children": {
      const changed = change.fewer.flatMap((count, position) => (count > 0 ? [position] : []));
      const [only] = changed;
      return changed.length === 1 && only !== undefined ? grades[only]?.children : undefined;
    }
  }
}

/** The address of that cell. */
export function addressOfChange(change: Change, places: InputPlaces): string | undefined {
  const place = placeOfChange(change, places);
  return place === undefined ? undefined : addressText(place);
}

/** A limit that holds for all grades because nobody gave one: they share it. */
const LIMIT_WITHOUT_CELL = "";
