import { answeringOtherwise } from "../support/answering-otherwise";
import type { PlanFinder } from "../../src/optimisation/thread/plan-finder";
import { localFinder, type Typed, withFunctions } from "../support/functions-in-excel";

/** A school whose named ranges would be longer than its data. */
const SCHOOL: readonly (readonly Typed[])[] = [
  ["Grade", "Children", "Largest", "Composites"],
  ["K", 19, 20, "'K/1"],
  [1, 14, 25, "'1/2"],
  [2, 10, 25, null],
  [3, 29, 25, null],
  [null, null, null, null],
];
const GIVEN = "A2:A6,B2:B6,C2:C6,8,D2:D6,5";
const PLAN = `=CRUNCHER.PLAN(5,${GIVEN})`;

const BEST = [
  ["Class", "K", "1", "2", "3", "Size"],
  ["K A", 19, "", "", "", 19],
  ["1 A", "", 14, "", "", 14],
  ["2 A", "", "", 10, "", 10],
  ["3 A", "", "", "", 15, 15],
  ["3 B", "", "", "", 14, 14],
];

describe.each([
  ["on a desktop, which hands over 0 for a blank cell", 0],
  ["on the web, which hands over null", null],
] as const)("functions in an Excel %s", (_, blank) => {
  it("spill a plan, and a list of plans", () =>
    withFunctions(
      async ({ type, answer }) => {
        type("A1", SCHOOL);
        expect(await answer("F1", PLAN)).toEqual(BEST);
        expect(await answer("F10", `=CRUNCHER.ALTERNATIVES(5,${GIVEN},,2)`)).toEqual([
          [
            "Plan",
            "Teachers",
            "Composite classes",
            "Smallest",
            "Largest",
            "Average",
            "Children in composites",
            "Structure",
          ],
          [1, 5, 0, 10, 19, 14.4, 0, "1×K, 1×1, 1×2, 2×3"],
          [2, 5, 1, 10, 19, 14.4, 19, "1×K, 1×K/1, 1×2, 2×3"],
        ]);
        expect(await answer("F20", `=CRUNCHER.TEACHERS(${GIVEN})`)).toEqual([[4]]);
        expect(await answer("F21", `=CRUNCHER.CHECK(F1:K6,${GIVEN})`)).toEqual([["OK"]]);
        expect(await answer("F22", `=CRUNCHER.WHY(5,${GIVEN})`)).toEqual([
          ["9 plans exist. The best: 5 classes of 10 to 19 children, none of them composite."],
        ]);
      },
      { blank },
    ));
});

