import { printArea } from "../../src/embedded/book/address";
import { cellArea } from "../../src/embedded/book/area";
import { DEFAULT_ALERT, NO_PROMPT } from "../../src/embedded/book/data-validation";
import { areasCopied } from "../../src/embedded/book/placed";
import type { Sheet } from "../../src/embedded/book/sheet";
import { conditionalLooks } from "../../src/embedded/calculation/conditional-looks";
import { Calculation } from "../../src/embedded/calculation/calculation";
import { Book } from "../../src/embedded/book/book";
import { pasteCells } from "../../src/embedded/objects/paste-cells";
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

  it("are blank cells too, as many as are selected", () => {
    const source = copied(view(), area("D8:E9"), false);
    expect(pasted(source.text, area("A1"), source).entries).toEqual([
      ["", ""],
      ["", ""],
    ]);
    const one = copied(view(), area("D8"), false);
    expect([one.text, pasted(one.text, area("A1"), one).entries]).toEqual(["\r\n", [[""]]]);
  });

  it("are what they were once they are pasted, whatever they look like", () => {
    const book = new Book({ year: 2026 });
    const sheet = book.addSheet();
    const formats = ["General", "0%", '0" children"', "[Red]0.0", "d-mmm", "mmm", "m/d/yyyy h:mm", "#,##0.00", "@"];
    const values = [
      5,
      0.5,
      46_000,
      46_000.25,
      -3,
      "TRUE",
      "$5",
      "5 May",
      "1e5",
      "(5)",
      "#N/A",
      "'x",
      "=1",
      "- one",
      "12:30",
      "7",
    ];
    const all = formats.flatMap((numberFormat) => values.map((value) => ({ numberFormat, value })));
    all.forEach(({ numberFormat, value }, row) => {
      sheet.format(cellArea(row, 0), { numberFormat });
      sheet.cells.put(row, 0, { ...sheet.cells.at(row, 0), value });
    });
    const calculation = new Calculation(book);
    const source = copied(new SheetView(sheet, calculation), { top: 0, left: 0, rows: all.length, columns: 1 }, false);
    const { entries, looks } = pasted(source.text, area("C1"), source);
    pasteCells(sheet, { top: 0, left: 2, rows: all.length, columns: 1 }, entries, looks);
    const lost = all.filter(({ numberFormat, value }, row) =>
      numberFormat === "@" && typeof value === "number" ? false : sheet.valueAt(row, 2) !== value,
    );
    expect(lost).toEqual([]);
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
      const { entries, looks } = pasted(source.text, area("A3:B4"), source);
      user.paste("Inputs!A3", entries, looks);
      expect([sheet.valueAt(3, 0), sheet.valueAt(3, 1)]).toEqual(["1/2", 20]);
      expect(sheet.formatAt(3, 0)).toEqual(sheet.formatAt(0, 0));
      const before = seenIn(book);
      expect(() => {
        user.paste("Inputs!A1", [["=1+"]], { ...source.looks, formats: [[DEFAULT_FORMAT]] });
      }).toThrow();
      expect(seenIn(book)).toEqual(before);
      return Promise.resolve();
    });
  });

  it("bring the rules of their cells along, in place of those there, whether or not what is pasted keeps them", async () => {
    const cells = {
      "Inputs!A1": [
        [1, 5],
        [4, 1],
        [2, 2],
      ],
      "Inputs!D1": [
        [9, 9],
        [9, 9],
        [9, 9],
        [9, 9],
      ],
      "Other!A1": [[1]],
    };
    await inExcel(bookOf({ cells, names: {} }), ({ book, calculation, user }) => {
      const [sheet, other] = book.sheets;
      if (sheet === undefined || other === undefined) throw new Error("The book has two sheets.");
      const rule = (formula: string) => ({ rule: { kind: "Custom", formula }, look: {}, stopIfTrue: false }) as const;
      sheet.addConditionalFormat({ ...rule("=A1>3"), areas: [area("A1:B3")] });
      sheet.addConditionalFormat({ ...rule("=D1=9"), areas: [area("D1:E4")] });
      sheet.setValidation(area("B1:B3"), lessThan("=A1"));
      sheet.setValidation(area("D1:D4"), lessThan("=C1"));
      const flagged = (on: Sheet): string[] =>
        conditionalLooks(calculation, on, area("A1:F9")).map(({ row, column }) => printArea(cellArea(row, column)));
      const limits = (on: Sheet): string[] =>
        on.validations.map(
          ({ areas, rule: { kind, ...parts } }) =>
            `${areas.map((one) => printArea(one)).join()} ${kind} ${Object.values(parts).join(" ")}`,
        );
      expect(flagged(sheet)).toEqual(["B1", "D1", "E1", "A2", "D2", "E2", "D3", "E3", "D4", "E4"]);

      const source = copied(new SheetView(sheet, calculation), area("A1:B1"), false);
      const paste = (address: string): void => {
        const { entries, looks } = pasted(source.text, area(address.replace(/.*!/, "")), source);
        user.paste(address, entries, looks);
      };
      paste("Inputs!D1:E2");
      expect(flagged(sheet)).toEqual(["B1", "E1", "A2", "E2", "D3", "E3", "D4", "E4"]);
      expect(sheet.conditionalFormats).toHaveLength(2);
      expect(limits(sheet)).toEqual([
        "B1:B3 WholeNumber LessThan =A1",
        "D3:D4 WholeNumber LessThan =C3",
        "E1:E2 WholeNumber LessThan =D1",
      ]);
      paste("Other!B5");
      expect(flagged(other)).toEqual(["C5"]);
      expect(limits(other)).toEqual(["C5 WholeNumber LessThan =B5"]);
      // What comes from elsewhere has no rules and leaves those there are.
      user.paste("Inputs!E1", [[7]]);
      expect(flagged(sheet)).toContain("E1");
      return Promise.resolve();
    });
  });

  it("fill others several times, with their rules for those cells alone that had them", () => {
    expect(areasCopied([area("A1:A2"), area("C1:F9")], area("A1:B2"), area("A11:D14"))).toEqual([
      area("A11:A14"),
      area("C11:C14"),
    ]);
    expect(areasCopied([area("A2:B9")], area("A1:B2"), area("A11:D14"))).toEqual([area("A12:D12"), area("A14:D14")]);
  });
});

/** A whole number less than what a formula gives. */
function lessThan(formula1: string) {
  return {
    rule: { kind: "WholeNumber", operator: "LessThan", formula1 },
    ignoreBlanks: true,
    prompt: NO_PROMPT,
    errorAlert: DEFAULT_ALERT,
  } as const;
}
