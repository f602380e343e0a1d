import { planText } from "../../src/application/plan-text";
import { smallSchool } from "../support/small-school";

describe("a plan as text for the clipboard", () => {
  it("is a table of tabs and lines in which nothing becomes a formula and nothing stands where a class has no children", () => {
    const { plan, made } = smallSchool();
    expect(planText(plan, made.problem).split("\r\n")).toEqual([
      "Class\t'=1+1\t2\tSize",
      "'=1+1 A\t20\t\t20",
      "'=1+1/2 A\t10\t10\t20",
      "2 A\t\t21\t21",
      "Total\t30\t31\t61",
    ]);
  });
});
