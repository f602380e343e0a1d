import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { AxeResults } from "axe-core";
import type { Book } from "../../src/embedded/book/book";
import type { Direction } from "../../src/embedded/host/conversation";
import { PRIORITIES } from "../../src/planning/priority";
import { OWN_SHEET_TEXTS } from "../../src/taskpane/own-sheet-texts";
import { whatIsMeant } from "../../src/taskpane/priority-texts";
import { PRESET_TEXTS } from "../../src/taskpane/preset-texts";
import { SCENARIO_TEXTS } from "../../src/taskpane/scenario-texts";
import { inputHeading } from "../../src/application/sentences/input-texts";
import { TEXTS } from "../../src/taskpane/texts";
import { SHARE_TEXTS } from "../../src/taskpane/share-texts";
import { WHAT_IF_TEXTS } from "../../src/taskpane/what-if-texts";
import { WHY_NOT_TEXTS } from "../../src/taskpane/why-not-texts";
import { FUNCTIONS_TOLD } from "../support/functions-told";
import { AXE, lookOf } from "./axe";
import { openAddIn, type OpenOptions } from "./open-add-in";
import { usePaneBrowser } from "./pane-browser";
import { workbookOfScenarios } from "../support/three-scenarios";
import { FOREIGN_SHEETS, foreignBook } from "../support/foreign-sheets";
import { fileOf, PanePage } from "./pane-page";
import { photograph } from "./photograph";

const sample = new Uint8Array(readFileSync(fileURLToPath(new URL("../../assets/sample.xlsx", import.meta.url))));

/** Nine looks at a long page, on a machine that may be busy. */
const PATIENCE_MILLISECONDS = 150_000;

const WIDTHS = [270, 320, 350] as const;
const THEMES = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "forced-colors": { colorScheme: "dark", forcedColors: "active" },
} as const;

/** One of the sheets that somebody else drew, as a file. */
async function foreignFile(name: string): Promise<Uint8Array> {
  const sheet = FOREIGN_SHEETS[name];
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
  return fileOf(foreignBook(sheet));
}

const scenarios = await fileOf(await workbookOfScenarios({ "More teachers": { B1: 6 } }));
const withClasses = await fileOf(await bookWithClasses());

/** Every state in which a person can meet the pane, and the way there. */
const STATES: Readonly<
  Record<string, { readonly open?: OpenOptions; readonly go: (pane: PanePage) => Promise<void> }>
