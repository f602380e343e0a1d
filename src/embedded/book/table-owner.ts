import type { Area } from "./area";
import type { CellGrid } from "./cell-grid";
import type { Entry } from "./entry";

/** What a table asks of the sheet it is on. */
export interface TableOwner {
  readonly name: string;
  readonly cells: CellGrid;
  readonly tables: readonly { readonly id: string; readonly area: Area }[];
  readonly book: { checkNewTableName(name: string, tableId?: string): void };
  refuseWhereProtected(): void;
  enter(row: number, column: number, entry: Entry): void;
  clear(area: Area, what: "contents"): void;
}
