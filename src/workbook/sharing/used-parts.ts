/** A part of a sheet, none of it larger than what is asked for in one go. */
export interface UsedPart {
  readonly sheet: string;
  readonly range: Excel.Range;
}

/** How many cells are asked for in one go. Their formulas and values stay far below the 5 MB that Excel hands over. */
const MOST_CELLS_AT_ONCE = 40_000;

/** Into how many parts a large one is cut at a time. */
const MOST_CUTS = 16;

/** The outline of used cells that Excel has been asked for, and then has told. */
interface Outline {
  readonly sheet: Excel.Worksheet;
  readonly range: Excel.Range;
  readonly isTold: boolean;
}

/**
 * The used cells of all sheets in their order, in lots that are each asked for in one go. What is too large is cut, and of each cut only
 * what is used counts: a note in the last row of a sheet costs no more than one in the first.
 */
export async function usedParts(context: Excel.RequestContext): Promise<readonly (readonly UsedPart[])[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  let outlines = worksheets.items.map((sheet): Outline => asked(sheet, sheet.getUsedRangeOrNullObject()));
  while (outlines.some(({ isTold }) => !isTold)) {
    await context.sync();
    outlines = outlines.flatMap((outline) => {
      if (outline.isTold) return [outline];
      if (outline.range.isNullObject) return [];
      return cellsIn(outline) > MOST_CELLS_AT_ONCE ? cut(outline) : [{ ...outline, isTold: true }];
    });
  }
  return lotsOf(outlines);
}

function asked(sheet: Excel.Worksheet, range: Excel.Range): Outline {
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  return { sheet, range, isTold: false };
}

function cellsIn({ range: { rowCount, columnCount } }: Outline): number {
  return rowCount * columnCount;
}

/** Cuts across the rows; a single one is never too large. */
function cut(outline: Outline): readonly Outline[] {
  const { sheet, range } = outline;
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  const cuts = Math.min(MOST_CUTS, Math.ceil(cellsIn(outline) / MOST_CELLS_AT_ONCE));
  const step = Math.ceil(rowCount / cuts);
  return Array.from({ length: Math.ceil(rowCount / step) }, (_, index) => {
    const row = index * step;
    const rows = Math.min(step, rowCount - row);
    const part = sheet.getRangeByIndexes(rowIndex + row, columnIndex, rows, columnCount);
    return asked(sheet, part.getUsedRangeOrNullObject());
  });
}

function lotsOf(outlines: readonly Outline[]): readonly (readonly UsedPart[])[] {
  const lots: UsedPart[][] = [];
  let room = 0;
  for (const outline of outlines) {
    const { sheet, range } = outline;
    const cells = cellsIn(outline);
    if (cells > room) {
      lots.push([]);
      room = MOST_CELLS_AT_ONCE;
    }
    room -= cells;
    const { rowIndex, columnIndex, rowCount, columnCount } = range;
    lots
      .at(-1)
      ?.push({ sheet: sheet.name, range: sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount) });
  }
  return lots;
}
