import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { WHAT_IF_TEXTS } from "../../../src/taskpane/what-if-texts";
import { launchChromium } from "../../browser/launch";
import { openAddIn } from "../../browser/open-add-in";
import { PanePage } from "../../browser/pane-page";
import type { Section } from "../section";
import { median } from "../statistics";

const sample = new Uint8Array(readFileSync(fileURLToPath(new URL("../../../assets/sample.xlsx", import.meta.url))));
const OPENINGS = 8;
const QUICK_OPENINGS = 3;
const { titles } = WHAT_IF_TEXTS;

/** For how long the views keep the pane's own thread busy at a stretch, in a real Chromium with the production build. */
export const VIEWS_IN_PANE: Section = {
  id: "views-in-pane",
  weight: 1,
  run: async ({ quick, say }) => {
    say("the views in the pane, in Chromium");
    const browser = await launchChromium();
    try {
      await longestPause(browser);
      const longest: number[] = [];
      while (longest.length < (quick ? QUICK_OPENINGS : OPENINGS)) longest.push(await longestPause(browser));
      const none = longest.filter((pause) => pause === 0).length;
      return [
        {
          id: "views-in-pane",
          title: `All views of the sample school opened at once, in Chromium ${browser.version()}: the longest pause of the main thread over 50 ms, in milliseconds (0: none)`,
          columns: ["openings", "without such a pause", "median", "worst"],
          rows: [[String(longest.length), none, median(longest), Math.max(...longest)]],
          notes: [],
        },
      ];
    } finally {
      await browser.close();
    }
  },
};

/** The longest pause of the main thread over 50 ms while all views are worked out, in milliseconds; 0 where there is none. */
async function longestPause(browser: Browser): Promise<number> {
  const pane = new PanePage(await openAddIn(browser, { workbook: sample }));
  try {
    await pane.find();
    const fold = (title: string): Promise<void> => pane.frame.locator("summary").filter({ hasText: title }).click();
    await fold(WHAT_IF_TEXTS.whatIf);
    await pane.frame.evaluate(NOTE_PAUSES);
    for (const title of [titles.staffing, titles.tradeOff, titles.room]) await fold(title);
    await pane.says(/more could come in all/);
    await pane.button(WHAT_IF_TEXTS.writeView(titles.tradeOff)).waitFor();
    return Math.max(0, ...(await pane.frame.evaluate<number[]>("pauses")));
  } finally {
    await pane.addIn.close();
  }
}

/** Runs in the pane: notes every task that keeps its thread for more than 50 ms, which is what browsers call long. */
const NOTE_PAUSES = `
  globalThis.pauses = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) pauses.push(duration);
  }).observe({ type: "longtask" });
`;
