import type { Sheet } from "../../embedded/book/sheet";
import type { Manner } from "./key-command";
import { canPoint, point, type Stretch, turnReference } from "./pointing";
import type { Spot } from "./spot";

/** A field that a person types in, as the browser has it. */
export interface Field {
  value: string;
  selectionStart: number | null;
  selectionEnd: number | null;
  setSelectionRange(from: number, to: number): void;
}

/** A cell that is typed into, and how. */
export interface Typed {
  readonly sheet: Sheet;
  readonly spot: Spot;
  readonly manner: Manner;
  /** What was there before anything was typed. */
  readonly before: string;
}

/**
 * What a person is typing into a cell, in the cell or in the bar above: both show the same. The browser itself puts each
 * letter into the field that has the keyboard, so that none is lost however fast they come.
 */
export class Typing {
  readonly #fields: readonly Field[];
  #now: (Typed & { readonly field: Field; readonly pointed?: Stretch }) | undefined;

  constructor(...fields: readonly Field[]) {
    this.#fields = fields;
  }

  /** The cell that is being typed into; undefined where none is. */
  get now(): Typed | undefined {
    return this.#now;
  }

  /** The field in which somebody types. */
  get field(): Field | undefined {
    return this.#now?.field;
  }

  /** What is typed so far. */
  get text(): string {
    return this.#now?.field.value ?? "";
  }

  /** Typing begins in a field, which may hold the first letters already; the others show the same. */
  begin(field: Field, typed: Typed, text = field.value): void {
    this.#now = { ...typed, field };
    this.#show(text);
  }

  /** Something was typed in a field, or another field was turned to. */
  follow(field: Field): void {
    if (this.#now === undefined) return;
    const { sheet, spot, manner, before } = this.#now;
    this.#now = { sheet, spot, manner, before, field };
    this.#show(field.value);
  }

  /** Turns the arrows into moves among the letters, or back. */
  changeManner(manner?: Manner): void {
    if (this.#now === undefined) return;
    this.#now = { ...this.#now, manner: manner ?? (this.#now.manner === "over" ? "within" : "over") };
  }

  /** Typing is over. */
  end(): void {
    this.#now = undefined;
  }

  /** Whether a click on a cell would put its address into the formula that is typed. */
  get canPoint(): boolean {
    if (this.#now === undefined) return false;
    const { field, pointed } = this.#now;
    return pointed !== undefined || canPoint(field.value, field.selectionStart ?? field.value.length);
  }

  /** Whether cells are being pointed at, so that another one takes the place of the latest. */
  get isPointing(): boolean {
    return this.#now?.pointed !== undefined;
  }

  /** Puts a reference into the formula: at the caret, or in the place of the one pointed at before. */
  point(reference: string): void {
    if (this.#now === undefined) return;
    const { field, pointed } = this.#now;
    const caret = field.selectionStart ?? field.value.length;
    const at = pointed ?? { from: caret, to: field.selectionEnd ?? caret };
    const { text, from, to } = point(field.value, at, reference);
    this.#show(text);
    field.setSelectionRange(to, to);
    this.#now = { ...this.#now, pointed: { from, to } };
  }

  /** Puts a text in the place of what is marked, such as a line break. */
  insert(text: string): void {
    if (this.#now === undefined) return;
    const { field } = this.#now;
    const from = field.selectionStart ?? field.value.length;
    const inserted = point(field.value, { from, to: field.selectionEnd ?? from }, text);
    this.#show(inserted.text);
    field.setSelectionRange(inserted.to, inserted.to);
  }

  /** Turns the marks of the reference at the caret on. */
  turnReference(): void {
    const field = this.#now?.field;
    const turned =
      field?.value.startsWith("=") === true ? turnReference(field.value, field.selectionStart ?? 0) : undefined;
    if (field === undefined || turned === undefined) return;
    this.#show(turned.text);
    field.setSelectionRange(turned.from, turned.to);
  }

  #show(text: string): void {
    for (const field of this.#fields) if (field.value !== text) field.value = text;
  }
}
