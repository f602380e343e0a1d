import { type Field, Typing } from "../../../src/preview/cells/typing";
import { shiftOfKey, shiftsOf } from "../../../src/preview/cells/line-shifts";
import { area, sheetOf } from "./paper";

/** A field as the browser would have it, whose caret stands behind what is typed. */
class TypedField implements Field {
  selectionStart: number | null = 0;
  selectionEnd: number | null = 0;
  #value = "";

  get value(): string {
    return this.#value;
  }

  set value(value: string) {
    this.#value = value;
    this.setSelectionRange(value.length, value.length);
  }

  setSelectionRange(from: number, to: number): void {
    [this.selectionStart, this.selectionEnd] = [from, to];
  }
}

function begun(text: string): { typing: Typing; cell: TypedField; bar: TypedField } {
  const [cell, bar] = [new TypedField(), new TypedField()];
  const typing = new Typing(cell, bar);
  cell.value = text;
  typing.begin(cell, { sheet: sheetOf(), spot: { row: 0, column: 0 }, manner: "over", before: "" });
  return { typing, cell, bar };
}

describe("what is typed into a cell", () => {
  it("is the same in the cell and in the bar above, wherever one types", () => {
    const { typing, cell, bar } = begun("1");
    expect(bar.value).toBe("1");
    bar.value = "12";
    typing.follow(bar);
    expect([cell.value, typing.text, typing.field]).toEqual(["12", "12", bar]);
  });

  it("takes cells that are pointed at, each in the place of the one before until something is typed", () => {
    const { typing, cell } = begun("=SUM(");
    typing.point("A1");
    typing.point("A1:B2");
    expect([cell.value, typing.canPoint, typing.isPointing]).toEqual(["=SUM(A1:B2", true, true]);
    cell.value += ",";
    typing.follow(cell);
    typing.point("C3");
    expect(cell.value).toBe("=SUM(A1:B2,C3");
    cell.value += ")";
    typing.follow(cell);
    expect(typing.canPoint).toBe(false);
  });

  it("takes line breaks, and the marks of a reference", () => {
    const { typing, cell } = begun("=A1");
    typing.turnReference();
    typing.insert("\n");
    expect(cell.value).toBe("=\n");
    typing.end();
    expect([typing.now, typing.text]).toEqual([undefined, ""]);
  });
});

describe("the rows and columns of what is selected", () => {
  it("can come and go: rows of selected rows, columns of selected columns, both of cells", () => {
    const labels = (address: string): readonly string[] => shiftsOf(area(address)).map(({ label }) => label);
    expect(labels("2:4")).toEqual(["Insert 3 rows above", "Delete 3 rows"]);
    expect(labels("B:B")).toEqual(["Insert column before", "Delete column"]);
    expect(labels("B2:B3")).toEqual(["Insert 2 rows above", "Delete 2 rows", "Insert column before", "Delete column"]);
    expect(shiftOfKey(area("2:4"), "delete")).toEqual({ lines: "rows", what: "delete", at: 1, count: 3 });
    expect(shiftOfKey(area("B2"), "insert")).toBeUndefined();
  });
});
