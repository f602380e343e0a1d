import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Locator } from "playwright-core";
import { TEXTS } from "../../src/taskpane/texts";
import { WHAT_IF_TEXTS } from "../../src/taskpane/what-if-texts";
import { openAddIn, type OpenOptions } from "./open-add-in";
import { usePaneBrowser } from "./pane-browser";
import { PanePage } from "./pane-page";
import { photographAt } from "./photograph";

const sample = new Uint8Array(readFileSync(fileURLToPath(new URL("../../assets/sample.xlsx", import.meta.url))));
const { titles } = WHAT_IF_TEXTS;

const PICTURES = { widths: [270, 320, 350], height: 1100 };

describe("a person who asks what would be", () => {
  const browser = usePaneBrowser();

  async function openWithPlans(options: OpenOptions = {}): Promise<PanePage> {
    const pane = new PanePage(await openAddIn(browser(), { workbook: sample, ...options }));
    await pane.find();
    await fold(pane, WHAT_IF_TEXTS.whatIf).click();
    return pane;
  }

  it("reads the staffing picture by keyboard and as a table, looks at a row's plan, and writes both and the reasons", async () => {
    const pane = await openWithPlans();
    const { keyboard } = pane.addIn.page;
    await pane.tabTo(titles.staffing);
    await keyboard.press("Enter");
    const table = pane.frame.getByRole("table", { name: titles.staffing });
    await table.getByRole("row").nth(7).waitFor();
    expect(await rowsOf(table)).toEqual([
      "Teachers | Class sizes | Composites",
      "12 | no plan",
      "Show the plan with 13 teachers now | 19 to 26 children | 2",
      "Show the plan with 14 teachers | 18 to 25 children | 1",
      "Show the plan with 15 teachers | 15 to 25 children | 0",
      "Show the plan with 16 teachers | 15 to 22 children | 0",
      "Show the plan with 17 teachers | 15 to 22 childrenThe same classes as with 16. | 0",
      "Show the plan with 18 teachers | 15 to 22 childrenThe same classes as with 16. | 0",
    ]);
    await pane.tabTo(WHAT_IF_TEXTS.showRow.staffing(14));
    await keyboard.press("Enter");
    const title = WHAT_IF_TEXTS.rowTitle.staffing(14);
    await pane.frame.getByRole("region", { name: title }).waitFor();
    await photographAt(pane.addIn.page, "what-if/staffing", PICTURES);
    await pane.tabTo(WHAT_IF_TEXTS.writeRow(title));
    await keyboard.press("Enter");
    await pane.hasSheet("With 14 teachers");
    await pane.button(WHAT_IF_TEXTS.writeView(titles.staffing)).click();
    await pane.hasSheet("Staffing");
    await pane.button(WHAT_IF_TEXTS.openView(titles.staffing)).waitFor();
    await pane.button(TEXTS.writeReasons).click();
    await pane.hasSheet("Why these classes");
    await pane.button(TEXTS.openReasons).waitFor();
    await pane.close();
  });

  it("sees what composite classes gain, and how much room each grade has", async () => {
    const pane = await openWithPlans();
    await fold(pane, titles.tradeOff).click();
    const tradeOff = pane.frame.getByRole("table", { name: titles.tradeOff });
    await tradeOff.getByRole("button").first().click();
    await pane.frame.getByRole("region", { name: /^With \d composite/ }).waitFor();
    await photographAt(pane.addIn.page, "what-if/trade-off", PICTURES);
    await fold(pane, titles.tradeOff).click();
    await fold(pane, titles.room).click();
    const room = pane.frame.getByRole("table", { name: titles.room });
    await room.getByRole("row").nth(7).waitFor();
    await pane.says(/more could come in all/);
    expect((await rowsOf(room)).slice(0, 2)).toEqual(["Grade | Fewer and more", "K (38) | 10 fewer, 2 more"]);
    await photographAt(pane.addIn.page, "what-if/room", PICTURES);
    await pane.button(WHAT_IF_TEXTS.writeView(titles.room)).click();
    await pane.hasSheet("Room");
    await pane.close();
  });

  it("takes a written plan for the classes there are, and changes little of it after September's numbers", async () => {
    const pane = await openWithPlans();
    await fold(pane, titles.change).click();
    await pane.says(WHAT_IF_TEXTS.noPlanSheets);
    await pane.openPlan(3);
    await pane.button(TEXTS.writePlan(3)).click();
    const use = pane.button(WHAT_IF_TEXTS.useSheet("Plan 3"));
    await use.waitFor();
    await pane.addIn.page.evaluate(() => {
      window.host.excel.user.delete("Plan 3");
    });
    await pane.says(WHAT_IF_TEXTS.noPlanSheets);
    await pane.button(TEXTS.writePlan(3)).click();
    await use.waitFor();
    await photographAt(pane.addIn.page, "what-if/change-unknown", PICTURES);
    await use.click();
    const table = pane.frame.getByRole("table", { name: titles.change });
    await table.waitFor();
    await pane.button(WHAT_IF_TEXTS.changeFirst).click();
    await pane.says("No class is opened or closed.");
    await pane.type("Inputs!B5", "14");
    await pane.type("Inputs!B10", "44");
    await pane.says("7 grades, 302 children");
    await pane.says("1 class opened, none closed.");
    await photographAt(pane.addIn.page, "what-if/change", PICTURES);
    await pane.button(WHAT_IF_TEXTS.writeView(titles.change)).click();
    await pane.hasSheet("Change");
    await pane.close();
  });

  it("stops a view that takes long, and keeps its rows", async () => {
    const pane = await openWithPlans({ slowSearch: true });
    await pane.button(TEXTS.stop).click();
    await pane.button(TEXTS.find).waitFor();
    await fold(pane, titles.staffing).click();
    const table = pane.frame.getByRole("table", { name: titles.staffing });
    await table.getByRole("row").nth(2).waitFor();
    await pane.button(WHAT_IF_TEXTS.stopView(titles.staffing)).click();
    await pane.says(WHAT_IF_TEXTS.stopped);
    expect(await table.getByRole("row").count()).toBeLessThan(8);
    await pane.close();
  });
});

/** The summary of a fold. */
function fold({ frame }: PanePage, title: string): Locator {
  return frame.locator("summary").filter({ hasText: title });
}

/** The rows of a table as a screen reader reads them: what is hidden from it is left out, what has a name is called by it. */
async function rowsOf(table: Locator): Promise<readonly string[]> {
  return table.evaluate((element) => {
    const textOf = (node: Node): string => {
      if (!(node instanceof Element)) return node.textContent ?? "";
      if (node.getAttribute("aria-hidden") === "true") return "";
      return node.getAttribute("aria-label") ?? [...node.childNodes].map(textOf).join("");
    };
    return [...element.querySelectorAll("tr")].map((row) =>
      [...row.children].map((cell) => textOf(cell.cloneNode(true)).trim()).join(" | "),
    );
  });
}
