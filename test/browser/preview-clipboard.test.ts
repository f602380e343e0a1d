import type { Page } from "playwright-core";
import { usePreviewPages } from "./preview-browser";
import { cellOf, expectCell, expectEntry, typeAndEnter } from "./preview-page";
import { photograph } from "./photograph";

describe("the clipboard in the preview", () => {
  const inPage = usePreviewPages();

  it("gives cells what a program put there as a page's source alone, and says so where no cell can hold it", () =>
    inPage(async (page) => {
      const table =
        "<style>td { color: red }</style><table><tr><th colspan=2>Grade</th><th>Children</th></tr>" +
        "<tr><td rowspan=2>K</td><td>A</td><td> 20\n</td></tr><tr><td>B</td><td>=1+1</td></tr></table>";
      await paste(page, { "text/html": table });
      const pasted = [
        ["A1", "Grade"],
        ["B1", ""],
        ["C1", "Children"],
        ["A2", "K"],
        ["C2", "20"],
        ["A3", ""],
        ["B3", "B"],
        ["C3", "2"],
      ] as const;
      for (const [address, text] of pasted) await expectCell(page, address, text);
      await cellOf(page, "E1").click();
      await paste(page, { "text/html": "<p>first\nline</p>second<br>third" });
      await expectCell(page, "E1", "first line");
      await expectCell(page, "E3", "third");
      await paste(page, { "image/png": "no text" });
      await page.getByRole("alert").filter({ hasText: "What was copied is neither text nor a table" }).waitFor();
      await expectCell(page, "E1", "first line");
    }));

  it("moves what is cut once it is pasted, with what reads it, and leaves it where it is after Escape", () =>
    inPage(async (page) => {
      await page.getByRole("button", { name: "New school" }).click();
      const pane = page.frameLocator("iframe");
      await pane.getByText("at most 13 teachers").waitFor();
      await cellOf(page, "B5").click();
      await page.keyboard.press("Control+x");
      await page.locator("#cell-4-1.cut.cut-top.cut-left").waitFor();
      await expectCell(page, "B5", "13");
      await cellOf(page, "H3").click();
      await photograph(page, "preview/cut");
      await page.keyboard.press("Control+v");
      await expectCell(page, "B5", "");
      await expectCell(page, "H3", "13");
      await typeAndEnter(page, "14");
      await pane.getByText("at most 14 teachers").waitFor();
      await cellOf(page, "H3").click();
      await page.keyboard.press("Control+x");
      await page.keyboard.press("Escape");
      await page.locator(".cell.cut").waitFor({ state: "detached" });
      await cellOf(page, "J3").click();
      await page.keyboard.press("Control+v");
      await expectCell(page, "J3", "14");
      await expectCell(page, "H3", "14");
      for (let step = 0; step < 3; step++) await page.keyboard.press("Control+z");
      await expectCell(page, "B5", "13");
      await pane.getByText("at most 13 teachers").waitFor();
    }));

  it("moves cells to another sheet, but pastes what has changed since it was cut, or whose sheet is gone", () =>
    inPage(async (page) => {
      for (const entry of ["5", "=A1*2"]) await typeAndEnter(page, entry);
      await cellOf(page, "A1").click();
      await page.keyboard.press("Control+x");
      await page.getByRole("button", { name: "Add a sheet" }).click();
      await page.getByRole("tab", { name: "Sheet2", selected: true }).waitFor();
      await cellOf(page, "C2").click();
      await page.keyboard.press("Control+v");
      await expectCell(page, "C2", "5");
      await page.keyboard.press("Control+x");
      await typeAndEnter(page, "6");
      await page.keyboard.press("Control+v");
      await expectCell(page, "C3", "5");
      await expectCell(page, "C2", "6");
      await cellOf(page, "C2").click();
      await page.keyboard.press("Control+x");
      await page.getByRole("tab", { name: "Sheet1" }).click();
      await cellOf(page, "A2").click();
      await expectEntry(page, "=Sheet2!C2*2");
      await page.getByRole("tab", { name: "Sheet2" }).click({ button: "right" });
      await page.getByRole("menuitem", { name: "Delete" }).click();
      await page.getByRole("button", { name: "Delete" }).click();
      await page.getByRole("tab", { name: "Sheet2" }).waitFor({ state: "detached" });
      await cellOf(page, "B7").click();
      await page.keyboard.press("Control+v");
      await expectCell(page, "B7", "6");
    }));
});

/** What the browser does when somebody pastes while the clipboard holds this, by its kind. */
async function paste(page: Page, held: Readonly<Record<string, string>>): Promise<void> {
  await page.locator("#cell-editor").evaluate((field, all) => {
    const clipboardData = new DataTransfer();
    for (const [kind, text] of Object.entries(all)) clipboardData.setData(kind, text);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, held);
}
