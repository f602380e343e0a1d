import type { Priority } from "./priority";

/** What kind of rule it is that a place has, since few of them are hard limits of one class. */
export const RULE_KINDS = {
  law: "a law",
  agreement: "an agreement with the teachers",
  policy: "a policy of the ministry",
  target: "a target",
  staffing: "an average by which teachers are given to schools",
} as const;

/** Where the rules of a place stand. */
export interface RuleSource {
  readonly title: string;
  /** Where it can be read, without `https://`; nothing where we know no address. */
  readonly address?: string;
  /** From when the text is; nothing where we do not know. */
  readonly year?: number;
  readonly kind: keyof typeof RULE_KINDS;
}

/** A grade of a place, with the limits of its classes, in children, and an example of how many children there may be. */
export interface PresetGrade {
  /** As the place says it. */
  readonly name: string | number;
  readonly children: number;
  readonly smallest?: number;
  /** A class may be larger than this only as far as `largest` says. */
  readonly softCap?: number;
  /** The largest class, or by how many it may be over the soft cap. */
  readonly largest: number | { readonly overCap: number };
  /** The source has no largest class of this grade; a number of ours stands for it. */
  readonly isOurs?: true;
}

/** Composites of a place, as a cell of `Composites` names them, with limits of their own where the source has some. */
export interface PresetComposite {
  readonly text: string;
  readonly smallest?: number;
  readonly softCap?: number;
  /** The largest class, or the band whose largest average it is. */
  readonly largest?: number | { readonly averageOf: string };
}

/** The largest average of a band of grades, as a row of `AverageLimits` says it. */
export interface PresetAverage {
  readonly band: string;
  readonly largest: number;
}

/** The class-size rules of a place, and a school of the usual size there to begin with. */
export interface Preset {
  /** What the command line calls it: `new-south-wales`. */
  readonly id: string;
  readonly place: string;
  readonly source: RuleSource;
  readonly teachers: number;
  /** Youngest first. */
  readonly grades: readonly PresetGrade[];
  readonly composites: readonly PresetComposite[];
  readonly averages?: readonly PresetAverage[];
  /** The share of the classes with a soft cap that may be over it, from 0 to 1. */
  readonly shareOverCap?: number;
  /** The most grades that a class may span. */
  readonly largestSpan?: number;
  /** What matters to the school of the example, where that is something else than usual. */
  readonly priorities?: readonly Priority[];
  /** What of the source stands in no cell, a sentence each. */
  readonly leftOut: readonly string[];
  /** What stands in cells and is not, or not so, in the source, a sentence each. */
  readonly ours: readonly string[];
}

/** The largest class of a grade of a preset. */
export function largestClass({ softCap = 0, largest }: PresetGrade): number {
  return typeof largest === "number" ? largest : softCap + largest.overCap;
}

/** The largest class of composites of a preset; nothing where it is that of their grades. */
export function largestComposite({ largest }: PresetComposite, { averages = [] }: Preset): number | undefined {
  return typeof largest === "object" ? averages.find(({ band }) => band === largest.averageOf)?.largest : largest;
}

/** After so many years somebody should look whether rules still hold. */
const YEARS_TO_TRUST = 2;

/** Whether the rules are surely older than two years, or of a year that we do not know. */
export function isOld({ year }: RuleSource, today: Date): boolean {
  return year === undefined || today.getFullYear() - year > YEARS_TO_TRUST;
}
