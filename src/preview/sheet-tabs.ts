import type { Book } from "../embedded/book/book";
import type { Sheet } from "../embedded/book/sheet";
import { element } from "./element";
import { openMenu } from "./menu";

/** What a person does with sheets. */
export interface SheetTabsListener {
  readonly onActivate: (name: string) => void;
  readonly onAdd: () => void;
  readonly onRename: (name: string, to: string) => void;
  readonly onCopy: (name: string) => void;
  readonly onDelete: (name: string) => void;
}

/** Shows the tabs of a workbook's sheets, with what can be done with the one in front. */
export function showSheetTabs(place: HTMLElement, book: Book, listener: SheetTabsListener): void {
  const shown = book.sheets.filter(({ visibility }) => visibility === "Visible");
  const key = JSON.stringify(shown.map(({ id, name, tabColor }) => [id, name, tabColor]));
  if (place.dataset["key"] !== key) {
    place.dataset["key"] = key;
    makeTabs(place, shown, listener);
  }
  const tabs = [...place.querySelectorAll<HTMLElement>(".tab")];
  tabs.forEach((tab, index) => {
    const inFront = shown[index] === book.activeSheet;
    if (tab.ariaSelected === String(inFront)) return;
    tab.ariaSelected = String(inFront);
    tab.tabIndex = inFront ? 0 : -1;
    if (!inFront) return;
    tab.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (place.contains(document.activeElement)) tab.focus();
  });
}

function makeTabs(place: HTMLElement, sheets: readonly Sheet[], listener: SheetTabsListener): void {
  const tabs = sheets.map((sheet) => sheetTab(sheet, listener));
  const list = element("div", { class: "tab-list", role: "tablist", ariaLabel: "Sheets" }, tabs);
  list.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = tabs[tabs.findIndex(({ ariaSelected }) => ariaSelected === "true") + step];
    if (step !== 0 && next !== undefined) next.click();
  });
  const add = element("button", {
    class: "add-sheet",
    title: "Add a sheet",
    ariaLabel: "Add a sheet",
    textContent: "+",
  });
  add.addEventListener("click", listener.onAdd);
  place.replaceChildren(list, add);
}

function sheetTab(sheet: Sheet, listener: SheetTabsListener): HTMLButtonElement {
  const tab = element("button", {
    class: "tab",
    role: "tab",
    textContent: sheet.name,
    title: "Double-click to rename, right-click for more",
  });
  if (sheet.tabColor !== undefined) tab.style.setProperty("--tab-color", sheet.tabColor);
  tab.addEventListener("click", () => {
    listener.onActivate(sheet.name);
  });
  const rename = (): void => {
    editName(tab, sheet.name, (name) => {
      listener.onRename(sheet.name, name);
    });
  };
  tab.addEventListener("dblclick", rename);
  tab.addEventListener("keydown", ({ key }) => {
    if (key === "F2") rename();
  });
  const open = (): void => {
    const { left, top } = tab.getBoundingClientRect();
    openMenu({ x: left, y: top, side: "above" }, `Sheet ${sheet.name}`, [
      { label: "Rename", choose: rename },
      {
        label: "Copy",
        choose: () => {
          listener.onCopy(sheet.name);
        },
      },
      {
        label: "Delete",
        choose: () => {
          listener.onDelete(sheet.name);
        },
      },
    ]);
  };
  tab.addEventListener("contextmenu", (event) => {
    event.preventDefault();
    open();
  });
  return tab;
}

function editName(tab: HTMLElement, name: string, done: (name: string) => void): void {
  const input = element("input", { class: "tab-name", value: name, ariaLabel: "Name of the sheet" });
  let open = true;
  const close = (keep: boolean): void => {
    if (!open) return;
    open = false;
    if (input.isConnected) input.replaceWith(tab);
    if (keep && input.value !== name) done(input.value);
  };
  input.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Enter") close(true);
    if (event.key === "Escape") close(false);
  });
  input.addEventListener("blur", () => {
    close(true);
  });
  tab.replaceWith(input);
  input.focus();
  input.select();
}
