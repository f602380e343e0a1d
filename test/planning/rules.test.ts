import { classTypes } from "../../src/planning/class-type";
import type { Plan, SchoolClass } from "../../src/planning/plan";
import type { Problem } from "../../src/planning/problem";
import { breachesOf, type RuleId, RULES } from "../../src/planning/rules";

const problem: Problem = {
  teachers: 4,
  teacherRule: "at most",
  grades: [
    { name: "K", children: 26, minClassSize: 8, maxClassSize: 12, minSubclass: 4 },
    { name: "1", children: 18, minClassSize: 8, maxClassSize: 14, minSubclass: 5 },
  ],
  composites: [{ grades: [0, 1] }],
  priorities: [],
};

function schoolClass(name: string, children: readonly number[]): SchoolClass {
  const typeName = name.slice(0, name.lastIndexOf(" "));
  const type = classTypes(problem).find((candidate) => candidate.name === typeName);
  if (type === undefined) throw new Error(`There is no class type ${typeName}.`);
  return { name, type, children };
}

const good: readonly SchoolClass[] = [
  schoolClass("K A", [11]),
  schoolClass("K B", [10]),
  schoolClass("K/1 A", [5, 5]),
  schoolClass("1 A", [13]),
];

/** The good plan with some of its classes replaced by others. */
function withClasses(...changed: readonly SchoolClass[]): Plan {
  return { classes: good.map((one) => changed.find(({ name }) => name === one.name) ?? one) };
}

interface Story {
  readonly rule: RuleId;
  readonly what: string;
  readonly plan: Plan;
  readonly school?: Partial<Problem>;
  readonly sentences: readonly string[];
}

const BROKEN: readonly Story[] = [
  {
    rule: "averageWithinLimits",
    what: "the classes with a grade are too large on average",
    plan: { classes: good },
    school: { averages: [{ grades: [0], largest: 10.3 }] },
    sentences: ["The classes with grade K have 10.33 children on average (31 in 3), but may have 10.3 at most."],
  },
  {
    rule: "shareWithinLimit",
    what: "more of the classes are over their cap than may be",
    plan: { classes: good.map((one) => ({ ...one, type: { ...one.type, softMax: 10 } })) },
    school: { shareOverCap: 0.25 },
    sentences: ["2 of the 4 classes that have a cap are over it, but 25 % of them, 1, may be."],
  },
  {
    rule: "averageWithinLimits",
    what: "the classes with either grade are too small on average",
    plan: { classes: good },
    school: {
      averages: [
        { grades: [0, 1], largest: 12, smallest: 11.1 },
        { grades: [0], largest: 31 / 3, smallest: 31 / 3 },
      ],
    },
    sentences: ["The classes with grades K+1 have 11 children on average (44 in 4), but must have 11.1 at least."],
  },
  {
    rule: "everyChildPlaced",
    what: "a child is left out",
    plan: withClasses(schoolClass("K A", [10])),
    sentences: ["Grade K has 26 children, but 25 are placed."],
  },
  {
    rule: "everyChildPlaced",
    what: "a child sits twice",
    plan: withClasses(schoolClass("1 A", [14])),
    sentences: ["Grade 1 has 18 children, but 19 are placed."],
  },
  {
    rule: "classSizeWithinLimits",
    what: "a class is too large",
    plan: { classes: [...good.slice(0, 2), schoolClass("K/1 A", [5, 8]), schoolClass("1 A", [10])] },
    sentences: ["Class K/1 A has 13 children, but must have 8 to 12."],
  },
  {
    rule: "classSizeWithinLimits",
    what: "a class is too small",
    plan: { classes: [schoolClass("K A", [12]), schoolClass("K B", [12]), schoolClass("1 A", [7])] },
    school: { grades: problem.grades.map((grade, index) => ({ ...grade, children: index === 0 ? 24 : 7 })) },
    sentences: ["Class 1 A has 7 children, but must have 8 to 14."],
  },
  {
    rule: "subclassLargeEnough",
    what: "a grade is almost alone in a composite",
    plan: {
      classes: [
        schoolClass("K A", [12]),
        schoolClass("K B", [11]),
        schoolClass("K/1 A", [3, 5]),
        schoolClass("1 A", [13]),
      ],
    },
    sentences: ["Class K/1 A has 3 of grade K, but needs 4."],
  },
  {
    rule: "spanWithinLimit",
    what: "a class takes more grades than it may",
    plan: { classes: good },
    school: { largestSpan: 1 },
    sentences: ["Class K/1 A spans 2 grades, but may span 1 at most."],
  },
  {
    rule: "teachersAvailable",
    what: "there are too few teachers",
    plan: { classes: good },
    school: { teachers: 3 },
    sentences: ["The plan has 4 classes for at most 3 teachers."],
  },
  {
    rule: "teachersAvailable",
    what: "a teacher who must have a class has none",
    plan: { classes: good },
    school: { teachers: 5, teacherRule: "exactly" },
    sentences: ["The plan has 4 classes for exactly 5 teachers."],
  },
  {
    rule: "evenWithinType",
    what: "two classes of a type differ by two",
    plan: withClasses(schoolClass("K A", [12]), schoolClass("K B", [9])),
    sentences: ["The classes of type K differ by more than one child."],
  },
  {
    rule: "keptClassesStay",
    what: "a class that is to stay has changed",
    plan: withClasses({ ...schoolClass("K/1 A", [5, 5]), kept: true }),
    school: { keep: [{ children: [5, 6] }] },
    sentences: ["The plan keeps K/1 5+5 instead of K/1 5+6."],
  },
  {
    rule: "keptClassesStay",
    what: "a class is said to be kept that need not be",
    plan: withClasses({ ...schoolClass("1 A", [13]), kept: true }),
    sentences: ["The plan keeps 1 13 instead of none."],
  },
];

