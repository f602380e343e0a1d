import type { Cell } from "../book/cell";
import type { Sheet } from "../book/sheet";
import type { Table } from "../book/table";

type KeptMember = "name" | "area" | "look" | "columns" | "showHeaders" | "showTotals";

/** What a table was when its file was read. */
export interface TableState extends Readonly<Pick<Table, KeptMember>> {
  /** What each cell of its totals row held: a label or a formula. */
  readonly totals: readonly Cell[];
}

/** What a table is now. */
export function stateOfTable(sheet: Sheet, table: Table): TableState {
  const { name, area, look, columns, showHeaders, showTotals, totalsArea } = table;
  const totals =
    totalsArea === undefined ? [] : columns.map((_, index) => sheet.cells.at(totalsArea.top, area.left + index));
  return {
    ...{ name, area, look, columns, showHeaders, showTotals },
    totals: totals.map(({ formula, value }) => (formula === undefined ? { value } : { value: null, formula })),
  };
}
