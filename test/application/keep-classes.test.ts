import { keepClasses } from "../../src/application/keep-classes";
import { readSchool } from "../../src/application/school/read-school";
import type { EmbeddedExcel } from "../../src/embedded/host/embedded-excel";
import { dropName } from "../../src/workbook/writing/written-plans";
import { bookOf, SMALL_SCHOOL, seenIn, withExcel } from "../support/school-book";

const KEPT = [
  { name: "K B", children: [20, 0, 0] },
  { name: "K/1 A", children: [0, 13, 0] },
];

async function schoolIn({ Excel }: EmbeddedExcel) {
  const { problem, ...school } = await Excel.run((context) => readSchool(context, "Inputs"));
  if (problem === undefined) throw new Error("The school holds mistakes.");
  return { ...school, problem };
}

const sheetsOf = ({ book }: EmbeddedExcel): string[] => book.sheets.map(({ name }) => name);
const nameIn = ({ book }: EmbeddedExcel, sheet?: string): string | undefined =>
  (sheet === undefined ? book : book.findSheet(sheet))?.names.all().find(({ name }) => name === "Keep")?.formula;

describe("keeping classes", () => {
  it("writes them to a sheet of their own, from which they are read again, and changes nothing else", async () => {
    await withExcel(bookOf(SMALL_SCHOOL), async (excel) => {
      const cellsOf = (): unknown => (seenIn(excel.book) as { cells: unknown }[])[0]?.cells;
      const before = cellsOf();
      const school = await schoolIn(excel);
      const outcome = await excel.Excel.run((context) => keepClasses(context, school, KEPT));
      expect(outcome).toEqual({ kind: "kept", sheet: "Kept classes" });
      expect((await schoolIn(excel)).problem.keep).toEqual([
        { children: [20, 0, 0], letter: "B" },
        // A class of other grades is not called so any more.
        { children: [0, 13, 0] },
      ]);
      expect(cellsOf()).toEqual(before);
    });
  });

  it("reads what they are called from the column before them, wherever that is, and nothing else from there", async () => {
    const lettersRead = (formula: string): Promise<readonly (string | undefined)[] | undefined> =>
      withExcel(
        bookOf({
          cells: {
            ...SMALL_SCHOOL.cells,
            "'Next year'!A3": [
              ["K C", 9, "", ""],
              [12, 9, "", ""],
              ["=1/0", "", 7, ""],
              ["1 B", "", 7, ""],
            ],
            "'No room'!A3": [[9, "", ""]],
          },
          names: { ...SMALL_SCHOOL.names, Teachers: "=9", Keep: formula },
        }),
        async (excel) => (await schoolIn(excel)).problem.keep?.map(({ letter }) => letter),
      );
    expect(await lettersRead("='Next year'!$B$3:$D$6")).toEqual(["C", undefined, undefined, "B"]);
    expect(await lettersRead("='Next year'!$B:$D")).toEqual(["C", undefined, undefined, "B"]);
    expect(await lettersRead("='Next year'!$B$1:$D$60")).toEqual(["C", undefined, undefined, "B"]);
    expect(await lettersRead("='No room'!$A$3:$C$3")).toEqual([undefined]);
  });

  it("takes the name away, and no cell, where none is kept any more", async () => {
    await withExcel(bookOf(SMALL_SCHOOL), async (excel) => {
      const school = await schoolIn(excel);
      await excel.Excel.run((context) => keepClasses(context, school, KEPT));
      await excel.Excel.run((context) => dropName(context, "Keep", school.sheet));
      expect((await schoolIn(excel)).problem.keep).toBeUndefined();
      expect(sheetsOf(excel)).toEqual(["Inputs", "Kept classes"]);
    });
  });

  it("is the scenario’s own where the scenario has a name of its own", async () => {
    const names = { ...SMALL_SCHOOL.names, "Inputs!Keep": "=Inputs!$F$1:$H$2" };
    await withExcel(bookOf({ ...SMALL_SCHOOL, names }), async (excel) => {
      const school = await schoolIn(excel);
      await excel.Excel.run((context) => keepClasses(context, school, KEPT));
      expect(nameIn(excel)).toBeUndefined();
      expect(nameIn(excel, "Inputs")).toMatch(/^='Kept classes'!/);
    });
  });

  it("writes nothing where the inputs have changed", async () => {
    await withExcel(bookOf(SMALL_SCHOOL), async (excel) => {
      const school = await schoolIn(excel);
      excel.user.type("Inputs!B3", 21);
      expect(await excel.Excel.run((context) => keepClasses(context, school, KEPT))).toEqual({ kind: "inputsChanged" });
      expect(sheetsOf(excel)).toEqual(["Inputs"]);
    });
  });

  it("takes its sheet away again where the name cannot be given", async () => {
    const syncs = await withExcel(bookOf(SMALL_SCHOOL), async (excel) => {
      const school = await schoolIn(excel);
      const before = excel.faults.syncs;
      await excel.Excel.run((context) => keepClasses(context, school, KEPT));
      return excel.faults.syncs - before;
    });
    await withExcel(bookOf(SMALL_SCHOOL), async (excel) => {
      const school = await schoolIn(excel);
      // The name is given last.
      excel.faults.fail({ code: "AccessDenied", sync: syncs });
      await expect(excel.Excel.run((context) => keepClasses(context, school, KEPT))).rejects.toMatchObject({
        code: "AccessDenied",
      });
      expect(sheetsOf(excel)).toEqual(["Inputs"]);
      expect(nameIn(excel)).toBeUndefined();
    });
  });
});
