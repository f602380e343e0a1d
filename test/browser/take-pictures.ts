import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { servePreview } from "../../src/preview/server";
import { TEXTS } from "../../src/taskpane/texts";
import { WHAT_IF_TEXTS } from "../../src/taskpane/what-if-texts";
import { launchChromium } from "./launch";
import { openAddIn } from "./open-add-in";
import { PanePage } from "./pane-page";

/** `npm run pictures`: takes the README's pictures of the pane and the preview anew, after a change that can be seen in them. */
const pictures = fileURLToPath(new URL("../../docs/pictures", import.meta.url));
const sample = new Uint8Array(readFileSync(fileURLToPath(new URL("../../assets/sample.xlsx", import.meta.url))));
const PANE = { width: 320, height: 900 };

/** Ways to what is shown of the pane; three beside each other make a picture. */
const SHOWN: Readonly<Record<string, readonly ((pane: PanePage) => Promise<void>)[]>> = {
  pane: [
    async (pane) => {
      await plans(pane);
      await pane.frame.getByText(TEXTS.table, { exact: true }).first().click();
    },
    async (pane) => {
      await pane.type("Inputs!B10", "many");
      await pane.type("Inputs!B12", "-3");
      await pane.says(TEXTS.faulty(2));
    },
    async (pane) => {
      await pane.addIn.page.emulateMedia({ colorScheme: "dark" });
      await plans(pane);
    },
  ],
  questions: [
    (pane) => shortOfTeachers(pane),
    async (pane) => {
      await shortOfTeachers(pane);
      await pane.frame.getByRole("button", { name: /^Try: Teachers/ }).click();
    },
    async (pane) => {
      await plans(pane);
      const { titles } = WHAT_IF_TEXTS;
      for (const title of [WHAT_IF_TEXTS.whatIf, titles.staffing, titles.room])
        await pane.frame.locator("summary").filter({ hasText: title }).click();
      await pane.button(WHAT_IF_TEXTS.writeView(titles.room)).waitFor();
    },
  ],
};

async function plans(pane: PanePage): Promise<void> {
  await pane.find();
  await pane.button(TEXTS.plan(10)).waitFor();
}

async function shortOfTeachers(pane: PanePage): Promise<void> {
  await pane.type("Inputs!B5", "12");
  await pane.says(/at most 12 teachers/);
  await pane.button(TEXTS.find).click();
  await pane.frame.getByRole("button", { name: /^Try: Teachers/ }).waitFor();
}

/** The pane as it is after each way, as pictures. */
async function photographs(browser: Browser, ways: (typeof SHOWN)[string]): Promise<readonly Buffer[]> {
  const taken: Buffer[] = [];
  for (const go of ways) {
    const pane = new PanePage(await openAddIn(browser, { workbook: sample, viewport: PANE }));
    await go(pane);
    await settled(pane.addIn.page);
    taken.push(await pane.addIn.page.screenshot());
    await pane.addIn.close();
  }
  return taken;
}

/** Without what is on its way, and without the focus that a click left. */
async function settled(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(1500);
}

/** Puts pictures beside each other. */
async function besideEachOther(browser: Browser, taken: readonly Buffer[]): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 3 * PANE.width + 60, height: PANE.height + 20 } });
  const images = taken.map((picture) => `<img src="data:image/png;base64,${picture.toString("base64")}">`);
  await page.setContent(`<body style="margin:10px;display:flex;gap:20px;background:#e6eae9">${images.join("")}</body>`);
  return page.screenshot();
}

async function preview(browser: Browser): Promise<Buffer> {
  const served = await servePreview(0);
  const page = await browser.newPage({ viewport: { width: 1640, height: 900 } });
  await page.goto(served.address);
  await page.getByRole("button", { name: "New school" }).click();
  await page.getByRole("tab", { name: "Inputs" }).waitFor();
  const pane = page.frameLocator("iframe");
  await pane.getByRole("button", { name: TEXTS.find }).click();
  for (const name of [TEXTS.writeList, TEXTS.writePlan(1)]) await pane.getByRole("button", { name }).click();
  await page.getByRole("tab", { name: "Plan 1", selected: true }).waitFor();
  await page.waitForTimeout(8000);
  const picture = await page.screenshot();
  await served.close();
  return picture;
}

const browser = await launchChromium();
for (const [name, ways] of Object.entries(SHOWN))
  writeFileSync(`${pictures}/${name}.png`, await besideEachOther(browser, await photographs(browser, ways)));
writeFileSync(`${pictures}/preview.png`, await preview(browser));
await browser.close();
