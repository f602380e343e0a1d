import { parseArea, printArea } from "../../../src/embedded/book/address";
import { type Area, cellArea } from "../../../src/embedded/book/area";
import { Book } from "../../../src/embedded/book/book";
import { DEFAULT_ALERT, NO_PROMPT } from "../../../src/embedded/book/data-validation";
import { bringBack, captureBook } from "../../../src/embedded/book/memento";
import type { Sheet } from "../../../src/embedded/book/sheet";
import { Calculation } from "../../../src/embedded/calculation/calculation";
import { moveCells } from "../../../src/embedded/objects/move-cells";
import { describeBook } from "../../support/describe-book";

const area = (address: string): Area => parseArea(address) ?? cellArea(0, 0);

/** A sheet whose cells are read by formulas, names, rules and another sheet. */
function bookOfReaders(): { book: Book; sheet: Sheet; other: Sheet } {
  const book = new Book({ year: 2026 });
  const sheet = book.addSheet("Data");
  const other = book.addSheet("Other sheet");
  new Calculation(book, { today: 46_000 });
  sheet.enterAll(area("A1:C4"), [
    [5, "=A1*2", "=SUM($A$1:A2)"],
    [6, "=SUM(A1:A4)", "=E1"],
    [7, null, null],
    [8, null, null],
  ]);
  other.enterAll(area("A1:A2"), [["=Data!A1+1"], ["=SUM(Pair)"]]);
  book.names.add({ name: "Pair", formula: "=Data!$A$1:$A$2" });
  book.names.add({ name: "Four", formula: "=Data!$A$1:$A$4" });
  sheet.format(area("A1"), { fill: "#DDDDDD" });
  sheet.setValidation(area("A1:A2"), {
    rule: { kind: "WholeNumber", operator: "Between", formula1: "=B1", formula2: "=$A$2" },
    ignoreBlanks: true,
    prompt: NO_PROMPT,
    errorAlert: DEFAULT_ALERT,
  });
  book.settle();
  return { book, sheet, other };
}

const move = (book: Book, from: Sheet, cells: string, to: Sheet, place: string): void => {
  const { top: row, left: column } = area(place);
  moveCells(book, { sheet: from, area: area(cells) }, { sheet: to, row, column });
};

const formulasOf = (sheet: Sheet): Record<string, string> =>
  Object.fromEntries(
    sheet.cells.formulas().map(({ row, column, formula }) => [printArea(cellArea(row, column)), formula]),
  );

const rulesOf = (sheet: Sheet): unknown =>
  sheet.validations.map(({ areas, rule }) => [areas.map((each) => printArea(each)), rule]);

