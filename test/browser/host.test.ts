import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { launchChromium } from "./launch";
import { openAddIn } from "./open-add-in";

const folder = fileURLToPath(new URL("fixtures/small-add-in", import.meta.url));

describe("the embedded Excel in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
  });

  it("answers Microsoft's office.js in an unchanged page over https, and tells it of events", async () => {
    const { page, frame, strayRequests, complaints, close } = await openAddIn(browser, { folder });
    const status = frame.getByRole("status");
    await status.filter({ hasText: "Excel: Sheet1" }).waitFor();
    expect(await page.evaluate(() => window.host.excel.book.activeSheet.valueAt(0, 0))).toBe("from the add-in");

    await page.evaluate(() => {
      window.host.excel.user.type("B2", "5");
    });
    await status.filter({ hasText: "Changed: B2" }).waitFor();

    expect(await page.evaluate(() => window.host.excel.defects.map(String))).toEqual([]);
    expect(strayRequests).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});
