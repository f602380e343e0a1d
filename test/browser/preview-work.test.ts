import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { Book } from "../../src/embedded/book/book";
import { saveBook } from "../support/saved-book";
import { usePreviewPages } from "./preview-browser";
import { throttle, USUAL_SLOWNESS } from "./throttle";
import { cellOf, expectCell, expectEntry, expectPlace, typeAndEnter } from "./preview-page";

const sample = fileURLToPath(new URL("../../assets/sample.xlsx", import.meta.url));

/** How many times slower an old machine is. */
const OLD_MACHINE = 4;

/** The draft is written once nothing has been typed for a moment, which on a slow machine is a long one. */
const UNTIL_KEPT_MILLISECONDS = 2500 * USUAL_SLOWNESS;

describe("work in the preview", () => {
  const inPage = usePreviewPages();

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

  it("stays as it is where opening a large file is stopped, and makes room for it where it is not", () =>
    inPage(async (page) => {
      const large = { name: "large.xlsx", mimeType: "", buffer: await workbookOf(numbersOnly(3000, 40)) };
      await typeAndEnter(page, "mine");
      await throttle(page, OLD_MACHINE);
      for (const isStopped of [true, false]) {
        await page.getByLabel("Workbook to open").setInputFiles(large);
        await page.getByRole("button", { name: "Go on without saving" }).click();
        const box = page.getByRole("dialog", { name: "Opening “large.xlsx” …" });
        await box.getByText("Reading the sheet “Data”").waitFor();
        expect(await box.getByRole("progressbar").getAttribute("value")).not.toBeNull();
        if (isStopped) {
          await page.keyboard.press("Enter");
          await page.getByText("Opening was stopped. Everything here is as it was.").waitFor();
          await expectCell(page, "A1", "mine");
          await typeAndEnter(page, "still");
        }
      }
      await page.getByRole("tab", { name: "Data" }).waitFor();
    }));

  it("is not changed any more once another workbook is on its way, which would take that away", () =>
    inPage(async (page) => {
      let send = (): void => undefined;
      const sent = new Promise<void>((resolve) => (send = resolve));
      await page.route("**/sample.xlsx", async (route) => {
        await sent;
        await route.continue();
      });
      await newSchool(page);
      await page.keyboard.type("lost");
      await page.keyboard.press("Enter");
      expect(await cellOf(page, "A1").textContent()).toBe("");
      send();
      await page.getByRole("tab", { name: "Inputs" }).waitFor();
      await cellOf(page, "H20").click();
      await typeAndEnter(page, "kept");
      await expectCell(page, "H20", "kept");
    }));

  it("goes on while formulas are calculated, which can be stopped and shows no old value then", () =>
    inPage(async (page) => {
      const slow = { name: "slow.xlsx", mimeType: "", buffer: await workbookOf(ranks(1500)) };
      await page.getByLabel("Workbook to open").setInputFiles(slow);
      await page.getByRole("tab", { name: "Data" }).waitFor();
      await expectCell(page, "B1", "1499");
      await throttle(page, OLD_MACHINE);
      await typeAndEnter(page, "100000");
      const sign = page.locator("#calculating");
      await sign.getByText("formulas left").waitFor();
      await cellOf(page, "C1").click();
      await typeAndEnter(page, "first");
      await typeAndEnter(page, "second");
      await expectCell(page, "C2", "second");
      await sign.getByRole("button", { name: "Stop" }).click();
      await sign.getByText("Calculating was stopped.").waitFor();
      await page.getByLabel("Name box").fill("B1500");
      await page.keyboard.press("Enter");
      await expectCell(page, "B1500", "#UNKNOWN!");
      await sign.getByRole("button", { name: "Calculate" }).click();
      await expectCell(page, "B1500", "1");
      await sign.waitFor({ state: "hidden" });
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
      await page.waitForTimeout(UNTIL_KEPT_MILLISECONDS);
      await page.reload();
      await page.getByRole("status").filter({ hasText: "as you left it" }).waitFor();
      await expectCell(page, "A1", "kept");
      await expectCell(page, "A2", "2");
      expect(asked).toEqual(["beforeunload"]);
      const saving = page.waitForEvent("download");
      await page.getByRole("button", { name: "Save" }).click();
      await saving;
      await untilForgotten(page);
      await page.reload();
      await page.getByRole("tab", { name: "Sheet1" }).waitFor();
      await expectCell(page, "A1", "");
      expect(asked).toEqual(["beforeunload"]);
    }));

  it("is there again in the window that it was done in, and in another only where that window is gone", () =>
    inPage(async (page) => {
      const open = async (from: Page): Promise<Page> => {
        // As where a window is duplicated, the new one knows what the first keeps for itself.
        const [other] = await Promise.all([
          page.context().waitForEvent("page"),
          from.evaluate(() => void window.open(location.href)),
        ]);
        await other.getByRole("tab", { name: "Sheet1" }).waitFor();
        return other;
      };
      page.on("dialog", (dialog) => void dialog.accept());
      await typeAndEnter(page, "first");
      await page.waitForTimeout(UNTIL_KEPT_MILLISECONDS);
      const other = await open(page);
      await expectCell(other, "A1", "");
      await typeAndEnter(other, "second");
      await other.waitForTimeout(UNTIL_KEPT_MILLISECONDS);
      await page.reload();
      await expectCell(page, "A1", "first");
      await other.close();
      const third = await open(page);
      await expectCell(third, "A1", "second");
      await third.close();
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
      await page.getByRole("alert").waitFor({ state: "detached" });
      await cellOf(page, "B12").click();
      await page.keyboard.type("many");
      await page.keyboard.press("Control+Enter");
      await page.getByRole("alert").filter({ hasText: "Type a whole number, 0 or more." }).waitFor();
      await page.keyboard.press("Escape");
      await cellOf(page, "B10").click({ modifiers: ["Shift"] });
      await page.keyboard.type("some");
      await page.keyboard.press("Control+Enter");
      await page.getByRole("alert").filter({ hasText: "B10 – Children: Type a whole number, 0 or more." }).waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("alert").waitFor({ state: "detached" });
      await expectCell(page, "B10", "38");
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

  it("fills all selected cells at once, and says so where they are more than a page can bear", () =>
    inPage(async (page) => {
      await cellOf(page, "B2").click();
      await cellOf(page, "C4").click({ modifiers: ["Shift"] });
      await page.keyboard.type("=A1+1");
      await page.keyboard.press("Control+Enter");
      await expectCell(page, "B2", "1");
      await expectCell(page, "C4", "2");
      await page.locator("[data-column='4']").click();
      await page.keyboard.type("7");
      await page.keyboard.press("Control+Enter");
      await page.getByRole("alert").filter({ hasText: "So many cells cannot be filled at once" }).waitFor();
      await page.keyboard.press("Escape");
      await expectCell(page, "E1", "");
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
});

async function expectWidth(page: Page, width: number): Promise<void> {
  await page.waitForFunction((wanted) => document.getElementById("cell-0-0")?.offsetWidth === wanted, width);
}

/** A sheet “Data” with numbers alone. */
function numbersOnly(rows: number, columns: number): Book {
  const book = new Book();
  const { cells } = book.addSheet("Data");
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) cells.put(row, column, { value: row * columns + column });
  return book;
}

/** A sheet “Data” with the numbers from 1 on and, beside each, how many are larger: each formula looks at all numbers. */
function ranks(rows: number): Book {
  const book = numbersOnly(0, 0);
  const { cells } = book.activeSheet;
  for (let row = 0; row < rows; row++) {
    cells.put(row, 0, { value: row + 1 });
    cells.put(row, 1, { value: rows - row - 1, formula: `=SUMPRODUCT((A$1:A$${rows}>A${row + 1})*1)` });
  }
  return book;
}

async function workbookOf(book: Book): Promise<Buffer> {
  return Buffer.from((await saveBook(book)).bytes);
}

/** Waits until the browser keeps no draft any more: what is saved is forgotten a moment after the file is there. */
async function untilForgotten(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(new Error(request.error?.message));
        };
      });
    const database = await answer(indexedDB.open("class-cruncher-preview"));
    const drafts = await answer(database.transaction("drafts").objectStore("drafts").count());
    database.close();
    return drafts === 0;
  });
}
