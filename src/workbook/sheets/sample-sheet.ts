import { DEFAULT_PRIORITIES } from "../../planning/priority";
import { schoolSheet } from "./school-sheet";
import type { SheetContent } from "./sheet-content";

/** A grade of the sample: its name, its children, and the smallest and the largest class. */
const GRADES: readonly (readonly [string | number, number, number, number])[] = [
  ["K", 38, 14, 20],
  [1, 44, 15, 22],
  [2, 47, 15, 22],
  [3, 39, 16, 25],
  [4, 50, 16, 25],
  [5, 36, 16, 26],
  [6, 42, 16, 26],
];

/** A composite of the sample with its own limits, blank where its grades' hold. */
const COMPOSITES: readonly (readonly [string, number | null, number | null])[] = [
  ["K/1", null, 18],
  ["1/2", null, 20],
  ["2/3", null, null],
  ["3/4", null, 23],
  ["4/5", null, null],
  ["5/6", 18, null],
];

const NOTES = [
  "Rows without a grade are left out.",
  "Write composites with / or +: K/1, 4+5+6.",
  "A composite without limits of its own keeps",
  "the strictest of its grades' limits.",
  "A subclass is the children of one grade in a",
  "composite class.",
  "Without preferred sizes, classes are made as",
  "even as possible.",
  "The school's name above is printed at the",
  "head of each plan: type yours over it.",
];

const SMALLEST_SUBCLASS = 6;

/** The sheet of a school to begin with: every input, named, explained, and ready to be typed over. */
export function sampleSheet(): SheetContent {
  return schoolSheet({
    name: "Maple Street School",
    lead: "Type your own numbers into the cream cells; Class Cruncher then finds the best classes.",
    teachers: 13,
    numbers: [],
    gradeColumns: [
      { name: "Grades", heading: "Grade" },
      { name: "Children", heading: "Children" },
      { name: "MinClassSize", heading: "Smallest class" },
      { name: "MaxClassSize", heading: "Largest class" },
      { name: "MinSubclass", heading: "Smallest subclass" },
      { name: "PreferredClassSize", heading: "Preferred (optional)" },
    ],
    grades: GRADES.map((grade) => [...grade, SMALLEST_SUBCLASS, null]),
    compositeColumns: [
      { name: "Composites", heading: "Grades together" },
      { name: "CompositeMin", heading: "Smallest (optional)" },
      { name: "CompositeMax", heading: "Largest (optional)" },
    ],
    composites: COMPOSITES,
    priorities: DEFAULT_PRIORITIES,
    notesHeading: "Good to know",
    notes: NOTES,
  });
}
