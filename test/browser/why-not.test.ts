import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { TEXTS } from "../../src/taskpane/texts";
import { WHY_NOT_TEXTS } from "../../src/taskpane/why-not-texts";
import { bookOf } from "../support/school-book";
import { TROUBLED_SCHOOLS } from "../support/troubled-schools";
import { openAddIn } from "./open-add-in";
import { usePaneBrowser } from "./pane-browser";
import { fileOf, PanePage } from "./pane-page";
import { photograph, photographAt } from "./photograph";

const sample = new Uint8Array(readFileSync(fileURLToPath(new URL("../../assets/sample.xlsx", import.meta.url))));

/** What is said of each school, and the repairs that are offered, smallest first: in sight, and folded away. */
const TOLD = {
  "short by one place": {
    sentences: [
      "Grades 2 and 3 have 56 children. 2 classes hold at most 55 of them: 1×2 (at most 30) and 1×2/3 (at most 25). It takes at least 3 teachers.",
    ],
    repairs: [
      "Largest class of grade 2: 30 → 31",
      "Largest class of grade 3: 25 → 26",
      "Largest 2/3 class: 25 → 26",
      "Teachers: 2 → 3",
    ],
  },
  "short by one teacher": {
    sentences: [
      "Grades K, 1 and 2 have 129 children. 5 classes hold at most 111 of them: 1×K (at most 20), 2×1 (at most 22 each) and 2×2 (at most 24 each). It takes at least 6 teachers.",
    ],
    repairs: ["Teachers: 5 → 6"],
    farReaching: [
      "Largest 1/2 class: 22 → 30",
      "Largest K/1 class: 20 → 28",
      "Largest class of grade 1: 22 → 41",
      "Largest class of grade 2: 24 → 45",
      "Largest class of grade K: 20 → 38",
    ],
  },
  "a lonely grade": {
    sentences: [
      "Grade K has 6 children, too few for a class of its own (at least 10) and it may not share a class with another grade.",
    ],
    repairs: ["Smallest class of grade K: 10 → 6", "K/1 classes allowed"],
  },
  "contradicting limits": {
    sentences: [
      "Grade K has 37 children. Classes of the sizes allowed hold at most 36 of them, or 48 or more, but not exactly 37.",
    ],
    repairs: ["Largest class of grade K: 18 → 19", "Smallest class of grade K: 16 → 12", "K/1 classes allowed"],
  },
  "two separate troubles": {
    sentences: [
      "Grade K has 7 children, too few for a class of its own (at least 10) and it may not share a class with another grade.",
      "Grade 3 has 9 children, too few for a class of its own (at least 12) and it may not share a class with another grade.",
    ],
    repairs: [
      "Smallest class of grade K: 10 → 7 and Smallest class of grade 3: 12 → 9",
      "Children of grade K: 7 → 0 and Children of grade 3: 9 → 0",
    ],
  },
} as const satisfies Record<
  keyof typeof TROUBLED_SCHOOLS,
  { sentences: readonly string[]; repairs: readonly string[]; farReaching?: readonly string[] }
>;

