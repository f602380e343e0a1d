import { CannotComputeError } from "../../../../src/embedded/calculation/values/value";
import { numberOfText } from "../../../../src/embedded/calculation/values/number-of-text";
import { textOfNumber } from "../../../../src/embedded/calculation/values/text-of-number";

/** 15 March 2023, noon. */
const reading = { now: 45_000.5, datesFrom1904: false };

describe("a text read as a number", () => {
  it.each<[string, number | undefined]>([
    ["3", 3],
    [" 3 ", 3],
    ["-3.5", -3.5],
    ["+3", 3],
    [".5", 0.5],
    ["5.", 5],
    ["1,234", 1234],
    ["1,234,567.5", 1_234_567.5],
    ["1e3", 1000],
    ["1E-2", 0.01],
    ["$5", 5],
    ["-$5", -5],
    ["$-5", -5],
    ["$1,000.00", 1000],
    ["5%", 0.05],
    ["12.5 %", 0.125],
    ["(5)", -5],
    ["($5)", -5],
    ["1 1/2", 1.5],
    ["0 3/4", 0.75],
    ["-2 1/4", -2.25],
    ["1/2/2020", 43_832],
    ["1/31/20", 43_861],
    ["2020-01-02", 43_832],
    ["2020/1/2", 43_832],
    ["5-Jan-2020", 43_835],
    ["5-Jan-20", 43_835],
    ["5 January 2020", 43_835],
    ["Jan 5, 2020", 43_835],
    ["January 5, 2020", 43_835],
    ["Jan 2020", 43_831],
    ["3/15", 45_000],
    ["15-Mar", 45_000],
    ["2/29/1900", 60],
    ["3/1/1900", 61],
    ["1/1/1900", 1],
    ["12/31/9999", 2_958_465],
    ["12:00", 0.5],
    ["6:00 PM", 0.75],
    ["6 pm", 0.75],
    ["12:00 am", 0],
    ["36:00", 1.5],
    ["1/2/2020 6:00 PM", 43_832.75],
    ["", undefined],
    [" ", undefined],
    ["x", undefined],
    ["TRUE", undefined],
    ["--5", undefined],
    ["(-5)", undefined],
    ["5%%", undefined],
    ["3 4", undefined],
    ["0x1F", undefined],
    ["1E400", undefined],
    ["3\u00A0", undefined],
    ["2/30/2020", undefined],
    ["2/29/2023", undefined],
    ["1.5.2020", undefined],
    ["Infinity", undefined],
    ["1 1/0", undefined],
    ["Maybe 5, 2020", undefined],
    ["13:00 PM", undefined],
  ])("%j is %p", (text, expected) => {
    const value = numberOfText(text, reading);
    if (expected === undefined) expect(value).toBeUndefined();
    else expect(value).toBeCloseTo(expected, 10);
  });

  it.each(["1,23", "13/1/2020", "0:75"])("%j is left undecided", (text) => {
    expect(() => numberOfText(text, reading)).toThrow(CannotComputeError);
  });

  it("counts days from 1904 where the book does", () => {
    expect(numberOfText("1/2/1904", { now: 0, datesFrom1904: true })).toBe(1);
    expect(numberOfText("1/2/2020", { now: 0, datesFrom1904: true })).toBe(43_832 - 1462);
  });
});

describe("a number as a text", () => {
  it.each<[number, string]>([
    [0, "0"],
    [-0, "0"],
    [12, "12"],
    [-1.5, "-1.5"],
    [1 / 3, "0.333333333333333"],
    [2 / 3, "0.666666666666667"],
    [0.1 + 0.2, "0.3"],
    [1e15, "1000000000000000"],
    [123_456_789_012_345_680, "123456789012346000"],
    [1e20, "1E+20"],
    [1.2345678901234567e19, "12345678901234600000"],
    [1.2345678901234577e99, "1.2345678901235E+99"],
    [1e21, "1E+21"],
    [1.5e300, "1.5E+300"],
    [0.00001, "0.00001"],
    [1.5e-10, "0.00000000015"],
    [Math.PI / 1e5, "3.14159265358979E-05"],
    [1e-20, "1E-20"],
  ])("%p is %j", (value, text) => {
    expect(textOfNumber(value)).toBe(text);
  });
});
