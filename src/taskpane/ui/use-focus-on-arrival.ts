import { type RefObject, useEffect, useRef } from "react";

/**
 * Moves the focus to an element when its page appears, because what had the focus is gone. Where the keyboard is elsewhere, in
 * the cells for instance, it stays there.
 */
export function useFocusOnArrival<Target extends HTMLElement>(): RefObject<Target | null> {
  const target = useRef<Target>(null);
  useEffect(() => {
    if (document.hasFocus()) target.current?.focus();
  }, []);
  return target;
}
