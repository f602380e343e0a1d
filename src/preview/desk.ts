import { printAddress } from "../embedded/book/address";
import { sameArea } from "../embedded/book/area";
import type { Book } from "../embedded/book/book";
import type { Sheet } from "../embedded/book/sheet";
import { type ExcelInPage, openExcelInPage } from "../embedded/host/excel-in-page";
import { StoppedError } from "../embedded/turns";
import { listChoices } from "../embedded/objects/validation-check";
import { readAddIn, type RibbonButton } from "./add-in";
import type { DeskCommand } from "./cells/key-command";
import { shiftOfKey } from "./cells/line-shifts";
import { CellWork, type Work } from "./cell-work";
import { listenToDrops } from "./drops";
import { CalculatingSign } from "./calculating";
import { byId } from "./element";
import {
  blankWorkbook,
  downloadWorkbook,
  type OpenWorkbook,
  sampleWorkbook,
  workbookFromBytes,
  workbookFromFile,
} from "./files";
import { Grid } from "./grid";
import { History } from "./history";
import { keepKeyboard } from "./keep-keyboard";
import { NameBox } from "./name-box";
import { errorSentence, tellNotice } from "./notice";
import { isLeftAlone, leftAlone } from "./opening";
import { showRibbon } from "./ribbon";
import { selectionSummary } from "./selection-summary";
import { showSheetTabs } from "./sheet-tabs";
import { tabActions } from "./tab-actions";
import { SheetView } from "./sheet-view";
import { listenToTitleBar } from "./title-bar";
import { UnsavedWork } from "./unsaved-work";

/** Where the add-in's page is served. */
const ADD_IN_FOLDER = "pane/";
const PANE_ADDRESS = `${ADD_IN_FOLDER}taskpane.html`;

