import { printAddress, printArea } from "../embedded/book/address";
import { type Area, cellArea, sameArea } from "../embedded/book/area";
import type { Book } from "../embedded/book/book";
import type { Sheet } from "../embedded/book/sheet";
import { CellEditor } from "./cell-editor";
import {
  type CellCommand,
  commandOfKey,
  commandWhileTyping,
  type Key,
  type KeyCommand,
  type Manner,
  type SelectionCommand,
  type TypingCommand,
  type Way,
} from "./cells/key-command";
import type { Place } from "./cells/line-at";
import { advancedInRow } from "./cells/row-of-entries";
import { moved, selectedBy } from "./cells/moved";
import { paperOf } from "./cells/paper";
import { isWithin, pressed, seenOf } from "./cells/pressed";
import { selectArea, selectCell, selectCells, type Selected } from "./cells/selected";
import type { Direction, Spot } from "./cells/spot";
import { Typing } from "./cells/typing";
import { type CellsShown, GridClipboard } from "./grid-clipboard";
import { listenToKeyboard } from "./grid-keyboard";
import type { GridListener } from "./grid-listener";
import { GridPicture } from "./grid-picture";
import { listenToPointer } from "./grid-pointer";
import type { SheetView } from "./sheet-view";

/**
 * The cells of one sheet, with the keyboard that works in them. All keys go to one field, which does not lose the keyboard
 * between them; what they ask for is found by functions that know no page (`cells/`), and what changes is drawn afterwards.
 */
export class Grid {
  readonly #editor = new CellEditor();
  readonly #bar: HTMLTextAreaElement;
  readonly #typing: Typing;
  readonly #listener: GridListener;
  readonly #picture: GridPicture;
  readonly #clipboard: GridClipboard;
  #selected = selectCells(cellArea(0, 0));
  /** What was selected on each sheet that another one took the place of. */
  readonly #left = new WeakMap<Sheet, Selected>();
  /** What is selected while cells are pointed at for a formula. */
  #pointed: Selected | undefined;
  /** What is to be brought into sight when the grid is shown next. */
  #seen: Partial<Spot> | undefined;
  /** The column in which a row of entries that Tab ended began. */
  #firstOfRow: number | undefined;

