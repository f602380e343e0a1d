import type { Priority } from "../../src/planning/priority";
import type { Plan } from "../../src/planning/plan";
import type { Problem } from "../../src/planning/problem";
import { placeByTryingAll, type Sums } from "./oracle-every-placement";
import { type OracleType, placeByShortestPaths, type PlacementWeights, WEIGHTS } from "./oracle-placement";

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

/** Every structure that keeps every rule, best first. */
export function findAllPlans(school: Problem): readonly OraclePlan[] {
  const problem = withoutKept(school);
  const kept = keptOf(school);
  const types = oracleTypes(problem);
  const weights = weightsOf(problem.priorities);
  const children = problem.grades.map((grade) => grade.children);
  const plans: OraclePlan[] = [];
  for (const opened of structures(problem, types)) {
    const ways: OraclePlan[] = [];
    for (const crowded of crowdedGrades(school, types, opened)) {
      for (const floor of subclassFloors(problem, types, opened)) {
        const raised = types.map((type) => withSubclassesOf(withMostOf(type, school, crowded), floor));
        const everyWay =
          problem.averages !== undefined || problem.priorities.includes("larger subclass in the upper grade");
        const placement = everyWay
          ? placeByTryingAll(
              raised,
              opened,
              children,
              costOfType(problem.priorities, kept),
              sumsOfBands(school, types, opened),
            )
          : placeByShortestPaths(raised, opened, children, weights);
        if (placement === undefined) break;
        const classes = types.flatMap((type, t) => spread(type, opened[t] ?? 0, placement.placed[t] ?? []));
        ways.push({
          structure: describeOpened(types.map(({ grades }, t) => [grades, opened[t] ?? 0])),
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

/** What the children in the classes of one type cost, as far as that hangs on who sits where. */
function costOfType(
  priorities: readonly Priority[],
  kept: readonly OracleClass[],
): (type: OracleType, classes: number, placed: readonly number[]) => readonly number[] {
  const settled: readonly Priority[] = ["largest smallest subclass", "fewest lone single-grade classes"];
  const adding = priorities.filter((priority) => !settled.includes(priority));
  return (type, classes, placed) => {
    const planned = spread(type, classes, placed);
    const alike = kept.filter((one) => one.type.grades.join() === type.grades.join());
    const uneven = subclassUnevennessOf(planned.map(({ subclasses }) => subclasses));
    return [...keyOfClasses(adding, [...planned, ...alike]), uneven];
  };
}

/** Whether any structure keeps every rule. */
export function planExists(school: Problem): boolean {
  const problem = withoutKept(school);
  const types = oracleTypes(problem);
  const weights = weightsOf(problem.priorities);
  const children = problem.grades.map((grade) => grade.children);
  for (const opened of structures(problem, types)) {
    const placement =
      school.averages === undefined
        ? placeByShortestPaths(types, opened, children, weights)
        : placeByTryingAll(types, opened, children, () => [], sumsOfBands(school, types, opened));
    if (placement !== undefined) return true;
  }
  return false;
}

/** Whether the classes that hold a grade of a band have an average within its limits; limits are told in tenths. */
export function averagesKept({ averages = [] }: Problem, classes: readonly OracleClass[]): boolean {
  return averages.every(({ grades, largest, smallest }) => {
    const counted = classes.filter(({ type }) => holdsOneOf(type, grades));
    const children = total(counted.flatMap(({ subclasses }) => subclasses));
    return isWithin(children, counted.length, largest, smallest);
  });
}

function holdsOneOf(type: OracleType, grades: readonly number[]): boolean {
  return type.grades.some((grade) => grades.includes(grade));
}

function isWithin(children: number, classes: number, largest = Infinity, smallest = 0): boolean {
  const [most, least] = [Math.round(10 * largest), Math.round(10 * smallest)];
  return classes === 0 || (10 * children <= most * classes && 10 * children >= least * classes);
}

/** The children in the classes of each band, and whether these are as many as the averages allow with so many classes of each type. */
function sumsOfBands(school: Problem, types: readonly OracleType[], opened: readonly number[]): Sums {
  const kept = keptOf(school);
  const bands = (school.averages ?? []).map((limit) => {
    const there = kept.filter(({ type }) => holdsOneOf(type, limit.grades));
    return {
      ...limit,
      children: total(there.flatMap(({ subclasses }) => subclasses)),
      classes: there.length + total(types.map((type, t) => (holdsOneOf(type, limit.grades) ? (opened[t] ?? 0) : 0))),
    };
  });
  return {
    of: (type, placed) => bands.map(({ grades }) => (holdsOneOf(type, grades) ? total(placed) : 0)),
    allowed: (sums) =>
      bands.every(({ children, classes, largest, smallest }, index) =>
        isWithin(children + (sums[index] ?? 0), classes, largest, smallest),
      ),
  };
}

/** The class types a school allows. */
export function oracleTypes({ grades, composites, largestSpan = grades.length }: Problem): readonly OracleType[] {
  const single = grades.map((grade, position) => ({
    grades: [position],
    min: grade.minClassSize,
    max: grade.maxClassSize,
    preferred: grade.preferredClassSize,
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
      leastOfGrade: members.map((grade) => grade.minSubclass),
    };
  });
  return [...single, ...mixed];
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
export function keptOf({ grades, keep = [] }: Problem): readonly OracleClass[] {
  return keep.map(({ children }) => {
    const members = [...children.keys()].filter((grade) => (children[grade] ?? 0) > 0);
    const preferences = members.flatMap((grade) => grades[grade]?.preferredClassSize ?? []);
    const preferred = preferences.length > 0 ? Math.min(...preferences) : undefined;
    const type = { grades: members, min: 0, max: Infinity, preferred, leastOfGrade: members.map(() => 0) };
    return { type, subclasses: members.map((grade) => children[grade] ?? 0) };
  });
}

/** A class as the oracle measures it. */
export interface OracleClass {
  readonly type: OracleType;
  readonly subclasses: readonly number[];
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
  for (const one of classes)
    for (const other of classes.filter(({ type }) => type === one.type)) {
      const counts = [total(one.subclasses) - total(other.subclasses)].concat(
        one.subclasses.map((count, index) => count - (other.subclasses[index] ?? 0)),
      );
      if (counts.some((difference) => difference > 1)) troubles.push("classes of a type differ by more than one child");
    }
  return troubles;
}

/** The values of the priorities, then of the evenness where it is not among them. */
export function keyOfClasses(
  priorities: readonly Priority[],
  classes: readonly OracleClass[],
  currentPlan?: readonly (readonly number[])[],
): readonly number[] {
  const composites = classes.filter(({ type }) => type.grades.length > 1);
  const size = ({ subclasses }: OracleClass): number => total(subclasses);
  const values: Readonly<Record<Priority, number>> = {
    "fewest composite classes": composites.length,
    "most even class sizes": total(classes.map((one) => (size(one) - (one.type.preferred ?? 0)) ** 2)),
    "fewest teachers": classes.length,
    "fewest children in composite classes": total(composites.map(size)),
    "largest smallest subclass":
      composites.length === 0
        ? 0
        : total(classes.map(size)) - Math.min(...composites.flatMap(({ subclasses }) => subclasses)),
    "larger subclass in the upper grade": excessOfLowerGrades(composites),
    "fewest lone single-grade classes": loneGrades(classes),
    "least change from the current plan": currentPlan === undefined ? 0 : openedAndClosed(classes, currentPlan),
  };
  const order: Priority[] = [...priorities];
  if (!order.includes("most even class sizes")) order.push("most even class sizes");
  return order.map((priority) => values[priority]);
}

/** By how many children grades outnumber the next grade of their classes, all classes of the same grades taken together. */
function excessOfLowerGrades(composites: readonly OracleClass[]): number {
  const kinds = [...new Set(composites.map(({ type }) => type.grades.join()))];
  return total(
    kinds.map((kind) => {
      const alike = composites.filter(({ type }) => type.grades.join() === kind);
      const together = (alike[0]?.subclasses ?? []).map((_, index) =>
        total(alike.map(({ subclasses }) => subclasses[index] ?? 0)),
      );
      return total(together.map((count, index) => Math.max(0, count - (together[index + 1] ?? count))));
    }),
  );
}

/** How many grades have a single class of one grade, and in other classes more children than in it. */
function loneGrades(classes: readonly OracleClass[]): number {
  const grades = new Set(classes.flatMap(({ type }) => type.grades));
  return [...grades].filter((grade) => {
    const [own, ...others] = classes.filter(({ type }) => type.grades.length === 1 && type.grades[0] === grade);
    const elsewhere = classes.filter((one) => one !== own && one.type.grades.includes(grade));
    const count = ({ type, subclasses }: OracleClass): number => subclasses[type.grades.indexOf(grade)] ?? 0;
    return own !== undefined && others.length === 0 && total(elsewhere.map(count)) > count(own);
  }).length;
}

/** How many classes are in one of the two lists but find no partner of the same grades in the other. */
function openedAndClosed(classes: readonly OracleClass[], currentPlan: readonly (readonly number[])[]): number {
  const now = currentPlan
    .map((children) => [...children.keys()].filter((grade) => (children[grade] ?? 0) > 0).join())
    .filter((grades) => grades !== "");
  let opened = 0;
  for (const { type } of classes) {
    const partner = now.indexOf(type.grades.join());
    if (partner < 0) opened += 1;
    else now.splice(partner, 1);
  }
  return opened + now.length;
}

/** Σ subclass² over the classes of two or more grades. */
export function subclassUnevennessOf(classes: readonly (readonly number[])[]): number {
  return total(classes.filter(({ length }) => length > 1).flatMap((counts) => counts.map((count) => count ** 2)));
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

/** The classes of a type, its children dealt evenly: the larger parts of each grade go where the last grade's ended. */
function spread(type: OracleType, classes: number, placed: readonly number[]): readonly OracleClass[] {
  let before = 0;
  const shares = placed.map((count) => {
    const start = before;
    before += count;
    return (index: number): number => {
      const place = (((index - start) % classes) + classes) % classes;
      return Math.floor(count / classes) + (place < count % classes ? 1 : 0);
    };
  });
  return Array.from({ length: classes }, (_, index) => ({ type, subclasses: shares.map((share) => share(index)) }));
}

function weightsOf(priorities: readonly Priority[]): PlacementWeights {
  const evenness = priorities.indexOf("most even class sizes");
  const inComposites = priorities.indexOf("fewest children in composite classes");
  if (inComposites < 0) return { evenness: WEIGHTS.small, childrenInComposites: 0 };
  return evenness >= 0 && evenness < inComposites
    ? { evenness: WEIGHTS.middle, childrenInComposites: WEIGHTS.small }
    : { evenness: WEIGHTS.small, childrenInComposites: WEIGHTS.large };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
