import type { Book } from "../../../src/embedded/book/book";
import type { CellValue } from "../../../src/embedded/book/cell-value";
import { type EmbeddedExcel, startEmbeddedExcel } from "../../../src/embedded/host/embedded-excel";
import { enter, refusalOf, valueAt } from "../cells";
import { DemoFunctions } from "../fixtures/demo-functions";
import { smallBook } from "../open-excel";

const BUSY = { error: "#BUSY!" };

interface Desk {
  readonly excel: EmbeddedExcel;
  readonly demo: DemoFunctions;
  readonly book: Book;
  /** What the cell of the sheet in front shows now. */
  readonly at: (address: string) => unknown;
  readonly type: (address: string, entry: string | number) => void;
}

async function withFunctions(story: (desk: Desk) => Promise<void>, options: { blank?: null } = {}): Promise<void> {
  const demo = new DemoFunctions();
  const book = smallBook();
  const { namespace, metadata, associate } = demo;
  const excel = await startEmbeddedExcel(book, { functions: { namespace, metadata, associate, ...options } });
  try {
    await story({
      excel,
      demo,
      book,
      at: (address) => valueAt(book.activeSheet, address),
      type: (address, entry) => {
        excel.user.type(address, entry);
      },
    });
    expect(excel.defects).toEqual([]);
  } finally {
    excel.close();
  }
}

/** Waits until what is sent has arrived. */
async function arrive(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 30));
}

