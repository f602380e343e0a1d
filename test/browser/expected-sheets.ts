import { ADVANCES, addressOf, caretAfter, keyOf, onSheet, type Place, placeOf, range, sameCell, WAYS } from "./places";

/** What is selected: from the active cell to the one across from it, or another cell within them that is the active one. */
interface Selection {
  readonly from: Place;
  readonly to: Place;
  readonly active: Place;
}

interface Typing {
  readonly text: string;
  readonly caret: number;
  readonly isWithin: boolean;
  readonly isInBar?: boolean;
}

type Cells = ReadonlyMap<string, string>;

interface Step {
  readonly sheet: number;
  /** The cells that it was done to, changed or not. */
  readonly places: readonly Place[];
  readonly before: Cells;
  readonly after: Cells;
}

/** What can be seen of it. */
export interface Seen {
  readonly sheet: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly active: string;
  readonly bar: string;
  readonly isTyping: boolean;
}

/**
 * Two sheets of plain texts as Excel would have them after keys and clicks, written from what Excel's help says of its keys and
 * not from the preview: what a random walk through the preview is compared with.
 */
export class ExpectedSheets {
  #sheets: readonly [Cells, Cells] = [new Map(), new Map()];
  #front = 0;
  #selections: readonly [Selection, Selection] = [selectOne(0, 0), selectOne(0, 0)];
  #typing: Typing | undefined;
  #past: readonly Step[] = [];
  #future: readonly Step[] = [];
  #copied: readonly (readonly string[])[] | undefined;
  /** Where the first of the cells is that were cut. */
  #cut: { readonly sheet: number; readonly row: number; readonly column: number } | undefined;
  #firstOfRow: number | undefined;

  /** The same sheets, to try something with. */
  copy(): ExpectedSheets {
    const copy = new ExpectedSheets();
    copy.#sheets = this.#sheets;
    copy.#front = this.#front;
    copy.#selections = this.#selections;
    copy.#typing = this.#typing;
    copy.#past = this.#past;
    copy.#future = this.#future;
    copy.#copied = this.#copied;
    copy.#cut = this.#cut;
    copy.#firstOfRow = this.#firstOfRow;
    return copy;
  }

  get isTyping(): boolean {
    return this.#typing !== undefined;
  }

  /** Whether the keyboard is in the bar, and nothing has been typed there. */
  get isReadingBar(): boolean {
    return this.#typing?.isInBar === true && this.#typing.text === this.#at(this.#selection.active);
  }

  /** Whether a key has something to do: something was copied, or there is a step to take back or to do again. */
  canPress(key: string): boolean {
    // What goes to another sheet is a story of its own.
    if (key === "Control+v")
      return this.#copied !== undefined && (!this.#isCutThere || this.#cut?.sheet === this.#front);
    if (key === "Control+z") return this.#past.length > 0;
    return key !== "Control+y" || this.#future.length > 0;
  }

  get activeRow(): number {
    return this.#selection.active.row;
  }

  get seen(): Seen {
    const { active } = this.#selection;
    return {
      sheet: this.#front,
      cells: Object.fromEntries(
        [...this.#cells].map(([key, text]) => [addressOf(placeOf(key)), text] as const).toSorted(),
      ),
      active: addressOf(active),
      bar: this.#typing?.text ?? this.#at(active),
      isTyping: this.isTyping,
    };
  }

  /** Whether everything is in the first rows and columns. */
  isWithin(rows: number, columns: number): boolean {
    const places = [...this.#sheets.flatMap((cells) => [...cells.keys()].map(placeOf))];
    const selected = this.#selections.flatMap(({ from, to, active }) => [from, to, active]);
    return [...places, ...selected].every(({ row, column }) => row < rows && column < columns);
  }

  type(text: string): void {
    for (const letter of text) {
      const typing = this.#typing ?? { text: "", caret: 0, isWithin: false };
      const { text: before, caret } = typing;
      this.#typing = { ...typing, text: before.slice(0, caret) + letter + before.slice(caret), caret: caret + 1 };
    }
  }

  press(key: string): void {
    if (this.#typing === undefined) this.#pressOnCells(key);
    else this.#pressWhileTyping(key, this.#typing);
  }

  click(row: number, column: number, shift = false): void {
    this.#commit();
    const { active } = this.#selection;
    this.#select(shift ? { from: active, to: { row, column }, active } : selectOne(row, column));
  }

  doubleClick(row: number, column: number): void {
    this.click(row, column);
    this.#edit();
  }

  turnTo(sheet: number): void {
    this.#commit();
    if (sheet !== this.#front) this.#firstOfRow = undefined;
    this.#front = sheet;
  }

  goTo(row: number, column: number): void {
    this.#commit();
    this.#select(selectOne(row, column));
  }

  /** A click behind the text in the bar. */
  clickBar(): void {
    const text = this.#typing?.text ?? this.#at(this.#selection.active);
    this.#typing = { text, caret: text.length, isWithin: true, isInBar: true };
  }

  get #cells(): Cells {
    return this.#sheets[this.#front === 0 ? 0 : 1];
  }

  get #selection(): Selection {
    return this.#selections[this.#front === 0 ? 0 : 1];
  }

  #at(place: Place): string {
    return this.#cells.get(keyOf(place)) ?? "";
  }

  #select(selection: Selection): void {
    const [first, second] = this.#selections;
    this.#selections = this.#front === 0 ? [selection, second] : [first, selection];
    this.#firstOfRow = undefined;
  }

