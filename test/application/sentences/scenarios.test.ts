import { madeSentence, readingOthersSentence, sharedSentence } from "../../../src/application/sentences/new-scenario";
import {
  differencesSentence,
  movedClassSentence,
  nextYearObstacleSentence,
  nextYearSentence,
  typedOverSentence,
} from "../../../src/application/sentences/next-year";
import { sheetNameSentence } from "../../../src/application/sentences/sheet-name";
import type { InputFormula } from "../../../src/workbook/reading/input-formulas";
import { sheetNameFault } from "../../../src/workbook/sheets/sheet-name";
import { Book } from "../../../src/embedded/book/book";
import { sampleProblem } from "../../support/sample-problem";

const place = (row: number) => ({ sheet: "Inputs", row, column: 1 });
const formula = (row: number): InputFormula => ({ name: "Children", place: place(row), formula: "=Roll!A1" });
const { grades } = await sampleProblem();

describe("what is wrong with the name of a new sheet", () => {
  it.each([
    ["", "Type a name for the new sheet."],
    ["   ", "Type a name for the new sheet."],
    ["A name of thirty-two characters.", "Excel takes names of up to 31 characters, and this one has 32. Shorten it."],
    ["13/14", "Excel takes no / in the name of a sheet. Take it out."],
    [":\\/?*[]", "Excel takes no :, \\, /, ?, *, [ or ] in the name of a sheet. Take them out."],
    ["'Spring", "Excel takes no apostrophe at the beginning or end of a sheet’s name. Take it away there."],
    ["Spring'", "Excel takes no apostrophe at the beginning or end of a sheet’s name. Take it away there."],
    ["HISTORY", "Excel keeps the name History for itself. Choose another."],
    ["inputs", "There is a sheet Inputs already. Choose another name."],
  ])("%j: %s", (name, sentence) => {
    const fault = sheetNameFault(name, ["Inputs"]);
    expect(fault && sheetNameSentence(fault)).toBe(sentence);
  });

  it.each(["O'Hara", "13 teachers", "A name of thirty-one characters", "Histories", "(2)"])("nothing: %s", (name) => {
    expect(sheetNameFault(name, ["Inputs"])).toBeUndefined();
  });

  it("is what the embedded Excel refuses, and nothing else", () => {
    const names = [
      "",
      "x".repeat(31),
      "x".repeat(32),
      "'",
      "a'b",
      "a'",
      "history",
      "Inputs",
      "INPUTS",
      "[",
      "]",
      ":",
      "*",
      "?",
      "/",
      "\\",
      "-",
      "!",
    ];
    for (const name of names) {
      const book = new Book();
      book.addSheet("Inputs");
      const refuses = (): boolean => {
        try {
          book.addSheet(name);
          return false;
        } catch {
          return true;
        }
      };
      expect([name, sheetNameFault(name, ["Inputs"]) !== undefined]).toEqual([name, refuses()]);
    }
  });
});

describe("before a scenario is made", () => {
  it("says what the copy shares with the school’s sheet, and how to part them", () => {
    expect(sharedSentence([], "Inputs")).toBeUndefined();
    const area = { sheet: "Limits", row: 0, column: 1, rowCount: 3, columnCount: 1 };
    expect(sharedSentence([{ kind: "otherSheet", name: "MaxClassSize", area }], "Inputs")).toBe(
      "The copy shares what is not on Inputs: the largest class of each grade (Limits!B1:B3). A change there changes both. Where the copy should differ, show it other cells under “Which cells?”.",
    );
    expect(
      sharedSentence(
        [
          { kind: "value", name: "Teachers" },
          { kind: "otherSheet", name: "Keep", area },
        ],
        "Inputs",
      ),
    ).toBe(
      "The copy shares what is not on Inputs: the number of teachers (Teachers, a value without cells) and the classes that stay as they are (Limits!B1:B3). A change there changes both. Where the copy should differ, show it other cells under “Which cells?”.",
    );
  });

  it("says which formulas go on reading other sheets", () => {
    expect(readingOthersSentence([])).toBeUndefined();
    expect(readingOthersSentence([formula(4)])).toBe(
      "Inputs!B5 reads other sheets by formula, and so it will on the copy. Type numbers there over what should differ.",
    );
    expect(readingOthersSentence([formula(4), formula(6)])).toBe(
      "Inputs!B5 and Inputs!B7 read other sheets by formula, and so they will on the copy. Type numbers there over what should differ.",
    );
  });
});

