import type { Problem } from "../../src/planning/problem";
import { VIEW_KINDS } from "../../src/taskpane/state/view-kind";
import { TEXTS } from "../../src/taskpane/texts";
import { WHAT_IF_TEXTS } from "../../src/taskpane/what-if-texts";
import { WHY_NOT_TEXTS } from "../../src/taskpane/why-not-texts";
import type { Locator } from "playwright-core";
import { THIRTY_CLASSES } from "../support/thirty-classes";
import { workbookOfSchool } from "../support/workbook-of-school";
import { openAddIn } from "./open-add-in";
import { usePaneBrowser } from "./pane-browser";
import { fileOf, PanePage } from "./pane-page";
import { photograph } from "./photograph";

/** Of the pane in Excel, in pixels. */
const SCREEN = 700;
/** The classes of each grade that there are now. */
const CURRENT_PLAN = THIRTY_CLASSES.grades.flatMap(({ children }, position) =>
  Array.from({ length: 4 }, (_, index) =>
    THIRTY_CLASSES.grades.map((_grade, other) => (other === position ? Math.floor((children + index) / 4) : 0)),
  ),
);

describe("a school of thirty classes whose grades have long names", () => {
  const browser = usePaneBrowser();

  async function open(width: number, otherwise: Partial<Problem> = {}): Promise<PanePage> {
    const workbook = await fileOf(workbookOfSchool({ ...THIRTY_CLASSES, ...otherwise }));
    const viewport = { width, height: SCREEN };
    return new PanePage(await openAddIn(browser(), { workbook, viewport }));
  }

  it.each([270, 320, 350])(
    "has its ten plans on three screens of %d pixels, the names shortened alike",
    async (width) => {
      const pane = await open(width);
      await pane.find();
      await pane.plan(10).waitFor();
      expect(await screens(pane, `plans-${width}`)).toBeLessThanOrEqual(3);
      const legend = pane.frame.getByRole("list", { name: TEXTS.legend });
      expect((await legend.innerText()).split(/\n+/).slice(0, 2)).toEqual([
        "R Reception (4–5 years)",
        "Y1 Year 1 (5–6 years)",
      ]);
      expect(await pane.plan(2).innerText()).toMatch(/Plan 2\s+19–25\S*\s+One Y5 class and one Y6\/Y7 class fewer, /);
      await pane.plan(1).getByText(TEXTS.table, { exact: true }).click();
      await pane.plan(1).getByRole("row", { name: "Y6/Y7 A 9 of grade Y6, 14 of grade Y7 23" }).waitFor();
      await pane.close();
    },
  );

  it("says once which grade is which, whatever view of what would be is open above the plans", async () => {
    const pane = await open(350, { currentPlan: CURRENT_PLAN });
    await pane.find();
    await pane.plan(10).waitFor();
    await fold(pane, WHAT_IF_TEXTS.whatIf).click();
    for (const view of VIEW_KINDS) {
      const title = WHAT_IF_TEXTS.titles[view];
      await fold(pane, title).click();
      const table = pane.frame.getByRole("table", { name: title });
      await table.getByRole("row").nth(2).waitFor();
      await pane.button(WHAT_IF_TEXTS.stopView(title)).waitFor({ state: "detached" });
      if (view === "staffing" || view === "tradeOff") {
        await table.getByRole("button").first().click();
        await pane.frame.getByRole("region", { name: /^With / }).waitFor();
      }
      await screens(pane, `${view}-350`);
      const legend = pane.frame.getByRole("list", { name: TEXTS.legend });
      expect([view, await legend.count()]).toEqual([view, 1]);
      const [above, below] = await Promise.all([legend.boundingBox(), table.boundingBox()]);
      expect(above?.y).toBeLessThan(below?.y ?? 0);
      await fold(pane, title).click();
    }
    await pane.close();
  });

  it("is no wider than a pane of 160 pixels, as it is with text of twice its size", async () => {
    const pane = await open(160);
    await pane.find();
    await pane.plan(10).waitFor();
    await screens(pane, "plans-160");
    const widest = await pane.frame.evaluate(() => document.documentElement.scrollWidth);
    expect(widest).toBe(160);
    const lines = await pane
      .plan(1)
      .getByText(TEXTS.best, { exact: true })
      .evaluate((badge) => {
        const text = document.createRange();
        text.selectNodeContents(badge);
        return text.getClientRects().length;
      });
    expect(lines).toBe(1);
    await pane.close();
  });

  it("opens another plan by keyboard, which closes the first and keeps the focus", async () => {
    const pane = await open(350);
    await pane.find();
    await pane.plan(4).waitFor();
    await pane.tabTo(TEXTS.plan(4));
    await pane.addIn.page.keyboard.press("Enter");
    await pane.button(TEXTS.writePlan(4)).waitFor();
    expect(await pane.button(TEXTS.writePlan(1)).count()).toBe(0);
    expect(await pane.focused()).toBe(TEXTS.plan(4));
    await pane.says(/^Compared with plan 1: one Y1 class fewer, one Y1\/Y2 class more\.$/);
    await pane.tabTo(TEXTS.writePlan(4));
    await pane.close();
  });

  it("folds away what would change too much, and comes back to it from its trial", async () => {
    const pane = await open(270, { teachers: 27 });
    await pane.button(TEXTS.find).click();
    await pane.button(WHY_NOT_TEXTS.tryRepair("Teachers: 27\u00A0→\u00A029")).waitFor();
    await pane.button(WHY_NOT_TEXTS.stop).waitFor({ state: "detached" });
    expect(await screens(pane, "why-not")).toBeLessThanOrEqual(3);
    const far = pane.button(WHY_NOT_TEXTS.tryRepair("Largest class of grade Y2: 23\u00A0→\u00A034"));
    expect(await far.isVisible()).toBe(false);
    await pane.frame.locator("summary", { hasText: /^More far-reaching changes \(\d+\)$/ }).click();
    await far.click();
    await pane.button(WHY_NOT_TEXTS.back).click();
    await far.waitFor();
    expect(await pane.focused()).toBe(await far.getAttribute("aria-label"));
    await pane.close();
  });

  function fold(pane: PanePage, title: string): Locator {
    return pane.frame.locator("summary", { hasText: new RegExp(`^${title.replace("?", "\\?")}$`) });
  }

  /** How many screens the pane is long. */
  async function screens(pane: PanePage, name: string): Promise<number> {
    const { page } = pane.addIn;
    const height = await pane.frame.evaluate(() => document.querySelector("main")?.scrollHeight ?? 0);
    const { width = 0 } = page.viewportSize() ?? {};
    await page.setViewportSize({ width, height });
    await photograph(page, `thirty-classes/${name}`);
    await page.setViewportSize({ width, height: SCREEN });
    return height / SCREEN;
  }
});
