import type { OneMore } from "../../src/application/sentences/reasons/one-teacher-more";
import type { ReasonsPart } from "../../src/application/sentences/reasons/reason";
import { reasonsFor, reasonsSentences } from "../../src/application/sentences/reasons/reasons";
import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import type { Plan } from "../../src/planning/plan";
import type { Priority } from "../../src/planning/priority";
import type { Problem } from "../../src/planning/problem";
import type { Solved } from "../../src/planning/search";
import { moreThan, seedsFrom } from "../support/number-of-cases";
import {
  classesOf,
  findAllPlans,
  keptOf,
  keyOfClasses,
  type OracleClass,
  type OraclePlan,
  planExists,
  withoutKept,
} from "../support/oracle";
import { randomSchool, randomSchoolWithKept, withRandomCaps } from "../support/random-schools";
import { search } from "../support/search";

const solver = await createGlpkSolver();

interface Case {
  readonly seed: number;
  readonly school: Problem;
  readonly solved: Solved;
  readonly oneMore: OneMore;
  /** Every plan there is, found without us. */
  readonly all: readonly OraclePlan[];
}

/** So few children, by how many grades there are, that every way to have them over a cap can be tried. */
const FEW_CHILDREN = [24, 16, 12, 8, 6];

/** The random schools that have a plan, some with classes to keep or with caps, others with priorities that few schools have. */
const cases = seedsFrom(70_001, 360).flatMap((seed): Case[] => {
  const school = schoolOf(seed);
  const solved = search(solver, school, 10);
  if (solved.kind !== "solved") return [];
  const more = search(solver, { ...school, teachers: school.teachers + 1 }, 1);
  const [plan] = more.kind === "solved" ? more.plans : [];
  const oneMore: OneMore = plan === undefined ? { kind: "noPlan" } : { kind: "plan", plan };
  return [{ seed, school, solved, oneMore, all: findAllPlans(school) }];
});

function schoolOf(seed: number): Problem {
  if (seed % 3 === 0) return randomSchoolWithKept(seed);
  if (seed % 5 === 1) return withRandomCaps(randomSchool(seed, FEW_CHILDREN), seed);
  const school = randomSchool(seed);
  const seldom: readonly Priority[] = [
    "largest smallest subclass",
    "larger subclass in the upper grade",
    "fewest lone single-grade classes",
  ];
  const first = seldom[seed % 7];
  return first === undefined ? school : { ...school, priorities: [first, ...school.priorities] };
}

function partsOf({ school, solved, oneMore }: Case): readonly ReasonsPart[] {
  return reasonsFor({ problem: school, solved, oneMore });
}

function linesOf(one: Case): readonly string[] {
  return reasonsSentences(partsOf(one));
}

/** The line that begins so, without its beginning. */
function lineOf(lines: readonly string[], beginning: string): string {
  const found = lines.find((line) => line.startsWith(beginning));
  if (found === undefined) throw new Error(`No line begins with ${beginning}.`);
  return found.slice(beginning.length);
}

const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** A number as the sentences say it. */
function numberOf(text = ""): number {
  const words = WORDS.indexOf(text.toLowerCase());
  if (text === "none") return 0;
  return words >= 0 ? words : Number(text);
}

/** The numbers of all matches of a pattern, its first group each. */
function numbersIn(text: string, pattern: RegExp): readonly number[] {
  return [...text.matchAll(pattern)].map(([, found]) => numberOf(found));
}

function classesIn(school: Problem, plan: Plan): readonly OracleClass[] {
  const planned = { classes: plan.classes.filter(({ kept }) => kept !== true) };
  return [...classesOf(withoutKept(school), planned), ...keptOf(school)];
}

const sizesOf = (classes: readonly OracleClass[]): readonly number[] =>
  classes.map(({ subclasses }) => subclasses.reduce((sum, count) => sum + count, 0));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const within = (values: readonly number[], of: number): number =>
  values.filter((value) => Math.abs(value - of) <= 2).length;

