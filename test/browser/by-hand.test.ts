import type { Frame, Page } from "playwright-core";
import { TEXTS } from "../../src/taskpane/texts";
import { usePreviewPages } from "./preview-browser";
import { cellOf, expectCell, typeAndEnter, untilDrawn } from "./preview-page";
import { photograph } from "./photograph";

/** How a person at the preview's page does what the stories tell. */
interface Hand {
  /** Presses a button of the page around the pane. */
  readonly pressInPage: (page: Page, name: string) => Promise<void>;
  readonly pressInPane: (page: Page, name: string) => Promise<void>;
  /** Goes to a cell of the sheet in front. */
  readonly goTo: (page: Page, address: string) => Promise<void>;
}

const MOUSE: Hand = {
  pressInPage: (page, name) => page.getByRole("button", { name, exact: true }).click(),
  pressInPane: async (page, name) => (await paneOf(page)).getByRole("button", { name, exact: true }).click(),
  goTo: async (page, address) => {
    const box = (await page.locator("#grid").boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    const cell = cellOf(page, address);
    // Only rows in sight are drawn: up first, then down until the cell is there.
    for (const turn of [-5000, 300, 300, 300, 300, 300]) {
      if ((await cell.count()) > 0) break;
      await page.mouse.wheel(0, turn);
      await page.waitForTimeout(200);
    }
    await cell.click();
  },
};

const KEYBOARD: Hand = {
  pressInPage: async (page, name) => {
    await page.keyboard.press("Shift+F6");
    await tabTo(page, page.mainFrame(), name, "Shift+Tab");
    await page.keyboard.press("Enter");
  },
  pressInPane: async (page, name) => {
    const pane = await paneOf(page);
    await pane.getByRole("button", { name, exact: true }).waitFor();
    if (!(await pane.evaluate(() => document.hasFocus()))) await page.keyboard.press("F6");
    await tabTo(page, pane, name, "Tab");
    await page.keyboard.press("Enter");
  },
  goTo: async (page, address) => {
    // Out of the pane, wherever in it the keyboard is, and on to the cells.
    if (await (await paneOf(page)).evaluate(() => document.hasFocus())) {
      await page.keyboard.press("Control+F6");
      await page.waitForFunction(() => document.activeElement?.tagName !== "IFRAME");
    }
    if (!(await hasCells(page))) await page.keyboard.press("F6");
    await page.waitForFunction(() => document.activeElement?.id === "cell-editor");
    await walkTo(page, address);
  },
};

describe.each<[string, Hand]>([
  ["mouse", MOUSE],
  ["keyboard alone", KEYBOARD],
])("a school of nine grades by %s", (name, hand) => {
  const inPage = usePreviewPages();

  it("types over the sample, has its plan written, and sees that it is proved only until it is changed", () =>
    inPage(async (page) => {
      await hand.pressInPage(page, "New school");
      await page.getByRole("tab", { name: "Inputs" }).waitFor();
      for (const [place, grade] of [
        ["A17", "7"],
        ["A18", "8"],
      ] as const) {
        await hand.goTo(page, place);
        await typeRow(page, [grade, "44", "16", "26", "6"]);
      }
      await hand.goTo(page, "A33");
      for (const composite of ["6/7", "7/8"]) await typeAndEnter(page, composite);
      await hand.goTo(page, "B5");
      await typeAndEnter(page, "17");
      const pane = await paneOf(page);
      await pane.getByText("9 grades, 384 children, at most 17 teachers, 8 composites.").waitFor();
      await expectCell(page, "B23", "384");
      await photograph(page, "by-hand/nine-grades");

      await hand.pressInPane(page, TEXTS.find);
      await hand.pressInPane(page, TEXTS.writePlan(1));
      await page.getByRole("tab", { name: "Plan 1", selected: true }).waitFor();
      await pane.getByRole("button", { name: TEXTS.removeSheet("Plan 1") }).waitFor();
      await expectCell(page, "A3", "The best plan, proved.");
      await hand.goTo(page, "B6");
      await typeAndEnter(page, "18");
      await hand.goTo(page, "B7");
      await typeAndEnter(page, "20");
      await expectCell(page, "A3", "Changed by hand: 2 classes differ from the plan as it was found.");
      await photograph(page, `by-hand/changed-${name}`);
    }));
});

/** Types into cells one beside the other. */
async function typeRow(page: Page, entries: readonly string[]): Promise<void> {
  for (const entry of entries) {
    await page.keyboard.type(entry);
    await page.keyboard.press("Tab");
  }
}

/** Goes to a cell by arrow keys, from wherever the active cell is. */
async function walkTo(page: Page, address: string): Promise<void> {
  const [wantedRow, wantedColumn] = [Number(address.slice(1)) - 1, address.charCodeAt(0) - "A".charCodeAt(0)];
  for (let presses = 0; presses < 120; presses++) {
    await untilDrawn(page);
    const active = await page.locator("#cell-editor").getAttribute("aria-activedescendant");
    const [row = -1, column = -1] = (active ?? "").split("-").slice(1).map(Number);
    if (row === wantedRow && column === wantedColumn) return;
    if (row !== wantedRow) await page.keyboard.press(row < wantedRow ? "ArrowDown" : "ArrowUp");
    else await page.keyboard.press(column < wantedColumn ? "ArrowRight" : "ArrowLeft");
  }
  throw new Error(`The arrow keys do not lead to ${address}.`);
}

async function hasCells(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.id === "cell-editor");
}

async function paneOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  if (frame === null) throw new Error("The page has no pane.");
  return frame;
}

/** Presses a key until what is called so has the focus, in the pane or in the page around it. */
async function tabTo(page: Page, place: Frame, name: string, key: "Tab" | "Shift+Tab"): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    const focused = await place.evaluate(() => {
      const element = document.hasFocus() ? document.activeElement : null;
      return element?.getAttribute("aria-label") ?? element?.textContent.trim();
    });
    if (focused === name) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The ${key} key does not lead to “${name}”.`);
}
