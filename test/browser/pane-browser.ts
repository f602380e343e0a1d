import type { Browser } from "playwright-core";
import { launchChromium } from "./launch";
import { pagesAtHand } from "./open-add-in";

/** Building the add-in's pages is part of it for the first suite. */
const FIRST_MILLISECONDS = 240_000;

/** Gives a suite a browser of its own once the add-in's pages are at hand, so that no test waits for them to be built. */
export function usePaneBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    [browser] = await Promise.all([launchChromium(), pagesAtHand()]);
  }, FIRST_MILLISECONDS);
  afterAll(async () => {
    await browser?.close();
  });
  return () => {
    if (browser === undefined) throw new Error("The browser is there once the tests begin.");
    return browser;
  };
}