/** What is compared, in the school's order. */
function weighedOf({ priorities }: Problem): readonly Priority[] {
  return [...new Set<Priority>([...priorities, "most even class sizes"])];
}

/** How far each class is from the size that is preferred, worked out anew. */
function missedOf(classes: readonly OracleClass[]): readonly number[] {
  const sizes = sizesOf(classes);
  return classes.map(({ type }, index) => Math.abs((sizes[index] ?? 0) - (type.preferred ?? 0)));
}

/** Expects of what is said of a priority that its numbers are those of these classes, whose value is this. */
function expectWeighed(priority: Priority, said: string, value: number, classes: readonly OracleClass[]): void {
  const sizes = sizesOf(classes);
  const average = sum(sizes) / sizes.length;
  const composites = classes.filter(({ type }) => type.grades.length > 1);
  switch (priority) {
    case "most even class sizes": {
      if (classes.some(({ type }) => type.preferred !== undefined)) {
        const missed = missedOf(classes);
        const [, near, of, farthest] = /(\d+|none) of (\d+) classes .* farthest is (\d+) away/.exec(said) ?? [];
        const told = said.includes("each class has its preferred size")
          ? [classes.length, classes.length, 0]
          : [numberOf(near), Number(of), Number(farthest)];
        expect(told).toEqual([within(missed, 0), classes.length, Math.max(...missed)]);
        return;
      }
      const differ = Math.max(...sizes) - Math.min(...sizes);
      if (classes.length < 2) expect(said).toMatch(/there is (only one|no) class/);
      else if (differ === 0) expect(said).toContain(`each class has ${sizes[0] ?? 0} child`);
      else if (differ === 1) expect(said).toContain("no two classes differ by more than one child");
      else {
        const near = within(sizes, average);
        const [, ...told] =
          /differ by at most (\d+) children, and (\d+|none) of (\d+) (?:is|are) within 2 of the average, which is (\d+(?:\.\d+)?)/.exec(
            said,
          ) ?? [];
        expect(told.map(numberOf)).toEqual([differ, near, sizes.length, Math.round(average * 10) / 10]);
      }
      return;
    }
    case "largest smallest subclass": {
      const least = composites.flatMap(({ subclasses }) => subclasses);
      if (least.length === 0) expect(said).toContain("there is no composite class");
      else expect(numbersIn(said, /it has (\d+)/g)).toEqual([Math.min(...least)]);
      return;
    }
    case "fewest composite classes":
    case "fewest teachers":
    case "fewest children in composite classes":
    case "fewest lone single-grade classes":
    case "larger subclass in the upper grade":
    case "fewest classes over the cap":
    case "fewest children over the cap":
    case "least change from the current plan": {
      const told = numbersIn(said, /(?:there (?:is|are)|needs|in all there are|possible:) (none|no|\d+)/g);
      expect(said.includes("nowhere") || said.includes("nothing was weighed") ? [0] : told).toEqual([value]);
    }
  }
}

/** How evenness is compared: what is said, and the number that it is of some classes, of which less is better but where it is not. */
const EVEN: readonly (readonly [
  said: RegExp,
  count: (classes: readonly OracleClass[]) => number,
  moreIsBetter?: true,
])[] = [
  [/: (\d+) child(?:ren)? away in all instead of (\d+)/, (classes) => sum(missedOf(classes))],
  [/the farthest is (\d+) away instead of (\d+)/, (classes) => Math.max(...missedOf(classes))],
  [/: ([\d.]+) children on average instead of (\d+(?:\.\d+)?)/, (classes) => sum(sizesOf(classes)) / classes.length],
  [
    /differ by up to (\d+) children instead of (\d+)/,
    (classes) => Math.max(...sizesOf(classes)) - Math.min(...sizesOf(classes)),
  ],
  [
    /: (\d+|none) of \d+ classes (?:is|are) within 2 of theirs instead of (\d+)/,
    (classes) => within(missedOf(classes), 0),
    true,
  ],
  [/: (\d+|none) of \d+ classes (?:is|are) within 2 of the average instead of (\d+)/, nearAverage, true],
  [
    /sits in a class of ([\d.]+) instead of (\d+(?:\.\d+)?)/,
    (classes) => sum(sizesOf(classes).map((size) => size ** 2)) / sum(sizesOf(classes)),
  ],
];

