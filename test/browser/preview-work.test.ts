import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { type RunningPreview, servePreview } from "../../src/preview/server";
import { launchChromium } from "./launch";
import { cellOf, expectCell, expectEntry, expectPlace, inPreview, typeAndEnter } from "./preview-page";

const sample = fileURLToPath(new URL("../../assets/sample.xlsx", import.meta.url));

describe("work in the preview", () => {
  let browser: Browser;
  let preview: RunningPreview;
  beforeAll(async () => {
    [browser, preview] = await Promise.all([launchChromium(), servePreview(0)]);
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await preview.close();
  });

  it("is not lost to another workbook unless that is meant, and asks for nothing where nothing is lost", () =>
    inPage(async (page) => {
      await newSchool(page);
      await page.getByRole("tab", { name: "Inputs" }).waitFor();
      await page.getByRole("button", { name: "New", exact: true }).click();
      await page.getByRole("tab", { name: "Sheet1" }).waitFor();
      await typeAndEnter(page, "mine");
      await newSchool(page);
      await page.getByRole("dialog", { name: "has changes that are not saved" }).waitFor();
      await page.keyboard.press("Escape");
      await expectCell(page, "A1", "mine");
      await newSchool(page);
      const saving = page.waitForEvent("download");
      await page.getByRole("button", { name: "Save first" }).click();
      expect((await saving).suggestedFilename()).toBe("Book.xlsx");
      await page.getByRole("tab", { name: "Inputs" }).waitFor();
      await cellOf(page, "H20").click();
      await typeAndEnter(page, "5");
      await page.getByLabel("Workbook to open").setInputFiles({
        name: "other.xlsx",
        mimeType: "",
        buffer: readFileSync(sample),
      });
      await page.getByRole("button", { name: "Go on without saving" }).click();
      await page.getByText("other.xlsx").waitFor();
    }));

  it("is left alone while a large file is opened, which is said before the page is busy with it", () =>
    inPage(async (page) => {
      const told = await page.evaluateHandle(() => {
        const sentences: string[] = [];
        const notices = document.getElementById("notices");
        if (notices === null) throw new Error("The page has a place for notices.");
        new MutationObserver(() => sentences.push(notices.innerText)).observe(notices, { childList: true });
        return sentences;
      });
      const buffer = Buffer.alloc(3_000_000, " ");
      await page.getByLabel("Workbook to open").setInputFiles({ name: "large.xlsx", mimeType: "", buffer });
      await page.getByRole("alert").waitFor();
      expect((await told.jsonValue())[0]).toContain("Opening “large.xlsx” … The page answers again once it is read.");
    }));

  it("is asked about before a reload, and is there again after it", () =>
    inPage(async (page) => {
      const asked: string[] = [];
      page.on("dialog", (dialog) => {
        asked.push(dialog.type());
        void dialog.accept();
      });
      await typeAndEnter(page, "kept");
      await typeAndEnter(page, "=1+1");
      // The draft is written once nothing has been typed for a moment.
      await page.waitForTimeout(2500);
      await page.reload();
      await page.getByRole("status").filter({ hasText: "as you left it" }).waitFor();
      await expectCell(page, "A1", "kept");
      await expectCell(page, "A2", "2");
      expect(asked).toEqual(["beforeunload"]);
      const saving = page.waitForEvent("download");
      await page.getByRole("button", { name: "Save" }).click();
      await saving;
      await page.reload();
      await page.getByRole("tab", { name: "Sheet1" }).waitFor();
      await expectCell(page, "A1", "");
      expect(asked).toEqual(["beforeunload"]);
    }));

  it("goes back and forth step by step, sheets and widths too, and a sheet is deleted only where that is meant", () =>
    inPage(async (page) => {
      await typeAndEnter(page, "1");
      await page.getByRole("button", { name: "Add a sheet" }).click();
      await page.getByRole("tab", { name: "Sheet2", selected: true }).waitFor();
      await typeAndEnter(page, "2");
      const edge = await page.locator("[data-column='0'] .edge").boundingBox();
      if (edge === null) throw new Error("Column A has no edge.");
      await page.mouse.move(edge.x + 3, edge.y + 9);
      await page.mouse.down();
      await page.mouse.move(edge.x + 83, edge.y + 9);
      await page.mouse.up();
      await expectWidth(page, 144);
      await page.getByRole("tab", { name: "Sheet2" }).click({ button: "right" });
      await page.getByRole("menuitem", { name: "Delete" }).click();
      await page.getByRole("dialog", { name: "Delete the sheet “Sheet2”" }).waitFor();
      await page.getByRole("button", { name: "Cancel" }).click();
      await page.getByRole("tab", { name: "Sheet2" }).click({ button: "right" });
      await page.getByRole("menuitem", { name: "Delete" }).click();
      await page.getByRole("button", { name: "Delete" }).click();
      await page.getByRole("tab", { name: "Sheet2" }).waitFor({ state: "detached" });
      await page.keyboard.press("Control+z");
      await page.getByRole("tab", { name: "Sheet2" }).click();
      await expectWidth(page, 144);
      await expectCell(page, "A1", "2");
      await page.keyboard.press("Control+z");
      await expectWidth(page, 64);
      await page.keyboard.press("Control+z");
      await expectCell(page, "A1", "");
      await page.keyboard.press("Control+z");
      await page.getByRole("tab", { name: "Sheet2" }).waitFor({ state: "detached" });
      await page.keyboard.press("Control+z");
      await expectCell(page, "A1", "");
      for (let step = 0; step < 5; step++) await page.keyboard.press("Control+y");
      await page.getByRole("tab", { name: "Sheet2" }).waitFor({ state: "detached" });
      await expectCell(page, "A1", "1");
    }));

  it("takes only what a cell's rule allows, and offers the choices of a list", () =>
    inPage(async (page) => {
      await newSchool(page);
      await cellOf(page, "B12").click();
      await typeAndEnter(page, "many");
      await page.getByRole("alert").filter({ hasText: "B12 – Children: Type a whole number, 0 or more." }).waitFor();
      await expectPlace(page, "B12");
      await page.keyboard.press("Control+a");
      await typeAndEnter(page, "48");
      await expectCell(page, "B12", "48");
      await cellOf(page, "B6").click();
      await page.keyboard.press("Alt+ArrowDown");
      await page.getByRole("menuitemradio", { name: "at most", checked: true }).waitFor();
      await page.keyboard.press("e");
      await page.keyboard.press("Enter");
      await expectCell(page, "B6", "exactly");
      await page.locator(".list-arrow").click();
      await page.getByRole("menuitemradio", { name: "at most" }).click();
      await expectEntry(page, "at most");
    }));

  it("inserts and deletes rows and columns with all that follows their cells, and takes that back", () =>
    inPage(async (page) => {
      for (const entry of ["1", "2", "3", "=SUM(A1:A3)"]) await typeAndEnter(page, entry);
      await page.locator("[data-row='1']").click();
      await page.keyboard.press("Control++");
      await expectCell(page, "A3", "2");
      await cellOf(page, "A2").click();
      await typeAndEnter(page, "10");
      await expectCell(page, "A5", "16");
      await page.locator("[data-column='0']").click({ button: "right" });
      await page.getByRole("menuitem", { name: "Insert column before" }).click();
      await expectCell(page, "B5", "16");
      await cellOf(page, "B1").click();
      await page.keyboard.press("Shift+F10");
      await page.getByRole("menuitem", { name: "Delete row" }).click();
      await expectCell(page, "B4", "15");
      for (let step = 0; step < 4; step++) await page.keyboard.press("Control+z");
      await expectCell(page, "A4", "6");
      await newSchool(page);
      await page.getByRole("button", { name: "Go on without saving" }).click();
      const pane = page.frameLocator("iframe");
      await pane.getByText("7 grades, 296 children").waitFor();
      await page.locator("[data-row='11']").click();
      await page.keyboard.press("Control++");
      await cellOf(page, "A12").click();
      for (const entry of ["1b", "10", "1", "25", "1"]) {
        await page.keyboard.type(entry);
        await page.keyboard.press("Tab");
      }
      await pane.getByText("8 grades, 306 children").waitFor();
    }));

  async function newSchool(page: Page): Promise<void> {
    await page.getByRole("button", { name: "New school" }).click();
  }

  const inPage = (story: (page: Page) => Promise<void>): Promise<void> => inPreview(browser, preview, story);
});

async function expectWidth(page: Page, width: number): Promise<void> {
  await page.waitForFunction((wanted) => document.getElementById("cell-0-0")?.offsetWidth === wanted, width);
}
