import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { FUNCTIONS_TOLD } from "../support/functions-told";
import { type OpenAddIn, openAddIn, type OpenOptions, ORIGIN } from "./open-add-in";
import { usePaneBrowser } from "./pane-browser";
import { PanePage } from "./pane-page";

const sample = new Uint8Array(readFileSync(fileURLToPath(new URL("../../assets/sample.xlsx", import.meta.url))));

const SCHOOL = [
  ["Grade", "Children", "Largest", "Composites"],
  ["K", 19, 20, "'K/1"],
  [1, 14, 25, "'1/2"],
  [2, 10, 25, null],
  [3, 29, 25, null],
];
const GIVEN = "A2:A6,B2:B6,C2:C6,8,D2:D6,5";

/** The production build with its functions, in Chromium, and a person at the sheet. */
class Desk {
  readonly addIn: OpenAddIn;

  constructor(addIn: OpenAddIn) {
    this.addIn = addIn;
  }

  async type(address: string, rows: readonly (readonly (string | number | null)[])[]): Promise<void> {
    await this.addIn.page.evaluate(
      ([at, entries]) => {
        window.host.excel.user.paste(at, entries);
      },
      [address, rows] as const,
    );
  }

  async settled(): Promise<void> {
    await this.addIn.page.evaluate(() => window.host.excel.settled(30));
  }

  /** The values of so many cells; an error as `#N/A message`. */
  async shown(row: number, column: number, rows = 1, columns = 1): Promise<readonly (readonly unknown[])[]> {
    return this.addIn.page.evaluate(
      ([top, left, height, width]) =>
        Array.from({ length: height }, (_, r) =>
          Array.from({ length: width }, (_unused, c) => {
            const value = window.host.excel.book.activeSheet.valueAt(top + r, left + c);
            return typeof value === "object" && value !== null ? `${value.error} ${value.message ?? ""}`.trim() : value;
          }),
        ),
      [row, column, rows, columns] as const,
    );
  }
}

describe("functions in the cells of a browser's Excel", () => {
  const browser = usePaneBrowser();

  async function atDesk(story: (desk: Desk) => Promise<void>, options: OpenOptions = {}): Promise<void> {
    const addIn = await openAddIn(browser(), { functions: FUNCTIONS_TOLD, ...options });
    await story(new Desk(addIn));
    expect(addIn.complaints).toEqual([]);
    expect(addIn.strayRequests).toEqual([]);
    await addIn.close();
  }

  it("are answered by the page that was built, each of them, and follow their cells", () =>
    atDesk(async (desk) => {
      await desk.type("A1", SCHOOL);
      await desk.type("F1", [[`=CRUNCHER.PLAN(5,${GIVEN})`]]);
      expect(await desk.shown(0, 5)).toEqual([["#BUSY!"]]);
      await desk.settled();
      const best = [
        ["Class", "K", "1", "2", "3", "Size"],
        ["K A", 19, "", "", "", 19],
        ["1 A", "", 14, "", "", 14],
        ["2 A", "", "", 10, "", 10],
        ["3 A", "", "", "", 15, 15],
        ["3 B", "", "", "", 14, 14],
      ];
      expect(await desk.shown(0, 5, 6, 6)).toEqual(best);
      await desk.type("F10", [[`=CRUNCHER.ALTERNATIVES(5,${GIVEN},,2)`]]);
      await desk.type("F14", [
        [`=CRUNCHER.TEACHERS(${GIVEN})`],
        [`=CRUNCHER.CHECK(F1:K6,${GIVEN})`],
        [`=CRUNCHER.WHY(5,${GIVEN})`],
        [`=CRUNCHER.PLAN(3,${GIVEN})`],
        [`=CRUNCHER.PLAN("three",${GIVEN})`],
      ]);
      await desk.settled();
      expect(await desk.shown(9, 12, 3)).toEqual([["Structure"], ["1×K, 1×1, 1×2, 2×3"], ["1×K, 1×K/1, 1×2, 2×3"]]);
      expect(await desk.shown(13, 5, 5)).toEqual([
        [4],
        ["OK"],
        ["9 plans exist. The best: 5 classes of 10 to 19 children, none of them composite."],
        ["#N/A No plan exists. If classes with grade 3 may have up to 29 children instead of 25, a plan exists."],
        ["#VALUE! teachers should be a whole number of teachers, but holds “three”. Type just the number."],
      ]);
      await desk.type("B5", [[51]]);
      await desk.settled();
      expect(await desk.shown(13, 5)).toEqual([[5]]);
    }));

  it("stop when their formula is overwritten, and say so when their two seconds are over", () =>
    atDesk(
      async (desk) => {
        await desk.type("A1", SCHOOL);
        await desk.type("F1", [[`=CRUNCHER.ALTERNATIVES(5,${GIVEN},,9)`]]);
        await desk.addIn.page.waitForTimeout(1500);
        await desk.type("F1", [["done by hand"]]);
        await desk.addIn.page.evaluate(() => window.host.excel.settled(1));
        expect(await desk.shown(0, 5)).toEqual([["done by hand"]]);
        await desk.type("F3", [[`=CRUNCHER.ALTERNATIVES(5,${GIVEN},,8)`]]);
        await desk.settled();
        expect(await desk.shown(2, 5)).toEqual([
          [
            expect.stringMatching(
              /^#N\/A The two seconds that a cell may take were over (before the best plan was found|when only \d plans? had been proved)\. The pane can take longer: choose Class Cruncher on the Home tab\.$/,
            ) as string,
          ],
        ]);
      },
      { slowSearch: true },
    ));

  it("leave the pane free to answer while a district's list is worked out", () =>
    atDesk(
      async (desk) => {
        const pane = new PanePage(desk.addIn);
        const rows = Array.from({ length: 300 }, (_, index) => [
          ...[40 + (index % 17), 35 + (index % 13), 50 + (index % 11), 30 + (index % 7)],
          `=CRUNCHER.TEACHERS({"K","1","2","3"},N${index + 101}:Q${index + 101},25,8,{"K/1";"1/2";"2/3"},5)`,
        ]);
        await pane.button("Find classes").waitFor();
        await desk.type("N101", rows);
        await pane.find();
        await desk.settled();
        const answers = (await desk.shown(100, 17, 300)).flat();
        expect(answers.filter((answer) => typeof answer !== "number")).toEqual([]);
        expect(Math.max(...(answers as number[]))).toBeLessThan(12);
      },
      { workbook: sample },
    ));

  it("have the help that their metadata names, where the pages are published", async () => {
    const addIn = await openAddIn(browser());
    const metadata = (await addIn.page.evaluate(async () => {
      const answer = await fetch("/functions.json");
      return answer.json() as Promise<unknown>;
    })) as { readonly functions: readonly { readonly id: string; readonly helpUrl: string }[] };
    const opened: string[] = [];
    for (const { id, helpUrl } of metadata.functions) {
      expect(helpUrl).toBe(`${ORIGIN}/help/${id.toLowerCase()}.html`);
      await addIn.page.goto(helpUrl);
      opened.push(await addIn.page.title());
    }
    expect(opened).toEqual(metadata.functions.map(({ id }) => `${id} – Class Cruncher`));
    await addIn.close();
  });
});
