import { Calculation } from "../../src/embedded/calculation/calculation";
import { Book } from "../../src/embedded/book/book";
import { copied, pasted } from "../../src/preview/copied";
import { SheetView } from "../../src/preview/sheet-view";
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
    expect(pasted(copy?.text ?? "", area("D5"), copy)).toEqual([["=C6*2"], ["=$A$2"]]);
    expect(pasted(cut?.text ?? "", area("D5"), cut)).toEqual([["=A2*2"], ["=$A$2"]]);
  });

  it("are what the clipboard says once something else is on it, and fill a selection that they fit into", () => {
    const source = copied(view(), area("B1"), false);
    expect(pasted("5\t6\n", area("A1:D2"), source)).toEqual([
      ["5", "6", "5", "6"],
      ["5", "6", "5", "6"],
    ]);
    expect(pasted("5\n6", area("A1:A3"), source)).toEqual([["5"], ["6"]]);
  });
});