describe("The rules of a plan", () => {
  it("are all kept by a good plan", () => {
    expect(breachesOf({ classes: good }, problem)).toEqual([]);
    expect(breachesOf({ classes: good }, { ...problem, teacherRule: "exactly" })).toEqual([]);
  });

  it.each(BROKEN)("say with $rule where $what", ({ rule, plan, school = {}, sentences }) => {
    const breaches = breachesOf(plan, { ...problem, ...school });
    expect(breaches.filter((breach) => breach.rule === rule).map(({ sentence }) => sentence)).toEqual(sentences);
  });

  it.each(BROKEN)("have no other complaint where $what", ({ rule, plan, school = {} }) => {
    const others = breachesOf(plan, { ...problem, ...school }).filter((breach) => breach.rule !== rule);
    expect(others.map((breach) => breach.rule)).toEqual([]);
  });

  it("leave the limits to classes that are not kept", () => {
    const kept: SchoolClass = { ...schoolClass("K A", [3]), kept: true };
    const others = [
      schoolClass("K B", [12]),
      schoolClass("K C", [11]),
      schoolClass("1 A", [9]),
      schoolClass("1 B", [9]),
    ];
    const school: Problem = { ...problem, teachers: 5, keep: [{ children: [3, 0] }] };
    expect(breachesOf({ classes: [kept, ...others] }, school)).toEqual([]);
  });

  it("see uneven subclasses in classes of the same size", () => {
    const two = { ...problem, teachers: 5 };
    const classes = [schoolClass("K/1 A", [4, 7]), schoolClass("K/1 B", [6, 5])];
    expect(breachesOf({ classes }, two).map(({ rule }) => rule)).toContain("evenWithinType");
  });

  it("are each broken by some story here, and have each a sentence", () => {
    expect(new Set(BROKEN.map(({ rule }) => rule))).toEqual(new Set(RULES.map(({ id }) => id)));
    expect(RULES.filter(({ sentence }) => !/^[A-Z].*\.$/u.test(sentence))).toEqual([]);
  });
});

describe("what a plan breaks, in words", () => {
  it("counts one child in the singular", () => {
    const lonely: Problem = { ...problem, grades: problem.grades.map((grade) => ({ ...grade, children: 1 })) };
    const plan: Plan = { classes: [schoolClass("K A", [1]), schoolClass("1 A", [1]), schoolClass("1 B", [1])] };
    expect(breachesOf(plan, lonely).map(({ sentence }) => sentence)).toEqual([
      "Grade 1 has 1 child, but 2 are placed.",
      "Class K A has 1 child, but must have 8 to 12.",
      "Class 1 A has 1 child, but must have 8 to 14.",
      "Class 1 B has 1 child, but must have 8 to 14.",
    ]);
  });
});
