import { Book } from "../../../src/embedded/book/book";
import { inExcel, smallBook } from "../open-excel";

describe("names", () => {
  it("say what they stand for", () =>
    inExcel(smallBook(), async ({ Excel, book }) => {
      const named = (name: string, formula: string): void => {
        book.names.put({ name, formula, visible: true, comment: "" });
      };
      named("Thirty", "=30");
      named("Half", "=0.5");
      named("Rule", '="at ""most"""');
      named("Gone", "=Inputs!#REF!");
      named("Ages", "=OFFSET(Inputs!$B$1,0,0,COUNT(Inputs!$B:$B),1)");
      named("Total", "=SUM(Inputs!$B$1:$B$3)");
      await Excel.run(async (context) => {
        const { names } = context.workbook;
        names.load("items/name,items/type,items/value,items/scope");
        const ages = names.getItem("Ages").getRangeOrNullObject();
        const thirty = names.getItem("Thirty").getRangeOrNullObject();
        ages.load("address");
        await context.sync();
        expect(names.items.map(({ name, type, value }): unknown[] => [name, type, value])).toEqual([
          ["Children", "Range", "Inputs!$A$1:$B$3"],
          ["Thirty", "Integer", 30],
          ["Half", "Double", 0.5],
          ["Rule", "String", 'at "most"'],
          ["Gone", "Error", "#REF!"],
          ["Ages", "Range", "Inputs!$B$1:$B$3"],
          ["Total", "Integer", 27],
        ]);
        expect([ages.address, thirty.isNullObject]).toEqual(["Inputs!B1:B3", true]);
      });
    }));

  it("of a sheet are not among those of the workbook", () =>
    inExcel(smallBook(), async ({ Excel }) => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Inputs");
        const added = sheet.names.add("Ages", sheet.getRange("B1:B3"), "in years");
        added.load("scope,formula,comment");
        added.worksheet.load("name");
        const fromBook = context.workbook.names.getItemOrNullObject("Ages");
        await context.sync();
        expect([added.scope, added.formula, added.comment]).toEqual(["Worksheet", "=Inputs!$B$1:$B$3", "in years"]);
        expect([added.worksheet.name, fromBook.isNullObject]).toEqual(["Inputs", true]);
        added.delete();
        const gone = sheet.names.getItemOrNullObject("Ages");
        await context.sync();
        expect(gone.isNullObject).toBe(true);
      });
    }));
});

describe("ranges", () => {
  it("lead to other ranges", () =>
    inExcel(smallBook(), async ({ Excel }) => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Inputs");
        const range = sheet.getRange("B2:C4");
        const reached = {
          cell: range.getCell(1, 1),
          row: range.getRow(0),
          column: range.getColumn(1),
          resized: range.getResizedRange(1, -1),
          moved: range.getOffsetRange(-1, 2),
          around: range.getBoundingRect("E1"),
          shared: range.getIntersection("A1:B2"),
          lastRow: range.getLastRow(),
          wholeRow: range.getEntireRow(),
          wholeColumn: range.getEntireColumn(),
          used: sheet.getRange("A:Z").getUsedRange(true),
          byIndexes: sheet.getRangeByIndexes(0, 1, 2, 3),
        };
        for (const one of Object.values(reached)) one.load("address");
        await context.sync();
        const addresses = Object.fromEntries(Object.entries(reached).map(([name, one]) => [name, one.address]));
        expect(addresses).toEqual({
          cell: "Inputs!C3",
          row: "Inputs!B2:C2",
          column: "Inputs!C2:C4",
          resized: "Inputs!B2:B5",
          moved: "Inputs!D1:E3",
          around: "Inputs!B1:E4",
          shared: "Inputs!B2",
          lastRow: "Inputs!B4:C4",
          wholeRow: "Inputs!2:4",
          wholeColumn: "Inputs!B:C",
          used: "Inputs!A1:B3",
          byIndexes: "Inputs!B1:D2",
        });
      });
    }));

  it("of whole columns list no values, and nothing in use is a null object", () =>
    inExcel(smallBook(), async ({ Excel }) => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Inputs");
        const column = sheet.getRange("A:A");
        column.load("values,isEntireColumn,rowCount");
        const unused = sheet.getRange("D:D").getUsedRangeOrNullObject();
        await context.sync();
        expect([column.values, column.isEntireColumn, column.rowCount]).toEqual([null, true, 1_048_576]);
        expect(unused.isNullObject).toBe(true);
      });
    }));

  it("take one value for all cells, and null for as it is", () =>
    inExcel(smallBook(), async ({ Excel, book }) => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Inputs");
        sheet.getRange("D1:E2").values = 0 as unknown as number[][];
        sheet.getRange("A1:B1").values = [[null, 8]];
        await context.sync();
      });
      expect(book.activeSheet.valueAt(1, 4)).toBe(0);
      expect([book.activeSheet.valueAt(0, 0), book.activeSheet.valueAt(0, 1)]).toEqual(["Ann", 8]);
    }));

  it("take arrays so large that office.js writes them in pieces", () =>
    inExcel(smallBook(), async ({ Excel, book }) => {
      const values = Array.from({ length: 500 }, (_, row) => [row, row * 2, `row ${row}`, true]);
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Inputs").getRange("D1:G500");
        range.values = values;
        range.load("values");
        await context.sync();
        expect(range.values).toEqual(values);
      });
      expect(book.activeSheet.valueAt(499, 5)).toBe("row 499");
    }));

  it("know what a formula's result fills", () =>
    inExcel(smallBook(), async ({ Excel }) => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Inputs");
        sheet.getRange("D1").formulas = [["=TRANSPOSE(B1:B3)"]];
        const filled = sheet.getRange("D1").getSpillingToRangeOrNullObject();
        const parent = sheet.getRange("F1").getSpillParentOrNullObject();
        const none = sheet.getRange("A1").getSpillingToRangeOrNullObject();
        filled.load("address,values");
        parent.load("address");
        await context.sync();
        expect([filled.address, filled.values, parent.address]).toEqual(["Inputs!D1:F1", [[7, 9, 11]], "Inputs!D1"]);
        expect(none.isNullObject).toBe(true);
      });
    }));
});

