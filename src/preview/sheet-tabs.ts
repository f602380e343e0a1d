import type { Book } from "../embedded/book/book";
import type { Sheet } from "../embedded/book/sheet";
import { element } from "./element";

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
  tab.addEventListener("contextmenu", (event) => {
    event.preventDefault();
    openMenu(tab, [
      ["Rename", rename],
      [
        "Copy",
        () => {
          listener.onCopy(sheet.name);
        },
      ],
      [
        "Delete",
        () => {
          listener.onDelete(sheet.name);
        },
      ],
    ]);
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

/** A menu above an element; it goes at a choice, at Escape, or at a click elsewhere. */
function openMenu(at: HTMLElement, choices: readonly (readonly [label: string, choose: () => void])[]): void {
  const menu = element("div", { class: "menu", role: "menu", popover: "manual" });
  const items = choices.map(([label, choose]) => {
    const item = element("button", { role: "menuitem", textContent: label });
    item.addEventListener("click", () => {
      menu.hidePopover();
      choose();
    });
    return item;
  });
  menu.append(...items);
  const closing = new AbortController();
  const closeElsewhere = ({ target }: Event): void => {
    if (!(target instanceof Node && menu.contains(target))) menu.hidePopover();
  };
  document.addEventListener("pointerdown", closeElsewhere, { signal: closing.signal });
  window.addEventListener("blur", closeElsewhere, { signal: closing.signal });
  menu.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") {
      menu.hidePopover();
      at.focus();
    }
    const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
    items.at((items.indexOf(document.activeElement as HTMLButtonElement) + step) % items.length)?.focus();
  });
  menu.addEventListener("toggle", (event) => {
    if (event.newState !== "closed") return;
    closing.abort();
    menu.remove();
  });
  document.body.append(menu);
  const { left, top } = at.getBoundingClientRect();
  Object.assign(menu.style, { left: `${left}px`, bottom: `${innerHeight - top}px` });
  menu.showPopover();
  items[0]?.focus();
}
