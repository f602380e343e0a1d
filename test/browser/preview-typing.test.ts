import type { Page } from "playwright-core";
import { TEXTS } from "../../src/taskpane/texts";
import { numberOfCases } from "../support/number-of-cases";
import { usePreviewPages } from "./preview-browser";
import { expectEntry, expectPlace, typeAndEnter } from "./preview-page";
import { throttle, USUAL_SLOWNESS } from "./throttle";

/** Somebody who types very fast, at a machine that is four times as slow as this one. */
const PACE_MILLISECONDS = 20;
const SLOWNESS = 4;
const NUMBERS = numberOfCases(200);
const PATIENCE_MILLISECONDS = 240_000;

describe("typing into the preview's cells", () => {
  const inPage = usePreviewPages();

  it(
    "loses no key, however fast they come",
    () =>
      inPage(async (page) => {
        const seed = 20_261_129;
        const numbers = Array.from({ length: NUMBERS }, (_, index) => randomNumber(seed + index));
        await throttle(page, SLOWNESS);
        for (const number of numbers) {
          await page.keyboard.type(number, { delay: PACE_MILLISECONDS });
          await page.keyboard.press("Enter");
          await page.waitForTimeout(PACE_MILLISECONDS);
        }
        await throttle(page, USUAL_SLOWNESS);
        await expectPlace(page, `A${NUMBERS + 1}`);
        expect(await columnA(page, NUMBERS)).toEqual(numbers);
      }),
    PATIENCE_MILLISECONDS,
  );

  it("opens on an empty book, and the pane says what it is for and where to read more", () =>
    inPage(async (page) => {
      expect(await page.getByRole("tab").allTextContents()).toEqual(["Sheet1"]);
      const pane = page.frameLocator("iframe");
      const help = page.waitForEvent("popup");
      await pane.getByRole("link", { name: TEXTS.help, exact: true }).click();
      await (await help).getByRole("heading", { name: "Class Cruncher: help" }).waitFor();
      await pane.getByRole("button", { name: TEXTS.insertSample }).click();
      await page.getByRole("tab", { name: "Inputs", selected: true }).waitFor();
    }));

  it("goes where the keys of a spreadsheet go", () =>
    inPage(async (page) => {
      const steps: readonly (readonly [keys: string, place: string])[] = [
        ["ArrowRight", "B1"],
        ["Tab", "C1"],
        ["Shift+Tab", "B1"],
        ["Home", "A1"],
        ["Control+ArrowDown", "A3"],
        ["ArrowRight", "B3"],
        ["Control+ArrowUp", "B1"],
        ["End", "A1"],
        ["Control+End", "A3"],
        ["Control+ArrowDown", "A1048576"],
        ["Control+Home", "A1"],
        ["Shift+ArrowDown", "A1:A2"],
        ["Control+a", "A1:A3"],
        ["Control+a", "1:1048576"],
        ["Control+Home", "A1"],
        ["Control+Space", "A:A"],
        ["ArrowDown", "A2"],
        ["Shift+Space", "2:2"],
      ];
      for (const number of ["1", "2", "3"]) await typeAndEnter(page, number);
      await page.keyboard.press("Control+Home");
      for (const [keys, place] of steps) {
        await page.keyboard.press(keys);
        await expectPlace(page, place);
      }
      await page.keyboard.press("Control+Home");
      await page.keyboard.press("PageDown");
      await page.waitForFunction(() => Number(document.querySelector<HTMLInputElement>("#place")?.value.slice(1)) > 15);
    }));

  it("types over a cell or edits it, ends with what one expects, and keeps a wrong formula in the editor", () =>
    inPage(async (page) => {
      await typeAndEnter(page, "12");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("F2");
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.type("0");
      await page.keyboard.press("Enter");
      await page.keyboard.type("5");
      await page.keyboard.press("ArrowRight");
      await expectPlace(page, "B2");
      expect(await columnA(page, 2)).toEqual(["102", "5"]);
      await page.keyboard.type("=SUM(A1:A2");
      await page.keyboard.press("Enter");
      await page.getByRole("alert").filter({ hasText: "is not a formula that can be read" }).waitFor();
      await page.keyboard.type(")");
      await page.keyboard.press("Enter");
      await page.locator("#cell-1-1").filter({ hasText: /^107$/ }).waitFor();
      await page.keyboard.type("gone");
      await page.keyboard.press("Escape");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("Delete");
      await page.locator("#cell-1-1").filter({ hasText: /^$/ }).waitFor();
      expect(await page.locator("#cell-2-1").textContent()).toBe("");
    }));

  it("goes on at the caret in the bar after F2 there, which turns its arrows into moves", () =>
    inPage(async (page) => {
      await page.keyboard.type("hey");
      await page.locator("#formula").click();
      for (const key of ["Home", "F2"]) await page.keyboard.press(key);
      await page.keyboard.type("12");
      await page.keyboard.press("ArrowDown");
      await expectPlace(page, "A2");
      expect(await columnA(page, 1)).toEqual(["12hey"]);
    }));

  it("goes on in the cell that was gone to, and types nothing over one by an Enter that ended something else", () =>
    inPage(async (page) => {
      const goTo = async (place: string): Promise<void> => {
        await page.locator("#place").click();
        await typeAndEnter(page, place);
        await expectPlace(page, place);
      };
      await typeAndEnter(page, "mine");
      await page.keyboard.press("ArrowUp");
      await goTo("C5");
      await typeAndEnter(page, "7");
      await goTo("C5");
      await page.getByRole("tab", { name: "Sheet1" }).dblclick();
      await typeAndEnter(page, "Ours");
      await page.getByRole("tab", { name: "Ours" }).waitFor();
      await page.locator("#cell-4-2").click();
      await page.evaluate(() => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      });
      await page.keyboard.press("Enter");
      await goTo("A1");
      await expectEntry(page, "mine");
      await goTo("C5");
      await expectEntry(page, "7");
      for (const place of ["#cell-0-0", "#cell-4-2"]) expect(await page.locator(place).textContent()).not.toBe("");
    }));

  it("goes back by Enter to where a row of entries began, on that sheet alone and unless one has gone elsewhere", () =>
    inPage(async (page) => {
      const entries = async (): Promise<void> => {
        for (const text of ["1", "2"]) {
          await page.keyboard.type(text);
          await page.keyboard.press("Tab");
        }
      };
      await entries();
      await typeAndEnter(page, "3");
      await expectPlace(page, "A2");
      await page.getByRole("button", { name: "Add a sheet" }).click();
      await page.getByRole("tab", { name: "Sheet2", selected: true }).waitFor();
      await page.locator("#cell-4-3").click();
      await page.keyboard.press("Control+PageUp");
      await page.getByRole("tab", { name: "Sheet1", selected: true }).waitFor();
      await entries();
      await page.keyboard.press("Control+PageDown");
      await expectPlace(page, "D5");
      await page.keyboard.press("Enter");
      await expectPlace(page, "D6");
      await entries();
      await page.locator("#place").click();
      await typeAndEnter(page, "H9");
      await expectPlace(page, "H9");
      await page.keyboard.press("Enter");
      await expectPlace(page, "H10");
    }));

  it("puts cells that are clicked, dragged over or gone to by arrows into the formula that is typed", () =>
    inPage(async (page) => {
      for (const number of ["1", "2", "3"]) await typeAndEnter(page, number);
      await page.locator("#cell-0-2").click();
      await page.keyboard.type("=SUM(");
      await page.locator("#cell-0-0").hover();
      await page.mouse.down();
      await page.locator("#cell-2-0").hover();
      await page.mouse.up();
      await page.keyboard.type(")*");
      await page.locator("#cell-1-0").click();
      await page.keyboard.type("+");
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("F4");
      await expectEntry(page, "=SUM(A1:A3)*A2+$A$1");
      await page.keyboard.press("Enter");
      await page.locator("#cell-0-2").filter({ hasText: /^13$/ }).waitFor();
      await page.getByRole("button", { name: "Add a sheet" }).click();
      await page.getByRole("tab", { name: "Sheet2", selected: true }).waitFor();
      await page.keyboard.type("=");
      await page.getByRole("tab", { name: "Sheet1" }).click();
      await page.locator("#cell-2-0").filter({ hasText: /^3$/ }).click();
      await page.keyboard.press("Enter");
      await page.getByRole("tab", { name: "Sheet2", selected: true }).waitFor();
      await page.locator("#cell-0-0").filter({ hasText: /^3$/ }).waitFor();
      await page.keyboard.press("ArrowUp");
      await expectEntry(page, "=Sheet1!A3");
    }));

  it("selects what a header stands for, and copies, cuts and pastes cells with their formulas", () =>
    inPage(async (page) => {
      await typeAndEnter(page, "7");
      await typeAndEnter(page, "=A1*2");
      await page.locator("[data-column='0']").click();
      await expectPlace(page, "A:A");
      await page.locator("[data-column='2']").click({ modifiers: ["Shift"] });
      await expectPlace(page, "A:C");
      await page.locator("[data-row='1']").click();
      await expectPlace(page, "2:2");
      await page.locator("#cell-0-0").click();
      await page.locator("#cell-1-0").click({ modifiers: ["Shift"] });
      await page.keyboard.press("Control+c");
      await page.locator("#cell-0-2").click();
      await page.keyboard.press("Control+v");
      await expectPlace(page, "C1:C2");
      await page.locator("#cell-1-2").filter({ hasText: /^14$/ }).click();
      await expectEntry(page, "=C1*2");
      await page.keyboard.press("Control+x");
      await page.locator("#cell-3-4").click();
      await page.keyboard.press("Control+v");
      await page.locator("#cell-1-2").filter({ hasText: /^$/ }).waitFor();
      await expectEntry(page, "=C1*2");
      await page.keyboard.press("Control+z");
      await page.locator("#cell-1-2").filter({ hasText: /^14$/ }).waitFor();
    }));
});

/** A whole number of one to four digits, always the same of the same seed. */
function randomNumber(seed: number): string {
  return String(((seed * 48_271) % 2_147_483_647) % 10 ** (1 + (seed % 4)));
}

/** What the first cells of column A show, read row by row as each comes into sight. */
async function columnA(page: Page, count: number): Promise<readonly (string | null)[]> {
  const shown: (string | null)[] = [];
  await page.locator(".scroller").evaluate((scroller) => {
    scroller.scrollTop = 0;
  });
  for (let row = 0; row < count; row++) {
    if (row % 15 === 0)
      await page.locator(".scroller").evaluate((scroller, top) => {
        scroller.scrollTop = top;
      }, row * 20);
    shown.push(await page.locator(`#cell-${row}-0`).textContent());
  }
  return shown;
}
