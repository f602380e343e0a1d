import { type Direction, DOWN, LEFT, RIGHT, UP } from "./spot";

/** A key with what is held down beside it. `ctrl` is the command key of a Mac too. */
export interface Key {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** How a cell is being typed into: over what it held, where arrows end it, or within, where they move among the letters. */
export type Manner = "over" | "within";

/** Where a move goes from a cell. */
export type Way =
  | { readonly to: "next" | "edge" | "page"; readonly direction: Direction }
  | { readonly to: "home" | "end"; readonly ofSheet: boolean };

/** Other cells are selected. */
export type SelectionCommand = { readonly on: "selection" } & (
  | { readonly do: "move"; readonly way: Way; readonly extend: boolean }
  /** On to the next of the selected cells, where there are several. */
  | { readonly do: "advance"; readonly direction: Direction }
  | { readonly do: "all" | "rows" | "columns" }
);

/** Something happens to the selected cells. */
export interface CellCommand {
  readonly on: "cells";
  readonly do: "edit" | "retype" | "clear" | "show" | "letGo";
}

/** Something happens beyond the cells; `leave` takes the keyboard to another part of the page. */
export type DeskCommand = { readonly on: "desk" } & (
  | { readonly do: "otherSheet"; readonly step: -1 | 1 }
  | { readonly do: "openList" | "openMenu" | "undo" | "redo" | "insertLines" | "deleteLines" }
  | { readonly do: "leave"; readonly direction: "forwards" | "backwards" }
);

/** What a key asks for while nobody types into a cell. */
export type KeyCommand = SelectionCommand | CellCommand | DeskCommand;

/** What a key asks for while somebody types into a cell. */
export type TypingCommand =
  /** What is typed is taken, and the way goes on. */
  | { readonly do: "commit"; readonly then: Direction | Way | "fill" }
  | { readonly do: "cancel" | "breakLine" | "changeManner" | "turnReference" };

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: UP,
  ArrowDown: DOWN,
  ArrowLeft: LEFT,
  ArrowRight: RIGHT,
};

/** What a key asks for while nobody types into a cell; undefined where the browser, or whatever is typed, has it. */
export function commandOfKey({ key, ctrl, shift, alt }: Key): KeyCommand | undefined {
  if (key === "Enter") return alt ? undefined : { on: "selection", do: "advance", direction: shift ? UP : DOWN };
  if (key === "Tab")
    return ctrl || alt ? undefined : { on: "selection", do: "advance", direction: shift ? LEFT : RIGHT };
  if (alt) {
    if (key === "ArrowDown") return { on: "desk", do: "openList" };
    const way = pageAcross(key);
    return way === undefined ? undefined : { on: "selection", do: "move", way, extend: shift };
  }
  if (ctrl && (key === "PageUp" || key === "PageDown"))
    return { on: "desk", do: "otherSheet", step: key === "PageUp" ? -1 : 1 };
  const way = wayOf(key, ctrl);
  if (way !== undefined) return { on: "selection", do: "move", way, extend: shift };
  if (ctrl) return commandWithCtrl(key, shift);
  switch (key) {
    case "F2":
      return { on: "cells", do: "edit" };
    case "Delete":
      return { on: "cells", do: "clear" };
    case "Escape":
      return { on: "cells", do: "letGo" };
    case "Backspace":
      return shift ? { on: "cells", do: "show" } : { on: "cells", do: "retype" };
    case "F6":
      return { on: "desk", do: "leave", direction: shift ? "backwards" : "forwards" };
    case "F10":
      return shift ? { on: "desk", do: "openMenu" } : undefined;
    case "ContextMenu":
      return { on: "desk", do: "openMenu" };
    case " ":
      return shift ? { on: "selection", do: "rows" } : undefined;
    default:
      return undefined;
  }
}

/** What a key asks for while somebody types into a cell; undefined where it belongs to what is typed. */
export function commandWhileTyping({ key, ctrl, shift, alt }: Key, manner: Manner): TypingCommand | undefined {
  switch (key) {
    case "Enter":
      if (alt) return { do: "breakLine" };
      return { do: "commit", then: ctrl ? "fill" : shift ? UP : DOWN };
    case "Tab":
      return ctrl || alt ? undefined : { do: "commit", then: shift ? LEFT : RIGHT };
    case "Escape":
      return { do: "cancel" };
    case "F2":
      return { do: "changeManner" };
    case "F4":
      return { do: "turnReference" };
    default: {
      const way = alt ? undefined : wayOf(key, ctrl);
      return manner === "over" && way !== undefined ? { do: "commit", then: way } : undefined;
    }
  }
}

function wayOf(key: string, ctrl: boolean): Way | undefined {
  const direction = ARROWS[key];
  if (direction !== undefined) return { to: ctrl ? "edge" : "next", direction };
  if (key === "Home" || key === "End") return { to: key === "Home" ? "home" : "end", ofSheet: ctrl };
  if (key === "PageDown" || key === "PageUp") return { to: "page", direction: key === "PageDown" ? DOWN : UP };
  return undefined;
}

function pageAcross(key: string): Way | undefined {
  if (key !== "PageDown" && key !== "PageUp") return undefined;
  return { to: "page", direction: key === "PageDown" ? RIGHT : LEFT };
}

function commandWithCtrl(key: string, shift: boolean): KeyCommand | undefined {
  switch (key.toLowerCase()) {
    case "a":
      return { on: "selection", do: "all" };
    case " ":
      return { on: "selection", do: shift ? "all" : "columns" };
    case "backspace":
      return { on: "cells", do: "show" };
    case "z":
      return { on: "desk", do: shift ? "redo" : "undo" };
    case "y":
      return { on: "desk", do: "redo" };
    case "+":
      return { on: "desk", do: "insertLines" };
    case "-":
      return { on: "desk", do: "deleteLines" };
    default:
      return undefined;
  }
}
