import {
  conflictRuleSentence,
  conflictSentence,
  notSmallestSentence,
} from "../../../src/application/sentences/conflict";
import { explain } from "../../../src/optimisation/why-not/explain";
import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import type { Composite, Grade } from "../../../src/planning/grades";
import type { Problem, TeacherRule } from "../../../src/planning/problem";
import { TIMELESS } from "../../support/search";

const solver = await createGlpkSolver();

const grade = (name: string, children: number, minClassSize: number, maxClassSize: number, minSubclass = 1): Grade => ({
  name,
  children,
  minClassSize,
  maxClassSize,
  minSubclass,
});

function school(
  teachers: number,
  grades: readonly Grade[],
  composites: readonly Composite[] = [],
  teacherRule: TeacherRule = "at most",
): Problem {
  return { teachers, teacherRule, grades, composites, priorities: [] };
}

const STORIES: readonly (readonly [string, Problem, readonly string[]])[] = [
  [
    "short by one place",
    school(
      4,
      [grade("P1", 25, 1, 25), grade("P2", 20, 1, 30), grade("P3", 36, 1, 30), grade("P4", 20, 1, 33)],
      [{ grades: [1, 2], maxClassSize: 25 }],
    ),
    [
      "Grades P2 and P3 have 56 children. Grades P1 and P4 need 2 of the 4 teachers. The 2 classes that are left hold at most 55 of them: 1×P2/P3 (at most 25) and 1×P3 (at most 30). It takes at least 5 teachers.",
    ],
  ],
  [
    "short by one teacher",
    school(4, [grade("K", 40, 10, 20), grade("1", 40, 10, 20), grade("2", 30, 10, 25)], [{ grades: [0, 1] }]),
    [
      "Grades K and 1 have 80 children. Grade 2 needs 1 of the 4 teachers. The 3 classes that are left hold at most 60 of them: 1×K (at most 20) and 2×1 (at most 20 each). It takes at least 5 teachers.",
    ],
  ],
  [
    "a lonely grade",
    school(6, [grade("K", 40, 10, 20), grade("1", 40, 10, 20), grade("2", 6, 10, 25)], [{ grades: [0, 1] }]),
    [
      "Grade 2 has 6 children, too few for a class of its own (at least 10) and it may not share a class with another grade.",
    ],
  ],
  [
    "a grade too small for a composite too",
    school(6, [grade("1", 40, 10, 20, 5), grade("2", 3, 10, 25, 5)], [{ grades: [0, 1] }]),
    [
      "Grade 2 has 3 children, too few for a class of its own (at least 10) and too few for a composite class (at least 5 of the grade).",
    ],
  ],
  [
    "a composite whose limits cross",
    school(6, [grade("3", 5, 11, 17), grade("4", 11, 1, 19)], [{ grades: [0, 1], maxClassSize: 8 }]),
    ["Grade 3 has 5 children, too few for a class of its own (at least 11) and a 3/4 class may have at most 8."],
  ],
  [
    "contradicting limits",
    school(6, [grade("K", 26, 14, 25), grade("1", 40, 10, 20)]),
    [
      "Grade K has 26 children. Classes of the sizes allowed hold at most 25 of them, or 28 or more, but not exactly 26.",
    ],
  ],
  [
    "too many teachers who must all have a class",
    school(6, [grade("K", 26, 10, 25), grade("1", 24, 10, 20)], [{ grades: [0, 1] }], "exactly"),
    [
      "Each of the 6 teachers must have a class, but grades K and 1 with 50 children fill at most 5 classes. For 6 classes there would have to be at least 60 children.",
    ],
  ],
  [
    "two separate troubles",
    school(5, [grade("K", 61, 10, 20), grade("1", 40, 10, 20), grade("2", 6, 10, 25)]),
    [
      "Grade 2 has 6 children, too few for a class of its own (at least 10) and it may not share a class with another grade.",
      "Grades K and 1 have 101 children. 5 classes hold at most 100 of them: 3×K (at most 20 each) and 2×1 (at most 20 each). It takes at least 6 teachers.",
    ],
  ],
  [
    "a largest average that needs a teacher more",
    {
      ...school(
        9,
        [
          grade("K", 36, 1, 28),
          grade("1", 36, 1, 28),
          grade("2", 35, 1, 28),
          grade("3", 48, 1, 28),
          grade("4", 48, 1, 28),
        ],
        [{ grades: [0, 1] }, { grades: [1, 2] }],
      ),
      averages: [{ grades: [0, 1, 2], largest: 21 }],
    },
    [
      "Grades K, 1 and 2 have 107 children. Grades 3 and 4 need 4 of the 9 teachers. The 5 classes that are left would have 21.4 of them each, but grades K–2 may average at most 21. It takes at least 10 teachers.",
    ],
  ],
  [
    "a largest average between two numbers of classes",
    { ...school(9, [grade("K", 29, 15, 30)]), averages: [{ grades: [0], largest: 21 }] },
    [
      "Grade K has 29 children. Classes of the sizes allowed hold at most 21 of them, or 30 or more, but not exactly 29. Grade K may average at most 21.",
    ],
  ],
  [
    "a smallest average that too few children have",
    { ...school(9, [grade("K", 17, 1, 30)]), averages: [{ grades: [0], largest: 30, smallest: 17.5 }] },
    ["Grade K has 17 children. Classes of the sizes allowed need 18 or more. Grade K must average at least 17.5."],
  ],
  [
    "a smallest average and teachers who must all have a class",
    { ...school(2, [grade("K", 30, 1, 30)], [], "exactly"), averages: [{ grades: [0], largest: 30, smallest: 18 }] },
    [
      "Each of the 2 teachers must have a class, but grade K with 30 children fills at most 1 class. For 2 classes there would have to be at least 36 children. Grade K must average at least 18.",
    ],
  ],
  [
    "a class that would span too many grades",
    {
      ...school(6, [grade("K", 6, 10, 26), grade("1", 24, 10, 26), grade("2", 25, 10, 26)], [{ grades: [0, 2] }]),
      largestSpan: 2,
    },
    [
      "Grade K has 6 children, too few for a class of its own (at least 10) and the classes that it may share span too many grades. No class may span more than 2 grades.",
    ],
  ],
  [
    "a class for all that would span too many grades",
    {
      ...school(1, [grade("K", 5, 1, 20), grade("1", 5, 1, 20), grade("2", 5, 1, 20)], [{ grades: [0, 1, 2] }]),
      largestSpan: 1,
    },
    [
      "Grades K and 1 have 10 children. 1 class holds at most 5 of them: 1×1. It takes at least 2 teachers. No class may span more than 1 grade.",
    ],
  ],
  [
    "more classes over their cap than may be",
    {
      ...school(4, [
        { ...grade("K", 42, 10, 24), softMaxClassSize: 20 },
        { ...grade("1", 40, 10, 24), softMaxClassSize: 20 },
      ]),
      shareOverCap: 0.1,
    },
    [
      "Grades K and 1 have 82 children. 4 classes hold at most 80 of them. It takes at least 5 teachers. At most 10 % of the classes with a cap may be over it.",
    ],
  ],
  ["no trouble at all", school(5, [grade("K", 40, 10, 20), grade("1", 40, 10, 20)]), []],
];

