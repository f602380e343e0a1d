import { readFileSync } from "node:fs";
import { openBook } from "../../../src/embedded/file/open-book";
import { areasOf, type Choices, type Draft, draftOf } from "../../../src/application/own-sheet/own-sheet";
import { lookAtSheet } from "../../../src/application/own-sheet/look-at-sheet";
import { issueSentence } from "../../../src/application/sentences/issue";
import { namedSentence, namesChangedSentence } from "../../../src/application/sentences/naming";
import { draftSentence, obstacleSentence, shownSentence } from "../../../src/application/sentences/own-sheet";
import { troubleSentence } from "../../../src/application/sentences/trouble";
import type { InputName } from "../../../src/workbook/reading/inputs";
import { areaText, type PlacedArea } from "../../../src/workbook/host/address";
import { nameInputs, NamingFailed, unnameInputs } from "../../../src/workbook/writing/name-inputs";
import { readSchool } from "../../../src/application/school/read-school";
import { FOREIGN_SHEET, FOREIGN_SHEETS, foreignBook } from "../../support/foreign-sheets";
import { bookOf, seenIn, withExcel } from "../../support/school-book";
import { OWN_ROWS, OWN_ROWS_TWO_YEARS, ownSheet } from "../../support/seen-sheet";

const row = (number: number, column: number, columnCount: number): PlacedArea => ({
  sheet: "Sheet1",
  row: number - 1,
  column,
  rowCount: 1,
  columnCount,
});

function taken(draft: Draft): Partial<Record<InputName, string>> {
  return Object.fromEntries([...areasOf(draft)].map(([name, area]) => [name, areaText(area)]));
}

const draft = (choices: Choices = {}, rows: Parameters<typeof ownSheet>[0] = OWN_ROWS): Draft =>
  draftOf(ownSheet(rows), choices);