function planBook(): Book {
  const book = new Book();
  book.addSheet("Plan 1").enterAll({ top: 0, left: 0, rows: 3, columns: 3 }, [
    ["Class", "K", "1"],
    ["K/1 A", 12, 10],
    ["K/1 B", 11, 9],
  ]);
  return book;
}

describe("tables", () => {
  it("are made of cells, with a style, totals and columns that formulas name", () =>
    inExcel(planBook(), async ({ Excel, book }) => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Plan 1");
        const table = sheet.tables.add("A1:C3", true);
        table.name = "Plan_1";
        table.style = "TableStyleLight9";
        table.showFilterButton = false;
        table.showTotals = true;
        table.columns.getItem("K").getTotalRowRange().formulas = [["=SUBTOTAL(109,Plan_1[K])"]];
        const totals = table.getTotalRowRange();
        totals.load("address,values");
        const body = table.getDataBodyRange();
        body.load("address");
        table.columns.load("items/name");
        await context.sync();
        expect([totals.address, totals.values]).toEqual(["'Plan 1'!A4:C4", [["Total", 23, ""]]]);
        expect(body.address).toBe("'Plan 1'!A2:C3");
        expect(table.columns.items.map(({ name }) => name)).toEqual(["Class", "K", "1"]);
        const again = context.workbook.tables.getItem("plan_1");
        again.load("name,showFilterButton");
        again.worksheet.load("name");
        await context.sync();
        expect([again.name, again.showFilterButton, again.worksheet.name]).toEqual(["Plan_1", false, "Plan 1"]);
      });
      expect(book.tables.map(({ look }) => look.style)).toEqual(["TableStyleLight9"]);
    }));

  it("become plain cells again, or go with their cells", () =>
    inExcel(planBook(), async ({ Excel, book }) => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Plan 1");
        sheet.tables.add("A1:C3", true).convertToRange();
        await context.sync();
        expect(book.activeSheet.valueAt(1, 0)).toBe("K/1 A");
        sheet.tables.add("A1:C3", true).delete();
        await context.sync();
      });
      expect(book.tables).toEqual([]);
      expect(book.activeSheet.valueAt(1, 0)).toBeNull();
    }));
});

