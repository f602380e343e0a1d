import type { ComparedMeasure } from "../../planning/priority";
import type { ClassType } from "../../planning/class-type";
import { dealtEvenly } from "../model/evenness";
import { type Box, formulate, type Formulation } from "../model/formulate";
import { sum } from "../model/ground";
import type { Clock } from "../program/clock";
import type { Solver } from "../program/solver";
import type { PartWith } from "./join-parts";
import { type Bound, compareKeys, type Key, minimiseLevels } from "./lexicographic";
import type { SchoolPart } from "./school-parts";

/** What is known of a part within a box, with so many teachers. */
export interface KnownOfPart extends PartWith {
  /** What the solver has told. */
  readonly bound: Bound;
  /** A structure: one that has the key where that is proved, else one that the solver came upon. */
  readonly opened?: readonly number[];
  /** Whether the solver was cut when it was asked. */
  readonly wasCut?: true;
}

/** What is known within a box, by the number of teachers; without those with whom there is no structure. */
interface KnownWithin {
  readonly box: Box;
  readonly known: Map<number, KnownOfPart>;
}

/** Finds the least keys of a part, each when it is asked for, and keeps them. Boxes are of the part's own class types. */
export class PartKeys {
  readonly #boxes = new Map<string, KnownWithin>();
  readonly #formulations = new Map<number, Formulation>();
  readonly #solver: Solver;
  readonly #part: SchoolPart;
  readonly #types: readonly ClassType[];
  readonly #levels: readonly ComparedMeasure[];

  /** @param types the part's own */
  constructor(solver: Solver, part: SchoolPart, types: readonly ClassType[], levels: readonly ComparedMeasure[]) {
    this.#solver = solver;
    this.#part = part;
    this.#types = types;
    this.#levels = levels;
  }

  /** What is known within a box, of each number of teachers with which there may be a structure. */
  within(box: Box): readonly KnownOfPart[] {
    return [...this.#find(box).known.values()];
  }

  /** Asks the solver for the least key with so many teachers, or for a better bound. @returns false where the time runs out first */
  learn(box: Box, asked: KnownOfPart, secondsLeft: Clock): boolean {
    const { teachers, bound } = asked;
    const { known } = this.#find(box);
    const formulation = this.#formulationWith(teachers);
    const upper = formulation.opened.map((index, t) =>
      Math.min(box.upper[t] ?? 0, formulation.variables[index]?.upper ?? 0),
    );
    const within = { lower: box.lower.slice(0, upper.length), upper };
    const outcome = minimiseLevels(this.#solver, formulation, this.#levels, within, bound, secondsLeft);
    switch (outcome.kind) {
      case "infeasible":
        known.delete(teachers);
        return true;
      case "optimal": {
        const { key, opened } = outcome;
        known.set(teachers, { teachers, atLeast: key, isProved: true, bound: startingAt(key), opened });
        return true;
      }
      case "bounded": {
        const { atLeast } = outcome.bound;
        const least = [...atLeast, ...this.#leastWith(teachers).slice(atLeast.length)];
        known.set(teachers, { teachers, atLeast: least, isProved: false, bound: outcome.bound });
        return true;
      }
      case "undecided": {
        const opened = outcome.opened ?? outcome.attained ?? asked.opened;
        known.set(teachers, { ...asked, wasCut: true, ...(opened && { opened }) });
        return false;
      }
    }
  }

  #find(box: Box): KnownWithin {
    const name = [...box.lower, ...box.upper].join();
    const found = this.#boxes.get(name);
    if (found !== undefined) return found;
    const around = [...this.#boxes.values()].filter((other) => contains(other.box, box));
    const known = new Map<number, KnownOfPart>();
    const { fewest, most } = this.#teachersWithin(box);
    for (let teachers = fewest; teachers <= most; teachers++) {
      const ofAround = around.map((other) => other.known.get(teachers));
      if (ofAround.includes(undefined)) continue;
      known.set(
        teachers,
        this.#startWith(
          teachers,
          box,
          ofAround.filter((one) => one !== undefined),
        ),
      );
    }
    const within = { box, known };
    this.#boxes.set(name, within);
    return within;
  }

  /** What follows for a box from what is known of the boxes around it. */
  #startWith(teachers: number, box: Box, around: readonly KnownOfPart[]): KnownOfPart {
    const least = this.#leastWith(teachers);
    const start: KnownOfPart = { teachers, atLeast: least, isProved: false, bound: startingAt(least) };
    return around.reduce((best, one) => {
      if (best.isProved || compareKeys(one.atLeast, best.atLeast) < 0) return best;
      const { opened } = one;
      if (opened !== undefined && contains(box, { lower: opened, upper: opened })) return one;
      return { teachers, atLeast: one.atLeast, isProved: false, bound: one.bound };
    }, start);
  }

  #teachersWithin({ lower, upper }: Box): { readonly fewest: number; readonly most: number } {
    const { children } = this.#part;
    const largest = Math.max(1, ...this.#types.map(({ maxSize }) => maxSize));
    const smallest = Math.max(1, Math.min(...this.#types.map(({ minSize }) => minSize)));
    return {
      fewest: Math.max(Math.ceil(children / largest), sum(lower)),
      most: Math.min(Math.floor(children / smallest), sum(upper)),
    };
  }

  /** What each measure comes to at least, known without a solver. */
  #leastWith(teachers: number): Key {
    const centres = new Set(this.#types.map(({ preferredSize = 0 }) => preferredSize));
    const [centre = 0] = centres;
    return this.#levels.map((level) => {
      if (level === "teachers") return teachers;
      return level === "evenness" && centres.size === 1 ? dealtEvenly(teachers, this.#part.children, centre) : 0;
    });
  }

  #formulationWith(teachers: number): Formulation {
    const formulation = this.#formulations.get(teachers) ?? formulate(this.#part.schoolWith(teachers), true);
    this.#formulations.set(teachers, formulation);
    return formulation;
  }
}

/** The bound of what may have this key, and none that comes before it. */
function startingAt(key: Key): Bound {
  return { atLeast: key, lastLevelOpen: false };
}

/** Whether one box holds every structure of another. */
function contains(one: Box, other: Box): boolean {
  return (
    one.lower.every((bound, t) => bound <= (other.lower[t] ?? 0)) &&
    one.upper.every((bound, t) => bound >= (other.upper[t] ?? 0))
  );
}
