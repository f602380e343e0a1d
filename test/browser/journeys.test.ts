import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { VERSION } from "../../src/application/version";
import { OWN_SHEET_TEXTS } from "../../src/taskpane/own-sheet-texts";
import { PRIORITY_TEXTS, whatIsMeant } from "../../src/taskpane/priority-texts";
import { inputHeading } from "../../src/application/sentences/input-texts";
import { TEXTS } from "../../src/taskpane/texts";
import { bookOf, SMALL_SCHOOL } from "../support/school-book";
import { openAddIn, type OpenOptions } from "./open-add-in";
import { usePaneBrowser } from "./pane-browser";
import { fileOf, PanePage } from "./pane-page";

const sample = new Uint8Array(readFileSync(fileURLToPath(new URL("../../assets/sample.xlsx", import.meta.url))));

describe("a person with the pane beside the workbook", () => {
  const browser = usePaneBrowser();
  const open = async (options: OpenOptions = {}): Promise<PanePage> =>
    new PanePage(await openAddIn(browser(), options));

  it("goes by mouse from the first visit to a written plan, and takes it away again", async () => {
    const pane = await open();
    await pane.button(TEXTS.insertSample).click();
    await pane.find();
    await pane.button(TEXTS.writePlan(1)).click();
    await pane.hasSheet("Plan 1");
    await pane.button(TEXTS.removeSheet("Plan 1")).click();
    await pane.button(TEXTS.reallyRemove("Plan 1")).click();
    await pane.button(TEXTS.writePlan(1)).waitFor();
    expect(await pane.sheets()).not.toContain("Plan 1");
    await pane.close();
  });

  it("goes the same way by keyboard alone", async () => {
    const pane = await open();
    const { keyboard } = pane.addIn.page;
    await pane.button(TEXTS.insertSample).waitFor();
    await pane.tabTo(TEXTS.insertSample);
    await keyboard.press("Enter");
    await pane.button(TEXTS.find).waitFor();
    await pane.tabTo(TEXTS.find);
    await keyboard.press("Enter");
    await pane.plan(1).waitFor();
    await pane.tabTo(TEXTS.options);
    await keyboard.press("Enter");
    await pane.frame.getByText(TEXTS.timeLimit).waitFor();
    await pane.tabTo(TEXTS.writePlan(1));
    await keyboard.press("Enter");
    await pane.hasSheet("Plan 1");
    await pane.close();
  });

  it("never loses the keyboard’s place where a button that was pressed goes away", async () => {
    const pane = await open();
    const { keyboard } = pane.addIn.page;
    const focused = (): Promise<string> => pane.frame.evaluate(() => document.activeElement?.textContent ?? "");
    const press = async (name: string): Promise<void> => {
      await pane.button(name).focus();
      await keyboard.press("Enter");
    };
    await press(TEXTS.useOwnCells);
    await pane.says(TEXTS.namesTitle);
    expect(await focused()).toBe(TEXTS.namesTitle);
    await press(TEXTS.back);
    await pane.says(TEXTS.welcome);
    expect(await focused()).toBe(TEXTS.welcome);
    await press(TEXTS.insertSample);
    await pane.button(TEXTS.find).waitFor();
    expect(await focused()).toBe("7 grades, 296 children, at most 13 teachers, 6 composites.");
    await pane.find();
    await press(TEXTS.writePlan(1));
    await pane.button(TEXTS.removeSheet("Plan 1")).waitFor();
    await press(TEXTS.removeSheet("Plan 1"));
    expect(await focused()).toBe(TEXTS.reallyRemove("Plan 1"));
    await press(TEXTS.keepSheet("Plan 1"));
    expect(await focused()).toBe(TEXTS.remove);
    await press(TEXTS.removeSheet("Plan 1"));
    await keyboard.press("Enter");
    await pane.button(TEXTS.writePlan(1)).waitFor();
    expect(await focused()).toBe(TEXTS.write);
    await pane.close();
  });

  it("goes on by the Tab key from where it was, after a click on a place where there is nothing to press", async () => {
    const pane = await open({ workbook: sample });
    await pane.button(TEXTS.find).waitFor();
    await pane.tabTo(TEXTS.find);
    await pane.frame.getByText("7 grades, 296 children").click();
    expect(await pane.frame.evaluate(() => document.activeElement === document.body)).toBe(true);
    await pane.addIn.page.keyboard.press("Tab");
    expect(await pane.focused()).toBe(TEXTS.find);
    expect(await pane.tab("backwards")).toBe(false);
    await pane.close();
  });

  it("reads what a priority means, with an example, and hides it again by Escape without losing its place", async () => {
    const pane = await open({ workbook: sample });
    const { keyboard } = pane.addIn.page;
    await pane.frame.getByText(TEXTS.options, { exact: true }).click();
    await pane.frame.getByRole("combobox", { name: TEXTS.priorities }).selectOption("own");
    const meaning = pane.frame.getByText(PRIORITY_TEXTS["largest smallest subclass"]);
    const question = whatIsMeant("largest smallest subclass");
    await pane.tabTo(question);
    await keyboard.press("Enter");
    await meaning.waitFor();
    expect(await pane.button(question).getAttribute("aria-expanded")).toBe("true");
    await keyboard.press("Escape");
    await meaning.waitFor({ state: "hidden" });
    expect(await pane.focused()).toBe(question);
    await pane.button(question).click();
    await pane.button(question).click();
    await meaning.waitFor({ state: "hidden" });
    await pane.close();
  });

  it("opens help, what it is, its promise and where to ask from the pane, each in a window of its own", async () => {
    const pane = await open();
    const { page } = pane.addIn;
    const headings: string[] = [];
    for (const name of [TEXTS.help, TEXTS.about(VERSION), TEXTS.privacy, TEXTS.feedback]) {
      await pane.button(TEXTS.insertSample).waitFor();
      await pane.tabTo(name);
      const [opened] = await Promise.all([page.context().waitForEvent("page"), page.keyboard.press("Enter")]);
      const place = opened.url().endsWith("#ask") ? "#ask" : "h1";
      headings.push(await opened.locator(place).innerText());
      await opened.close();
    }
    expect(headings).toEqual([
      "Class Cruncher: help",
      "About Class Cruncher",
      "Privacy",
      "Ask, or say what could be better",
    ]);
    await pane.close();
  });

  it("says which cells hold what, instead of taking the sample", async () => {
    const pane = await open({ workbook: await fileOf(bookOf({ ...SMALL_SCHOOL, names: {} })) });
    await pane.frame.getByText(OWN_SHEET_TEXTS.other).click();
    await pane.button(TEXTS.useOwnCells).click();
    for (const [name, address] of [
      ["Teachers", "Inputs!B1"],
      ["Grades", "Inputs!A3:A5"],
      ["Children", "Inputs!B3:B5"],
      ["MaxClassSize", "Inputs!C3:C5"],
    ] as const) {
      await pane.select(address);
      await pane.button(TEXTS.useSelectionFor(inputHeading(name))).click();
      await pane.says(`The cells are named ${name}.`);
    }
    await pane.button(TEXTS.back).click();
    await pane.find();
    await pane.close();
  });

  it("reads five mistakes, clicks one, lands in its cell, mends it, and it is gone", async () => {
    const pane = await open({ workbook: sample });
    for (const address of ["Inputs!B10", "Inputs!B11", "Inputs!B12", "Inputs!B13", "Inputs!B14"]) {
      await pane.type(address, "some");
    }
    await pane.says(TEXTS.faulty(5));
    await pane.button(`${TEXTS.mendFirst(5)}: Inputs!B10`).waitFor();
    const issue = pane.frame.getByRole("button", { name: /Inputs!B12/ });
    await issue.click();
    await pane.addIn.page.waitForFunction(() => {
      const { area } = window.host.excel.user.selection;
      return area.top === 11 && area.left === 1;
    });
    await pane.type("Inputs!B12", "47");
    await pane.says(TEXTS.faulty(4));
    expect(await issue.count()).toBe(0);
    await pane.close();
  });

  it("sees the plans follow the cells while typing", async () => {
    const pane = await open({ workbook: sample });
    await pane.find();
    await pane.openPlan(2);
    await pane.button(TEXTS.writePlan(2)).click();
    await pane.hasSheet("Plan 2");
    const before = await pane.plan(2).innerText();
    await pane.type("Inputs!B10", "34");
    await pane.says("7 grades, 292 children");
    await pane.frame.waitForFunction(
      ([heading, text]) => document.getElementById(heading)?.closest("article")?.innerText !== text,
      ["plan-2", before] as const,
    );
    await pane.says(TEXTS.writtenBefore);
    await pane.button(TEXTS.openSheet("Plan 2")).waitFor();
    await pane.close();
  });

  it("stops a long search and keeps what was found, while the pane goes on answering", async () => {
    const pane = await open({ workbook: sample, slowSearch: true });
    await pane.button(TEXTS.find).click();
    await pane.plan(2).waitFor();
    await pane.button(TEXTS.stop).click();
    await pane.button(TEXTS.find).waitFor();
    await pane.says(/stopped/i);
    await pane.plan(1).waitFor();
    await pane.close();
  });

  it("is told when the search dies, and starts it again", async () => {
    const pane = await open({ workbook: sample, slowSearch: true });
    await pane.button(TEXTS.find).click();
    await pane.plan(1).waitFor();
    const [worker] = pane.addIn.page.workers();
    await worker?.evaluate(() => {
      setTimeout(() => {
        throw new Error("The test has ended this thread.");
      });
    });
    expect(await pane.alert()).toContain(TEXTS.startAgain);
    await pane.button(TEXTS.startAgain).click();
    await pane.plan(2).waitFor();
    // What the browser says of the dead thread is expected here; whatever else it says is not.
    expect(pane.addIn.complaints.filter((complaint) => !complaint.includes("The test has ended this thread."))).toEqual(
      [],
    );
    await pane.addIn.close();
  });

  it.each([
    ["somebody is typing in a cell", "A cell is being edited."],
    ["the workbook is protected", "Excel does not allow a change here"],
    ["another workbook is in front", "Another workbook is in front."],
  ])("is told what to do when %s, and tries again", async (trouble, sentence) => {
    const pane = await open({ workbook: sample });
    await pane.find();
    const { page } = pane.addIn;
    await page.evaluate((what) => {
      const { book, faults } = window.host.excel;
      if (what.includes("typing")) faults.editingCell = true;
      else if (what.includes("protected")) book.structureProtected = true;
      else faults.activateOtherWorkbook();
    }, trouble);
    await pane.button(TEXTS.writePlan(1)).click();
    expect(await pane.alert()).toContain(sentence);
    expect(await pane.sheets()).toEqual(["Inputs"]);
    await page.evaluate(() => {
      window.host.excel.faults.clear();
      window.host.excel.book.structureProtected = false;
    });
    await pane.button(TEXTS.retry).click();
    await pane.hasSheet("Plan 1");
    await pane.close();
  });

  it("can be sure that nothing leaves the workbook: the page may ask nobody but Microsoft’s library", async () => {
    const pane = await open({ workbook: sample });
    await pane.find();
    const refused = await pane.frame.evaluate(async () => {
      const breach = new Promise<string>((resolve) => {
        document.addEventListener("securitypolicyviolation", ({ violatedDirective }) => {
          resolve(violatedDirective);
        });
      });
      await fetch("https://elsewhere.test/?children=38").catch(() => undefined);
      return breach;
    });
    expect(refused).toBe("connect-src");
    expect(pane.addIn.strayRequests).toEqual([]);
    await pane.addIn.close();
  });
});
