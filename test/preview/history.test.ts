import { printArea } from "../../src/embedded/book/address";
import type { Book } from "../../src/embedded/book/book";
import { DEFAULT_ALERT, NO_PROMPT } from "../../src/embedded/book/data-validation";
import { describeBook } from "../support/describe-book";
import type { EmbeddedExcel } from "../../src/embedded/host/embedded-excel";
import { History } from "../../src/preview/history";
import { sampleSheet } from "../../src/workbook/sheets/sample-sheet";
import { writeSheets } from "../../src/workbook/writing/write-sheets";
import { inExcel } from "../embedded/open-excel";
import { bookOf, SMALL_SCHOOL } from "../support/school-book";
import { area } from "./cells/paper";

/** All of a book but which sheet is in front, which is no step. */
function seen(book: Book): unknown {
  return { ...(describeBook(book) as object), activeSheet: "" };
}

/** What a person and an add-in do, one step each. */
const STEPS: readonly (readonly [what: string, act: (excel: EmbeddedExcel) => Promise<unknown> | undefined])[] = [
  [
    "types",
    ({ user }) => {
      user.type("Inputs!B3", 21);
      return undefined;
    },
  ],
  [
    "freezes a formula",
    ({ Excel }) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Inputs").getRange("B5").values = [[25]];
        await context.sync();
      }),
  ],
  [
    "writes a sheet with tables, names, rules and formats",
    ({ Excel }) => Excel.run(async (context) => writeSheets(context, [sampleSheet()])),
  ],
  [
    "has other sheets follow rows that come",
    ({ user, book }) => {
      book.findSheet("Other")?.setValidation(area("A1"), {
        rule: { kind: "List", source: "=Inputs!$B$3:$B$5", inCellDropDown: true },
        ignoreBlanks: true,
        prompt: NO_PROMPT,
        errorAlert: DEFAULT_ALERT,
      });
      user.activate("Inputs");
      user.shiftLines({ lines: "rows", what: "insert", at: 3, count: 2 });
      return undefined;
    },
  ],
  [
    "has rows go",
    ({ user }) => {
      user.shiftLines({ lines: "rows", what: "delete", at: 2, count: 1 });
      return undefined;
    },
  ],
  [
    "renames a sheet that formulas name",
    ({ user }) => {
      user.rename("Inputs", "Year 2026");
      return undefined;
    },
  ],
  [
    "deletes a sheet",
    ({ user, book }) => {
      user.delete(book.sheets.at(-1)?.name ?? "");
      return undefined;
    },
  ],
  [
    "copies a sheet",
    ({ user }) => {
      user.copy("Year 2026");
      return undefined;
    },
  ],
  [
    "empties cells",
    ({ user }) => {
      user.clear("'Year 2026'!A1:C5");
      return undefined;
    },
  ],
];

describe("the history of the preview", () => {
  it("takes back what the person and the add-in did in one order, and does it again", async () => {
    const start = bookOf({ ...SMALL_SCHOOL, cells: { ...SMALL_SCHOOL.cells, "Other!A1": [["=SUM(Inputs!B3:B5)"]] } });
    await inExcel(start, async (excel) => {
      const { book } = excel;
      const history = new History(book);
      const states = [seen(book)];
      for (const [, act] of STEPS) {
        await act(excel);
        history.note();
        states.push(seen(book));
      }
      for (const [index, [what]] of [...STEPS.entries()].reverse()) {
        history.undo();
        expect([what, seen(book)]).toEqual([what, states[index]]);
      }
      expect(history.canUndo).toBe(false);
      for (const [index, [what]] of STEPS.entries()) {
        history.redo();
        expect([what, seen(book)]).toEqual([what, states[index + 1]]);
      }
      expect(history.canRedo).toBe(false);
    });
  });

  it("leaves in front the sheet of a step that changed no cell, whichever was in front before it", () =>
    inExcel(bookOf({ ...SMALL_SCHOOL, cells: { ...SMALL_SCHOOL.cells, "Other!A1": [[1]] } }), ({ book, user }) => {
      const history = new History(book);
      user.type("Inputs!B3", 21);
      history.note();
      user.activate("Other");
      user.clear("Other!C5");
      history.note();
      history.undo();
      expect(book.activeSheet.name).toBe("Other");
      user.activate("Inputs");
      book.findSheet("Other")?.changeColumns(0, 1, { size: 99 });
      history.note();
      history.undo();
      expect(book.activeSheet.name).toBe("Other");
      return Promise.resolve();
    }));

  it("says to which cells a step was done, those among them too that it did not change", () =>
    inExcel(bookOf(SMALL_SCHOOL), ({ book, user }) => {
      const history = new History(book);
      user.paste("Inputs!H1", [
        [1, ""],
        ["", ""],
      ]);
      history.note();
      user.clear("Inputs!H1:J1");
      history.note();
      user.clear("Inputs!K4:K5");
      history.note();
      const ways = ["undo", "undo", "undo", "redo", "redo", "redo"] as const;
      const places = ways.map((way) => history[way]()).map((place) => place && printArea(place.area));
      expect(places).toEqual(["K4:K5", "H1:J1", "H1:I2", "H1:I2", "H1:J1", "K4:K5"]);
      return Promise.resolve();
    }));

  it("says of a step that was done to several parts of a sheet where they all are", () =>
    inExcel(bookOf(SMALL_SCHOOL), ({ book, user }) => {
      const history = new History(book);
      user.clear("Inputs!H9");
      user.clear("Inputs!K4:K5");
      history.note();
      const place = history.undo();
      expect(place && printArea(place.area)).toBe("H4:K9");
      return Promise.resolve();
    }));

  it("says where a step was, and forgets what was taken back once something else is done", () =>
    inExcel(bookOf(SMALL_SCHOOL), ({ book, user }) => {
      const history = new History(book);
      user.type("Inputs!B3", 21);
      history.note();
      user.select("Inputs!A1");
      history.note();
      expect(history.undo()).toMatchObject({ area: { top: 2, left: 1, rows: 1, columns: 1 } });
      expect(history.canRedo).toBe(true);
      user.type("Inputs!B4", 22);
      history.note();
      expect([history.canUndo, history.canRedo]).toEqual([true, false]);
      expect(history.redo()).toBeUndefined();
      return Promise.resolve();
    }));
});
