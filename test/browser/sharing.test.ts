import { SCENARIO_TEXTS } from "../../src/taskpane/scenario-texts";
import { SHARE_TEXTS } from "../../src/taskpane/share-texts";
import { FUNCTIONS_TOLD } from "../support/functions-told";
import { bookOf, SMALL_SCHOOL } from "../support/school-book";
import { workbookOfScenarios } from "../support/three-scenarios";
import { openAddIn, type OpenOptions } from "./open-add-in";
import { usePaneBrowser } from "./pane-browser";
import { fileOf, PanePage } from "./pane-page";

const GIVEN = "A3:A5,B3:B5,C3:C5,,D1";

/** However busy the machine is, the add-in does not lose its patience and open the pane to show how a search goes on. */
const PATIENT = `{
  const { setTimeout } = window;
  window.setTimeout = (task, milliseconds, ...given) => setTimeout(task, milliseconds === 1500 ? 600_000 : milliseconds, ...given);
}`;

describe("a workbook that is to travel", () => {
  const browser = usePaneBrowser();
  const open = async (options: OpenOptions): Promise<PanePage> => new PanePage(await openAddIn(browser(), options));
  const press = (pane: PanePage, button: string): Promise<void> =>
    pane.addIn.page.evaluate((name) => window.host.excel.user.press(name), button);

  it("gets its plans by a button of the ribbon, while the pane stays closed", async () => {
    const pane = await open({ workbook: await fileOf(bookOf(SMALL_SCHOOL)), paneIsOpen: false, scripts: [PATIENT] });
    await press(pane, "FindClasses");
    expect(await pane.sheets()).toEqual(["Inputs", "Alternatives", "Plan 1", "Why these classes"]);
    expect(await pane.addIn.page.evaluate(() => window.host.excel.runtime.state)).toBe("Background");
    await pane.type("Inputs!B3", "many");
    await press(pane, "FindClasses");
    expect(await pane.addIn.page.evaluate(() => window.host.excel.runtime.state)).toBe("Visible");
    await pane.says(/holds “many”/);
    await pane.close();
  });

  it("is looked through before it is shared, and its formulas become values but for those kept live", async () => {
    const pane = await open({ workbook: await fileOf(bookOf(SMALL_SCHOOL)), functions: FUNCTIONS_TOLD });
    await pane.type("Inputs!F1", `=CRUNCHER.TEACHERS(${GIVEN})`);
    await pane.type("Inputs!F2", `=CRUNCHER.WHY(4,${GIVEN})`);
    await pane.type("Inputs!H1", `=CRUNCHER.PLAN(B1,${GIVEN})`);
    await pane.addIn.page.evaluate(() => window.host.excel.settled(30));
    await press(pane, "FindClasses");
    await pane.type("Inputs!B4", "24");
    await pane.addIn.page.evaluate(() => window.host.excel.settled(30));
    await pane.button(SHARE_TEXTS.shareCheck).click();
    await pane.says(
      "To look at first: 3 live formulas of Class Cruncher, 3 results older than their inputs and a question to colleagues.",
    );
    await pane.says("Children on the sheet Inputs has changed since. Find the classes again.");
    await pane.frame.getByRole("checkbox", { name: SHARE_TEXTS.freezeThis("Inputs!F2") }).click();
    await pane.button(SHARE_TEXTS.freeze(2)).click();
    await pane.says(
      "To look at first: 1 live formula of Class Cruncher, 3 results older than their inputs and a question to colleagues.",
    );
    const formulas = await pane.addIn.page.evaluate(() => {
      const sheet = window.host.excel.book.findSheet("Inputs");
      return [...(sheet?.cells.all() ?? [])].flatMap(({ formula }) => formula ?? []);
    });
    expect(formulas).toEqual([`=CRUNCHER.WHY(4,${GIVEN})`, "=20+5"]);
    await pane.button("Back").click();
    await pane.button(SHARE_TEXTS.shareCheck).waitFor();
    await pane.close();
  });

  it("starts the add-in for whoever has it, when somebody chooses so, and no longer when they do not", async () => {
    const pane = await open({ workbook: await fileOf(bookOf(SMALL_SCHOOL)) });
    const behaviour = (): Promise<string> => pane.frame.evaluate(() => Office.addin.getStartupBehavior());
    await pane.button(SHARE_TEXTS.shareCheck).click();
    const startup = pane.frame.getByRole("switch", { name: SHARE_TEXTS.startup });
    await startup.click();
    await pane.frame.getByRole("switch", { name: SHARE_TEXTS.startup, checked: true }).waitFor();
    expect(await behaviour()).toBe("Load");
    await startup.click();
    await pane.frame.getByRole("switch", { name: SHARE_TEXTS.startup, checked: false }).waitFor();
    expect(await behaviour()).toBe("None");

    await startup.click();
    await pane.says("To look at first: a question to colleagues.");
    await pane.says(/^Excel may ask colleagues to add or to trust Class Cruncher, because this workbook starts it\./);
    await pane.frame.getByRole("switch", { name: SHARE_TEXTS.quiet }).click();
    await pane.says(/^Ready to share/);
    await pane.says(/^Excel on Windows and Mac asks nobody/);
    const kept = await pane.frame.evaluate(
      () => Office.context.document.settings.get("Office.DisableTrustUX") as unknown,
    );
    expect(kept).toBe(true);
    await pane.close();
  });

  it("shows each scenario as its sheet comes to the front, and all of them side by side", async () => {
    const book = await workbookOfScenarios({ "More teachers": { B1: 6 }, "Fewer children": { B2: 30 } });
    const pane = await open({ workbook: await fileOf(book) });
    const children = /^3 grades, (\d+) children/;
    const shown: string[] = [];
    for (const sheet of ["This year", "More teachers", "Fewer children"]) {
      await pane.select(`'${sheet}'!A1`);
      await pane.says(`Read from ${sheet}`);
      await pane.button("Find classes").click();
      await pane.plan(1).waitFor();
      shown.push(await pane.frame.getByText(children).first().innerText());
    }
    expect(new Set(shown).size).toBe(3);
    await pane.button(SCENARIO_TEXTS.scenarios).click();
    await pane.frame.getByRole("combobox", { name: SCENARIO_TEXTS.compareWith }).selectOption("More teachers");
    await pane.button(SCENARIO_TEXTS.compare).click();
    await pane.hasSheet("Compare scenarios");
    const places = await pane.addIn.page.evaluate(() => {
      const sheet = window.host.excel.book.findSheet("Compare scenarios");
      const values = [...(sheet?.cells.all() ?? [])].map(({ value }) => value);
      return ["More teachers", "This year", "Fewer children"].map((name) => values.indexOf(name));
    });
    // The one that was chosen comes first.
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    await pane.close();
  });
});