describe("a draft of the inputs", () => {
  it("is what was proposed, in a sentence", () => {
    const { roles, obstacle } = draft();
    expect(taken(draft())).toEqual({ Grades: "B1:D1", Children: "B2:D2", MaxClassSize: "B3:D3", Teachers: "B4" });
    expect(obstacle).toBeUndefined();
    expect(draftSentence(draft())).toBe(
      "P1 to P3 in B1:D1, 86 children in row 2, largest class 25 to 30 in row 3, 4 teachers in B4.",
    );
    expect(roles.Children).toMatchObject({ kind: "cells", heading: "Roll", chosen: false });
  });

  it("says of the Scottish sheet what its people would", async () => {
    const sheet = FOREIGN_SHEETS["Scotland, stages in a row"];
    if (sheet === undefined) throw new Error("The sheet is missing.");
    const own = await withExcel(foreignBook(sheet), (excel) =>
      excel.Excel.run((context) => lookAtSheet(context, FOREIGN_SHEET, {})),
    );
    expect(draftSentence(draftOf(own, {}))).toBe(
      "P1 to P7 in B4:H4, 208 children in row 7, largest class 25 to 33 in row 8, 8 teachers in B11.",
    );
  });

  it("takes other cells, leaves an input out, and takes both back", () => {
    const chosen = draft({ Teachers: { kind: "cells", area: row(1, 0, 1) }, MaxClassSize: { kind: "leftOut" } });
    expect(taken(chosen)).toEqual({ Grades: "B1:D1", Children: "B2:D2", Teachers: "A1" });
    expect(chosen.obstacle).toEqual({ kind: "notFound", names: ["MaxClassSize"] });
    expect(taken(draft({}))).toEqual(taken(draft()));
  });

  it("says at once where lists have not the same length, and lets nothing be named then", () => {
    const { issues, obstacle } = draft({ Children: { kind: "cells", area: row(2, 1, 2) } });
    expect(issues.map(issueSentence)).toEqual([
      "Sheet1!B2:C2 has 2 cells, but Sheet1!B1:D1 (Grades) has 3. Give Children one cell for each grade.",
    ]);
    expect(obstacle).toEqual({ kind: "shapes" });
  });

  it("says what is wrong in a cell, which can be mended after the naming too", () => {
    const rows = [
      ["", "P1", "P2", "P3"],
      ["Roll", 28, "31 kids", 27],
      ["Max", 25, 30, 30],
      ["Teachers", 4],
    ];
    const { issues, obstacle } = draft({}, rows);
    expect(issues.map(issueSentence)).toEqual([
      "Sheet1!C2 should be a whole number of children, but holds “31 kids”. Type just the number.",
    ]);
    expect(obstacle).toBeUndefined();
  });

  it("asks between two readings, and takes the one that is chosen", () => {
    const asked = draft({}, OWN_ROWS_TWO_YEARS);
    expect(asked.roles.Children.kind).toBe("asked");
    expect(asked.obstacle).toEqual({ kind: "asked", names: ["Children"] });
    const chosen = draft({ Children: { kind: "cells", area: row(3, 1, 3) } }, OWN_ROWS_TWO_YEARS);
    expect(chosen.obstacle).toBeUndefined();
    expect(chosen.roles.Children).toMatchObject({ kind: "cells", heading: "Roll 2026", chosen: true });
    expect(draftSentence(chosen)).toMatch(/^P1 to P3 in B1:D1, 86 children in row 3, /);
  });

  it("lets the names of the grades go with the children where two tables have them", async () => {
    const sheet = FOREIGN_SHEETS["British Columbia, this year and next"];
    if (sheet === undefined) throw new Error("The sheet is missing.");
    const own = await withExcel(foreignBook(sheet), (excel) =>
      excel.Excel.run((context) => lookAtSheet(context, FOREIGN_SHEET, {})),
    );
    const asked = draftOf(own, {});
    expect(asked.roles.Grades.kind).toBe("withChildren");
    const { Children } = asked.roles;
    const next = Children.kind === "asked" ? Children.readings[1] : undefined;
    if (next?.grades === undefined) throw new Error("There is no second reading.");
    const chosen = draftOf(own, { Children: { kind: "cells", area: next.area, grades: next.grades } });
    expect(taken(chosen)).toMatchObject({ Grades: "E3:E8", Children: "F3:F8", MaxClassSize: "G3:G8" });
    expect(chosen.obstacle).toBeUndefined();
  });

  it("takes cells of another sheet, as they are now", async () => {
    const book = bookOf({ cells: { "Sheet1!A1": OWN_ROWS, "Staff!A1": [["On duty", 7]] }, names: {} });
    const area: PlacedArea = { sheet: "Staff", row: 0, column: 1, rowCount: 1, columnCount: 1 };
    const choices: Choices = { Teachers: { kind: "cells", area } };
    const own = await withExcel(book, (excel) => excel.Excel.run((context) => lookAtSheet(context, "Sheet1", choices)));
    const { roles } = draftOf(own, choices);
    expect(roles.Teachers.kind === "cells" && shownSentence(roles.Teachers.range)).toBe("7");
  });

  it("reads a limit in merged cells for all their rows, once a person has chosen them", async () => {
    const file = new URL("../../workbook/fixtures/other-people/F10a-merged-limits.xlsx", import.meta.url);
    const { book } = await openBook(readFileSync(file));
    const largest: PlacedArea = { sheet: "Inputs", row: 3, column: 2, rowCount: 4, columnCount: 1 };
    const smallest: PlacedArea = { ...largest, column: 3 };
    const choices: Choices = {
      MaxClassSize: { kind: "cells", area: largest },
      MinClassSize: { kind: "cells", area: smallest },
    };
    const own = await withExcel(book, (excel) => excel.Excel.run((context) => lookAtSheet(context, "Inputs", choices)));
    const { issues, read } = draftOf(own, choices);
    expect(issues).toEqual([]);
    expect(read.problem?.grades.map(({ minClassSize, maxClassSize }) => [minClassSize, maxClassSize])).toEqual([
      [8, 20],
      [8, 25],
      [8, 25],
      [8, 25],
    ]);
  });

  it("proposes nothing of a sheet that is no school", async () => {
    for (const cells of [{ "Sheet1!A1": [["Cake sale"], ["Scones", 40], ["Tea", 60]] }, { "Sheet1!A1": [] }]) {
      const own = await withExcel(bookOf({ cells, names: {} }), (excel) =>
        excel.Excel.run((context) => lookAtSheet(context, "Sheet1", {})),
      );
      expect(own.proposal).toBeUndefined();
    }
  });
});

