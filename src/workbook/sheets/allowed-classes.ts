import type { ClassType } from "../../planning/class-type";
import { areaText } from "../host/address";
import { COLORS, LOOKS } from "./look";
import { across, FIRST_GRADE_COLUMN, type PlanLayout } from "./plan-layout";
import { area, type CellBlock, type CellContent, type Formula, type StyledArea } from "./sheet-content";

/**
 * A set of grades has a number of its own, the sum of a power of two for each; cells hold whole numbers exactly up to 2^53, so
 * a sheet with more grades cannot tell the sets apart.
 */
const MOST_GRADES = 50;

/** The classes that are allowed, with their limits, below a plan: from there the checks take what a class must keep. */
export interface AllowedClasses {
  readonly blocks: readonly CellBlock[];
  readonly styles: readonly StyledArea[];
  /**
   * The smallest or the largest size of a class with the grades that sit in a row, or its cap; blank where no class may take just those,
   * or has no cap.
   */
  readonly limit: (row: number, which: "smallest" | "largest" | "cap") => Formula;
}

/** Lists the allowed classes from a row on, in the columns of the plan's table. Nothing where there are too many grades. */
export function allowedClasses(
  row: number,
  types: readonly ClassType[],
  gradeHeaders: readonly string[],
  layout: PlanLayout,
): AllowedClasses | undefined {
  const { gradeCount, size, smallest, largest, cap } = layout;
  const lastColumn = cap ?? largest;
  if (gradeCount > MOST_GRADES) return undefined;
  const first = row + 2;
  const gradesOf = (at: number): string => `SUMPRODUCT((${across(layout, at)}>0)*${across(layout, row, "row")})`;
  const listed = (column: number): string => areaText(area(first, column, types.length), "row");
  const rows = types.map((type, index): CellContent[] => [
    type.name,
    ...Array.from({ length: gradeCount }, (_, position) => (type.grades.includes(position) ? 1 : null)),
    { formula: `=${gradesOf(first + index)}` },
    type.minSize,
    type.maxSize,
    ...(cap === undefined ? [] : [type.softMax ?? null]),
  ]);
  return {
    blocks: [
      {
        row,
        column: 0,
        rows: [
          ["Classes that are allowed", ...gradeHeaders.map((_, position) => 2 ** position)],
          [
            "Class",
            ...gradeHeaders,
            null,
            "Smallest allowed",
            "Largest allowed",
            ...(cap === undefined ? [] : ["Cap"]),
          ],
          ...rows,
        ],
      },
    ],
    styles: [
      { area: area(row, 0), style: LOOKS.heading },
      // The numbers of the grades, and of sets of them, tell a person nothing.
      { area: area(row, FIRST_GRADE_COLUMN, 1, gradeCount), style: { numberFormat: ";;;" } },
      {
        area: area(row + 1, 0, 1, lastColumn + 1),
        style: { ...LOOKS.header, fill: COLORS.softFill, fontColor: COLORS.ink },
      },
      { area: area(row, 0, types.length + 2), style: { horizontal: "Left", indent: 1 } },
      { area: area(first, 0, types.length, lastColumn + 1), style: { ...LOOKS.body, fontColor: COLORS.muted } },
      {
        area: area(first, FIRST_GRADE_COLUMN, types.length, gradeCount),
        style: { horizontal: "Center", numberFormat: '"•";;' },
      },
      { area: area(first, size, types.length), style: { numberFormat: ";;;" } },
      { area: area(first, smallest, types.length, lastColumn - smallest + 1), style: LOOKS.count },
    ],
    limit: (at, which) => {
      const columns = { smallest, largest, cap: lastColumn };
      const found = `INDEX(${listed(columns[which])},MATCH(${gradesOf(at)},${listed(size)},0))`;
      return { formula: `=IFERROR(${which === "cap" ? `IF(${found}>0,${found},"")` : found},"")` };
    },
  };
}
