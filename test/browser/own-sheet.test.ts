import { OWN_SHEET_TEXTS } from "../../src/taskpane/own-sheet-texts";
import { inputHeading } from "../../src/application/sentences/input-texts";
import { TEXTS } from "../../src/taskpane/texts";
import { WHY_NOT_TEXTS } from "../../src/taskpane/why-not-texts";
import { FOREIGN_SHEETS, foreignBook } from "../support/foreign-sheets";
import { openAddIn } from "./open-add-in";
import { usePaneBrowser } from "./pane-browser";
import { fileOf, PanePage } from "./pane-page";

declare global {
  interface Window {
    /** How often a person has clicked in the pane. */
    clicks: number;
  }
}

describe("a person with a sheet of their own", () => {
  const browser = usePaneBrowser();

  /** Opens the pane beside one of the foreign sheets. */
  async function open(name: string): Promise<PanePage> {
    const sheet = FOREIGN_SHEETS[name];
    if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
    const pane = new PanePage(await openAddIn(browser(), { workbook: await fileOf(foreignBook(sheet)) }));
    await pane.button(OWN_SHEET_TEXTS.use).waitFor();
    return pane;
  }

  const namesOf = (pane: PanePage): Promise<readonly string[]> =>
    pane.addIn.page.evaluate(() => [...window.host.excel.book.names.all()].map(({ name }) => name).sort());

  it("goes from opening to a written plan in at most six clicks", async () => {
    const pane = await open("Scotland, stages in a row");
    await pane.frame.evaluate(() => {
      window.clicks = 0;
      document.addEventListener("click", () => window.clicks++, true);
    });
    await pane.says(
      "P1 to P7 in B4:H4, 208 children in row 7, largest class 25 to 33 in row 8, 8 teachers in B11. Right?",
    );
    await pane.button(OWN_SHEET_TEXTS.use).click();
    await pane.says("7 grades, 208 children, at most 8 teachers, no composites.");
    await pane.find();
    await pane.button(TEXTS.writePlan(1)).click();
    await pane.hasSheet("Plan 1");
    // One more click, before these, opened the pane.
    expect(await pane.frame.evaluate(() => window.clicks)).toBeLessThanOrEqual(5);
    expect(await namesOf(pane)).toEqual(["Children", "Grades", "MaxClassSize", "Teachers"]);
    await pane.close();
  });

  it("goes the same way by keyboard alone", async () => {
    const pane = await open("New South Wales, K to 6 with composites");
    const { keyboard } = pane.addIn.page;
    for (const name of [OWN_SHEET_TEXTS.use, TEXTS.find, TEXTS.writePlan(1)]) {
      await pane.button(name).waitFor();
      await pane.tabTo(name);
      await keyboard.press("Enter");
    }
    await pane.hasSheet("Plan 1");
    await pane.close();
  });

  it("is asked which school of a list is theirs, selects what is missing, and sees at once what does not fit", async () => {
    const pane = await open("Massachusetts, a district's list");
    const { page } = pane.addIn;
    const use = pane.button(OWN_SHEET_TEXTS.use);
    await pane.says("Choose first which cells hold the number of children in each grade.");
    expect(await use.getAttribute("aria-disabled")).toBe("true");
    await pane.button(OWN_SHEET_TEXTS.useReadingFor("D3:J3", inputHeading("Children"))).click();
    await pane.says("K to 6 in D1:J1, 517 children in row 3.");

    await pane.type("'Our school'!M1", "22");
    await pane.type("'Our school'!M2", "24");
    for (const [name, address] of [
      ["Teachers", "'Our school'!M2"],
      ["MaxClassSize", "'Our school'!M1:M2"],
    ] as const) {
      await pane.select(address);
      await pane.button(TEXTS.useSelectionFor(inputHeading(name))).click();
      await pane.button(TEXTS.takeBackFor(inputHeading(name))).waitFor();
    }
    await pane.says(/'Our school'!M1:M2 has 2 cells, but 'Our school'!D1:J1 \(Grades\) has 7\./);
    expect(await use.getAttribute("aria-disabled")).toBe("true");
    await pane.button(TEXTS.takeBackFor(inputHeading("MaxClassSize"))).click();
    await pane.select("'Our school'!M1");
    await pane.button(TEXTS.useSelectionFor(inputHeading("MaxClassSize"))).click();
    await pane.says("K to 6 in D1:J1, 517 children in row 3, largest class 22 in M1, 24 teachers in M2. Right?");
    await pane.frame.getByRole("button", { name: "D3:J3", exact: true }).click();
    await page.waitForFunction(() => window.host.excel.user.selection.area.top === 2);

    await use.click();
    await pane.says("7 grades, 517 children, at most 24 teachers, no composites.");
    await pane.button(WHY_NOT_TEXTS.undo).click();
    await use.waitFor();
    expect(await namesOf(pane)).toEqual([]);
    await pane.close();
  });

  it("leaves out what is not meant, and lets a name go again on the page of names", async () => {
    const pane = await open("New Zealand, a table of wishes");
    const role = inputHeading("PreferredClassSize");
    await pane.button(OWN_SHEET_TEXTS.leaveOutFor(role)).click();
    await pane.button(OWN_SHEET_TEXTS.proposeAgainFor(role)).click();
    await pane.button(OWN_SHEET_TEXTS.leaveOutFor(role)).click();
    await pane.button(OWN_SHEET_TEXTS.use).click();
    await pane.says("7 grades, 205 children, at most 9 teachers, 3 composites.");
    expect(await namesOf(pane)).not.toContain("PreferredClassSize");
    await pane.frame.getByText(TEXTS.whichCells).click();
    await pane.button(TEXTS.takeBackFor(inputHeading("CompositeMin"))).click();
    await pane.says("The name CompositeMin is gone. Its cells stay as they are.");
    await pane.button(TEXTS.takeBackFor(inputHeading("CompositeMin"))).waitFor({ state: "detached" });
    expect(await namesOf(pane)).not.toContain("CompositeMin");
    await pane.close();
  });

  it("is told that nothing was named where Excel refuses, and tries again", async () => {
    const pane = await open("Deutschland, Klassenteiler");
    await pane.addIn.page.evaluate(() => {
      window.host.excel.faults.editingCell = true;
    });
    await pane.button(OWN_SHEET_TEXTS.use).click();
    expect(await pane.alert()).toContain("A cell is being edited.");
    expect(await namesOf(pane)).toEqual([]);
    await pane.addIn.page.evaluate(() => {
      window.host.excel.faults.clear();
    });
    await pane.button(TEXTS.retry).click();
    await pane.says("4 grades, 222 children, at most 9 teachers, no composites.");
    await pane.close();
  });
});
