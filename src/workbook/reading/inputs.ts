import type { Composite, Grade } from "../../planning/grades";
import type { Problem } from "../../planning/problem";

/** The parts of a record that are numbers. */
type NumbersOf<Whole> = {
  [Part in keyof Whole]-?: NonNullable<Whole[Part]> extends number ? Part : never;
}[keyof Whole];

/** What an input's number may be, and which part of the problem it is. */
interface NumberInput<Part> {
  readonly into: Part;
  /** The smallest number that makes sense. */
  readonly least: number;
  /** A zero is forgiven and read as 1. */
  readonly zeroIsOne?: true;
  /** What holds where a school does not say, or says nothing that can be read; without it there is then no such number. */
  readonly otherwise?: number;
}

/** One number of the school's. */
interface SchoolNumber extends NumberInput<NumbersOf<Problem>> {
  readonly holds: "number";
}

/** A number of each grade, beside its name. */
interface GradeNumber extends NumberInput<NumbersOf<Grade>> {
  readonly holds: "number of each grade";
  /** One cell may hold it for all, and a merged cell for all grades that it stands beside. */
  readonly oneForAll?: true;
  /** A grade's cell may stay blank; it is noted that there is then no such number, or goes without saying. */
  readonly mayStayBlank?: "noted" | "unsaid";
}

/** A number of each composite, or one for all; each of its cells may stay blank. */
interface CompositeNumber extends NumberInput<NumbersOf<Composite>> {
  readonly holds: "number of each composite";
  readonly oneForAll: true;
}

/** A row a class and a column a grade. Such cells often stand on sheets of ours, which people delete: that is no mistake. */
interface Classes {
  readonly holds: "classes";
  readonly least: number;
}

/**
 * What has a reader of its own: words to choose one or some of, the grades' names, the composites, bands of grades and their averages,
 * a part of the classes.
 */
interface OwnReader {
  readonly holds: "choice" | "choices" | "names" | "composites" | "averages" | "share";
}

/** What an input holds, and how it is read into the problem. */
type Input = (SchoolNumber | GradeNumber | CompositeNumber | Classes | OwnReader) & {
  /** Without it there is nothing to plan. */
  readonly needed?: true;
};

/**
 * The inputs of a school by the names of their cells, in the order in which people are told about them. Numbers are read by what
 * stands here alone. A class nobody sits in is not opened, so no smallest class is below 1.
 */
export const INPUTS = {
  Teachers: { holds: "number", into: "teachers", least: 1, needed: true },
  TeacherRule: { holds: "choice" },
  Grades: { holds: "names", needed: true },
  Children: { holds: "number of each grade", into: "children", least: 0, otherwise: 0, needed: true },
  MaxClassSize: {
    holds: "number of each grade",
    into: "maxClassSize",
    least: 1,
    otherwise: Number.MAX_SAFE_INTEGER,
    oneForAll: true,
    needed: true,
  },
  MinClassSize: {
    holds: "number of each grade",
    into: "minClassSize",
    least: 1,
    zeroIsOne: true,
    otherwise: 1,
    oneForAll: true,
    mayStayBlank: "noted",
  },
  SoftMaxClassSize: {
    holds: "number of each grade",
    into: "softMaxClassSize",
    least: 1,
    oneForAll: true,
    mayStayBlank: "unsaid",
  },
  PreferredClassSize: { holds: "number of each grade", into: "preferredClassSize", least: 1, oneForAll: true },
  Composites: { holds: "composites" },
  CompositeMin: {
    holds: "number of each composite",
    into: "minClassSize",
    least: 1,
    zeroIsOne: true,
    oneForAll: true,
  },
  CompositeMax: { holds: "number of each composite", into: "maxClassSize", least: 1, oneForAll: true },
  CompositeSoftMax: { holds: "number of each composite", into: "softMaxClassSize", least: 1, oneForAll: true },
  ShareOverCap: { holds: "share" },
  LargestSpan: { holds: "number", into: "largestSpan", least: 1 },
  MinSubclass: {
    holds: "number of each grade",
    into: "minSubclass",
    least: 1,
    zeroIsOne: true,
    otherwise: 1,
    oneForAll: true,
    mayStayBlank: "noted",
  },
  AverageLimits: { holds: "averages" },
  Priorities: { holds: "choices" },
  CurrentPlan: { holds: "classes", least: 0 },
  Keep: { holds: "classes", least: 0 },
} as const satisfies Readonly<Record<string, Input>>;

/** The name of one input. */
export type InputName = keyof typeof INPUTS;

/** The names of all inputs, in their order. */
export const INPUT_NAMES = Object.keys(INPUTS) as readonly InputName[];

/** The inputs without which there is nothing to plan. */
export const NEEDED_INPUTS: readonly InputName[] = INPUT_NAMES.filter((name) => inputOf(name).needed);

/** What an input can hold. */
export type Held = Input["holds"];

/** The names of the inputs that hold this. */
export type NameOf<Wanted extends Held> = {
  [Name in InputName]: (typeof INPUTS)[Name]["holds"] extends Wanted ? Name : never;
}[InputName];

/** Each of several kinds of number, whoever has it. */
export type NumberHeld = "number" | "number of each grade" | "number of each composite";

type Entry<Wanted extends NumberHeld> = (typeof INPUTS)[NameOf<Wanted>];
type Part<Of> = Of extends { readonly into: infer Into extends string } ? Into : never;
type PartAlwaysThere<Of> = Of extends { readonly otherwise: number } | { readonly needed: true } ? Part<Of> : never;

/** The parts of a problem, a grade or a composite that are numbers of these inputs. */
export type PartOf<Wanted extends NumberHeld> = Part<Entry<Wanted>>;

/** The numbers of these inputs by the parts that they are. */
export type NumbersOfInputs<Wanted extends NumberHeld> = Readonly<
  Record<PartAlwaysThere<Entry<Wanted>>, number> &
    Partial<Record<Exclude<PartOf<Wanted>, PartAlwaysThere<Entry<Wanted>>>, number>>
>;

/** What is known of an input. */
export function inputOf(name: InputName): Input {
  return INPUTS[name];
}

/** The names of the inputs that hold this, in their order. */
export function namesHolding<Wanted extends Held>(held: Wanted): readonly NameOf<Wanted>[] {
  return INPUT_NAMES.filter((name): name is NameOf<Wanted> => INPUTS[name].holds === held);
}

/** Whether one cell may hold the input for all grades, or composites. */
export function mayBeOneForAll(name: InputName): boolean {
  return "oneForAll" in INPUTS[name];
}

/** What a blank cell of a grade is, where the others hold numbers: wrong, noted as no number of its own, or that without a word. */
export function blankCell(name: NameOf<"number of each grade">): "wrong" | "noted" | "unsaid" {
  const input: Input = INPUTS[name];
  return "mayStayBlank" in input ? input.mayStayBlank : "wrong";
}
