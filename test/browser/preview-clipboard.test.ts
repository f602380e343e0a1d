import type { Page } from "playwright-core";
import { usePreviewPages } from "./preview-browser";
import { cellOf, expectCell } from "./preview-page";

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
});

/** What the browser does when somebody pastes while the clipboard holds this, by its kind. */
async function paste(page: Page, held: Readonly<Record<string, string>>): Promise<void> {
  await page.locator("#cell-editor").evaluate((field, all) => {
    const clipboardData = new DataTransfer();
    for (const [kind, text] of Object.entries(all)) clipboardData.setData(kind, text);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, held);
}
