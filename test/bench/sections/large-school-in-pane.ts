import type { Browser, Frame, Page } from "playwright-core";
import { TEXTS } from "../../../src/taskpane/texts";
import { launchChromium } from "../../browser/launch";
import { type OpenAddIn, openAddIn } from "../../browser/open-add-in";
import { saveBook } from "../../../src/embedded/file/save-book";
import { THIRTY_CLASSES } from "../../support/thirty-classes";
import { workbookOfSchool } from "../../support/workbook-of-school";
import type { Section } from "../section";
import { median, quantile } from "../statistics";
import type { Table } from "../table";
import { noteSearches } from "./pane";

const OPENINGS = 8;
const QUICK_OPENINGS = 2;
/** As many values as somebody types in an hour who types one every six seconds. */
const VALUES_AN_HOUR = 600;
const QUICK_VALUES = 60;
/** The children of the school's second grade, and where they stand. */
const CELL = { address: "Inputs!B4", usual: THIRTY_CLASSES.grades[1]?.children ?? 0 };

/** A school of thirty classes in the pane: how long its plans take, and what an hour of typing leaves in memory. */
export const LARGE_SCHOOL_IN_PANE: Section = {
  id: "large-school-in-pane",
  weight: 1,
  run: async ({ quick, say }) => {
    say("a school of thirty classes in the pane");
    const { bytes: workbook } = await saveBook(workbookOfSchool(THIRTY_CLASSES));
    const browser = await launchChromium();
    try {
      await (await openAddIn(browser, { workbook })).close();
      const openings: Plans[] = [];
      while (openings.length < (quick ? QUICK_OPENINGS : OPENINGS)) openings.push(await plansOf(browser, workbook));
      const values = quick ? QUICK_VALUES : VALUES_AN_HOUR;
      say(`an hour of typing: ${values} values`);
      return [plansTable(openings), await memoryTable(browser, workbook, values)];
    } finally {
      await browser.close();
    }
  },
};

/** From a click to what is on screen, in milliseconds. */
interface Plans {
  readonly first: number;
  readonly tenth: number;
}

async function plansOf(browser: Browser, workbook: Uint8Array): Promise<Plans> {
  const addIn = await openAddIn(browser, { workbook });
  try {
    return await untilPlans(addIn.frame);
  } finally {
    await addIn.close();
  }
}

async function untilPlans(frame: Frame): Promise<Plans> {
  await frame.getByRole("button", { name: TEXTS.find, exact: true }).waitFor();
  return frame.evaluate(async (find) => {
    const shown = (rank: number): Promise<number> =>
      new Promise((resolve) => {
        const look = (): void => {
          if (document.getElementById(`plan-${rank}`) !== null) resolve(performance.now());
          else requestAnimationFrame(look);
        };
        look();
      });
    const start = performance.now();
    [...document.querySelectorAll("button")].find(({ textContent }) => textContent.trim() === find)?.click();
    const [first, tenth] = await Promise.all([shown(1), shown(10)]);
    return { first: first - start, tenth: tenth - start };
  }, TEXTS.find);
}

function plansTable(openings: readonly Plans[]): Table {
  const row = (what: string, times: readonly number[]): Table["rows"][number] => [
    what,
    median(times),
    quantile(times, 0.95),
  ];
  const children = THIRTY_CLASSES.grades.reduce((sum, grade) => sum + grade.children, 0);
  return {
    id: "large-school-in-pane",
    title: `A school of ${children} children and ${THIRTY_CLASSES.teachers} classes in the pane, milliseconds over ${openings.length} openings`,
    columns: ["from → to", "median", "95 %"],
    rows: [
      row(
        "first click → first plan on screen",
        openings.map(({ first }) => first),
      ),
      row(
        "first click → tenth plan on screen",
        openings.map(({ tenth }) => tenth),
      ),
    ],
    notes: [],
  };
}

/** What the page keeps after its garbage is collected: at first, after a tenth of the values, and after all of them. */
async function memoryTable(browser: Browser, workbook: Uint8Array, values: number): Promise<Table> {
  const addIn = await openAddIn(browser, {
    workbook,
    beforeOpen: async (page) => {
      await page.context().addInitScript(noteSearches);
    },
  });
  try {
    await untilPlans(addIn.frame);
    const rows: Table["rows"][number][] = [["0", ...(await memoryOf(addIn.page))]];
    for (let value = 1; value <= values; value++) {
      await typeAndSee(addIn, CELL.usual + (value % 2));
      if (value === values / 10 || value === values) rows.push([String(value), ...(await memoryOf(addIn.page))]);
    }
    return {
      id: "typing",
      title: "What typing leaves in memory: each value is followed by plans",
      columns: ["values typed", "heap in MB", "nodes", "listeners"],
      rows,
      notes: ["The page that plays Excel is counted in: it keeps every value for undo, and so does Excel."],
    };
  } finally {
    await addIn.close();
  }
}

/** Types the children of a grade and waits until the first plan for them has come. */
async function typeAndSee({ page, frame }: OpenAddIn, children: number): Promise<void> {
  await frame.evaluate(() => {
    window.searches = { asked: 0, told: 0 };
  });
  await page.evaluate(
    ([address, value]) => {
      window.host.excel.user.type(address, value);
    },
    [CELL.address, String(children)] as const,
  );
  await frame.waitForFunction(() => window.searches.told > 0);
}

async function memoryOf(page: Page): Promise<readonly [megabytes: number, nodes: number, listeners: number]> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.enable").then(() => session.send("Performance.getMetrics"));
  await session.detach();
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return [of("JSHeapUsedSize") / 1e6, of("Nodes"), of("JSEventListeners")];
}
