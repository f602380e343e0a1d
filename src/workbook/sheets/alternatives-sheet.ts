import { measure } from "../../planning/measures";
import { describeStructure, type Plan, structureOf } from "../../planning/plan";
import { COLORS, LOOKS } from "./look";
import { type MadeFrom, madeFromBox } from "./made-from";
import { area, type SheetContent } from "./sheet-content";

/** What the sheet of the alternatives says in sentences. */
export interface AlternativesSheetTexts {
  /** What the sheet is called, where it is not just `Alternatives`. */
  readonly name?: string;
  /** How many plans were found, whether these are all there are, and whether they are proved to be the best. */
  readonly headline: string;
  /** The same in a few words, for the box. */
  readonly verdict: string;
}

/** The columns of the list of plans. */
export const ALTERNATIVES_COLUMNS = [
  "Plan",
  "Teachers",
  "Composite classes",
  "Smallest",
  "Largest",
  "Average",
  "Children in composites",
  "Structure",
] as const;
const HEADER_ROW = 3;
/** In points: Excel takes no taller one. */
const TALLEST_ROW = 409;
const STRUCTURE_WIDTH = { least: 40, most: 90 };

/** The sheet of all plans found: a table with one row a plan, best first, and what they were made from. */
export function alternativesSheet(plans: readonly Plan[], made: MadeFrom, texts: AlternativesSheetTexts): SheetContent {
  const rows = plans.map((plan, index) => alternativesRow(index + 1, plan));
  const structure = ALTERNATIVES_COLUMNS.length - 1;
  const first = HEADER_ROW + 1;
  const box = madeFromBox(first + plans.length + 2, 0, made, texts);
  const longest = Math.max(...plans.map((plan) => describeStructure(structureOf(plan)).length));
  const structureWidth = Math.min(STRUCTURE_WIDTH.most, Math.max(STRUCTURE_WIDTH.least, longest + 2));
  const name = texts.name ?? "Alternatives";
  return {
    name,
    tabColor: COLORS.headerFill,
    blocks: [
      { row: 0, column: 0, rows: [[name], [texts.headline]] },
      { row: HEADER_ROW, column: 0, rows: [[...ALTERNATIVES_COLUMNS], ...rows] },
      ...box.blocks,
    ],
    styles: [
      { area: area(0, 0), style: LOOKS.title },
      { area: area(1, 0), style: LOOKS.headline },
      { area: area(HEADER_ROW, 0, 1, ALTERNATIVES_COLUMNS.length), style: LOOKS.header },

      { area: area(first, 0, plans.length, ALTERNATIVES_COLUMNS.length), style: LOOKS.body },
      { area: area(first, 0, plans.length, structure), style: LOOKS.count },
      { area: area(first, 0, plans.length), style: { bold: true } },
      { area: area(first, ALTERNATIVES_COLUMNS.indexOf("Average"), plans.length), style: { numberFormat: "0.0" } },
      { area: area(first, structure, plans.length), style: { wrap: true } },
      { area: area(HEADER_ROW, structure, plans.length + 1), style: { horizontal: "Left", indent: 1 } },
      { area: area(first, 0, 1, ALTERNATIVES_COLUMNS.length), style: { fill: COLORS.softFill } },
      ...box.styles,
    ],
    columnWidths: [13, 12, 13, 12, 12, 12, 15, structureWidth],
    rowHeights: [
      { row: 0, rowCount: 1, height: 30 },
      { row: 1, rowCount: 1, height: 18 },
      { row: HEADER_ROW, rowCount: 1, height: 34 },
      {
        row: first,
        rowCount: plans.length,
        height: Math.min(TALLEST_ROW, 18 * Math.max(1, Math.ceil(longest / structureWidth))),
      },
    ],
    tables: [
      {
        name: "Alternatives_Plans",
        area: area(HEADER_ROW, 0, plans.length + 1, ALTERNATIVES_COLUMNS.length),
        filterButtons: true,
      },
    ],
    highlights: box.highlights,
    entryRules: [],
    charts: [],
    names: box.names,
    frozenRows: first,
    page: { landscape: true, onePage: plans.length <= 20, titleRows: [HEADER_ROW, HEADER_ROW] },
  };
}

/** A plan as a row of that list. */
export function alternativesRow(rank: number, plan: Plan): readonly (string | number)[] {
  const { teachers, compositeClasses, smallest, largest, average, childrenInComposites } = measure(plan);
  const structure = describeStructure(structureOf(plan));
  return [rank, teachers, compositeClasses, smallest, largest, average, childrenInComposites, structure];
}
