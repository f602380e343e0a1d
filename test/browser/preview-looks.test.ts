import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { TEXTS } from "../../src/taskpane/texts";
import { AXE, lookOf } from "./axe";
import { usePreviewPages } from "./preview-browser";
import { cellOf } from "./preview-page";
import { photograph } from "./photograph";

/** The pane has a test of its own. */
const BESIDE_PANE = '{ exclude: [["iframe"]] }';
const PATIENCE_MILLISECONDS = 150_000;

const WIDTHS = [1400, 600, 400] as const;
const HEIGHT = 850;
const THEMES = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "forced-colors": { colorScheme: "dark", forcedColors: "active" },
} as const;

/** What a person meets around the pane, and the way there. */
const STATES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  "empty book": () => Promise.resolve(),
  school: async (page) => {
    await page.getByRole("button", { name: "New school" }).click();
    await cellOf(page, "B10").click();
    await cellOf(page, "D14").click({ modifiers: ["Shift"] });
  },
  "list of choices": async (page) => {
    await page.getByRole("button", { name: "New school" }).click();
    await cellOf(page, "B6").click();
    await page.keyboard.press("Alt+ArrowDown");
    await page.getByRole("menuitemradio").first().waitFor();
  },
  "refused formula": async (page) => {
    await page.keyboard.type("=1+");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").waitFor();
  },
  question: async (page) => {
    await page.keyboard.type("1\n");
    await page.getByRole("button", { name: "New school" }).click();
    await page.getByRole("dialog").waitFor();
  },
  plan: async (page) => {
    const pane = page.frameLocator("iframe");
    await page.getByRole("button", { name: "New school" }).click();
    await pane.getByRole("button", { name: TEXTS.find }).click();
    await pane.getByRole("button", { name: TEXTS.writePlan(1) }).click();
    await page.getByRole("tab", { name: "Plan 1", selected: true }).waitFor();
    await cellOf(page, "B6").click();
  },
};

describe("the preview's own page for everybody", () => {
  const inPage = usePreviewPages();

  it.each(Object.entries(STATES))(
    "has no fault that axe knows, and nothing that lies over another part: %s",
    (name, go) =>
      inPage(async (page) => {
        await page.evaluate(AXE);
        await go(page);
        const faults: string[] = [];
        for (const [theme, media] of Object.entries(THEMES)) {
          await page.emulateMedia({ ...media, reducedMotion: "reduce" });
          for (const width of WIDTHS) {
            await page.setViewportSize({ width, height: HEIGHT });
            await page.evaluate(() => new Promise(requestAnimationFrame));
            await photograph(page, `preview/${name}-${theme}-${width}`);
            faults.push(...(await page.evaluate(overlaps)).map((fault) => `${theme} ${width}: ${fault}`));
            const look = lookOf(theme, width, WIDTHS, BESIDE_PANE);
            if (look === undefined) continue;
            const { violations } = await page.evaluate<AxeResults>(look);
            for (const { id, nodes } of violations)
              faults.push(`${theme} ${width}: ${id} at ${nodes.map(({ html }) => html.slice(0, 160)).join(" and ")}`);
          }
        }
        expect(faults).toEqual([]);
      }),
    PATIENCE_MILLISECONDS,
  );

  it("lets the keyboard go from the cells to every other part and back", () =>
    inPage(async (page) => {
      const has = (selector: string): Promise<unknown> =>
        page.waitForFunction((wanted) => document.activeElement?.matches(wanted) === true, selector);
      await has("#cell-editor");
      await page.keyboard.press("F6");
      await has("[role=tab]");
      await page.keyboard.press("Tab");
      await has(".add-sheet");
      await page.keyboard.press("F6");
      await has("#cell-editor");
      await page.keyboard.press("Shift+F6");
      await has("#place");
      await page.keyboard.press("Tab");
      await has("#formula");
      await page.keyboard.press("Tab");
      await has("#cell-editor");
      expect(await page.locator("#place").inputValue()).toBe("A1");
    }));
});

/** What is wider than the page, or lies over a part beside it. */
function overlaps(): readonly string[] {
  const faults: string[] = [];
  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide > 0) faults.push(`${wide} pixels too wide`);
  const parts = [".title-bar", ".ribbon", ".formula-bar", ".grid", ".tabs", ".status-bar", ".pane"];
  const boxes = parts.map((part) => [part, document.querySelector(part)?.getBoundingClientRect()] as const);
  for (const [index, [part, box]] of boxes.entries())
    for (const [other, beside] of boxes.slice(index + 1)) {
      if (box === undefined || beside === undefined) continue;
      const isOver =
        box.left < beside.right - 1 &&
        beside.left < box.right - 1 &&
        box.top < beside.bottom - 1 &&
        beside.top < box.bottom - 1;
      if (isOver) faults.push(`${part} lies over ${other}`);
    }
  const grid = document.querySelector(".grid")?.getBoundingClientRect();
  if ((grid?.width ?? 0) < 300 || (grid?.height ?? 0) < 120) faults.push("there is no room for cells");
  return faults;
}
