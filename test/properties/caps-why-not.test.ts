import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import { explore } from "../../src/optimisation/what-if/explore";
import { explain } from "../../src/optimisation/why-not/explain";
import { findRepairs } from "../../src/optimisation/why-not/find-repairs";
import { type Change, withChange, withChanges } from "../../src/planning/change";
import { measure } from "../../src/planning/measures";
import type { Priority } from "../../src/planning/priority";
import { childrenInSchool, type Problem } from "../../src/planning/problem";
import { ownLimits } from "../../src/planning/repair";
import { breachesOf } from "../../src/planning/rules";
import { canBeKept, loosened } from "../support/loosened-school";
import { moreThan, numberOfCases, seedsFrom } from "../support/number-of-cases";
import { findAllPlans, planExists } from "../support/oracle";
import { createRandom } from "../support/random";
import { randomSchool, withRandomCaps } from "../support/random-schools";
import { TIMELESS } from "../support/search";
import { wrongRoom } from "../support/wrong-room";

const solver = await createGlpkSolver();

/** So few children that every way to place them can be tried. */
const MOST_CHILDREN = [20, 14, 10, 8, 6];

const capped = (seed: number): Problem => withRandomCaps(randomSchool(seed, MOST_CHILDREN), seed);

/** The first seeds of small schools that have a plan, but none with so few classes over their cap. */
const impossible = seedsFrom(73_001, 4000)
  .filter((seed) => {
    const { shareOverCap, ...free } = capped(seed);
    if (shareOverCap === undefined || free.grades.length > 3 || childrenInSchool(free) === 0) return false;
    return planExists(free) && !planExists({ ...free, shareOverCap });
  })
  .slice(0, numberOfCases(200));

describe.each(impossible)("Random school %i that has too few classes over their cap", (seed) => {
  const school = capped(seed);
  const repairs = [...findRepairs(solver, school, ownLimits(school), TIMELESS)].flatMap((repair) => repair ?? []);
  const conflicts = [...explain(solver, school, TIMELESS)];

  it("becomes possible with each repair, with a plan that keeps every rule", () => {
    expect(repairs.length).toBeGreaterThan(0);
    expect(repairs.filter(({ changes }) => !planExists(withChanges(school, changes)))).toEqual([]);
    expect(repairs.flatMap(({ plan, changes }) => breachesOf(plan, withChanges(school, changes)))).toEqual([]);
  });

  it("moves a cap, or the share, as little as is enough, and misses none that would do alone", () => {
    const singles = repairs.flatMap(({ changes }) => (changes.length === 1 ? changes : []));
    const moved = singles.filter(isOfCaps);
    expect(moved.filter((change) => planExists(withChange(school, lessBy(change))))).toEqual([]);
    const missed = furthest(school).filter(
      (change) => planExists(withChange(school, change)) && !moved.some((one) => isSame(one, change)),
    );
    expect(missed).toEqual([]);
  });

  it("has a conflict that stays whatever becomes of every other rule, the share among its rules", () => {
    expect(conflicts.some(({ rules }) => rules.some(({ kind }) => kind === "shareOverCap"))).toBe(true);
    const random = createRandom(seed);
    const loose = conflicts.flatMap(({ rules }) =>
      [0, 5, 9].map((most) => loosened(school, rules, () => random.whole(0, most))),
    );
    expect(loose.filter((one) => planExists(one))).toEqual([]);
  });

  it("has a conflict of which every rule is needed, as a plan for a school with the others shows", () => {
    const broken = conflicts.flatMap((conflict) =>
      conflict.rules.filter((dropped) => !canBeKept(solver, school, conflict, dropped)),
    );
    expect(broken).toEqual([]);
  });
});

describe("A class over its cap", () => {
  it("is no conflict by itself where many classes of another grade would make room for it", () => {
    const limits = { minClassSize: 1, maxClassSize: 9, minSubclass: 1, softMaxClassSize: 4 };
    const school: Problem = {
      teachers: 2,
      teacherRule: "at most",
      grades: [
        { name: "K", children: 5, ...limits, minClassSize: 5 },
        { name: "1", children: 3, ...limits },
      ],
      composites: [],
      priorities: [],
      shareOverCap: 0.05,
    };
    const [conflict, ...others] = [...explain(solver, school, TIMELESS)];
    const kinds = conflict?.rules.map(({ kind }) => kind) ?? [];
    expect(others).toEqual([]);
    expect(kinds).toContain("shareOverCap");
    expect(
      kinds.includes("teachers") || conflict?.rules.some((rule) => rule.kind === "children" && rule.grade === 1),
    ).toBe(true);
  });
});

describe("The random schools with too few classes over their cap", () => {
  it("are enough of them", () => {
    expect(impossible.length).toBeGreaterThan(moreThan(120));
  });
});

