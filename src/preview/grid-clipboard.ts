import type { Area } from "../embedded/book/area";
import { textOfHtml } from "./clipboard-html";
import { type Copied, copied, type Pasted, pasted } from "./copied";
import type { SheetView } from "./sheet-view";

/** What copying and pasting ask of the cells. */
export interface ClipboardListener {
  /** The cells to copy from or paste to; undefined while somebody types, when the text in the field is meant. */
  readonly selection: () => { readonly view: SheetView; readonly area: Area } | undefined;
  readonly onCut: (area: Area) => void;
  /** `pasted` is undefined where the clipboard holds nothing that cells can hold. */
  readonly onPaste: (area: Area, pasted: Pasted | undefined) => void;
}

/** Listens to the clipboard's keys and commands at the field that has the keyboard of the cells. */
export function listenToClipboard(field: HTMLElement, listener: ClipboardListener): void {
  let latest: Copied | undefined;
  for (const kind of ["copy", "cut"] as const)
    field.addEventListener(kind, (event) => {
      const selection = listener.selection();
      if (selection === undefined) return;
      event.preventDefault();
      latest = copied(selection.view, selection.area, kind === "cut");
      event.clipboardData?.setData("text/plain", latest.text);
      if (kind === "cut") listener.onCut(selection.area);
    });
  field.addEventListener("paste", (event) => {
    const selection = listener.selection();
    if (selection === undefined) return;
    event.preventDefault();
    const text = textOf(event.clipboardData);
    if (text === "") {
      listener.onPaste(selection.area, undefined);
      return;
    }
    const cells = pasted(text, selection.area, latest);
    const [first] = cells.entries;
    listener.onPaste({ ...selection.area, rows: cells.entries.length, columns: first?.length ?? 1 }, cells);
  });
}

/** What the clipboard holds, as text; some programs put nothing but a page's source there. */
function textOf(clipboard: DataTransfer | null): string {
  const text = clipboard?.getData("text/plain") ?? "";
  return text === "" ? textOfHtml(clipboard?.getData("text/html") ?? "") : text;
}
