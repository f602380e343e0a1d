import { Calculation } from "../../src/embedded/calculation/calculation";
import { Book } from "../../src/embedded/book/book";
import { copied, pasted } from "../../src/preview/copied";
import { SheetView } from "../../src/preview/sheet-view";
import { DEFAULT_FORMAT } from "../../src/embedded/book/cell-format";
import { inExcel } from "../embedded/open-excel";
import { bookOf, seenIn } from "../support/school-book";
import { area } from "./cells/paper";

function view(): SheetView {
  const book = new Book();
  const sheet = book.addSheet();
  const calculation = new Calculation(book);
  sheet.enterAll(area("A1:B2"), [
    ["'007", "=A2*2"],
    [0.5, "=$A$2"],
  ]);
  sheet.format(area("A2"), { numberFormat: "0%" });
  return new SheetView(sheet, calculation);
}

describe("cells that are copied", () => {
  it("are what they show for others, and what they hold for us", () => {
    const { text, entries } = copied(view(), area("A1:B2"), false);
    expect(text).toBe("007\t1\r\n50%\t0.5");
    expect(entries).toEqual([
      ["'007", "=A2*2"],
      ["0.5", "=$A$2"],
    ]);
  });

  it("are of whole columns what is filled", () => {
    expect(copied(view(), area("B:D"), false).entries).toEqual([["=A2*2"], ["=$A$2"]]);
  });

  it("are pasted with their formulas moved along, or as they were where they were cut", () => {
    const [copy, cut] = [false, true].map((isCut) => copied(view(), area("B1:B2"), isCut));
    expect(pasted(copy?.text ?? "", area("D5"), copy).entries).toEqual([["=C6*2"], ["=$A$2"]]);
    expect(pasted(cut?.text ?? "", area("D5"), cut).entries).toEqual([["=A2*2"], ["=$A$2"]]);
  });

  it("are what the clipboard says once something else is on it, and fill a selection that they fit into", () => {
    const source = copied(view(), area("B1"), false);
    const line = ["5", "6", "5", "6"];
    expect(pasted("5\t6\n", area("A1:D2"), source)).toEqual({ entries: [line, line] });
    expect(pasted("5\n6", area("A1:A3"), source)).toEqual({ entries: [["5"], ["6"]] });
  });

  it("are pasted as they look, so that a text stays one, and leave all as it was where they are refused", async () => {
    await inExcel(bookOf({ cells: { "Inputs!A1": [["K", 20]] }, names: {} }), ({ book, user }) => {
      const [sheet] = book.sheets;
      if (sheet === undefined) throw new Error("The book has a sheet.");
      sheet.format(area("A1"), { numberFormat: "@", fill: "#FFF8E5", font: { bold: true } });
      sheet.enter(0, 0, "1/2");
      const source = copied(new SheetView(sheet, new Calculation(book)), area("A1:B1"), false);
      const { entries, formats } = pasted(source.text, area("A3:B4"), source);
      user.paste("Inputs!A3", entries, formats);
      expect([sheet.valueAt(3, 0), sheet.valueAt(3, 1)]).toEqual(["1/2", 20]);
      expect(sheet.formatAt(3, 0)).toEqual(sheet.formatAt(0, 0));
      const before = seenIn(book);
      expect(() => {
        user.paste("Inputs!A1", [["=1+"]], [[DEFAULT_FORMAT]]);
      }).toThrow();
      expect(seenIn(book)).toEqual(before);
      return Promise.resolve();
    });
  });
});
