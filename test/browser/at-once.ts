import type { CDPSession, Page } from "playwright-core";

/** A key, perhaps with others held down such as `Control+z`; letters to type; or a click, perhaps a double one or with Shift. */
export type Doing =
  | { readonly key: string }
  | { readonly type: string }
  | { readonly click: readonly [x: number, y: number]; readonly times?: 1 | 2; readonly shift?: boolean };

/** The numbers that Windows has for keys, which Chromium goes by. */
const NUMBERS: Readonly<Record<string, number>> = {
  Backspace: 8, Tab: 9, Enter: 13, Escape: 27, PageUp: 33, PageDown: 34, End: 35, Home: 36,
  ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40, Delete: 46, F2: 113, F4: 115, F6: 117, F10: 121,
}; // prettier-ignore
const HELD: Readonly<Record<string, number>> = { Alt: 1, Control: 2, Meta: 4, Shift: 8 };

/**
 * Sends keys and clicks one right after the other, as they come from a person who does not wait for a page that is busy: it may
 * have to take several of them before it has shown what the first one did.
 */
export async function atOnce(page: Page, doings: readonly Doing[]): Promise<void> {
  const session = await sessionOf(page);
  const sent: Promise<unknown>[] = [];
  for (const doing of doings) {
    if ("click" in doing) sent.push(...click(session, doing));
    else if ("key" in doing) sent.push(...press(session, doing.key));
    else sent.push(...Array.from(doing.type).flatMap((letter) => press(session, letter)));
  }
  await Promise.all(sent);
}

/** Keeps the page busy for a while, from now on. */
export async function keepBusy(page: Page, milliseconds: number): Promise<void> {
  await page.evaluate((time) => {
    setTimeout(() => {
      const end = performance.now() + time;
      while (performance.now() < end);
    });
  }, milliseconds);
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

function sessionOf(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

function press(session: CDPSession, keys: string): readonly Promise<unknown>[] {
  const held = keys.split(/\+(?=.)/);
  const key = held.pop() ?? "";
  const modifiers = held.reduce((sum, one) => sum + (HELD[one] ?? 0), 0);
  const number = NUMBERS[key] ?? key.toUpperCase().charCodeAt(0);
  const letter = key === "Enter" ? "\r" : key.length === 1 ? key : undefined;
  const isText = letter !== undefined && (modifiers === 0 || modifiers === HELD["Shift"]);
  const common = { key, code: key.length === 1 ? "" : key, modifiers, windowsVirtualKeyCode: number };
  return [
    session.send("Input.dispatchKeyEvent", {
      ...common,
      ...(isText ? { type: "keyDown", text: letter } : { type: "rawKeyDown" }),
    }),
    session.send("Input.dispatchKeyEvent", { ...common, type: "keyUp" }),
  ];
}

function click(session: CDPSession, doing: Extract<Doing, { click: unknown }>): readonly Promise<unknown>[] {
  const { times = 1, shift = false } = doing;
  const [x, y] = doing.click;
  const common = { x, y, modifiers: shift ? 8 : 0 };
  const moving = session.send("Input.dispatchMouseEvent", { ...common, type: "mouseMoved" });
  const clicks = Array.from({ length: times }, (_, index) =>
    (["mousePressed", "mouseReleased"] as const).map((type) =>
      session.send("Input.dispatchMouseEvent", { ...common, type, button: "left", clickCount: index + 1 }),
    ),
  );
  return [moving, ...clicks.flat()];
}
