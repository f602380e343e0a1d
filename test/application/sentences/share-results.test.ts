import { resultTrouble, shareSentence } from "../../../src/application/sentences/share";
import type { PlanNow, ResultSheet } from "../../../src/workbook/reading/result-sheets";

/** The sheet of a plan whose inputs are what they were. */
function planSheet(plan: PlanNow): ResultSheet {
  return { name: "Plan 1", hidden: false, madeFrom: [{ sheet: "Inputs", inputs: { kind: "unchanged" } }], plan };
}

describe("a plan that is about to be shared", () => {
  it.each<[PlanNow, string | undefined, RegExp]>([
    [{ changedClasses: 0, failing: [] }, undefined, /^Ready to share/],
    [
      { changedClasses: 1, failing: [] },
      "Changed by hand: 1 class differs from the plan as it was found.",
      /: 1 plan changed by hand\.$/,
    ],
    [
      { changedClasses: 2, failing: ["too large", "not all placed"] },
      "Changed by hand: 2 classes differ from the plan as it was found. Its checks say: too large and not all placed.",
      /: 1 plan whose checks find something wrong\.$/,
    ],
  ])("is told with what somebody changed and which checks fail: %j", (plan, trouble, sentence) => {
    const result = planSheet(plan);
    expect(resultTrouble(result)).toBe(trouble);
    expect(shareSentence({ formulas: [], unfinished: [], results: [result] })).toMatch(sentence);
  });
});
