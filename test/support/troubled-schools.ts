import type { TestWorkbook } from "./school-book";

type Entry = string | number;

/** A school on the sheet Inputs; each grade has its name, its children, its largest and its smallest class. */
function schoolOf(
  teachers: number,
  grades: readonly (readonly [Entry, number, number, number])[],
  composites: readonly string[] = [],
): TestWorkbook {
  const last = 4 + grades.length;
  const spare = 2;
  return {
    cells: {
      "Inputs!A2": [["Teachers", teachers]],
      "Inputs!A4": [["Grade", "Children", "Largest", "Smallest", "Composites"], ...grades],
      "Inputs!E5": composites.map((composite) => [`'${composite}`]),
    },
    names: {
      Teachers: "=Inputs!$B$2",
      Grades: `=Inputs!$A$5:$A$${last}`,
      Children: `=Inputs!$B$5:$B$${last}`,
      MaxClassSize: `=Inputs!$C$5:$C$${last}`,
      MinClassSize: `=Inputs!$D$5:$D$${last}`,
      Composites: `=Inputs!$E$5:$E$${4 + composites.length + spare}`,
    },
  };
}

/** Schools without a plan, each for a reason of its own. */
export const TROUBLED_SCHOOLS = {
  "short by one place": schoolOf(
    2,
    [
      [2, 40, 30, 1],
      [3, 16, 25, 1],
    ],
    ["2/3"],
  ),
  "short by one teacher": schoolOf(
    5,
    [
      ["K", 38, 20, 1],
      [1, 44, 22, 1],
      [2, 47, 24, 1],
    ],
    ["K/1", "1/2"],
  ),
  "a lonely grade": schoolOf(
    6,
    [
      ["K", 6, 26, 10],
      [1, 24, 26, 10],
      [2, 25, 26, 10],
    ],
    ["1/2"],
  ),
  "contradicting limits": schoolOf(6, [
    ["K", 37, 18, 16],
    [1, 48, 24, 16],
  ]),
  "two separate troubles": schoolOf(
    8,
    [
      ["K", 7, 24, 10],
      [1, 40, 24, 10],
      [2, 44, 24, 10],
      [3, 9, 24, 12],
    ],
    ["1/2"],
  ),
} as const satisfies Record<string, TestWorkbook>;
