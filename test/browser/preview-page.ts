import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import type { RunningPreview } from "../../src/preview/server";
import { throttle, USUAL_SLOWNESS } from "./throttle";

/** Opens the preview in a context of its own, on its empty book, and fails where its page throws. */
export async function inPreview(
  browser: Browser,
  preview: RunningPreview,
  story: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 850 }, ...options });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await throttle(page, USUAL_SLOWNESS);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(String(error.stack ?? error)));
  await page.goto(preview.address);
  await page.getByRole("tab", { name: "Sheet1" }).waitFor();
  await story(page);
  expect(complaints).toEqual([]);
  await context.close();
}

/** A cell of the sheet in front, by its address. */
export function cellOf(page: Page, address: string): Locator {
  const column = address.charCodeAt(0) - "A".charCodeAt(0);
  return page.locator(`#cell-${Number(address.slice(1)) - 1}-${column}`);
}

/** Waits until a cell shows this. */
export async function expectCell(page: Page, address: string, text: string): Promise<void> {
  await page.waitForFunction(
    ([id, wanted]) => document.getElementById(id ?? "")?.textContent === wanted,
    [(await cellOf(page, address).getAttribute("id")) ?? "", text],
  );
}

/** Waits until the page shows what the last key did: keys are heard before they are seen. */
export async function untilDrawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
  });
}

/** Types into the active cell, as fast as keys can come, and ends with Enter. */
export async function typeAndEnter(page: Page, entry: string): Promise<void> {
  await page.keyboard.type(entry);
  await page.keyboard.press("Enter");
}

/** Waits until the name box says that this is selected. */
export async function expectPlace(page: Page, place: string): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelector<HTMLInputElement>("#place")?.value === wanted, place);
}

/** Waits until the bar above the cells shows this, which the active cell holds. */
export async function expectEntry(page: Page, entry: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector<HTMLTextAreaElement>("#formula")?.value === wanted,
    entry,
  );
}
