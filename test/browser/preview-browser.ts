import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { type RunningPreview, servePreview } from "../../src/preview/server";
import { launchChromium } from "./launch";
import { inPreview } from "./preview-page";

/** Building the pages is part of it for the first suite. */
const FIRST_MILLISECONDS = 240_000;

/** A browser, and the preview that it opens. */
export interface PreviewAtHand {
  readonly browser: Browser;
  readonly preview: RunningPreview;
}

/** Gives a suite a browser and a preview of its own. */
export function usePreview(): () => PreviewAtHand {
  let atHand: PreviewAtHand | undefined;
  beforeAll(async () => {
    const [browser, preview] = await Promise.all([launchChromium(), servePreview(0)]);
    atHand = { browser, preview };
  }, FIRST_MILLISECONDS);
  afterAll(async () => {
    await atHand?.browser.close();
    await atHand?.preview.close();
  });
  return () => {
    if (atHand === undefined) throw new Error("The preview is there once the tests begin.");
    return atHand;
  };
}

/** The same for a suite that tells all its stories in pages of the preview; answers how one is told. */
export function usePreviewPages(): (
  story: (page: Page) => Promise<void>,
  options?: BrowserContextOptions,
) => Promise<void> {
  const atHand = usePreview();
  return (story, options) => inPreview(atHand().browser, atHand().preview, story, options);
}
