import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Locator, Page } from "playwright-core";
import { openBook } from "../../src/embedded/file/open-book";
import { SHARE_TEXTS } from "../../src/taskpane/share-texts";
import { TEXTS } from "../../src/taskpane/texts";
import { expectToHold } from "../support/saved-book";
import { usePreview } from "./preview-browser";
import { throttle, USUAL_SLOWNESS } from "./throttle";
import { photograph } from "./photograph";

const root = fileURLToPath(new URL("../..", import.meta.url));
const output = fileURLToPath(new URL("../output/preview", import.meta.url));
const sample = fileURLToPath(new URL("../../assets/sample.xlsx", import.meta.url));

describe("the preview in any browser", () => {
  const atHand = usePreview();

  it("opens a person's own workbook, solves it, saves it, and the command line reads the same plans from it", async () => {
    await withBlankBook(async (page) => {
      await page.getByLabel("Workbook to open").setInputFiles(sample);
      await page.getByText("sample.xlsx").waitFor();
      const pane = page.frameLocator("iframe");
      await pane.getByRole("button", { name: TEXTS.find }).click();
      await pane.getByRole("button", { name: TEXTS.writePlan(1) }).click();
      await page.getByRole("tab", { name: "Plan 1" }).waitFor();
      await page.getByRole("img", { name: "Chart: Children in each class" }).waitFor();
      await photograph(page, "preview/plan");
      await pane.getByRole("button", { name: TEXTS.writeList }).click();
      await page.getByRole("tab", { name: "Alternatives", selected: true }).waitFor();
      await photograph(page, "preview/alternatives");

      const saving = page.waitForEvent("download");
      await page.getByRole("button", { name: "Save" }).click();
      const saved = await saving;
      expect(saved.suggestedFilename()).toBe("sample.xlsx");
      await saved.saveAs(`${output}/saved.xlsx`);
    });
    expectToHold(readFileSync(`${output}/saved.xlsx`));
    expect(await plansOnSheet(`${output}/saved.xlsx`)).toEqual(await plansOfCommandLine(`${output}/saved.xlsx`));
  });

  it("lets a person type, calculates at once, and takes it back", async () => {
    await withPreview(async (page) => {
      const total = cell(page, "B23");
      await total.filter({ hasText: "296" }).waitFor();
      await typeInto(page, "B10", "40");
      await total.filter({ hasText: "298" }).waitFor();
      await expectPlace(page, "B11");
      await page.frameLocator("iframe").getByText("298 children").waitFor();
      await page.getByRole("button", { name: "Undo" }).click();
      await total.filter({ hasText: "296" }).waitFor();
      await photograph(page, "preview/typing");
    });
  });

  it("takes back by Ctrl+Z what the add-in did before what the person did before that, and does it again", async () => {
    await withPreview(async (page) => {
      const pane = page.frameLocator("iframe");
      await typeInto(page, "B10", "40");
      await cell(page, "B23").filter({ hasText: "298" }).waitFor();
      await typeInto(page, "H1", '=CRUNCHER.TEACHERS("K",50,25)');
      await cell(page, "H1").filter({ hasText: /^2$/ }).waitFor();
      await pane.getByRole("button", { name: SHARE_TEXTS.shareCheck }).click();
      await pane.getByRole("button", { name: SHARE_TEXTS.freeze(1) }).click();
      await pane.getByText("1 formula became values.").waitFor();
      await cell(page, "H1").click();
      await page.waitForFunction(() => document.querySelector<HTMLInputElement>("#formula")?.value === "2");
      await photograph(page, "preview/frozen");
      await page.keyboard.press("Control+z");
      await page.waitForFunction(() =>
        document.querySelector<HTMLInputElement>("#formula")?.value.startsWith("=CRUNCHER"),
      );
      await cell(page, "B23").filter({ hasText: "298" }).waitFor();
      await page.getByRole("button", { name: "Undo" }).click();
      await page.getByRole("button", { name: "Undo" }).click();
      await cell(page, "B23").filter({ hasText: "296" }).waitFor();
      await page.getByRole("button", { name: "Redo" }).click();
      await cell(page, "B23").filter({ hasText: "298" }).waitFor();
    });
  });

  it("takes what is entered in the formula bar, and does not open the cell once more", async () => {
    await withPreview(async (page) => {
      await cell(page, "B10").click();
      await expectPlace(page, "B10");
      await page.getByLabel("Formula bar").fill("40");
      await page.getByLabel("Formula bar").press("Enter");
      await cell(page, "B23").filter({ hasText: "298" }).waitFor();
      await page.frameLocator("iframe").getByText("298 children").waitFor();
      await expectPlace(page, "B11");
      expect(await page.locator(".cell-editor:not(.waiting)").count()).toBe(0);
    });
  });

  it("shows at once where a plan that is changed by hand breaks a limit", async () => {
    await withPreview(async (page) => {
      const pane = page.frameLocator("iframe");
      await pane.getByRole("button", { name: TEXTS.find }).click();
      await pane.getByRole("button", { name: TEXTS.writePlan(1) }).click();
      await page.getByRole("tab", { name: "Plan 1", selected: true }).waitFor();
      await pane.getByRole("button", { name: TEXTS.removeSheet("Plan 1") }).waitFor();
      const size = cell(page, "I6");
      await size.filter({ hasText: "19" }).waitFor();
      const before = await colourOf(size);
      await typeInto(page, "B6", "40");
      await size.filter({ hasText: "40" }).waitFor();
      expect(await colourOf(size)).not.toBe(before);
      await photograph(page, "preview/broken-limit");
    });
  });

  it("goes where the pane points, and says what is selected", async () => {
    await withPreview(async (page) => {
      // What a rule of the sheet refuses can come by pasting, as in Excel.
      await page.evaluate(() => navigator.clipboard.writeText("many"));
      await cell(page, "B12").click();
      await page.keyboard.press("Control+v");
      await page
        .frameLocator("iframe")
        .getByRole("button", { name: /^Error Inputs!B12/ })
        .click();
      await expectPlace(page, "B12");
      await page.getByLabel("Name box").fill("Grades");
      await page.getByLabel("Name box").press("Enter");
      await page.getByText("Count: 7").waitFor();
    });
  });

  it("has the add-in's ribbon, and its functions answer in cells or say why not", async () => {
    await withPreview(async (page) => {
      await page.getByRole("button", { name: "Add a sheet" }).click();
      await page.getByRole("tab", { name: "Sheet2", selected: true }).waitFor();
      await typeInto(page, "A1", '=CRUNCHER.TEACHERS("K",50,25)');
      await cell(page, "A1").filter({ hasText: /^2$/ }).waitFor();
      await typeInto(page, "A2", '=CRUNCHER.TEACHERS("K","many",25)');
      await cell(page, "A2").locator("[title*='many']").filter({ hasText: "#VALUE!" }).waitFor();
      const ribbon = page.getByRole("toolbar", { name: "Home" });
      await ribbon.getByRole("button", { name: "Insert a sample" }).click();
      await page.getByRole("tab", { name: "Sheet2", selected: true }).waitFor({ state: "detached" });
      await photograph(page, "preview/ribbon");
    });
  });

  it("adds, names, copies and deletes sheets, and says in words what cannot be", async () => {
    await withPreview(async (page) => {
      await page.getByRole("button", { name: "Add a sheet" }).click();
      await page.getByRole("tab", { name: "Sheet2", selected: true }).dblclick();
      await page.getByLabel("Name of the sheet").fill("Inputs");
      await page.keyboard.press("Enter");
      await page.getByRole("alert").filter({ hasText: "There is a sheet “Inputs” already." }).waitFor();
      await page.getByRole("tab", { name: "Inputs" }).click({ button: "right" });
      await page.getByRole("menuitem", { name: "Copy" }).click();
      await page.getByRole("tab", { name: "Inputs (2)", selected: true }).click({ button: "right" });
      await photograph(page, "preview/sheet-menu");
      await page.getByRole("menuitem", { name: "Delete" }).click();
      await page.getByRole("button", { name: "Delete" }).click();
      await page.getByRole("tab", { name: "Inputs (2)" }).waitFor({ state: "detached" });
    });
  });

  it("refuses a file that is no workbook, and keeps the one that is open", async () => {
    await withPreview(async (page) => {
      const buffer = Buffer.from("Grade;Children");
      await page.getByLabel("Workbook to open").setInputFiles({ name: "list.xlsx", mimeType: "text/csv", buffer });
      await page.getByRole("alert").filter({ hasText: "The file is no Excel workbook." }).waitFor();
      await page.getByRole("tab", { name: "Inputs" }).waitFor();
    });
  });

  it("is as good to look at in the dark", async () => {
    await withPreview(async (page) => {
      await page.emulateMedia({ colorScheme: "dark" });
      await page.frameLocator("iframe").getByRole("button", { name: TEXTS.find }).click();
      await page.frameLocator("iframe").getByRole("article", { name: "Plan 1", exact: true }).waitFor();
      await photograph(page, "preview/dark");
    });
  });

  /** With the sample school open. */
  async function withPreview(story: (page: Page) => Promise<void>): Promise<void> {
    await withBlankBook(async (page) => {
      await page.getByRole("button", { name: "New school" }).click();
      await page.getByRole("tab", { name: "Inputs" }).waitFor();
      await story(page);
    });
  }

  /** With the empty book with which the preview opens. */
  async function withBlankBook(story: (page: Page) => Promise<void>): Promise<void> {
    const context = await atHand().browser.newContext({
      viewport: { width: 1360, height: 850 },
      permissions: ["clipboard-read", "clipboard-write"],
    });
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    await throttle(page, USUAL_SLOWNESS);
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(String(error.stack ?? error)));
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(atHand().preview.address) && !/^(blob|data):/.test(url))
        complaints.push(`It asked for ${url}`);
    });
    await page.goto(atHand().preview.address);
    await page.getByRole("tab", { name: "Sheet1" }).waitFor();
    try {
      await story(page);
    } catch (error) {
      await photograph(page, "preview/failed");
      throw error;
    }
    expect(complaints).toEqual([]);
    await context.close();
  }
});

