import { groupFormulas } from "../../../src/application/sharing/formula-groups";
import { freezeSentence } from "../../../src/application/sentences/share";
import type { CheckedFormula } from "../../../src/application/sharing/share-check";
import { addressText } from "../../../src/workbook/host/address";

function formula(
  row: number,
  column: number,
  size: readonly [number, number] = [1, 1],
  name = "TEACHERS",
): CheckedFormula {
  const place = { sheet: "List", row, column, rowCount: size[0], columnCount: size[1] };
  const address = addressText({ sheet: "List", row, column });
  return {
    ...place,
    formula: `=CRUNCHER.${name}(A1)`,
    functions: [name],
    shown: [],
    spillReaders: [],
    address,
    fills: addressText(place),
  };
}

describe("formulas that stand below each other", () => {
  it("are one group where they are alike, column by column, up to a gap", () => {
    const rows = Array.from({ length: 500 }, (_, row) => [
      formula(row + 1, 1),
      formula(row + 1, 2, [1, 1], "WHY"),
    ]).flat();
    const groups = groupFormulas([...rows, formula(502, 1)]);
    expect(groups.map(({ fills }) => fills)).toEqual(["List!B2:B501", "List!C2:C501", "List!B503"]);
    expect(groups.map(freezeSentence)).toEqual([
      "TEACHERS: 500 cells become values.",
      "WHY: 500 cells become values.",
      "TEACHERS: 1 cell becomes a value.",
    ]);
    expect(groups.flatMap(({ formulas }) => formulas)).toHaveLength(1001);
  });

  it("are groups of their own where they spill, call something else, or have no value yet", () => {
    const busy: CheckedFormula = { ...formula(2, 1), refused: "busy" };
    const groups = groupFormulas([formula(0, 1), formula(1, 1, [1, 1], "CHECK"), busy, formula(3, 1, [4, 3], "PLAN")]);
    expect(groups.map(freezeSentence)).toEqual([
      "TEACHERS: 1 cell becomes a value.",
      "CHECK: 1 cell becomes a value.",
      "TEACHERS: still being worked out. Wait until #BUSY! is gone, then check again.",
      "PLAN: 4 × 3 cells become values.",
    ]);
  });

  it("are left as they are where others read them as only a formula can be read", () => {
    const read: CheckedFormula = {
      ...formula(3, 1, [4, 3], "PLAN"),
      refused: "readBySpill",
      spillReaders: ["List!H1", "Total"],
    };
    expect(groupFormulas([read]).map(freezeSentence)).toEqual([
      "PLAN: List!H1 and Total read it as B4#, which only a formula can be read by. Let that read B4:D7 instead, then check again.",
    ]);
  });
});
