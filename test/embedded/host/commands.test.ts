import { type EmbeddedExcel, startEmbeddedExcel } from "../../../src/embedded/host/embedded-excel";
import { saveBook } from "../../support/saved-book";
import { openBook } from "../../../src/embedded/file/open-book";
import { valueAt } from "../cells";
import { eventsArrive, inExcel, smallBook } from "../open-excel";

async function withPaneClosed(story: (excel: EmbeddedExcel) => Promise<void>): Promise<void> {
  const excel = await startEmbeddedExcel(smallBook(), { paneIsOpen: false });
  try {
    await story(excel);
    expect(excel.defects).toEqual([]);
  } finally {
    excel.close();
  }
}

describe("a button of the ribbon", () => {
  it("runs the add-in's action, and is done when the add-in says so", () =>
    inExcel(smallBook(), async (excel) => {
      let end: () => void = () => undefined;
      const ended = new Promise<void>((resolve) => {
        end = resolve;
      });
      let source = "";
      const greet = async (event: Office.AddinCommands.Event): Promise<void> => {
        source = event.source.id;
        await excel.Excel.run(async (context) => {
          context.workbook.worksheets.getActiveWorksheet().getRange("D1").values = [["hello"]];
          await context.sync();
        });
        await ended;
        event.completed();
      };
      excel.Office.actions.associate("greet", (event: Office.AddinCommands.Event) => void greet(event));
      let isDone = false;
      const pressed = excel.user.press("greet", "Demo.Greet").then(() => {
        isDone = true;
      });
      while (valueAt(excel.book.activeSheet, "D1") !== "hello") await eventsArrive();
      expect([isDone, source, valueAt(excel.book.activeSheet, "D1")]).toEqual([false, "Demo.Greet", "hello"]);
      end();
      await pressed;
      expect(isDone).toBe(true);
    }));

  it("tells that the add-in has no such action", () =>
    inExcel(smallBook(), async (excel) => {
      await expect(excel.user.press("nothing")).rejects.toThrow("The add-in has no action “nothing”.");
    }));
});

describe("the add-in's pane", () => {
  it("is opened and closed by the add-in, which hears of it", () =>
    withPaneClosed(async ({ Office, runtime }) => {
      const heard: string[] = [];
      await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
        heard.push(visibilityMode);
      });
      expect(runtime.state).toBe("Background");
      await Office.addin.showAsTaskpane();
      expect(runtime.state).toBe("Visible");
      await Office.addin.hide();
      await eventsArrive();
      expect(runtime.state).toBe("Background");
      expect(heard).toEqual(["Taskpane", "Hidden"]);
    }));

  it("is opened by a person too", () =>
    withPaneClosed(async ({ Office, user, runtime }) => {
      const heard: string[] = [];
      await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
        heard.push(visibilityMode);
      });
      user.showPane(true);
      await eventsArrive();
      expect([runtime.state, heard]).toEqual(["Visible", ["Taskpane"]]);
    }));
});

describe("starting with the workbook", () => {
  it("is kept with the workbook, also in its file, until it is taken back", () =>
    inExcel(smallBook(), async ({ Office, book }) => {
      const { none, load } = Office.StartupBehavior;
      expect(await Office.addin.getStartupBehavior()).toBe(none);
      await Office.addin.setStartupBehavior(load);
      expect(await Office.addin.getStartupBehavior()).toBe(load);
      const kept = await openBook((await saveBook(book)).bytes);
      expect(kept.book.startsAddIn).toBe(true);
      await Office.addin.setStartupBehavior(none);
      expect(book.startsAddIn).toBe(false);
      kept.book.setStartsAddIn(false);
      const again = await openBook((await saveBook(kept.book, kept.origin)).bytes);
      expect(again.book.startsAddIn).toBe(false);
    }));
});
