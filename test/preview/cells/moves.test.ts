import { printArea } from "../../../src/embedded/book/address";
import { cellArea } from "../../../src/embedded/book/area";
import { end, home, jump, nextWithin, regionAround, step } from "../../../src/preview/cells/moves";
import { paperOf } from "../../../src/preview/cells/paper";
import { type Direction, DOWN, LEFT, RIGHT, type Spot, UP } from "../../../src/preview/cells/spot";
import { area, sheetOf, spot } from "./paper";

const print = ({ row, column }: Spot): string => printArea(cellArea(row, column));

describe("moving among cells", () => {
  it("goes over hidden lines and over merged cells as over one, and stops at the edge", () => {
    const sheet = sheetOf();
    sheet.changeRows(1, 2, { hidden: true });
    sheet.changeColumns(0, 1, { hidden: true });
    sheet.merge(area("C5:D7"));
    const paper = paperOf(sheet);
    const go = (from: string, way: Direction): string => print(step(paper, spot(from), way));
    expect([go("B1", DOWN), go("B4", UP), go("B1", LEFT), go("B1", UP)]).toEqual(["B4", "B1", "B1", "B1"]);
    expect([go("C5", RIGHT), go("C5", DOWN), go("E6", LEFT), go("XFD1048576", DOWN)]).toEqual([
      "E5",
      "C8",
      "D6",
      "XFD1048576",
    ]);
  });

  it("jumps to the end of filled cells, to the next filled one, or to the edge of the sheet", () => {
    const paper = paperOf(sheetOf("xx.x", "x...", "....", "x..."));
    const go = (from: string, way: Direction): string => print(jump(paper, spot(from), way));
    expect([go("A1", RIGHT), go("B1", RIGHT), go("D1", RIGHT), go("A1", DOWN), go("A2", DOWN), go("A4", DOWN)]).toEqual(
      ["B1", "D1", "XFD1", "A2", "A4", "A1048576"],
    );
    expect([go("A1048576", UP), go("XFD1", LEFT), go("C3", LEFT), go("A3", UP)]).toEqual(["A4", "D1", "A3", "A2"]);
  });

  it("goes to the ends of a row and of what is filled, and keeps frozen cells out of it", () => {
    const sheet = sheetOf("xx", ".x.x");
    expect([print(end(paperOf(sheet), spot("A1"), false)), print(end(paperOf(sheet), spot("A1"), true))]).toEqual([
      "B1",
      "D2",
    ]);
    expect(print(end(paperOf(sheet), spot("C9"), false))).toBe("A9");
    sheet.frozen = { rows: 2, columns: 1 };
    expect([print(home(paperOf(sheet), spot("F7"), false)), print(home(paperOf(sheet), spot("F7"), true))]).toEqual([
      "B7",
      "B3",
    ]);
  });

  it("finds the cells that hold together", () => {
    const paper = paperOf(sheetOf("xx.x", "x...", ".x..", "....", "x..."));
    expect([printArea(regionAround(paper, spot("A1"))), printArea(regionAround(paper, spot("A5")))]).toEqual([
      "A1:B3",
      "A5",
    ]);
  });

  it("goes round the selected cells, row by row or column by column", () => {
    const sheet = sheetOf();
    sheet.merge(area("B2:B3"));
    const paper = paperOf(sheet);
    const round = (way: Direction, count: number): string[] => {
      let at = spot("A2");
      return Array.from({ length: count }, () => print((at = nextWithin(paper, area("A2:B3"), at, way))));
    };
    expect(round(DOWN, 4)).toEqual(["A3", "B2", "A2", "A3"]);
    expect(round(RIGHT, 4)).toEqual(["B2", "A3", "A2", "B2"]);
    expect(round(UP, 2)).toEqual(["B2", "A3"]);
  });
});