describe("functions in Excel", () => {
  // What they then find is asked of `PLAN` where no Excel is needed: millions of cells take seconds each time.
  it("take whole columns with their headings", () =>
    withFunctions(async ({ type, answer }) => {
      type("A1", SCHOOL);
      type("F1", BEST);
      expect(await answer("F20", "=CRUNCHER.CHECK(F1:K6,A:A,B:B,C:C,8,D:D,5)")).toEqual([["OK"]]);
    }));

  it("are #BUSY! until they are answered, and follow their cells", () =>
    withFunctions(async ({ excel, type, answer, shown }) => {
      type("A1", SCHOOL);
      excel.user.type("F1", PLAN);
      expect(await shown("F1")).toBe("#BUSY!");
      await excel.settled();
      expect(await shown("F1")).toEqual(BEST);
      type("B2", [[25]]);
      await excel.settled();
      expect((await shown("F1")).slice(0, 3)).toEqual([
        ["Class", "K", "1", "2", "3", "Size"],
        ["K A", 20, "", "", "", 20],
        ["K/1 A", 5, 14, "", "", 19],
      ]);
      expect(await answer("F20", "=SUM(K2:K6)")).toEqual([[78]]);
    }));

  it("are #SPILL! where something is in their way, and nothing of it is lost", () =>
    withFunctions(async ({ type, answer, shown }) => {
      type("A1", SCHOOL);
      type("G4", [["my note"]]);
      expect(await answer("F1", PLAN)).toBe("#SPILL!");
      expect(await shown("G4")).toEqual([["my note"]]);
    }));

  it("leave the name of a grade that looks like a formula a text", () =>
    withFunctions(async ({ type, answer }) => {
      type("A1", [["'=1+1"], ["@home"]]);
      type("B1", [[9], [9]]);
      expect(await answer("F1", "=CRUNCHER.PLAN(2,A1:A2,B1:B2,20)")).toEqual([
        ["Class", "=1+1", "@home", "Size"],
        ["=1+1 A", 9, "", 9],
        ["@home A", "", 9, 9],
      ]);
    }));

  it.each<[string, readonly (readonly Typed[])[], string, string]>([
    [
      "text for a number",
      [["28 kids"]],
      "B3",
      "#VALUE! children: the second cell should be a whole number of children, but holds “28 kids”. Type just the number.",
    ],
    [
      "a grade twice",
      [["K"]],
      "A4",
      "#VALUE! grades: the third cell names the grade “K” again after grades: the first cell. Give each grade a name of its own. There is one more mistake.",
    ],
    [
      "a composite that Excel turns into a date",
      [["1/2"]],
      "D3",
      "#VALUE! composites: the second cell should be a composite, but Excel has turned it into a date (2 Jan 2026). Type it with a plus sign, as in 1+2, or format the cell as text first.",
    ],
    [
      "an error in a cell",
      [["=1/0"]],
      "B3",
      "#VALUE! children: the second cell shows the error #DIV/0!. Correct the formula there, or type the value.",
    ],
    [
      "too few places",
      [[9]],
      "C5",
      "#N/A No plan exists. If classes with grade 3 may have up to 10 children instead of 9, a plan exists.",
    ],
  ])("say what is wrong with %s, and recover", (_, typed, at, message) =>
    withFunctions(async ({ excel, type, answer, shown }) => {
      const thisYear = new Date().getFullYear();
      type("A1", SCHOOL);
      type(at, typed);
      expect(await answer("F1", PLAN)).toBe(message.replace("2026", String(thisYear)));
      type("A1", SCHOOL);
      type("D3", [["'1/2"]]);
      await excel.settled();
      expect(await shown("F1")).toEqual(BEST);
    }),
  );

  it("take what spilled by its #, and give the first of what they come to where @ asks for one", () =>
    withFunctions(async ({ type, answer }) => {
      type("A1", SCHOOL);
      expect(await answer("F1", PLAN)).toEqual(BEST);
      expect(await answer("F20", `=CRUNCHER.CHECK(F1#,${GIVEN})`)).toEqual([["OK"]]);
      expect(await answer("F21", `=@${PLAN.slice(1)}`)).toEqual([["Class"]]);
      expect(await answer("F22", `=@CRUNCHER.TEACHERS(${GIVEN})`)).toEqual([[4]]);
      expect(await answer("N1", "=FILTER(A2:A6,B2:B6>0)")).toEqual([["K"], [1], [2], [3]]);
      expect(await answer("O1", "=FILTER(B2:B6,B2:B6>0)")).toEqual([[19], [14], [10], [29]]);
      expect(await answer("F23", "=CRUNCHER.TEACHERS(N1#,O1#,C2:C5,8,D2:D3,5)")).toEqual([[4]]);
      // In row 4, @ takes one cell of each column: grade 2 with its ten children.
      expect(await answer("E4", "=CRUNCHER.TEACHERS(@A2:A6,@B2:B6,9)")).toEqual([[2]]);
    }));

  it("are refused by Excel itself with too few arguments", () =>
    withFunctions(({ excel }) => {
      expect(() => {
        excel.user.type("F1", "=CRUNCHER.PLAN(5,A2:A5)");
      }).toThrow("PLAN takes at least 4 arguments; here it has 2.");
      return Promise.resolve();
    }));

  it("say that the time was over", () =>
    withFunctions(
      async ({ type, answer }) => {
        type("A1", SCHOOL);
        expect(await answer("F1", PLAN)).toBe(
          "#N/A The two seconds that a cell may take were over before the best plan was found. The pane can take longer: choose Class Cruncher on the Home tab.",
        );
      },
      {
        finder: answeringOtherwise(localFinder, {
          plans: () => Promise.resolve({ kind: "undecided", stoppedBy: "timeLimit" }),
        }),
      },
    ));

  it("stop their search when their formula is overwritten, and when their cells change meanwhile", async () => {
    const { finder, events } = endless();
    await withFunctions(
      async ({ excel, type, shown }) => {
        type("A1", SCHOOL);
        excel.user.type("F1", PLAN);
        await arrive();
        type("B2", [[18]]);
        await arrive();
        expect(events).toEqual(["begun with 19", "stopped with 19", "begun with 18"]);
        excel.user.type("F1", "done by hand");
        await arrive();
        expect(events.slice(3)).toEqual(["stopped with 18"]);
        await excel.settled(1);
        expect(await shown("F1")).toEqual([["done by hand"]]);
      },
      { finder },
    );
  });

  it("go on searching for the formula that is left of two that ask the same", async () => {
    const { finder, events, end } = endless();
    await withFunctions(
      async ({ excel, type, shown }) => {
        type("A1", SCHOOL);
        excel.user.type("F1", PLAN);
        excel.user.type("N1", PLAN);
        await arrive();
        excel.user.type("F1", "");
        await arrive();
        expect(events).toEqual(["begun with 19"]);
        await end();
        await excel.settled(5);
        expect(await shown("N1")).toEqual(BEST);
      },
      { finder },
    );
  });
});

/** A finder whose searches go on until they are stopped, or are all let end. */
function endless(): { finder: PlanFinder; events: string[]; end: () => Promise<void> } {
  const events: string[] = [];
  const ends: (() => Promise<void>)[] = [];
  const finder = answeringOtherwise(localFinder, {
    plans: (asked, { signal }) =>
      new Promise((resolve) => {
        const first = asked.problem.grades[0]?.children ?? 0;
        events.push(`begun with ${first}`);
        signal?.addEventListener("abort", () => {
          events.push(`stopped with ${first}`);
          resolve({ kind: "undecided", stoppedBy: "stopped" });
        });
        ends.push(async () => {
          resolve(await localFinder.ask("plans", asked));
        });
      }),
  });
  return {
    finder,
    events,
    end: async () => {
      await Promise.all(ends.map((end) => end()));
    },
  };
}

/** Waits until what is sent has arrived. */
async function arrive(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 60));
}
