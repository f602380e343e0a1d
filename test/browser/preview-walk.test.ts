import type { Locator, Page } from "playwright-core";
import { seedsFrom } from "../support/number-of-cases";
import { atOnce } from "./at-once";
import { ExpectedSheets } from "./expected-sheets";
import { usePreviewPages } from "./preview-browser";
import { type Ground, seenOn, strides } from "./random-walk";

const STRIDES = 150;
/** So many are done before anybody looks. */
const TOGETHER = 5;
const PATIENCE_MILLISECONDS = 5000;

describe("a random walk through the preview's cells, bars and tabs", () => {
  const inPage = usePreviewPages();

  it.each(seedsFrom(1, 12))("leads where it leads in Excel, seed %i", (seed) =>
    inPage(async (page) => {
      await page.getByRole("button", { name: "Add a sheet" }).click();
      await page.getByRole("tab", { name: "Sheet2", selected: true }).waitFor();
      await page.keyboard.press("Control+PageUp");
      await page.getByRole("tab", { name: "Sheet1", selected: true }).waitFor();
      const all = strides(seed, STRIDES, await groundOf(page));
      const sheets = new ExpectedSheets();
      for (let taken = 0; taken < all.length; taken += TOGETHER) {
        const next = all.slice(taken, taken + TOGETHER);
        await atOnce(
          page,
          next.flatMap(({ doings }) => doings),
        );
        for (const { expect: come } of next) come(sheets);
        const way = all.slice(0, taken + TOGETHER).map(({ name }) => name);
        expect({ way, seen: await seenSoon(page, sheets) }).toEqual({ way, seen: sheets.seen });
      }
    }),
  );
});

/** What the page shows once it is what is expected, or at last. */
async function seenSoon(page: Page, sheets: ExpectedSheets): Promise<unknown> {
  const wanted = JSON.stringify(sheets.seen);
  const end = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const seen = await seenOn(page);
    if (JSON.stringify(seen) === wanted || Date.now() > end) return seen;
    await page.waitForTimeout(15);
  }
}

async function groundOf(page: Page): Promise<Ground> {
  const [first, second] = [await box(page.locator("#cell-0-0")), await box(page.locator("#cell-1-1"))];
  return {
    cell: (row, column) => [first.x + 30 + column * (second.x - first.x), first.y + 10 + row * (second.y - first.y)],
    tabs: [
      await middle(page.getByRole("tab", { name: "Sheet1" })),
      await middle(page.getByRole("tab", { name: "Sheet2" })),
    ],
    bar: await middle(page.locator("#formula")),
    nameBox: await middle(page.locator("#place")),
  };
}

async function middle(place: Locator): Promise<readonly [x: number, y: number]> {
  const { x, y, width, height } = await box(place);
  return [x + width / 2, y + height / 2];
}

async function box(place: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const found = await place.boundingBox();
  if (found === null) throw new Error("The page does not show it.");
  return found;
}
