import { printAddress } from "../embedded/book/address";
import { type Area, cellArea, sameArea } from "../embedded/book/area";
import type { Book } from "../embedded/book/book";
import type { Sheet } from "../embedded/book/sheet";
import { type ExcelInPage, openExcelInPage } from "../embedded/host/excel-in-page";
import { readAddIn, type RibbonButton } from "./add-in";
import { byId } from "./element";
import { downloadWorkbook, type OpenWorkbook, workbookFromFile } from "./files";
import { FormulaBar } from "./formula-bar";
import { Grid } from "./grid";
import { History } from "./history";
import { errorSentence, tellNotice } from "./notice";
import { showRibbon } from "./ribbon";
import { selectionSummary } from "./selection-summary";
import { showSheetTabs } from "./sheet-tabs";
import { PIXELS_PER_POINT, SheetView } from "./sheet-view";

/** Where the add-in's page is served. */
const ADD_IN_FOLDER = "pane/";
const PANE_ADDRESS = `${ADD_IN_FOLDER}taskpane.html`;

interface Work {
  readonly workbook: OpenWorkbook;
  readonly excel: ExcelInPage;
  readonly history: History;
}

/** A workbook on the desk: what a person does with grid, bars and buttons goes to it, and whatever changes it is shown. */
export class Desk {
  readonly #grid: Grid;
  readonly #formulaBar: FormulaBar;
  readonly #tabs = byId("tabs", HTMLElement);
  readonly #notices = byId("notices", HTMLElement);
  #work: Work | undefined;
  #shownSelection: { readonly sheet: Sheet; readonly area: Area } | undefined;
  #due = false;
  #cellsShown = false;

