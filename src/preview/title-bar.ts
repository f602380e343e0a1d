import { byId } from "./element";

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
    const key = event.key.toLowerCase();
    if (key === "s") listener.onSave();
    else if (key === "o") choose();
    else if (key === "z" && !isTyping) (event.shiftKey ? listener.onRedo : listener.onUndo)();
    else if (key === "y" && !isTyping) listener.onRedo();
    else return;
    event.preventDefault();
  });
}
