import type { CurrentPlan } from "../../src/planning/current-plan";
import type { Problem } from "../../src/planning/problem";

/** What is to be said of classes made by hand, counted from the words of the rules. */
export interface LimitsByHand {
  /** What stands beside each class; blank beside the last row, which is for one class more, while it is empty. */
  readonly ofClasses: readonly string[];
  /** The size and what stands beside it in the rows of the teachers and of averages. */
  readonly foot: Readonly<Record<string, readonly [size: unknown, check: string]>>;
  /** Everything that is said to fail, once. */
  readonly failing: readonly string[];
  /** What is broken, once for each time: a grade with children too many or not placed, a limit of a class, an average. */
  readonly breaches: readonly string[];
}

/** Counts it from the words of the rules. Averages have one decimal, so that whole numbers tell which is more. */
export function limitsByHand(problem: Problem, classes: CurrentPlan): LimitsByHand {
  const checked = classes.map((children) => ofClass(problem, children));
  const last = classes.length - 1;
  const ofClasses = checked.map(({ said }, index) => (index === last && said === "empty" ? "" : said));
  const left = problem.grades.map(({ children }, grade) => children - sum(classes.map((one) => one[grade] ?? 0)));
  const placing = left.some((count) => count < 0)
    ? "too many placed"
    : left.some((count) => count > 0)
      ? "not all placed"
      : "OK";
  const averages = (problem.averages ?? []).map((limit) => ofAverage(limit, classes));
  const foot = {
    Teachers: ofTeachers(problem, classes),
    ...Object.fromEntries(averages.map(({ said }, index) => [averageLabel(problem, index), said] as const)),
  };
  const all = [...ofClasses, placing, ...Object.values(foot).map(([, said]) => said)];
  return {
    ofClasses,
    foot,
    failing: [...new Set(all)].filter((said) => !["", "OK", "empty"].includes(said)),
    breaches: [
      ...left.flatMap((count) => (count === 0 ? [] : ["placed"])),
      ...["together", "size", "subclass", "span"].flatMap((kind) =>
        checked.flatMap(({ broken }) => broken.filter((one) => one === kind)),
      ),
      ...averages.flatMap(({ broken }) => broken),
    ],
  };
}

interface ClassByHand {
  readonly said: string;
  readonly broken: readonly string[];
}

/** What is wrong with a class: the grades that share it, its size, how many there are of each grade. */
function ofClass({ grades, composites, largestSpan = Infinity }: Problem, children: readonly number[]): ClassByHand {
  const taken = children.flatMap((count, grade) => (count > 0 ? [grade] : []));
  if (taken.length === 0) return { said: "empty", broken: [] };
  const isWide = (taken.at(-1) ?? 0) - (taken[0] ?? 0) + 1 > largestSpan;
  const composite = isWide ? undefined : composites.find((one) => one.grades.join() === taken.join());
  const isAllowed = taken.length === 1 || composite !== undefined;
  const members = taken.flatMap((grade) => grades[grade] ?? []);
  const least = composite?.minClassSize ?? Math.max(...members.map(({ minClassSize }) => minClassSize));
  const most = composite?.maxClassSize ?? Math.min(...members.map(({ maxClassSize }) => maxClassSize));
  const size = sum(children);
  const few =
    taken.length === 1 ? [] : taken.filter((grade) => (children[grade] ?? 0) < (grades[grade]?.minSubclass ?? 1));
  const said: readonly (readonly [isSo: boolean, said: string])[] = [
    [!isAllowed, "mix not allowed"],
    [size > most, "too large"],
    [size < least, "too small"],
    [few.length > 0, "too few of a grade"],
  ];
  return {
    said: said.find(([isSo]) => isSo)?.[1] ?? "OK",
    broken: [
      ...(isAllowed ? [] : [isWide ? "span" : "together"]),
      ...(size > most || size < least ? ["size"] : []),
      ...few.map(() => "subclass"),
    ],
  };
}

/** The average of the classes in which a child of one of the grades sits. */
function ofAverage(
  { grades, largest = Infinity, smallest = 0 }: NonNullable<Problem["averages"]>[number],
  classes: CurrentPlan,
): { readonly said: readonly [size: unknown, check: string]; readonly broken: readonly string[] } {
  const counted = classes.filter((children) => grades.some((grade) => (children[grade] ?? 0) > 0));
  if (counted.length === 0) return { said: ["–", "OK"], broken: [] };
  const children = sum(counted.map(sum));
  const isAbove = 10 * children > Math.round(10 * largest) * counted.length;
  const isBelow = 10 * children < Math.round(10 * smallest) * counted.length;
  return {
    said: [children / counted.length, isAbove ? "average too high" : isBelow ? "average too low" : "OK"],
    broken: [...(isAbove ? ["average above"] : []), ...(isBelow ? ["average below"] : [])],
  };
}

/** How the row of an average is called: by its grades, which are neighbours here. */
function averageLabel({ grades, averages = [] }: Problem, index: number): string {
  const band = averages[index]?.grades ?? [];
  const [first, last] = [band[0], band.at(-1)].map((grade) => grades[grade ?? 0]?.name ?? "");
  return `Average ${band.length === 1 ? first : band.length === 2 ? `${first}+${last}` : `${first}–${last}`}`;
}

function ofTeachers({ teachers, teacherRule }: Problem, classes: CurrentPlan): readonly [size: unknown, check: string] {
  const used = classes.filter((children) => sum(children) > 0).length;
  const tooFew = teacherRule === "exactly" && used < teachers;
  return [used, used > teachers ? "too many classes" : tooFew ? "too few classes" : "OK"];
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
