import { filled, inSight } from "../../../src/preview/cells/filled";
import { area, sheetOf, spot } from "./paper";

describe("entries into several cells", () => {
  it("read in each cell as they do in the one that is typed into", () => {
    expect(filled("=A1+$B$1", area("C1:D2"), spot("C1"))).toEqual([
      ["=A1+$B$1", "=B1+$B$1"],
      ["=A2+$B$1", "=B2+$B$1"],
    ]);
  });

  it("leave nothing in merged cells that nobody sees, and are refused where something would be lost there", () => {
    const sheet = sheetOf("....", "....");
    sheet.merge(area("B1:C2"));
    const entries = (text: string): string[][] => [
      [text, text, text],
      [text, text, text],
    ];
    expect(inSight(sheet, area("A1:C2"), entries("5"))).toEqual([
      ["5", "5", null],
      ["5", null, null],
    ]);
    expect(inSight(sheet, area("D1:F2"), entries("5"))).toEqual(entries("5"));
    expect(() => inSight(sheet, area("B1:C1"), [["5", "6"]])).toThrow(
      "B1:C2 are merged into one cell, which cannot take several. Paste beside them.",
    );
    expect(inSight(sheet, area("B1:C1"), [["5", ""]])).toEqual([["5", null]]);
  });
});
