import type { Priority } from "../../planning/priority";
import type { InputName, NameOf } from "./inputs";

/** What an input's cell holds that cannot stand there. `shown` is the cell as the person sees it. */
interface WrongCell {
  readonly name: InputName;
  readonly shown: string;
}

/** A whole number that is out of its bounds. */
interface WrongNumber {
  readonly name: InputName;
  readonly value: number;
}

/** A composite as the person wrote it, or a band of grades. */
interface WrongComposite {
  readonly composite: string;
  readonly band?: true;
}

/** A text that names several composites at once, as the person wrote it. */
interface WrongLine {
  readonly line: string;
}

/** Each kind of mistake that stops the search, with what its sentence needs. Addresses are as Excel prints them. */
export interface ErrorKinds {
  /** A needed name does not exist. */
  readonly nameMissing: { readonly name: InputName };
  /** The cells a name pointed to were deleted: `#REF!`. */
  readonly nameWithoutCells: { readonly name: InputName };
  /** A name is a formula that Excel cannot turn into a range or a value here. */
  readonly nameUnresolved: { readonly name: InputName; readonly formula: string };
  /** A name is a formula that gives several values, but no cells that could be read. */
  readonly nameComputed: { readonly name: InputName; readonly formula: string };
  /** Cells are merged of which each should hold something of its own. */
  readonly mergedCells: { readonly name: InputName };
  /** So many children may sit in one class, and are there, that sizes could not be compared exactly. */
  readonly classTooLarge: { readonly of: string; readonly size: number; readonly most: number };
  /** A single value was wanted, but several cells of the range hold something. */
  readonly notOneCell: { readonly name: InputName };
  /** A list was wanted, but the range has several rows and several columns. */
  readonly notOneLine: { readonly name: InputName };
  /** A list has not one cell for each grade, or for each row of composites. */
  readonly lengthsDiffer: {
    readonly name: InputName;
    readonly cells: number;
    readonly beside: InputName;
    readonly besideCells: number;
    readonly besideAddress?: string;
    /** Whether one cell for all would be accepted too. */
    readonly oneForAll: boolean;
  };
  /** A block with one column for each grade was wanted; `columns` is how many it has. */
  readonly notAGrid: { readonly name: InputName; readonly columns: number; readonly grades: number };
  /** Not one grade has a name. */
  readonly noGrades: { readonly name: "Grades" };
  /** A grade's cell is blank, but there are children beside it. */
  readonly gradeWithoutName: { readonly childrenAddress?: string };
  readonly gradeTwice: { readonly grade: string; readonly firstAddress?: string };
  /** A blank cell where a number must stand; `of` is the grade. */
  readonly blankCell: { readonly name: InputName; readonly of?: string };
  readonly textForNumber: WrongCell;
  /** `1,200` or `1.200`: what it means depends on the country. */
  readonly ambiguousNumber: WrongCell;
  readonly fraction: WrongNumber;
  readonly negativeNumber: WrongNumber;
  /** Zero where at least `least` is needed. */
  readonly numberTooSmall: WrongNumber & { readonly least: number };
  /** Far beyond any school, so that nothing could be worked out exactly. */
  readonly numberTooLarge: WrongNumber & { readonly most: number };
  /** The name of a grade is longer than the header of a table may be. */
  readonly gradeNameTooLong: { readonly grade: string; readonly characters: number; readonly most: number };
  /** `#N/A` and its like. */
  readonly errorValue: WrongCell;
  /** A date where a number or a grade's name must stand. */
  readonly dateForValue: WrongCell;
  /** `1/2` typed as a composite became a date; `suggestion` is what to type instead, where it can be guessed. */
  readonly dateForComposite: { readonly shown: string; readonly suggestion?: string; readonly band?: true };
  /** A grade's or a composite's own smallest class is above its largest. */
  readonly minimumAboveMaximum: {
    readonly of: string;
    readonly composite: boolean;
    readonly minimum: number;
    readonly maximum: number;
    readonly maximumAddress?: string;
  };
  readonly unknownGrade: WrongComposite & {
    readonly grade: string;
    readonly known: readonly string[];
    /** In a line, which names the first and the last of several grades. */
    readonly isLine?: true;
  };
  readonly gradeTwiceInComposite: WrongComposite & { readonly grade: string };
  readonly tooFewGrades: WrongComposite;
  readonly compositeTwice: WrongComposite & { readonly firstAddress?: string };
  /** Grades whose names contain separators let the text be read in several ways. */
  readonly ambiguousComposite: WrongComposite & { readonly readings: readonly string[] };
  /** The range of a line begins with the older of its two grades. */
  readonly lineBackwards: WrongLine & { readonly younger: string; readonly older: string };
  /** So few grades have not so many neighbours, or one grade alone would be no composite. */
  readonly lineWithoutComposites: WrongLine & { readonly size: number; readonly grades: number };
  /** More composites than can be tried. */
  readonly lineTooLong: WrongLine & { readonly composites: number; readonly most: number };
  /** A line beside further cells of its row, which are read as grades of one composite. */
  readonly lineAmongGrades: WrongLine;
  /** A row for each band was wanted, with two or three columns; `columns` is how many it has. */
  readonly notAverages: { readonly name: "AverageLimits"; readonly columns: number };
  /** An average without the grades that it is of. */
  readonly bandWithoutGrades: { readonly name: "AverageLimits" };
  readonly notAboveZero: WrongNumber;
  /** A number with more decimals than are counted with, and how many these are. */
  readonly tooManyDecimals: WrongNumber & { readonly most: "three" | "four" };
  /** A part of the classes that is below none of them or above all. */
  readonly shareOutOfBounds: { readonly name: "ShareOverCap"; readonly value: number };
  /** The smallest average of a band is above its largest. */
  readonly averagesCrossed: {
    readonly name: "AverageLimits";
    readonly smallest: number;
    readonly largest: number;
    readonly largestAddress?: string;
  };
  readonly unknownTeacherRule: { readonly shown: string };
  readonly unknownPriority: { readonly shown: string };
  readonly priorityTwice: { readonly priority: string };
  /** The classes to keep have more children of a grade than there are. */
  readonly keptTooMany: {
    readonly name: "Keep";
    readonly grade: string;
    readonly kept: number;
    readonly children: number;
  };
  readonly keptTooManyClasses: { readonly name: "Keep"; readonly classes: number; readonly teachers: number };
}

