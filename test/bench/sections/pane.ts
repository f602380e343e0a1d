import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Frame } from "playwright-core";
import { TEXTS } from "../../../src/taskpane/texts";
import { launchChromium } from "../../browser/launch";
import { type OpenAddIn, openAddIn } from "../../browser/open-add-in";
import type { Section } from "../section";
import { median, quantile } from "../statistics";
import type { Table } from "../table";

const sample = new Uint8Array(readFileSync(fileURLToPath(new URL("../../../assets/sample.xlsx", import.meta.url))));
const ROUNDS = 12;
const QUICK_ROUNDS = 3;

/** What a person waits for in the pane, in a real Chromium with the production build and Microsoft's own office.js. */
export const PANE: Section = {
  id: "pane",
  weight: 1,
  run: async ({ quick, say }) => {
    say("the pane in Chromium");
    const browser = await launchChromium();
    try {
      await (await openAddIn(browser)).close();
      const rounds: Round[] = [];
      for (let round = 0; round < (quick ? QUICK_ROUNDS : ROUNDS); round++) rounds.push(await oneRound(browser));
      return [paneTable(rounds, browser.version())];
    } finally {
      await browser.close();
    }
  },
};

/** What one opening of the pane took, in milliseconds. */
interface Round {
  readonly openToReady: number;
  readonly firstClick: Wait;
  readonly nextClick: Wait;
  readonly keystroke: Wait;
  /** What of the keystroke's wait was not the pane's pause for the next one. */
  readonly beyondPause: Wait;
}

/** From what a person did to what they saw, and how much of it was the search itself, from question to first plan. */
interface Wait {
  readonly whole: number;
  readonly search: number;
}

async function oneRound(browser: Browser): Promise<Round> {
  const addIn = await openAddIn(browser, {
    workbook: sample,
    beforeOpen: async (page) => {
      await page.context().addInitScript(noteSearches);
    },
  });
  const { frame } = addIn;
  try {
    const openToReady = await frame.evaluate(untilButton, TEXTS.find);
    const firstClick = await clickToPlan(frame);
    const nextClick = await clickToPlan(frame);
    const { paused, ...keystroke } = await keystrokeToPlans(addIn);
    const beyondPause = { ...keystroke, whole: keystroke.whole - paused };
    return { openToReady, firstClick, nextClick, keystroke, beyondPause };
  } finally {
    await addIn.close();
  }
}

/** How long a click takes until the first plan is on screen, with the search of its own. */
export async function clickToPlan(frame: Frame): Promise<Wait> {
  return frame.evaluate(async (find) => {
    const buttons = [...document.querySelectorAll("button")];
    const button = buttons.find((candidate) => candidate.textContent.trim() === find);
    const start = performance.now();
    window.searches = { asked: 0, told: 0 };
    button?.click();
    const end = await new Promise<number>((resolve) => {
      const look = (): void => {
        if (window.searches.told > 0 && document.getElementById("plan-1") !== null) resolve(performance.now());
        else requestAnimationFrame(look);
      };
      look();
    });
    return { whole: end - start, search: window.searches.told - window.searches.asked };
  }, TEXTS.find);
}

async function keystrokeToPlans({ page, frame }: OpenAddIn): Promise<Wait & { readonly paused: number }> {
  await frame.evaluate(() => {
    window.searches = { asked: 0, told: 0 };
  });
  const start = await page.evaluate(() => {
    const now = performance.timeOrigin + performance.now();
    window.host.excel.user.type("Inputs!B10", "36");
    return now;
  });
  return frame.evaluate(async (began) => {
    const end = await new Promise<number>((resolve) => {
      const look = (): void => {
        if (window.searches.told > 0)
          requestAnimationFrame(() => {
            resolve(performance.timeOrigin + performance.now());
          });
        else requestAnimationFrame(look);
      };
      look();
    });
    const { asked, told, paused = 0 } = window.searches;
    return { whole: end - began, search: told - asked, paused };
  }, start);
}

/** Runs in the pane before anything else: notes when its search is asked, after which pause, and when the first plan comes. */
export function noteSearches(): void {
  window.searches = { asked: 0, told: 0 };
  let paused = 0;
  const plainTimeout = window.setTimeout.bind(window);
  window.setTimeout = ((work: () => void, milliseconds = 0) =>
    plainTimeout(() => {
      // Nothing else in the pane waits about as long, and just before a search.
      if (milliseconds >= 60 && milliseconds <= 250) paused = milliseconds;
      work();
    }, milliseconds)) as typeof window.setTimeout;
  const Plain = window.Worker;
  window.Worker = class extends Plain {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      this.addEventListener("message", ({ data }: MessageEvent<{ kind: string }>) => {
        const { asked, told } = window.searches;
        if (data.kind === "news" && asked > 0 && told === 0) window.searches.told = performance.now();
      });
    }

    override postMessage(message: { kind: string; task?: { kind: string } }): void {
      if (message.task?.kind === "plans") window.searches = { asked: performance.now(), told: 0, paused };
      super.postMessage(message);
    }
  };
}

/** Runs in the pane: when the button is there to be clicked, counted from the opening of the page. */
function untilButton(name: string): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      const buttons = [...document.querySelectorAll("button")];
      if (buttons.some((button) => button.textContent.trim() === name && !button.disabled)) resolve(performance.now());
      else requestAnimationFrame(look);
    };
    look();
  });
}

function paneTable(rounds: readonly Round[], version: string): Table {
  const row = (what: string, waits: readonly Wait[]): Table["rows"][number] => {
    const whole = waits.map((wait) => wait.whole);
    const shares = waits.map((wait) => (100 * wait.search) / wait.whole);
    return [what, median(whole), quantile(whole, 0.95), median(waits.map(({ search }) => search)), median(shares)];
  };
  const ready = rounds.map(({ openToReady }) => openToReady);
  return {
    id: "pane",
    title: `The pane with the sample school in Chromium ${version}, milliseconds over ${rounds.length} rounds`,
    columns: ["from → to", "median", "95 %", "of it the search", "share in %"],
    rows: [
      ["open → ready", median(ready), quantile(ready, 0.95), null, null],
      row(
        "first click → first plan on screen",
        rounds.map(({ firstClick }) => firstClick),
      ),
      row(
        "next click → first plan on screen",
        rounds.map(({ nextClick }) => nextClick),
      ),
      row(
        "keystroke → live plans",
        rounds.map(({ keystroke }) => keystroke),
      ),
      row(
        "the same without the pane's pause",
        rounds.map(({ beyondPause }) => beyondPause),
      ),
    ],
    notes: [
      "The search counts from the question to its thread until the first plan comes back. Thread and solver start when the pane opens.",
      "The pane waits after a keystroke, for the next one: twice what the search before took, 60 to 250 ms.",
    ],
  };
}

declare global {
  interface Window {
    searches: { asked: number; told: number; paused?: number };
  }
}
