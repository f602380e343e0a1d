import { printAddress, printArea } from "../embedded/book/address";
import { type Area, cellArea } from "../embedded/book/area";
import { ExcelError } from "../embedded/book/excel-error";
import type { LineShift } from "../embedded/book/line-shift";
import type { Sheet } from "../embedded/book/sheet";
import { partsThatStay } from "../embedded/file/parts-that-stay";
import type { ExcelInPage } from "../embedded/host/excel-in-page";
import { shownText } from "../embedded/objects/display-text";
import { brokenValidation, listChoices } from "../embedded/objects/validation-check";
import { openCellMenu, openChoices } from "./cell-menus";
import { asEntries } from "./cells/clipboard-text";
import { filled, inSight, MOST_FILLED } from "./cells/filled";
import { paperOf } from "./cells/paper";
import { isSingle, type Selected } from "./cells/selected";
import type { Spot } from "./cells/spot";
import type { Pasted } from "./copied";
import { ruleSentence, tellNotice } from "./notice";
import type { KeptWork } from "./unsaved-work";

/** A workbook on the desk, in an Excel of its own. */
export interface Work extends KeptWork {
  readonly excel: ExcelInPage;
}

/** What a person does to the cells of the workbook on the desk. */
export class CellWork {
  readonly #work: () => Work | undefined;
  readonly #attempt: (act: (work: Work) => void) => boolean;
  readonly #notices: HTMLElement;

  /** `attempt` does something to the workbook and answers whether that was done; what is refused is told. */
  constructor(work: () => Work | undefined, attempt: (act: (work: Work) => void) => boolean, notices: HTMLElement) {
    this.#work = work;
    this.#attempt = attempt;
    this.#notices = notices;
  }

  /** Types an entry into a cell, unless a rule of the sheet is against it; answers whether it was taken. */
  enter(sheet: Sheet, { row, column }: Spot, entry: string): boolean {
    const address = printAddress(sheet.name, cellArea(row, column));
    return this.#attempt(({ excel: { user, calculation }, history }) => {
      this.#notices.replaceChildren();
      if (entry === "") user.clear(address);
      else user.type(address, entry);
      const broken = brokenValidation(calculation, sheet, row, column);
      if (broken === undefined) return;
      const told = ruleSentence(broken, printArea(cellArea(row, column)));
      if (broken.errorAlert.style !== "Stop") {
        tellNotice(this.#notices, told);
        return;
      }
      history.refuse();
      throw new ExcelError("InvalidArgument", told);
    });
  }

  /** All selected cells get an entry, unless they are too many; one cell takes what its rule allows. */
  fill({ area, active }: Selected, entry: string): boolean {
    const { sheet } = this.#work()?.excel.user.selection ?? {};
    if (sheet === undefined) return false;
    if (isSingle(paperOf(sheet), { area, active })) return this.enter(sheet, active, entry);
    return this.#attempt(({ excel: { user } }) => {
      if (area.rows * area.columns > MOST_FILLED)
        throw new ExcelError(
          "InvalidArgument",
          `So many cells cannot be filled at once: at most ${MOST_FILLED.toLocaleString("en-US")}. Select fewer.`,
        );
      user.paste(printAddress(sheet.name, area), inSight(sheet, area, filled(entry, area, active)));
    });
  }

  /** Entries take the place of what cells hold, and the looks they come with; answers whether they were taken. */
  paste(area: Area, { entries, looks }: Pasted): boolean {
    return this.#attempt(({ workbook: { book }, excel: { user } }) => {
      const sheet = book.activeSheet;
      const meant =
        looks === undefined
          ? asEntries(entries, (formula) => book.calculator?.understands(formula) !== false)
          : entries;
      user.paste(printAddress(sheet.name, area), inSight(sheet, area, meant), looks);
    });
  }

  /** Empties cells. */
  clear(area: Area): void {
    this.#attempt(({ workbook: { book }, excel: { user } }) => {
      user.clear(printAddress(book.activeSheet.name, area));
    });
  }

  /** Rows or columns come or go, unless something on the sheet would stay behind. */
  shiftLines(shift: LineShift): void {
    this.#attempt(({ excel: { user }, workbook: { origin } }) => {
      const { sheet } = user.selection;
      const staying = partsThatStay(origin, sheet);
      if (staying !== undefined)
        throw new ExcelError(
          "InvalidOperation",
          `“${sheet.name}” has ${staying}, which would stay where they are. Insert and delete its ${shift.lines} in Excel.`,
        );
      user.shiftLines(shift);
    });
  }

  /** Opens the menu of what can be done with these cells, at a point of the screen. */
  openMenu(area: Area, x: number, y: number): void {
    openCellMenu(area, x, y, {
      onShift: (shift) => {
        this.shiftLines(shift);
      },
      onClear: () => {
        this.clear(area);
      },
    });
  }

  /** Lets the active cell be filled from its list. */
  openList({ row, column }: Spot, box: DOMRect): void {
    const work = this.#work();
    if (work === undefined) return;
    const { calculation, user } = work.excel;
    const { sheet } = user.selection;
    const choices = listChoices(calculation, sheet, row, column) ?? [];
    openChoices(choices, shownText(sheet, row, column), box, (choice) => {
      this.enter(sheet, { row, column }, choice);
    });
  }
}
