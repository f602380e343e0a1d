import type { Area } from "../embedded/book/area";
import type { LineShift } from "../embedded/book/line-shift";
import { shiftsOf } from "./cells/line-shifts";
import { openMenu } from "./menu";

/** What a person does in the menu of the cells. */
export interface CellMenuListener {
  readonly onShift: (shift: LineShift) => void;
  readonly onClear: () => void;
}

/** Opens the menu of what can be done with the selected cells, at a point of the screen. */
export function openCellMenu(area: Area, x: number, y: number, listener: CellMenuListener): void {
  openMenu({ x, y, side: "below" }, "Cells", [
    ...shiftsOf(area).map(({ label, shift }) => ({
      label,
      choose: () => {
        listener.onShift(shift);
      },
    })),
    { label: "Clear contents", choose: listener.onClear },
  ]);
}

/** Opens the list from which a cell is filled, below the cell. */
export function openChoices(
  choices: readonly string[],
  shown: string,
  { left, bottom, width }: DOMRect,
  onChoose: (choice: string) => void,
): void {
  if (choices.length === 0) return;
  openMenu(
    { x: left, y: bottom, side: "below", width },
    "Choices",
    choices.map((choice) => ({
      label: choice,
      isChecked: choice === shown,
      choose: () => {
        onChoose(choice);
      },
    })),
  );
}
