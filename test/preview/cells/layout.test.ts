import { printArea } from "../../../src/embedded/book/address";
import { Lines } from "../../../src/preview/cells/lines";
import { cellsInSight, type Layout, pageAway, scrolledTo, type Sight, spotAt } from "../../../src/preview/cells/sight";
import { DOWN, UP } from "../../../src/preview/cells/spot";

const LAYOUT: Layout = {
  rows: new Lines(1000, 20, [
    { index: 1, size: 50 },
    { index: 4, size: 0 },
  ]),
  columns: new Lines(100, 60, []),
  frozen: { rows: 2, columns: 1 },
};
const sight = (scrolledDown: number, scrolledRight = 0): Sight => ({
  scrolledDown,
  scrolledRight,
  width: 300,
  height: 200,
});

describe("how cells lie on the screen", () => {
  it("finds where a line starts, how large it is, and which lies at a point", () => {
    const { rows } = LAYOUT;
    expect([0, 1, 2, 4, 5, 6].map((row) => rows.start(row))).toEqual([0, 20, 70, 110, 110, 130]);
    expect([rows.size(0), rows.size(1), rows.size(4)]).toEqual([20, 50, 0]);
    expect([0, 19, 20, 69, 70, 110, 129, 130, 1e9].map((pixels) => rows.at(pixels))).toEqual([
      0, 0, 1, 1, 2, 5, 5, 6, 999,
    ]);
    for (let row = 0; row < 50; row++) if (rows.size(row) > 0) expect(rows.at(rows.start(row))).toBe(row);
  });

  it("draws what is in sight beside the frozen lines", () => {
    expect(printArea(cellsInSight(LAYOUT, sight(0), 0))).toBe("B3:F10");
    expect(printArea(cellsInSight(LAYOUT, sight(2000, 600), 0))).toBe("L104:P110");
  });

  it("knows the cell at a point, frozen or scrolled", () => {
    expect(spotAt(LAYOUT, sight(2000, 600), 10, 10)).toEqual({ row: 0, column: 0 });
    expect(spotAt(LAYOUT, sight(2000, 600), 70, 10)).toEqual({ row: 0, column: 11 });
    expect(spotAt(LAYOUT, sight(2000, 600), 70, 75)).toEqual({ row: 103, column: 11 });
  });

  it("scrolls no farther than it must to bring a cell into sight", () => {
    expect(scrolledTo(LAYOUT, sight(0), { row: 5, column: 2 })).toEqual({ down: 0, right: 0 });
    expect(scrolledTo(LAYOUT, sight(0), { row: 10, column: 9 })).toEqual({ down: 30, right: 300 });
    expect(scrolledTo(LAYOUT, sight(500), { row: 5 })).toEqual({ down: 40, right: 0 });
    expect(scrolledTo(LAYOUT, sight(500, 60), { row: 1, column: 0 })).toEqual({ down: 500, right: 60 });
  });

  it("turns a page by as much as scrolls", () => {
    expect(pageAway(LAYOUT, sight(0), { row: 20, column: 3 }, DOWN)).toEqual({ row: 26, column: 3 });
    expect(pageAway(LAYOUT, sight(0), { row: 3, column: 3 }, UP)).toEqual({ row: 0, column: 3 });
  });
});
