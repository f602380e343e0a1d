import type { InputName, NameOf } from "../../workbook/reading/inputs";

/** What is said of an input, wherever it is said. */
interface InputTexts {
  /** What it is, as a heading over its cells. */
  readonly heading: string;
  /** What its cells hold, in a sentence. */
  readonly meaning: string;
  /** What its numbers count, where it is not children. */
  readonly counts?: string;
  /** What one of its numbers should be, where it need not be whole. */
  readonly wanted?: string;
  /** What one of its numbers limits, where it limits classes. */
  readonly limit?: string;
  /** What to type into a blank cell, where more than a number would do. */
  readonly typeIntoBlank?: string;
}

/** What is said of an input that holds classes. */
interface ClassesTexts {
  /** What its cells hold, in few words. */
  readonly inShort: string;
  /** What it means that its cells are gone. */
  readonly withoutCells: string;
}

/** The texts of each input. */
export const INPUT_TEXTS: {
  readonly [Name in InputName]: InputTexts & (Name extends NameOf<"classes"> ? ClassesTexts : unknown);
} = {
  Teachers: { heading: "How many teachers", meaning: "the number of teachers", counts: "teachers" },
  TeacherRule: { heading: "“At most” or “exactly” so many", meaning: "the rule for the teachers" },
  Grades: { heading: "Names of the grades", meaning: "the names of the grades" },
  Children: { heading: "Children in each grade", meaning: "the number of children in each grade" },
  MaxClassSize: { heading: "Largest class", meaning: "the largest class of each grade", limit: "largest class" },
  MinClassSize: { heading: "Smallest class", meaning: "the smallest class of each grade", limit: "smallest class" },
  SoftMaxClassSize: {
    heading: "Cap, which some classes may be over",
    meaning: "the cap of each grade, which some classes may be over",
    limit: "cap",
  },
  PreferredClassSize: {
    heading: "Preferred class size",
    meaning: "the preferred class size of each grade",
    limit: "preferred size",
    typeIntoBlank: "a number, or clear the preferred sizes of all grades",
  },
  Composites: { heading: "Grades that may share a class", meaning: "the composites" },
  CompositeMin: {
    heading: "Smallest class of each composite",
    meaning: "the smallest class of each composite",
    limit: "smallest composite class",
  },
  CompositeMax: {
    heading: "Largest class of each composite",
    meaning: "the largest class of each composite",
    limit: "largest composite class",
  },
  CompositeSoftMax: {
    heading: "Cap of each composite",
    meaning: "the cap of each composite, which some classes may be over",
    limit: "cap of composite classes",
  },
  ShareOverCap: {
    heading: "How many of the classes may be over their cap",
    meaning: "the part of the classes with a cap that may be over it, as 10 %",
    wanted: "a part of the classes from 0 % to 100 %",
  },
  LargestSpan: {
    heading: "Most grades that a class may span",
    meaning: "the most grades that a class may span",
    counts: "grades",
    limit: "largest span",
  },
  MinSubclass: {
    heading: "Smallest subclass",
    meaning: "the smallest subclass of each grade",
    limit: "smallest subclass",
  },
  AverageLimits: {
    heading: "Largest average of a band of grades",
    meaning:
      "bands of grades such as K or 1–3, a row for each, and beside each its largest average, then its smallest if there is one",
    wanted: "a number above 0",
  },
  Priorities: { heading: "What matters most", meaning: "the priorities" },
  CurrentPlan: {
    heading: "Classes you have now",
    meaning: "the children of each grade in each class you have now, a row for each class",
    inShort: "the classes you have now",
    withoutCells: "nothing is known of the classes you have now",
  },
  Keep: {
    heading: "Classes that stay as they are",
    meaning: "the children of each grade in each class that stays as it is, a row for each class",
    inShort: "the classes that stay as they are",
    withoutCells: "no class is kept",
  },
};

/** What an input is, as a heading over its cells. */
export function inputHeading(name: InputName): string {
  return INPUT_TEXTS[name].heading;
}

/** What an input's cells hold: `the names of the grades`. */
export function inputMeaning(name: InputName): string {
  return INPUT_TEXTS[name].meaning;
}

/** What an input's cells hold, in few words: `the classes you have now`. */
export function inputInShort(name: InputName): string {
  const texts: InputTexts & Partial<ClassesTexts> = INPUT_TEXTS[name];
  return texts.inShort ?? texts.meaning;
}

/** What a number of an input should be: `a whole number of children`, `a number above 0`. */
export function wantedNumber(name: InputName): string {
  const { counts = "children", wanted }: InputTexts = INPUT_TEXTS[name];
  return wanted ?? `a whole number of ${counts}`;
}