  /** `bar` is the field above the cells in which the active one can be typed into too. */
  constructor(place: HTMLElement, bar: HTMLTextAreaElement, listener: GridListener) {
    this.#bar = bar;
    this.#listener = listener;
    this.#typing = new Typing(this.#editor.field, bar);
    this.#picture = new GridPicture(
      place,
      this.#editor,
      () => {
        if (this.commit()) listener.onCommand({ on: "desk", do: "openList" });
      },
      () => {
        this.#draw();
      },
    );
    for (const field of [this.#editor.field, bar]) this.#listenToField(field);
    bar.addEventListener("focus", () => {
      if (this.isTyping) this.#typing.follow(bar);
      else this.#begin(bar, "within", this.#entry);
      this.#typing.changeManner("within");
      this.#typingChanged();
    });
    this.#clipboard = this.#listenToClipboard();
    this.#listenToMouse();
  }

  /** Whether somebody is typing into a cell. */
  get isTyping(): boolean {
    return this.#typing.now !== undefined;
  }

  /** Whether something has been typed that is not in its cell yet. */
  get hasTyped(): boolean {
    return this.isTyping && this.#typing.text !== this.#typing.now?.before;
  }

  /** Whether a click on a cell, or on a sheet's tab, points at cells for the formula that is being typed. */
  get isPointing(): boolean {
    return this.#typing.canPoint;
  }

  /** What is selected. */
  get selected(): Selected {
    return this.#selected;
  }

  /** Where the active cell is on the screen. */
  get activeCellBox(): DOMRect {
    return this.#editor.field.getBoundingClientRect();
  }

  /** Whether the active cell can be filled from a list, for which an arrow stands beside it. */
  set hasList(hasList: boolean) {
    this.#picture.hasList = hasList;
  }

  /** Gives the keyboard to the cells. */
  focus(): void {
    this.#editor.focus();
  }

  /** Shows a sheet with what is selected of it, and brings the active cell into sight where that has changed. */
  show(view: SheetView, book: Book, area: Area): void {
    const isOther = this.#picture.view?.sheet !== view.sheet;
    if (isOther && this.#sheet !== undefined) this.#left.set(this.#sheet, this.#selected);
    const before = isOther ? undefined : this.#selected;
    this.#picture.turnTo(view, book);
    this.#selected = selectArea(paperOf(view.sheet), area, before ?? this.#left.get(view.sheet));
    if (before === undefined || !sameArea(before.area, area)) this.#firstOfRow = undefined;
    if (before !== undefined && !sameArea(before.area, area)) this.#seen = this.#selected.active;
    this.#draw(view);
    if (isOther) {
      this.#picture.scrollBack();
      this.#draw();
    }
    if (this.#seen === undefined) return;
    this.#bringIntoSight(this.#seen);
    this.#seen = undefined;
  }

  /** Takes what is typed, if anything; answers whether it was taken. */
  commit(): boolean {
    const typed = this.#typing.now;
    if (typed === undefined) return true;
    const { text } = this.#typing;
    if (text !== typed.before && !this.#listener.onEnter(typed.sheet, typed.spot, text)) return false;
    this.#endTyping();
    return true;
  }

  /** Begins to type into the active cell. */
  edit(manner: Manner, text = this.#entry): void {
    if (this.isTyping) return;
    const { field } = this.#editor;
    this.#begin(field, manner, text);
    this.#editor.focus();
    field.setSelectionRange(text.length, text.length);
    this.#typingChanged();
  }

  /** What the active cell holds, as one would type it. */
  get #entry(): string {
    const { row, column } = this.#selected.active;
    return this.#picture.view?.entryText(row, column) ?? "";
  }

  /** The sheet in front. */
  get #sheet(): Sheet | undefined {
    return this.#picture.view?.sheet;
  }

  #draw(view = this.#picture.view): void {
    if (view === undefined) return;
    const { now } = this.#typing;
    this.#picture.draw(view, {
      selected: this.#selected,
      pointed: this.#pointed,
      cut: this.#clipboard.cut,
      typed: now?.sheet === view.sheet ? now.spot : undefined,
      isTyping: now !== undefined,
    });
    if (now === undefined) this.#bar.value = this.#entry;
  }

  #bringIntoSight(seen: Partial<Spot>): void {
    if (this.#picture.bringIntoSight(seen)) this.#draw();
  }

  #select(selected: Selected, seen: Partial<Spot>): void {
    const isOther = !sameArea(selected.area, this.#selected.area);
    this.#selected = selected;
    this.#firstOfRow = undefined;
    this.#seen = seen;
    this.#listener.onChange();
    if (isOther) this.#listener.onSelect(selected.area);
  }

  #listenToField(field: HTMLTextAreaElement): void {
    listenToKeyboard(field, {
      onKey: (key) => {
        const typed = this.#typing.now;
        if (field === this.#bar && key.key === "Tab" && this.#typing.text === typed?.before) {
          // Nothing was typed: the keyboard only passes by, as on the rest of the page.
          this.#endTyping("keyboard goes on");
          return false;
        }
        return typed === undefined ? this.#takeKey(key) : this.#takeKeyWhileTyping(key, typed.manner);
      },
      onInput: () => {
        if (this.isTyping) this.#typing.follow(field);
        else this.#begin(field, "over");
        this.#typingChanged();
      },
      onLeave: (to) => {
        if (to !== this.#editor.field && to !== this.#bar) this.commit();
      },
    });
  }

  #begin(field: HTMLTextAreaElement, manner: Manner, text?: string): void {
    const sheet = this.#sheet;
    if (sheet === undefined) return;
    this.#typing.begin(field, { sheet, spot: this.#selected.active, manner, before: this.#entry }, text);
  }

  #takeKey(key: Key): boolean {
    const command = commandOfKey(key);
    if (command !== undefined) this.#run(command);
    return command !== undefined;
  }

  #takeKeyWhileTyping(key: Key, manner: Manner): boolean {
    const command = commandWhileTyping(key, manner);
    if (command !== undefined) this.#runWhileTyping(command);
    return command !== undefined;
  }

  #run(command: KeyCommand): void {
    switch (command.on) {
      case "selection":
        this.#moveOn(command);
        return;
      case "cells":
        this.#runOnCells(command);
        return;
      case "desk":
        this.#listener.onCommand(command);
    }
  }

  #moveOn(command: SelectionCommand): void {
    if (this.#sheet === undefined) return;
    if (command.do === "advance") {
      this.#advance(command.direction);
      return;
    }
    const selected = selectedBy(paperOf(this.#sheet), this.#selected, command, this.#pageAway);
    this.#select(selected, command.do === "move" && command.extend ? seenOf(selected) : selected.active);
  }

  #runOnCells({ do: what }: CellCommand): void {
    switch (what) {
      case "edit":
        this.edit("within");
        return;
      case "retype":
        this.edit("over", "");
        return;
      case "clear":
        this.#listener.onClear(this.#selected.area);
        return;
      case "show":
        this.#bringIntoSight(this.#selected.active);
        return;
      case "letGo":
        this.#clipboard.letGo();
    }
  }

  #runWhileTyping(command: TypingCommand): void {
    if (this.#sheet === undefined) return;
    const [paper, away] = [paperOf(this.#sheet), this.#pageAway];
    switch (command.do) {
      case "commit": {
        const { then } = command;
        if (typeof then === "object" && "to" in then && this.isPointing)
          this.#point(moved(paper, this.#pointed ?? selectCell(paper, this.#selected.active), then, false, away));
        else if (then === "fill") this.#fill();
        else this.#commitAnd(then);
        return;
      }
      case "cancel":
        this.#endTyping();
        return;
      case "breakLine":
        this.#typing.insert("\n");
        break;
      case "changeManner":
        this.#typing.changeManner();
        break;
      case "turnReference":
        this.#typing.turnReference();
        break;
    }
    this.#typingChanged();
  }

  #commitAnd(then: Direction | Way): void {
    const typed = this.#typing.now;
    if (!this.commit()) return;
    this.#editor.focus();
    if (typed?.sheet !== this.#sheet) return;
    if ("to" in then) this.#moveOn({ on: "selection", do: "move", way: then, extend: false });
    else this.#advance(then);
  }

  readonly #pageAway = (from: Spot, direction: Direction): Spot => this.#picture.pageAway(from, direction);

  #advance(direction: Direction): void {
    if (this.#sheet === undefined) return;
    const { selected, first } = advancedInRow(paperOf(this.#sheet), this.#selected, direction, this.#firstOfRow);
    this.#select(selected, selected.active);
    this.#firstOfRow = first;
  }

  /** Ctrl+Enter: all selected cells get what is typed. */
  #fill(): void {
    if (this.#listener.onFill(this.#selected, this.#typing.text)) this.#endTyping();
  }

  #endTyping(then?: "keyboard goes on"): void {
    const typed = this.#typing.now;
    const wasInBar = document.activeElement === this.#bar;
    this.#typing.end();
    this.#listener.onTyped();
    this.#editor.field.value = "";
    if (wasInBar && then === undefined) this.#editor.focus();
    this.#typingChanged();
    if (typed !== undefined && typed.sheet !== this.#sheet) this.#listener.onReturn(typed.sheet);
  }

  #typingChanged(): void {
    const typed = this.#typing.now;
    if (!this.#typing.isPointing) this.#pointed = undefined;
    // Where it comes into sight, it is laid over its cell first: a click meant for another cell would go to it.
    if (typed?.sheet !== this.#sheet) this.#editor.isSeen = false;
    this.#listener.onChange();
  }

  /** Puts the address of cells into the formula that is typed. */
  #point(pointed: Selected): void {
    const { now } = this.#typing;
    const sheet = this.#sheet;
    if (now === undefined || sheet === undefined) return;
    const { area } = pointed;
    this.#pointed = pointed;
    this.#typing.point(now.sheet === sheet ? printArea(area) : printAddress(sheet.name, area));
    this.#seen = seenOf(pointed);
    this.#typingChanged();
  }

  #listenToClipboard(): GridClipboard {
    const selection = (): CellsShown | undefined => {
      const { view } = this.#picture;
      return this.isTyping || view === undefined ? undefined : { view, area: this.#selected.area };
    };
    return new GridClipboard(this.#editor.field, this.#listener, selection, (area) => {
      this.#select(selectCells(area), { row: area.top, column: area.left });
    });
  }

  #listenToMouse(): void {
    listenToPointer(this.#picture.scroller, {
      spotAt: (x, y) => this.#picture.spotAt(x, y),
      onPress: (at, extend) => {
        this.#press(at, extend);
      },
      onDrag: (at) => {
        this.#press(at, true);
      },
      onDoubleClick: () => {
        this.edit("within");
      },
      onResize: (line, by) => {
        if (by !== 0) this.#listener.onResize(line, this.#picture.pointsOf(line, by));
      },
      onContextMenu: (at, x, y) => {
        if (!this.commit()) return;
        if (!isWithin(this.#selected, at)) this.#press(at, false);
        this.#listener.onMenu(x, y);
      },
    });
  }

  #press(at: Place, extend: boolean): void {
    if (this.#sheet === undefined) return;
    const paper = paperOf(this.#sheet);
    if (document.activeElement !== this.#bar) this.#editor.focus();
    if (this.isPointing) {
      this.#point(pressed(paper, at, extend ? this.#pointed : undefined));
      return;
    }
    if (!this.commit()) return;
    const selected = pressed(paper, at, extend ? this.#selected : undefined);
    if (!sameArea(selected.area, this.#selected.area) || !extend)
      this.#select(selected, at === "corner" ? {} : seenOf(selected));
  }
}
