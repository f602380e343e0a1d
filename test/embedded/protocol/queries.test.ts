import { inExcel, refusalOf, smallBook } from "../open-excel";

describe("an add-in can ask", () => {
  it("for everything, by name, by an object, and for a page of a collection", () =>
    inExcel(smallBook(), async ({ Excel, book }) => {
      for (const name of ["Second", "Third", "Fourth"]) book.addSheet(name);
      await Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load();
        await context.sync();
        expect(worksheets.items.map(({ name, position }) => [name, position])).toEqual([
          ["Inputs", 0],
          ["Second", 1],
          ["Third", 2],
          ["Fourth", 3],
        ]);
        worksheets.load({ select: "name", top: 2, skip: 1 });
        await context.sync();
        expect(worksheets.items.map(({ name }) => name)).toEqual(["Second", "Third"]);
        worksheets.load({ name: true, tabColor: true, tables: { name: true } });
        await context.sync();
        expect(worksheets.items[0]?.toJSON()).toMatchObject({ name: "Inputs", tabColor: "", tables: [] });
      });
    }));

  it("for properties of what belongs to an object, several steps away", () =>
    inExcel(smallBook(), async ({ Excel }) => {
      await Excel.run(async (context) => {
        const range = context.workbook.names.getItem("Children").getRange();
        range.load({ address: true, format: { font: { bold: true, name: true }, fill: { color: true } } });
        range.worksheet.load("name");
        await context.sync();
        expect([range.address, range.format.font.name, range.format.fill.color, range.worksheet.name]).toEqual([
          "Inputs!A1:B3",
          "Calibri",
          "#FFFFFF",
          "Inputs",
        ]);
      });
    }));

  it("for items one by one, and go on with them after the sync", () =>
    inExcel(smallBook(), async ({ Excel, book }) => {
      book.addSheet("Second");
      await Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/name");
        await context.sync();
        for (const sheet of worksheets.items) sheet.getRange("Z1").values = [[`this is ${sheet.name}`]];
        await context.sync();
      });
      expect(book.sheets.map((sheet) => sheet.valueAt(0, 25))).toEqual(["this is Inputs", "this is Second"]);
    }));

  it("but not for what there is not, however deep", () =>
    inExcel(smallBook(), async (excel) => {
      for (const path of ["nonsense", "format/nonsense", "format/font/nonsense", "getCell"]) {
        const { code } = await refusalOf(excel, (context) =>
          Promise.resolve(context.workbook.names.getItem("Children").getRange().load(path)),
        );
        expect(code).toBe("ApiNotFound");
      }
    }));

  it("for a range it tracks, in a later run", () =>
    inExcel(smallBook(), async ({ Excel, book }) => {
      const kept = await Excel.run(async (context) => {
        const range = context.workbook.names.getItem("Children").getRange();
        range.track();
        await context.sync();
        return range;
      });
      await Excel.run(kept, async (context) => {
        kept.getCell(0, 0).values = [["Dee"]];
        await context.sync();
      });
      expect(book.activeSheet.valueAt(0, 0)).toBe("Dee");
    }));

  it("for the cells of a sheet that is gone, and is refused", () =>
    inExcel(smallBook(), async (excel) => {
      excel.book.addSheet("Second");
      const { code } = await refusalOf(excel, async (context) => {
        const range = context.workbook.worksheets.getItem("Second").getRange("A1");
        await context.sync();
        excel.user.delete("Second");
        range.values = [[1]];
      });
      expect(code).toBe("InvalidObjectPath");
    }));
});
