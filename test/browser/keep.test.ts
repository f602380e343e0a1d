import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { TEXTS } from "../../src/taskpane/texts";
import { bookOf, SMALL_SCHOOL } from "../support/school-book";
import { openAddIn } from "./open-add-in";
import { usePaneBrowser } from "./pane-browser";
import { fileOf, PanePage } from "./pane-page";
import { photographAt } from "./photograph";

const sample = new Uint8Array(readFileSync(fileURLToPath(new URL("../../assets/sample.xlsx", import.meta.url))));

describe("a person who keeps classes", () => {
  const browser = usePaneBrowser();

  it("ticks two, sees the rest planned around them after the numbers have changed, and lets them go again", async () => {
    const pane = new PanePage(await openAddIn(browser(), { workbook: sample }));
    await pane.find();
    const best = pane.plan(1);
    await best.getByText(TEXTS.keepTitle, { exact: true }).click();
    await best.getByRole("checkbox", { name: "K B (19)" }).check();
    await best.getByRole("checkbox", { name: "1 B (22)" }).check();
    await pane.button(TEXTS.keepClasses(2, 0)).click();
    await pane.hasSheet("Kept classes");
    await pane.says(/2 classes kept/);
    await pane.type("Inputs!B10", "35");
    await pane.says("7 grades, 293 children");
    await best.getByText(TEXTS.table, { exact: true }).click();
    await best.getByRole("row", { name: /^K A 16 of grade K 16$/ }).waitFor();
    await best.getByRole("row", { name: /^K B\s*kept 19 of grade K 19$/ }).waitFor();
    await best.getByRole("row", { name: /^1 A 22 of grade 1 22$/ }).waitFor();
    await best.getByRole("row", { name: /^1 B\s*kept 22 of grade 1 22$/ }).waitFor();
    expect(await best.getByRole("checkbox", { checked: true }).evaluateAll(labelsOf)).toEqual(["K B (19)", "1 B (22)"]);
    await photographAt(pane.addIn.page, "keep/kept", { widths: [270, 350], height: 1300 });
    const ticked = best.getByRole("checkbox", { checked: true });
    expect(await ticked.count()).toBe(2);
    await ticked.first().uncheck();
    await ticked.first().uncheck();
    // Also while the numbers are wrong, as one class that is kept is too many for them.
    await pane.type("Inputs!B10", "18");
    await pane.says(/the classes to keep have 19 children of grade “K”, but there are only 18/);
    await pane.says(TEXTS.outdatedMistakes);
    await best.getByRole("button", { name: TEXTS.keepNone }).click();
    await pane.says(/^No class is kept any more/);
    await pane.frame.getByText(/classes kept/).waitFor({ state: "detached" });
    await pane.frame.getByText(TEXTS.outdatedMistakes).waitFor({ state: "detached" });
    await best.getByRole("checkbox").first().check();
    await pane.button(TEXTS.keepClasses(1, 0)).click();
    await pane.says(/1 class kept/);
    await deleteKept(pane, "Kept classes (2)");
    await pane.button(TEXTS.forgetName("Keep")).click();
    await pane.frame.getByText(WERE_DELETED).waitFor({ state: "detached" });
    await pane.close();
  });

  it("keeps none any more by keyboard alone, where what is kept lets no plan be found", async () => {
    const keep = { ...SMALL_SCHOOL.names, Keep: "='Kept'!$B$1:$D$1" };
    const cells = { ...SMALL_SCHOOL.cells, "Kept!A1": [["K A", 21, "", ""]] };
    const pane = new PanePage(await openAddIn(browser(), { workbook: await fileOf(bookOf({ cells, names: keep })) }));
    await pane.says(/the classes to keep have 21 children of grade “K”, but there are only 20/);
    await pane.tabTo(TEXTS.keepNone);
    await pane.addIn.page.keyboard.press("Enter");
    await pane.says("3 grades, 70 children");
    expect(await pane.focused()).toBe(TEXTS.whichCells);
    await pane.find();
    await pane.close();
  });

  it("deletes the sheet of the kept classes, goes on finding plans, and has the name forgotten, by keyboard alone", async () => {
    const pane = new PanePage(await openAddIn(browser(), { workbook: sample }));
    const press = async (name: string, key = "Enter"): Promise<void> => {
      await pane.tabTo(name);
      await pane.addIn.page.keyboard.press(key);
    };
    await pane.button(TEXTS.find).waitFor();
    await press(TEXTS.find);
    await pane.plan(1).waitFor();
    await press(TEXTS.keepTitle);
    await press("K B (19)", "Space");
    await press(TEXTS.keepClasses(1, 0));
    await pane.says(/1 class kept/);
    await deleteKept(pane, "Kept classes");
    await press(TEXTS.find);
    await press(TEXTS.forgetName("Keep"));
    await pane.frame.getByText(WERE_DELETED).waitFor({ state: "detached" });
    expect(await pane.focused()).not.toBe("");
    await pane.plan(1).waitFor();
    await pane.close();
  });
});

const WERE_DELETED = /the name Keep were deleted \(#REF!\), so no class is kept/;

/** The person at the sheets deletes that of the classes that are kept. */
async function deleteKept(pane: PanePage, sheet: string): Promise<void> {
  await pane.addIn.page.evaluate((name) => {
    window.host.excel.user.delete(name);
  }, sheet);
  await pane.says(WERE_DELETED);
}

/** What controls are called. */
function labelsOf(controls: readonly Element[]): readonly string[] {
  return controls.map((control) => (control as HTMLInputElement).labels?.[0]?.textContent ?? "");
}
