import type { Grid } from "./grid";

/** Gives the cells the keyboard wherever nothing else has it: on an empty part of the page, after a click on a button, at F6. */
export function keepKeyboard(grid: Grid): void {
  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    const isOutside = !(target instanceof Element && target.closest(".grid, dialog, [popover]") !== null);
    const isNowhere = target === document.body;
    if (!isNowhere && !(key === "F6" && isOutside)) return;
    grid.focus();
    if (isNowhere && key !== "F6") passOn(event);
  });
  document.addEventListener("click", ({ target, detail }) => {
    const button = target instanceof Element ? target.closest(".title-bar button, .ribbon button, .tabs button") : null;
    if (detail > 0 && button !== null && document.querySelector("dialog, [popover]") === null) grid.focus();
  });
}

/** The key that nothing took is the first one for what has the keyboard now: it must not be pressed again. */
function passOn(event: KeyboardEvent): void {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body) return;
  const { key, ctrlKey, metaKey, shiftKey, altKey, isComposing } = event;
  const same = new KeyboardEvent("keydown", { key, ctrlKey, metaKey, shiftKey, altKey, isComposing, cancelable: true });
  if (!activeElement.dispatchEvent(same)) event.preventDefault();
}