/** A workbook on the desk: what a person does with grid, bars and buttons goes to it, and whatever changes it is shown. */
export class Desk {
  readonly #grid: Grid;
  readonly #nameBox: NameBox;
  readonly #tabs = byId("tabs", HTMLElement);
  readonly #notices = byId("notices", HTMLElement);
  #work: Work | undefined;
  /** What is shown of the sheet in front; undefined where its book has changed since. */
  #view: SheetView | undefined;
  readonly #calculating = new CalculatingSign(byId("calculating", HTMLElement), () => {
    this.#view = undefined;
    this.#showSoon();
  });
  readonly #unsaved = new UnsavedWork(
    () => this.#work,
    () => this.#grid.hasTyped,
  );
  readonly #cells = new CellWork(
    () => this.#work,
    (act) => this.#attempt(act),
    this.#notices,
  );
  #shownSheet: Sheet | undefined;
  #due = false;

  constructor() {
    this.#grid = new Grid(byId("grid", HTMLElement), byId("formula", HTMLTextAreaElement), {
      onSelect: (area) => {
        this.#attempt(({ workbook: { book }, excel: { user } }) => {
          user.select(printAddress(book.activeSheet.name, area));
        });
      },
      onEnter: (sheet, spot, entry) => this.#cells.enter(sheet, spot, entry),
      onTyped: () => {
        this.#cells.letGo();
      },
      onFill: (selected, entry) => this.#cells.fill(selected, entry),
      onMove: (cut, area) => this.#cells.move(cut, area),
      onPaste: (area, pasted) => this.#cells.paste(area, pasted),
      onClear: (area) => {
        this.#cells.clear(area);
      },
      onResize: ({ kind, index }, size) => {
        this.#attempt(({ workbook: { book } }) => {
          if (kind === "row") book.activeSheet.changeRows(index, 1, { size });
          else book.activeSheet.changeColumns(index, 1, { size });
        });
      },
      onCommand: (command) => {
        this.#run(command);
      },
      onMenu: (x, y) => {
        this.#cells.openMenu(this.#grid.selected.area, x, y);
      },
      onChange: () => {
        this.#showSoon();
      },
      onReturn: (sheet) => {
        this.#attempt(({ excel: { user } }) => {
          user.activate(sheet.name);
        });
      },
    });
    this.#nameBox = new NameBox(byId("place", HTMLInputElement), {
      onGo: (text) => {
        this.#go(text);
      },
      onLeave: () => {
        this.#grid.focus();
      },
    });
    listenToTitleBar({
      onNew: () => void this.open(() => Promise.resolve(blankWorkbook(this.#calculating))),
      onNewSchool: () => void this.open(() => sampleWorkbook(this.#calculating)),
      onOpen: (file) => void this.open(() => workbookFromFile(file, this.#calculating)),
      onSave: () => void this.#save(),
      onUndo: () => {
        this.#step("undo");
      },
      onRedo: () => {
        this.#step("redo");
      },
    });
    listenToDrops(byId("drop", HTMLElement), (file) => void this.open(() => workbookFromFile(file, this.#calculating)));
    keepKeyboard(this.#grid);
    // A click on another sheet's tab goes on pointing at cells for a formula; otherwise what is typed is taken first.
    this.#tabs.addEventListener("mousedown", (event) => {
      if (this.#grid.isPointing) event.preventDefault();
    });
  }

  /** Opens a workbook in the place of the one on the desk; where it cannot be opened, that one stays. */
  async open(load: () => Promise<OpenWorkbook>): Promise<void> {
    if (isLeftAlone() || !this.#grid.commit()) return;
    if (await this.#unsaved.mayLose(() => this.#save())) await this.#open(load, "saved");
    else this.#grid.focus();
  }

  /** Begins with the work that was not saved when the page was left, else with an empty book. */
  async start(): Promise<void> {
    const draft = await this.#unsaved.latest();
    if (draft === undefined) {
      await this.#open(() => Promise.resolve(blankWorkbook(this.#calculating)), "saved");
      return;
    }
    const { fileName, bytes, time } = draft;
    await this.#open(() => workbookFromBytes(bytes, fileName, this.#calculating), "not saved");
    const when = new Date(time).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
    const isThere = this.#work !== undefined;
    if (!isThere) await this.#open(() => Promise.resolve(blankWorkbook(this.#calculating)), "beside a draft");
    tellNotice(
      this.#notices,
      isThere
        ? `“${fileName}” is as you left it on ${when}. It is not saved yet.`
        : `“${fileName}”, as you left it on ${when}, was not opened. It is kept until you change something here; load the page again to try once more.`,
    );
  }

  async #open(load: () => Promise<OpenWorkbook>, state: "saved" | "not saved" | "beside a draft"): Promise<void> {
    try {
      const [workbook, addIn] = await leftAlone(() => Promise.all([load(), readAddIn(ADD_IN_FOLDER)]));
      this.#work?.workbook.calculation.stop();
      this.#work?.excel.close();
      const pane = byId("pane", HTMLElement);
      pane.replaceChildren();
      const excel = openExcelInPage(workbook.book, pane, PANE_ADDRESS, {
        title: "Class Cruncher",
        calculation: workbook.calculation,
        ...(addIn.functions === undefined ? {} : { functions: addIn.functions }),
        onLeave: (direction) => {
          this.#takeKeyboard(direction);
        },
        onAnswer: () => {
          this.#unsaved.noteStep();
          if (!this.#isSelectionKnown) this.#show();
        },
      });
      const history = new History(workbook.book);
      this.#work = { workbook, excel, history, saved: state === "not saved" ? undefined : history.state };
      if (state === "saved") this.#unsaved.forget();
      showRibbon(byId("ribbon", HTMLElement), addIn, (button) => {
        void this.#press(button);
      });
      this.#view = undefined;
      workbook.book.watch(() => {
        this.#view = undefined;
        this.#showSoon();
      });
      byId("file-name", HTMLElement).textContent = workbook.fileName;
      this.#shownSheet = undefined;
      this.#notices.replaceChildren();
      this.#show();
      this.#grid.focus();
    } catch (error) {
      if (error instanceof StoppedError)
        tellNotice(this.#notices, "Opening was stopped. Everything here is as it was.");
      else this.#tell(error);
    }
  }

  async #press({ id, action }: RibbonButton): Promise<void> {
    const user = this.#work?.excel.user;
    if (!this.#grid.commit()) return;
    try {
      if (action === undefined) user?.showPane(true);
      else await user?.press(action, id);
    } catch (error) {
      this.#tell(error);
    }
  }

  /** The keyboard comes from the pane: on to the first button of the page, or back to the sheets' tabs before it. */
  #takeKeyboard(direction: "forwards" | "backwards"): void {
    const last = this.#tabs.querySelector<HTMLElement>(".add-sheet");
    if (direction === "forwards") byId("new", HTMLButtonElement).focus();
    else last?.focus();
  }

  /** Saves the workbook, and answers whether that was done. */
  async #save(): Promise<boolean> {
    const work = this.#work;
    if (work === undefined || !this.#grid.commit()) return false;
    const { excel, workbook, history } = work;
    try {
      await excel.settled();
      // What is done while the file is written is not in it.
      const { state } = history;
      const notKept = await downloadWorkbook(workbook);
      work.saved = state;
      this.#unsaved.keep();
      if (notKept.length > 0) tellNotice(this.#notices, notKept.join(" "));
      return true;
    } catch (error) {
      this.#tell(error);
      return false;
    }
  }

  /** Goes one step back or forth in what the person and the add-in did, and to the place of it. */
  #step(direction: "undo" | "redo"): void {
    if (!this.#grid.commit()) return;
    this.#attempt(({ history, workbook, excel: { user } }) => {
      const place = history[direction]();
      this.#unsaved.keep();
      if (place === undefined) user.activate(workbook.book.activeSheet.name);
      else user.select(printAddress(place.sheet.name, place.area));
    });
  }

  #run(command: DeskCommand): void {
    switch (command.do) {
      case "undo":
      case "redo":
        this.#step(command.do);
        return;
      case "otherSheet":
        this.#turnTo(command.step);
        return;
      case "leave":
        if (command.direction === "backwards") byId("place", HTMLInputElement).focus();
        else this.#tabs.querySelector<HTMLElement>("[aria-selected=true]")?.focus();
        return;
      case "openList":
        this.#cells.openList(this.#grid.selected.active, this.#grid.activeCellBox);
        return;
      case "openMenu": {
        const { left, bottom } = this.#grid.activeCellBox;
        this.#cells.openMenu(this.#grid.selected.area, left, bottom);
        return;
      }
      case "insertLines":
      case "deleteLines": {
        const shift = shiftOfKey(this.#grid.selected.area, command.do === "insertLines" ? "insert" : "delete");
        if (shift !== undefined) this.#cells.shiftLines(shift);
        else this.#run({ on: "desk", do: "openMenu" });
        return;
      }
    }
  }

  /** Turns to the next visible sheet, or the one before. */
  #turnTo(step: -1 | 1): void {
    this.#attempt(({ workbook: { book }, excel: { user } }) => {
      const visible = book.sheets.filter(({ visibility }) => visibility === "Visible");
      const next = visible[visible.indexOf(book.activeSheet) + step];
      if (next !== undefined) user.activate(next.name);
    });
  }

  #go(text: string): void {
    this.#attempt(({ workbook: { book }, excel: { user } }) => {
      const name = book.activeSheet.names.find(text) ?? book.names.find(text);
      user.select(name === undefined ? text : name.formula.replace(/^=/, ""));
      this.#grid.focus();
    });
  }

  #tell(error: unknown): void {
    tellNotice(this.#notices, errorSentence(error), "error");
  }

  /** Does something to the workbook and answers whether that was done; what it refuses is told in words, and shown as it still is. */
  #attempt(act: (work: Work) => void): boolean {
    if (this.#work === undefined) return false;
    let done = true;
    try {
      act(this.#work);
    } catch (error) {
      done = false;
      this.#tell(error);
    }
    this.#unsaved.noteStep();
    if (this.#isSelectionKnown) this.#showSoon();
    else this.#show();
    return done;
  }

  /**
   * Whether the cells know what is selected. Where something else than they did that, such as a step back or a sheet's tab, it
   * is shown to them at once: the next key may come before the next picture, and goes there.
   */
  get #isSelectionKnown(): boolean {
    const selection = this.#work?.excel.user.selection;
    return (
      selection !== undefined &&
      this.#shownSheet === selection.sheet &&
      sameArea(this.#grid.selected.area, selection.area)
    );
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
    this.#calculating.calculate(work.excel.calculation);
    work.excel.calculation.lookAt(() => {
      this.#draw(work, book);
    });
  }

  #draw(work: Work, book: Book): void {
    const { sheet, area } = work.excel.user.selection;
    if (this.#view?.sheet !== sheet) this.#view = new SheetView(sheet, work.excel.calculation);
    this.#grid.show(this.#view, book, area);
    this.#showTabs(book, work.excel);
    this.#nameBox.show(book, sheet, area);
    const { active } = this.#grid.selected;
    this.#grid.hasList =
      sheet.validationAt(active.row, active.column)?.rule.kind === "List" &&
      listChoices(work.excel.calculation, sheet, active.row, active.column) !== undefined;
    byId("hint", HTMLElement).textContent = sheet.validationAt(active.row, active.column)?.prompt.message ?? "";
    byId("sums", HTMLElement).textContent = selectionSummary(sheet, area);
    byId("undo", HTMLButtonElement).disabled = !work.history.canUndo;
    byId("redo", HTMLButtonElement).disabled = !work.history.canRedo;
    this.#shownSheet = sheet;
  }

  #showTabs(book: Book, { user }: ExcelInPage): void {
    showSheetTabs(
      this.#tabs,
      book,
      tabActions(book, user, this.#grid, (doing) => {
        this.#attempt(doing);
      }),
    );
  }
}
