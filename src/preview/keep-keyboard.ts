import type { Grid } from "./grid";

/** Gives the cells the keyboard wherever nothing else has it: on an empty part of the page, after a click on a button, at F6. */
export function keepKeyboard(grid: Grid): void {
  document.addEventListener("keydown", ({ key, target }) => {
    const isOutside = !(target instanceof Element && target.closest(".grid, dialog, [popover]") !== null);
    if (target === document.body || (key === "F6" && isOutside)) grid.focus();
  });
  document.addEventListener("click", ({ target, detail }) => {
    const button = target instanceof Element ? target.closest(".title-bar button, .ribbon button, .tabs button") : null;
    if (detail > 0 && button !== null && document.querySelector("dialog, [popover]") === null) grid.focus();
  });
}
