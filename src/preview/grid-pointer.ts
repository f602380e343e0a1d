import type { LineAt, Place } from "./cells/line-at";
import type { Spot } from "./cells/spot";
import { HEADER } from "./cells-view";

/** What a person does with the mouse among the cells. */
export interface PointerListener {
  /** The cell at a point, counted from behind the headers. */
  readonly spotAt: (x: number, y: number) => Spot;
  readonly onPress: (at: Place, extend: boolean) => void;
  /** The pressed pointer has come to another cell or line. */
  readonly onDrag: (at: Spot | LineAt) => void;
  readonly onDoubleClick: (spot: Spot) => void;
  /** The edge of a line was moved by so many pixels; `done` when it was let go. */
  readonly onResize: (line: LineAt, by: number) => void;
  readonly onContextMenu: (at: Place, x: number, y: number) => void;
}

/** Listens to the mouse over the cells and their headers. */
export function listenToPointer(scroller: HTMLElement, listener: PointerListener): void {
  const spotAt = ({ clientX, clientY }: MouseEvent): Spot => {
    const { left, top } = scroller.getBoundingClientRect();
    return listener.spotAt(clientX - left - HEADER.width, clientY - top - HEADER.height);
  };
  const placeAt = (event: MouseEvent): Place => {
    const { left, top } = scroller.getBoundingClientRect();
    const [inLetters, inNumbers] = [event.clientY < top + HEADER.height, event.clientX < left + HEADER.width];
    if (inLetters && inNumbers) return "corner";
    const { row, column } = spotAt(event);
    if (inLetters) return { kind: "column", index: column };
    return inNumbers ? { kind: "row", index: row } : { row, column };
  };
  const isOnScrollbar = ({ clientX, clientY }: MouseEvent): boolean => {
    const { left, top } = scroller.getBoundingClientRect();
    return clientX - left >= scroller.clientWidth || clientY - top >= scroller.clientHeight;
  };

  scroller.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || isOnScrollbar(event) || isElsewhere(event)) return;
    const edge = lineOfEdge(event.target);
    if (edge !== undefined) {
      follow(event, undefined, (moved) => {
        listener.onResize(edge, edge.kind === "column" ? moved.clientX - event.clientX : moved.clientY - event.clientY);
      });
      return;
    }
    const place = placeAt(event);
    listener.onPress(place, event.shiftKey);
    if (place === "corner" || event.pointerType === "touch") return;
    const start = placeAt(event);
    follow(event, (moved) => {
      const { row, column } = spotAt(moved);
      if (start === "corner") return;
      if (!("kind" in start)) listener.onDrag({ row, column });
      else listener.onDrag({ kind: start.kind, index: start.kind === "row" ? row : column });
    });
  });
  // The keyboard stays where it is: in the field that takes every key.
  scroller.addEventListener("mousedown", (event) => {
    if (!isOnScrollbar(event) && !isElsewhere(event)) event.preventDefault();
  });
  scroller.addEventListener("dblclick", (event) => {
    const place = placeAt(event);
    if (place !== "corner" && !("kind" in place) && !isElsewhere(event)) listener.onDoubleClick(place);
  });
  scroller.addEventListener("contextmenu", (event) => {
    if (isElsewhere(event)) return;
    event.preventDefault();
    listener.onContextMenu(placeAt(event), event.clientX, event.clientY);
  });
}

/** Follows the pressed pointer until it is let go. */
function follow(
  { pointerId, currentTarget }: PointerEvent,
  onMove?: (event: PointerEvent) => void,
  onEnd?: (event: PointerEvent) => void,
): void {
  if (!(currentTarget instanceof HTMLElement)) return;
  const over = new AbortController();
  currentTarget.setPointerCapture(pointerId);
  if (onMove !== undefined) currentTarget.addEventListener("pointermove", onMove, { signal: over.signal });
  for (const ending of ["pointerup", "pointercancel"] as const)
    currentTarget.addEventListener(
      ending,
      (event) => {
        over.abort();
        if (ending === "pointerup") onEnd?.(event);
      },
      { signal: over.signal },
    );
}

/** The line whose edge this is. */
function lineOfEdge(target: EventTarget | null): LineAt | undefined {
  if (!(target instanceof HTMLElement) || !target.classList.contains("edge")) return undefined;
  const { row, column } = target.parentElement?.dataset ?? {};
  if (column !== undefined) return { kind: "column", index: Number(column) };
  return row === undefined ? undefined : { kind: "row", index: Number(row) };
}

/** Whether the mouse is over something above the cells: the field that is typed in, a button, a chart. */
function isElsewhere({ target }: Event): boolean {
  return target instanceof Element && target.closest("textarea, button, svg") !== null;
}
