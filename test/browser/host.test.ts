import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { DEMO_METADATA } from "../embedded/fixtures/demo-functions";
import { launchChromium } from "./launch";
import { openAddIn } from "./open-add-in";

const folder = fileURLToPath(new URL("fixtures/small-add-in", import.meta.url));
const functionsFolder = fileURLToPath(new URL("fixtures/function-add-in", import.meta.url));

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

  it("has an add-in's functions answer in cells, and its buttons work", async () => {
    const { page, frame, complaints, close } = await openAddIn(browser, {
      folder: functionsFolder,
      functions: { namespace: "DEMO", metadata: DEMO_METADATA },
    });
    const values = await page.evaluate(async () => {
      const { excel } = window.host;
      excel.user.type("A1", "=DEMO.ADD(1,2)");
      excel.user.type("B1", "=DEMO.TABLE(A1)");
      excel.user.type("D1", '=DEMO.FAIL("")');
      const at = () =>
        [0, 2, 3].flatMap((row) => [0, 1, 2, 3].map((column) => excel.book.activeSheet.valueAt(row, column)));
      const before = at();
      await excel.settled();
      return [before.slice(0, 4), at()];
    });
    const busy = { error: "#BUSY!" };
    expect(values).toEqual([
      [busy, busy, null, busy],
      [3, "row", 1, { error: "#N/A", message: "There is none." }, null, "row", 3, ...Array<null>(5).fill(null)],
    ]);

    await page.evaluate(() => {
      window.host.excel.user.type("F1", '=DEMO.SLOW("nobody waits")');
    });
    await page.waitForFunction(() => window.host.excel.book.activeSheet.valueAt(0, 5) !== null);
    await page.waitForTimeout(100);
    await page.evaluate(() => {
      window.host.excel.user.clear("F1");
    });
    const status = frame.getByRole("status");
    await status.filter({ hasText: "Cancelled: nobody waits" }).waitFor();

    await page.evaluate(() => window.host.excel.user.press("Greet"));
    await status.filter({ hasText: "Pressed" }).waitFor();
    expect(await page.evaluate(() => window.host.excel.defects.map(String))).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});