/** A cell of the grid by its address. */
function cell(page: Page, address: string): Locator {
  const column = address.charCodeAt(0) - "A".charCodeAt(0);
  const row = Number(address.slice(1)) - 1;
  return page.locator(`#cell-${row}-${column}`);
}

async function colourOf(place: Locator): Promise<string> {
  return place.evaluate((element) => getComputedStyle(element).backgroundColor);
}

/** Types into a cell, as fast as keys can come. */
async function typeInto(page: Page, address: string, text: string): Promise<void> {
  await cell(page, address).click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

async function expectPlace(page: Page, place: string): Promise<void> {
  await page.waitForFunction((wanted) => document.querySelector<HTMLInputElement>("#place")?.value === wanted, place);
}

type Measures = readonly unknown[];

/** The measures of the plans in the list that the pane wrote. */
async function plansOnSheet(path: string): Promise<readonly Measures[]> {
  const { book } = await openBook(new Uint8Array(readFileSync(path)));
  const table = book.tables.find(({ columns }) => columns.some(({ name }) => name === "Structure"));
  if (table === undefined) throw new Error("The saved workbook has no list of plans.");
  const { top, left, rows } = table.bodyArea;
  const sheet = book.sheetOfTable(table);
  return Array.from({ length: rows }, (_, row) =>
    [0, 1, 2, 3, 4, 6].map((column) => sheet.valueAt(top + row, left + column)),
  );
}

interface Report {
  readonly plans: readonly {
    readonly rank: number;
    readonly teachers: number;
    readonly compositeClasses: number;
    readonly smallest: number;
    readonly largest: number;
    readonly childrenInComposites: number;
  }[];
}

/** The measures of the plans that the command line finds in the same file. */
async function plansOfCommandLine(path: string): Promise<readonly Measures[]> {
  const words = ["src/cli/start.js", path, "--sheet", "Inputs", "--json"];
  const out = ["--out", `${output}/solved-again.xlsx`];
  const { stdout } = await promisify(execFile)(process.execPath, [...words, ...out], { cwd: root });
  const { plans } = JSON.parse(stdout) as Report;
  return plans.map((plan) => [
    plan.rank,
    plan.teachers,
    plan.compositeClasses,
    plan.smallest,
    plan.largest,
    plan.childrenInComposites,
  ]);
}
