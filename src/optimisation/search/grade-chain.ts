import type { Formulation } from "../model/formulate";
import { asksOnly, COUNTED_RULES } from "../model/school-rules";
import { largestSize } from "../model/wide-evenness";
import { gradesKey } from "../../planning/class-type";
import { withoutKept } from "../../planning/kept-classes";
import { isComposite } from "../../planning/class-type";
import type { Problem } from "../../planning/problem";

/**
 * What is left to plan of a school whose composites are pairs of neighbouring grades, as one step for each class type, from grade to grade: the classes of
 * the first grade, those that it shares with the second, those of the second, and so on. Between two steps stands one number, the
 * state: before a grade's own classes how many of its children have no place yet, after them how many go to the shared ones.
 */
export interface GradeChain {
  /** At least one. The first begins with all children of its grade; the last ends with none. */
  readonly steps: readonly ChainStep[];
  readonly teachers: number;
  /** Whether every teacher has a class. */
  readonly exactly: boolean;
  /** Whether the school keeps no rule that a chain does not know: otherwise some ways along the chain are none for the school. */
  readonly knowsEveryRule: boolean;
}

/**
 * One class type. From state s with n classes it leads to every state s' from 0 to `to` − leastAfter·n for which
 * minSize·n ≤ s + joining − s' ≤ maxSize·n and s ≥ leastBefore·n: so many children sit in the classes.
 */
export interface ChainStep {
  /** By position in `Formulation.kinds`; -1 for a type that cannot be opened. */
  readonly type: number;
  /** The parts of the type, whose classes are dealt evenly; one where it is not parted by its cap. */
  readonly parts: readonly ChainPart[];
  /** The largest state before, and after. */
  readonly from: number;
  readonly to: number;
  /** The children of the next grade where the classes are shared with it, else 0. */
  readonly joining: number;
  readonly minSize: number;
  readonly maxSize: number;
  /** The least children of each class that are of the grade before, and of the one after. */
  readonly leastBefore: number;
  readonly leastAfter: number;
  /** The most classes that the children of the grades can fill. */
  readonly most: number;
}

/** Classes of a step that are dealt evenly. Each of them has so many children at least, its smallest subclasses among them, and at most. */
export interface ChainPart {
  /** By position in `Formulation.types`. */
  readonly type: number;
  readonly minSize: number;
  readonly maxSize: number;
}

/** More moves from state to state are not worth the solver's programmes that they save. */
const MOST_MOVES = 20_000_000;

/** The chain of a school; `undefined` where it is none, or where it is too long a way. */
export function gradeChainOf(school: Problem, formulation: Formulation): GradeChain | undefined {
  const { kinds } = formulation;
  const problem = withoutKept(school);
  if (problem.grades.length === 0 || problem.grades.some(({ children }) => children < 0)) return;
  const steps = problem.grades.flatMap(({ children }, grade) => {
    const own = stepOf(problem, formulation, [grade], { from: children, to: children, joining: 0 });
    const next = problem.grades[grade + 1]?.children;
    if (next === undefined) return [own];
    return [own, stepOf(problem, formulation, [grade, grade + 1], { from: children, to: next, joining: next })];
  });
  // A type that is no step takes three grades, or two that are no neighbours.
  if (steps.filter(({ type }) => type >= 0).length !== kinds.length || movesOf(steps) > MOST_MOVES) return;
  const { teachers, teacherRule } = problem;
  return { steps, teachers, exactly: teacherRule === "exactly", knowsEveryRule: asksOnly(COUNTED_RULES, school) };
}

function stepOf(
  problem: Problem,
  { kinds, types, variables }: Formulation,
  grades: readonly number[],
  states: Pick<ChainStep, "from" | "to" | "joining">,
): ChainStep {
  const position = kinds.findIndex(({ type }) => gradesKey(type.grades) === gradesKey(grades));
  const kind = kinds[position];
  if (kind === undefined) {
    return { ...states, type: -1, parts: [], minSize: 0, maxSize: 0, leastBefore: 0, leastAfter: 0, most: 0 };
  }
  const { type } = kind;
  const [leastBefore = 0, leastAfter = 0] = states.joining > 0 ? type.minSubclasses : [];
  const upper = variables[kind.opened]?.upper ?? 0;
  const { minSize } = type;
  const parts = kind.parts.flatMap((t): readonly ChainPart[] => {
    const part = types[t];
    if (part === undefined) return [];
    const least = isComposite(part) ? Math.max(part.minSize, leastBefore + leastAfter) : part.minSize;
    return [{ type: t, minSize: least, maxSize: largestSize(problem, part) }];
  });
  const most = minSize > 0 ? Math.min(upper, Math.floor((states.from + states.joining) / minSize)) : upper;
  return {
    ...states,
    type: position,
    parts,
    minSize,
    maxSize: largestSize(problem, type),
    leastBefore,
    leastAfter,
    most,
  };
}

/** From how many states to how many others all steps lead, at most, with each number of classes. */
export function movesOf(steps: readonly ChainStep[]): number {
  let moves = 0;
  for (const { from, to, minSize, maxSize, leastBefore, most } of steps) {
    for (let classes = 0; classes <= most; classes++) {
      const states = Math.max(0, from + 1 - leastBefore * classes);
      moves += states * Math.min(to + 1, (maxSize - minSize) * classes + 1);
    }
  }
  return moves;
}
