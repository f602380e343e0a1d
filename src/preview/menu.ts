import { element } from "./element";

/** Something that can be chosen. */
export interface MenuItem {
  readonly label: string;
  readonly choose: () => void;
  /** Whether it is the choice that holds now, in a menu of which one holds. */
  readonly isChecked?: boolean;
}

/** Where a menu opens: its corner, and on which side of that it lies. */
export interface MenuPlace {
  readonly x: number;
  readonly y: number;
  readonly side: "below" | "above";
  /** How wide it is at least, in pixels. */
  readonly width?: number;
}

/** Opens a menu, which goes at a choice, at Escape, or at a click elsewhere; the keyboard then goes back to where it was. */
export function openMenu(place: MenuPlace, label: string, choices: readonly MenuItem[]): void {
  const before = document.activeElement;
  const menu = element("div", { class: "menu", role: "menu", popover: "manual", ariaLabel: label });
  const close = (): void => {
    menu.hidePopover();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
  const items = choices.map(({ label: text, choose, isChecked }) => {
    const item = element("button", {
      role: isChecked === undefined ? "menuitem" : "menuitemradio",
      textContent: text,
      tabIndex: -1,
    });
    if (isChecked !== undefined) item.ariaChecked = String(isChecked);
    item.addEventListener("click", () => {
      close();
      choose();
    });
    return item;
  });
  menu.append(...items);
  const closing = new AbortController();
  const closeElsewhere = ({ target }: Event): void => {
    if (!(target instanceof Node && menu.contains(target))) menu.hidePopover();
  };
  document.addEventListener("pointerdown", closeElsewhere, { signal: closing.signal, capture: true });
  window.addEventListener("blur", closeElsewhere, { signal: closing.signal });
  menu.addEventListener("keydown", (event) => {
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    const to = target(event.key, at, choices);
    if (event.key === "Escape" || event.key === "Tab") close();
    else if (to !== undefined) items.at(to % items.length)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  menu.addEventListener("toggle", (event) => {
    if (event.newState !== "closed") return;
    closing.abort();
    menu.remove();
  });
  (document.querySelector("main") ?? document.body).append(menu);
  menu.style.minWidth = `${place.width ?? 140}px`;
  menu.showPopover();
  const { width, height } = menu.getBoundingClientRect();
  const top = place.side === "below" ? place.y : place.y - height;
  menu.style.left = `${Math.max(4, Math.min(place.x, innerWidth - width - 4))}px`;
  menu.style.top = `${Math.max(4, Math.min(top, innerHeight - height - 4))}px`;
  (items.find(({ ariaChecked }) => ariaChecked === "true") ?? items[0])?.focus();
}

/** The item that a key leads to: the next, the last, or the next one that begins with its letter. */
function target(key: string, at: number, choices: readonly MenuItem[]): number | undefined {
  if (key === "ArrowDown") return at + 1;
  if (key === "ArrowUp") return at - 1;
  if (key === "Home") return 0;
  if (key === "End") return choices.length - 1;
  if (key.length !== 1 || key === " ") return undefined;
  const begins = (index: number): boolean =>
    choices[index % choices.length]?.label.toLowerCase().startsWith(key.toLowerCase()) === true;
  const found = choices.findIndex((_, step) => begins(at + 1 + step));
  return found < 0 ? undefined : at + 1 + found;
}