describe("a person whose request is impossible", () => {
  const browser = usePaneBrowser();

  it.each(Object.entries(TOLD))("is told why, and what would mend it: %s", async (name, told) => {
    const { sentences, repairs } = told;
    const farReaching = "farReaching" in told ? told.farReaching : [];
    const workbook = await fileOf(bookOf(TROUBLED_SCHOOLS[name as keyof typeof TOLD]));
    const pane = new PanePage(await openAddIn(browser(), { workbook }));
    await pane.button(TEXTS.find).click();
    for (const sentence of sentences) await pane.says(sentence);
    const cards = pane.frame.getByRole("region", { name: WHY_NOT_TEXTS.whyNot }).getByRole("article");
    await cards.nth(repairs.length - 1).waitFor();
    await pane.button(WHY_NOT_TEXTS.stop).waitFor({ state: "detached" });
    expect(await cards.getByRole("heading").allInnerTexts()).toEqual(repairs.map(nonBreaking));
    if (farReaching.length > 0) {
      await pane.frame.getByText(WHY_NOT_TEXTS.farReaching(farReaching.length)).click();
      const all = [...repairs, ...farReaching];
      expect(await cards.getByRole("heading").allInnerTexts()).toEqual(all.map(nonBreaking));
    }
    await photographAt(pane.addIn.page, `why-not/${name}`, { widths: [270, 320, 350], height: 1000 });
    await pane.close();
  });

  it("tries a repair, goes back, applies it, has plans, and takes it back", async () => {
    const pane = new PanePage(await openAddIn(browser(), { workbook: sample }));
    const teachers = (): Promise<unknown> =>
      pane.addIn.page.evaluate(() => window.host.excel.book.findSheet("Inputs")?.valueAt(4, 1));
    await pane.type("Inputs!B5", "12");
    await pane.says(/at most 12 teachers/);
    await pane.button(TEXTS.find).click();
    await pane.button(WHY_NOT_TEXTS.stop).waitFor({ state: "detached" });
    const change = nonBreaking("Teachers: 12 → 13");
    await pane.button(WHY_NOT_TEXTS.tryRepair(change)).click();
    await pane.says(WHY_NOT_TEXTS.trialLead);
    expect(await teachers()).toBe(12);
    expect(await focused(pane)).toBe(change);
    await photograph(pane.addIn.page, "why-not/trial");
    await pane.button(WHY_NOT_TEXTS.back).click();
    await pane.button(WHY_NOT_TEXTS.applyRepair(change)).waitFor();
    expect(await focused(pane)).toBe(WHY_NOT_TEXTS.tryRepair(change));
    await pane.button(WHY_NOT_TEXTS.applyRepair(change)).click();
    await pane.plan(1).waitFor();
    expect(await teachers()).toBe(13);
    await pane.says("Inputs!B5 is now 13; it was 12.");
    expect(await focused(pane)).toBe(WHY_NOT_TEXTS.undo);
    await photograph(pane.addIn.page, "why-not/applied");
    await pane.button(WHY_NOT_TEXTS.undo).click();
    await pane.button(WHY_NOT_TEXTS.tryRepair(change)).waitFor();
    expect(await teachers()).toBe(12);
    await pane.close();
  });

  it("goes from a rule that cannot be kept to its cell, by mouse and by keyboard", async () => {
    const pane = new PanePage(await openAddIn(browser(), { workbook: sample }));
    const isSelected = (row: number): Promise<unknown> =>
      pane.addIn.page.waitForFunction((wanted) => {
        const { area } = window.host.excel.user.selection;
        return area.top === wanted - 1 && area.left === 1;
      }, row);
    await pane.type("Inputs!B5", "12");
    await pane.says(/at most 12 teachers/);
    await pane.button(TEXTS.find).click();
    await pane.frame.getByText(WHY_NOT_TEXTS.rules).first().click();
    const rules = pane.frame.getByRole("listitem").filter({ hasText: /^There are 12 teachers \(Inputs!B5\)\.$/ });
    await rules.getByRole("button", { name: "Inputs!B5" }).click();
    await isSelected(5);
    await pane.tabTo("Inputs!B10");
    await pane.addIn.page.keyboard.press("Enter");
    await isSelected(10);
    await pane.close();
  });

  it("allows a composite, which comes into the next free row", async () => {
    const workbook = await fileOf(bookOf(TROUBLED_SCHOOLS["a lonely grade"]));
    const pane = new PanePage(await openAddIn(browser(), { workbook }));
    await pane.button(TEXTS.find).click();
    await pane.button(WHY_NOT_TEXTS.applyRepair("K/1 classes allowed")).click();
    await pane.plan(1).waitFor();
    await pane.says("Inputs!E6 is now K/1; it was blank.");
    await pane.close();
  });

  it("keeps the formula that stands where a repair would be typed", async () => {
    const pane = new PanePage(await openAddIn(browser(), { workbook: sample }));
    await pane.type("Inputs!B5", "=5+7");
    await pane.says(/at most 12 teachers/);
    await pane.button(TEXTS.find).click();
    await pane.button(WHY_NOT_TEXTS.applyRepair(nonBreaking("Teachers: 12 → 13"))).click();
    expect(await pane.alert()).toContain("Inputs!B5 holds a formula, so nothing was typed over it.");
    await pane.button(TEXTS.goTo("Inputs!B5")).click();
    await pane.addIn.page.waitForFunction(() => {
      const { area } = window.host.excel.user.selection;
      return area.top === 4 && area.left === 1;
    });
    await pane.close();
  });
});

/** What has the focus in the pane, by its name. */
async function focused({ frame }: PanePage): Promise<string> {
  return frame.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
  });
}

/** Numbers and the arrow between them stay on one line. */
function nonBreaking(text: string): string {
  return text.replaceAll(" → ", "\u00A0→\u00A0");
}