> = {
  "first visit": { go: (pane) => pane.button(TEXTS.insertSample).waitFor() },
  presets: {
    go: async (pane) => {
      await pane.button(TEXTS.presets).click();
      await pane.button(PRESET_TEXTS.insert).waitFor();
    },
  },
  "presets beside a school": {
    open: { workbook: sample },
    go: async (pane) => {
      await pane.frame.getByText(TEXTS.options, { exact: true }).click();
      await pane.button(TEXTS.presets).click();
      await pane.button(PRESET_TEXTS.fill).waitFor();
    },
  },
  "own cells": {
    go: async (pane) => {
      await pane.button(TEXTS.useOwnCells).click();
      await pane.says(TEXTS.namesTitle);
    },
  },
  "own sheet": {
    open: { workbook: await foreignFile("New Zealand, a table of wishes") },
    go: async (pane) => {
      await pane.button(OWN_SHEET_TEXTS.use).waitFor();
      await pane.frame.getByText(OWN_SHEET_TEXTS.more).click();
      await pane.frame.getByText(OWN_SHEET_TEXTS.other).click();
    },
  },
  "own sheet asked": {
    open: { workbook: await foreignFile("British Columbia, this year and next") },
    go: async (pane) => {
      await pane.select("'Our school'!A1:B3");
      await pane.button(TEXTS.useSelectionFor(inputHeading("MaxClassSize"))).click();
      await pane.says(/should be one row or one column/);
    },
  },
  "own sheet named": {
    open: { workbook: await foreignFile("New Zealand, a table of wishes") },
    go: async (pane) => {
      await pane.button(OWN_SHEET_TEXTS.use).click();
      await pane.button(WHY_NOT_TEXTS.undo).waitFor();
    },
  },
  ready: {
    open: { workbook: sample },
    go: async (pane) => {
      await pane.says(/7 grades/);
    },
  },
  options: {
    open: { workbook: sample },
    go: async (pane) => {
      await pane.frame.getByText(TEXTS.options, { exact: true }).click();
      await pane.frame.getByText(TEXTS.prioritiesOwn).waitFor({ state: "attached" });
    },
  },
  "own order": {
    open: { workbook: sample },
    go: async (pane) => {
      await pane.frame.getByText(TEXTS.options, { exact: true }).click();
      await pane.frame.getByRole("combobox", { name: TEXTS.priorities }).selectOption("own");
      for (const priority of PRIORITIES) await pane.button(whatIsMeant(priority)).click();
    },
  },
  plans: {
    open: { workbook: sample },
    go: async (pane) => {
      await pane.find();
      await pane.frame.getByText(TEXTS.table, { exact: true }).first().click();
      await pane.button(TEXTS.writePlan(1)).click();
      await pane.button(TEXTS.removeSheet("Plan 1")).waitFor();
    },
  },
  searching: {
    open: { workbook: sample, slowSearch: true },
    go: async (pane) => {
      await pane.button(TEXTS.find).click();
      await pane.button(TEXTS.stop).waitFor();
    },
  },
  mistakes: {
    open: { workbook: sample },
    go: async (pane) => {
      await pane.type("Inputs!B10", "many");
      await pane.type("Inputs!B12", "-3");
      await pane.says(TEXTS.faulty(2));
    },
  },
  impossible: {
    open: { workbook: sample },
    go: async (pane) => {
      await pane.type("Inputs!B5", "5");
      await pane.says(/at most 5 teachers/);
      await pane.button(TEXTS.find).click();
      await pane.says(WHY_NOT_TEXTS.whyNot);
      await pane.frame.getByText(WHY_NOT_TEXTS.rules).first().click();
      await pane.button(WHY_NOT_TEXTS.stop).waitFor({ state: "detached" });
    },
  },
  trial: {
    open: { workbook: sample },
    go: async (pane) => {
      await pane.type("Inputs!B5", "12");
      await pane.says(/at most 12 teachers/);
      await pane.button(TEXTS.find).click();
      await pane.frame.getByRole("button", { name: /^Try: Teachers/ }).click();
      await pane.says(WHY_NOT_TEXTS.trialLead);
    },
  },
  "applied repair": {
    open: { workbook: sample },
    go: async (pane) => {
      await pane.type("Inputs!B5", "12");
      await pane.says(/at most 12 teachers/);
      await pane.button(TEXTS.find).click();
      await pane.frame.getByRole("button", { name: /^Apply: Teachers/ }).click();
      await pane.button(WHY_NOT_TEXTS.undo).waitFor();
      await pane.plan(1).waitFor();
    },
  },
  "what if": {
    open: { workbook: sample },
    go: async (pane) => {
      await pane.find();
      await pane.openPlan(3);
      await pane.button(TEXTS.writePlan(3)).click();
      await pane.button(TEXTS.removeSheet("Plan 3")).click();
      const { titles } = WHAT_IF_TEXTS;
      const folds = [WHAT_IF_TEXTS.whatIf, titles.staffing, titles.tradeOff, titles.room, titles.change];
      for (const title of folds) await pane.frame.locator("summary").filter({ hasText: title }).click();
      await pane.button(WHAT_IF_TEXTS.showRow.staffing(14)).click();
      await pane.button(WHAT_IF_TEXTS.useSheet("Plan 3")).click();
      await pane.frame.getByRole("table", { name: titles.change }).waitFor();
      await pane.button(WHAT_IF_TEXTS.writeView(titles.room)).waitFor();
    },
  },
  scenarios: {
    open: { workbook: scenarios },
    go: async (pane) => {
      await pane.button(SCENARIO_TEXTS.scenarios).click();
      await pane.frame.getByRole("textbox", { name: SCENARIO_TEXTS.nameOfSheet }).fill("This year");
      await pane.says(/There is a sheet This year already/);
    },
  },
  "next year": {
    open: { workbook: withClasses },
    go: async (pane) => {
      await pane.button(SCENARIO_TEXTS.scenarios).click();
      await pane.button(SCENARIO_TEXTS.nextYearOpen).click();
      await pane.frame.getByText(/^What becomes of/).click();
      await pane.frame.getByRole("textbox", { name: SCENARIO_TEXTS.youngest("K") }).fill("many");
      await pane.says(SCENARIO_TEXTS.youngestFault);
    },
  },
  "made scenario": {
    open: { workbook: scenarios },
    go: async (pane) => {
      await pane.button(SCENARIO_TEXTS.scenarios).click();
      await pane.button(SCENARIO_TEXTS.make).click();
      await pane.button(TEXTS.removeSheet("Scenario 3")).click();
    },
  },
  trouble: {
    open: { workbook: sample },
    go: async (pane) => {
      await pane.find();
      await pane.addIn.page.evaluate(() => {
        window.host.excel.faults.editingCell = true;
      });
      await pane.button(TEXTS.writePlan(1)).click();
      await pane.alert();
    },
  },
  sharing: {
    open: { workbook: sample, functions: FUNCTIONS_TOLD },
    go: async (pane) => {
      const given = "A10:A16,B10:B16,D10:D16,C10:C16,A27:A36,E10:E16";
      await pane.type("Inputs!K1", `=CRUNCHER.TEACHERS(${given})`);
      await pane.type("Inputs!K2", `=CRUNCHER.PLAN(B5,${given})`);
      await pane.type("Inputs!N4", "in the way");
      await pane.addIn.page.evaluate(() => window.host.excel.settled(30));
      await pane.find();
      await pane.button(TEXTS.writePlan(1)).click();
      await pane.button(TEXTS.removeSheet("Plan 1")).waitFor();
      await pane.type("Inputs!B10", "39");
      await pane.button(SHARE_TEXTS.shareCheck).click();
      await pane.says(/2 live formulas of Class Cruncher/);
    },
  },
  "without the library": { open: { library: "never" }, go: (pane) => pane.says(TEXTS.notLoaded) },
};

