import { eventsArrive, inExcel, refusalOf, smallBook } from "../open-excel";

describe("Microsoft's office.js in Node", () => {
  it("is ready, knows its host and its requirement sets", () =>
    inExcel(smallBook(), async ({ Office }) => {
      expect(await Office.onReady()).toMatchObject({ host: "Excel", platform: "OfficeOnline" });
      expect(Office.context.requirements.isSetSupported("ExcelApi", "1.17")).toBe(true);
      expect(Office.context.requirements.isSetSupported("ExcelApi", "1.99")).toBe(false);
    }));

  it("reads a named range and writes a new sheet", () =>
    inExcel(smallBook(), async ({ Excel, book }) => {
      await Excel.run(async (context) => {
        const children = context.workbook.names.getItem("Children").getRange();
        children.load(["values", "address", "valueTypes", "text"]);
        await context.sync();
        expect(children.address).toBe("Inputs!A1:B3");
        expect(children.valueTypes[0]).toEqual(["String", "Double"]);
        expect(children.text[2]).toEqual(["Cy", "11"]);

        const sheet = context.workbook.worksheets.add("Result");
        sheet.getRange("A1:B3").values = children.values;
        sheet.getRange("B4").formulas = [["=SUM(B1:B3)"]];
        await context.sync();
      });
      const result = book.findSheet("Result");
      expect(result?.valueAt(0, 0)).toBe("Ann");
      expect(result?.valueAt(3, 1)).toBe(27);
    }));

  it("has its own errors for what was not loaded and what is not there", () =>
    inExcel(smallBook(), async (excel) => {
      expect(
        await refusalOf(excel, async (context) => {
          const range = context.workbook.worksheets.getItem("Inputs").getRange("A1");
          await context.sync();
          return range.values;
        }),
      ).toEqual({ code: "PropertyNotLoaded", location: "Range.values" });
      expect(await refusalOf(excel, (context) => Promise.resolve(context.workbook.worksheets.getItem("Nope")))).toEqual(
        { code: "ItemNotFound", location: "WorksheetCollection.getItem" },
      );
    }));

  it("gives null objects, whose children are null and whose deletion does nothing", () =>
    inExcel(smallBook(), async ({ Excel }) => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject("Nope");
        const range = sheet.getRange("A1");
        range.load("values");
        sheet.delete();
        await context.sync();
        expect([sheet.isNullObject, range.isNullObject]).toEqual([true, true]);
      });
    }));

  it("keeps proxies alive from sync to sync, and sheets by their id when they are renamed", () =>
    inExcel(smallBook(), async ({ Excel, book, user }) => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Inputs");
        const range = sheet.getRange("A1");
        await context.sync();
        user.rename("Inputs", "Other name");
        range.values = [["Dee"]];
        sheet.load("name");
        await context.sync();
        expect(sheet.name).toBe("Other name");
      });
      expect(book.activeSheet.valueAt(0, 0)).toBe("Dee");
    }));

  it("saves settings with the document", () =>
    inExcel(smallBook(), async ({ Office }) => {
      const settings = Office.context.document.settings;
      settings.set("view", { plan: 3 });
      const status = await new Promise((resolve) => {
        settings.saveAsync((result) => {
          resolve(result.status);
        });
      });
      expect(status).toBe("succeeded");
      expect(settings.get("view")).toEqual({ plan: 3 });
    }));

  it("runs several times side by side without mixing the books", async () => {
    await inExcel(smallBook(), async (first) =>
      inExcel(smallBook(), async (second) => {
        await first.Excel.run(async (context) => {
          context.workbook.worksheets.getItem("Inputs").getRange("A1").values = [["Zoe"]];
          await context.sync();
        });
        expect(first.book.activeSheet.valueAt(0, 0)).toBe("Zoe");
        expect(second.book.activeSheet.valueAt(0, 0)).toBe("Ann");
      }),
    );
  });
});

