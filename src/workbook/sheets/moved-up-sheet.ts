import { PRIORITIES, type Grade, type Priority } from "../../planning/problem";
import type { Area } from "../host/address";
import { classGrid, type ListedClass, gridCells } from "./class-grid";
import { COLORS, LOOKS } from "./look";
import { area, type EntryRule, type SheetContent, type StyledArea } from "./sheet-content";

/** What stands on the sheet of the classes that were moved up a grade. */
export interface MovedUp {
  /** The sheet of the next year, whose names point here. */
  readonly scenario: string;
  readonly classes: readonly ListedClass[];
  readonly grades: readonly Grade[];
  /** There are rows for classes to keep: those that are kept this year are not next year's. */
  readonly withKeep: boolean;
  /** What matters next year, where that stands on no sheet yet. */
  readonly priorities: readonly Priority[];
}

/** Where the names of the next year point to. */
export interface MovedUpAreas {
  readonly currentPlan: Area;
  readonly keep?: Area;
  readonly priorities?: Area;
}

const HEADER_ROW = 3;

/** Where what the names point to stands on that sheet. */
export function movedUpAreas({ classes, grades, withKeep, priorities }: MovedUp): MovedUpAreas {
  const currentPlan = gridCells(HEADER_ROW, classes.length, grades.length);
  const keepHeader = currentPlan.row + classes.length + 2;
  const keep = gridCells(keepHeader, classes.length, grades.length);
  const below = withKeep ? keep.row + keep.rowCount : currentPlan.row + currentPlan.rowCount;
  return {
    currentPlan,
    ...(withKeep ? { keep } : {}),
    ...(priorities.length > 0 ? { priorities: area(below + 2, 0, PRIORITIES.length) } : {}),
  };
}

/** The sheet of this year's classes as they are a year later: a row a class, a column a grade. */
export function movedUpSheet(moved: MovedUp): SheetContent {
  const { scenario, classes, grades, priorities } = moved;
  const areas = movedUpAreas(moved);
  const grid = classGrid(HEADER_ROW, classes, grades);
  const keep = keepRows(areas, moved);
  const matters = areas.priorities;
  return {
    name: "Classes moved up",
    tabColor: COLORS.headerFill,
    blocks: [
      {
        row: 0,
        column: 0,
        rows: [
          ["Classes moved up"],
          [
            `This year’s classes with every child a grade up. They are the current plan (CurrentPlan) of the sheet ${scenario}; change the numbers where classes are split or joined.`,
          ],
        ],
      },
      ...grid.blocks,
      ...keep.blocks,
      ...(matters === undefined
        ? []
        : [
            {
              row: matters.row - 1,
              column: 0,
              rows: [["What matters, first things first"], ...priorities.map((priority) => [priority])],
            },
          ]),
    ],
    styles: [
      { area: area(0, 0), style: LOOKS.title },
      { area: area(1, 0), style: LOOKS.headline },
      ...grid.styles,
      ...keep.styles,
      ...(matters === undefined ? [] : priorityStyles(matters)),
    ],
    columnWidths: [34, ...grades.map(() => 10)],
    rowHeights: [
      { row: 0, rowCount: 1, height: 30 },
      { row: 1, rowCount: 1, height: 18 },
    ],
    tables: [],
    highlights: [],
    entryRules: [...grid.entryRules, ...keep.entryRules, ...(matters === undefined ? [] : [priorityRule(matters)])],
    charts: [],
    names: [],
    frozenRows: HEADER_ROW + 1,
    page: { landscape: true, onePage: true },
  };
}

function keepRows(
  { keep }: MovedUpAreas,
  { classes, grades }: MovedUp,
): Pick<SheetContent, "blocks" | "styles" | "entryRules"> {
  if (keep === undefined) return { blocks: [], styles: [], entryRules: [] };
  const nobody = classes.map(() => ({ name: "", children: grades.map(() => 0) }));
  const { blocks, styles, entryRules } = classGrid(keep.row - 1, nobody, grades);
  return {
    blocks: [
      {
        row: keep.row - 2,
        column: 0,
        rows: [["Classes that stay as they are (Keep): none yet. Those kept this year are not next year’s."]],
      },
      ...blocks,
    ],
    styles: [{ area: area(keep.row - 2, 0), style: LOOKS.heading }, ...styles],
    entryRules,
  };
}

function priorityStyles(cells: Area): readonly StyledArea[] {
  return [
    { area: area(cells.row - 1, 0), style: LOOKS.heading },
    { area: cells, style: { ...LOOKS.body, fill: COLORS.inputFill, horizontal: "Left", indent: 1 } },
  ];
}

function priorityRule(cells: Area): EntryRule {
  return {
    area: cells,
    allowed: { kind: "list", choices: PRIORITIES },
    title: "What matters",
    message: "Choose what matters from the list, or leave it blank.",
  };
}
