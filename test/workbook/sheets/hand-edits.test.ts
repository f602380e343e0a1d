import type { EmbeddedExcel } from "../../../src/embedded/host/embedded-excel";
import { conditionalLooks } from "../../../src/embedded/calculation/conditional-looks";
import { readSchool } from "../../../src/application/school/read-school";
import { classTypes } from "../../../src/planning/class-type";
import type { Plan } from "../../../src/planning/plan";
import { planSheet } from "../../../src/workbook/sheets/plan-sheet";
import { findResultSheets } from "../../../src/workbook/reading/result-sheets";
import { writeSheets } from "../../../src/workbook/writing/write-sheets";
import type { Problem } from "../../../src/planning/problem";
import { THIRTY_CLASSES } from "../../support/thirty-classes";
import { workbookOfSchool } from "../../support/workbook-of-school";
import { bookOf, seenIn, type TestWorkbook, withExcel } from "../../support/school-book";

/** Three grades; K may sit with 1, in a class of 8 to 18; 1 with 2, as their own limits let them. */
const SCHOOL: TestWorkbook = {
  cells: {
    "Inputs!A1": [
      ["Teachers", 4, "exactly"],
      ["K", 30, 5, 20],
      ["1", 30, 6, 22],
      ["2", 22, 7, 24],
      ["K/1", 8, 18],
      ["1+2", "", ""],
    ],
  },
  names: {
    Teachers: "=Inputs!$B$1",
    TeacherRule: "=Inputs!$C$1",
    Grades: "=Inputs!$A$2:$A$4",
    Children: "=Inputs!$B$2:$B$4",
    MinClassSize: "=Inputs!$C$2:$C$4",
    MaxClassSize: "=Inputs!$D$2:$D$4",
    MinSubclass: "=4",
    Composites: "=Inputs!$A$5:$A$6",
    CompositeMin: "=Inputs!$B$5:$B$6",
    CompositeMax: "=Inputs!$C$5:$C$6",
  },
};

type PlannedClass = readonly [name: string, children: readonly number[], kept?: true];

/** The plan's rows on its sheet: K A, K/1 A, 1 A, 2 A, and the row for one more. */
const CLASSES: readonly PlannedClass[] = [
  ["K", [20]],
  ["K/1", [10, 8]],
  ["1", [22]],
  ["2", [22]],
];

interface PlanOnScreen {
  /** Types children into the cells of a class: `move("K A", [19, 1, 0])`. */
  readonly type: (row: number, children: readonly (number | string)[]) => void;
  /** What stands in the columns size, smallest, largest and check of a row, from 6 on. */
  readonly row: (row: number) => readonly unknown[];
  /** What the checks say: of each class and the row for one more; of all, of the places, of the teachers. */
  readonly checks: () => readonly unknown[];
  /** The lines above the table: the plan in a line, and what it is. */
  readonly said: () => readonly unknown[];
  /** The cells that stand out, each with what is shown in it. */
  readonly flagged: () => readonly string[];
  readonly excel: EmbeddedExcel;
}

/** What a colleague reads beside "Still to place", in a school of so many grades, who moved children of the first two by hand. */
async function stillToPlace(count: number, children: readonly [number, number]): Promise<readonly string[]> {
  const problem: Problem = { ...THIRTY_CLASSES, teachers: count, grades: THIRTY_CLASSES.grades.slice(0, count) };
  const composites = THIRTY_CLASSES.composites.filter(({ grades }) => grades.every((position) => position < count));
  return withExcel(workbookOfSchool({ ...problem, composites }), async ({ Excel, user }) =>
    Excel.run(async (context) => {
      const school = await readSchool(context);
      if (!school.problem) throw new Error(JSON.stringify(school.issues));
      const types = classTypes(school.problem).filter(({ grades }) => grades.length === 1);
      const classes = types.map((type, position) => ({
        name: `${type.name} A`,
        type,
        children: [problem.grades[position]?.children ?? 0],
      }));
      const made = { ...school, problem: school.problem, madeOn: new Date(2026, 10, 21), version: "1" };
      await writeSheets(context, [planSheet(1, { classes }, made, { headline: "All.", verdict: "The best." })]);
      const sheet = context.workbook.worksheets.getItem("Plan 1");
      const labels = sheet.getRange("A1:A60");
      labels.load("values");
      await context.sync();
      const rowOf = (label: string): number => labels.values.findIndex(([value]) => value === label);
      children.forEach((number, position) => {
        user.type(`'Plan 1'!${"BC"[position] ?? ""}${rowOf("Class") + 2 + position}`, number);
      });
      const row = sheet.getRangeByIndexes(rowOf("Still to place"), 1, 1, count + 1);
      row.load("text");
      await context.sync();
      const [texts = []] = row.text;
      return [texts[0] ?? "", texts[1] ?? "", texts[2] ?? "", texts[count] ?? ""];
    }),
  );
}