describe("events", () => {
  it("tell of what the person and what the add-in does, to those who listen", () =>
    inExcel(smallBook(), async ({ Excel, user }) => {
      const heard: string[] = [];
      await Excel.run(async (context) => {
        const sheets = context.workbook.worksheets;
        sheets.getItem("Inputs").onChanged.add((event) => {
          heard.push(`${event.address} ${event.source} ${event.triggerSource}`);
          return Promise.resolve();
        });
        sheets.onAdded.add((event) => {
          heard.push(`added ${event.worksheetId === "" ? "nothing" : "a sheet"}`);
          return Promise.resolve();
        });
        await context.sync();
        user.type("Inputs!B2", "10");
        await eventsArrive();
        sheets.getItem("Inputs").getRange("B3").values = [[12]];
        sheets.add("Result").getRange("A1").values = [["nobody listens here"]];
        await context.sync();
        await eventsArrive();
      });
      expect(heard).toEqual(["B2 Local Unknown", "B3 Local ThisLocalAddin", "added a sheet"]);
    }));

  it("tell of changes in a table", () =>
    inExcel(smallBook(), async ({ Excel, book, user }) => {
      book.activeSheet.addTable({ top: 0, left: 0, rows: 3, columns: 2 }, "Kids");
      const heard: string[] = [];
      await Excel.run(async (context) => {
        context.workbook.tables.getItem("Kids").onChanged.add((event) => {
          heard.push(event.address);
          return Promise.resolve();
        });
        await context.sync();
        user.type("B2", 10);
        user.type("D2", 10);
        await eventsArrive();
      });
      expect(heard).toEqual(["B2"]);
    }));

  it("stop when the handler is removed", () =>
    inExcel(smallBook(), async ({ Excel, user }) => {
      let heard = 0;
      await Excel.run(async (context) => {
        const handler = context.workbook.worksheets.onChanged.add(() => {
          heard++;
          return Promise.resolve();
        });
        await context.sync();
        user.type("A1", "x");
        await eventsArrive();
        handler.remove();
        await context.sync();
        user.type("A1", "y");
        await eventsArrive();
      });
      expect(heard).toBe(1);
    }));

  it("tell of another selection and another sheet in front", () =>
    inExcel(smallBook(), async ({ Excel, book, user }) => {
      book.addSheet("Second");
      const heard: string[] = [];
      await Excel.run(async (context) => {
        context.workbook.onSelectionChanged.add(() => {
          heard.push("selection");
          return Promise.resolve();
        });
        context.workbook.worksheets.onActivated.add(() => {
          heard.push("activated");
          return Promise.resolve();
        });
        await context.sync();
        user.select("Second!C3:D4");
        await eventsArrive();
        const selected = context.workbook.getSelectedRange();
        const cell = context.workbook.getActiveCell();
        selected.load("address");
        cell.load("address");
        await context.sync();
        expect([selected.address, cell.address]).toEqual(["Second!C3:D4", "Second!C3"]);
      });
      expect([...heard].sort()).toEqual(["activated", "selection"]);
    }));
});

describe("the person at the sheet", () => {
  it("copies a sheet with its names, as Excel copies them", () =>
    inExcel(smallBook(), ({ book, user }) => {
      book.activeSheet.enter(4, 0, '=SUM(Inputs!B1:B3)&"Inputs!"');
      expect(user.copy("Inputs")).toBe("Inputs (2)");
      const copy = book.findSheet("Inputs (2)");
      expect(copy?.names.find("Children")?.formula).toBe("='Inputs (2)'!$A$1:$B$3");
      expect(copy?.cells.at(4, 0).formula).toBe(`=SUM('Inputs (2)'!B1:B3)&"Inputs!"`);
      expect(book.names.find("Children")?.formula).toBe("=Inputs!$A$1:$B$3");
      expect(book.activeSheet).toBe(copy);
      expect(user.copy("Inputs (2)")).toBe("Inputs (3)");
      return Promise.resolve();
    }));
});
