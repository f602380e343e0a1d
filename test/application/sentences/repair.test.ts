import { repairSentence } from "../../../src/application/sentences/repair";
import type { Change } from "../../../src/planning/change";
import type { Problem } from "../../../src/planning/problem";

const SCHOOL: Problem = {
  teachers: 9,
  teacherRule: "at most",
  grades: ["K", "1", "2"].map((name) => ({ name, children: 30, minClassSize: 8, maxClassSize: 25, minSubclass: 5 })),
  composites: [{ grades: [0, 1] }],
  priorities: [],
  averages: [
    { grades: [0, 1, 2], largest: 21, smallest: 15 },
    { grades: [2], largest: 24.5 },
  ],
};

const TEACHERS: Change = { kind: "teachers", from: 9, to: 10 };
const LARGER: Change = { kind: "maxClassSize", grades: [0], from: 25, to: 26 };

describe("the sentence on a repair", () => {
  it.each<readonly [Change, string]>([
    [TEACHERS, "With 10 teachers instead of 9 (Inputs!B2), a plan exists."],
    [LARGER, "If classes with grade K may have up to 26 children instead of 25 (Inputs!B2), a plan exists."],
    [
      { kind: "minClassSize", grades: [0, 1, 2], from: 8, to: 7 },
      "If classes with any grade may have as few as 7 children instead of 8 (Inputs!B2), a plan exists.",
    ],
    [
      { kind: "minSubclass", grades: [1, 2], from: 5, to: 3 },
      "If as few as 3 instead of 5 children of grades 1 or 2 may sit in a composite class (Inputs!B2), a plan exists.",
    ],
    [
      { kind: "compositeMax", composites: [0], from: 25, to: 27 },
      "If K/1 classes may have up to 27 children instead of 25 (Inputs!B2), a plan exists.",
    ],
    [
      { kind: "compositeMin", composites: [0], from: 8, to: 6 },
      "If K/1 classes may have as few as 6 children instead of 8 (Inputs!B2), a plan exists.",
    ],
    [
      { kind: "averageMax", average: 0, from: 21, to: 21.4 },
      "If grades K–2 may average up to 21.4 instead of 21 (Inputs!B2), a plan exists.",
    ],
    [
      { kind: "averageMin", average: 0, from: 15, to: 14.9 },
      "If grades K–2 may average as few as 14.9 instead of 15 (Inputs!B2), a plan exists.",
    ],
    [
      { kind: "largestSpan", from: 2, to: 3 },
      "If a class may span up to 3 grades instead of 2 (Inputs!B2), a plan exists.",
    ],
    [
      { kind: "shareOverCap", from: 0.1, to: 0.29 },
      "If 29 % of the classes may be over their cap instead of 10 % (Inputs!B2), a plan exists.",
    ],
    [
      { kind: "softMaxClassSize", grades: [1], from: 20, to: 22 },
      "If the cap of classes with grade 1 is 22 instead of 20 (Inputs!B2), a plan exists.",
    ],
    [
      { kind: "compositeSoftMax", composites: [0], from: 18, to: 19 },
      "If the cap of K/1 classes is 19 instead of 18 (Inputs!B2), a plan exists.",
    ],
    [{ kind: "newComposite", grades: [1, 2] }, "If 1 and 2 may share a class (1/2), a plan exists."],
    [
      { kind: "children", fewer: [1, 0, 2], from: 90, to: 87 },
      "No single change of a limit is enough. A plan exists for all but 3 children: 1 of grade K and 2 of grade 2 (Inputs!B2).",
    ],
  ])("says what to change for %j", (change, sentence) => {
    expect(repairSentence([change], SCHOOL, () => "Inputs!B2")).toBe(sentence);
  });

  it("names the composites that share a cell, or all of them together", () => {
    const problem = { ...SCHOOL, composites: [{ grades: [0, 1] }, { grades: [1, 2] }, { grades: [0, 1, 2] }] };
    const said = (composites: readonly number[]): string =>
      repairSentence([{ kind: "compositeMax", composites, from: 25, to: 27 }], problem, () => "Inputs!G3");
    expect(said([0, 1])).toBe(
      "If K/1 or 1/2 classes may have up to 27 children instead of 25 (Inputs!G3), a plan exists.",
    );
    expect(said([0, 1, 2])).toBe(
      "If composite classes may have up to 27 children instead of 25 (Inputs!G3), a plan exists.",
    );
  });

  it("says of two changes that neither is enough alone", () => {
    const addresses = new Map<Change, string>([
      [TEACHERS, "Inputs!B2"],
      [LARGER, "Inputs!D5"],
    ]);
    expect(repairSentence([TEACHERS, LARGER], SCHOOL, (change) => addresses.get(change))).toBe(
      "With 10 teachers instead of 9 (Inputs!B2) and if classes with grade K may have up to 26 children instead of 25 (Inputs!D5), a plan exists. Neither change is enough alone.",
    );
  });
});