describe("charts", () => {
  it("are drawn from cells, named by their headings, and stand where they are put", () =>
    inExcel(planBook(), async ({ Excel, book }) => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Plan 1");
        const chart = sheet.charts.add("ColumnStacked", sheet.getRange("A1:C3"), "Columns");
        chart.set({ name: "Sizes", title: { text: "Children" }, legend: { position: "Right" } });
        chart.setPosition("E2", "J11");
        chart.format.font.size = 11;
        chart.title.format.font.size = 16;
        chart.axes.valueAxis.title.text = "Children";
        chart.axes.categoryAxis.majorGridlines.visible = true;
        const first = chart.series.getItemAt(0);
        first.format.fill.setSolidColor("#4472C4");
        first.gapWidth = 50;
        const added = chart.series.add("Third");
        added.setValues(sheet.getRange("B2:B3"));
        added.setXAxisValues(sheet.getRange("A2:A3"));
        chart.series.load("items/name");
        await context.sync();
        expect(chart.series.items.map(({ name }) => name)).toEqual(["K", "1", "Third"]);
      });
      expect(book.activeSheet.charts.map(({ content }) => content)).toMatchObject([
        {
          name: "Sizes",
          type: "ColumnStacked",
          title: "Children",
          textSize: 11,
          titleSize: 16,
          legend: { visible: true, position: "Right" },
          left: 4 * 48,
          top: 15,
          width: 6 * 48,
          height: 10 * 15,
          valueAxis: { title: "Children" },
          categoryAxis: { majorGridlines: true },
          series: [
            { values: "='Plan 1'!$B$2:$B$3", categories: "='Plan 1'!$A$2:$A$3", color: "#4472C4", gapWidth: 50 },
            { values: "='Plan 1'!$C$2:$C$3" },
            { name: "Third", values: "='Plan 1'!$B$2:$B$3", categories: "='Plan 1'!$A$2:$A$3" },
          ],
        },
      ]);
    }));
});

describe("sheets", () => {
  it("come, move, hide, are copied and go", () =>
    inExcel(planBook(), async ({ Excel, book }) => {
      await Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const plan = worksheets.getItem("Plan 1");
        const second = worksheets.add("Second");
        second.position = 0;
        const copy = plan.copy("Before", second);
        copy.load("name,position");
        plan.visibility = "VeryHidden";
        worksheets.load("items/name,items/visibility");
        const count = worksheets.getCount(true);
        await context.sync();
        expect([copy.name, copy.position, count.value]).toEqual(["Plan 1 (2)", 0, 2]);
        expect(worksheets.items.map(({ name, visibility }) => `${name} ${visibility}`)).toEqual([
          "Plan 1 (2) Visible",
          "Second Visible",
          "Plan 1 VeryHidden",
        ]);
        second.activate();
        copy.delete();
        await context.sync();
      });
      expect(book.sheets.map(({ name }) => name)).toEqual(["Second", "Plan 1"]);
      expect(book.activeSheet.name).toBe("Second");
    }));

  it("take their tables, names, formats and charts along when they are copied", () =>
    inExcel(planBook(), async ({ Excel, book }) => {
      await Excel.run(async (context) => {
        const plan = context.workbook.worksheets.getItem("Plan 1");
        const table = plan.tables.add("A1:C3", true);
        table.name = "Plan_1";
        plan.getRange("E1:E2").formulas = [["=SUM(Plan_1[K])"], ["=SUM('Plan 1'!B2:B3)"]];
        const flagged = plan.getRange("B2:B3").conditionalFormats.add("Custom");
        flagged.custom.rule.formula = "=B2>'Plan 1'!$E$1";
        plan.charts.add("ColumnStacked", plan.getRange("A1:C3"), "Columns");
        context.workbook.names.add("Kids", plan.getRange("B2:B3"));
        plan.copy("End");
        await context.sync();
      });
      const copy = book.findSheet("Plan 1 (2)");
      const twin = copy?.tables[0]?.name ?? "none";
      expect(twin).not.toBe("Plan_1");
      expect([0, 1].map((row) => copy?.cells.at(row, 4).formula)).toEqual([
        `=SUM(${twin}[K])`,
        "=SUM('Plan 1 (2)'!B2:B3)",
      ]);
      expect(copy?.conditionalFormats.map(({ rule }) => rule)).toEqual([
        { kind: "Custom", formula: "=B2>'Plan 1 (2)'!$E$1" },
      ]);
      expect(copy?.charts[0]?.content.series[0]?.values).toBe("='Plan 1 (2)'!$B$2:$B$3");
      expect(copy?.names.find("kids")?.formula).toBe("='Plan 1 (2)'!$B$2:$B$3");
      expect(copy?.valueAt(0, 4)).toBe(23);
    }));

  it("keep settings for the add-in", () =>
    inExcel(planBook(), async ({ Excel, book }) => {
      await Excel.run(async (context) => {
        const { settings } = context.workbook;
        settings.add("view", { plan: [1, 2] });
        const none = settings.getItemOrNullObject("nothing");
        const view = settings.getItem("view");
        view.load("value");
        await context.sync();
        expect([view.value, none.isNullObject]).toEqual([{ plan: [1, 2] }, true]);
      });
      expect(book.settings.get("view")).toEqual({ plan: [1, 2] });
    }));
});
