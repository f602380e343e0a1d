import type { Locator, Page } from "playwright-core";
import { atOnce, type Doing, keepBusy } from "./at-once";
import { usePreviewPages } from "./preview-browser";
import { cellOf, expectCell, expectEntry, expectPlace, typeAndEnter } from "./preview-page";

const BUSY_MILLISECONDS = 200;

describe("keys that come before the preview has shown what the one before did", () => {
  const inPage = usePreviewPages();

  it("go to the sheet, the cell and the field that the person is in", () =>
    inPage(async (page) => {
      await page.getByRole("button", { name: "Add a sheet" }).click();
      await page.getByRole("tab", { name: "Sheet2", selected: true }).waitFor();
      await whileBusy(page, key("Control+PageUp"), { type: "first" }, key("Enter"));
      await expectCell(page, "A1", "first");
      await whileBusy(page, await clickOn(page.getByRole("tab", { name: "Sheet2" })), { type: "second" }, key("Enter"));
      await expectCell(page, "A1", "second");
      await page.locator("#place").click();
      await whileBusy(page, { type: "C5" }, key("Enter"), { type: "third" }, key("Enter"));
      await expectCell(page, "C5", "third");
      await whileBusy(page, key("Control+z"), { type: "fourth" }, key("Enter"));
      await expectCell(page, "C5", "fourth");
      await whileBusy(page, { type: "5" }, key("Enter"), await clickOn(page.locator("#formula")), key("Enter"));
      await expectCell(page, "C6", "5");
      await expectPlace(page, "C8");
      await expectCell(page, "C7", "");
    }));

  it("and clicks go to the cell that they are on, though the editor lay there before", () =>
    inPage(async (page) => {
      await cellOf(page, "B3").click();
      await expectPlace(page, "B3");
      const [first, second] = [await clickOn(cellOf(page, "B3")), await clickOn(cellOf(page, "B9"))];
      await whileBusy(page, { ...second, times: 2 }, { type: "ab" }, first, { type: "3" }, key("Tab"));
      await expectPlace(page, "C3");
      await expectCell(page, "B9", "ab");
      await expectCell(page, "B3", "3");
    }));

  it("are the first ones for the cells after something that leaves the keyboard nowhere", () =>
    inPage(async (page) => {
      const leave = (): Promise<void> => page.locator(".status-bar").click({ position: { x: 4, y: 4 } });
      await typeAndEnter(page, "ab");
      await leave();
      await page.keyboard.press("ArrowUp");
      await expectPlace(page, "A1");
      await leave();
      await page.keyboard.press("F2");
      await typeAndEnter(page, "c");
      await expectCell(page, "A1", "abc");
      await leave();
      await page.keyboard.press("Tab");
      await expectPlace(page, "B2");
      await page.getByRole("tab", { name: "Sheet1" }).dblclick();
      await page.keyboard.press("Escape");
      await page.keyboard.press("Home");
      await expectPlace(page, "A2");
      await page.locator("#place").click();
      await page.keyboard.type("A9");
      await page.keyboard.press("Escape");
      await expectPlace(page, "A2");
      await cellOf(page, "A1").click();
      await leave();
      await page.keyboard.press("Delete");
      await expectCell(page, "A1", "");
    }));

  it("go on in a formula that is not finished, after a visit to the pane", () =>
    inPage(async (page) => {
      await page.keyboard.type("=1+");
      await page
        .frameLocator("iframe")
        .locator("main")
        .first()
        .click({ position: { x: 5, y: 5 } });
      await page.getByRole("alert").filter({ hasText: "is not a formula" }).waitFor();
      await cellOf(page, "C3").click();
      await typeAndEnter(page, "+2");
      await cellOf(page, "A1").click();
      await expectEntry(page, "=1+C3+2");
    }));

  it("are in no file that was on its way already, nor do they change what a question is about", () =>
    inPage(async (page) => {
      await typeAndEnter(page, "saved");
      const saving = page.waitForEvent("download");
      await atOnce(page, [key("Control+s"), { type: "not" }, key("Enter")]);
      await saving;
      await page.getByRole("button", { name: "New school" }).click();
      await page.getByRole("dialog", { name: "has changes that are not saved" }).waitFor();
      await page.keyboard.press("Control+z");
      await page.keyboard.press("Escape");
      await expectCell(page, "A2", "not");
    }));

  async function whileBusy(page: Page, ...doings: readonly Doing[]): Promise<void> {
    await keepBusy(page, BUSY_MILLISECONDS);
    await atOnce(page, doings);
  }
});

function key(keys: string): Doing {
  return { key: keys };
}

async function clickOn(place: Locator): Promise<Doing> {
  const box = await place.boundingBox();
  if (box === null) throw new Error("There is nothing to click on.");
  return { click: [box.x + box.width / 2, box.y + box.height / 2] };
}