describe("sentences about a person's own sheet", () => {
  it("say what is left to do", () => {
    expect(obstacleSentence({ kind: "asked", names: ["Children", "Teachers"] })).toBe(
      "Choose first which cells hold the number of children in each grade and the number of teachers.",
    );
    expect(obstacleSentence({ kind: "notFound", names: ["MaxClassSize"] })).toBe(
      "Say first which cells hold the largest class of each grade: select them, then choose Use selected cells there.",
    );
    expect(obstacleSentence({ kind: "shapes" })).toBe(
      "Some of these cells do not go together. Select other cells for them first.",
    );
  });

  it("say what was done, and what was not", () => {
    expect(namedSentence(["Teachers", "Grades"])).toBe("2 ranges of your sheet got a name. No cell was changed.");
    expect(namesChangedSentence(["Grades"])).toBe(
      "Grades has been changed since, so no name was taken back. Choose Formulas > Name Manager to change or delete names.",
    );
    expect(troubleSentence(new NamingFailed(new Error("no"), ["Grades"]))).toMatch(
      /^Naming stopped half-way\. Choose Formulas > Name Manager and delete Grades where it is there\. /,
    );
  });
});

describe("naming all at once", () => {
  const areas = areasOf(draft());
  const book = () => bookOf({ cells: { "Sheet1!A1": OWN_ROWS }, names: {} });

  it("gives a school that is read, changes no cell, and is taken back whole", async () => {
    const school = book();
    const before = seenIn(school);
    await withExcel(school, async (excel) => {
      const given = await excel.Excel.run((context) => nameInputs(context, areas, "Sheet1"));
      const { problem } = await excel.Excel.run((context) => readSchool(context));
      expect(problem).toMatchObject({ teachers: 4, grades: [{ children: 28 }, { children: 31 }, { children: 27 }] });
      const outcome = await excel.Excel.run((context) => unnameInputs(context, given, "Sheet1"));
      expect(outcome).toEqual({ kind: "unnamed" });
      expect(seenIn(school)).toEqual(before);
    });
  });

  it("leaves no name behind, whichever request fails and however, and works the next time", async () => {
    const school = book();
    const before = seenIn(school);
    await withExcel(school, async (excel) => {
      let failures = 0;
      for (const sync of [1, 2]) {
        for (const moment of ["before", "after", { action: 2 }, { action: 6 }] as const) {
          for (const code of ["AccessDenied", "GeneralException"]) {
            excel.faults.fail({ code, sync, moment });
            const given = await excel.Excel.run((context) => nameInputs(context, areas, "Sheet1")).catch(() => {
              failures++;
            });
            excel.faults.clear();
            if (given) await excel.Excel.run((context) => unnameInputs(context, given, "Sheet1"));
            expect(seenIn(school)).toEqual(before);
          }
        }
      }
      expect(failures).toBeGreaterThanOrEqual(12);
      expect(await excel.Excel.run((context) => nameInputs(context, areas, "Sheet1"))).toHaveLength(4);
    });
  });

  it("takes back what a naming that failed half-way left, also where Excel refuses that twice", async () => {
    const school = book();
    const before = seenIn(school);
    await withExcel(school, async (excel) => {
      const failing = async (): Promise<unknown> =>
        excel.Excel.run((context) => nameInputs(context, areas, "Sheet1")).catch((error: unknown) => error);
      // The second sync names the cells; each of the next two is an attempt to take that back.
      for (const sync of [2, 3, 4]) excel.faults.fail({ code: "GeneralException", sync, moment: "after" });
      expect(await failing()).toMatchObject({ code: "GeneralException", left: [] });
      excel.faults.clear();
      expect(seenIn(school)).toEqual(before);
      excel.faults.fail({ code: "GeneralException", sync: 2, moment: "after", times: "always" });
      expect(await failing()).toMatchObject({ left: [...areas.keys()] });
    });
  });

  it("gives a name that was there what it said before, and takes none back where one points elsewhere since", async () => {
    const school = bookOf({ cells: { "Sheet1!A1": OWN_ROWS }, names: { Teachers: "=Sheet1!$C$4" } });
    const before = seenIn(school);
    await withExcel(school, async (excel) => {
      const given = await excel.Excel.run((context) => nameInputs(context, areas, "Sheet1"));
      expect((await excel.Excel.run((context) => readSchool(context))).problem?.teachers).toBe(4);
      const moved = await excel.Excel.run(async (context) => {
        const item = context.workbook.names.getItem("Grades");
        item.formula = "=Sheet1!$B$1:$C$1";
        await context.sync();
        const refused = await unnameInputs(context, given, "Sheet1");
        item.formula = "=Sheet1!$B$1:$D$1";
        await context.sync();
        return refused;
      });
      expect(moved).toEqual({ kind: "changedSince", names: ["Grades"] });
      await excel.Excel.run((context) => unnameInputs(context, given, "Sheet1"));
      expect(seenIn(school)).toEqual(before);
    });
  });
});
