import { inExcel, refusalOf, smallBook } from "../open-excel";

describe("the look of cells", () => {
  it("is set by property, and is null where cells differ", () =>
    inExcel(smallBook(), async ({ Excel, book }) => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Inputs");
        const head = sheet.getRange("A1:B1");
        head.format.fill.color = "#1F4E78";
        head.format.font.set({ bold: true, color: "white", size: 14 });
        head.format.horizontalAlignment = "Center";
        head.format.wrapText = true;
        head.numberFormat = [["@", "0.0"]];
        const edge = head.format.borders.getItem("EdgeBottom");
        edge.style = "Double";
        edge.color = "red";
        const both = sheet.getRange("A1:B2");
        both.load("format/font/bold,format/font/name,format/fill/color,numberFormat");
        await context.sync();
        expect(both.toJSON()).toEqual({
          format: { font: { bold: null, name: "Calibri" }, fill: { color: null } },
          numberFormat: [
            ["@", "0.0"],
            ["General", "General"],
          ],
        });
      });
      expect(book.activeSheet.formatAt(0, 1)).toMatchObject({
        fill: "#1F4E78",
        font: { bold: true, color: "#FFFFFF", size: 14 },
        horizontalAlignment: "Center",
        wrapText: true,
        borders: { bottom: { style: "Double", color: "#FF0000", weight: "Thin" } },
      });
    }));

  it("has widths and heights, also such as fit the texts", () =>
    inExcel(smallBook(), async ({ Excel, book }) => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Inputs");
        sheet.getRange("A:B").format.columnWidth = 10;
        sheet.getRange("A1").values = [["A rather long text"]];
        sheet.getRange("A:A").format.autofitColumns();
        sheet.getRange("2:2").format.rowHeight = 40;
        await context.sync();
      });
      expect(book.activeSheet.columnWidth(0)).toBeGreaterThan(60);
      expect(book.activeSheet.columnWidth(1)).toBe(10);
      expect(book.activeSheet.rowHeight(1)).toBe(40);
    }));
});

describe("conditional formats", () => {
  it("flag cells by a formula or by their value", () =>
    inExcel(smallBook(), async ({ Excel, book }) => {
      await Excel.run(async (context) => {
        const ages = context.workbook.worksheets.getItem("Inputs").getRange("B1:B3");
        const custom = ages.conditionalFormats.add("Custom");
        custom.custom.rule.formula = "=B1>8";
        custom.custom.format.fill.color = "#FFC7CE";
        custom.stopIfTrue = true;
        const value = ages.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
        value.cellValue.rule = { formula1: "=5", operator: "LessThan" };
        value.cellValue.format.font.bold = true;
        ages.conditionalFormats.load("items/type,items/priority,items/stopIfTrue");
        await context.sync();
        expect(
          ages.conditionalFormats.items.map(({ type, priority, stopIfTrue }) => [type, priority, stopIfTrue]),
        ).toEqual([
          ["CellValue", 0, false],
          ["Custom", 1, true],
        ]);
      });
      expect(book.activeSheet.conditionalFormats.map(({ rule, look }) => ({ rule, look }))).toEqual([
        { rule: { kind: "CellValue", operator: "LessThan", formula1: "=5" }, look: { font: { bold: true } } },
        { rule: { kind: "Custom", formula: "=B1>8" }, look: { fill: "#FFC7CE" } },
      ]);
    }));

  it("are taken away together", () =>
    inExcel(smallBook(), async ({ Excel, book }) => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Inputs");
        sheet.getRange("A1:A3").conditionalFormats.add("Custom");
        sheet.getRange("B1:B3").conditionalFormats.add("Custom");
        sheet.getRange("A2").conditionalFormats.clearAll();
        await context.sync();
      });
      expect(book.activeSheet.conditionalFormats).toHaveLength(1);
    }));
});