describe("the pane for everybody", () => {
  const browser = usePaneBrowser();

  it.each(Object.entries(STATES))(
    "has no fault that axe knows, no sideways scroll, and is walked by Tab forth and back: %s",
    async (name, { open, go }) => {
      const pane = new PanePage(await openAddIn(browser(), open));
      const { page } = pane.addIn;
      await go(pane);
      if (open?.library === undefined) await walk(pane);
      await pane.frame.evaluate(AXE);
      const faults: string[] = [];
      for (const [theme, media] of Object.entries(THEMES)) {
        await page.emulateMedia({ ...media, reducedMotion: "reduce" });
        await coloursSettled(pane);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          const wide = await pane.frame.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (wide > 0) faults.push(`${theme} ${width}: ${wide} pixels too wide`);
          faults.push(...(await pane.frame.evaluate(cutTexts)).map((text) => `${theme} ${width}: “${text}” is cut`));
          await photograph(page, `pane/${name}-${theme}-${width}`);
          const look = lookOf(theme, width, WIDTHS);
          if (look === undefined) continue;
          const { violations } = await pane.frame.evaluate<AxeResults>(look);
          for (const { id, nodes } of violations)
            faults.push(`${theme} ${width}: ${id} at ${nodes.map(({ html }) => html.slice(0, 160)).join(" and ")}`);
        }
      }
      expect(faults).toEqual([]);
      await pane.addIn.close();
    },
    PATIENCE_MILLISECONDS,
  );
});

/** A school with the classes it has now. */
async function bookWithClasses(): Promise<Book> {
  const book = await workbookOfScenarios({});
  const sheet = book.findSheet("This year");
  [34, 0, 0, 0, 24, 0, 0, 0, 30].forEach((children, index) => {
    sheet?.enter(Math.floor(index / 3), 7 + (index % 3), children);
  });
  book.names.add({ name: "CurrentPlan", formula: "='This year'!$H$1:$J$3" });
  return book;
}

/** What is written in fields and buttons and has no room there: a text, a hint or any of a list's choices. Runs in the page. */
function cutTexts(): readonly string[] {
  const pen = document.createElement("canvas").getContext("2d");
  const overflows = (field: Element, text: string): boolean => {
    const style = getComputedStyle(field);
    if (pen === null) throw new Error("There is nothing to measure texts with.");
    pen.font = style.font;
    const room = field.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
    return pen.measureText(text).width > room + 1;
  };
  const textsOf = (field: Element): readonly string[] => {
    if (field instanceof HTMLSelectElement) return [...field.options].map((option) => option.text);
    if (field instanceof HTMLInputElement && !["checkbox", "radio"].includes(field.type))
      return [field.value, field.placeholder];
    return [];
  };
  const visible = [...document.querySelectorAll("input, select, button")].filter((field) => field.checkVisibility());
  return visible.flatMap((field) => {
    const isCut = field.matches("button") && field.scrollWidth > field.clientWidth;
    return [...(isCut ? [field.textContent.trim()] : []), ...textsOf(field).filter((text) => overflows(field, text))];
  });
}

/**
 * Office's library takes the Tab key over. Goes on by it until the pane is left, then once through all of it and once back; the
 * pane's page says where it may be left.
 */
async function walk(pane: PanePage): Promise<void> {
  const untilLeft = async (direction: Direction): Promise<number> => {
    for (let presses = 1; presses < 300; presses++) if (await pane.tab(direction)) return presses;
    throw new Error(`The Tab key never leaves the pane: it is at “${await pane.focused()}”.`);
  };
  await untilLeft("forwards");
  for (const direction of ["forwards", "backwards"] as const) {
    // Plans that are found meanwhile add to them.
    const controls = await pane.controls();
    if (controls > 0) expect(await untilLeft(direction)).toBeGreaterThan(controls);
  }
}

/** Waits until no colour is on its way to another. */
async function coloursSettled(pane: PanePage): Promise<void> {
  await pane.frame.evaluate(async () => {
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(transitions.map(({ finished }) => finished));
  });
}
