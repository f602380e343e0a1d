import { issueSentence } from "../../../src/application/sentences/issue";
import { parseInputs, type ParsedInputs } from "../../../src/workbook/reading/parse-inputs";
import { readInputs, type ReadOptions, sameInputs } from "../../../src/workbook/reading/read-inputs";
import { bookOf, seenIn, SMALL_SCHOOL, type TestWorkbook, withExcel } from "../../support/school-book";

async function readFrom(workbook: TestWorkbook, options: ReadOptions = {}): Promise<ParsedInputs & { syncs: number }> {
  return withExcel(bookOf(workbook), (excel) =>
    excel.Excel.run(async (context) => {
      const { cells } = await readInputs(context, options);
      return { ...parseInputs(cells), syncs: excel.faults.syncs };
    }),
  );
}

function withNames(names: Readonly<Record<string, string>>, cells: TestWorkbook["cells"] = {}): TestWorkbook {
  return { cells: { ...SMALL_SCHOOL.cells, ...cells }, names: { ...SMALL_SCHOOL.names, ...names } };
}

describe("reading the inputs through office.js", () => {
  it("takes two syncs and gives the problem, also from formulas", async () => {
    const { problem, issues, syncs } = await readFrom(SMALL_SCHOOL);
    expect(issues).toEqual([]);
    expect(problem?.grades.map(({ name, children, maxClassSize }) => [name, children, maxClassSize])).toEqual([
      ["K", 20, 24],
      ["1", 25, 24],
      ["2", 25, 28],
    ]);
    expect(problem?.composites).toEqual([{ grades: [0, 1] }]);
    expect(syncs).toBe(2);
  });

  it("takes constants, whole columns, ranges by formula, and other sheets with quotes in their names", async () => {
    const { problem, issues } = await readFrom({
      cells: {
        "'Bob''s numbers'!A2": [
          ["Grade", "Children"],
          ["K", 20],
          ["1", 25],
        ],
      },
      names: {
        teachers: "=3",
        TeacherRule: '="exactly"',
        Grades: "='Bob''s numbers'!$A:$A",
        Children: "='Bob''s numbers'!$B:$B",
        MaxClassSize: "=20+4",
        MinClassSize: "=OFFSET('Bob''s numbers'!$B$2,1,0)",
      },
    });
    expect(issues).toEqual([]);
    expect(problem).toMatchObject({
      teachers: 3,
      teacherRule: "exactly",
      grades: [
        { name: "K", children: 20, minClassSize: 20, maxClassSize: 24 },
        { name: "1", children: 25, minClassSize: 20, maxClassSize: 24 },
      ],
    });
  });

  it("goes by the names of the active or the named sheet before the workbook's", async () => {
    const scenario = withNames({ "Plan B!Teachers": "='Plan B'!$A$1" }, { "'Plan B'!A1": [[9]] });
    expect((await readFrom(scenario)).problem?.teachers).toBe(4);
    expect((await readFrom(scenario, { sheet: "Plan B" })).problem?.teachers).toBe(9);
    expect((await readFrom(scenario, { sheet: "Plan B" })).places.teachers).toEqual({
      sheet: "Plan B",
      row: 0,
      column: 0,
    });
  });

  it("says which sheet the workbook's names point to, whichever sheet without names is in front", async () => {
    const cells = { "Notes!A1": [["To do"]], "'Plan B'!A1": [[9]] };
    const sheetRead = (names: Readonly<Record<string, string>>, sheet: string): Promise<string> =>
      withExcel(bookOf(withNames(names, cells)), (excel) =>
        excel.Excel.run(async (context) => (await readInputs(context, { sheet })).sheet),
      );
    expect(await sheetRead({}, "Notes")).toBe("Inputs");
    expect(await sheetRead({ "Plan B!Teachers": "='Plan B'!$A$1" }, "Plan B")).toBe("Plan B");
    expect(await sheetRead({ "Inputs!Teachers": "='Plan B'!$A$1" }, "Notes")).toBe("Notes");
    expect(await sheetRead({ Grades: "=#REF!" }, "Notes")).toBe("Notes");
  });

  it("reads the rest where a name cannot be resolved or has lost its cells", async () => {
    const { issues, problem } = await readFrom(
      withNames({
        Teachers: "=Inputs!#REF!",
        Children: "=OFFSET(Inputs!$A$1,-5,0)",
        MinClassSize: "=Inputs!$C$3:$C$5-1",
        MaxClassSize: "=Inputs!$C$3:$C$4",
      }),
    );
    expect(problem).toBeUndefined();
    expect(issues.map(issueSentence)).toEqual([
      "The cells of the name Teachers were deleted (#REF!). Choose Formulas > Name Manager and point Teachers to its cells again, or delete the name.",
      "The name Children is the formula =OFFSET(Inputs!$A$1,-5,0), which gives no cells here. Choose Formulas > Name Manager and point Children to the cells themselves.",
      "The name MinClassSize is the formula =Inputs!$C$3:$C$5-1, which gives several values but no cells to read. Type the formula into cells of a sheet, then choose Formulas > Name Manager and point MinClassSize to those cells.",
      "Inputs!C3:C4 has 2 cells, but Inputs!A3:A5 (Grades) has 3. Give MaxClassSize one cell for each grade, or a single cell for all.",
    ]);
  });

  it("sees dates, texts, errors and hidden rows as they are", async () => {
    const book = bookOf(withNames({}, { "Inputs!D1": [["1/2"]], "Inputs!B3": [["'28 "], ["=NA()"]] }));
    book.findSheet("Inputs")?.changeRows(4, 1, { hidden: true });
    const issues = await withExcel(book, (excel) =>
      excel.Excel.run(async (context) => parseInputs((await readInputs(context)).cells).issues),
    );
    expect(issues.map(issueSentence)).toEqual([
      "Inputs!D1 should be a composite, but Excel has turned it into a date (2-Jan). Type it with a plus sign, as in 1+2, or format the cell as text first.",
      "Inputs!A3:A5 has hidden rows or columns. They are read too; unhide them to see what they hold.",
      "Inputs!B3:B5 has hidden rows or columns. They are read too; unhide them to see what they hold.",
      "Inputs!B3 holds the text “28 ”, which is read as 28. Type the number again to be sure.",
      "Inputs!C3:C5 has hidden rows or columns. They are read too; unhide them to see what they hold.",
      "Inputs!B4 shows the error #N/A. Correct the formula there, or type the value.",
    ]);
  });

  it("tells whether the inputs are the same as before", async () => {
    await withExcel(bookOf(SMALL_SCHOOL), (excel) =>
      excel.Excel.run(async (context) => {
        const before = await readInputs(context);
        expect(sameInputs(before.cells, (await readInputs(context)).cells)).toBe(true);
        excel.user.type("Inputs!B3", 21);
        expect(sameInputs(before.cells, (await readInputs(context)).cells)).toBe(false);
      }),
    );
  });

  it("gets over a trouble that passes while the cells are fetched, and passes on any other", async () => {
    const book = bookOf(SMALL_SCHOOL);
    await withExcel(book, async (excel) => {
      const before = seenIn(book);
      const read = () => excel.Excel.run(async (context) => parseInputs((await readInputs(context)).cells).problem);
      for (const sync of [1, 2]) {
        for (const code of ["AccessDenied", "InactiveWorkbook", "InvalidOperationInCellEditMode"]) {
          excel.faults.fail({ code, sync });
          await expect(read()).rejects.toMatchObject({ code });
        }
      }
      excel.faults.fail({ code: "GeneralException", sync: 2 });
      expect((await read())?.teachers).toBe(4);
      excel.faults.fail({ code: "GeneralException", sync: 2, times: "always" });
      await expect(read()).rejects.toMatchObject({ code: "GeneralException" });
      excel.faults.clear();
      expect((await read())?.teachers).toBe(4);
      expect(seenIn(book)).toEqual(before);
    });
  });
});