describe("a function of an add-in in a cell", () => {
  it("is called by Microsoft's runtime, shows #BUSY! meanwhile and then its answer", () =>
    withFunctions(async ({ excel, at, type }) => {
      type("D1", "=DEMO.ADD(1,2)");
      type("D2", "=demo.add(D1,1)*10");
      expect([at("D1"), at("D2")]).toEqual([BUSY, BUSY]);
      await excel.settled();
      expect([at("D1"), at("D2")]).toEqual([3, 40]);
      await excel.Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getActiveWorksheet().getRange("D1");
        cell.load("values,formulas,valueTypes");
        await context.sync();
        expect([cell.values, cell.formulas, cell.valueTypes]).toEqual([[[3]], [["=DEMO.ADD(1,2)"]], [["Double"]]]);
      });
    }));

  it.each([0, null] as const)("is given every row of a whole column, with %s for each blank one", (blank) =>
    withFunctions(
      async ({ excel, demo, at, type }) => {
        type("D1", "=DEMO.HEIGHT(A:B)");
        await excel.settled();
        expect(at("D1")).toBe(1_048_576);
        const [, rows] = demo.calls[0] as [string, readonly unknown[][]];
        expect([rows.slice(0, 4), rows.at(-1)]).toEqual([
          [
            ["Ann", 7],
            ["Ben", 9],
            ["Cy", 11],
            [blank, blank],
          ],
          [blank, blank],
        ]);
        type("F9", "beside the column");
        await excel.settled();
        expect(demo.calls.length).toBe(1);
      },
      blank === null ? { blank } : {},
    ),
  );

  it("is given whole columns with the errors in them", () =>
    withFunctions(async ({ excel, at, type }) => {
      type("A2", "=1/0");
      type("D1", "=DEMO.HEIGHT(A:A)");
      await excel.settled();
      expect(at("D1")).toEqual({ error: "#DIV/0!" });
    }));

  it("is not called for more cells than it can be given, and says so", () =>
    withFunctions(async ({ excel, at, type }) => {
      type("D1", "=DEMO.HEIGHT(F:Z)");
      await excel.settled();
      expect(at("D1")).toMatchObject({
        error: "#UNKNOWN!",
        message: expect.stringContaining("so many cells") as string,
      });
    }));

  it("is called anew only where its arguments have other values", () =>
    withFunctions(async ({ excel, demo, at, type }) => {
      type("D1", "=DEMO.ADD(B1,B2)");
      type("D2", "=DEMO.ADD(B3)");
      await excel.settled();
      expect([at("D1"), at("D2")]).toEqual([16, 111]);
      type("B3", 12);
      type("F9", "something else");
      await excel.settled();
      expect([at("D1"), at("D2")]).toEqual([16, 112]);
      expect(demo.calls).toEqual([
        ["ADD", 7, 9],
        ["ADD", 11, null],
        ["ADD", 12, null],
      ]);
      await excel.Excel.run(async (context) => {
        context.workbook.application.calculate("Full");
        await context.sync();
      });
      await excel.settled();
      expect(demo.calls).toHaveLength(5);
    }));

  it.each<[string, unknown[]]>([
    [
      "=DEMO.ECHO(A1:B2)",
      [
        [
          ["Ann", 7],
          ["Ben", 9],
        ],
        null,
        null,
      ],
    ],
    ["=DEMO.ECHO(C1:C2,C1,C1)", [[[0], [0]], "", false]],
    ["=DEMO.ECHO(A1,,TRUE)", [[["Ann"]], null, true]],
    ["=DEMO.ECHO({1,TRUE},B1,B1)", [[[1, true]], "7", true]],
    ['=DEMO.ECHO("x",TRUE,"false")', [[["x"]], "TRUE", false]],
    [
      "=DEMO.ECHO(Children)",
      [
        [
          ["Ann", 7],
          ["Ben", 9],
          ["Cy", 11],
        ],
        null,
        null,
      ],
    ],
  ])("is given its arguments as its metadata says: %s", (formula, expected) =>
    withFunctions(async ({ excel, at, type }) => {
      type("D1", formula);
      await excel.settled();
      expect(JSON.parse(String(at("D1")))).toEqual(expected);
    }),
  );

  it("is given null for a blank cell by an Excel that does so", () =>
    withFunctions(
      async ({ excel, at, type }) => {
        type("D1", "=DEMO.ECHO(C1:C2,C1)");
        await excel.settled();
        expect(JSON.parse(String(at("D1")))).toEqual([[[null], [null]], "", null]);
      },
      { blank: null },
    ));

  it("takes as many arguments as are there where the last one repeats", () =>
    withFunctions(async ({ excel, demo, at, type }) => {
      type("D1", '=DEMO.COUNT("a",B1,C1)');
      await excel.settled();
      expect(at("D1")).toBe(3);
      expect(demo.calls).toEqual([["COUNT", ["a", 7, 0]]]);
    }));

  it("is called for each cell of a range where it takes single values", () =>
    withFunctions(async ({ excel, at, type }) => {
      type("D1", "=DEMO.ADD(B1:B3,1)");
      await excel.settled();
      expect([at("D1"), at("D2"), at("D3"), at("D4")]).toEqual([8, 10, 12, null]);
    }));

  it.each<[string, unknown]>([
    ["=DEMO.ADD(1/0,1)", { error: "#DIV/0!" }],
    ['=DEMO.ADD("twelve",1)', { error: "#VALUE!" }],
    ["=DEMO.ECHO(A1:B1,NA())", { error: "#N/A" }],
    ['=DEMO.ECHO(1,"",""&"maybe")', { error: "#VALUE!" }],
    ["=DEMO.NOBODY(1)", { error: "#NAME?" }],
  ])("is not called for arguments that it cannot take: %s", (formula, error) =>
    withFunctions(async ({ excel, demo, at, type }) => {
      type("D1", formula);
      await excel.settled();
      expect(at("D1")).toEqual(error);
      expect(demo.calls).toEqual([]);
    }),
  );

  it.each([
    ["=DEMO.ADD()", "DEMO.ADD takes at least 1 arguments; here it has 0."],
    ["=1+DEMO.ADD(1,2,DEMO.ADD(1))", "DEMO.ADD takes at most 2 arguments; here it has 3."],
  ])("is refused at once with the wrong number of arguments: %s", (formula, message) =>
    withFunctions(async ({ book, type }) => {
      expect(() => {
        type("D1", formula);
      }).toThrow(message);
      expect(
        refusalOf(() => {
          enter(book.activeSheet, "D1", formula);
        }),
      ).toBe("InvalidArgument");
      await Promise.resolve();
    }),
  );

  it.each<[string, CellValue]>([
    ["#VALUE!", { error: "#VALUE!", message: "because of #VALUE!" }],
    ["#N/A", { error: "#N/A", message: "because of #N/A" }],
    ["#DIV/0!", { error: "#DIV/0!" }],
    ["#NUM!", { error: "#NUM!" }],
    ["#NULL!", { error: "#NULL!" }],
    ["thrown", { error: "#VALUE!" }],
    ["rejected", { error: "#VALUE!" }],
    ["returned", { error: "#N/A", message: "returned, not thrown" }],
    ["nothing", 0],
  ])("fails with the error it says, and its message where Excel shows one: %s", (how, value) =>
    withFunctions(async ({ excel, at, type }) => {
      type("A9", `'${how}`);
      type("D1", "=DEMO.FAIL(A9)");
      await excel.settled();
      expect(at("D1")).toEqual(value);
    }),
  );
});