  constructor() {
    this.#grid = new Grid(byId("grid", HTMLElement), {
      onSelect: (area) => {
        this.#select(area);
      },
      onType: (row, column, entry) => {
        this.#type(row, column, entry);
      },
      onPaste: (row, column, entries) => {
        this.#change({ top: row, left: column, rows: entries.length, columns: entries[0]?.length ?? 0 }, (address) => {
          this.#work?.excel.user.paste(address, entries);
        });
      },
      onClear: (area) => {
        this.#change(area, (address) => {
          this.#work?.excel.user.clear(address);
        });
      },
      onColumnWidth: (column, width) => {
        this.#attempt(({ workbook: { book } }) => {
          book.activeSheet.changeColumns(column, 1, { size: width / PIXELS_PER_POINT });
        });
      },
    });
    this.#formulaBar = new FormulaBar(byId("place", HTMLInputElement), byId("formula", HTMLInputElement), {
      onGo: (text) => {
        this.#go(text);
      },
      onEnter: (entry) => {
        const area = this.#shownSelection?.area;
        if (area !== undefined) this.#type(area.top, area.left, entry);
      },
      onLeave: () => {
        const area = this.#shownSelection?.area;
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        if (area !== undefined) void this.#grid.select(area, "again");
      },
    });
    this.#listenToButtons();
    this.#listenToDrops();
  }

  /** Opens a workbook in the place of the one on the desk; where it cannot be opened, that one stays. */
  async open(load: () => Promise<OpenWorkbook>): Promise<void> {
    try {
      const [workbook, addIn] = await Promise.all([load(), readAddIn(ADD_IN_FOLDER)]);
      this.#work?.excel.close();
      const pane = byId("pane", HTMLElement);
      pane.replaceChildren();
      const excel = openExcelInPage(workbook.book, pane, PANE_ADDRESS, {
        title: "Class Cruncher",
        ...(addIn.functions === undefined ? {} : { functions: addIn.functions }),
        onLeave: (direction) => {
          this.#takeKeyboard(direction);
        },
        onAnswer: () => {
          this.#work?.history.note();
          const { sheet, area } = excel.user.selection;
          const shown = this.#shownSelection;
          if (shown?.sheet !== sheet || !sameArea(shown.area, area)) this.#showSoon();
        },
      });
      this.#work = { workbook, excel, history: new History(workbook.book) };
      showRibbon(byId("ribbon", HTMLElement), addIn, (button) => {
        void this.#press(button);
      });
      this.#cellsShown = false;
      workbook.book.watch(() => {
        this.#cellsShown = false;
        this.#showSoon();
      });
      byId("file-name", HTMLElement).textContent = workbook.fileName;
      this.#shownSelection = undefined;
      this.#notices.replaceChildren();
      if (workbook.notKept.length > 0) tellNotice(this.#notices, workbook.notKept.join(" "));
      this.#show();
    } catch (error) {
      tellNotice(this.#notices, errorSentence(error), "error");
    }
  }

  async #press({ id, action }: RibbonButton): Promise<void> {
    const user = this.#work?.excel.user;
    try {
      if (action === undefined) user?.showPane(true);
      else await user?.press(action, id);
    } catch (error) {
      tellNotice(this.#notices, errorSentence(error), "error");
    }
  }

  /** The keyboard comes from the pane: on to the first button of the page, or back to the sheets' tabs before it. */
  #takeKeyboard(direction: "forwards" | "backwards"): void {
    const last = this.#tabs.querySelector<HTMLElement>(".add-sheet");
    if (direction === "forwards") byId("new-school", HTMLButtonElement).focus();
    else last?.focus();
  }

  #listenToButtons(): void {
    const file = byId("file", HTMLInputElement);
    byId("open", HTMLButtonElement).addEventListener("click", () => {
      file.click();
    });
    file.addEventListener("change", () => {
      const [chosen] = file.files ?? [];
      if (chosen !== undefined) void this.open(() => workbookFromFile(chosen));
      file.value = "";
    });
    byId("save", HTMLButtonElement).addEventListener("click", () => {
      void this.#save();
    });
    byId("undo", HTMLButtonElement).addEventListener("click", () => {
      this.#step("undo");
    });
    byId("redo", HTMLButtonElement).addEventListener("click", () => {
      this.#step("redo");
    });
    document.addEventListener("keydown", (event) => {
      const typing = event.target instanceof HTMLInputElement;
      if (!(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if (key === "z" && !event.shiftKey && !typing) this.#step("undo");
      else if ((key === "y" || key === "z") && !typing) this.#step("redo");
      else if (event.key === "s") void this.#save();
      else if (event.key === "o") file.click();
      else return;
      event.preventDefault();
    });
  }

  #listenToDrops(): void {
    const sign = byId("drop", HTMLElement);
    document.addEventListener("dragover", (event) => {
      event.preventDefault();
      sign.hidden = false;
    });
    document.addEventListener("dragleave", ({ relatedTarget }) => {
      if (relatedTarget === null) sign.hidden = true;
    });
    document.addEventListener("drop", (event) => {
      event.preventDefault();
      sign.hidden = true;
      const [dropped] = event.dataTransfer?.files ?? [];
      if (dropped !== undefined) void this.open(() => workbookFromFile(dropped));
    });
  }

  async #save(): Promise<void> {
    if (this.#work === undefined) return;
    try {
      await this.#work.excel.settled();
      const notKept = await downloadWorkbook(this.#work.workbook);
      if (notKept.length > 0) tellNotice(this.#notices, notKept.join(" "));
    } catch (error) {
      tellNotice(this.#notices, errorSentence(error), "error");
    }
  }

  /** Goes one step back or forth in what the person and the add-in did, and to the place of it. */
  #step(direction: "undo" | "redo"): void {
    this.#attempt(({ history, workbook: { book }, excel: { user } }) => {
      const place = history[direction]();
      if (place === undefined) user.activate(book.activeSheet.name);
      else user.select(printAddress(place.sheet.name, place.area));
    });
  }

  #select(area: Area): void {
    this.#attempt(({ workbook: { book }, excel: { user } }) => {
      user.select(printAddress(book.activeSheet.name, area));
    });
  }

  #type(row: number, column: number, entry: string): void {
    this.#change(cellArea(row, column), (address) => {
      if (entry === "") this.#work?.excel.user.clear(address);
      else this.#work?.excel.user.type(address, entry);
    });
  }

  #change(area: Area, change: (address: string) => void): void {
    this.#attempt(({ workbook: { book } }) => {
      change(printAddress(book.activeSheet.name, area));
    });
  }

  #go(text: string): void {
    this.#attempt(({ workbook: { book }, excel: { user } }) => {
      const name = book.activeSheet.names.find(text) ?? book.names.find(text);
      user.select(name === undefined ? text : name.formula.replace(/^=/, ""));
      byId("place", HTMLInputElement).blur();
    });
  }

  /** Does something to the workbook; what it refuses is told in words, and shown as it still is. */
  #attempt(act: (work: Work) => void): void {
    if (this.#work === undefined) return;
    try {
      act(this.#work);
    } catch (error) {
      tellNotice(this.#notices, errorSentence(error), "error");
    }
    this.#work.history.note();
    this.#showSoon();
  }

  #showSoon(): void {
    if (this.#due) return;
    this.#due = true;
    requestAnimationFrame(() => {
      this.#due = false;
      this.#show();
    });
  }

  #show(): void {
    const work = this.#work;
    if (work === undefined) return;
    const { book } = work.workbook;
    const { sheet, area } = work.excel.user.selection;
    const view = new SheetView(sheet, work.excel.calculation);
    // While somebody types, the grid must not be drawn anew without need: it would lose what they type.
    if (!this.#cellsShown) this.#grid.show(view, book);
    this.#cellsShown = true;
    this.#showTabs(book, work.excel);
    this.#formulaBar.show(book, sheet, area, view.entryText(area.top, area.left));
    byId("hint", HTMLElement).textContent = sheet.validationAt(area.top, area.left)?.prompt.message ?? "";
    byId("sums", HTMLElement).textContent = selectionSummary(sheet, area);
    byId("undo", HTMLButtonElement).disabled = !work.history.canUndo;
    byId("redo", HTMLButtonElement).disabled = !work.history.canRedo;
    const before = this.#shownSelection;
    this.#shownSelection = { sheet, area };
    if (before?.sheet !== sheet || !sameArea(before.area, area)) void this.#grid.select(area);
  }

  #showTabs(book: Book, { user }: ExcelInPage): void {
    const act = (doing: () => void): void => {
      this.#attempt(doing);
    };
    showSheetTabs(this.#tabs, book, {
      onActivate: (name) => {
        act(() => {
          user.activate(name);
        });
      },
      onAdd: () => {
        act(() => {
          user.addSheet();
        });
      },
      onRename: (name, to) => {
        act(() => {
          user.rename(name, to);
        });
      },
      onCopy: (name) => {
        act(() => {
          user.copy(name);
        });
      },
      onDelete: (name) => {
        act(() => {
          user.delete(name);
        });
      },
    });
  }
}