function nearAverage(classes: readonly OracleClass[]): number {
  return within(sizesOf(classes), sum(sizesOf(classes)) / classes.length);
}

/** Expects of `has … more: … instead of …` that it is true of these classes and those, whose values of the priority are these. */
function expectCompared(
  priority: Priority,
  said: string,
  [value, other]: readonly [number, number],
  both: readonly [readonly OracleClass[], readonly OracleClass[]],
): void {
  if (priority === "most even class sizes") {
    const worse = value > other;
    expect(said).toMatch(worse ? /less even|larger|farther/ : /more even|smaller|nearer/);
    const [pattern, count, moreIsBetter = false] = EVEN.find(([one]) => one.test(said)) ?? [];
    if (pattern === undefined || count === undefined) {
      expect(said).toMatch(/preferred ones, where one far away weighs more than several near/);
      return;
    }
    const told =
      pattern
        .exec(said)
        ?.slice(1)
        .map((number) => (number === "none" ? "0" : number)) ?? [];
    expect(told).toEqual(both.map((classes, index) => rounded(count(classes), told[index] ?? "")));
    expect(Number(told[0]) > Number(told[1])).toBe(worse !== moreIsBetter);
  } else if (priority === "largest smallest subclass") {
    const [here, there] = both.map((classes) =>
      classes.filter(({ type }) => type.grades.length > 1).flatMap(({ subclasses }) => subclasses),
    );
    const told = numbersIn(said, /(?:has|few as|instead of) (\d+)/g);
    const least = [here, there].map((subclasses = []) => (subclasses.length === 0 ? [] : [Math.min(...subclasses)]));
    expect(told).toEqual(least[0]?.length === 0 ? [] : least.flat());
    expect(said.includes("has no composite class")).toBe(least[0]?.length === 0);
  } else {
    expect(/: (none|\d+) instead of (none|\d+)\./.exec(said)?.slice(1).map(numberOf)).toEqual([value, other]);
    const [, difference, direction] =
      /(?:has|needs|opens or closes|composite classes by) (\w+) [^:]*?(more|fewer)/.exec(said) ?? [];
    expect([numberOf(difference), direction]).toEqual([Math.abs(value - other), value > other ? "more" : "fewer"]);
  }
}

/** A number with as many digits as it is told with. */
function rounded(value: number, told: string): string {
  return value.toFixed((told.split(".")[1] ?? "").length);
}

/** The priority in which two plans first differ, perhaps but for one, with the values of both. */
function firstDifference(school: Problem, key: readonly number[], other: readonly number[], butFor?: Priority) {
  const weighed = weighedOf(school);
  const level = key.findIndex((value, index) => weighed[index] !== butFor && value !== other[index]);
  const priority = weighed[level];
  return priority === undefined ? undefined : { priority, values: [key[level] ?? 0, other[level] ?? 0] as const };
}

/** How many composite classes a plan has that the oracle wrote down, without those that are kept. */
function compositesIn({ structure }: OraclePlan): number {
  return sum(numbersIn(structure, /(\d+)×\d+\+/g));
}

