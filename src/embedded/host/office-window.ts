/**
 * The smallest browser window in which Microsoft's office.js starts: a page with one script element, elements that only
 * know their address, listeners, and an opener to talk to. It is no browser: what office.js does not ask for is absent.
 */

/** Where the page in the window claims to be; the host shares its host name, which is why office.js trusts it. */
export const PAGE_ORIGIN = "https://addin.embedded.test";

/** What the window needs from outside. */
export interface WindowPorts {
  /** The window's name, in which the host leaves the add-in its instructions. */
  readonly name: string;
  /** Fetches and runs a script of the office.js folder, named by its path there. */
  readonly runScript: (path: string) => void;
  /** Takes what the add-in posts to the window that opened it. */
  readonly post: (message: string) => void;
}

/** A window, and the ways in which the outside acts on it. */
export interface OfficeWindow {
  /** The names that must be global where office.js runs. */
  readonly globals: Record<string, unknown>;
  /** Lets the window receive a message from its opener. */
  readonly receive: (message: string) => void;
  /** Stops all timers. */
  readonly close: () => void;
}

/** Timers at least this long only guard against scripts that never arrive; they must not keep a process alive. */
const GUARD_MILLISECONDS = 1000;

/** Makes such a window. */
export function officeWindow(ports: WindowPorts): OfficeWindow {
  const listeners = new Map<string, Set<(event: unknown) => void>>();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const opener = { postMessage: ports.post };

  const listening = {
    addEventListener: (kind: string, listener: (event: unknown) => void): void => {
      const known = listeners.get(kind) ?? new Set();
      listeners.set(kind, known.add(listener));
    },
    removeEventListener: (kind: string, listener: (event: unknown) => void): void => {
      listeners.get(kind)?.delete(listener);
    },
  };

  /** As in a browser, what follows the time is what the task is given: the functions' runtime hands on the rest of a batch so. */
  const later = <Given extends unknown[]>(
    task: (...given: Given) => void,
    milliseconds = 0,
    ...given: Given
  ): ReturnType<typeof setTimeout> => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      task(...given);
    }, milliseconds);
    timers.add(timer);
    if (milliseconds >= GUARD_MILLISECONDS && typeof timer === "object") timer.unref();
    return timer;
  };
  const forget = (timer?: ReturnType<typeof setTimeout>): void => {
    clearTimeout(timer);
    if (timer !== undefined) timers.delete(timer);
  };

  const globals: Record<string, unknown> = {
    ...listening,
    opener,
    name: ports.name,
    document: officeDocument(listening, (path, done) => {
      later(() => {
        ports.runScript(path);
        done();
      });
    }),
    location: new URL(`${PAGE_ORIGIN}/taskpane.html`),
    navigator: { userAgent: "embedded" },
    history: {},
    console,
    URL,
    setTimeout: later,
    clearTimeout: forget,
    setInterval: () => 0,
    clearInterval: forget,
    performance: { now: () => performance.now(), timing: {} },
  };
  return {
    globals,
    receive: (message) => {
      const event = { data: message, origin: PAGE_ORIGIN, source: opener };
      for (const listener of [...(listeners.get("message") ?? [])]) listener(event);
    },
    close: () => {
      timers.forEach(clearTimeout);
      timers.clear();
      listeners.clear();
    },
  };
}

/** The folder from which the page says it loads office.js. */
const LIBRARY = `${PAGE_ORIGIN}/office/`;

interface ScriptElement {
  src?: string;
  onload?: () => void;
}

function officeDocument(listening: object, run: (path: string, done: () => void) => void): Record<string, unknown> {
  const page = { src: `${LIBRARY}office.js`, getAttribute: () => null };
  const head = {
    appendChild: (script: ScriptElement) => {
      const address = script.src ?? "";
      if (address.startsWith(LIBRARY)) run(address.slice(LIBRARY.length), () => script.onload?.());
    },
  };
  return {
    ...listening,
    domain: new URL(PAGE_ORIGIN).hostname,
    cookie: "",
    readyState: "complete",
    getElementsByTagName: (tag: string) => (tag === "script" ? [page] : [head]),
    getElementById: () => null,
    querySelectorAll: () => [],
    createElement: (tag: string) => (tag === "a" ? anchor() : { setAttribute: () => undefined }),
  };
}

/** A link, which browsers lend to scripts that want to take an address apart. */
function anchor(): object {
  let address = new URL(PAGE_ORIGIN);
  return {
    get href() {
      return address.href;
    },
    set href(value: string) {
      address = new URL(value, PAGE_ORIGIN);
    },
    get protocol() {
      return address.protocol;
    },
    get host() {
      return address.host;
    },
    get hostname() {
      return address.hostname;
    },
    get port() {
      return address.port;
    },
    get pathname() {
      return address.pathname;
    },
    get search() {
      return address.search;
    },
    get hash() {
      return address.hash;
    },
  };
}
