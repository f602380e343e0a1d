import { WHY_NOT_TEXTS } from "../../src/taskpane/why-not-texts";
import { bookOf, SMALL_SCHOOL } from "../support/school-book";
import { AXE } from "./axe";
import { openAddIn } from "./open-add-in";
import { usePaneBrowser } from "./pane-browser";
import { fileOf, PanePage } from "./pane-page";
import { photographAt } from "./photograph";

describe("a person who renames grades", () => {
  const browser = usePaneBrowser();

  it("has the composites name them so too, by a button, and takes that back", async () => {
    const book = bookOf({
      cells: { ...SMALL_SCHOOL.cells, "Inputs!E3": [["K/1"], ["'1/2"], ['="K/"&2']] },
      names: { ...SMALL_SCHOOL.names, Composites: "=Inputs!$E$3:$E$5" },
    });
    const pane = new PanePage(await openAddIn(browser(), { workbook: await fileOf(book) }));
    const composites = (): Promise<readonly unknown[]> =>
      pane.addIn.page.evaluate(() =>
        [2, 3, 4].map((row) => window.host.excel.book.findSheet("Inputs")?.valueAt(row, 4)),
      );
    await pane.says("3 grades, 70 children, at most 4 teachers, 3 composites.");
    for (const [cell, name, offer] of [
      ["A3", "P1", "Rename in 2 composites: K → P1"],
      ["A4", "P2", "Rename in 3 composites: K → P1, 1 → P2"],
      ["A5", "P3", "Rename in 3 composites: K → P1, 1 → P2, 2 → P3"],
    ] as const) {
      await pane.type(`Inputs!${cell}`, name);
      await pane.button(offer).waitFor();
    }
    await photographAt(pane.addIn.page, "renaming/offer", { widths: [270, 350], height: 900 });
    await pane.frame.evaluate(AXE);
    expect(await pane.frame.evaluate("axe.run().then(({ violations }) => violations.map(({ id }) => id))")).toEqual([]);
    await pane.button("Rename in 3 composites: K → P1, 1 → P2, 2 → P3").click();
    await pane.says(
      "Renamed in 2 composites: K → P1, 1 → P2, 2 → P3. Inputs!E5 holds a formula and was left as it is.",
    );
    expect(await composites()).toEqual(["P1/P2", "P2/P3", "K/2"]);
    await pane.button("Rename in 1 composite: K → P1, 2 → P3").waitFor();
    await photographAt(pane.addIn.page, "renaming/done", { widths: [270], height: 900 });
    await pane.button(WHY_NOT_TEXTS.undo).click();
    await pane.says("The cells hold again what they held before.");
    expect(await composites()).toEqual(["K/1", "1/2", "K/2"]);
    await pane.button("Rename in 3 composites: K → P1, 1 → P2, 2 → P3").waitFor();
    await pane.close();
  });
});
