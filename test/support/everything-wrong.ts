import type { TestWorkbook } from "./school-book";

/** A workbook in which nearly everything is wrong that can be wrong at once. */
export const EVERYTHING_WRONG: TestWorkbook = {
  cells: {
    "Inputs!A1": [
      ["Grade", "Children", "Largest", "Smallest", "Subclass", "Composite", "from", "to"],
      ["K", "28 kids", 20, 22, 5, "1/2", "", ""],
      [1, -3, 22, 12, 5, "K/9", "", ""],
      [2, 25.5, "=1/0", 12, 5, "'3/3", "", ""],
      [3, "'28 ", "", 12, 5, "4", "", ""],
      [3, 20, 25, 12, 5, "K+1", 14, 12],
      [4, 0, 25, 12, 5, "1+K", "", ""],
      ["Total", "1,2 00", 25, 12, 30, "4+Total", "", ""],
    ],
  },
  names: {
    TeacherRule: "=Inputs!#REF!",
    Grades: "=Inputs!$A$2:$A$8",
    Children: "=Inputs!$B$2:$B$8",
    MaxClassSize: "=Inputs!$C$2:$C$8",
    MinClassSize: "=Inputs!$D$2:$D$8",
    MinSubclass: "=Inputs!$E$2:$E$8",
    PreferredClassSize: "=Inputs!$C$7:$C$8",
    Composites: "=Inputs!$F$2:$F$8",
    CompositeMin: "=Inputs!$G$2:$G$8",
    CompositeMax: "=Inputs!$H$2:$H$8",
  },
};

/** What is said of it: how grave it is, its kind, and its cell. */
export const EVERYTHING_SAID: readonly string[] = [
  "error nameMissing",
  "error nameWithoutCells",
  "error textForNumber Inputs!B2",
  "error minimumAboveMaximum Inputs!D2",
  "error dateForComposite Inputs!F2",
  "error negativeNumber Inputs!B3",
  "error unknownGrade Inputs!F3",
  "error fraction Inputs!B4",
  "error errorValue Inputs!C4",
  "error gradeTwiceInComposite Inputs!F4",
  "notice numberAsText Inputs!B5",
  "error blankCell Inputs!C5",
  "error tooFewGrades Inputs!F5",
  "error gradeTwice Inputs!A6",
  "error minimumAboveMaximum Inputs!G6",
  "notice gradeWithoutChildren Inputs!B7",
  "error lengthsDiffer Inputs!C7:C8",
  "error compositeTwice Inputs!F7",
  "notice totalAmongGrades Inputs!A8",
  "error ambiguousNumber Inputs!B8",
  "notice compositeWithoutSize Inputs!F8",
];
