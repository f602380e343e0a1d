import type { CurrentPlan, Grade } from "../../planning/problem";
import type { Area } from "../host/address";
import { COLORS, LOOKS } from "./look";
import { area, type SheetContent } from "./sheet-content";
import { tableHeaders } from "./table-header";

/** A class on a sheet: what it is called, and its children of each grade. */
export interface ListedClass {
  readonly name: string;
  readonly children: CurrentPlan[number];
}

/** The cells with the children of so many classes below a header. */
export function gridCells(headerRow: number, classes: number, grades: number): Area {
  return area(headerRow + 1, 1, classes, grades);
}

/** Classes to be changed by hand, below a header: a row a class, a column a grade, blank where a class has nobody of it. */
export function classGrid(
  headerRow: number,
  classes: readonly ListedClass[],
  grades: readonly Grade[],
): Pick<SheetContent, "blocks" | "styles" | "entryRules"> {
  const cells = gridCells(headerRow, classes.length, grades.length);
  const headers = tableHeaders(
    ["Class"],
    grades.map(({ name }) => name),
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
      { area: area(headerRow + 1, 0, classes.length), style: { bold: true, horizontal: "Left", indent: 1 } },
      { area: cells, style: { ...LOOKS.count, fill: COLORS.inputFill } },
    ],
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
