import { changesSentence } from "../../../src/application/sentences/changes";
import type { Grade } from "../../../src/planning/grades";
import type { Problem } from "../../../src/planning/problem";
import { problemOf, schoolOf } from "../../taskpane/support/pane-story";

const SCHOOL = problemOf(schoolOf(24));

function withGrade(position: number, change: Partial<Grade>): Problem {
  return {
    ...SCHOOL,
    grades: SCHOOL.grades.map((grade, index) => (index === position ? { ...grade, ...change } : grade)),
  };
}

describe("what has changed since plans were found", () => {
  it.each<[string, Problem]>([
    ["", structuredClone(SCHOOL)],
    ["inputs have changed: grade 2 24 → 26", withGrade(2, { children: 26 })],
    ["inputs have changed: grade K largest class 25 → 20", withGrade(0, { maxClassSize: 20 })],
    ["inputs have changed: grade 1 preferred size none → 18", withGrade(1, { preferredClassSize: 18 })],
    [
      "inputs have changed: grade 3 added, grade 2 removed, composite 1/3 added and 1 more",
      withGrade(2, { name: "3" }),
    ],
    ["inputs have changed: teachers 4 → 5", { ...SCHOOL, teachers: 5 }],
    ["inputs have changed: teachers at most → exactly", { ...SCHOOL, teacherRule: "exactly" }],
    ["inputs have changed: composite 1/2 removed", { ...SCHOOL, composites: SCHOOL.composites.slice(0, 1) }],
    [
      "inputs have changed: composite K/1 largest class none → 18",
      { ...SCHOOL, composites: SCHOOL.composites.map((it, index) => (index === 0 ? { ...it, maxClassSize: 18 } : it)) },
    ],
    [
      "inputs have changed: largest average of K+1 none → 21.5, smallest average of K+1 none → 15",
      { ...SCHOOL, averages: [{ grades: [0, 1], largest: 21.5, smallest: 15 }] },
    ],
    ["inputs have changed: first fewest teachers", { ...SCHOOL, priorities: ["fewest teachers"] }],
    ["inputs have changed: the classes there are now", { ...SCHOOL, currentPlan: [[20, 0]] }],
    [
      "inputs have changed: teachers 4 → 5, grade 2 24 → 26, grade 2 largest class 25 → 20 and 1 more",
      { ...withGrade(2, { children: 26, maxClassSize: 20, minSubclass: 4 }), teachers: 5 },
    ],
  ])("is told as “%s”", (sentence, now) => {
    expect(changesSentence(SCHOOL, now)).toBe(sentence);
  });

  it("is told where only the order of the grades is another", () => {
    const turned = { ...SCHOOL, composites: [], grades: [...SCHOOL.grades].reverse() };
    expect(changesSentence({ ...SCHOOL, composites: [] }, turned)).toBe("inputs have changed: order of the grades");
  });
});
