import type { Priority } from "../../src/planning/priority";
import type { Plan } from "../../src/planning/plan";
import type { Problem } from "../../src/planning/problem";
import { isOverCap, keyOfClasses, type OracleClass, spread, subclassUnevennessOf, total } from "./oracle-classes";
import { placeByTryingAll } from "./oracle-every-placement";
import { allowedSums, shareKept, waysOfType } from "./oracle-limits";
import {
  type OracleType,
  placeByShortestPaths,
  type Placement,
  type PlacementWeights,
  WEIGHTS,
} from "./oracle-placement";

export { keyOfClasses, type OracleClass, subclassUnevennessOf } from "./oracle-classes";
export { averagesKept, shareKept } from "./oracle-limits";

/**
 * Finds every structure of a small school by trying all of them. It shares no code with the optimiser and knows no
 * linear programming: class limits, measures, order and placement are written anew from the product's description.
 */

/** A structure with the best that can be had of it. */
export interface OraclePlan {
  /** How many classes of which grades, as `describeOpened` writes it. */
  readonly structure: string;
  /** The values of the priorities, then of the evenness where it is not among them. */
  readonly key: readonly number[];
  /** Σ subclass² over the composites, the least with this key. */
  readonly subclassUnevenness: number;
}

/** Whether a structure, as `describeOpened` writes it, keeps every rule. */
export function structureFits(school: Problem, structure: string): boolean {
  return findAllPlans(school, (other) => other === structure).length > 0;
}

/** Every structure that keeps every rule, best first; of those alone that are `asked` for. */
export function findAllPlans(
  school: Problem,
  asked: (structure: string) => boolean = () => true,
): readonly OraclePlan[] {
  const problem = withoutKept(school);
  const kept = keptOf(school);
  const types = oracleTypes(problem);
  const weights = weightsOf(problem.priorities);
  const children = problem.grades.map((grade) => grade.children);
  const plans: OraclePlan[] = [];
  for (const opened of structures(problem, types)) {
    const structure = describeOpened(types.map(({ grades }, t) => [grades, opened[t] ?? 0]));
    if (!asked(structure)) continue;
    const ways: OraclePlan[] = [];
    for (const crowded of crowdedGrades(school, types, opened)) {
      for (const floor of subclassFloors(problem, types, opened)) {
        const raised = types.map((type) => withSubclassesOf(withMostOf(type, school, crowded), floor));
        const classes = needsEveryWay(problem)
          ? placeByTryingAll(raised, opened, children, waysOfType(school), allowedSums(school, types, opened))
          : seated(types, opened, placeByShortestPaths(raised, opened, children, weights));
        if (classes === undefined) break;
        ways.push({
          structure,
          key: keyOfClasses(problem.priorities, [...classes, ...kept], problem.currentPlan),
          subclassUnevenness: subclassUnevennessOf(classes.map(({ subclasses }) => subclasses)),
        });
      }
    }
    const [best] = ways.sort((a, b) => compareNumbers(a.key, b.key) || a.subclassUnevenness - b.subclassUnevenness);
    if (best !== undefined) plans.push(best);
  }
  return plans.sort((a, b) => compareNumbers(a.key, b.key));
}

/** Each choice of grades, among those with one class of their own, that could have half their children or more in it. */
function crowdedGrades(
  { grades, keep = [], priorities }: Problem,
  types: readonly OracleType[],
  opened: readonly number[],
): readonly (readonly number[])[] {
  if (!priorities.includes("fewest lone single-grade classes")) return [[]];
  const alone = grades.flatMap((_, position) => {
    const ofGrade = types.findIndex((type) => type.grades.length === 1 && type.grades[0] === position);
    const kept = keep.some(({ children }) => children.every((count, grade) => count > 0 === (grade === position)));
    return opened[ofGrade] === 1 && !kept ? [position] : [];
  });
  return alone.reduce<readonly (readonly number[])[]>(
    (choices, grade) => choices.flatMap((choice) => [choice, [...choice, grade]]),
    [[]],
  );
}

function withMostOf(type: OracleType, { grades }: Problem, crowded: readonly number[]): OracleType {
  const [grade = -1, ...others] = type.grades;
  const half = Math.ceil((grades[grade]?.children ?? 0) / 2);
  return others.length === 0 && crowded.includes(grade) ? { ...type, min: Math.max(type.min, half) } : type;
}

