import { freeSheetName, freeTableName, sheetNameOf } from "../../../src/workbook/sheets/free-name";
import { tableHeaders } from "../../../src/workbook/sheets/table-header";
import { entryOf } from "../../../src/workbook/writing/queue-sheet";
import { addressText, areaText, cellText, columnLetters, sheetText } from "../../../src/workbook/host/address";

describe("names in the workbook", () => {
  it("of sheets are the wished ones, or counted on where they are taken, whatever their case", () => {
    expect(freeSheetName("Plan 1", ["Inputs"])).toBe("Plan 1");
    expect(freeSheetName("Plan 1", ["plan 1", "Plan 1 (2)"])).toBe("Plan 1 (3)");
    expect(freeSheetName("x".repeat(40), ["x".repeat(31)])).toBe(`${"x".repeat(27)} (2)`);
  });

  it("of sheets are cut where Excel takes them, between letters and before an apostrophe", () => {
    const bears = (count: number): string => "🐻".repeat(count);
    expect(freeSheetName(`x${bears(20)}`, [`x${bears(15)}`])).toBe(`x${bears(13)} (2)`);
    expect(sheetNameOf("Plan 1", bears(20))).toBe(`Plan 1 - ${bears(11)}`);
    expect(sheetNameOf("Plan 1", `x${bears(20)}`)).toBe(`Plan 1 - x${bears(10)}`);
    expect(sheetNameOf("Plan 1", `${"x".repeat(21)}'s`)).toBe(`Plan 1 - ${"x".repeat(21)}`);
  });

  it("of tables count on too", () => {
    expect(freeTableName("Plan1_Classes", ["PLAN1_CLASSES", "Plan1_Classes_2"])).toBe("Plan1_Classes_3");
  });

  it("of table columns are never blank, never twice and have no line breaks", () => {
    const grades = ["K", "1", "size", "Size (grade)", "", "Year\none", "k"];
    expect(tableHeaders(["Class", "Size"], grades)).toEqual([
      "K",
      "1",
      "size (grade)",
      "Size (grade) 2",
      "(grade)",
      "Year one",
      "k 2",
    ]);
  });
});

describe("what is typed into a cell", () => {
  it("keeps every text as it is, whatever Excel would make of it", () => {
    expect(["=1+1", "1 A", "1/2", "TRUE", "+K", "K"].map(entryOf)).toEqual([
      "'=1+1",
      "'1 A",
      "'1/2",
      "'TRUE",
      "'+K",
      "'K",
    ]);
    expect(entryOf({ formula: "=SUM(A1:A2)" })).toBe("=SUM(A1:A2)");
    expect(entryOf(3)).toBe(3);
    expect(entryOf(null)).toBe("");
  });
});

describe("addresses", () => {
  it("are printed as Excel prints them", () => {
    expect([0, 25, 26, 701, 702, 16383].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
    expect(cellText(6, 2, "both")).toBe("$C$7");
    expect(areaText({ row: 6, column: 2, rowCount: 2, columnCount: 3 }, "row")).toBe("C$7:E$8");
    expect(addressText({ sheet: "Inputs", row: 6, column: 2 })).toBe("Inputs!C7");
    expect(areaText({ row: 0, column: 1, rowCount: 1_048_576, columnCount: 2 })).toBe("B:C");
    expect(areaText({ row: 4, column: 0, rowCount: 1, columnCount: 16_384 }, "both")).toBe("$5:$5");
  });

  it("have sheets in quotes where Excel wants them", () => {
    expect(
      ["Inputs", "Año_1", "My school", "2026", "Q1", "RC", "O'Hara", "Plan 1 (2)", "Année"].map(sheetText),
    ).toEqual(["Inputs", "Año_1", "'My school'", "'2026'", "'Q1'", "'RC'", "'O''Hara'", "'Plan 1 (2)'", "Année"]);
  });
});
