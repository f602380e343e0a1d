import { capSentences } from "../../../src/application/sentences/over-cap";
import { classTypes } from "../../../src/planning/class-type";
import type { Plan } from "../../../src/planning/plan";
import type { Problem } from "../../../src/planning/problem";
import { CAPPED_SCHOOL, SAME_WITHOUT_CAPS } from "../../support/capped-school";

/** A plan with classes of K of these sizes. */
function planOf(school: Problem, ...sizes: readonly number[]): Plan {
  const [type] = classTypes(school);
  if (type === undefined) throw new Error("The school has a grade.");
  return { classes: sizes.map((size, index) => ({ name: `K ${index}`, type, children: [size] })) };
}

describe("how many classes are over their cap", () => {
  it.each<readonly [readonly number[], string]>([
    [[22, 21, 20], "2 of the 3 classes that have a cap are over it, by 3 children in all (at most 1 may be: 40 %)."],
    [[21, 20, 20], "1 of the 3 classes that have a cap is over it, by 1 child in all (at most 1 may be: 40 %)."],
    [[20, 20], "None of the 2 classes that have a cap is over it (at most 0 may be: 40 %)."],
    [[21], "1 of the 1 class that has a cap is over it, by 1 child in all (at most 0 may be: 40 %)."],
    [[], "No class of this plan has a cap."],
  ])("is said of %j", (sizes, sentence) => {
    expect(capSentences(planOf(CAPPED_SCHOOL, ...sizes), CAPPED_SCHOOL)).toEqual([sentence]);
  });

  it("is said without a share where there is none, and not at all without caps", () => {
    const school = { ...SAME_WITHOUT_CAPS, grades: CAPPED_SCHOOL.grades };
    expect(capSentences(planOf(school, 22, 20), school)).toEqual([
      "1 of the 2 classes that have a cap is over it, by 2 children in all.",
    ]);
    expect(capSentences(planOf(SAME_WITHOUT_CAPS, 22), SAME_WITHOUT_CAPS)).toEqual([]);
  });
});
