import { asEntries, printCells, readCells } from "../../../src/preview/cells/clipboard-text";
import { canPoint, point, turnReference } from "../../../src/preview/cells/pointing";

describe("the clipboard's text", () => {
  it.each([
    [
      [
        ["a", "b"],
        ["c", ""],
      ],
    ],
    [
      [
        ['say "hi"', "two\nlines"],
        ["a\tb", ""],
      ],
    ],
    [[[""]]],
    [
      [
        ["", ""],
        ["", "x"],
      ],
    ],
  ])("reads what it prints: %j", (cells) => {
    expect(readCells(`${printCells(cells)}\r\n`)).toEqual(cells);
  });

  it("is what it says where it begins like a formula and is none, and a formula where it is one", () => {
    const cells = [
      ["+44 131 000", "- one two", "-5"],
      ["+A1", "-1.5e3", "=1+("],
    ];
    expect(asEntries(cells, (formula) => formula === "=+A1")).toEqual([
      ["'+44 131 000", "'- one two", "-5"],
      ["+A1", "-1.5e3", "=1+("],
    ]);
  });

  it("takes lines of any system, and makes rows equally long", () => {
    expect(readCells("1\t2\n3")).toEqual([
      ["1", "2"],
      ["3", ""],
    ]);
    expect(readCells('5" pipe\r6')).toEqual([['5" pipe'], ["6"]]);
  });
});

describe("pointing at cells in a formula", () => {
  it.each([
    ["=", true],
    ["=SUM(", true],
    ["=A1+ ", true],
    ["=A1", false],
    ['="a,', false],
    ["5+", false],
    ["+", true],
    ["", false],
  ])("after %j: %s", (text, wanted) => {
    expect(canPoint(text, text.length)).toBe(wanted);
  });

  it("puts a reference at the caret, and another in its place", () => {
    const first = point("=SUM()", { from: 5, to: 5 }, "A1");
    expect(point(first.text, first, "A1:B2")).toEqual({ text: "=SUM(A1:B2)", from: 5, to: 10 });
  });

  it("turns the marks of the reference at the caret on, and no word that looks like one", () => {
    const turns = ["=B7"];
    for (let turn = 0; turn < 4; turn++) turns.push(turnReference(turns.at(-1) ?? "", 2)?.text ?? "");
    expect(turns).toEqual(["=B7", "=$B$7", "=B$7", "=$B7", "=B7"]);
    expect(turnReference("=LOG10(2)", 5)).toBeUndefined();
  });
});
