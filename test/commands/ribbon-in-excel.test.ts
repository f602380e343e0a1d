import { setTimeout as pause } from "node:timers/promises";
import { associateRibbonCommands } from "../../src/commands/ribbon-commands";
import type { Book } from "../../src/embedded/book/book";
import { type EmbeddedExcel, startEmbeddedExcel } from "../../src/embedded/host/embedded-excel";
import { createLocalPlanFinder } from "../../src/optimisation/thread/plan-finder";
import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import { createStartup } from "../../src/taskpane/effects/startup";
import { createEffectRunner } from "../../src/taskpane/effects/run-effect";
import { performCommand } from "../../src/taskpane/perform-command";
import { createStore, type PaneStore } from "../../src/taskpane/store";
import { moreThan, someOf } from "../support/number-of-cases";
import { bookOf, SMALL_SCHOOL } from "../support/school-book";

const finder = createLocalPlanFinder(await createGlpkSolver());

/** The add-in beside a workbook whose pane is closed, with its buttons on the ribbon. */
async function withRibbon(book: Book, story: (excel: EmbeddedExcel, store: PaneStore) => Promise<void>): Promise<void> {
  const excel = await startEmbeddedExcel(book, { paneIsOpen: false });
  const defects: unknown[] = [];
  const { addin } = excel.Office;
  const runEffect = createEffectRunner({
    runInWorkbook: (work, manner = {}) => excel.Excel.run(manner, work),
    takesBackWritesByCtrlZ: () => true,
    finder,
    copyText: () => Promise.resolve(false),
    startup: createStartup(() => excel.Office),
    showPane: () => addin.showAsTaskpane(),
  });
  // However busy the machine is, nobody here loses patience and opens the pane to see how a search goes on.
  const store = createStore((effect, tell) => {
    if (effect.kind !== "pause") runEffect(effect, tell);
  });
  try {
    store.tell({ kind: "officeReady" });
    associateRibbonCommands(
      excel.Office.actions,
      (command) => performCommand(store, command),
      (error) => defects.push(error),
    );
    await story(excel, store);
    expect([...excel.defects, ...defects]).toEqual([]);
  } finally {
    excel.close();
  }
}

const sheetsOf = ({ book }: EmbeddedExcel): readonly string[] => book.sheets.map(({ name }) => name);

/** The sheets that Find classes writes, in their order. */
const WRITTEN = ["Alternatives", "Plan 1", "Why these classes"];

/** Waits until the pane has done what it was asked for, and everything that follows from it. */
async function untilStill(store: PaneStore): Promise<void> {
  for (let quiet = 0; quiet < 3; quiet++) {
    await pause(20);
    const state = store.state();
    if (state.screen !== "open" || state.reading !== undefined || state.busy !== undefined) quiet = -1;
  }
}

