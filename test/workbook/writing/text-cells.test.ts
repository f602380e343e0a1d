import { area, type SheetContent } from "../../../src/workbook/sheets/sheet-content";
import { sampleSheet } from "../../../src/workbook/sheets/sample-sheet";
import { restoreInputs, writeInputs } from "../../../src/workbook/writing/write-input";
import { writeSheets } from "../../../src/workbook/writing/write-sheets";
import { inExcel, refusalOf, smallBook } from "../../embedded/open-excel";

const EMPTY: SheetContent = {
  ...sampleSheet(),
  blocks: [],
  styles: [],
  tables: [],
  names: [],
  entryRules: [],
  charts: [],
};

/** A table of two columns and a chart of it. */
function charted(rows: readonly (readonly (string | number | null)[])[]): SheetContent {
  return {
    ...EMPTY,
    name: "Chart",
    blocks: [{ row: 0, column: 0, rows: [["Class", "K", "1"], ...rows] }],
    charts: [
      {
        kind: "stackedColumns",
        title: "Children",
        source: area(0, 0, rows.length + 1, 3),
        position: area(5, 0, 10, 3),
        colors: ["#112233", "#445566"],
      },
    ],
  };
}

describe("cells formatted as text", () => {
  it("get texts as they are, so that no apostrophe shows, while others get what keeps a text a text", async () => {
    const content: SheetContent = {
      ...EMPTY,
      name: "Texts",
      blocks: [
        {
          row: 0,
          column: 0,
          rows: [
            ["1/2", "1/2"],
            ["=1+1", "=1+1"],
          ],
        },
      ],
      styles: [{ area: area(0, 0, 2, 1), style: { numberFormat: "@" } }],
    };
    await inExcel(smallBook(), async ({ Excel, book }) => {
      await Excel.run((context) => writeSheets(context, [content]));
      const sheet = book.findSheet("Texts");
      expect([0, 1].flatMap((row) => [0, 1].map((column) => sheet?.valueAt(row, column)))).toEqual([
        "1/2",
        "1/2",
        "=1+1",
        "=1+1",
      ]);
    });
  });

  it("hold the sample’s composites without an apostrophe", async () => {
    await inExcel(smallBook(), async ({ Excel, book }) => {
      const { names } = await Excel.run((context) => writeSheets(context, [sampleSheet()]));
      const values = [...(book.findSheet(names[0] ?? "")?.cells.all() ?? [])].map(({ value }) => value);
      expect(values.filter((value) => typeof value === "string" && value.startsWith("'"))).toEqual([]);
      expect(values).toContain("K/1");
    });
  });

  it("get a repair, and their own text back, without an apostrophe", async () => {
    await inExcel(smallBook(), async ({ Excel, book }) => {
      const sheet = book.findSheet("Inputs");
      sheet?.format({ top: 5, left: 0, rows: 1, columns: 1 }, { numberFormat: "@" });
      sheet?.enter(5, 0, "1/2");
      const place = { sheet: "Inputs", row: 5, column: 0 };
      const outcome = await Excel.run((context) => writeInputs(context, [{ place, content: "2/3" }]));
      expect(sheet?.valueAt(5, 0)).toBe("2/3");
      if (outcome.kind !== "written") throw new Error("It was refused.");
      await Excel.run((context) => restoreInputs(context, outcome.cells));
      expect(sheet?.valueAt(5, 0)).toBe("1/2");
    });
  });
});

describe("charts without numbers", () => {
  it("make Excel refuse to change how their series look", () =>
    inExcel(smallBook(), async (excel) => {
      const { code } = await refusalOf(excel, (context) => {
        const sheet = context.workbook.worksheets.getItem("Inputs");
        const chart = sheet.charts.add("ColumnStacked", sheet.getRange("F1:G4"), "Columns");
        chart.series.getItemAt(0).gapWidth = 40;
        return context.sync();
      });
      expect(code).toBe("EmptyChartSeries");
    }));

  it.each([
    ["is left out where it has none at all", [["K A", null, null]], 0],
    ["is drawn where a part of it has none", [["K A", 12, null]], 1],
    ["is drawn where there is but a single number", [["K A", null, 0]], 1],
  ] as const)("%s, and the rest is written", async (_, rows, charts) => {
    await inExcel(smallBook(), async ({ Excel, book }) => {
      const { names } = await Excel.run((context) => writeSheets(context, [charted(rows)]));
      const sheet = book.findSheet(names[0] ?? "");
      expect(sheet?.charts).toHaveLength(charts);
      expect(sheet?.valueAt(1, 0)).toBe("K A");
    });
  });
});
