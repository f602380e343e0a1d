import { CAPPED_SCHOOL } from "../support/capped-school";
import { workbookOfSchool } from "../support/workbook-of-school";
import { openAddIn } from "./open-add-in";
import { usePaneBrowser } from "./pane-browser";
import { fileOf, PanePage } from "./pane-page";
import { photographAt } from "./photograph";

describe("a person whose school limits averages", () => {
  const browser = usePaneBrowser();

  it("sees what each band averages in a plan, and its limit", async () => {
    const averages = [{ grades: [0], largest: 21 }];
    const workbook = await fileOf(workbookOfSchool({ ...CAPPED_SCHOOL, averages }));
    const pane = new PanePage(await openAddIn(browser(), { workbook }));
    await pane.find();
    await pane
      .plan(1)
      .getByText("Grade K averages 20.7 (at most 21). 1 of the 3 classes that have a cap is over it,")
      .waitFor();
    await photographAt(pane.addIn.page, "averages/plan", { widths: [270, 350], height: 1300 });
    await pane.close();
  });
});
