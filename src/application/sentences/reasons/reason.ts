/** A part of the reasons for a plan: a heading, and what is said under it. */
export interface ReasonsPart {
  readonly heading: string;
  readonly rows: readonly Reason[];
}

/** Something said among the reasons. */
export interface Reason {
  /** What it is about, in a word or two, where several things stand under a heading. */
  readonly label?: string;
  /** Whole sentences. */
  readonly text: string;
}
