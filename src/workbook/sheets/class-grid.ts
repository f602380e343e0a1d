import type { CurrentPlan } from "../../planning/current-plan";
import type { Grade } from "../../planning/grades";
import { shortGrades } from "../../planning/short-names";
import type { Area } from "../host/address";
import { COLORS, LOOKS } from "./look";
import { joined } from "./grade-key";
import { charactersIn, SURE_WIDTH, widthInPoints } from "./paper";
import { area, type SheetContent } from "./sheet-content";
import { tableHeaders } from "./table-header";

/** A class on a sheet: what it is called, and its children of each grade. */
export interface ListedClass {
  readonly name: string;
  readonly children: CurrentPlan[number];
}

/** The width of a grade's column where there is room, and the room beside its name, in characters; the height of a line, in points. */
const GRADE_WIDTH = 8;
const BESIDE_NAME = 1.75;
const LINE_HEIGHT = 15;
/** The sentences above need some columns, also where the table has fewer. */
const LEAST_COLUMNS = 9;

/**
 * How wide the columns of such a sheet are, in characters: that of the classes' names, and those of the grades, which are narrower
 * where all fit on a page by that.
 */
export function gridWidths(ofClasses: number, grades: readonly Grade[]): readonly number[] {
  const count = Math.max(LEAST_COLUMNS - 1, grades.length);
  const least = BESIDE_NAME + Math.max(2, ...shortGrades(grades).map(({ name }) => name.length));
  const onPage = Math.floor(4 * charactersIn((SURE_WIDTH - widthInPoints(ofClasses)) / count)) / 4;
  const ofGrade = onPage < least ? GRADE_WIDTH : Math.min(GRADE_WIDTH, onPage);
  return [ofClasses, ...Array.from({ length: count }, () => ofGrade)];
}

/** The cells with the children of so many classes below a header. */
export function gridCells(headerRow: number, classes: number, grades: number): Area {
  return area(headerRow + 1, 1, classes, grades);
}

/**
 * Classes to be changed by hand, below a header: a row a class, as high as its name takes in its column, a column a grade by its short
 * name, blank where a class has nobody of it.
 */
export function classGrid(
  headerRow: number,
  classes: readonly ListedClass[],
  grades: readonly Grade[],
  ofClasses: number,
): Pick<SheetContent, "blocks" | "styles" | "entryRules" | "rowHeights"> {
  const cells = gridCells(headerRow, classes.length, grades.length);
  const headers = tableHeaders(
    ["Class"],
    shortGrades(grades).map(({ name }) => name),
  );
  const width = headers.length + 1;
  return {
    blocks: [
      {
        row: headerRow,
        column: 0,
        rows: [
          ["Class", ...headers],
          ...classes.map(({ name, children }) => [name, ...children.map((count) => (count > 0 ? count : null))]),
        ],
      },
    ],
    styles: [
      { area: area(headerRow, 0, 1, width), style: LOOKS.header },
      { area: area(headerRow + 1, 0, classes.length, width), style: LOOKS.body },
      {
        area: area(headerRow + 1, 0, classes.length),
        style: { bold: true, horizontal: "Left", indent: 1, wrap: true },
      },
      { area: cells, style: { ...LOOKS.count, fill: COLORS.inputFill } },
    ],
    rowHeights: classes.flatMap(({ name }, index) => {
      const lines = joined(name.split(/(?<=[ /])/), "", ofClasses - 3).length;
      return lines < 2 ? [] : [{ row: headerRow + 1 + index, rowCount: 1, height: lines * LINE_HEIGHT }];
    }),
    entryRules: [
      {
        area: cells,
        allowed: { kind: "wholeNumber", least: 0 },
        title: "Children of this grade",
        message: "Type a whole number, 0 or more.",
      },
    ],
  };
}