describe.each(seedsFrom(74_001, 100))("What if, in random school %i with caps", (seed) => {
  const school = capped(seed);

  it("is answered with plans that keep every rule, and says of each number of teachers whether there is one", () => {
    const news = [...explore(solver, school, [{ kind: "staffing" }, { kind: "tradeOff" }], TIMELESS)].flatMap(
      (step) => step ?? [],
    );
    const rows = news.flatMap((one) => (one.kind === "staffing" ? [one.row] : []));
    const wrong = rows.filter(
      (row) => row.teachers <= 7 && row.feasible !== planExists({ ...school, teachers: row.teachers }),
    );
    expect(wrong).toEqual([]);
    const breaches = news.flatMap((one) => {
      if (one.kind === "staffing" && one.row.feasible)
        return breachesOf(one.row.plan, { ...school, teachers: one.row.teachers });
      return one.kind === "tradeOff" ? breachesOf(one.row.plan, school) : [];
    });
    expect(breaches).toEqual([]);
  });
});

describe.each(seedsFrom(76_001, 100))("The trade-off of random school %i with caps", (seed) => {
  it("has the most even plan with each number of composite classes", () => {
    const school = withCapsOfComposites(capped(seed));
    const priorities: readonly Priority[] = [
      "most even class sizes",
      ...school.priorities.filter((priority) => priority !== "most even class sizes"),
    ];
    const evenest = new Map<number, number>();
    for (const { structure, key } of findAllPlans({ ...school, priorities })) {
      const count = compositesIn(structure);
      evenest.set(count, Math.min(evenest.get(count) ?? Infinity, key[0] ?? Infinity));
    }
    const rows = [...explore(solver, school, [{ kind: "tradeOff" }], TIMELESS)].flatMap((step) =>
      step?.kind === "tradeOff" ? [step.row] : [],
    );
    const found = rows.map(({ compositeClasses, plan }) => [compositeClasses, measure(plan).evenness]);
    expect(found).toEqual([...evenest].sort(([a], [b]) => a - b));
    expect(rows.flatMap(({ plan }) => breachesOf(plan, school))).toEqual([]);
  });
});

/** The school with a cap of its own for each composite, a child below what its grades say. */
function withCapsOfComposites(school: Problem): Problem {
  const composites = school.composites.map((composite) => {
    const caps = composite.grades.map((grade) => school.grades[grade]?.softMaxClassSize ?? 4);
    return { ...composite, softMaxClassSize: Math.max(1, Math.min(...caps) - 1) };
  });
  return { ...school, composites };
}

/** How many classes of a structure as text, `2×0 1×0+1`, take several grades. */
function compositesIn(structure: string): number {
  const several = structure.split(" ").filter((part) => part.includes("+"));
  return several.reduce((sum, part) => sum + Number.parseInt(part, 10), 0);
}

const possible = seedsFrom(75_001, 100).filter((seed) => findAllPlans(capped(seed)).length > 0);

describe.each(possible)("The room of the best plan of random school %i with caps", (seed) => {
  it("is as much as fits the plan's classes, and no child more or fewer", () => {
    expect(wrongRoom(solver, capped(seed))).toEqual([]);
  });
});

type CapChange = Change & { readonly kind: "softMaxClassSize" | "compositeSoftMax" | "shareOverCap" };

function isOfCaps(change: Change): change is CapChange {
  return change.kind === "softMaxClassSize" || change.kind === "compositeSoftMax" || change.kind === "shareOverCap";
}

/** The same change one step nearer to what was. */
function lessBy(change: CapChange): Change {
  return change.kind === "shareOverCap"
    ? { ...change, to: Math.round(100 * change.to - 1) / 100 }
    : { ...change, to: change.to - 1 };
}

/** Each cap, and the share, moved to where it forbids nothing. */
function furthest(school: Problem): readonly CapChange[] {
  const everybody = childrenInSchool(school);
  const { shareOverCap: from = 1 } = school;
  return [
    { kind: "shareOverCap", from, to: 1 },
    ...school.grades.flatMap(({ softMaxClassSize }, grade): CapChange[] =>
      softMaxClassSize === undefined
        ? []
        : [{ kind: "softMaxClassSize", grades: [grade], from: softMaxClassSize, to: everybody }],
    ),
    ...school.composites.flatMap(({ softMaxClassSize }, composite): CapChange[] =>
      softMaxClassSize === undefined
        ? []
        : [{ kind: "compositeSoftMax", composites: [composite], from: softMaxClassSize, to: everybody }],
    ),
  ];
}

function isSame(one: CapChange, other: CapChange): boolean {
  const about = ({ kind, ...rest }: CapChange): string =>
    JSON.stringify([kind, "grades" in rest ? rest.grades : "composites" in rest ? rest.composites : []]);
  return about(one) === about(other);
}
