import type { Area } from "./area";
import type { Cell } from "./cell";
import type { CapturedCells, KeptCell } from "./cell-rows";
import type { ChartContent } from "./chart";
import type { ConditionalFormat } from "./conditional-format";
import type { DataValidation } from "./data-validation";
import type { Line } from "./line";
import { type LineShift, shiftedArea, shiftedSpan } from "./line-shift";
import type { SheetMemento } from "./memento";
import type { PageLayout } from "./page-layout";
import type { Sheet } from "./sheet";
import type { TableState } from "./table";

/** A sheet after rows or columns came or went; its formulas have followed already. */
export function shiftedSheet(memento: SheetMemento, shift: LineShift): SheetMemento {
  const { sheet } = memento;
  const isRows = shift.lines === "rows";
  return {
    ...memento,
    cells: shiftedCells(memento.cells, shift),
    rows: isRows ? shiftedLines(memento.rows, shift) : memento.rows,
    columns: isRows ? memento.columns : shiftedLines(memento.columns, shift),
    plain: {
      ...memento.plain,
      merged: sheet.merged.flatMap((area) => shiftedMerged(area, shift)),
      conditionalFormats: sheet.conditionalFormats.flatMap((format) => shiftedPlaced<ConditionalFormat>(format, shift)),
      validations: sheet.validations.flatMap((validation) => shiftedPlaced<DataValidation>(validation, shift)),
      page: shiftedPage(sheet.page, shift),
    },
    tables: memento.tables.flatMap(({ table, state }) => {
      const area = shiftedArea(shift, state.area);
      return area === undefined ? [] : [{ table, state: shiftedTable(state, area, shift) }];
    }),
    charts: memento.charts.map(({ chart, content }) => ({ chart, content: shiftedChart(content, sheet, shift) })),
  };
}

/** Cells go along with their lines. New ones look like those before them; what spilled is left to be calculated. */
function shiftedCells(captured: CapturedCells, shift: LineShift): CapturedCells {
  const { lines, what, at, count } = shift;
  const isRows = lines === "rows";
  const moved = new Map<number, KeptCell[]>();
  const put = (row: number, column: number, cell: KeptCell): void => {
    const cells = moved.get(row) ?? [];
    cells[column] = cell;
    moved.set(row, cells);
  };
  for (const [row, cells] of captured)
    cells.forEach((cell, column) => {
      if (cell === undefined) return;
      const line = isRows ? row : column;
      const place = (to: number, kept: KeptCell): void => {
        if (isRows) put(to, column, kept);
        else put(row, to, kept);
      };
      const to = shiftedSpan(shift, { first: line, last: line });
      const kept = typeof cell === "object" ? withoutSpill(cell) : cell;
      if (to !== undefined && kept !== undefined) place(to.first, kept);
      if (what === "insert" && line === at - 1 && typeof cell === "object" && cell.format !== undefined)
        for (let added = 0; added < count; added++) place(at + added, { value: null, format: cell.format });
    });
  return moved;
}

/** A cell without what the calculation put there: part of another's result, or how far its own reaches. */
function withoutSpill(cell: Cell): Cell | undefined {
  const { spilled, fills, ...rest } = cell;
  if (cell.fixedSize === true) return cell;
  if (spilled === true) return cell.format === undefined ? undefined : { value: null, format: cell.format };
  return fills === undefined ? cell : rest;
}

/** Sizes go along with their lines; a new line is like the one before it. */
function shiftedLines(lines: ReadonlyMap<number, Line>, shift: LineShift): ReadonlyMap<number, Line> {
  const { what, at, count } = shift;
  const moved = new Map<number, Line>();
  for (const [index, line] of lines) {
    const to = shiftedSpan(shift, { first: index, last: index });
    if (to !== undefined) moved.set(to.first, line);
    if (what === "insert" && index === at - 1)
      for (let added = 0; added < count; added++) moved.set(at + added, { ...line, hidden: false });
  }
  return moved;
}

/** Merged cells of which one is left are merged no longer. */
function shiftedMerged(area: Area, shift: LineShift): readonly Area[] {
  const moved = shiftedArea(shift, area);
  return moved === undefined || moved.rows * moved.columns === 1 ? [] : [moved];
}

function shiftedPlaced<Placed extends { readonly areas: readonly Area[] }>(
  placed: Placed,
  shift: LineShift,
): readonly Placed[] {
  const areas = placed.areas.flatMap((area) => shiftedArea(shift, area) ?? []);
  return areas.length === 0 ? [] : [{ ...placed, areas }];
}

/** A table keeps its header; its totals may go. */
function shiftedTable(state: TableState, area: Area, shift: LineShift): TableState {
  const { lines, what, at, count } = shift;
  const last = state.area.top + state.area.rows - 1;
  const totalsGo = lines === "rows" && what === "delete" && last >= at && last < at + count;
  return { ...state, area, showTotals: state.showTotals && !totalsGo };
}

function shiftedPage(page: PageLayout, shift: LineShift): PageLayout {
  const { titleRows, titleColumns, ...others } = page;
  const [rows, columns] = [titleRows, titleColumns].map((area) =>
    area === undefined ? undefined : shiftedArea(shift, area),
  );
  return {
    ...others,
    printAreas: page.printAreas.flatMap((area) => shiftedArea(shift, area) ?? []),
    rowBreaks: shift.lines === "rows" ? page.rowBreaks.flatMap((row) => shiftedBreak(shift, row)) : page.rowBreaks,
    ...(rows === undefined ? {} : { titleRows: rows }),
    ...(columns === undefined ? {} : { titleColumns: columns }),
  };
}

/** A page begins with the row that it began with, and no longer where that is gone. */
function shiftedBreak(shift: LineShift, row: number): readonly number[] {
  const span = shiftedSpan(shift, { first: row, last: row });
  return span === undefined ? [] : [span.first];
}

/** Charts move and stretch with the cells behind them. */
function shiftedChart(content: ChartContent, sheet: Sheet, { lines, what, at, count }: LineShift): ChartContent {
  const isRows = lines === "rows";
  const size = (line: number): number => {
    const hidden = (isRows ? sheet.rows : sheet.columns).get(line)?.hidden === true;
    return hidden ? 0 : isRows ? sheet.rowHeight(line) : sheet.columnWidth(line);
  };
  const length = (from: number, to: number): number => {
    let all = 0;
    for (let line = from; line < to; line++) all += size(line);
    return all;
  };
  const start = length(0, at);
  const added = what === "insert" ? count * size(Math.max(0, at - 1)) : 0;
  const taken = what === "delete" ? length(at, at + count) : 0;
  const move = (point: number): number => {
    if (point <= start) return point;
    return what === "insert" ? point + added : Math.max(start, point - taken);
  };
  const [from, to] = isRows
    ? [move(content.top), move(content.top + content.height)]
    : [move(content.left), move(content.left + content.width)];
  return isRows ? { ...content, top: from, height: to - from } : { ...content, left: from, width: to - from };
}
