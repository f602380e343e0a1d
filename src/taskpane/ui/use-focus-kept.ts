import { type RefObject, useEffect, useRef } from "react";

/**
 * When one screen follows another and what had the focus is gone with the first, moves the focus to the heading of the next,
 * so that a keyboard and a screen reader go on from there. Where the focus is elsewhere it stays.
 */
export function useFocusKept(place: RefObject<HTMLElement | null>, screen: string): void {
  const before = useRef(screen);
  useEffect(() => {
    if (before.current === screen) return;
    before.current = screen;
    const lost = document.activeElement === null || document.activeElement === document.body;
    const heading = place.current?.querySelector<HTMLElement>("h2");
    if (!lost || !heading || !document.hasFocus()) return;
    heading.tabIndex = -1;
    heading.style.outline = "none";
    heading.focus();
  }, [place, screen]);
}
