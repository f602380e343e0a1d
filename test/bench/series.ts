import { formulate } from "../../src/optimisation/model/formulate";
import type { Solver } from "../../src/optimisation/program/solver";
import type { Problem } from "../../src/planning/problem";
import { massachusettsSchools, publishedSchools } from "../support/cases";
import { evenlySpread } from "./statistics";

/** Schools that are timed together. */
export interface Series {
  readonly id: "ample" | "tight" | "published";
  readonly title: string;
  readonly problems: readonly Problem[];
  /** Its part of a rival's time, in proportion to the other series'. */
  readonly weight: number;
}

/** The real schools, those of Massachusetts thinned out to `most`. */
export function realSchools(solver: Solver, most: number): readonly Series[] {
  const all = massachusettsSchools().map(({ problem }) => problem);
  const ample = evenlySpread(all.length)
    .slice(0, most)
    .toSorted((a, b) => a - b)
    .flatMap((position) => all[position] ?? []);
  return [
    {
      id: "ample",
      title: `${ample.length} schools of Massachusetts, ample teachers: at most ⌈children ÷ 18⌉`,
      problems: ample,
      weight: 3,
    },
    {
      id: "tight",
      title: "The same schools, tight: at most the fewest teachers with which a plan is found",
      problems: ample.map((problem) => withFewestTeachers(solver, problem)),
      weight: 2,
    },
    {
      id: "published",
      title: "The four published schools",
      problems: publishedSchools().map(({ problem }) => problem),
      weight: 1,
    },
  ];
}

/** The school with the fewest teachers with which two seconds of search find a plan, if its own are enough. */
function withFewestTeachers(solver: Solver, problem: Problem): Problem {
  const { variables, rules, measures } = formulate(problem);
  const outcome = solver.solve({ variables, constraints: rules, objective: measures.teachers.terms }, 2);
  const found = outcome.kind === "optimal" || outcome.kind === "feasible";
  return found ? { ...problem, teachers: Math.round(outcome.objective) } : problem;
}