describe.each(cases)("The reasons for the classes of random school $seed", (one) => {
  const { school, solved, oneMore, all } = one;
  const lines = linesOf(one);
  const plans = solved.plans.map((plan) => classesIn(school, plan));
  const [best = []] = plans;
  const keys = plans.map((classes) => keyOfClasses(school.priorities, classes, school.currentPlan));

  it("say how many children there are, and seat all of them", () => {
    const children = school.grades.map((grade) => grade.children).filter((count) => count > 0);
    const told = numbersIn(lineOf(lines, "Children: "), /(?:: |, |and )?(\d+) (?:children|in)/g);
    expect(told.slice(children.length < 2 ? 0 : 1)).toEqual(children.length === 0 ? [0] : children);
    const rows = partsOf(one).find(({ heading }) => heading === "The plan")?.rows ?? [];
    const types = rows.flatMap(({ text }) => text.split("; "));
    expect(sum(types.flatMap((type) => numbersIn(type, /^(\w+) (?:[^ ]+ |grade \d+ )?class/g)))).toBe(best.length);
    const shared = types.flatMap((type) => numbersIn(type, /(\d+) of (?:grade |K)/g));
    const composites = best.filter(({ type }) => type.grades.length > 1);
    expect(sum(shared)).toBe(sum(sizesOf(composites)));
  });

  it("say of what was weighed what is so", () => {
    weighedOf(school).forEach((priority, index) => {
      const place = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth"][index] ?? "";
      expectWeighed(priority, lineOf(lines, `${place}: `), keys[0]?.[index] ?? NaN, best);
    });
  });

  it("say of each of the next plans why it is not better", () => {
    const others = Math.min(3, all.length - 1);
    expect(lines.filter((line) => line.startsWith("Plan "))).toHaveLength(others);
    for (let rank = 2; rank <= others + 1; rank++) {
      const said = lineOf(lines, `Plan ${rank}: `);
      const difference = firstDifference(school, all[rank - 1]?.key ?? [], all[0]?.key ?? []);
      expect(said.includes("exactly as good")).toBe(difference === undefined);
      if (difference !== undefined)
        expectCompared(difference.priority, said.replace(/^.*?\. It/, "It"), difference.values, [
          plans[rank - 1] ?? [],
          best,
        ]);
    }
    expect(lines.includes("There are no others under these rules.")).toBe(all.length > 1 && all.length <= 4);
  });

  it("say what one teacher more would change", () => {
    const more = school.teachers + 1;
    const withMore = lineOf(lines, "One more: ");
    expect(withMore).toContain(` ${more} teachers `);
    const [ofMore] = findAllPlans({ ...school, teachers: more });
    expect(withMore.includes("there is no plan under these rules")).toBe(ofMore === undefined);
    if (ofMore === undefined || oneMore.kind !== "plan") return;
    const besides = school.teacherRule === "exactly" ? "fewest teachers" : undefined;
    const difference = firstDifference(school, ofMore.key, all[0]?.key ?? [], besides);
    expect(/nothing would change|no better/.test(withMore)).toBe(difference === undefined);
    if (difference !== undefined)
      expectCompared(difference.priority, withMore, difference.values, [classesIn(school, oneMore.plan), best]);
  });

  it("call nothing unavoidable that some plan avoids", () => {
    const least = Math.min(...all.map(compositesIn));
    const kept = keptOf(school).filter(({ type }) => type.grades.length > 1).length;
    const text = lines.join("\n");
    const [composites] = numbersIn(text, /at least (\w+) class(?:es)? must be composite/gi);
    const provedFirst = weighedOf(school)[0] === "fewest composite classes";
    if (provedFirst) expect(composites ?? 0).toBe(least + kept);
    else expect(composites ?? 0).toBeLessThanOrEqual(least + kept);
    for (const count of numbersIn(text, /This count shows (\d+) of them/g)) expect(count).toBeLessThan(least + kept);
    expectCountsTrue(text, school);
    const first = all[0]?.key[0] ?? 0;
    const facts = numbersIn(
      text,
      /at least (\w+) (?:teachers? (?:is|are) needed|child(?:ren)? must be in|class(?:es)? must be opened|lone|child(?:ren)? in all)/gi,
    );
    expect(facts.filter((fact) => fact !== first)).toEqual([]);
    const left = withoutKept(school);
    const children = sum(left.grades.map((grade) => grade.children));
    const [size] = numbersIn(text, /at least one class has (\d+) child(?:ren)? or more/g);
    if (left.teachers < 1 || children === 0) expect(size).toBeUndefined();
    else
      expect([(size ?? 0) * left.teachers >= children, ((size ?? 0) - 1) * left.teachers < children]).toEqual([
        true,
        true,
      ]);
  });

  it("claim nothing of other plans where the best is not proved", () => {
    const cut: Solved = {
      kind: "solved",
      plans: solved.plans.slice(0, 1),
      proved: false,
      provedPlans: 0,
      complete: false,
      stoppedBy: "timeLimit",
    };
    const unproved = linesOf({ ...one, solved: cut, oneMore: { kind: "unknown" } });
    expect(
      unproved.filter((line) =>
        /no plan|none has|no better|\bbest\b|Proved:|by computation|Plan \d|nothing would/i.test(line),
      ),
    ).toEqual([]);
    expect(lineOf(unproved, "How sure: Not proved. ")).toBe(
      "The time ran out, so a better plan may exist under these rules.",
    );
    const keptComposites = keptOf(school).filter(({ type }) => type.grades.length > 1).length;
    const claimed = numbersIn(unproved.join("\n"), /at least (\w+) class(?:es)? must be composite/gi);
    expect(claimed.filter((count) => count > Math.min(...all.map(compositesIn)) + keptComposites)).toEqual([]);
  });
});

