import { officeErrorSentence, writingFailedSentence } from "../../../src/application/sentences/office-error";
import {
  outcomeSentence,
  planSentence,
  rankSentence,
  verdictSentence,
} from "../../../src/application/sentences/outcome";
import { counted, listed, quoted } from "../../../src/application/sentences/wording";
import type { Plan } from "../../../src/planning/plan";
import type { MeasureBound } from "../../../src/planning/search";
import { smallSchool } from "../../support/small-school";

const { plan } = smallSchool();
const solved = (count: number, proved: boolean, complete: boolean) =>
  ({
    kind: "solved",
    plans: Array<Plan>(count).fill(plan),
    proved,
    complete,
    provedPlans: proved ? count : 0,
  }) as const;

describe("sentences about a search", () => {
  it("say how many plans there are and whether that is proved", () => {
    expect(outcomeSentence(solved(1, true, true))).toBe("1 plan found: the only one there is.");
    expect(outcomeSentence(solved(4, true, true))).toBe("4 plans found, best first: these are all there are.");
    expect(outcomeSentence(solved(1, true, false))).toBe("1 plan found: proved to be the best. There may be others.");
    expect(outcomeSentence(solved(9, true, false))).toBe(
      "9 plans found, best first: proved to be the best 9. There may be others.",
    );
    const cut = { ...solved(3, false, false), stoppedBy: "timeLimit" } as const;
    expect([0, 1, 2, 3].map((provedPlans) => outcomeSentence({ ...cut, provedPlans }))).toEqual([
      "3 plans found. The time ran out, so better plans may exist.",
      "3 plans found. The time ran out, so only the first is proved to be the best.",
      "3 plans found. The time ran out, so only the first 2 are proved to be the best.",
      "3 plans found, best first, proved to be the best 3. The time ran out before the next.",
    ]);
  });

  it("say how good a plan can be where the first is not proved to be the best", () => {
    const cut = { ...solved(1, false, false), stoppedBy: "timeLimit" } as const;
    const told = (...bounds: readonly MeasureBound[]) =>
      outcomeSentence({ ...cut, bounds }).split("better plans may exist.")[1];
    expect([
      told({ measure: "compositeClasses", atLeast: 1 }, { measure: "teachers", atLeast: 2 }),
      told({ measure: "compositeClasses", atLeast: 0 }, { measure: "teachers", atLeast: 3 }),
      told({ measure: "compositeClasses", atLeast: 1 }, { measure: "evenness", atLeast: 3 }),
      told({ measure: "evenness", atLeast: 3 }, { measure: "teachers", atLeast: 2 }),
    ]).toEqual([
      " No plan has fewer composite classes than this one. Of plans with as few, none has fewer than 2 classes; this one has 3.",
      "",
      " No plan has fewer composite classes than this one.",
      "",
    ]);
  });

  it("say the same in a few words", () => {
    expect(
      [solved(4, true, true), solved(4, true, false), solved(1, true, false), solved(4, false, false)].map(
        verdictSentence,
      ),
    ).toEqual([
      "All plans there are, proved.",
      "The best 4 plans, proved.",
      "The best plan, proved.",
      "Not proved to be the best.",
    ]);
    expect(verdictSentence({ ...solved(4, false, false), provedPlans: 2 })).toBe("Proved for the first 2 only.");
  });

  it("say that no plan exists, or that it is not known", () => {
    expect(outcomeSentence({ kind: "infeasible" })).toBe(
      "No plan exists that keeps every limit; this is proved. Change a limit, the teachers or the composites.",
    );
    expect(outcomeSentence({ kind: "undecided", stoppedBy: "stopped" })).toBe(
      "The search was stopped before a plan was found, so it is not known whether one exists. Allow more time, or loosen a limit.",
    );
  });

  it("describe one plan", () => {
    expect(planSentence(plan)).toBe("3 classes of 20 to 21 children, 1 of them composite (20 children).");
    expect(planSentence({ classes: plan.classes.slice(0, 1) })).toBe("1 class of 20 children, none of them composite.");
    expect(rankSentence(1, true)).toBe("The best plan, proved.");
    expect(rankSentence(3, false)).toBe("Number 3 of the plans, best first, found in the time allowed; not proved.");
  });
});

describe("sentences about errors of Excel's", () => {
  it("say what to do first and the code last", () => {
    expect(officeErrorSentence("InvalidOperationInCellEditMode")).toBe(
      "A cell is being edited. Finish typing in the cell: press Enter or Esc, then try again. (Excel says: InvalidOperationInCellEditMode.)",
    );
    expect(officeErrorSentence("SomethingNew")).toBe(
      "Excel could not do that. Save the workbook and try again. (Excel says: SomethingNew.)",
    );
  });

  it("say whether anything was left behind", () => {
    expect(writingFailedSentence("RequestAborted", [])).toBe(
      "Nothing was written: the workbook is as it was. Excel broke off. Try again. (Excel says: RequestAborted.)",
    );
    expect(writingFailedSentence("RequestAborted", ["Alternatives", "Plan 1"])).toBe(
      "Writing stopped half-way. Look whether the new sheets Alternatives and Plan 1 are there, and delete them. Excel broke off. Try again. (Excel says: RequestAborted.)",
    );
  });
});

describe("wording", () => {
  it("lists, counts and quotes, and shortens what is long", () => {
    expect(listed([], "and")).toBe("");
    expect(listed(["a"], "and")).toBe("a");
    expect(listed(["a", "b", "c"], "or")).toBe("a, b or c");
    expect(listed("abcdefghijklmnop".split(""), "or")).toBe("a, b, c, d, e, f, g, h, i, j, k … or p");
    expect([counted(1, "class", "classes"), counted(2, "class", "classes")]).toEqual(["1 class", "2 classes"]);
    expect(quoted("two\nlines")).toBe("“two lines”");
    expect(quoted("red \u001b[31mkids")).toBe("“red [31mkids”");
    expect(quoted("x".repeat(100))).toBe(`“${"x".repeat(40)} … ${"x".repeat(15)}”`);
  });
});
