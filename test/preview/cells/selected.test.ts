import { printArea } from "../../../src/embedded/book/address";
import { selectedBy } from "../../../src/preview/cells/moved";
import { paperOf } from "../../../src/preview/cells/paper";
import { pressed } from "../../../src/preview/cells/pressed";
import { extendTo, selectArea, selectCell, type Selected } from "../../../src/preview/cells/selected";
import { DOWN, LEFT, RIGHT } from "../../../src/preview/cells/spot";
import { area, sheetOf, spot } from "./paper";

const print = ({ area: cells, active }: Selected): string =>
  `${printArea(cells)} at ${printArea({ top: active.row, left: active.column, rows: 1, columns: 1 })}`;

describe("what is selected", () => {
  it("is a cell with all it is merged with, and grows around merged cells", () => {
    const sheet = sheetOf();
    sheet.merge(area("B2:C4"));
    const paper = paperOf(sheet);
    expect(print(selectCell(paper, spot("C3")))).toBe("B2:C4 at B2");
    expect(print(extendTo(paper, selectCell(paper, spot("A3")), spot("B3")))).toBe("A2:C4 at A3");
  });

  it("grows and shrinks from the active cell, and entire lines stay entire", () => {
    const paper = paperOf(sheetOf());
    const stay = { on: "selection", do: "move", extend: true } as const;
    const go = (from: Selected, direction = DOWN): Selected =>
      selectedBy(paper, from, { ...stay, way: { to: "next", direction } }, (at) => at);
    const one = go(go(selectCell(paper, spot("B2"))), RIGHT);
    expect(print(one)).toBe("B2:C3 at B2");
    expect(print(go(go(one, LEFT), LEFT))).toBe("A2:B3 at B2");
    const column = pressed(paper, { kind: "column", index: 3 });
    expect(print(go(column, RIGHT))).toBe("D:E at D1");
    expect(print(pressed(paper, { kind: "column", index: 1 }, column))).toBe("B:D at D1");
    expect(print(pressed(paper, { kind: "row", index: 4 }, pressed(paper, { kind: "row", index: 1 })))).toBe(
      "2:5 at A2",
    );
  });

  it("is first what holds together, then all", () => {
    const paper = paperOf(sheetOf("xx", "xx"));
    const all = { on: "selection", do: "all" } as const;
    const first = selectedBy(paper, selectCell(paper, spot("B2")), all, (at) => at);
    expect(print(first)).toBe("A1:B2 at B2");
    expect(print(selectedBy(paper, first, all, (at) => at))).toBe("1:1048576 at B2");
  });

  it("keeps its active cell while somebody else selects the same cells", () => {
    const paper = paperOf(sheetOf());
    const mine = extendTo(paper, selectCell(paper, spot("C3")), spot("A1"));
    expect(selectArea(paper, area("A1:C3"), mine)).toBe(mine);
    expect(print(selectArea(paper, area("A1:C2"), mine))).toBe("A1:C2 at A1");
  });
});