describe("data validation", () => {
  it("can be a prompt only, for cells that take anything", () =>
    inExcel(smallBook(), async ({ Excel, book }) => {
      await Excel.run(async (context) => {
        const { dataValidation } = context.workbook.worksheets.getItem("Inputs").getRange("A1");
        dataValidation.prompt = { showPrompt: true, title: "Name", message: "First name only." };
        dataValidation.load("type,rule");
        await context.sync();
        expect([dataValidation.type, dataValidation.rule]).toEqual(["None", {}]);
      });
      expect(book.activeSheet.validationAt(0, 0)?.rule).toEqual({ kind: "Any" });
    }));

  it("is set with its messages, read again and cleared", () =>
    inExcel(smallBook(), async ({ Excel, book }) => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Inputs");
        const { dataValidation } = sheet.getRange("B1:B3");
        const rule = { wholeNumber: { formula1: 0, operator: Excel.DataValidationOperator.greaterThanOrEqualTo } };
        dataValidation.rule = rule;
        dataValidation.prompt = { showPrompt: true, title: "Age", message: "In years." };
        dataValidation.errorAlert = { showAlert: true, style: "Warning", title: "Age?", message: "Whole years." };
        const one = sheet.getRange("B2").dataValidation;
        const none = sheet.getRange("A1").dataValidation;
        const mixed = sheet.getRange("A1:B1").dataValidation;
        one.load();
        none.load("type");
        mixed.load("type");
        await context.sync();
        expect(one.rule).toEqual(rule);
        expect(one.errorAlert.style).toBe("Warning");
        expect([one.type, none.type, mixed.type]).toEqual(["WholeNumber", "None", "Inconsistent"]);
        sheet.getRange("B1").dataValidation.clear();
        await context.sync();
      });
      expect(book.activeSheet.validationAt(0, 1)).toBeUndefined();
      expect(book.activeSheet.validationAt(1, 1)?.prompt).toEqual({ show: true, title: "Age", message: "In years." });
    }));

  it.each([
    ["a title", { title: "x".repeat(33), message: "" }],
    ["a message", { title: "", message: "x".repeat(256) }],
  ])("refuses %s that has no room in the file", (_, said) =>
    inExcel(smallBook(), async (excel) => {
      const alert = { showAlert: true, style: "Stop" as const, title: "x".repeat(32), message: "x".repeat(255) };
      for (const [given, refusal] of [
        [alert, undefined],
        [{ ...alert, ...said }, "InvalidArgument"],
      ] as const) {
        const tried = refusalOf(excel, (context) => {
          const { dataValidation } = context.workbook.worksheets.getItem("Inputs").getRange("B1");
          dataValidation.errorAlert = given;
          return Promise.resolve();
        }).catch(() => undefined);
        expect((await tried)?.code).toBe(refusal);
      }
    }),
  );
});

describe("the page", () => {
  it("is set up for printing, and rows stay in sight", () =>
    inExcel(smallBook(), async ({ Excel, book }) => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Inputs");
        const { pageLayout } = sheet;
        pageLayout.orientation = "Landscape";
        pageLayout.paperSize = Excel.PaperType.a4;
        pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
        pageLayout.setPrintTitleRows("$1:$2");
        pageLayout.setPrintArea("A1:B3");
        pageLayout.centerHorizontally = true;
        pageLayout.setPrintMargins("Inches", { top: 1, left: 0.5 });
        pageLayout.headersFooters.defaultForAllPages.set({ leftFooter: "School", rightFooter: "Page &P" });
        sheet.freezePanes.freezeRows(2);
        sheet.tabColor = "#00B050";
        sheet.showGridlines = false;
        await context.sync();
      });
      const sheet = book.activeSheet;
      expect(sheet.page).toMatchObject({
        orientation: "Landscape",
        paperSize: 9,
        zoom: { kind: "fit", pagesWide: 1, pagesTall: 0 },
        titleRows: { top: 0, rows: 2 },
        printAreas: [{ top: 0, left: 0, rows: 3, columns: 2 }],
        centerHorizontally: true,
        margins: { top: 72, left: 36 },
        headerFooter: { header: "", footer: "&LSchool&RPage &P" },
      });
      expect([sheet.frozen, sheet.tabColor, sheet.showGridlines]).toEqual([{ rows: 2, columns: 0 }, "#00B050", false]);
    }));

  it("keeps an & that a text shows apart from the codes between the thirds of a head", () =>
    inExcel(smallBook(), async ({ Excel, book }) => {
      await Excel.run(async (context) => {
        const { defaultForAllPages } = context.workbook.worksheets.getItem("Inputs").pageLayout.headersFooters;
        defaultForAllPages.centerHeader = "A&&C School";
        defaultForAllPages.rightHeader = "&P";
        await context.sync();
      });
      expect(book.activeSheet.page.headerFooter.header).toBe("&CA&&C School&R&P");
    }));

  it("begins anew with the rows that are said, in their order, each once, but not with the first", () =>
    inExcel(smallBook(), async (excel) => {
      const { Excel, book } = excel;
      await Excel.run(async (context) => {
        const { horizontalPageBreaks: breaks } = context.workbook.worksheets.getItem("Inputs");
        for (const cell of ["A9", "C5", "B9", "A7"]) breaks.add(cell);
        const seventh = breaks.add("A7");
        const cellAfter = seventh.getCellAfterBreak();
        cellAfter.load("address");
        const count = breaks.getCount();
        await context.sync();
        expect([cellAfter.address, count.value]).toEqual(["Inputs!A7", 3]);
      });
      expect(book.activeSheet.page.rowBreaks).toEqual([4, 6, 8]);
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Inputs").horizontalPageBreaks.add("A7").delete();
        await context.sync();
      });
      expect(book.activeSheet.page.rowBreaks).toEqual([4, 8]);
      expect(
        await refusalOf(excel, (context) => {
          context.workbook.worksheets.getItem("Inputs").horizontalPageBreaks.add("A1");
          return Promise.resolve();
        }),
      ).toMatchObject({ code: "InvalidArgument" });
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Inputs").horizontalPageBreaks.removePageBreaks();
        await context.sync();
      });
      expect(book.activeSheet.page.rowBreaks).toEqual([]);
    }));
});
