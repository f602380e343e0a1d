import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Frame, Page } from "playwright-core";
import { OWN_SHEET_TEXTS } from "../../src/taskpane/own-sheet-texts";
import { SCENARIO_TEXTS } from "../../src/taskpane/scenario-texts";
import { SHARE_TEXTS } from "../../src/taskpane/share-texts";
import { TEXTS } from "../../src/taskpane/texts";
import { WHAT_IF_TEXTS } from "../../src/taskpane/what-if-texts";
import { WHY_NOT_TEXTS } from "../../src/taskpane/why-not-texts";
import { FOREIGN_SHEETS, foreignBook } from "../support/foreign-sheets";
import { usePreviewPages } from "./preview-browser";
import { controlsOf, fileOf } from "./pane-page";
import { cellOf, typeAndEnter } from "./preview-page";

const sample = readFileSync(fileURLToPath(new URL("../../assets/sample.xlsx", import.meta.url)));
const [foreign] = Object.values(FOREIGN_SHEETS);
if (foreign === undefined) throw new Error("There is a sheet that somebody else drew.");
const foreignFile = await fileOf(foreignBook(foreign));

/** The screens of the pane, and the way to each in the preview. */
const SCREENS: Readonly<Record<string, (page: Page, pane: Frame) => Promise<void>>> = {
  "first visit": (_, pane) => pane.getByRole("button", { name: TEXTS.insertSample }).waitFor(),
  "own cells": async (_, pane) => {
    await pane.getByRole("button", { name: TEXTS.useOwnCells }).click();
    await pane.getByText(TEXTS.namesTitle).first().waitFor();
  },
  plans: async (page) => {
    const pane = await opened(page, sample);
    await pane.getByText(TEXTS.options, { exact: true }).click();
    await pane.getByRole("button", { name: TEXTS.find }).click();
    await pane.getByRole("button", { name: TEXTS.plan(10), exact: true }).waitFor();
    await pane.locator("summary").filter({ hasText: WHAT_IF_TEXTS.whatIf }).click();
  },
  "own sheet": async (page) => {
    const pane = await opened(page, Buffer.from(foreignFile));
    await pane.getByRole("button", { name: OWN_SHEET_TEXTS.use }).waitFor();
  },
  impossible: async (page) => {
    const pane = await opened(page, sample);
    await cellOf(page, "B5").click();
    await typeAndEnter(page, "12");
    await pane.getByText(/at most 12 teachers/).waitFor();
    await pane.getByRole("button", { name: TEXTS.find }).click();
    await pane.getByText(WHY_NOT_TEXTS.whyNot).waitFor();
    await pane.getByRole("button", { name: WHY_NOT_TEXTS.stop }).waitFor({ state: "detached" });
  },
  scenarios: async (page) => {
    const pane = await opened(page, sample);
    await pane.getByRole("button", { name: SCENARIO_TEXTS.scenarios }).click();
    await pane.getByRole("button", { name: SCENARIO_TEXTS.make }).waitFor();
  },
  "share check": async (page) => {
    const pane = await opened(page, sample);
    await pane.getByRole("button", { name: SHARE_TEXTS.shareCheck }).click();
    await pane.getByRole("button", { name: TEXTS.back }).waitFor();
  },
};

describe("the pane in the preview, by the Tab key", () => {
  const inPage = usePreviewPages();

  it.each(Object.entries(SCREENS))("is walked forth and back, and left at its ends alone: %s", (_, go) =>
    inPage(async (page) => {
      await go(page, await paneOf(page));
      const pane = await paneOf(page);
      await cellOf(page, "A1").click();
      await page.keyboard.press("F6");
      const controls = await namesOf(pane);
      expect(controls.length).toBeGreaterThan(3);
      expect(await walked(page, pane, "Tab")).toEqual(controls);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("new");
      // In again at the first control, on to the last, and back from there.
      await cellOf(page, "A1").click();
      await page.keyboard.press("F6");
      for (let entered = 0; entered < controls.length;) {
        await press(page, pane, "Tab");
        if ((await focused(pane)) !== undefined) entered++;
      }
      expect(await walked(page, pane, "Shift+Tab")).toEqual(controls.toReversed());
      expect(await page.evaluate(() => document.activeElement?.className)).toBe("add-sheet");
    }),
  );
});

/** Opens a workbook, and waits for the pane that comes with it. */
async function opened(page: Page, buffer: Buffer): Promise<Frame> {
  await page.getByLabel("Workbook to open").setInputFiles({ name: "school.xlsx", mimeType: "", buffer });
  await page.getByText("school.xlsx").waitFor();
  return paneOf(page);
}

/** The pane's page. While a workbook is opened another pane takes the place of the one before. */
async function paneOf(page: Page): Promise<Frame> {
  for (let tries = 0; tries < 100; tries++) {
    const frame = await (await page.waitForSelector("iframe")).contentFrame();
    if (frame !== null) return frame;
    await page.waitForTimeout(100);
  }
  throw new Error("The page has no pane.");
}

/** What each control that the Tab key reaches is called, in the order of the page. */
async function namesOf(pane: Frame): Promise<readonly string[]> {
  const controls = await pane.evaluateHandle(controlsOf, await pane.evaluateHandle(() => document));
  return pane.evaluate((all) => all.map((one) => one.getAttribute("aria-label") ?? one.textContent.trim()), controls);
}

/** What has the keyboard in the pane, if anything has. */
async function focused(pane: Frame): Promise<string | undefined> {
  return pane.evaluate(() => {
    const element = document.hasFocus() ? document.activeElement : null;
    return element === null ? undefined : (element.getAttribute("aria-label") ?? element.textContent.trim());
  });
}

/** Presses a key, and waits until the keyboard is elsewhere: Office's library asks Excel where it goes from the ends of the pane. */
async function press(page: Page, pane: Frame, key: "Tab" | "Shift+Tab"): Promise<void> {
  const inside = await pane.evaluate(() => {
    window.focusBefore = document.activeElement;
    return document.hasFocus();
  });
  await page.keyboard.press(key);
  if (inside) await pane.waitForFunction(() => !document.hasFocus() || document.activeElement !== window.focusBefore);
}

/** Presses a key through the pane until it is left, and answers what had the keyboard on the way. */
async function walked(page: Page, pane: Frame, key: "Tab" | "Shift+Tab"): Promise<readonly string[]> {
  const passed: string[] = [];
  for (let presses = 0; presses < 400; presses++) {
    const now = await focused(pane);
    if (now === undefined && passed.length > 0) return passed;
    if (now !== undefined) passed.push(now);
    await press(page, pane, key);
  }
  throw new Error(`The ${key} key never leaves the pane: it went over ${passed.join(", ")}.`);
}
