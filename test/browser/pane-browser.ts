import { mkdirSync } from "node:fs";
import type { Browser } from "playwright-core";
import { launchChromium } from "./launch";
import { openAddIn } from "./open-add-in";

/** Building the add-in's pages is part of the first opening. */
const FIRST_MILLISECONDS = 240_000;

/**
 * Gives a suite a browser of its own, in which the add-in has been opened once, so that no test waits for its pages to be built.
 * `pictures` is the folder for what the suite photographs.
 */
export function usePaneBrowser(pictures?: string): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    if (pictures !== undefined) mkdirSync(pictures, { recursive: true });
    browser = await launchChromium();
    await (await openAddIn(browser)).close();
  }, FIRST_MILLISECONDS);
  afterAll(async () => {
    await browser?.close();
  });
  return () => {
    if (browser === undefined) throw new Error("The browser is there once the tests begin.");
    return browser;
  };
}
