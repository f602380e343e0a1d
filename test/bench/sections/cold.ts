import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import type { Problem } from "../../../src/planning/problem";
import { type ChildAnswer, inChild } from "../in-child";
import { MANY } from "../ours";
import type { BenchOptions, Section } from "../section";
import { realSchools } from "../series";
import { evenlySpread, median, quantile } from "../statistics";
import type { Cell, Table } from "../table";

/** What the first search in a fresh process takes beside the fifth to ninth, of this checkout and of another one. */
export const COLD: Section = { id: "cold", weight: 3, run };

const RUNS = 9;
/** The searches that count as warm, from the fifth on. */
const WARM_FROM = 4;

const TASKS = [
  { task: "best plan", alternatives: 1 },
  { task: `best ${MANY} plans`, alternatives: MANY },
];

async function run({ seconds, limitSeconds, quick, against, say }: BenchOptions): Promise<readonly Table[]> {
  const ends = performance.now() + seconds * 1000;
  const checkouts = [
    { name: "this", root: fileURLToPath(new URL("../../..", import.meta.url)) },
    ...(against === undefined ? [] : [{ name: "the other", root: resolve(against) }]),
  ];
  const schools = realSchools(await createGlpkSolver(), quick ? 12 : 200).filter(({ id }) => id !== "published");
  const rows = schools.flatMap(({ id }) => TASKS.map((task) => ({ ...task, id, times: [] as (readonly Times[])[] })));
  // What is compiled once is compiled before anything is timed.
  for (const { root } of checkouts) timesOf(root, schools[0]?.problems[0], 1, limitSeconds);
  let turn = 0;
  for (const position of evenlySpread(schools[0]?.problems.length ?? 0)) {
    if (turn > 0 && performance.now() >= ends) break;
    say(`cold: school ${turn + 1}`);
    for (const { id, alternatives, times } of rows) {
      const problem = schools.find((series) => series.id === id)?.problems[position];
      const inTurn = turn % 2 === 0 ? checkouts : checkouts.toReversed();
      const measured = new Map(
        inTurn.map(({ name, root }) => [name, timesOf(root, problem, alternatives, limitSeconds)]),
      );
      times.push(checkouts.flatMap(({ name }) => measured.get(name) ?? []));
    }
    turn += 1;
  }
  return [
    {
      id: "cold",
      title: "The first search in a fresh process, and the fifth to ninth: real schools, ample and tight",
      columns: COLUMNS,
      rows: rows.flatMap(({ id, task, times }) =>
        checkouts.map(({ name }, which) => [id, task, name, ...cells(times, which)]),
      ),
      notes: [
        "Cold: from the problem to the answer in the first search of a process, its modules loaded and its solver there. Warm: the median of the fifth to ninth search. Warmed-up: the first search after the warm-up that the pane's thread goes through while nothing is asked.",
        "Process: from the start of the process, which compiles TypeScript too, to the first answer.",
        "“× this”: the median over the schools of a checkout's time divided by this one's, then the 95th percentile. The checkouts take turns school by school.",
        "“differs”: how many schools it gives other plans than this checkout, or in another order.",
      ],
    },
  ];
}

const COLUMNS = [
  "teachers",
  "task",
  "checkout",
  "schools",
  "programmes",
  "cold ms",
  "95 % cold",
  "warm ms",
  "95 % warm",
  "cold / warm",
  "warmed-up ms",
  "95 % warmed-up",
  "warmed-up / warm",
  "process ms",
  "cold × this",
  "95 % cold ×",
  "warm × this",
  "95 % warm ×",
  "differs",
];

/** What one school took with one checkout. */
interface Times extends Pick<ChildAnswer, "answer" | "programmes"> {
  readonly cold: number;
  readonly warm: number;
  /** The first search after a warm-up. */
  readonly warmedUp: number;
  readonly process: number;
}

function timesOf(checkout: string, problem: Problem | undefined, alternatives: number, limitSeconds: number): Times {
  if (problem === undefined) throw new RangeError("There is no school to time.");
  const task = { checkout, problem, alternatives, limitSeconds };
  const { milliseconds, processMilliseconds, ...rest } = inChild({ ...task, runs: RUNS, warmsUp: false });
  const afterWarmUp = inChild({ ...task, runs: 1, warmsUp: true });
  return {
    ...rest,
    cold: milliseconds[0] ?? Number.NaN,
    warm: median(milliseconds.slice(WARM_FROM)),
    warmedUp: afterWarmUp.milliseconds[0] ?? Number.NaN,
    process: processMilliseconds,
  };
}

/** What stands in a row of the table: the times of one checkout, school by school, and beside those of the first. */
function cells(schools: readonly (readonly Times[])[], which: number): readonly Cell[] {
  const own = schools.flatMap((checkouts) => checkouts.slice(which, which + 1));
  const first = schools.flatMap((checkouts) => checkouts.slice(0, 1));
  const ratios = (value: (times: Times) => number): readonly number[] => {
    const firstValues = first.map(value);
    return own.map((times, school) => value(times) / (firstValues[school] ?? Number.NaN));
  };
  return [
    schools.length,
    median(own.map(({ programmes }) => programmes)),
    ...middleAndHigh(own.map(({ cold }) => cold)),
    ...middleAndHigh(own.map(({ warm }) => warm)),
    median(own.map(({ cold, warm }) => cold / warm)),
    ...middleAndHigh(own.map(({ warmedUp }) => warmedUp)),
    median(own.map(({ warmedUp, warm }) => warmedUp / warm)),
    median(own.map((times) => times.process)),
    ...middleAndHigh(ratios(({ cold }) => cold)),
    ...middleAndHigh(ratios(({ warm }) => warm)),
    own.filter(({ answer }, school) => answer !== first[school]?.answer).length,
  ];
}

function middleAndHigh(values: readonly number[]): readonly [number, number] {
  return [median(values), quantile(values, 0.95)];
}
