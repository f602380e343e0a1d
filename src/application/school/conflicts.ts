import { BOUND_OF_AVERAGE } from "../../planning/average-limit";
import { COMPOSITE_PART } from "../../planning/change";
import type { ConflictRule } from "../../planning/conflict";
import { addressText, type Place } from "../../workbook/host/address";
import type { InputPlaces } from "../../workbook/reading/parse-inputs";

/** The cell in which a rule of a conflict stands; none where the workbook has no cell for it. */
function placeOfRule(
  rule: ConflictRule,
  { teachers, largestSpan, shareOverCap, grades, composites, averages }: InputPlaces,
): Place | undefined {
  switch (rule.kind) {
    case "teachers":
    case "teacherRule":
      return teachers;
    case "largestSpan":
      return largestSpan;
    case "shareOverCap":
      return shareOverCap;
    case "children":
    case "maxClassSize":
    case "minClassSize":
    case "minSubclass":
    case "softMaxClassSize":
      return grades[rule.grade]?.[rule.kind];
    case "compositeMax":
    case "compositeMin":
    case "compositeSoftMax":
      return composites[rule.composite]?.[COMPOSITE_PART[rule.kind]];
    case "averageMax":
    case "averageMin":
      return averages[rule.average]?.[BOUND_OF_AVERAGE[rule.kind]];
  }
}

/** The address of that cell. */
export function addressOfRule(rule: ConflictRule, places: InputPlaces): string | undefined {
  const place = placeOfRule(rule, places);
  return place === undefined ? undefined : addressText(place);
}
