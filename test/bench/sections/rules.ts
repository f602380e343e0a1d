import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import type { Solver } from "../../../src/optimisation/program/solver";
import type { Priority } from "../../../src/planning/priority";
import type { Problem } from "../../../src/planning/problem";
import { search, startClock } from "../../support/search";
import { MANY } from "../ours";
import type { BenchOptions, Section } from "../section";
import { realSchools } from "../series";
import { evenlySpread, median, quantile } from "../statistics";
import type { Cell, Table } from "../table";

/** What further rules cost: real schools with them, as a ratio to the same schools without. */
export const RULES: Section = { id: "rules", weight: 1, run };

/** Rules as authorities write them, made for a school from its own limits. */
const FURTHER: readonly { readonly rules: string; readonly with: (school: Problem) => Problem }[] = [
  { rules: "cap, a tenth may be over it", with: (school) => ({ ...capped(school), shareOverCap: 0.1 }) },
  { rules: "cap, fewest classes over it", with: (school) => first("fewest classes over the cap", capped(school)) },
  { rules: "cap, fewest children over it", with: (school) => first("fewest children over the cap", capped(school)) },
  {
    rules: "cap, a fifth, both priorities",
    with: (school) =>
      first(
        "fewest classes over the cap",
        first("fewest children over the cap", { ...capped(school), shareOverCap: 0.2 }),
      ),
  },
  { rules: "averages of two bands", with: averaged },
  {
    rules: "all of these",
    with: (school) =>
      first(
        "fewest classes over the cap",
        first("fewest children over the cap", { ...averaged(capped(school)), shareOverCap: 0.2, largestSpan: 2 }),
      ),
  },
];

/** By how many children a cap lies below the largest size. */
const BELOW = 2;

function capped(school: Problem): Problem {
  const grades = school.grades.map((grade) => ({
    ...grade,
    softMaxClassSize: Math.max(1, grade.maxClassSize - BELOW),
  }));
  return { ...school, grades };
}

/** The younger half of the grades may average a child less than their largest size, the older half half a child less. */
function averaged(school: Problem): Problem {
  const half = Math.ceil(school.grades.length / 2);
  const positions = [...school.grades.keys()];
  const largest = Math.min(...school.grades.map(({ maxClassSize }) => maxClassSize));
  return {
    ...school,
    averages: [
      { grades: positions.slice(0, half), largest: largest - 1 },
      ...(half < positions.length ? [{ grades: positions.slice(half), largest: largest - 0.5 }] : []),
    ],
  };
}

function first(priority: Priority, school: Problem): Problem {
  return { ...school, priorities: [priority, ...school.priorities] };
}

async function run({ seconds, limitSeconds, quick, say }: BenchOptions): Promise<readonly Table[]> {
  const ends = performance.now() + seconds * 1000;
  const solver = await createGlpkSolver();
  const series = realSchools(solver, quick ? 12 : 200).filter(({ id }) => id !== "published");
  const times = series.map(({ problems }) => ({ problems, of: FURTHER.map((): Ratio[] => []) }));
  let schools = 0;
  for (const position of evenlySpread(series[0]?.problems.length ?? 0)) {
    if (schools > 0 && performance.now() >= ends) break;
    say(`rules: school ${schools + 1}`);
    for (const { problems, of } of times) {
      const problem = problems[position];
      if (problem === undefined) continue;
      const without = timesOf(solver, problem, limitSeconds);
      FURTHER.forEach((further, index) =>
        of[index]?.push({ without, with: timesOf(solver, further.with(problem), limitSeconds) }),
      );
    }
    schools += 1;
  }
  return [
    {
      id: "rules",
      title: `What further rules cost: ${schools} real schools`,
      columns: COLUMNS,
      rows: series.flatMap(({ id }, which) =>
        FURTHER.map(({ rules }, index): readonly Cell[] => [id, rules, ...cells(times[which]?.of[index] ?? [])]),
      ),
      notes: [
        `Times are warm, the median of three. The cap lies ${BELOW} children below the largest size.`,
        "×: the time with the rules divided by the time of the same school without, over the schools that have a plan with them.",
      ],
    },
  ];
}

const COLUMNS = [
  "teachers",
  "rules",
  "schools",
  "impossible",
  "unfinished",
  "best ms",
  "best ×",
  "95 % ×",
  "20 ms",
  "20 ×",
  "95 % 20 ×",
];

interface Times {
  readonly ending: "solved" | "infeasible" | "undecided";
  readonly best: number;
  readonly many: number;
}

interface Ratio {
  readonly without: Times;
  readonly with: Times;
}

function timesOf(solver: Solver, problem: Problem, limitSeconds: number): Times {
  const runs = Array.from({ length: 3 }, () => ({ best: timed(1), many: timed(MANY) }));
  return {
    ending: runs[0]?.many.ending ?? "undecided",
    best: median(runs.map(({ best }) => best.milliseconds)),
    many: median(runs.map(({ many }) => many.milliseconds)),
  };

  function timed(alternatives: number): { readonly ending: Times["ending"]; readonly milliseconds: number } {
    const start = performance.now();
    const outcome = search(solver, problem, alternatives, startClock(limitSeconds));
    const milliseconds = performance.now() - start;
    const proved = outcome.kind !== "solved" || outcome.proved;
    return { ending: proved ? outcome.kind : "undecided", milliseconds };
  }
}

function cells(ratios: readonly Ratio[]): readonly Cell[] {
  const solved = ratios.filter((ratio) => ratio.with.ending === "solved");
  const of = (kind: "best" | "many"): readonly Cell[] => {
    const each = solved.map((ratio) => ratio.with[kind] / ratio.without[kind]);
    return [median(solved.map((ratio) => ratio.with[kind])), median(each), quantile(each, 0.95)];
  };
  const ending = (kind: Times["ending"]): number => ratios.filter((ratio) => ratio.with.ending === kind).length;
  return [ratios.length, ending("infeasible"), ending("undecided"), ...of("best"), ...of("many")];
}