/** The smallest subclasses worth trying: where these matter every one of them, otherwise just any. */
function subclassFloors(
  { priorities, grades }: Problem,
  types: readonly OracleType[],
  opened: readonly number[],
): readonly number[] {
  const matter = types.some((type, t) => type.grades.length > 1 && (opened[t] ?? 0) > 0);
  const most = Math.max(1, ...grades.map(({ children }) => children));
  const tried = matter && priorities.includes("largest smallest subclass") ? most : 1;
  return Array.from({ length: tried }, (_, index) => index + 1);
}

function withSubclassesOf(type: OracleType, floor: number): OracleType {
  return type.grades.length < 2
    ? type
    : { ...type, leastOfGrade: type.leastOfGrade.map((least) => Math.max(least, floor)) };
}

/** Whether what is wished or limited is more than the paths of children know of. */
function needsEveryWay({ averages, shareOverCap, priorities }: Problem): boolean {
  const known: readonly Priority[] = [
    "larger subclass in the upper grade",
    "fewest classes over the cap",
    "fewest children over the cap",
  ];
  return averages !== undefined || shareOverCap !== undefined || known.some((one) => priorities.includes(one));
}

/** The classes of a placement, if there is one. */
function seated(
  types: readonly OracleType[],
  opened: readonly number[],
  placement: Placement | undefined,
): readonly OracleClass[] | undefined {
  return placement && types.flatMap((type, t) => spread(type, opened[t] ?? 0, placement.placed[t] ?? []));
}

/** Whether any structure keeps every rule. */
export function planExists(school: Problem): boolean {
  const problem = withoutKept(school);
  const types = oracleTypes(problem);
  const weights = weightsOf(problem.priorities);
  const children = problem.grades.map((grade) => grade.children);
  for (const opened of structures(problem, types)) {
    const placement =
      school.averages === undefined && school.shareOverCap === undefined
        ? placeByShortestPaths(types, opened, children, weights)
        : placeByTryingAll(types, opened, children, waysOfType(school), allowedSums(school, types, opened));
    if (placement !== undefined) return true;
  }
  return false;
}

/** The class types a school allows. */
export function oracleTypes({ grades, composites, largestSpan = grades.length }: Problem): readonly OracleType[] {
  const single = grades.map((grade, position) => ({
    grades: [position],
    min: grade.minClassSize,
    max: grade.maxClassSize,
    preferred: grade.preferredClassSize,
    cap: grade.softMaxClassSize,
    leastOfGrade: [0],
  }));
  const short = composites.filter(
    (composite) => Math.max(...composite.grades) - Math.min(...composite.grades) < largestSpan,
  );
  const mixed = short.map((composite) => {
    const members = grades.filter((_, position) => composite.grades.includes(position));
    const preferences = members.map((grade) => grade.preferredClassSize ?? Infinity);
    const preferred = Math.min(...preferences);
    return {
      grades: composite.grades,
      min: composite.minClassSize ?? Math.max(...members.map((grade) => grade.minClassSize)),
      max: composite.maxClassSize ?? Math.min(...members.map((grade) => grade.maxClassSize)),
      preferred: Number.isFinite(preferred) ? preferred : undefined,
      cap: composite.softMaxClassSize ?? leastCap(members),
      leastOfGrade: members.map((grade) => grade.minSubclass),
    };
  });
  return [...single, ...mixed];
}

function leastCap(members: Problem["grades"]): number | undefined {
  const caps = members.flatMap(({ softMaxClassSize }) => softMaxClassSize ?? []);
  return caps.length > 0 ? Math.min(...caps) : undefined;
}

/** The school that is left when the classes to keep, their children and their teachers are taken out. */
export function withoutKept({ keep = [], ...school }: Problem): Problem {
  return {
    ...school,
    teachers: school.teachers - keep.length,
    grades: school.grades.map((grade, position) => ({
      ...grade,
      children: grade.children - total(keep.map(({ children }) => children[position] ?? 0)),
    })),
  };
}

/** The classes to keep, as the oracle measures them; they have no limits. */
export function keptOf({ grades, composites, keep = [] }: Problem): readonly OracleClass[] {
  return keep.map(({ children }) => {
    const members = [...children.keys()].filter((grade) => (children[grade] ?? 0) > 0);
    const preferences = members.flatMap((grade) => grades[grade]?.preferredClassSize ?? []);
    const preferred = preferences.length > 0 ? Math.min(...preferences) : undefined;
    const own = composites.find((composite) => composite.grades.join() === members.join())?.softMaxClassSize;
    const cap = own ?? leastCap(grades.filter((_, grade) => members.includes(grade)));
    const type = { grades: members, min: 0, max: Infinity, preferred, cap, leastOfGrade: members.map(() => 0) };
    return { type, subclasses: members.map((grade) => children[grade] ?? 0) };
  });
}

