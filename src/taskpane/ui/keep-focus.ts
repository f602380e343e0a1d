/** What the Tab key reaches, as Office's own library counts it: that library takes the key over, and knows no other elements. */
const REACHED_BY_TAB = [
  "a[href]",
  "button:not([disabled])",
  "input:not([disabled])",
  "select:not([disabled])",
  "textarea:not([disabled])",
  "[tabindex]",
]
  .map((selector) => `${selector}:not([tabindex='-1'])`)
  .join();

/** Where the focus was: the element, what it stood in, innermost first, and whether its outline was shown. */
interface FocusedPlace {
  readonly element: Element;
  readonly around: readonly Element[];
  readonly shown: boolean;
}

/**
 * Keeps the keyboard's place in a part of the page. Where the element that has the focus goes away, the focus moves to the
 * heading of what it stood in, or to the first control there, so that a keyboard and a screen reader go on from there. The Tab
 * key goes on from the last place too where nothing has the focus; Office's library would leave the pane then. Returns what ends
 * it.
 */
export function keepFocus(part: HTMLElement): () => void {
  const { ownerDocument: page } = part;
  let last: FocusedPlace | undefined;
  const nothingHasFocus = (): boolean => page.activeElement === null || page.activeElement === page.body;
  const remember = ({ target }: FocusEvent): void => {
    if (target instanceof Element && part.contains(target)) last = placeOf(target, part);
  };
  const giveBack = (): void => {
    if (last === undefined || !nothingHasFocus() || !page.hasFocus() || isThere(last.element)) return;
    focusNearest(last);
  };
  const onTab = (event: KeyboardEvent): void => {
    if (event.key !== "Tab" || last === undefined || !nothingHasFocus()) return;
    if (isThere(last.element)) (last.element as HTMLElement).focus();
    else focusNearest(last);
    if (nothingHasFocus()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const changes = new MutationObserver(giveBack);
  changes.observe(part, { childList: true, subtree: true });
  page.addEventListener("focusin", remember);
  window.addEventListener("focus", giveBack);
  window.addEventListener("keydown", onTab, true);
  return () => {
    changes.disconnect();
    page.removeEventListener("focusin", remember);
    window.removeEventListener("focus", giveBack);
    window.removeEventListener("keydown", onTab, true);
  };
}

function placeOf(element: Element, part: Element): FocusedPlace {
  const around: Element[] = [];
  for (let outer = element.parentElement; outer !== null && part.contains(outer); outer = outer.parentElement)
    around.push(outer);
  return { element, around, shown: element.matches(":focus-visible") };
}

function isThere(element: Element): boolean {
  return element.isConnected && element.checkVisibility();
}

/** A person with a mouse is not carried away from what they look at. */
function focusNearest({ around, shown }: FocusedPlace): void {
  for (const outer of around.filter(isThere)) {
    const heading = outer.querySelector<HTMLElement>("h2, h3");
    const target = heading ?? [...outer.querySelectorAll<HTMLElement>(REACHED_BY_TAB)].find(isThere);
    if (target === undefined) continue;
    if (target === heading) focusHeading(heading, !shown);
    else target.focus({ preventScroll: !shown });
    return;
  }
}

/** A heading counts among what the Tab key reaches only while it has the focus: Office's library goes on from no other element. */
function focusHeading(heading: HTMLElement, preventScroll: boolean): void {
  heading.tabIndex = 0;
  heading.style.outline = "none";
  heading.addEventListener("blur", forgetHeading);
  heading.focus({ preventScroll });
}

/** The window may lose the focus while the heading keeps it. */
function forgetHeading({ currentTarget }: FocusEvent): void {
  const heading = currentTarget as HTMLElement;
  if (document.activeElement === heading) return;
  heading.removeAttribute("tabindex");
  heading.removeEventListener("blur", forgetHeading);
}
