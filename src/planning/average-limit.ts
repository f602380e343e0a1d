import { classSize, type Plan } from "./plan";

/**
 * How large the classes that hold a grade of a band may be on average, in children a class: all children in them, those of other
 * grades too, divided by the number of these classes. A band without a class has no average, and keeps its limits.
 */
export interface AverageLimit {
  /** The band: positions in `SchoolGrades.grades`, ascending, each once. */
  readonly grades: readonly number[];
  /** More than 0, as `fractionOf` can read it. */
  readonly largest?: number;
  readonly smallest?: number;
}

/** Which of the limits of an average. */
export type AverageBound = "averageMax" | "averageMin";

/** What each is called in an `AverageLimit`. */
export const BOUND_OF_AVERAGE = { averageMax: "largest", averageMin: "smallest" } as const;

/** So many children in so many classes. */
export interface Average {
  readonly children: number;
  readonly classes: number;
}

/** The children in all classes of a plan that take one of these grades, and how many these classes are. */
export function averageOf({ classes }: Plan, band: readonly number[]): Average {
  const counted = classes.filter(({ type }) => type.grades.some((grade) => band.includes(grade)));
  return { children: counted.reduce((sum, one) => sum + classSize(one), 0), classes: counted.length };
}

/** Limits have three decimals at most, or are simple fractions, as the third that a formula gives. */
const MOST_CLASSES = 1000;
/** Nearer to each other no two such fractions are, and no double is further from the fraction that it stands for. */
const SAME = 1e-9;

/**
 * A limit as whole children in whole classes, 24.5 as 49 in 2, so that nothing is rounded where an average is held against it.
 * `undefined` where it takes more classes than these.
 */
export function fractionOf(limit: number, most = MOST_CLASSES): Average | undefined {
  for (let classes = 1; classes <= most; classes++) {
    const children = Math.round(limit * classes);
    if (Math.abs(limit - children / classes) < SAME) return { children, classes };
  }
  return undefined;
}

/** The same of a limit that was read. */
export function exactLimit(limit: number): Average {
  const fraction = fractionOf(limit);
  if (fraction === undefined)
    throw new RangeError(`No average can be held against ${limit}: it has too many decimals.`);
  return fraction;
}

/** Whether an average lies above a limit, below it, or at it: positive, negative or 0. */
export function compareAverage({ children, classes }: Average, limit: number): number {
  const exact = exactLimit(limit);
  return children * exact.classes - exact.children * classes;
}

/** A limit as text, a third in three decimals. */
export function limitText(limit: number): string {
  return String(Number(limit.toFixed(3)));
}

/** An average in as few decimals as show on which side of a limit it is: `21.4`, `21.03`. */
export function averageText(average: Average, limit?: number): string {
  if (limit !== undefined && compareAverage(average, limit) === 0) return limitText(limit);
  const exact = average.children / average.classes;
  const shows = (digits: number): boolean =>
    limit === undefined || Math.sign(Number(exact.toFixed(digits)) - limit) === Math.sign(exact - limit);
  return String(Number(exact.toFixed([1, 2, 3, 4].find(shows) ?? 5)));
}

/** The grades of a band as a sentence names them: `grade K`, `grades 1–4`. */
export function bandText(band: readonly number[], school: NamedGrades): string {
  return `grade${band.length === 1 ? "" : "s"} ${bandName(band, school)}`;
}

interface NamedGrades {
  readonly grades: readonly { readonly name: string }[];
}

/** The band as people write it: `K`, `K+1`, `1–4`, `K–2+5`. */
export function bandName(band: readonly number[], { grades }: NamedGrades): string {
  const name = (position: number | undefined): string => grades[position ?? -1]?.name ?? "";
  const runs: number[][] = [];
  for (const grade of band) {
    const run = runs.at(-1);
    if (run?.at(-1) === grade - 1) run.push(grade);
    else runs.push([grade]);
  }
  return runs
    .map((run) => (run.length > 2 ? `${name(run[0])}–${name(run.at(-1))}` : run.map(name).join("+")))
    .join("+");
}
