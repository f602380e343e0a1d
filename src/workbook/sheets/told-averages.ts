import { averageOf, bandName } from "../../planning/average-limit";
import type { Plan } from "../../planning/plan";
import type { Problem } from "../../planning/problem";
import { AVERAGE } from "./told-of-plan";

/** A school as far as it says of which grades averages are limited. */
export type SchoolOfAverages = Pick<Problem, "grades" | "averages">;

/** The average of a band as a row or a column of it is called: `Average K–2`. */
export function averageHeading(band: readonly number[], school: SchoolOfAverages): string {
  return `${AVERAGE} ${bandName(band, school)}`;
}

/** What is told of a plan where averages are limited: the heading of each band, once however often it is limited. */
export function averageHeadings(school: SchoolOfAverages): readonly string[] {
  return [...new Set((school.averages ?? []).map(({ grades }) => averageHeading(grades, school)))];
}

/** What stands where a band has no class to average. */
export const NO_CLASS = "–";

/** The averages of a plan under some of these headings, in children a class; nothing under those that the school does not limit. */
export function averagesOfPlan(
  plan: Plan,
  school: SchoolOfAverages,
  headings: readonly string[],
): readonly (number | string | null)[] {
  return headings.map((heading) => {
    const limit = school.averages?.find(({ grades }) => averageHeading(grades, school) === heading);
    if (limit === undefined) return null;
    const { children, classes } = averageOf(plan, limit.grades);
    return classes === 0 ? NO_CLASS : children / classes;
  });
}

/** The number format of these. */
export const AVERAGE_FORMAT = "0.0#";
