import { readInputs } from "../../../src/workbook/reading/read-inputs";
import { nameCells, otherNames } from "../../../src/workbook/writing/name-cells";
import { bookOf, SMALL_SCHOOL, withExcel } from "../../support/school-book";

const WITH_OTHERS = {
  ...SMALL_SCHOOL,
  names: { ...SMALL_SCHOOL.names, Pupils: "=Inputs!$B$3:$B$4", "Inputs!caps": "=Inputs!$C$3:$C$4", Rate: "=0.5" },
};

describe("names for cells", () => {
  it("are told beside ours, each that points to cells, in alphabetical order", async () => {
    const names = await withExcel(bookOf(WITH_OTHERS), (excel) =>
      excel.Excel.run((context) => otherNames(context, "Inputs")),
    );
    expect(names).toEqual(["caps", "Pupils"]);
  });

  it("take the cells of another name, or those that are selected", async () => {
    await withExcel(bookOf(WITH_OTHERS), async (excel) => {
      await excel.Excel.run(async (context) => {
        await nameCells(context, "Children", { kind: "name", name: "pupils" }, "Inputs");
        context.workbook.worksheets.getItem("Inputs").getRange("C3:C5").select();
        await nameCells(context, "MinClassSize", { kind: "selection" }, "Inputs");
      });
      const { cells } = await excel.Excel.run((context) => readInputs(context));
      expect(cells.Children).toMatchObject({ kind: "range", range: { row: 2, column: 1, rowCount: 2 } });
      expect(cells.MinClassSize).toMatchObject({ kind: "range", range: { row: 2, column: 2, rowCount: 3 } });
    });
  });

  it("are not given to the cells of a name that is gone", async () => {
    const naming = withExcel(bookOf(WITH_OTHERS), (excel) =>
      excel.Excel.run((context) => nameCells(context, "Keep", { kind: "name", name: "Gone" }, "Inputs")),
    );
    await expect(naming).rejects.toThrow("The cells for Keep have no name any more.");
  });
});
