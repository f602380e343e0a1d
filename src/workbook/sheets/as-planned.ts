import { CHANGED_NAME } from "../reading/result-marks";
import { childrenOfGrade, type Plan, type SchoolClass } from "../../planning/plan";
import { type Area, areaText, cellText, type Place } from "../host/address";
import { textInFormula } from "./formula-text";
import { COLORS, LOOKS } from "./look";
import { down, FIRST_GRADE_COLUMN, type PlanLayout } from "./plan-layout";
import { area, type CellBlock, type Formula, type NamedArea, type StyledArea } from "./sheet-content";

/** How what is said of a plan begins once it is no longer what was found. */
const CHANGED_BY_HAND = "Changed by hand";

/** The classes as they were found, below a plan: from there the sheet knows whether somebody has changed them. */
export interface AsPlanned {
  readonly blocks: readonly CellBlock[];
  readonly styles: readonly StyledArea[];
  readonly names: readonly NamedArea[];
  /** The cell with the number of classes that differ; 0 where the plan is what was found, in whatever order and by whatever names. */
  readonly changed: Omit<Place, "sheet">;
}

/**
 * Lists the classes as they were found from a row on, in the columns of the plan's table, those of the same children once. How
 * many of them the table has no more is what counts, or how many classes it has beyond them.
 */
export function asPlanned(
  row: number,
  { classes }: Plan,
  gradeHeaders: readonly string[],
  layout: PlanLayout,
): AsPlanned {
  const { gradeCount, size } = layout;
  const first = row + 2;
  const rows = alike(classes, gradeCount).map(({ names, children }, index) => [
    names.join(", "),
    ...children,
    missing(first + index, names.length, layout),
  ]);
  const sizes = areaText(down(layout, size));
  const more = `COUNTIF(${sizes},">0")-${classes.length}`;
  const gone = rows.length === 0 ? "0" : `SUM(${areaText(area(first, size, rows.length, 1))})`;
  return {
    blocks: [
      {
        row,
        column: 0,
        rows: [
          ["The plan as it was found", ...gradeHeaders.map(() => null), { formula: `=MAX(${gone},${more})` }],
          ["Class", ...gradeHeaders, "Changed"],
          ...rows,
        ],
      },
    ],
    styles: [
      { area: area(row, 0), style: LOOKS.heading },
      { area: area(row, size), style: { numberFormat: ";;;" } },
      { area: area(row + 1, 0, 1, size + 1), style: { ...LOOKS.header, fill: COLORS.softFill, fontColor: COLORS.ink } },
      { area: area(row, 0, rows.length + 2), style: { horizontal: "Left", indent: 1 } },
      ...(rows.length === 0 ? [] : rowStyles(area(first, 0, rows.length, size + 1))),
    ],
    names: [{ name: CHANGED_NAME, area: area(row, size), hidden: true }],
    changed: { row, column: size },
  };
}

/** What is said of a plan as it was found, or that it is no longer that. */
export function verdictNow(verdict: string, changed: AsPlanned["changed"]): Formula {
  const count = cellText(changed.row, changed.column);
  const differ = `IF(${count}=1,"1 class differs",${count}&" classes differ")`;
  return {
    formula: `=IF(${count}=0,${textInFormula(verdict)},"${CHANGED_BY_HAND}: "&${differ}&" from the plan as it was found.")`,
  };
}

/** The plan in a line, and where it has been changed, that the line is of before. */
export function headlineNow(headline: string, changed: AsPlanned["changed"]): Formula {
  return {
    formula: `=IF(${cellText(changed.row, changed.column)}=0,"","As it was found: ")&${textInFormula(headline)}`,
  };
}

function rowStyles(rows: Area): readonly StyledArea[] {
  return [
    { area: rows, style: { ...LOOKS.body, fontColor: COLORS.muted } },
    {
      area: { ...rows, column: FIRST_GRADE_COLUMN, columnCount: rows.columnCount - FIRST_GRADE_COLUMN },
      style: { horizontal: "Center", numberFormat: "0;-0;" },
    },
  ];
}

/** The classes with the same children of each grade, together. */
function alike(
  classes: readonly SchoolClass[],
  gradeCount: number,
): readonly { readonly names: readonly string[]; readonly children: readonly number[] }[] {
  const groups = new Map<string, { names: string[]; children: readonly number[] }>();
  for (const schoolClass of classes) {
    const children = childrenOf(schoolClass, gradeCount);
    const group = groups.get(String(children)) ?? { names: [], children };
    group.names.push(schoolClass.name);
    groups.set(String(children), group);
  }
  return [...groups.values()];
}

function childrenOf(schoolClass: SchoolClass, gradeCount: number): readonly number[] {
  return Array.from({ length: gradeCount }, (_, position) => childrenOfGrade(schoolClass, position));
}

/** How many of the classes with the children of a row the table has no more. A blank cell is no child. */
function missing(row: number, found: number, layout: PlanLayout): Formula {
  const equal = Array.from({ length: layout.gradeCount }, (_, position) => {
    const column = FIRST_GRADE_COLUMN + position;
    return `(${areaText(down(layout, column), "row")}=${cellText(row, column)})`;
  });
  return { formula: `=IFERROR(MAX(0,${found}-SUMPRODUCT(1*${equal.join("*")})),${found})` };
}