/** The classes of a plan, their limits worked out anew. */
export function classesOf(problem: Problem, plan: Plan): readonly OracleClass[] {
  const types = oracleTypes(problem);
  return plan.classes.map(({ type: { grades }, children }) => {
    const type = types.find((candidate) => candidate.grades.join() === grades.join());
    if (type === undefined) throw new Error(`The school has no class of grades ${grades.join()}.`);
    return { type, subclasses: children };
  });
}

/** What of a set of classes breaks the school's rules; empty where nothing does. */
export function troublesOf(problem: Problem, classes: readonly OracleClass[]): readonly string[] {
  const troubles: string[] = [];
  problem.grades.forEach((grade, position) => {
    const seated = total(classes.map(({ type, subclasses }) => subclasses[type.grades.indexOf(position)] ?? 0));
    if (seated !== grade.children) troubles.push(`${seated} of ${grade.children} of grade ${grade.name} are seated`);
  });
  for (const { type, subclasses } of classes) {
    const size = total(subclasses);
    if (size < type.min || size > type.max) troubles.push(`a class of ${size} is not of ${type.min} to ${type.max}`);
    if (subclasses.length !== type.grades.length) troubles.push("a class has other grades than its type");
    subclasses.forEach((count, index) => {
      if (!Number.isInteger(count) || count < 1 || count < (type.leastOfGrade[index] ?? 0))
        troubles.push(`a subclass has ${count}`);
    });
  }
  if (classes.length > problem.teachers) troubles.push("there are more classes than teachers");
  if (problem.teacherRule === "exactly" && classes.length !== problem.teachers) troubles.push("a teacher has no class");
  if (!shareKept(problem, classes)) troubles.push("too many classes are over their cap");
  if (!evenKept(problem, classes)) troubles.push("classes of a type differ by more than one child");
  return troubles;
}

/** Whether classes of a type differ by at most one child; where as few as possible are to be over the cap, on each side of it. */
export function evenKept({ priorities }: Problem, classes: readonly OracleClass[]): boolean {
  const isParted = priorities.includes("fewest classes over the cap");
  const isAlike = (one: OracleClass, other: OracleClass): boolean =>
    one.type === other.type && (!isParted || isOverCap(one) === isOverCap(other));
  return classes.every((one) =>
    classes
      .filter((other) => isAlike(one, other))
      .every(({ subclasses }) => {
        const counts = one.subclasses.map((count, index) => count - (subclasses[index] ?? 0));
        return [total(counts), ...counts].every((difference) => difference <= 1);
      }),
  );
}

/** A structure as text, the same for every order of the types: `1×0 2×0+1`. */
export function describeOpened(opened: readonly (readonly [grades: readonly number[], count: number])[]): string {
  const parts = opened.filter(([, count]) => count > 0).map(([grades, count]) => `${count}×${grades.join("+")}`);
  return parts.sort().join(" ");
}

/** Negative where the first comes before the second in the order of a dictionary. */
export function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}

/** Every way to open classes that does not fail at a glance. */
function* structures(problem: Problem, types: readonly OracleType[]): Generator<readonly number[]> {
  const children = problem.grades.map((grade) => grade.children);
  function* extend(opened: readonly number[], teachersLeft: number): Generator<readonly number[]> {
    const type = types[opened.length];
    if (type === undefined) {
      if (problem.teacherRule === "at most" || teachersLeft === 0) yield opened;
      return;
    }
    const within = Math.min(...type.grades.map((grade) => children[grade] ?? 0));
    const most = type.min <= type.max && total(type.leastOfGrade) <= type.max && within > 0 ? teachersLeft : 0;
    for (let count = 0; count <= most; count++) yield* extend([...opened, count], teachersLeft - count);
  }
  if (problem.teachers < 0) return;
  for (const opened of extend([], problem.teachers)) {
    const seats = (limit: "min" | "max"): number => total(types.map((type, t) => type[limit] * (opened[t] ?? 0)));
    if (seats("min") <= total(children) && seats("max") >= total(children)) yield opened;
  }
}

function weightsOf(priorities: readonly Priority[]): PlacementWeights {
  const evenness = priorities.indexOf("most even class sizes");
  const inComposites = priorities.indexOf("fewest children in composite classes");
  if (inComposites < 0) return { evenness: WEIGHTS.small, childrenInComposites: 0 };
  return evenness >= 0 && evenness < inComposites
    ? { evenness: WEIGHTS.middle, childrenInComposites: WEIGHTS.small }
    : { evenness: WEIGHTS.small, childrenInComposites: WEIGHTS.large };
}
