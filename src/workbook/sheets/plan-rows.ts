import { FINE, NOT_WRONG, OVER_THE_CAP, SEE_ABOVE } from "../reading/result-marks";
import { childrenOfGrade, type SchoolClass } from "../../planning/plan";
import { type Area, areaText, cellText } from "../host/address";
import type { AllowedClasses } from "./allowed-classes";
import { liveNumber } from "./live-number";
import type { MadeFrom } from "./made-from";
import { averageRows } from "./plan-averages";
import { capRows } from "./plan-caps";
import { across, down, FIRST_GRADE_COLUMN, type PlanLayout } from "./plan-layout";
import { area, type CellContent, type Formula } from "./sheet-content";

const [, EMPTY, AS_IT_WAS] = NOT_WRONG;

/** The checks of the classes, of all of them together, of the places, of the teachers and of averages. */
export function checksOf({ firstClass, check, lastCheck }: PlanLayout): Area {
  return area(firstClass, check, lastCheck - firstClass + 1, 1);
}

/**
 * The size, the limits, the cap where some have one, and the check of the class in a row. The limits are those of the grades that sit in it now; where
 * `allowed` cannot tell, those of its type. A class that was to stay as it is need not keep them until somebody changes it. The
 * spare row has no class, and says nothing while it is empty.
 */
export function limitCells(
  row: number,
  planned: SchoolClass | undefined,
  allowed: AllowedClasses | undefined,
  layout: PlanLayout,
): readonly CellContent[] {
  const type = planned?.type;
  const grades = across(layout, row);
  const least = across(layout, layout.subclass, "row");
  const size = cellText(row, layout.size);
  const smallest = cellText(row, layout.smallest);
  const largest = cellText(row, layout.largest);
  const cap = layout.cap === undefined ? undefined : cellText(row, layout.cap);
  const checks: readonly (readonly [broken: string, said: string])[] = [
    ...(planned?.kept === true
      ? [[`SUMPRODUCT(--(${grades}<>${childrenIn(planned, layout)}))=0`, AS_IT_WAS] as const]
      : []),
    [
      `OR(COUNT(${grades})+COUNTBLANK(${grades})<${layout.gradeCount},IFERROR(SUMPRODUCT(ABS(${grades}-INT(ABS(${grades})))),1)>0)`,
      "not a count",
    ],
    [`${size}=0`, type === undefined ? "" : EMPTY],
    ...(allowed === undefined && type === undefined ? [] : [[`${largest}=""`, "mix not allowed"] as const]),
    [`AND(${largest}<>"",${size}>${largest})`, "too large"],
    [`AND(${smallest}<>"",${size}<${smallest})`, "too small"],
    [`AND(COUNTIF(${grades},">0")>1,SUMPRODUCT((${grades}>0)*(${grades}<${least}))>0)`, "too few of a grade"],
    ...(cap === undefined ? [] : [[`AND(${cap}<>"",${size}>${cap})`, OVER_THE_CAP] as const]),
  ];
  const check = checks.reduceRight((otherwise, [broken, said]) => `IF(${broken},"${said}",${otherwise})`, `"${FINE}"`);
  return [
    { formula: `=SUM(${grades})` },
    allowed?.limit(row, "smallest") ?? type?.minSize ?? null,
    allowed?.limit(row, "largest") ?? type?.maxSize ?? null,
    ...(cap === undefined ? [] : [allowed?.limit(row, "cap") ?? type?.softMax ?? null]),
    { formula: `=${check}` },
  ];
}

/** A row of the foot with a blank cell in the column of the caps, where there is one. */
function withCapColumn(row: readonly CellContent[], { cap }: PlanLayout): readonly CellContent[] {
  return cap === undefined ? row : row.toSpliced(cap, 0, null);
}

/** The children of each grade in a class as formulas write a row of numbers. */
function childrenIn(schoolClass: SchoolClass, { gradeCount }: PlanLayout): string {
  return `{${Array.from({ length: gradeCount }, (_, position) => childrenOfGrade(schoolClass, position)).join(",")}}`;
}

/**
 * The rows below the classes: what is placed, what there is, what is left, the teachers, the smallest subclasses, the averages,
 * and the classes over their cap. Where the grades' columns are too narrow for a word, it is said beside them what a minus is, once there is one.
 */
export function footRows(
  { problem, cells, places }: MadeFrom,
  layout: PlanLayout,
  narrow: boolean,
): readonly (readonly CellContent[])[] {
  const columns = problem.grades.map((_, index) => FIRST_GRADE_COLUMN + index);
  const cellsOf = (column: number, columnCount = 1): string => areaText(down(layout, column, columnCount));
  const sum = (summed: string): Formula => ({ formula: `=SUM(${summed})` });
  const left = across(layout, layout.toPlace);
  const checks = cellsOf(layout.check);
  const placed = `SUM(${cellsOf(FIRST_GRADE_COLUMN, layout.gradeCount)})`;
  const fine = ["", ...NOT_WRONG, ...(layout.cap === undefined ? [] : [OVER_THE_CAP])];
  const broken = `SUMPRODUCT(${fine.map((said) => `(${checks}<>"${said}")`).join("*")})>0`;
  const [used, fewest, most] = [layout.size, layout.smallest, layout.largest].map((column) =>
    cellText(layout.teachers, column),
  );
  const teachers = liveNumber(cells.Teachers, places.teachers, problem.teachers);
  const rows = [
    [
      "Total",
      ...columns.map((column) => sum(cellsOf(column))),
      sum(cellsOf(layout.size)),
      null,
      null,
      {
        formula: `=IF(${placed}<>${cellText(layout.total, layout.size)},"row incomplete",IF(${broken},"${SEE_ABOVE}","${FINE}"))`,
      },
    ],
    [
      "Children",
      ...problem.grades.map(({ children }, index) =>
        liveNumber(cells.Children, places.grades[index]?.children, children),
      ),
      sum(across(layout, layout.children)),
      null,
      null,
      null,
    ],
    [
      "Still to place",
      ...columns.map((column) => ({
        formula: `=${cellText(layout.children, column)}-${cellText(layout.total, column)}`,
      })),
      narrow ? { formula: `=IF(COUNTIF(${left},"<0")>0,"minus = over","")` } : null,
      null,
      null,
      {
        formula: `=IF(COUNTIF(${left},"<0")>0,"too many placed",IF(COUNTIF(${left},">0")>0,"not all placed","${FINE}"))`,
      },
    ],
    [
      "Teachers",
      ...columns.map(() => null),
      { formula: `=COUNTIF(${cellsOf(layout.size)},">0")` },
      problem.teacherRule === "exactly" ? teachers : null,
      teachers,
      { formula: `=IF(${used}>${most},"too many classes",IF(${used}<${fewest},"too few classes","${FINE}"))` },
    ],
    ["Smallest subclass", ...problem.grades.map(({ minSubclass }) => minSubclass), null, null, null, null],
    ...averageRows({ problem, cells, places }, layout),
  ].map((row) => withCapColumn(row, layout));
  return [...rows, ...capRows({ problem, cells, places }, layout)];
}
