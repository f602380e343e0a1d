import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, extname, join, normalize } from "node:path";
import type { Browser, BrowserContextOptions, Frame, Page, Route } from "playwright-core";
import type { AddInFunctions } from "../../src/embedded/functions/function-calls";
import { builtPages, PANE_PAGES } from "../../src/preview/built-pages";
import { throttle, USUAL_SLOWNESS } from "./throttle";

/** Where host and add-in claim to be; no such place exists, and no request leaves this machine. */
export const ORIGIN = "https://class-cruncher.test";
/** From where every add-in loads office.js. */
export const OFFICE_LIBRARY = "https://appsforoffice.microsoft.com/lib/1/hosted/";

const HOST_PAGES = {
  name: "test-host",
  config: "test/browser/fixtures/webpack.config.js",
  sources: ["test/browser/fixtures", "src/embedded", "src/preview/webpack.config.js", "package-lock.json"],
};
const officeFolder = dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/office.js"));

/** An add-in that is open in the embedded Excel, in a real browser. */
export interface OpenAddIn {
  /** The page that plays Excel; `window.host` is its handle. */
  readonly page: Page;
  /** The add-in's own page. */
  readonly frame: Frame;
  /** Requests that went anywhere other than to the add-in's origin or Microsoft's library. */
  readonly strayRequests: readonly string[];
  /** What the browser complained of: errors in the console, exceptions, breaches of the page's policy. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

/** How the add-in is opened. */
export interface OpenOptions {
  /** An .xlsx file; without it a book with one blank sheet. */
  readonly workbook?: Uint8Array;
  /** Folder of the add-in's pages; by default the production build. */
  readonly folder?: string;
  /** Default `taskpane.html`. */
  readonly address?: string;
  /** Width and height of the pane. */
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly context?: BrowserContextOptions;
  /** Whether Microsoft's library arrives at all: refused at once, or asked for without any answer. */
  readonly library?: "arrives" | "never" | "hangs";
  /** How much later than asked for the library, or our own script, arrives; nobody waits for the page then. */
  readonly late?: { readonly library?: number; readonly script?: number };
  /** Whether every word of the searching thread costs it time, as if the school were a hard one. */
  readonly slowSearch?: boolean;
  /** Scripts that run in every page before its own. */
  readonly scripts?: readonly string[];
  /** The add-in's functions for cells, as Excel is told of them. */
  readonly functions?: AddInFunctions;
  /** Whether the pane is open at first. Default true. */
  readonly paneIsOpen?: boolean;
  /** Runs in the host's page after the book is there and before the add-in opens. */
  readonly beforeOpen?: (page: Page) => Promise<void>;
}

/** What was found built; while tests run nothing changes. */
let atHand: Promise<readonly [host: string, pane: string]> | undefined;

/** The folders of the pages that tests open, which are built before the first test. */
export function pagesAtHand(): Promise<readonly [host: string, pane: string]> {
  atHand ??= Promise.all([builtPages(HOST_PAGES), builtPages(PANE_PAGES)]);
  return atHand;
}

/** Opens the add-in in a page of its own. */
export async function openAddIn(browser: Browser, options: OpenOptions = {}): Promise<OpenAddIn> {
  const { viewport = { width: 350, height: 800 }, address = "taskpane.html", library = "arrives", late } = options;
  const [host, builtPane] = await pagesAtHand();
  const pane = options.folder ?? builtPane;
  const context = await browser.newContext({ ...options.context, viewport });
  const strayRequests: string[] = [];
  const complaints: string[] = [];
  await context.route("**/*", async (route) => {
    const url = route.request().url();
    if (url === `${OFFICE_LIBRARY}office.js`) await pause(late?.library);
    if (isOwnScript(url)) await pause(late?.script);
    if (url.startsWith(`${ORIGIN}/host/`)) await serve(route, host, url.slice(`${ORIGIN}/host/`.length));
    else if (options.slowSearch === true && isSearchThread(url)) await serve(route, pane, pathOf(url), SLOW);
    else if (url.startsWith(`${ORIGIN}/`)) await serve(route, pane, url.slice(`${ORIGIN}/`.length));
    else if (url.startsWith(OFFICE_LIBRARY) && library === "arrives")
      await serve(route, officeFolder, url.slice(OFFICE_LIBRARY.length));
    else if (url.startsWith(OFFICE_LIBRARY) && library === "hangs") return;
    else if (url.startsWith(OFFICE_LIBRARY)) await route.abort("connectionfailed");
    else {
      strayRequests.push(url);
      await route.abort();
    }
  });
  for (const content of options.scripts ?? []) await context.addInitScript({ content });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  await throttle(page, USUAL_SLOWNESS);
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error.stack ?? error)));
  await page.goto(`${ORIGIN}/host/host.html`);
  await options.beforeOpen?.(page);
  const workbook = options.workbook === undefined ? undefined : [...options.workbook];
  const excelOptions = {
    ...(options.functions === undefined ? {} : { functions: options.functions }),
    ...(options.paneIsOpen === undefined ? {} : { paneIsOpen: options.paneIsOpen }),
  };
  await page.evaluate(([place, bytes, chosen]) => window.host.open(place, bytes, chosen), [
    `${ORIGIN}/${address}`,
    workbook,
    excelOptions,
  ] as const);
  const frame = await frameAt(page, address, late === undefined && library !== "hangs" ? "load" : "commit");
  return { page, frame, strayRequests, complaints, close: () => context.close() };
}

async function frameAt(page: Page, address: string, until: "load" | "commit"): Promise<Frame> {
  const handle = await page.waitForSelector("iframe");
  const frame = await handle.contentFrame();
  if (frame === null) throw new Error("The page that plays Excel has no frame.");
  await frame.waitForURL(`**/${address}`, { waitUntil: until });
  return frame;
}

/** The script of the thread in which the pane searches. */
function isSearchThread(url: string): boolean {
  return /\/search\.[0-9a-f]+\.js$/.test(url);
}

/** The script of the add-in's page. */
function isOwnScript(url: string): boolean {
  return new URL(url).pathname === "/taskpane.js";
}

async function pause(milliseconds: number | undefined): Promise<void> {
  if (milliseconds !== undefined) await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function pathOf(url: string): string {
  return url.slice(`${ORIGIN}/`.length);
}

/** Before each word of the thread, its core is busy for a while. */
const SLOW = `{
  const post = self.postMessage.bind(self);
  self.postMessage = (message) => {
    for (const end = Date.now() + 600; Date.now() < end; );
    post(message);
  };
}
`;

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

async function serve(route: Route, folder: string, asked: string, before = ""): Promise<void> {
  const path = normalize(decodeURIComponent(new URL(asked, "https://any.test/").pathname)).replace(/^\/+/, "");
  try {
    const body = await readFile(join(folder, path));
    await route.fulfill({
      body: before === "" ? body : before + body.toString(),
      contentType: TYPES[extname(path)] ?? "application/octet-stream",
    });
  } catch {
    await route.fulfill({ status: 404, body: "" });
  }
}
