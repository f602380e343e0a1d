import type { Key } from "./cells/key-command";

/** What a person does with the keyboard in a field of the cells. */
export interface KeyboardListener {
  /** A key was pressed; answers whether it was taken, so that the page does nothing with it. */
  readonly onKey: (key: Key) => boolean;
  readonly onInput: () => void;
  /** The keyboard goes to something else of the page. */
  readonly onLeave: (to: EventTarget | null) => void;
}

/** Listens to the keyboard in a field that what is typed goes to. */
export function listenToKeyboard(field: HTMLTextAreaElement, listener: KeyboardListener): void {
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const key = { key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey };
    if (!listener.onKey(key)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  // A line is broken by a command. What else would break one here is an Enter that gave the keyboard to this field: it ended
  // something elsewhere, in the name box for instance, and would be typed over the cell.
  field.addEventListener("beforeinput", (event) => {
    if (event.inputType === "insertLineBreak" || event.inputType === "insertParagraph") event.preventDefault();
  });
  field.addEventListener("input", () => {
    listener.onInput();
  });
  field.addEventListener("blur", ({ relatedTarget }) => {
    // Where the whole window has lost the keyboard, it comes back to this field.
    if (document.activeElement !== field) listener.onLeave(relatedTarget);
  });
}