describe("cells that are moved", () => {
  it("are followed by what reads them alone, and stay what they were", () => {
    const { book, sheet, other } = bookOfReaders();
    const told: string[] = [];
    book.watch((change) => {
      if (change.kind === "cells" && change.detail === "contents")
        told.push(`${change.sheetId === other.id ? "other " : ""}${printArea(change.area)}`);
    });
    move(book, sheet, "A1:B2", sheet, "E5");
    expect([...new Set(told)].sort()).toEqual(["A1:B2", "B1:C2", "E5:F6", "other A1"]);
    expect(formulasOf(sheet)).toEqual({ F5: "=E5*2", F6: "=SUM(A1:A4)", C1: "=SUM($E$5:E6)", C2: "=E1" });
    expect(formulasOf(other)).toEqual({ A1: "=Data!E5+1", A2: "=SUM(Pair)" });
    expect(["Pair", "Four"].map((name) => book.names.find(name)?.formula)).toEqual([
      "=Data!$E$5:$E$6",
      "=Data!$A$1:$A$4",
    ]);
    expect([sheet.valueAt(0, 0), sheet.valueAt(4, 4), sheet.valueAt(4, 5), sheet.valueAt(5, 5)]).toEqual([
      null,
      5,
      10,
      15,
    ]);
    expect([other.valueAt(0, 0), other.valueAt(1, 0)]).toEqual([6, 11]);
    expect([sheet.formatAt(0, 0).fill, sheet.formatAt(4, 4).fill]).toEqual([undefined, "#DDDDDD"]);
    expect(rulesOf(sheet)).toMatchObject([[["E5:E6"], { formula1: "=F5", formula2: "=$E$6" }]]);
  });

  it("read and are read as before on another sheet", () => {
    const { book, sheet, other } = bookOfReaders();
    sheet.merge(area("A3:B3"));
    move(book, sheet, "A1:B3", other, "C1");
    expect(formulasOf(other)).toEqual({
      A1: "='Other sheet'!C1+1",
      A2: "=SUM(Pair)",
      D1: "=C1*2",
      D2: "=SUM(Data!A1:A4)",
    });
    expect(formulasOf(sheet)).toEqual({ C1: "=SUM('Other sheet'!$C$1:C2)", C2: "=E1" });
    expect(book.names.find("Pair")?.formula).toBe("='Other sheet'!$C$1:$C$2");
    expect([other.valueAt(0, 0), other.valueAt(1, 0), other.valueAt(1, 3)]).toEqual([6, 11, 8]);
    expect([sheet.merged, other.merged.map((one) => printArea(one))]).toEqual([[], ["C3:D3"]]);
    expect(rulesOf(sheet)).toEqual([]);
  });

  it("leave nothing to read of the cells that they come to lie on", () => {
    const { book, sheet } = bookOfReaders();
    move(book, sheet, "A3", sheet, "E1");
    expect(formulasOf(sheet)).toMatchObject({ B2: "=SUM(A1:A4)", C2: "=#REF!" });
    move(book, sheet, "A1:A2", sheet, "A2");
    expect(formulasOf(sheet)).toMatchObject({ B1: "=A2*2", C1: "=SUM($A$2:A3)" });
    expect([0, 1, 2, 3].map((row) => sheet.valueAt(row, 0))).toEqual([null, 5, 6, 8]);
  });

  it("are a step on the sheets alone of which something changes", () => {
    const { book, sheet, other } = bookOfReaders();
    const told: string[] = [];
    book.watch((change) => {
      if ("sheetId" in change) told.push(change.sheetId);
    });
    move(book, sheet, "H1", sheet, "H2");
    expect([...new Set(told)]).toEqual([sheet.id]);
    other.setValidation(area("B1"), {
      rule: { kind: "List", source: "=Data!$A$3:$A$4", inCellDropDown: true },
      ignoreBlanks: true,
      prompt: NO_PROMPT,
      errorAlert: DEFAULT_ALERT,
    });
    told.length = 0;
    move(book, sheet, "A3:A4", sheet, "H2");
    expect([...new Set(told)].sort()).toEqual([sheet.id, other.id].sort());
    expect(rulesOf(other)).toMatchObject([[["B1"], { source: "=Data!$H$2:$H$3" }]]);
  });

  it("are where they were once that is taken back", () => {
    const { book, sheet, other } = bookOfReaders();
    const [before, described] = [captureBook(book), describeBook(book)];
    move(book, sheet, "A1:C2", other, "A2");
    expect(describeBook(book)).not.toEqual(described);
    bringBack(book, before);
    expect(describeBook(book)).toEqual(described);
  });

  it("stay where a part of something would go or be covered, or where there is no room", () => {
    const { book, sheet, other } = bookOfReaders();
    other.merge(area("C1:D1"));
    other.enterAll(area("F1:F2"), [["Name"], ["a"]]);
    other.addTable(area("F1:F2"), "Names");
    const described = describeBook(book);
    for (const [from, cells, to, place, said] of [
      [sheet, "A1", other, "D1", "Merged cells cannot be moved or covered in part."],
      [other, "C1", sheet, "H1", "Merged cells cannot be moved or covered in part."],
      [sheet, "A1", other, "F1", "The header of the table Names cannot be moved or covered here."],
      [sheet, "A1:B1", sheet, "XFD1", "There is no room for the cells there: they would leave the sheet."],
    ] as const)
      expect(() => {
        move(book, from, cells, to, place);
      }).toThrow(said);
    sheet.protect();
    expect(() => {
      move(book, sheet, "A1", other, "A9");
    }).toThrow("The sheet is protected.");
    sheet.unprotect();
    expect(describeBook(book)).toEqual(described);
  });
});