async function withPlan(
  story: (plan: PlanOnScreen) => void | Promise<void>,
  classes = CLASSES,
  names: TestWorkbook["names"] = {},
): Promise<void> {
  const book = bookOf({ ...SCHOOL, names: { ...SCHOOL.names, ...names } });
  await withExcel(book, async (excel) => {
    await excel.Excel.run(async (context) => {
      const { problem, cells, places, issues } = await readSchool(context);
      if (!problem) throw new Error(JSON.stringify(issues));
      const types = classTypes(problem);
      const plan: Plan = {
        classes: classes.map(([name, children, kept]) => {
          const type = types.find((one) => one.name === name);
          if (!type) throw new Error(`There is no type ${name}.`);
          return { name: `${name} A`, type, children, ...(kept === undefined ? {} : { kept }) };
        }),
      };
      const made = { problem, cells, places, madeOn: new Date(2026, 10, 21), version: "1" };
      await writeSheets(context, [
        planSheet(1, plan, made, { headline: "Four classes.", verdict: "The best plan, proved." }),
      ]);
    });
    const sheet = book.findSheet("Plan 1");
    if (!sheet) throw new Error("The plan has a sheet.");
    const at = (row: number, column: number) => sheet.valueAt(row - 1, column);
    await story({
      excel,
      type: (row, children) => {
        children.forEach((count, index) => {
          excel.user.type(`'Plan 1'!${"BCD"[index] ?? ""}${row}`, count);
        });
      },
      row: (row) => [4, 5, 6, 7].map((column) => at(row, column)),
      said: () => [at(2, 0), at(3, 0)],
      checks: () => [6, 7, 8, 9, 10, 11, 13, 14].map((row) => at(row, 7)),
      flagged: () =>
        conditionalLooks(excel.calculation, sheet, { top: 5, left: 0, rows: 10, columns: 8 }).map(
          ({ row, column, look }) =>
            `${"ABCDEFGH"[column] ?? ""}${row + 1} ${look.numberFormat ?? ""} ${look.font?.bold === true ? "bold" : ""}`
              .replaceAll(/"|0 /g, "")
              .replaceAll(/ +/g, " "),
        ),
    });
  });
}

const ALL_WELL = ["OK", "OK", "OK", "OK", "", "OK", "OK", "OK"];

describe("a plan that a colleague changes by hand", () => {
  it("is in order as it was written, with the limits of each class", async () => {
    await withPlan(({ checks, row, flagged }) => {
      expect(checks()).toEqual(ALL_WELL);
      expect([6, 7, 8, 9].map((at) => row(at).slice(0, 3))).toEqual([
        [20, 5, 20],
        [18, 8, 18],
        [22, 6, 22],
        [22, 7, 24],
      ]);
      expect(row(14)).toEqual([4, 4, 4, "OK"]);
      expect(flagged()).toEqual([]);
    });
  });

  it("shows a class that has become too large, and another too small, with marks and not by colour alone", async () => {
    await withPlan(({ type, checks, flagged }) => {
      type(8, [0, 23, 0]);
      type(9, [0, 0, 6]);
      expect(checks()).toEqual(["OK", "OK", "too large", "too small", "", "see above", "too many placed", "OK"]);
      expect(flagged()).toEqual([
        "E8 ▲ bold",
        "H8 bold",
        "E9 ▼ bold",
        "H9 bold",
        "H11 bold",
        "C13 bold",
        "D13 bold",
        "H13 bold",
      ]);
    });
  });

  it("no longer says that it is proved, but how many classes differ, until they are as they were", async () => {
    await withPlan(({ type, said, excel }) => {
      expect(said()).toEqual(["Four classes.", "The best plan, proved."]);
      type(8, [0, 21, 0]);
      expect(said()).toEqual([
        "As it was found: Four classes.",
        "Changed by hand: 1 class differs from the plan as it was found.",
      ]);
      type(9, [0, 1, 22]);
      expect(said()[1]).toBe("Changed by hand: 2 classes differ from the plan as it was found.");
      type(8, [0, 22, 0]);
      type(9, ["", "", 22]);
      expect(said()[1]).toBe("The best plan, proved.");
      type(10, [3]);
      expect(said()[1]).toBe("Changed by hand: 1 class differs from the plan as it was found.");
      type(10, [""]);
      // Another name, and other places in the table, are no other plan.
      excel.user.type("'Plan 1'!A6", "Ms Otter");
      for (const [row, children] of [
        [8, [0, 0, 22]],
        [9, [0, 22, 0]],
      ] as const)
        type(row, children);
      expect(said()[1]).toBe("The best plan, proved.");
    });
  });

  it("flags a text where a number of children should stand, also one that looks like a number", async () => {
    await withPlan(({ type, checks }) => {
      type(8, [0, "'22", 0]);
      expect(checks()[2]).toBe("not a count");
      type(8, [0, "some", 0]);
      expect(checks()[2]).toBe("not a count");
      type(8, [0, 22, ""]);
      expect(checks()).toEqual(ALL_WELL);
    });
  });

  it("holds a class to the limits of the grades that sit in it now", async () => {
    await withPlan(({ type, row, checks }) => {
      // A child of grade 1 in K A makes it a K/1, which may have but 18, and at least 4 of each grade.
      type(6, [19, 1, 0]);
      expect(row(6)).toEqual([20, 8, 18, "too large"]);
      type(6, [15, 3, 0]);
      expect(row(6)).toEqual([18, 8, 18, "too few of a grade"]);
      // Without its children of K, K/1 A is a 1.
      type(7, [0, 8, 0]);
      expect(row(7)).toEqual([8, 6, 22, "OK"]);
      // A composite without limits of its own has the strictest of its grades'.
      type(8, [0, 4, 18]);
      expect(row(8)).toEqual([22, 7, 22, "OK"]);
      expect(checks().slice(5)).toEqual(["see above", "too many placed", "OK"]);
    });
  });

  it("says that grades may not sit together, and flags them", async () => {
    await withPlan(({ type, row, flagged }) => {
      type(6, [15, 0, 5]);
      expect(row(6)).toEqual([20, "", "", "mix not allowed"]);
      expect(flagged().slice(0, 3)).toEqual(["B6 bold", "D6 bold", "H6 bold"]);
    });
  });

  it("says so too of a composite beyond the largest span, and from which span the plan was made", async () => {
    const apart: readonly PlannedClass[] = CLASSES.filter(([name]) => name !== "K/1");
    await withPlan(
      ({ type, row, excel }) => {
        type(6, [15, 5, 0]);
        expect(row(6)).toEqual([20, "", "", "mix not allowed"]);
        const cells = seenIn(excel.book);
        expect(JSON.stringify(cells)).toContain('"Largest span"');
        expect(JSON.stringify(cells)).toContain('"1 grade"');
      },
      apart,
      { LargestSpan: "=1" },
    );
  });

  it("counts the teachers when a class is emptied, and when one more is opened below", async () => {
    await withPlan(({ type, row, checks, flagged, excel }) => {
      type(9, [0, 0, 0]);
      expect(checks()).toEqual(["OK", "OK", "OK", "empty", "", "OK", "not all placed", "too few classes"]);
      expect(row(9)).toEqual([0, "", "", "empty"]);
      expect(flagged()).toContain("E14 ▼ bold");
      type(9, [0, 0, 11]);
      type(10, [0, 0, 11]);
      excel.user.type("'Plan 1'!A10", "2 B");
      expect(row(10)).toEqual([11, 7, 24, "OK"]);
      expect(checks()).toEqual(["OK", "OK", "OK", "OK", "OK", "OK", "OK", "too many classes"]);
      excel.user.type("Inputs!B1", 5);
      expect(checks().at(-1)).toBe("OK");
    });
  });

  it("lets a class that was to stay as it is keep no limit, until somebody changes it", async () => {
    const [first, ...others] = CLASSES;
    const kept: PlannedClass = ["K", [25], true];
    await withPlan(
      ({ type, checks, flagged }) => {
        expect(checks().slice(0, 6)).toEqual(["kept", "OK", "OK", "OK", "", "OK"]);
        expect(flagged()).toEqual(["B13 bold", "H13 bold"]);
        type(6, [24, 0, 0]);
        expect(checks()[0]).toBe("too large");
        type(6, [...(first?.[1] ?? []), 0, 0]);
        expect(checks()).toEqual(ALL_WELL);
      },
      [kept, ...others],
    );
  });

  it("follows the children in the inputs, and keeps what was read where their sheet is gone", async () => {
    await withPlan(async ({ checks, excel }) => {
      excel.user.type("Inputs!B2", 31);
      expect(checks()[6]).toBe("not all placed");
      excel.user.type("Inputs!B2", "many");
      expect(checks()[6]).toBe("OK");
      await excel.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Inputs").delete();
        await context.sync();
      });
      expect(checks()).toEqual(ALL_WELL);
    });
  });

  it.each([["twelve"], [-3], [2.5]])(
    "says that %j, pasted past the rule for the cell, is not a count",
    async (pasted) => {
      await withPlan(({ type, checks, flagged }) => {
        type(6, [pasted, 0, 0]);
        expect(checks()[0]).toBe("not a count");
        expect(flagged()).toContain("B6 bold");
      });
    },
  );

  it("takes only whole numbers of 0 or more where children are typed, the row for one more class among them", async () => {
    await withPlan(async ({ excel }) => {
      await excel.Excel.run(async (context) => {
        const { dataValidation } = context.workbook.worksheets.getItem("Plan 1").getRange("B6:D10");
        dataValidation.load("rule,errorAlert");
        await context.sync();
        expect(dataValidation.rule).toEqual({ wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } });
        expect(dataValidation.errorAlert).toMatchObject({ style: "Stop", message: "Type a whole number, 0 or more." });
      });
    });
  });

  it("lets people write down teachers and rooms, which changes nothing that it says", async () => {
    await withPlan(async ({ type, row, checks, said, flagged, excel }) => {
      const all = () => [checks(), said(), flagged(), ...[6, 7, 8, 9, 10, 11, 13, 14, 15].map(row)];
      const results = () => excel.Excel.run(findResultSheets);
      const [before, resultsBefore] = [all(), await results()];
      for (const [cell, entry] of [
        ["I6", "Ms Otter"],
        ["J6", 12],
        ["I7", 3],
        ["J8", "=1/0"],
        ["I9", "=SUM(B6:B9)"],
        ["I10", "nobody yet"],
        ["J10", -1],
      ] as const)
        excel.user.type(`'Plan 1'!${cell}`, entry);
      expect(all()).toEqual(before);
      expect(await results()).toEqual(resultsBefore);
      // What is written there stays with a plan that is changed by hand.
      type(8, [0, 21, 0]);
      expect(said()[1]).toBe("Changed by hand: 1 class differs from the plan as it was found.");
    });
  });

  it("reads what is left and what is over, in words or, where columns have no room for these, with what a minus means", async () => {
    expect(await stillToPlace(4, [86, 80])).toEqual(["2 left", "1 over", "–", ""]);
    expect(await stillToPlace(8, [86, 80])).toEqual(["2", "-1", "–", "minus = over"]);
    expect(await stillToPlace(8, [86, 79])).toEqual(["2", "–", "–", ""]);
  });

  it("uses functions alone that every Excel since 2010 has", async () => {
    const formulas: string[] = [];
    await withPlan(async ({ excel }) => {
      await excel.Excel.run(async (context) => {
        const used = context.workbook.worksheets.getItem("Plan 1").getUsedRange();
        used.load("formulas");
        await context.sync();
        formulas.push(
          ...used.formulas
            .flat()
            .map(String)
            .filter((entry) => entry.startsWith("=")),
        );
      });
    });
    const functions = new Set(formulas.flatMap((formula) => formula.match(/[A-Z]+(?=\()/g) ?? []));
    expect([...functions].sort()).toEqual([
      ...["ABS", "AND", "COUNT", "COUNTBLANK", "COUNTIF", "IF", "IFERROR", "INDEX", "INT", "MATCH", "MAX", "OR"],
      ...["SUBSTITUTE", "SUM", "SUMPRODUCT"],
    ]);
  });
});
