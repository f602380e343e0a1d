import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Problem } from "../../../src/planning/problem";
import {
  IMPOSSIBLE_SEEDS,
  LARGE_KINDS,
  type LargeKind,
  largeSchool,
  schoolInParts,
  tiedSchool,
  tightSchool,
  wideSchool,
} from "../../support/hard-schools";
import { type HardAnswer, inHardChild, type Took } from "../in-hard-child";
import type { BenchOptions, Section } from "../section";
import { evenlySpread, median, quantile } from "../statistics";
import type { Cell, Table } from "../table";

/** Large schools, and schools that have no plan by reasons that are hard to find; of this checkout and of another one. */
export const LARGE: Section = { id: "large", weight: 6, run };

const LARGE_SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);
const WIDE_SEEDS = [1, 2, 3, 4];

const WIDE_SCHOOLS: Readonly<Record<string, (kind: LargeKind, seed: number) => Problem>> = {
  "as it comes": wideSchool,
  "200 composites": tiedSchool,
  "6 parts": (kind, seed) => schoolInParts(kind, seed, { parts: 6, of: 10, alike: false }),
  "6 parts alike": (kind, seed) => schoolInParts(kind, seed, { parts: 6, of: 10, alike: true }),
};

interface Asked {
  readonly what: string;
  readonly asked: "plans" | "reasons";
  readonly problems: readonly Problem[];
}

const SERIES: readonly Asked[] = [
  ...LARGE_KINDS.map((kind): Asked => ({
    what: `large, ${kind}`,
    asked: "plans",
    problems: LARGE_SEEDS.map((seed) => largeSchool(kind, seed)),
  })),
  ...Object.entries(WIDE_SCHOOLS).flatMap(([what, school]) =>
    LARGE_KINDS.map((kind): Asked => ({
      what: `60 grades, ${what}, ${kind}`,
      asked: "plans",
      problems: WIDE_SEEDS.map((seed) => school(kind, seed)),
    })),
  ),
  { what: "impossible", asked: "plans", problems: IMPOSSIBLE_SEEDS.map(tightSchool) },
  { what: "impossible", asked: "reasons", problems: IMPOSSIBLE_SEEDS.map(tightSchool) },
];

/** What each checkout answered, school by school; the checkouts in order. */
type Answers = readonly (readonly HardAnswer[])[];

async function run({ seconds, limitSeconds, quick, against, say }: BenchOptions): Promise<readonly Table[]> {
  const ends = performance.now() + seconds * 1000;
  const checkouts = [
    { name: "this", root: fileURLToPath(new URL("../../..", import.meta.url)) },
    ...(against === undefined ? [] : [{ name: "the other", root: resolve(against) }]),
  ];
  let left = SERIES.length;
  const rows = SERIES.map(({ what, asked, problems }) => {
    const until = performance.now() + (ends - performance.now()) / left--;
    const answers: (readonly HardAnswer[])[] = [];
    for (const position of evenlySpread(problems.length).slice(0, quick ? 4 : problems.length)) {
      const problem = problems[position];
      if (problem === undefined || (answers.length > 0 && performance.now() >= until)) break;
      say(`large: ${what}, ${asked}, school ${position + 1}`);
      answers.push(checkouts.map(({ root }) => inHardChild({ checkout: root, problem, asked, limitSeconds })));
    }
    return { what, asked, answers };
  });
  const rowsOf = (asked: Asked["asked"], cells: (answers: readonly HardAnswer[]) => readonly Cell[]) =>
    rows
      .filter((series) => series.asked === asked)
      .flatMap(({ what, answers }) =>
        checkouts.map(({ name }, which) => [what, name, answers.length, ...cells(ofCheckout(answers, which))]),
      );
  return Promise.resolve([
    {
      id: "large",
      title:
        "The best plan of schools of 12 to 20 grades and 30 to 300 teachers, and of 60 grades; schools that have no plan",
      columns: PLAN_COLUMNS,
      rows: rowsOf("plans", planCells),
      notes: [WORKED, `Proved: within ${limitSeconds} s of work, that a plan is the best or that there is none.`, GAP],
    },
    {
      id: "reasons",
      title: "Why there is no plan: schools of 8 to 14 grades",
      columns: REASON_COLUMNS,
      rows: rowsOf("reasons", reasonCells),
      notes: [
        WORKED,
        `Decided: within ${limitSeconds} s of work every conflict was told. Those who were told none count as infinitely late.`,
      ],
    },
  ]);
}

const WORKED =
  "Times, limits among them, are those for which the processors worked, so that a machine with other things to do tells the same; “passed / worked” is the median of how much more time went by.";
const GAP =
  "Gap: of plans that are not proved, (has − bound) ÷ has of the first measure in which they may be improved on; the median and the largest.";

const PLAN_COLUMNS = [
  "schools",
  "checkout",
  "number",
  "proved",
  "unproved plan",
  "nothing",
  "median ms",
  "90 % ms",
  "gap %",
  "largest gap %",
  "passed / worked",
];

const REASON_COLUMNS = [
  "schools",
  "checkout",
  "number",
  "told one",
  "first told ms",
  "90 % first ms",
  "proved smallest",
  "decided",
  "median ms",
  "90 % ms",
  "passed / worked",
];

function ofCheckout(answers: Answers, which: number): readonly HardAnswer[] {
  return answers.flatMap((checkouts) => checkouts.slice(which, which + 1));
}

function planCells(answers: readonly HardAnswer[]): readonly Cell[] {
  const count = (...endings: readonly HardAnswer["ending"][]): number =>
    answers.filter(({ ending }) => endings.includes(ending)).length;
  const times = answers.map(({ worked }) => worked);
  const gaps = answers.filter(({ ending }) => ending === "unproved").map(gapOf);
  return [
    count("proved", "infeasible"),
    count("unproved"),
    count("undecided"),
    median(times),
    quantile(times, 0.9),
    median(gaps),
    quantile(gaps, 1),
    passed(answers),
  ];
}

/** In per cent, of the first measure that has one. */
function gapOf({ gaps }: HardAnswer): number {
  const open = gaps.find(({ atLeast, has }) => has > atLeast);
  return open === undefined ? 0 : (100 * (open.has - open.atLeast)) / open.has;
}

function reasonCells(answers: readonly HardAnswer[]): readonly Cell[] {
  const firsts = answers.flatMap(({ told }) => told.slice(0, 1));
  const first = answers.map(({ told }) => told[0]?.worked ?? Infinity);
  const times = answers.map(({ worked }) => worked);
  return [
    firsts.length,
    median(first),
    quantile(first, 0.9),
    firsts.filter(({ smallest }) => smallest).length,
    answers.filter(({ ending }) => ending === "all told").length,
    median(times),
    quantile(times, 0.9),
    passed(answers),
  ];
}

function passed(answers: readonly Took[]): number {
  return median(answers.map(({ worked, wall }) => wall / worked));
}