  #pressWhileTyping(key: string, typing: Typing): void {
    const { text, caret, isWithin } = typing;
    const advance = ADVANCES[key];
    const way = WAYS[key];
    if (advance !== undefined) {
      this.#commit();
      this.#advance(advance);
    } else if (key === "Control+Enter") this.#fill(text);
    else if (key === "Escape") this.#typing = undefined;
    else if (key === "F2") this.#typing = { ...typing, isWithin: !isWithin };
    else if (key === "Backspace")
      this.#typing = {
        ...typing,
        text: text.slice(0, Math.max(0, caret - 1)) + text.slice(caret),
        caret: Math.max(0, caret - 1),
      };
    else if (key === "Delete") this.#typing = { ...typing, text: text.slice(0, caret) + text.slice(caret + 1) };
    else if (isWithin) this.#typing = { ...typing, caret: caretAfter(key, text, caret) };
    else if (way !== undefined || key === "Home") {
      this.#commit();
      this.#pressOnCells(key);
    }
  }

  #pressOnCells(key: string): void {
    const { to, active } = this.#selection;
    const advance = ADVANCES[key];
    const way = WAYS[key.replace(/^(Control|Shift)\+/, "")];
    if (advance !== undefined) this.#advance(advance);
    else if (way !== undefined) {
      const start = key.startsWith("Shift+") ? to : active;
      const next = key.startsWith("Control+")
        ? this.#jump(start, way)
        : onSheet(start.row + way.row, start.column + way.column);
      if (key.startsWith("Shift+")) this.#select({ from: active, to: next, active });
      else this.#select(selectOne(next.row, next.column));
    } else this.#pressOther(key);
  }

  #pressOther(key: string): void {
    const { active } = this.#selection;
    switch (key) {
      case "Home":
        this.#select(selectOne(active.row, 0));
        return;
      case "Control+Home":
        this.#select(selectOne(0, 0));
        return;
      case "F2":
        this.#edit();
        return;
      case "Escape":
        this.#cut = undefined;
        return;
      case "Backspace":
        this.#typing = { text: "", caret: 0, isWithin: false };
        return;
      case "Delete":
        this.#put(this.#selectedPlaces().map((place) => [place, ""]));
        return;
      case "Control+c":
      case "Control+x": {
        const { top, left, bottom, right } = this.#area;
        this.#copied = range(top, bottom).map((row) => range(left, right).map((column) => this.#at({ row, column })));
        this.#cut = key === "Control+x" ? { sheet: this.#front, row: top, column: left } : undefined;
        return;
      }
      case "Control+v":
        this.#paste();
        return;
      case "Control+z":
        this.#stepBack();
        return;
      case "Control+y":
        this.#stepForth();
        return;
      case "Control+PageUp":
        this.turnTo(0);
        return;
      case "Control+PageDown":
        this.turnTo(1);
    }
  }

  get #area(): { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number } {
    const { from, to } = this.#selection;
    return {
      top: Math.min(from.row, to.row),
      left: Math.min(from.column, to.column),
      bottom: Math.max(from.row, to.row),
      right: Math.max(from.column, to.column),
    };
  }

  #selectedPlaces(): readonly Place[] {
    const { top, left, bottom, right } = this.#area;
    return range(top, bottom).flatMap((row) => range(left, right).map((column) => ({ row, column })));
  }

  #edit(): void {
    const text = this.#at(this.#selection.active);
    this.#typing = { text, caret: text.length, isWithin: true };
  }

  #commit(): void {
    const typing = this.#typing;
    this.#typing = undefined;
    const { active } = this.#selection;
    if (typing !== undefined && typing.text !== this.#at(active)) this.#put([[active, typing.text]]);
  }

  #fill(text: string): void {
    this.#typing = undefined;
    this.#put(this.#selectedPlaces().map((place) => [place, text]));
  }

  #put(texts: readonly (readonly [place: Place, text: string])[]): void {
    const after = new Map(this.#cells);
    for (const [place, text] of texts) {
      if (text === "") after.delete(keyOf(place));
      else after.set(keyOf(place), text);
    }
    const step = { sheet: this.#front, places: texts.map(([place]) => place), before: this.#cells, after };
    this.#past = [...this.#past, step];
    this.#future = [];
    this.#bring(step.sheet, after);
  }

  #bring(sheet: number, cells: Cells): void {
    const [first, second] = this.#sheets;
    this.#sheets = sheet === 0 ? [cells, second] : [first, cells];
  }

  #stepBack(): void {
    const step = this.#past.at(-1);
    if (step === undefined) return;
    this.#past = this.#past.slice(0, -1);
    this.#future = [...this.#future, step];
    this.#goWhereItWas(step, step.before);
  }

  #stepForth(): void {
    const step = this.#future.at(-1);
    if (step === undefined) return;
    this.#future = this.#future.slice(0, -1);
    this.#past = [...this.#past, step];
    this.#goWhereItWas(step, step.after);
  }

  /** A step that is taken back or done again is shown: its sheet comes to the front, and the cells it was done to are selected. */
  #goWhereItWas({ sheet, places }: Step, cells: Cells): void {
    this.#bring(sheet, cells);
    this.#front = sheet;
    const [rows, columns] = [places.map(({ row }) => row), places.map(({ column }) => column)];
    const from = { row: Math.min(...rows), column: Math.min(...columns) };
    const to = { row: Math.max(...rows), column: Math.max(...columns) };
    const { top, left, bottom, right } = this.#area;
    const isSelected = sameCell(from, { row: top, column: left }) && sameCell(to, { row: bottom, column: right });
    if (!isSelected) this.#select({ from, to, active: from });
  }

  /** The texts that were copied, each in its place from this one on. */
  #copiedAt({ row, column }: Place): readonly (readonly [place: Place, text: string])[] {
    return (this.#copied ?? []).flatMap((line, down) =>
      line.map((text, across) => [{ row: row + down, column: column + across }, text] as const),
    );
  }

  /** Whether what was cut still holds what it held: then it is moved where it is pasted. */
  get #isCutThere(): boolean {
    const cells = this.#sheets[this.#cut?.sheet === 0 ? 0 : 1];
    const cut = this.#cut === undefined ? undefined : this.#copiedAt(this.#cut);
    return cut?.every(([place, text]) => (cells.get(keyOf(place)) ?? "") === text) === true;
  }

  #paste(): void {
    const copied = this.#copied;
    if (copied === undefined) return;
    const { top, left, bottom, right } = this.#area;
    const [rows, columns] = [copied.length, copied[0]?.length ?? 1];
    const gone = this.#cut !== undefined && this.#isCutThere ? this.#copiedAt(this.#cut) : [];
    this.#cut = undefined;
    const fits = gone.length === 0 && (bottom - top + 1) % rows === 0 && (right - left + 1) % columns === 0;
    const to = fits ? { row: bottom, column: right } : { row: top + rows - 1, column: left + columns - 1 };
    const come = range(top, to.row).flatMap((row) =>
      range(left, to.column).map(
        (column) => [{ row, column }, copied[(row - top) % rows]?.[(column - left) % columns] ?? ""] as const,
      ),
    );
    this.#put([...gone.map(([place]) => [place, ""] as const), ...come]);
    const from = { row: top, column: left };
    this.#select({ from, to, active: from });
  }

  /** Enter and Tab: on to the next cell, among several to the next of them; Enter goes back to where a row of entries began. */
  #advance(way: Place): void {
    const { active, from, to } = this.#selection;
    const first = this.#firstOfRow ?? active.column;
    if (sameCell(from, to)) {
      const next = onSheet(active.row + way.row, active.column + way.column);
      this.#select(way.row > 0 ? selectOne(next.row, first) : selectOne(next.row, next.column));
    } else {
      const places = this.#selectedPlaces().toSorted((a, b) =>
        way.row === 0 ? a.row - b.row || a.column - b.column : a.column - b.column || a.row - b.row,
      );
      const at = places.findIndex((place) => sameCell(place, active));
      const next = places.at((at + way.row + way.column) % places.length);
      this.#select({ from, to, active: next ?? active });
    }
    if (way.column !== 0) this.#firstOfRow = first;
  }

  /** Ctrl and an arrow: to the end of the filled cells, else to the next filled cell, else to the edge of the sheet. */
  #jump(start: Place, way: Place): Place {
    let at = start;
    let next = onSheet(at.row + way.row, at.column + way.column);
    const isInFilled = this.#at(at) !== "" && this.#at(next) !== "";
    for (;;) {
      if (sameCell(next, at) || next.row > 1000 || next.column > 1000) return next;
      if (isInFilled && this.#at(next) === "") return at;
      if (!isInFilled && this.#at(next) !== "") return next;
      at = next;
      next = onSheet(at.row + way.row, at.column + way.column);
    }
  }
}

function selectOne(row: number, column: number): Selection {
  const place = { row, column };
  return { from: place, to: place, active: place };
}
