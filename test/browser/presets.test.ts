import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PRESET_TEXTS } from "../../src/taskpane/preset-texts";
import { TEXTS } from "../../src/taskpane/texts";
import { WHY_NOT_TEXTS } from "../../src/taskpane/why-not-texts";
import { openAddIn, type OpenOptions } from "./open-add-in";
import { usePaneBrowser } from "./pane-browser";
import { PanePage } from "./pane-page";

const sample = new Uint8Array(readFileSync(fileURLToPath(new URL("../../assets/sample.xlsx", import.meta.url))));

describe("a person who starts from the rules of a place", () => {
  const browser = usePaneBrowser();
  const open = async (options: OpenOptions = {}): Promise<PanePage> =>
    new PanePage(await openAddIn(browser(), options));
  const place = (pane: PanePage) => pane.frame.getByLabel(PRESET_TEXTS.place);
  /** What stands in column D, the largest classes of the grades, from the first grade on. */
  const largestClasses = (pane: PanePage): Promise<readonly unknown[]> =>
    pane.addIn.page.evaluate(() => {
      const sheet = window.host.excel.book.findSheet("Inputs");
      return [9, 10, 11, 12, 13, 14, 15].map((row) => sheet?.valueAt(row, 3));
    });

  it("goes by keyboard from the first visit to a plan for a school of that place", async () => {
    const pane = await open();
    const { keyboard } = pane.addIn.page;
    await pane.button(TEXTS.presets).waitFor();
    await pane.tabTo(TEXTS.presets);
    await keyboard.press("Enter");
    await pane.button(PRESET_TEXTS.insert).waitFor();
    expect(await pane.focused()).toBe(TEXTS.presets);
    await place(pane).focus();
    await keyboard.type("Texas");
    await pane.says(/^Texas Education Code, section 25\.112/);
    await pane.tabTo(PRESET_TEXTS.insert);
    await keyboard.press("Enter");
    await pane.says("6 grades, 288 children, at most 15 teachers, 5 composites.");
    await pane.says("A school under the rules of Texas was added on the sheet Inputs. Type over its numbers.");
    await pane.find();
    await pane.close();
  });

  it("sees what would stand in the cells of their school, fills them, and takes it back", async () => {
    const pane = await open({ workbook: sample });
    await pane.button(TEXTS.find).waitFor();
    await pane.frame.getByText(TEXTS.options, { exact: true }).click();
    await pane.button(TEXTS.presets).click();
    await place(pane).selectOption("british-columbia");
    await pane.says(
      "Largest class, Inputs!D13:D16: 22 for 3 (now 25), 30 for 4 (now 25), 30 for 5 (now 26), 30 for 6 (now 26).",
    );
    expect(await largestClasses(pane)).toEqual([20, 22, 22, 25, 25, 26, 26]);
    await pane.button(PRESET_TEXTS.fill).click();
    await pane.says("4 cells hold the limits of British Columbia now.");
    expect(await largestClasses(pane)).toEqual([20, 22, 22, 22, 30, 30, 30]);
    await pane.plan(1).waitFor();
    await pane.button(WHY_NOT_TEXTS.undo).click();
    await pane.says("The cells hold again what they held before.");
    expect(await largestClasses(pane)).toEqual([20, 22, 22, 25, 25, 26, 26]);
    await pane.close();
  });
});
