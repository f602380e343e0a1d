import type { Area } from "../embedded/book/area";
import type { Sheet } from "../embedded/book/sheet";
import type { DeskCommand } from "./cells/key-command";
import type { LineAt } from "./cells/line-at";
import type { Selected } from "./cells/selected";
import type { Spot } from "./cells/spot";
import type { Copied, Pasted } from "./copied";

/** What a person does in the grid. */
export interface GridListener {
  readonly onSelect: (area: Area) => void;
  /** Something was typed for a cell; answers whether it was taken. What is not stays in the editor. */
  readonly onEnter: (sheet: Sheet, spot: Spot, entry: string) => boolean;
  /** Nobody types any longer: an entry was taken or given up. */
  readonly onTyped: () => void;
  /** All selected cells are to get what was typed for the active one; answers whether they took it. */
  readonly onFill: (selected: Selected, entry: string) => boolean;
  /** Cells that were cut are moved to others; answers whether they were. */
  readonly onMove: (cut: Copied, area: Area) => boolean;
  /** Cells were pasted, or what no cell can hold; answers whether they were taken. */
  readonly onPaste: (area: Area, pasted: Pasted | undefined) => boolean;
  readonly onClear: (area: Area) => void;
  /** A column was made as wide, or a row as high, as so many points. */
  readonly onResize: (line: LineAt, points: number) => void;
  /** A key asks for something that is not the cells' own. */
  readonly onCommand: (command: DeskCommand) => void;
  readonly onMenu: (x: number, y: number) => void;
  /** What is to be shown has changed: the grid is to be shown anew before the next picture. */
  readonly onChange: () => void;
  /** Typing ended while another sheet was in front than the one that was typed into. */
  readonly onReturn: (sheet: Sheet) => void;
}