/** Each kind of remark that does not stop the search. */
export interface NoticeKinds {
  /** The cells of a name that need not be there were deleted, so that nothing is read from them. */
  readonly optionalWithoutCells: { readonly name: NameOf<"classes"> };
  /** A number typed as text, read as a number all the same. */
  readonly numberAsText: WrongCell & { readonly value: number };
  /** Zero, read as 1. */
  readonly zeroReadAsOne: { readonly name: InputName };
  /** A composite left out because no class size suits its limits. */
  readonly compositeWithoutSize: WrongComposite & {
    readonly minimum: number;
    readonly maximum: number;
    /** The minimum comes from the smallest subclasses rather than from a smallest class. */
    readonly fromSubclasses: boolean;
  };
  /** A composite left out because no class may span so many grades; or a line of which all do, with the fewest that they span. */
  readonly compositeBeyondSpan: WrongComposite & {
    readonly span: number;
    readonly largest: number;
    readonly largestAddress?: string;
  };
  /** A class that is kept is smaller or larger than such a class may be. */
  readonly keptClassSize: {
    readonly type: string;
    readonly size: number;
    readonly minimum: number;
    readonly maximum: number;
  };
  /** A composite class that is kept has fewer children of a grade than one may have. */
  readonly keptSubclass: {
    readonly type: string;
    readonly grade: string;
    readonly count: number;
    readonly least: number;
  };
  /** A class that is kept spans more grades than one may. */
  readonly keptSpan: { readonly type: string; readonly span: number; readonly largest: number };
  /** A class that is kept is of grades that may not share one. */
  readonly keptComposite: WrongComposite;
  /** A label such as `Total` where a grade should stand. */
  readonly totalAmongGrades: { readonly grade: string };
  /** Likewise, beside the sum of the children above: it is not read as a grade. */
  readonly totalLeftOut: { readonly grade: string };
  /** A grade without a limit that it need not have. */
  readonly blankLimit: { readonly name: InputName; readonly grade: string };
  /** No class that takes these grades can have the size that it should be near. */
  readonly preferredOutOfReach: {
    readonly preferred: number;
    readonly minimum: number;
    readonly maximum: number;
  };
  /** A cap that no class within the limits can be over, or that every one is over; the limits are those of all classes it is for. */
  readonly capOutOfReach: { readonly cap: number; readonly minimum: number; readonly maximum: number };
  /** As many classes may be over their cap as there are. */
  readonly shareOfAll: { readonly name: "ShareOverCap" };
  /** What is said of classes over their cap, though none has one: a share of them, or a priority. */
  readonly nothingCapped: { readonly of: "share" } | { readonly of: "priority"; readonly priority: Priority };
  readonly gradeWithoutChildren: { readonly grade: string };
  /** Some rows or columns of an input are hidden; they are read too. */
  readonly hiddenCells: { readonly name: InputName };
}

type WithKind<Kinds, Severity extends string> = {
  readonly [Kind in keyof Kinds]: {
    readonly kind: Kind;
    readonly severity: Severity;
    /** The cell or range, as Excel prints it: `Inputs!C7`. Absent where a name has no cell. */
    readonly address?: string;
  } & Kinds[Kind];
}[keyof Kinds];

/** A mistake in what the workbook says that stops the search. */
export type InputError = WithKind<ErrorKinds, "error">;

/** A remark on what the workbook says; the search goes on. */
export type InputNotice = WithKind<NoticeKinds, "notice">;

/** Something wrong, or worth saying, in what the workbook says, at a cell. */
export type Issue = InputError | InputNotice;