/** Expects of the counts behind composite classes that they hold for a school whose classes have one grade each. */
function expectCountsTrue(text: string, school: Problem): void {
  const left = withoutKept(school);
  const alone: Problem = { ...left, composites: [], priorities: [] };
  for (const [, least] of text.matchAll(/ithout composite classes it would take at least (\d+)/g)) {
    const anySize: Problem = {
      ...alone,
      teacherRule: "at most",
      grades: left.grades.map((grade) => ({ ...grade, minClassSize: 1 })),
    };
    expect(planExists({ ...anySize, teachers: Number(least) - 1 })).toBe(false);
    expect(Number(least)).toBeGreaterThan(left.teachers);
  }
  for (const [, most] of text.matchAll(/ithout composite classes there would be at most (\d+)/g)) {
    const largest: Problem = {
      ...alone,
      teacherRule: "exactly",
      grades: left.grades.map((grade) => ({ ...grade, maxClassSize: 1000 })),
    };
    expect(planExists({ ...largest, teachers: Number(most) + 1 })).toBe(false);
    expect(Number(most)).toBeLessThan(left.teachers);
  }
  for (const [, name] of text.matchAll(
    /(?:child|children) of (?:grade )?(\w+)(?: beside the classes that are kept)? (?:do not come out|are too few|is too few)/g,
  )) {
    const grades = left.grades.filter((grade) => grade.name === name);
    const children = grades[0]?.children ?? 0;
    expect(children).toBeGreaterThan(0);
    expect(planExists({ ...alone, grades, teachers: children, teacherRule: "at most" })).toBe(false);
  }
}

describe("The random schools with reasons", () => {
  it("have composites that a count asks for, ties, and more teachers that help and do not", () => {
    const texts = cases.map((one) => linesOf(one).join("\n"));
    const saying = (pattern: RegExp): number => texts.filter((text) => pattern.test(text)).length;
    expect(cases.length).toBeGreaterThan(moreThan(150));
    expect(saying(/without composite classes it would take at least/i)).toBeGreaterThan(moreThan(20));
    expect(saying(/do not come out|too few for/)).toBeGreaterThan(moreThan(10));
    expect(saying(/exactly as good/)).toBeGreaterThan(moreThan(2));
    expect(saying(/nothing would change/)).toBeGreaterThan(moreThan(10));
    expect(saying(/instead of/)).toBeGreaterThan(moreThan(50));
  });
});
