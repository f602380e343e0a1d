import type { DataTypeOf } from "../../src/embedded/functions/invocation-arguments";
import { plainArgument } from "../../src/functions/plain-value";
import { withFunctions } from "../support/functions-in-excel";

const SCHOOL = [
  ["K", 19, 20],
  [1, 14, 25],
  [2, 10, 25],
];
const TEACHERS = "=CRUNCHER.TEACHERS(A1:A3,B1:B3,C1:C3)";

/** Numbers are formatted ones, and a text in angle brackets is an entity of that name, which other formulas see as an error. */
const dataTypeOf: DataTypeOf = (value) => {
  if (typeof value === "number")
    return { type: "FormattedNumber", basicType: "Double", basicValue: value, numberFormat: "0" };
  const entity = typeof value === "string" ? /^<(.*)>$/.exec(value)?.[1] : undefined;
  return entity === undefined
    ? undefined
    : { type: "Entity", basicType: "Error", basicValue: "#VALUE!", text: entity, properties: {} };
};

describe("data types among the arguments", () => {
  it("are the plain values behind them, through Microsoft’s runtime", () =>
    withFunctions(
      async ({ type, answer }) => {
        type("A1", SCHOOL);
        expect(await answer("F1", TEACHERS)).toEqual([[3]]);
        expect(await answer("F2", "=CRUNCHER.PLAN(E1,A1:A3,B1:B3,C1:C3)")).toMatch(/^#VALUE! teachers should be/);
        type("E1", [[3]]);
        expect(await answer("F2", "=CRUNCHER.PLAN(E1,A1:A3,B1:B3,C1:C3)")).toEqual([
          ["Class", "K", "1", "2", "Size"],
          ["K A", 19, "", "", 19],
          ["1 A", "", 14, "", 14],
          ["2 A", "", "", 10, 10],
        ]);
      },
      { dataTypeOf },
    ));

  it("are the text that an entity shows, as the name of a grade and where a number should be", () =>
    withFunctions(
      async ({ type, answer }) => {
        type("A1", SCHOOL);
        type("A2", [["<Year 1>"]]);
        expect(await answer("F1", "=CRUNCHER.PLAN(3,A1:A3,B1:B3,C1:C3)")).toEqual([
          ["Class", "K", "Year 1", "2", "Size"],
          ["K A", 19, "", "", 19],
          ["Year 1 A", "", 14, "", 14],
          ["2 A", "", "", 10, 10],
        ]);
        type("B2", [["<Ann>"]]);
        expect(await answer("F10", TEACHERS)).toBe(
          "#VALUE! children: the second cell should be a whole number of children, but holds “Ann”. Type just the number.",
        );
      },
      { dataTypeOf },
    ));
});

describe.each([
  ["as data types", {}],
  ["as errors of the runtime", { allowCustomDataForDataTypeAny: false }],
])("errors among the arguments, handed over %s", (_, told) => {
  it("are named with their cell by each function, and gone once they are corrected", () =>
    withFunctions(
      async ({ type, answer, excel, shown }) => {
        type("A1", SCHOOL);
        type("B2", [["=NA()"]]);
        const said =
          "#VALUE! children: the second cell shows the error #N/A. Correct the formula there, or type the value.";
        for (const formula of [
          TEACHERS,
          "=CRUNCHER.PLAN(3,A1:A3,B1:B3,C1:C3)",
          "=CRUNCHER.ALTERNATIVES(3,A1:A3,B1:B3,C1:C3)",
          "=CRUNCHER.CHECK({19,0,0;0,14,0;0,0,10},A1:A3,B1:B3,C1:C3)",
          "=CRUNCHER.WHY(3,A1:A3,B1:B3,C1:C3)",
        ])
          expect([formula, await answer("F1", formula)]).toEqual([formula, said]);
        type("B2", [[14]]);
        await excel.settled();
        expect(await shown("F1")).toEqual([[expect.stringMatching(/^\d+ plans? exists?\./) as string]]);
      },
      { told },
    ));

  it.each([
    ["=CRUNCHER.PLAN(1/0,A1:A3,B1:B3,C1:C3)", /^#VALUE! teachers shows the error #DIV\/0!\. /],
    [
      "=CRUNCHER.PLAN(3,A1:A3,B1:B3,C1:C3,,,,,1/0)",
      /^#VALUE! rank should be a whole number, 1 or more, but is #DIV\/0!\. /,
    ],
    ["=CRUNCHER.PLAN(3,A1:A3,B1:B3,C1:C3,,,,NA())", /^#VALUE! rule shows the error #N\/A\. /],
    [
      "=CRUNCHER.PLAN(3,NA(),1/0,C1:C3)",
      /^#VALUE! grades shows the error #N\/A\. Correct the formula there, or type the value\. There is one more mistake\.$/,
    ],
    ["=CRUNCHER.CHECK(NA(),A1:A3,B1:B3,C1:C3)", /^#VALUE! classes shows the error #N\/A\. /],
  ])("are named in single values too: %s", (formula, said) =>
    withFunctions(
      async ({ type, answer }) => {
        type("A1", SCHOOL);
        expect(await answer("F1", formula)).toMatch(said);
      },
      { told },
    ),
  );
});

describe("an argument", () => {
  it.each<[unknown, unknown]>([
    [{ type: "Double", basicType: "Double", basicValue: 7, numberFormat: "0.0" }, 7],
    [{ type: "String", basicType: "String", basicValue: "K" }, "K"],
    [{ type: "Boolean", basicType: "Boolean", basicValue: true }, true],
    [{ type: "Empty", basicType: "Empty", basicValue: "" }, ""],
    [{ type: "Entity", basicType: "Double", basicValue: 24, text: "24 pupils" }, 24],
    [{ type: "LinkedEntity", basicType: "Error", basicValue: "#VALUE!", text: "Ontario" }, "Ontario"],
    [{ type: "WebImage", basicType: "Error", basicValue: "#VALUE!" }, { code: "#VALUE!" }],
    [{ type: "Array", basicType: "Array", elements: [] }, { code: "#VALUE!" }],
    [{ type: "Error", basicType: "Error", basicValue: "#SPILL!", errorType: "Spill" }, { code: "#SPILL!" }],
    [{ code: "#REF!" }, { code: "#REF!" }],
    [null, null],
    [7, 7],
  ])("%j is %j, alone and in a range", (given, plain) => {
    expect(plainArgument(given)).toEqual(plain);
    expect(plainArgument([["x", given]])).toEqual([["x", plain]]);
  });

  it("is left as it is where it holds no objects", () => {
    const row = ["K", 1, null];
    expect((plainArgument([row]) as unknown[])[0]).toBe(row);
  });
});
