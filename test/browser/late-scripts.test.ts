import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { TEXTS } from "../../src/taskpane/texts";
import { FUNCTIONS_TOLD } from "../support/functions-told";
import { openAddIn, type OpenOptions } from "./open-add-in";
import { usePaneBrowser } from "./pane-browser";
import { PanePage } from "./pane-page";
import { USUAL_SLOWNESS } from "./throttle";

const sample = new Uint8Array(readFileSync(fileURLToPath(new URL("../../assets/sample.xlsx", import.meta.url))));
const LATE_MILLISECONDS = 3000;
const SCHOOL = '{"K";1;2;3},{19;14;10;29},{20;25;25;25},8,{"K/1";"1+2"},5';

/** A formula of each function, and what its cell shows. */
const FORMULAS: readonly (readonly [formula: string, shows: unknown])[] = [
  [`=INDEX(CRUNCHER.PLAN(5,${SCHOOL}),2,1)`, "K A"],
  [`=INDEX(CRUNCHER.ALTERNATIVES(5,${SCHOOL},,2),3,1)`, 2],
  [`=CRUNCHER.TEACHERS(${SCHOOL})`, 4],
  ['=CRUNCHER.CHECK({19,0;0,14},{"K",1},{19,14},25)', "OK"],
  [`=CRUNCHER.WHY(5,${SCHOOL})`, "9 plans exist. The best: 5 classes of 10 to 19 children, none of them composite."],
];

/** When the scripts of a page arrive. */
const ARRIVALS: Readonly<Record<string, NonNullable<OpenOptions["late"]>>> = {
  neither: {},
  ours: { script: LATE_MILLISECONDS },
  "Microsoft’s library": { library: LATE_MILLISECONDS },
  "ours, after a late library": { library: LATE_MILLISECONDS / 2, script: LATE_MILLISECONDS },
};
const NO_LIBRARY = ["never", "hangs"] as const;

declare global {
  interface Window {
    /** In the pane: how long after its first heading it said that there is no library. */
    saidAfter?: number;
  }
}

/** Takes the times in the page itself, which may be so slow that whoever looks from outside sees the first late. */
const TELL_WHEN = `{
  let headed;
  new MutationObserver(() => {
    if (document.querySelector("h1") !== null) headed ??= performance.now();
    if (document.body?.textContent.includes(${JSON.stringify(TEXTS.notLoaded)})) window.saidAfter ??= performance.now() - headed;
  }).observe(document, { childList: true, subtree: true, characterData: true });
}`;

describe("the page, whichever of its two scripts is late", () => {
  const browser = usePaneBrowser();
  /**
   * What each page came to. All are opened at once, for they wait most of the time; but one after the other where they are slowed, since a
   * slowed page keeps its core busy while it waits.
   */
  const told = new Map<string, Promise<unknown>>();

  beforeAll(() => {
    let turn: Promise<unknown> = Promise.resolve();
    const open = (name: string, story: () => Promise<unknown>): void => {
      turn = USUAL_SLOWNESS > 1 ? turn.then(story, story) : story();
      told.set(name, turn);
    };
    for (const [name, late] of Object.entries(ARRIVALS)) open(name, () => valuesShown(late));
    for (const library of NO_LIBRARY) open(library, () => millisecondsUntilSaid(library));
    // Each is awaited in its own test.
    for (const story of told.values()) story.catch(() => undefined);
  });

  it.each(Object.keys(ARRIVALS))("answers in every cell and to the first press of a button: %s", async (name) => {
    expect(await told.get(name)).toEqual(FORMULAS.map(([, shows]) => shows));
  });

  it.each(NO_LIBRARY)("says so after five seconds where the library %s", async (library) => {
    expect(await told.get(library)).toBeGreaterThan(3000);
  });

  /** What the formulas' cells show once a button was pressed before the scripts were there, and its sheet is written. */
  async function valuesShown(late: NonNullable<OpenOptions["late"]>): Promise<unknown> {
    const addIn = await openAddIn(browser(), { workbook: sample, functions: FUNCTIONS_TOLD, paneIsOpen: false, late });
    const pane = new PanePage(addIn);
    await addIn.page.evaluate(
      (formulas) => {
        window.host.excel.user.paste(
          "AA1",
          formulas.map((formula) => [formula]),
        );
      },
      FORMULAS.map(([formula]) => formula),
    );
    await addIn.page.evaluate(() => window.host.excel.user.press("FindClasses"));
    await pane.hasSheet("Alternatives");
    await addIn.page.evaluate(() => window.host.excel.settled(30));
    const shown = await addIn.page.evaluate((count) => {
      const { book } = window.host.excel;
      const sheet = book.sheets[0] ?? book.activeSheet;
      return Array.from({ length: count }, (_row, row) => sheet.valueAt(row, 26));
    }, FORMULAS.length);
    await pane.close();
    return shown;
  }

  /** How long the page shows its name until it says that Microsoft's library is not there. */
  async function millisecondsUntilSaid(library: (typeof NO_LIBRARY)[number]): Promise<number> {
    const { frame, strayRequests, close } = await openAddIn(browser(), { library, scripts: [TELL_WHEN] });
    await frame.getByText(TEXTS.notLoaded).waitFor();
    const milliseconds = await frame.evaluate(() => window.saidAfter);
    expect(strayRequests).toEqual([]);
    await close();
    return milliseconds ?? 0;
  }
});
