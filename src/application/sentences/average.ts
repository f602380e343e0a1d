import {
  type AverageBound,
  averageOf,
  averageText,
  bandText,
  BOUND_OF_AVERAGE,
  limitText,
} from "../../planning/average-limit";
import type { Plan } from "../../planning/plan";
import type { Problem } from "../../planning/problem";

/** The grades whose average is limited, as a sentence names them: `grade K`, `grades 1–4`. */
export function gradesOfAverage(average: number, problem: Problem): string {
  return bandText(problem.averages?.[average]?.grades ?? [], problem);
}

/** A limit of the average of a band; 0 where it has none. */
export function limitOfAverage(bound: AverageBound, average: number, { averages = [] }: Problem): number {
  return averages[average]?.[BOUND_OF_AVERAGE[bound]] ?? 0;
}

/** What the classes of each band come to in a plan: `Grades 1–4 average 21.4 (at most 21.5).`; nothing where no average is limited. */
export function averageSentences(plan: Plan, problem: Problem): readonly string[] {
  return (problem.averages ?? []).map(({ grades, largest, smallest }, index) => {
    const average = averageOf(plan, grades);
    const limits = [
      ...(smallest === undefined ? [] : [`at least ${limitText(smallest)}`]),
      ...(largest === undefined ? [] : [`at most ${limitText(largest)}`]),
    ].join(", ");
    const names = gradesOfAverage(index, problem);
    const said = `${names.charAt(0).toUpperCase()}${names.slice(1)}`;
    return average.classes === 0
      ? `${said} ${grades.length === 1 ? "has" : "have"} no class to average (${limits}).`
      : `${said} average${grades.length === 1 ? "s" : ""} ${averageText(average, largest ?? smallest)} (${limits}).`;
  });
}
