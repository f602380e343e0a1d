import { interpretEntry } from "../../../src/embedded/book/entry";
import { refusalOf } from "../cells";

const read = (entry: string | number | boolean, numberFormat = "General") => interpretEntry(entry, numberFormat, 2026);

describe("what is typed into a cell", () => {
  it.each<[string | number | boolean, unknown]>([
    ["28", { value: 28 }],
    [" 28 ", { value: 28 }],
    ["-2.5", { value: -2.5 }],
    [".5", { value: 0.5 }],
    ["(3)", { value: -3 }],
    ["1,200", { value: 1200, numberFormat: "#,##0" }],
    ["12,00", { value: "12,00" }],
    ["1e3", { value: 1000, numberFormat: "0.00E+00" }],
    ["50%", { value: 0.5, numberFormat: "0%" }],
    ["$1.50", { value: 1.5, numberFormat: "$#,##0.00_);[Red]($#,##0.00)" }],
    ["1/2", { value: 46_024, numberFormat: "d-mmm" }],
    ["4/5", { value: 46_117, numberFormat: "d-mmm" }],
    ["1/40", { value: 14_611, numberFormat: "mmm-yy" }],
    ["13/2", { value: "13/2" }],
    ["2025-09-01", { value: 45_901, numberFormat: "m/d/yyyy" }],
    ["2/29/2025", { value: "2/29/2025" }],
    ["1-Sep", { value: 46_266, numberFormat: "d-mmm" }],
    ["8:30", { value: 8.5 / 24, numberFormat: "h:mm" }],
    ["=A1+1", { value: null, formula: "=A1+1" }],
    ["+A1", { value: null, formula: "=+A1" }],
    ["=", { value: "=" }],
    ["'=A1", { value: "=A1" }],
    ["'28", { value: "28" }],
    ["true", { value: true }],
    ["#N/A", { value: { error: "#N/A" } }],
    ["", { value: null }],
    ["28 kids", { value: "28 kids" }],
    ["K/1", { value: "K/1" }],
    [7, { value: 7 }],
    [false, { value: false }],
  ])("%j", (entry, expected) => {
    expect(read(entry)).toEqual(expected);
  });

  it("stays a text in a cell formatted as text", () => {
    for (const entry of ["1/2", "28", "=A1", "TRUE"]) expect(read(entry, "@")).toEqual({ value: entry });
  });

  it("is refused where it is longer than a cell", () => {
    expect(read("x".repeat(32_767))).toEqual({ value: "x".repeat(32_767) });
    expect(refusalOf(() => read("x".repeat(32_768)))).toBe("InvalidArgument");
  });
});