describe("the buttons of the ribbon in Excel", () => {
  it("Find classes reads, solves and writes, and the pane stays closed", () =>
    withRibbon(bookOf(SMALL_SCHOOL), async (excel) => {
      await excel.user.press("FindClasses");
      expect(sheetsOf(excel)).toEqual(["Inputs", ...WRITTEN]);
      expect(excel.book.activeSheet.name).toBe("Plan 1");
      expect(excel.runtime.state).toBe("Background");
    }));

  it("Find classes gives the reasons as the pane does, complete, on a sheet of a free name as the others", async () => {
    const texts = ({ book }: EmbeddedExcel, sheet: string): readonly unknown[] =>
      (book.findSheet(sheet)?.cells.all() ?? []).map(({ value }) => value).filter((value) => value !== sheet);
    await withRibbon(bookOf(SMALL_SCHOOL), async (excel, store) => {
      for (const name of WRITTEN) excel.book.addSheet(name);
      await excel.user.press("FindClasses");
      expect(sheetsOf(excel)).toEqual(["Inputs", ...WRITTEN, ...WRITTEN.map((name) => `${name} (2)`)]);
      const fromRibbon = texts(excel, "Why these classes (2)");
      expect(fromRibbon.join()).not.toContain("was not worked out");
      excel.user.delete("Why these classes (2)");
      await untilStill(store);
      store.tell({ kind: "openAsked", sheet: "Why these classes (2)" });
      await untilStill(store);
      store.tell({ kind: "writeAsked", rank: "reasons" });
      await untilStill(store);
      expect(texts(excel, "Why these classes (2)")).toEqual(fromRibbon);
    });
  });

  it("Find classes writes all three sheets or none, whichever request Excel fails at", async () => {
    let syncs = 0;
    await withRibbon(bookOf(SMALL_SCHOOL), async (excel) => {
      const before = excel.faults.syncs;
      await excel.user.press("FindClasses");
      syncs = excel.faults.syncs - before;
    });
    const faults = Array.from({ length: syncs }, (_, index) => index + 1).flatMap((sync) =>
      (["before", "after", { action: 40 }] as const).map((moment) => ({ sync, moment })),
    );
    let nothing = 0;
    for (const fault of someOf(faults)) {
      await withRibbon(bookOf(SMALL_SCHOOL), async (excel, store) => {
        await untilStill(store);
        excel.faults.fail({ code: "AccessDenied", ...fault });
        await excel.user.press("FindClasses");
        excel.faults.clear();
        const sheets = sheetsOf(excel);
        if (sheets.length === 1) nothing++;
        expect([fault, [1, 1 + WRITTEN.length].includes(sheets.length)]).toEqual([fault, true]);
        await excel.user.press("FindClasses");
        expect([fault, sheetsOf(excel)]).toEqual([fault, ["Inputs", ...WRITTEN]]);
      });
    }
    expect(nothing).toBeGreaterThan(moreThan(8));
  });

  it("the shortcut opens the pane each time, for which Excel hands over no event", () =>
    withRibbon(bookOf(SMALL_SCHOOL), async (excel) => {
      for (const time of ["first", "second"]) {
        excel.user.pressShortcut("ShowPane");
        for (let wait = 0; wait < 100 && excel.runtime.state !== "Visible"; wait++) await pause(20);
        expect([time, excel.runtime.state]).toEqual([time, "Visible"]);
        excel.user.showPane(false);
      }
      await pause(50);
    }));

  it("Find classes writes the plan again whose sheet somebody has deleted", () =>
    withRibbon(bookOf(SMALL_SCHOOL), async (excel, store) => {
      await excel.user.press("FindClasses");
      excel.user.delete("Plan 1");
      await excel.user.press("FindClasses");
      expect(store.state()).toMatchObject({ trouble: undefined });
      expect(sheetsOf(excel)).toEqual(["Inputs", "Alternatives", "Why these classes", "Plan 1"]);
      expect(excel.runtime.state).toBe("Background");
    }));

  it("Find classes opens the pane where something is wrong, with the message, and ends", () =>
    withRibbon(bookOf(SMALL_SCHOOL), async (excel, store) => {
      excel.book.structureProtected = true;
      await excel.user.press("FindClasses");
      expect(excel.runtime.state).toBe("Visible");
      expect(store.state()).toMatchObject({ trouble: { sentence: expect.stringContaining("protected") as string } });
      excel.book.structureProtected = false;
      await excel.user.press("FindClasses");
      expect(sheetsOf(excel)).toContain("Plan 1");
    }));

  it("Find classes ends also while a cell is being edited, and tells so when the pane can be opened", () =>
    withRibbon(bookOf(SMALL_SCHOOL), async (excel, store) => {
      await excel.user.press("ShareCheck");
      excel.faults.editingCell = true;
      await excel.user.press("FindClasses");
      expect(store.state()).toMatchObject({ trouble: { sentence: expect.stringContaining("press Enter") as string } });
      excel.faults.editingCell = false;
    }));

  it("nobody waits for a button any more when the workbook is closed meanwhile", () =>
    withRibbon(bookOf(SMALL_SCHOOL), async (excel) => {
      const pressed = excel.user.press("FindClasses").then(() => "over");
      excel.close();
      const late = new Promise((resolve) => setTimeout(resolve, 2000, "still waiting"));
      expect(await Promise.race([pressed, late])).toBe("over");
    }));

  it("Insert a sample adds it", () =>
    withRibbon(bookOf({ cells: { "Notes!A1": [["Minutes"]] }, names: {} }), async (excel) => {
      await excel.user.press("InsertSample");
      expect(sheetsOf(excel)).toEqual(["Notes", "Inputs"]);
      expect(excel.runtime.state).toBe("Background");
    }));

  it("Share check opens the pane on its page, where starting with the workbook can be chosen", () =>
    withRibbon(bookOf(SMALL_SCHOOL), async (excel, store) => {
      await excel.user.press("ShareCheck");
      expect(excel.runtime.state).toBe("Visible");
      const until = async (holds: object): Promise<void> => {
        const deadline = Date.now() + 5000;
        const look = (): void => {
          expect(store.state()).toMatchObject(holds);
        };
        for (;;) {
          try {
            look();
            return;
          } catch (error) {
            if (Date.now() > deadline) throw error;
            await new Promise((resolve) => setTimeout(resolve, 5));
          }
        }
      };
      await until({
        share: { kind: "open", checking: false, startup: { starts: false, quiet: false }, check: { formulas: [] } },
      });
      store.tell({ kind: "startupChosen", change: { starts: true } });
      await until({ share: { startup: { starts: true, quiet: false } }, busy: undefined });
      expect(await excel.Office.addin.getStartupBehavior()).toBe(excel.Office.StartupBehavior.load);
      store.tell({ kind: "startupChosen", change: { starts: false } });
      await until({ share: { startup: { starts: false } }, busy: undefined });
      expect(await excel.Office.addin.getStartupBehavior()).toBe(excel.Office.StartupBehavior.none);

      const { settings } = excel.Office.context.document;
      settings.set("of somebody else", 7);
      await new Promise((resolve) => {
        settings.saveAsync(resolve);
      });
      store.tell({ kind: "startupChosen", change: { quiet: true } });
      await until({ share: { startup: { starts: false, quiet: true } }, busy: undefined });
      expect(settings.get("Office.DisableTrustUX")).toBe(true);
      store.tell({ kind: "startupChosen", change: { quiet: false } });
      await until({ share: { startup: { starts: false, quiet: false } }, busy: undefined });
      expect(settings.get("Office.DisableTrustUX")).toBeNull();
      expect(settings.get("of somebody else")).toBe(7);
    }));
});
