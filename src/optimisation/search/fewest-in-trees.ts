import { type ClassType, classTypes } from "../../planning/class-type";
import type { Problem } from "../../planning/problem";
import { asksOnly, COUNTED_RULES } from "../model/school-rules";

/**
 * The fewest classes of any plan, however many teachers there are: `Infinity` where there is none, `undefined` where only a solver
 * can tell, which it does where the school has a rule that the trees do not know. Exact where the composites are pairs of grades that form trees, by dynamic programming from the leaves on; a plan with
 * more classes need not exist.
 */
export function fewestInTrees(problem: Problem): number | undefined {
  if (!asksOnly(COUNTED_RULES, problem)) return undefined;
  return forestOf(problem)?.reduce((sum, root) => sum + (leavingFor(root)[0] ?? Infinity), 0);
}

/** A grade with the class of its own, and the composites that it shares with grades further from the root. */
interface Node {
  readonly children: number;
  readonly single: ClassType;
  readonly branches: readonly { readonly pair: ClassType; readonly grade: number; readonly node: Node }[];
}

/** The most pairs of counts that are looked at; beyond, a solver is faster. */
const MOST_PAIRS = 20_000_000;

/**
 * The grades as trees in which pairs of grades that may share a class are neighbours. `undefined` where a composite takes three
 * grades, where pairs go in a circle, or where classes are kept.
 */
function forestOf(problem: Problem): readonly Node[] | undefined {
  const types = classTypes(problem);
  const pairs = types.filter(({ grades }) => grades.length > 1);
  const counts = problem.grades.map(({ children }) => children);
  const work = pairs.reduce((sum, { grades: [a = 0, b = 0] }) => sum + (counts[a] ?? 0) * (counts[b] ?? 0), 0);
  if ((problem.keep ?? []).length > 0 || work > MOST_PAIRS || pairs.some(({ grades }) => grades.length > 2)) return;

  const seen = new Set<number>();
  const circle = { isFound: false };
  const nodeAt = (grade: number, from?: ClassType): Node => {
    if (seen.has(grade)) circle.isFound = true;
    seen.add(grade);
    const single = types.find(({ grades }) => grades.length === 1 && grades[0] === grade);
    if (single === undefined) throw new Error(`Grade ${grade} has no class type of its own.`);
    const branches = pairs
      .filter((pair) => pair !== from && pair.grades.includes(grade) && !circle.isFound)
      .map((pair) => {
        const other = pair.grades[0] === grade ? (pair.grades[1] ?? 0) : (pair.grades[0] ?? 0);
        return { pair, grade: other, node: nodeAt(other, pair) };
      });
    return { children: counts[grade] ?? 0, single, branches };
  };
  const roots = counts.flatMap((_, grade) => (seen.has(grade) ? [] : [nodeAt(grade)]));
  return circle.isFound ? undefined : roots;
}

/**
 * For each number of a grade's children that sit in a class towards the root: the fewest other classes in which everybody else of
 * the grade, and of the grades behind it, has a place. F(out) = min over k of [Σ of the branches that take k of them] + S(c − out − k).
 */
function leavingFor({ children, single, branches }: Node): readonly number[] {
  let taken: readonly number[] = [0];
  for (const { pair, grade, node } of branches) taken = together(taken, takenBy(pair, grade, node, children), children);
  const alone = Array.from({ length: children + 1 }, (_, count) => classesFor(count, single.minSize, single.maxSize));
  return together(taken, alone, children).toReversed();
}

/** For each number of a grade's children in a composite with one behind it: the fewest classes there and behind. */
function takenBy(pair: ClassType, grade: number, node: Node, children: number): readonly number[] {
  const behind = leavingFor(node);
  const first = pair.grades.indexOf(grade);
  const least = { behind: pair.minSubclasses[first] ?? 1, here: pair.minSubclasses[1 - first] ?? 1 };
  return Array.from({ length: children + 1 }, (_, here) => {
    let fewest = here === 0 ? (behind[0] ?? Infinity) : Infinity;
    for (let there = 1; there <= node.children && here > 0; there++) {
      const classes = classesFor(here + there, pair.minSize, pair.maxSize);
      if (classes * least.here > here || classes * least.behind > there) continue;
      fewest = Math.min(fewest, classes + (behind[there] ?? Infinity));
    }
    return fewest;
  });
}

/** For each sum up to `most`: the least that two counts with that sum cost together. */
function together(a: readonly number[], b: readonly number[], most: number): readonly number[] {
  const least = Array.from({ length: most + 1 }, () => Infinity);
  a.forEach((costOfA, countOfA) => {
    if (costOfA === Infinity) return;
    for (let sum = countOfA; sum <= most && sum - countOfA < b.length; sum++) {
      least[sum] = Math.min(least[sum] ?? Infinity, costOfA + (b[sum - countOfA] ?? Infinity));
    }
  });
  return least;
}

/** The fewest classes of a type that so many children fill; infinitely many where they cannot. More would only be emptier. */
function classesFor(children: number, minSize: number, maxSize: number): number {
  const classes = Math.ceil(children / maxSize);
  return classes * minSize <= children ? classes : Infinity;
}