describe("before a next year is made", () => {
  it("says who goes where", () => {
    expect(nextYearSentence(grades, "Inputs")).toBe(
      "On a copy of Inputs, every child is a grade up: the children of K are then in 1, and so on. Those of 6 leave. Inputs stays as it is.",
    );
  });

  it("says what becomes of a class", () => {
    const now = grades.map(() => 0);
    const at = (position: number, count: number, more: readonly number[] = now) =>
      more.map((other, index) => (index === position ? count : other));
    expect(movedClassSentence({ name: "K A", now, next: at(1, 19) }, 1, grades)).toBe("K A → 1, 19 children");
    expect(movedClassSentence({ name: "", now: at(1, 1, at(0, 4)), next: at(2, 1, at(1, 4)) }, 3, grades)).toBe(
      "Class 3 (K/1) → 1/2, 5 children",
    );
    expect(movedClassSentence({ name: "6 B", now, next: now }, 2, grades)).toBe("6 B leaves");
  });

  it("says where children differ and where formulas give way", () => {
    expect(differencesSentence([], "Inputs")).toBeUndefined();
    expect(differencesSentence([{ grade: "K", inClasses: 37, children: 38 }], "Inputs")).toBe(
      "The children differ: 37 of K in these classes, 38 on Inputs. The new sheet goes by those of Inputs, the classes by themselves.",
    );
    expect(typedOverSentence([])).toBeUndefined();
    expect(typedOverSentence([formula(4)])).toBe(
      "Inputs!B5 is a formula. On the new sheet numbers stand in its place.",
    );
    expect(typedOverSentence([formula(4), formula(5)])).toBe(
      "Inputs!B5 and Inputs!B6 are formulas. On the new sheet numbers stand in their place.",
    );
  });

  it("says what stands in the way, and what to do", () => {
    const said = (["noClasses", "nobodyStays", "childrenElsewhere"] as const).map((kind) =>
      nextYearObstacleSentence({ kind }, "Inputs"),
    );
    expect([
      ...said,
      nextYearObstacleSentence({ kind: "notCounts", sheet: "Plan 1" }, "Inputs"),
      nextYearObstacleSentence({ kind: "childrenFilled", places: [place(4), place(5)] }, "Inputs"),
    ]).toEqual([
      "No sheet holds this year’s classes for these grades yet. Write a plan to a sheet first, or name your own cells CurrentPlan.",
      "All children in these classes are of the oldest grade and leave. Choose other classes.",
      "The children of the grades do not stand in cells of Inputs, so a copy of it cannot hold those of next year. Move them there first; their name Children goes along.",
      "Some class on Plan 1 holds something other than a number of children. Mend that first, or choose other classes.",
      "A formula in another cell fills Inputs!B5 and Inputs!B6, so that other children cannot be typed there. Type the numbers of this year in its place first.",
    ]);
  });
});

describe("once a scenario is made", () => {
  const made = { sheet: "More", from: "Inputs", teachers: { sheet: "More", row: 4, column: 1 } };

  it("says what to change on it first", () => {
    expect(madeSentence(made)).toBe(
      "More is a copy of Inputs. Change on it what would be otherwise, for instance the teachers in More!B5; Inputs stays as it is.",
    );
    expect(madeSentence({ ...made, teachers: undefined })).toBe(
      "More is a copy of Inputs. Change on it what would be otherwise; Inputs stays as it is.",
    );
    const nextYear = { classes: "Classes moved up" };
    expect(madeSentence({ ...made, nextYear })).toBe(
      "On More everybody is a grade up, and Classes moved up holds this year’s classes as its current plan. Look whether its teachers and limits are still right.",
    );
    const missing = { grade: "K", place: { sheet: "More", row: 9, column: 1 } };
    expect(madeSentence({ ...made, nextYear: { ...nextYear, missing } })).toBe(
      "On More everybody is a grade up, and Classes moved up holds this year’s classes as its current plan. Type how many children K will have into More!B10, and look whether teachers and limits are still right.",
    );
  });
});
