import { type EmbeddedExcel } from "../../../src/embedded/host/embedded-excel";
import { inExcel, refusalOf, smallBook } from "../open-excel";

type Run = (context: Excel.RequestContext) => unknown;

const inputs = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem("Inputs");

async function codeOf(excel: EmbeddedExcel, run: Run): Promise<string> {
  const { code } = await refusalOf(excel, (context) => Promise.resolve(run(context)));
  return code;
}

describe("what Excel refuses is refused with its code:", () => {
  it.each([
    ["more than 31 characters", "x".repeat(32)],
    ["a bracket", "a[b"],
    ["a closing bracket", "a]b"],
    ["a colon", "a:b"],
    ["a star", "a*b"],
    ["a question mark", "a?b"],
    ["a slash", "a/b"],
    ["a backslash", "a\\b"],
    ["an apostrophe in front", "'a"],
    ["an apostrophe behind", "a'"],
    ["a name that Excel keeps", "History"],
  ])("a sheet's name with %s", (_what, name) =>
    inExcel(smallBook(), async (excel) => {
      expect(await codeOf(excel, (context) => context.workbook.worksheets.add(name))).toBe("InvalidArgument");
      expect(
        await codeOf(excel, (context) => {
          inputs(context).name = name;
        }),
      ).toBe("InvalidArgument");
      expect(excel.book.sheets.map((sheet) => sheet.name)).toEqual(["Inputs"]);
    }),
  );

  const cases: readonly (readonly [string, string, Run])[] = [
    ["a sheet's name that exists", "ItemAlreadyExists", (context) => context.workbook.worksheets.add("INPUTS")],
    [
      "the deletion of the only sheet",
      "InvalidOperation",
      (context) => {
        inputs(context).delete();
      },
    ],
    [
      "values that do not have the shape of the range",
      "InvalidArgument",
      (context) => {
        inputs(context).getRange("A1:B2").values = [[1, 2, 3]];
      },
    ],
    [
      "a large array that does not have the shape of the range",
      "InvalidArgument",
      (context) => {
        inputs(context).getRange("A1:D499").values = Array.from({ length: 500 }, () => [1, 2, 3, 4]);
      },
    ],
    [
      "rows of different lengths",
      "InvalidArgument",
      (context) => {
        inputs(context).getRange("A1:B2").values = [[1, 2], [3]];
      },
    ],
    [
      "a text over 32,767 characters",
      "InvalidArgument",
      (context) => {
        inputs(context).getRange("A1").values = [["x".repeat(32_768)]];
      },
    ],
    [
      "choices of more than 255 characters that a rule itself lists",
      "InvalidArgument",
      (context) => {
        const source = ["x".repeat(127), "y".repeat(128)].join(",");
        inputs(context).getRange("A1").dataValidation.rule = { list: { source, inCellDropDown: true } };
      },
    ],
    ["no address", "InvalidArgument", (context) => inputs(context).getRange("not an address").load("values")],
    ["cells beyond the sheet", "InvalidArgument", (context) => inputs(context).getRange("A1").getOffsetRange(-1, 0)],
    ["a name that exists", "ItemAlreadyExists", (context) => context.workbook.names.add("children", "=1")],
    ["a name that looks like a cell", "InvalidArgument", (context) => context.workbook.names.add("B2", "=1")],
    ["the cells of a constant", "InvalidOperation", (context) => context.workbook.names.getItem("Thirty").getRange()],
    ["the cells of a broken name", "InvalidReference", (context) => context.workbook.names.getItem("Gone").getRange()],
    ["tables that overlap", "InvalidArgument", (context) => inputs(context).tables.add("B2:C4", true)],
    [
      "a table's name that looks like a cell",
      "InvalidArgument",
      (context) => {
        context.workbook.tables.getItem("Table1").name = "A1";
      },
    ],
    [
      "a colour that is none",
      "InvalidArgument",
      (context) => {
        inputs(context).getRange("A1").format.fill.color = "no colour";
      },
    ],
  ];

  it.each(cases)("%s", (_what, code, run) =>
    inExcel(smallBook(), async (excel) => {
      excel.book.names.put({ name: "Gone", formula: "=Inputs!#REF!", visible: true, comment: "" });
      excel.book.names.put({ name: "Thirty", formula: "=30", visible: true, comment: "" });
      excel.book.activeSheet.addTable({ top: 0, left: 0, rows: 3, columns: 2 });
      const before = excel.book.activeSheet.cells.all();
      expect(await codeOf(excel, run)).toBe(code);
      expect(excel.book.activeSheet.cells.all()).toEqual(before);
    }),
  );

  it("every change of a protected sheet", () =>
    inExcel(smallBook(), async (excel) => {
      excel.book.activeSheet.protect();
      const changes: readonly Run[] = [
        (context) => {
          inputs(context).getRange("A1").values = [["x"]];
        },
        (context) => {
          inputs(context).getRange("A1").format.font.bold = true;
        },
        (context) => {
          inputs(context).getRange("A1").clear();
        },
        (context) => inputs(context).tables.add("A1:B3", true),
        (context) => {
          inputs(context).getRange("A:A").format.autofitColumns();
        },
        (context) => inputs(context).charts.add("ColumnStacked", inputs(context).getRange("A1:B3")),
        (context) => inputs(context).getRange("A1").conditionalFormats.add("Custom"),
        (context) => {
          inputs(context).getRange("A1").dataValidation.rule = { custom: { formula: "=TRUE" } };
        },
      ];
      for (const change of changes) expect(await codeOf(excel, change)).toBe("AccessDenied");
    }));

  it("new, renamed, moved, hidden and deleted sheets where the structure is protected", () =>
    inExcel(smallBook(), async (excel) => {
      excel.book.addSheet("Second");
      excel.book.structureProtected = true;
      const changes: readonly Run[] = [
        (context) => context.workbook.worksheets.add("Third"),
        (context) => {
          inputs(context).name = "Other";
        },
        (context) => {
          inputs(context).position = 1;
        },
        (context) => {
          inputs(context).visibility = "Hidden";
        },
        (context) => {
          inputs(context).delete();
        },
        (context) => inputs(context).copy("End"),
      ];
      for (const change of changes) expect(await codeOf(excel, change)).toBe("AccessDenied");
      expect(excel.book.sheets.map(({ name }) => name)).toEqual(["Inputs", "Second"]);
    }));
});
