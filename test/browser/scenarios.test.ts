import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { SCENARIO_TEXTS } from "../../src/taskpane/scenario-texts";
import { TEXTS } from "../../src/taskpane/texts";
import { openAddIn } from "./open-add-in";
import { usePaneBrowser } from "./pane-browser";
import { PanePage } from "./pane-page";
import { photographAt } from "./photograph";

const sample = new Uint8Array(readFileSync(fileURLToPath(new URL("../../assets/sample.xlsx", import.meta.url))));

const PICTURES = { widths: [270, 350], height: 1300 };

describe("a person who plans ahead", () => {
  const browser = usePaneBrowser();

  it("makes a scenario by mouse, is led to its teachers, and takes it away again", async () => {
    const pane = new PanePage(await openAddIn(browser(), { workbook: sample }));
    await pane.button(SCENARIO_TEXTS.scenarios).click();
    await pane.says(SCENARIO_TEXTS.one("Inputs"));
    const name = pane.frame.getByRole("textbox", { name: SCENARIO_TEXTS.nameOfSheet });
    expect(await name.inputValue()).toBe("Scenario 2");
    await name.fill("14/15");
    expect(await pane.alert()).toBe("Excel takes no / in the name of a sheet. Take it out.");
    await pane.button(SCENARIO_TEXTS.make).click({ force: true });
    await name.fill("Fourteen teachers");
    await pane.button(SCENARIO_TEXTS.make).click();
    await pane.says("Read from Fourteen teachers");
    await pane.button("'Fourteen teachers'!B5").click();
    await pane.type("'Fourteen teachers'!B5", "14");
    await pane.says(/at most 14 teachers/);
    expect(await pane.sheets()).toEqual(["Inputs", "Fourteen teachers"]);
    await photographAt(pane.addIn.page, "scenarios/made", PICTURES);
    await pane.button(TEXTS.removeSheet("Fourteen teachers")).click();
    await pane.button(TEXTS.reallyRemove("Fourteen teachers")).click();
    await pane.says("Read from Inputs");
    expect(await pane.sheets()).toEqual(["Inputs"]);
    await pane.close();
  });

  it("makes the next year of a written plan by keyboard, and types how many come", async () => {
    const pane = new PanePage(await openAddIn(browser(), { workbook: sample }));
    const { keyboard } = pane.addIn.page;
    await pane.find();
    await pane.button(TEXTS.writePlan(1)).click();
    await pane.hasSheet("Plan 1");
    await pane.tabTo(SCENARIO_TEXTS.scenarios);
    await keyboard.press("Enter");
    await pane.says(SCENARIO_TEXTS.nextYearLead);
    await pane.tabTo(SCENARIO_TEXTS.nextYearOpen);
    await keyboard.press("Enter");
    await pane.says(SCENARIO_TEXTS.thisYearsClasses);
    await photographAt(pane.addIn.page, "scenarios/next-year", PICTURES);
    await pane.tabTo(SCENARIO_TEXTS.makeNextYear);
    await keyboard.press("Enter");
    await pane.says(/'Next year'!B10/);
    await pane.says(TEXTS.faulty(1));
    expect(await pane.sheets()).toEqual(["Inputs", "Next year", "Plan 1", "Classes moved up"]);
    await photographAt(pane.addIn.page, "scenarios/next-year-made", PICTURES);
    await pane.type("'Next year'!B10", "40");
    await pane.says("7 grades, 294 children");
    await pane.close();
  });
});
