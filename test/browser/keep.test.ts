import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { TEXTS } from "../../src/taskpane/texts";
import { openAddIn } from "./open-add-in";
import { usePaneBrowser } from "./pane-browser";
import { PanePage } from "./pane-page";

const sample = new Uint8Array(readFileSync(fileURLToPath(new URL("../../assets/sample.xlsx", import.meta.url))));
const pictures = fileURLToPath(new URL("../output/keep", import.meta.url));

describe("a person who keeps classes", () => {
  const browser = usePaneBrowser(pictures);

  it("ticks two, sees the rest planned around them after the numbers have changed, and lets them go again", async () => {
    const pane = new PanePage(await openAddIn(browser(), { workbook: sample }));
    await pane.find();
    const best = pane.plan(1);
    await best.getByText(TEXTS.keepTitle, { exact: true }).click();
    await best.getByRole("checkbox", { name: "K A (19)" }).check();
    await best.getByRole("checkbox", { name: "1 A (22)" }).check();
    await pane.button(TEXTS.keepClasses(2, 0)).click();
    await pane.hasSheet("Kept classes");
    await pane.says(/2 classes kept/);
    await pane.type("Inputs!B10", "35");
    await pane.says("7 grades, 293 children");
    await best.getByText(TEXTS.table, { exact: true }).click();
    await best.getByRole("row", { name: /^K A\s*kept 19 of grade K 19$/ }).waitFor();
    await best.getByRole("row", { name: /^K B 16 of grade K 16$/ }).waitFor();
    await best.getByRole("row", { name: /^1 [A-Z]\s*kept 22 of grade 1 22$/ }).waitFor();
    for (const width of [270, 350]) {
      await pane.addIn.page.setViewportSize({ width, height: 1300 });
      await pane.addIn.page.screenshot({ path: `${pictures}/kept-${width}.png` });
    }
    const ticked = best.getByRole("checkbox", { checked: true });
    expect(await ticked.count()).toBe(2);
    await ticked.first().uncheck();
    await ticked.first().uncheck();
    await best.getByRole("button", { name: TEXTS.keepNone }).click();
    await pane.says(/^No class is kept any more/);
    await pane.frame.getByText(/classes kept/).waitFor({ state: "detached" });
    await pane.close();
  });

  it("deletes the sheet of the kept classes, goes on finding plans, and has the name forgotten", async () => {
    const pane = new PanePage(await openAddIn(browser(), { workbook: sample }));
    await pane.find();
    const best = pane.plan(1);
    await best.getByText(TEXTS.keepTitle, { exact: true }).click();
    await best.getByRole("checkbox", { name: "K A (19)" }).check();
    await pane.button(TEXTS.keepClasses(1, 0)).click();
    await pane.says(/1 class kept/);
    await pane.addIn.page.evaluate(() => {
      window.host.excel.user.delete("Kept classes");
    });
    await pane.says(/the name Keep were deleted \(#REF!\), so no class is kept/);
    await pane.find();
    await pane.tabTo(TEXTS.forgetName("Keep"));
    await pane.addIn.page.keyboard.press("Enter");
    await pane.frame.getByText(/were deleted/).waitFor({ state: "detached" });
    expect(await pane.focused()).not.toBe("");
    await pane.plan(1).waitFor();
    await pane.close();
  });
});
