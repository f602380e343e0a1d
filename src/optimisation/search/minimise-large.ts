import type { ClassType } from "../../planning/class-type";
import type { ComparedMeasure } from "../../planning/priority";
import type { Problem } from "../../planning/problem";
import type { Formulation } from "../model/formulate";
import { type Clock, clockUntilLeft } from "../program/clock";
import type { Solver } from "../program/solver";
import { type BoxOutcome, compareKeys, type MinimiseBox, minimiseLevels, NO_BOUND } from "./lexicographic";
import { minimiserInParts } from "./minimise-in-parts";
import { schoolPartsOf } from "./school-parts";

/** From so many grades on. Below, the programme of the whole school is quick, and goes on finding the structure that it found before. */
const MANY_GRADES = 24;

/**
 * What part of the time is left for coming to a plan where none is proved. Of a school that is asked as a whole what is proved at all mostly is
 * in a quarter of it, and the solver may take much longer than it is allowed until it first looks at its clock.
 */
const PART_FOR_A_PLAN = { asAWhole: 1 / 2, inParts: 1 / 4 } as const;

/** So many neighbouring grades are planned apart from the others, where that is only to come to a plan. */
const GRADES_APART = 10;

/**
 * Minimises the levels over the structures of a box of a school of many grades: part by part where no class type ties all of it. Where
 * nothing is proved in time, the school is planned without the class types that tie its tens of grades: the best structure of that is one
 * of the school's, if not its best. `undefined` for schools of few grades.
 */
export function minimiserOfLarge(
  solver: Solver,
  school: Problem,
  formulation: Formulation,
  levels: readonly ComparedMeasure[],
): MinimiseBox | undefined {
  if (school.grades.length < MANY_GRADES) return undefined;
  const inPartsWhere = (isOpened: (type: ClassType) => boolean): MinimiseBox | undefined => {
    const parts = schoolPartsOf(school, formulation, levels, isOpened);
    return parts && minimiserInParts(solver, school, formulation, levels, parts);
  };
  const whole: MinimiseBox = (box, bound, clock) => minimiseLevels(solver, formulation, levels, box, bound, clock);
  const inParts = inPartsWhere(() => true);
  const minimise = inParts ?? whole;
  const partForAPlan = PART_FOR_A_PLAN[inParts === undefined ? "asAWhole" : "inParts"];
  return (box, bound, secondsLeft) => {
    // Of other boxes than that of everything something is known: there is a plan already.
    if (bound.atLeast.length > 0) return minimise(box, bound, secondsLeft);
    const outcome = minimise(box, bound, clockUntilLeft(secondsLeft, partForAPlan));
    if (outcome.kind !== "undecided") return outcome;
    const apart = inPartsWhere(isWithinTen)?.(box, bound, secondsLeft);
    const found = [...(apart ? structuresIn(apart) : []), ...structuresIn(outcome)];
    const opened = bestOf(found, secondsLeft) ?? found[0];
    return { ...outcome, ...(opened && { opened }) };
  };

  /** The best of some structures; nothing where no time is left to tell. */
  function bestOf(structures: readonly (readonly number[])[], secondsLeft: Clock): readonly number[] | undefined {
    const ranked = structures.flatMap((opened) => {
      const box = { lower: opened, upper: opened };
      const outcome = minimiseLevels(solver, formulation, levels, box, NO_BOUND, secondsLeft);
      return outcome.kind === "optimal" ? [outcome] : [];
    });
    return ranked.toSorted((a, b) => compareKeys(a.key, b.key))[0]?.opened;
  }
}

/** Whether a class has grades of one ten alone. */
function isWithinTen({ grades }: ClassType): boolean {
  const tens = grades.map((grade) => Math.floor(grade / GRADES_APART));
  return tens.every((ten) => ten === tens[0]);
}

/** The structures that an outcome tells of. */
function structuresIn(outcome: BoxOutcome): readonly (readonly number[])[] {
  if (outcome.kind === "optimal") return [outcome.opened];
  return outcome.kind === "undecided"
    ? [outcome.opened, outcome.attained].filter((opened) => opened !== undefined)
    : [];
}
