import { CAP_PRIORITIES, PRIORITIES, type Priority } from "../../planning/priority";
import type { Grade } from "../../planning/grades";
import type { Area } from "../host/address";
import { classGrid, gridCells, gridWidths, type ListedClass } from "./class-grid";
import { COLORS, LOOKS } from "./look";
import { pageOf } from "./paper";
import { priorityRule } from "./priority-rule";
import { area, type SheetContent, type StyledArea } from "./sheet-content";
import { type SheetHead, sheetHead } from "./sheet-head";

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

const NAME = "Classes moved up";
/** In characters, so that what matters fits as well. */
const CLASS_WIDTH = 34;
/** So many rows below a heading are not parted from it by a page's end; more may not fit on a page. */
const MOST_WHOLE = 16;

/** Where what the names point to stands on that sheet. */
export function movedUpAreas(moved: MovedUp): MovedUpAreas {
  const { classes, grades, withKeep, priorities } = moved;
  const currentPlan = gridCells(headOf(moved).header, classes.length, grades.length);
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
  const { classes, grades } = moved;
  const areas = movedUpAreas(moved);
  const { header, titleRows, frozenRows, ...head } = headOf(moved);
  const parts: readonly Part[] = [
    head,
    classGrid(header, classes, grades, CLASS_WIDTH),
    keepRows(areas, moved),
    priorityRows(areas, moved),
  ];
  const rowHeights = parts.flatMap((part) => part.rowHeights ?? []);
  const columnWidths = gridWidths(CLASS_WIDTH, grades);
  const keep = areas.keep && { row: areas.keep.row - 2, rowCount: Math.min(MOST_WHOLE, areas.keep.rowCount + 2) };
  const matters = areas.priorities && { row: areas.priorities.row - 1, rowCount: areas.priorities.rowCount + 1 };
  const last = areas.priorities ?? areas.keep ?? areas.currentPlan;
  return {
    name: NAME,
    tabColor: COLORS.headerFill,
    blocks: parts.flatMap(({ blocks }) => blocks),
    styles: parts.flatMap(({ styles }) => styles),
    columnWidths,
    rowHeights,
    tables: [],
    highlights: [],
    entryRules: parts.flatMap((part) => part.entryRules ?? []),
    charts: [],
    names: [],
    frozenRows,
    page: pageOf({
      printed: area(0, 0, last.row + last.rowCount, columnWidths.length),
      columnWidths,
      rowHeights,
      titleRows,
      whole: [keep, matters].filter((rows) => rows !== undefined),
    }),
  };
}

/** Some parts of the sheet that stand below each other. */
type Part = Pick<SheetContent, "blocks" | "styles"> & Partial<Pick<SheetContent, "rowHeights" | "entryRules">>;

const NO_PART: Part = { blocks: [], styles: [] };

function headOf({ scenario, grades }: MovedUp): SheetHead {
  return sheetHead(
    NAME,
    `This year’s classes with every child a grade up. They are the current plan (CurrentPlan) of the sheet ${scenario}; change the numbers where classes are split or joined.`,
    grades.map(({ name }) => name),
    gridWidths(CLASS_WIDTH, grades),
  );
}

function keepRows({ keep }: MovedUpAreas, { classes, grades }: MovedUp): Part {
  if (keep === undefined) return NO_PART;
  const nobody = classes.map(() => ({ name: "", children: grades.map(() => 0) }));
  const grid = classGrid(keep.row - 1, nobody, grades, CLASS_WIDTH);
  return {
    ...grid,
    blocks: [
      {
        row: keep.row - 2,
        column: 0,
        rows: [["Classes that stay as they are (Keep): none yet. Those kept this year are not next year’s."]],
      },
      ...grid.blocks,
    ],
    styles: [{ area: area(keep.row - 2, 0), style: LOOKS.heading }, ...grid.styles],
  };
}

function priorityRows({ priorities: cells }: MovedUpAreas, { priorities }: MovedUp): Part {
  if (cells === undefined) return NO_PART;
  return {
    blocks: [
      {
        row: cells.row - 1,
        column: 0,
        rows: [["What matters, first things first"], ...priorities.map((priority) => [priority])],
      },
    ],
    styles: priorityStyles(cells),
    entryRules: [
      priorityRule(
        cells,
        priorities.some((priority) => CAP_PRIORITIES.includes(priority)),
      ),
    ],
  };
}

function priorityStyles(cells: Area): readonly StyledArea[] {
  return [
    { area: area(cells.row - 1, 0), style: LOOKS.heading },
    { area: cells, style: { ...LOOKS.body, fill: COLORS.inputFill, horizontal: "Left", indent: 1 } },
  ];
}
