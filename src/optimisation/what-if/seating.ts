import type { ClassType } from "../../planning/class-type";
import type { Plan, SchoolClass } from "../../planning/plan";
import { childrenInSchool, type Problem } from "../../planning/problem";
import type { RuleId } from "../../planning/rules";
import { formulate } from "../model/formulate";
import { asksOnly, NETWORK_RULES } from "../model/school-rules";
import type { Constraint, Term, Variable, VariableIndex } from "../program/linear-program";

/** The seats of a structure: who can sit where, before anybody is counted. */
export interface Seating {
  /** x[t,g] for each type t that the structure opens and each grade g of it. */
  readonly variables: readonly Variable[];
  /** l(t)·n[t] ≤ Σ_g x[t,g] ≤ u(t)·n[t] for every type t. */
  readonly sizes: readonly Constraint[];
  /** Σ_t x[t,g], by position of the grade. */
  readonly ofGrade: readonly (readonly Term[])[];
  /** Grades that have a class without a largest size. */
  readonly unbounded: ReadonlySet<number>;
  /** Whether each class can be filled to its largest size whatever sits in the others. */
  readonly fillsFreely: boolean;
}

/** The rules that the seats of a network keep. */
const KNOWN: readonly RuleId[] = [...NETWORK_RULES, "evenWithinType", "keptClassesStay"];

/** The seats of a plan's structure: those of a network, or of the whole programme where the school has a rule that is none of it. */
export function seatingOf(plan: Plan, problem: Problem): Seating {
  const grown = withRoomToGrow(problem);
  return asksOnly(KNOWN, grown) ? seatingOfNetwork(plan, problem) : seatingOfProgramme(plan, problem, grown);
}

function seatingOfNetwork(plan: Plan, { grades }: Problem): Seating {
  const opened = new Map<string, { type: ClassType; classes: number }>();
  for (const { type } of plannedOf(plan)) {
    opened.set(type.name, { type, classes: (opened.get(type.name)?.classes ?? 0) + 1 });
  }
  const variables: Variable[] = [];
  const sizes: Constraint[] = [];
  const ofGrade: Term[][] = grades.map(() => []);
  const unbounded = new Set<number>();
  for (const { type, classes } of opened.values()) {
    const upper = isLimited(type) ? type.maxSize * classes : Infinity;
    const terms = type.grades.map((grade, index): Term => {
      const lower = (type.minSubclasses[index] ?? 0) * classes;
      const variable: VariableIndex = variables.push({ lower, upper, integer: false }) - 1;
      const term = { coefficient: 1, variable };
      ofGrade[grade]?.push(term);
      if (!isLimited(type)) unbounded.add(grade);
      return term;
    });
    sizes.push({ terms, lower: type.minSize * classes, upper });
  }
  return { variables, sizes, ofGrade, unbounded, fillsFreely: true };
}

/** How many times the children of a school are more than could ever come. */
const TIMES_BEYOND = 10;

/** The school with as many children in each grade as could come; a rule that forbids nothing today may do so then. */
function withRoomToGrow(problem: Problem): Problem {
  const beyond = TIMES_BEYOND * Math.max(1, childrenInSchool(problem));
  const grades = problem.grades.map((grade) => ({ ...grade, children: grade.children + beyond }));
  return { ...problem, grades };
}

/** The programme of a school that has grown, with as many classes of each type as the plan has. */
function seatingOfProgramme(plan: Plan, problem: Problem, grown: Problem): Seating {
  const { everyChildPlaced, kinds, rules, variables } = formulate(grown);
  const planned = plannedOf(plan);
  const fixed = [...variables];
  for (const { type, opened } of kinds) {
    const classes = planned.filter((schoolClass) => schoolClass.type.name === type.name).length;
    fixed[opened] = { lower: classes, upper: classes, integer: true };
  }
  return {
    variables: fixed,
    sizes: rules.filter((rule) => !everyChildPlaced.includes(rule)),
    ofGrade: everyChildPlaced.map(({ terms }) => terms),
    unbounded: seatingOfNetwork(plan, problem).unbounded,
    fillsFreely: false,
  };
}

/** The classes whose children may change: those that are kept have theirs. */
export function plannedOf({ classes }: Plan): readonly SchoolClass[] {
  return classes.filter(({ kept }) => kept !== true);
}

export function isLimited({ maxSize }: ClassType): boolean {
  return maxSize < Number.MAX_SAFE_INTEGER;
}