describe("why a school has no plan", () => {
  it.each(STORIES)("is told of %s", (_, problem, sentences) => {
    const conflicts = [...explain(solver, problem, TIMELESS)];
    expect(conflicts.map((conflict) => conflictSentence(conflict, problem))).toEqual(sentences);
    expect(conflicts.every(({ smallest }) => smallest)).toBe(true);
  });

  it("lists each rule with its cell", () => {
    const limits = school(
      3,
      [{ ...grade("K", 26, 14, 25, 4), softMaxClassSize: 21 }, grade("1", 1, 10, 20)],
      [{ grades: [0, 1], minClassSize: 12, maxClassSize: 22, softMaxClassSize: 20 }],
      "exactly",
    );
    const problem: Problem = {
      ...limits,
      shareOverCap: 0.1,
      averages: [{ grades: [0, 1], largest: 24.5, smallest: 12 }],
    };
    const said = (
      [
        [{ kind: "children", grade: 1 }, "Inputs!B6"],
        [{ kind: "teachers" }, "Inputs!B1"],
        [{ kind: "teacherRule" }],
        [{ kind: "maxClassSize", grade: 0 }],
        [{ kind: "minClassSize", grade: 0 }],
        [{ kind: "minSubclass", grade: 0 }],
        [{ kind: "largestSpan" }, "Inputs!B2"],
        [{ kind: "compositeMax", composite: 0 }],
        [{ kind: "compositeMin", composite: 0 }],
        [{ kind: "softMaxClassSize", grade: 0 }, "Inputs!E5"],
        [{ kind: "compositeSoftMax", composite: 0 }],
        [{ kind: "shareOverCap" }, "Inputs!B3"],
        [{ kind: "averageMax", average: 0 }, "Inputs!I5"],
        [{ kind: "averageMin", average: 0 }],
      ] as const
    ).map(([rule, address]) => conflictRuleSentence(rule, { ...problem, largestSpan: 2 }, address));
    expect(said).toEqual([
      "Grade 1 has 1 child (Inputs!B6).",
      "There are 3 teachers (Inputs!B1).",
      "Every teacher has a class.",
      "A class with grade K has at most 25 children.",
      "A class with grade K has at least 14 children.",
      "A composite class with grade K has at least 4 of that grade.",
      "A class spans at most 2 grades (Inputs!B2).",
      "A K/1 class has at most 22 children.",
      "A K/1 class has at least 12 children.",
      "The cap of a class with grade K is 21 (Inputs!E5).",
      "The cap of a K/1 class is 20.",
      "At most 10 % of the classes with a cap may be over it (Inputs!B3).",
      "Grades K+1 may average at most 24.5 (Inputs!I5).",
      "Grades K+1 must average at least 12.",
    ]);
  });
});

describe("A conflict that is not proved to be the smallest", () => {
  const conflict = { rules: [], grades: [0], others: [], smallest: true };
  it("says so, and one that is proved says nothing", () => {
    expect([true, false].map((smallest) => notSmallestSentence({ ...conflict, smallest }))).toEqual([
      undefined,
      "Fewer rules may be enough to say why: the time ran out before that was ruled out.",
    ]);
  });
});
