import { isAsking } from "./ask";
import { byId } from "./element";
import { isLeftAlone } from "./opening";

/** What a person does with the buttons above the workbook, or with their keys. */
export interface TitleBarListener {
  readonly onNew: () => void;
  readonly onNewSchool: () => void;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** Listens to the buttons above the workbook, and to their keys wherever the keyboard is. */
export function listenToTitleBar(listener: TitleBarListener): void {
  const file = byId("file", HTMLInputElement);
  const choose = (): void => {
    file.click();
  };
  file.addEventListener("change", () => {
    const [chosen] = file.files ?? [];
    if (chosen !== undefined) listener.onOpen(chosen);
    file.value = "";
  });
  const buttons = {
    new: listener.onNew,
    "new-school": listener.onNewSchool,
    open: choose,
    save: listener.onSave,
    undo: listener.onUndo,
    redo: listener.onRedo,
  };
  for (const [id, press] of Object.entries(buttons)) byId(id, HTMLButtonElement).addEventListener("click", press);
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    const act = actOf(event.key.toLowerCase(), event.shiftKey, isTyping);
    if (act === undefined) return;
    event.preventDefault();
    if (!isAsking() && !isLeftAlone()) act();
  });
  const actOf = (key: string, shift: boolean, isTyping: boolean): (() => void) | undefined => {
    if (key === "s") return listener.onSave;
    if (key === "o") return choose;
    if (isTyping) return undefined;
    if (key === "z") return shift ? listener.onRedo : listener.onUndo;
    return key === "y" ? listener.onRedo : undefined;
  };
}
