/** A year level and the limits of every class that takes its children. Sizes are in children. */
export interface Grade {
  readonly name: string;
  readonly children: number;
  readonly minClassSize: number;
  readonly maxClassSize: number;
  /** The cap of classes with this grade: a larger one is *over the cap*, as only some may be. */
  readonly softMaxClassSize?: number;
  /** The size that classes with this grade should be near; either every grade has one or none has. */
  readonly preferredClassSize?: number;
  /** The smallest number of children of this grade in a composite class. */
  readonly minSubclass: number;
}

/** Two or more grades that may share a class. */
export interface Composite {
  /** Positions in `SchoolGrades.grades`, ascending, each once. */
  readonly grades: readonly number[];
  /** Its own smallest class; without one, the largest minimum of its grades. */
  readonly minClassSize?: number;
  /** Its own largest class; without one, the smallest maximum of its grades. */
  readonly maxClassSize?: number;
  /** Its own cap; without one, the smallest of its grades' that have one. */
  readonly softMaxClassSize?: number;
}

/** The grades of a school, and which of them may share a class. */
export interface SchoolGrades {
  /** Youngest first. */
  readonly grades: readonly Grade[];
  readonly composites: readonly Composite[];
  /** The most grades that one class may span, from its first to its last; composites beyond it are not opened. */
  readonly largestSpan?: number;
}
