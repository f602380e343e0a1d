import { printAddress, printArea } from "../embedded/book/address";
import { type Area, cellArea } from "../embedded/book/area";
import { ExcelError } from "../embedded/book/excel-error";
import type { LineShift } from "../embedded/book/line-shift";
import type { Sheet } from "../embedded/book/sheet";
import { partsThatStay } from "../embedded/file/parts-that-stay";
import type { ExcelInPage } from "../embedded/host/excel-in-page";
import { shownText } from "../embedded/objects/display-text";
import { brokenAmong, listChoices } from "../embedded/objects/validation-check";
import { openCellMenu, openChoices } from "./cell-menus";
import { asEntries } from "./cells/clipboard-text";
import { filled, inSight, MOST_FILLED } from "./cells/filled";
import { paperOf } from "./cells/paper";
import { isSingle, type Selected } from "./cells/selected";
import type { Spot } from "./cells/spot";
import type { Copied, Pasted } from "./copied";
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
  /** Whether the latest change was refused, which is told. */
  #isRefused = false;

  /** `attempt` does something to the workbook and answers whether that was done; what is refused is told. */
  constructor(work: () => Work | undefined, attempt: (act: (work: Work) => void) => boolean, notices: HTMLElement) {
    this.#work = work;
    this.#attempt = attempt;
    this.#notices = notices;
  }

  /** Types an entry into a cell, unless a rule of the sheet is against it; answers whether it was taken. */
  enter(sheet: Sheet, { row, column }: Spot, entry: string): boolean {
    const address = printAddress(sheet.name, cellArea(row, column));
    return this.#change((work) => {
      const { user } = work.excel;
      if (entry === "") user.clear(address);
      else user.type(address, entry);
      this.#holdToRules(work, sheet, cellArea(row, column));
    });
  }

  /** All selected cells get an entry, unless they are too many or a rule of one of them is against it. */
  fill({ area, active }: Selected, entry: string): boolean {
    const { sheet } = this.#work()?.excel.user.selection ?? {};
    if (sheet === undefined) return false;
    if (isSingle(paperOf(sheet), { area, active })) return this.enter(sheet, active, entry);
    return this.#change((work) => {
      if (area.rows * area.columns > MOST_FILLED)
        throw new ExcelError(
          "InvalidArgument",
          `So many cells cannot be filled at once: at most ${MOST_FILLED.toLocaleString("en-US")}. Select fewer.`,
        );
      work.excel.user.paste(printAddress(sheet.name, area), inSight(sheet, area, filled(entry, area, active)));
      this.#holdToRules(work, sheet, area);
    });
  }

  /** Entries take the place of what cells hold, and the looks they come with; answers whether they were taken. */
  paste(area: Area, pasted: Pasted | undefined): boolean {
    return this.#change(({ workbook: { book }, excel: { user } }) => {
      if (pasted === undefined)
        throw new ExcelError("InvalidArgument", "What was copied is neither text nor a table, so no cell can hold it.");
      const sheet = book.activeSheet;
      const { entries, looks } = pasted;
      const meant =
        looks === undefined
          ? asEntries(entries, (formula) => book.calculator?.understands(formula) !== false)
          : entries;
      user.paste(printAddress(sheet.name, area), inSight(sheet, area, meant), looks);
    });
  }

  /** Cells that were cut go to an area of the sheet in front, and what reads them follows; where theirs is gone, they are pasted. */
  move(cut: Copied, to: Area): boolean {
    const { sheet, area } = cut;
    if (this.#work()?.workbook.book.sheets.includes(sheet) !== true) return this.paste(to, cut);
    return this.#change(({ workbook: { book }, excel: { user } }) => {
      user.move(printAddress(sheet.name, area), printAddress(book.activeSheet.name, to));
    });
  }

  /** Empties cells. */
  clear(area: Area): void {
    this.#change(({ workbook: { book }, excel: { user } }) => {
      user.clear(printAddress(book.activeSheet.name, area));
    });
  }

  /** Rows or columns come or go, unless something on the sheet would stay behind. */
  shiftLines(shift: LineShift): void {
    this.#change(({ excel: { user }, workbook: { origin } }) => {
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

  /** Nobody insists on an entry any longer: where it was refused, there is no more to say of it. */
  letGo(): void {
    if (this.#isRefused) this.#notices.replaceChildren();
    this.#isRefused = false;
  }

  /** Changes cells; what was said of the change before is over. */
  #change(act: (work: Work) => void): boolean {
    const isDone = this.#attempt((work) => {
      this.#notices.replaceChildren();
      act(work);
    });
    this.#isRefused = !isDone;
    return isDone;
  }

  /** Takes back what was typed into cells where a rule is strictly against it, and says so; another rule is only told. */
  #holdToRules({ excel: { calculation }, history }: Work, sheet: Sheet, area: Area): void {
    const broken = brokenAmong(calculation, sheet, area);
    if (broken === undefined) return;
    const { validation, row, column } = broken;
    const told = ruleSentence(validation, printArea(cellArea(row, column)));
    if (validation.errorAlert.style !== "Stop") {
      tellNotice(this.#notices, told);
      return;
    }
    history.refuse();
    throw new ExcelError("InvalidArgument", told);
  }
}
