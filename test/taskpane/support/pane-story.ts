import type { School } from "../../../src/application/school/read-school";
import { classTypes } from "../../../src/planning/class-type";
import { classLetter, type Plan } from "../../../src/planning/plan";
import type { Problem } from "../../../src/planning/problem";
import type { SearchOutcome } from "../../../src/planning/search";
import type { Effect } from "../../../src/taskpane/state/effect";
import type { PaneEvent } from "../../../src/taskpane/state/event";
import { DEFAULT_OPTIONS } from "../../../src/taskpane/state/options";
import { next, STARTING } from "../../../src/taskpane/state/next";
import type { OpenPane, PaneState } from "../../../src/taskpane/state/pane-state";
import { parseInputs } from "../../../src/workbook/reading/parse-inputs";
import { column, inputCells, row } from "../../support/input-cells";

/** A pane to which things happen one after another, and which remembers what it wanted done. */
export class PaneStory {
  #state: PaneState = STARTING;
  #effects: readonly Effect[] = [];

  get state(): PaneState {
    return this.#state;
  }

  /** The pane beside a workbook; throws where it is not open. */
  get open(): OpenPane {
    if (this.#state.screen !== "open") throw new Error(`The pane is not open, but ${this.#state.screen}.`);
    return this.#state;
  }

  /** What the last event wanted done. */
  get effects(): readonly Effect[] {
    return this.#effects;
  }

  /** Lets something happen. */
  on(event: PaneEvent): this {
    const step = next(this.#state, event);
    this.#state = step.state;
    this.#effects = step.effects;
    return this;
  }

  /** The newest effect of a kind among those the last event wanted. */
  wanted<Kind extends Effect["kind"]>(kind: Kind): Extract<Effect, { kind: Kind }> {
    const found = this.#effects.findLast((effect): effect is Extract<Effect, { kind: Kind }> => effect.kind === kind);
    if (found === undefined) {
      throw new Error(`${kind} was not wanted, but ${this.#effects.map((effect) => effect.kind).join(", ")}.`);
    }
    return found;
  }

  /** Answers the reading under way. */
  read(school: School): this {
    const { reading } = this.open;
    if (reading === undefined) throw new Error("Nothing is being read.");
    return this.on({ kind: "schoolRead", id: reading.id, school });
  }

  /** The search under way. */
  get searchId(): number {
    const { search } = this.open;
    if (search.kind !== "running") throw new Error(`The search is ${search.kind}.`);
    return search.id;
  }
}

/** A pane that has just read a school. */
export function paneWith(school: School): PaneStory {
  return new PaneStory()
    .on({ kind: "officeReady" })
    .on({ kind: "optionsLoaded", options: DEFAULT_OPTIONS })
    .on({ kind: "watching" })
    .read(school);
}

/** A pane that has found two plans for a school. */
export function paneWithPlans(school: School = schoolOf(24)): PaneStory {
  const story = paneWith(school).on({ kind: "findAsked" });
  return story.on({ kind: "searchEnded", id: story.searchId, outcome: solved(), elapsedSeconds: 0.1 });
}

/** A school of three grades, K, 1 and 2, on a sheet; `inThird` children are in grade 2. */
export function schoolOf(inThird: number | string, sheet = "Inputs"): School {
  const cells = inputCells({
    Teachers: row("B2", 4),
    Grades: column("A5", "K", 1, 2),
    Children: column("B5", 20, 22, inThird),
    MaxClassSize: row("C5", 25),
    Composites: column("E5", "K/1", "1/2"),
  });
  return { sheet, cells, ...parseInputs(cells) };
}

/** A workbook that has none of our names. */
export function emptyWorkbook(): School {
  const cells = inputCells({});
  return { sheet: "Sheet1", cells, ...parseInputs(cells) };
}

/** The problem of a school that has one. */
export function problemOf({ problem }: School): Problem {
  if (problem === undefined) throw new Error("The school holds mistakes.");
  return problem;
}

/** A plan of so many children in each class, written as `{ K: [20], "K/1": [[10, 12]] }`. */
export function planOf(classes: Readonly<Record<string, readonly (number | readonly number[])[]>>, inThird = 24): Plan {
  const types = classTypes(problemOf(schoolOf(inThird)));
  const unknown = Object.keys(classes).filter((name) => types.every((type) => type.name !== name));
  if (unknown.length > 0) throw new Error(`No class type is called ${unknown.join()}.`);
  return {
    classes: types.flatMap((type) =>
      (classes[type.name] ?? []).map((children, index) => ({
        name: `${type.name} ${classLetter(index)}`,
        type,
        children: typeof children === "number" ? [children] : children,
      })),
    ),
  };
}

/** The best plan of the school with 24 children in grade 2, and the next best. */
export const BEST = planOf({ K: [20], "1": [22], "2": [24] });
export const SECOND = planOf({ K: [20], "1": [15], "1/2": [[7, 12]], "2": [12] });

/** A search that ended with all there is. */
export function solved(...plans: readonly Plan[]): SearchOutcome {
  const all = plans.length > 0 ? plans : [BEST, SECOND];
  return { kind: "solved", plans: all, proved: true, provedPlans: all.length, complete: true };
}