describe("a function that answers with a table", () => {
  it("spills, and says #SPILL! where something is in its way", () =>
    withFunctions(async ({ excel, at, type }) => {
      type("D1", "=DEMO.TABLE(B1-5)");
      await excel.settled();
      expect([at("D1"), at("E2"), at("F1"), at("F2")]).toEqual(["row 1", 2, true, false]);
      await excel.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const spill = sheet.getRange("D1").getSpillingToRangeOrNullObject();
        const parent = sheet.getRange("E2").getSpillParentOrNullObject();
        spill.load("address");
        parent.load("address");
        await context.sync();
        expect([spill.address, parent.address]).toEqual(["Inputs!D1:F2", "Inputs!D1"]);
      });
      type("E2", "mine");
      expect([at("D1"), at("E1"), at("E2")]).toEqual([{ error: "#SPILL!" }, null, "mine"]);
      type("E2", "");
      await excel.settled();
      expect([at("D1"), at("E2")]).toEqual(["row 1", 2]);
    }));

  it("leaves nothing behind when values are written over its formula, or over all of it", () =>
    withFunctions(async ({ excel, at, type }) => {
      type("D1", "=DEMO.TABLE(2)");
      await excel.settled();
      await excel.Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange("D1").values = [["frozen"]];
        await context.sync();
      });
      expect([at("D1"), at("E1"), at("D2")]).toEqual(["frozen", null, null]);
      type("D1", "=DEMO.TABLE(2)");
      await excel.settled();
      await excel.Excel.run(async (context) => {
        const spill = context.workbook.worksheets.getActiveWorksheet().getRange("D1").getSpillingToRange();
        spill.load("values");
        await context.sync();
        const { values } = spill;
        spill.values = values;
        await context.sync();
      });
      expect([at("D1"), at("E2"), at("F2")]).toEqual(["row 1", 2, false]);
    }));

  it("shows #VALUE! where its rows differ in length", () =>
    withFunctions(async ({ excel, at, type }) => {
      type("D1", "=DEMO.RAGGED()");
      await excel.settled();
      expect(at("D1")).toEqual({ error: "#VALUE!" });
    }));
});

describe("a function that takes its time", () => {
  it("is told its cell, and is cancelled when nobody waits for it any more; what it answers then is dropped", () =>
    withFunctions(async ({ excel, demo, book, at, type }) => {
      book.addSheet("Other");
      type("A9", "'by input");
      type("D1", '=DEMO.SLOW("by hand")');
      type("D2", "=DEMO.SLOW(A9)");
      type("Other!A1", '=DEMO.SLOW("by sheet")');
      type("D4", '=DEMO.SLOW("stays")');
      await arrive();
      expect(demo.addresses).toEqual(["Inputs!D1", "Inputs!D2", "Inputs!D4", "Other!A1"]);
      type("D1", "overwritten");
      type("A9", "'second input");
      excel.user.delete("Other");
      await arrive();
      expect(demo.cancelled).toEqual(["by hand", "by input", "by sheet"]);
      for (const [label, finish] of demo.finish) finish(`late: ${label}`);
      await excel.settled();
      expect([at("D1"), at("D2"), at("D4")]).toEqual(["overwritten", "late: second input", "late: stays"]);
    }));

  it("keeps nobody waiting longer than they want, and is cancelled when the book is closed", async () => {
    const demo = new DemoFunctions();
    const excel = await startEmbeddedExcel(smallBook(), { functions: demo });
    excel.user.type("D1", '=DEMO.SLOW("for ever")');
    await expect(excel.settled(0.2)).rejects.toThrow("Functions have not answered within 0.2 s: Inputs!D1.");
    const settled = excel.settled();
    excel.close();
    await settled;
    await arrive();
    expect(demo.cancelled).toEqual(["for ever"]);
  });

  it("is never called where the cell is overwritten before", () =>
    withFunctions(async ({ excel, demo, type }) => {
      type("D1", "=DEMO.ADD(1,1)");
      type("D1", "=DEMO.ADD(2,2)");
      await excel.settled();
      expect(demo.calls).toEqual([["ADD", 2, 2]]);
    }));
});
