import { SpillReaders, spillsRead } from "../../../src/workbook/sharing/spill-references";

describe("references to what a formula spills", () => {
  it.each([
    ["=SUM(F1#)", ["In!F1"]],
    ["=SUM($f$12#,F12#)+ROWS('Year 2026'!B3#)", ["In!F12", "'Year 2026'!B3"]],
    ["=Other!AA10#", ["Other!AA10"]],
    ["='It''s'!A1#", ["'It''s'!A1"]],
    ['="F1# in a text"&F1', []],
    ["=SUM(F1:F3)", []],
    ["=IF(A1=#N/A,1,#REF!)", []],
  ])("are found in %s", (formula, addresses) => {
    expect(spillsRead(formula, "In")).toEqual(addresses);
  });

  it("are told by their readers", () => {
    const readers = new SpillReaders();
    readers.note("In!B1", "=SUM(F1#)", "In");
    readers.note("Total", "=In!$F$1#", "");
    readers.note("In!B2", "=SUM(G1#)", "In");
    expect(readers.of({ sheet: "In", row: 0, column: 5 })).toEqual(["In!B1", "Total"]);
    expect(readers.of({ sheet: "In", row: 5, column: 5 })).toEqual([]);
  });
});
