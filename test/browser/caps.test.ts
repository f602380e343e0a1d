import { TEXTS } from "../../src/taskpane/texts";
import { CAPPED_SCHOOL } from "../support/capped-school";
import { workbookOfSchool } from "../support/workbook-of-school";
import { AXE } from "./axe";
import { openAddIn } from "./open-add-in";
import { usePaneBrowser } from "./pane-browser";
import { fileOf, PanePage } from "./pane-page";
import { photographAt } from "./photograph";

describe("a person whose school has caps", () => {
  const browser = usePaneBrowser();

  it("sees which classes are over theirs, in amber and with a sign, and how many may be", async () => {
    const workbook = await fileOf(workbookOfSchool(CAPPED_SCHOOL));
    const pane = new PanePage(await openAddIn(browser(), { workbook }));
    await pane.find();
    const best = pane.plan(1);
    await best
      .getByText("1 of the 3 classes that have a cap is over it, by 2 children in all (at most 1 may be: 40 %).")
      .waitFor();
    const bars = best.getByRole("img", { name: /^Plan 1 as bars: K A: 22 \(2 over the cap\); K B: 20; K C: 20;/ });
    await bars.waitFor();
    expect(await bars.getByTitle("2 over the cap").allInnerTexts()).toEqual(["△22"]);
    await best.getByText(TEXTS.table, { exact: true }).click();
    await best.getByRole("row", { name: /^K A 22 of grade K 22 2 over the cap$/ }).waitFor();
    await best.getByRole("row", { name: /^K B 20 of grade K 20$/ }).waitFor();
    await pane.frame.evaluate(AXE);
    const faults: unknown = await pane.frame.evaluate(
      'axe.run({ runOnly: ["color-contrast"] }).then(({ violations }) => violations.map(({ nodes }) => nodes.map(({ html }) => html)))',
    );
    expect(faults).toEqual([]);
    await photographAt(pane.addIn.page, "caps/plan", { widths: [270, 350], height: 1300 });
    await pane.addIn.page.emulateMedia({ forcedColors: "active" });
    await photographAt(pane.addIn.page, "caps/high-contrast", { widths: [270], height: 1300 });
    await pane.close();
  });
});
