import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import type { Solver } from "../../../src/optimisation/program/solver";
import { type SchoolSize, schoolOfSize } from "../../support/large-school";
import { plansOf, search, startClock } from "../../support/search";
import type { BenchOptions, Section } from "../section";
import { median } from "../statistics";
import type { Cell, Table } from "../table";

/** How our cost grows with the school. */
export const GROWTH: Section = { id: "growth", weight: 2, run };

async function run({ seconds, say }: BenchOptions): Promise<readonly Table[]> {
  const ends = performance.now() + seconds * 1000;
  const solver = await createGlpkSolver();
  let left = SIZES.length;
  const rows = SIZES.map(({ grows, ...size }) => {
    say(`growth: ${grows}, ${size.grades} grades`);
    const share = (ends - performance.now()) / 1000 / left--;
    return sizeRow(solver, grows, size, share);
  });
  return [
    {
      id: "growth",
      title: "How cost grows: made-up schools, the median of up to three of each size",
      columns: ["grows", "grades", "composites", "children", "teachers", "best ms", "best 20 ms", "unfinished"],
      rows,
      notes: [
        "Unfinished searches count with the time they were given.",
        "Composites: neighbouring pairs, then runs of three, four and five grades, then pairs further apart.",
      ],
    },
  ];
}

interface GrowingSize extends SchoolSize {
  readonly grows: string;
}

const usual = (grows: string, grades: number, composites: number, children: number): GrowingSize => ({
  grows,
  grades,
  composites,
  children,
  teachers: Math.ceil(children / 18),
});

const SIZES: readonly GrowingSize[] = [
  ...[3, 5, 7, 9, 12, 16, 20].map((grades) => usual("grades", grades, grades - 1, grades * 60)),
  ...[0, 6, 11, 15, 20].map((composites) => usual("composites", 7, composites, 420)),
  ...[120, 240, 480, 960, 1920].map((children) => usual("children", 7, 6, children)),
  usual("all", 20, 120, 7500),
];

function sizeRow(solver: Solver, grows: string, size: SchoolSize, seconds: number): readonly Cell[] {
  const ends = performance.now() + seconds * 1000;
  const runs: { readonly best: number; readonly best20: number; readonly unfinished: boolean }[] = [];
  for (const seed of [1, 2, 3]) {
    if (runs.length > 0 && performance.now() >= ends) break;
    const problem = schoolOfSize(size, seed);
    const first = timed(solver, problem, 1, seconds / 3);
    const many = timed(solver, problem, 20, seconds / 3);
    runs.push({ best: first.milliseconds, best20: many.milliseconds, unfinished: !first.proved || !many.proved });
  }
  const { grades, composites, children, teachers } = size;
  return [
    grows,
    grades,
    composites,
    children,
    teachers,
    median(runs.map(({ best }) => best)),
    median(runs.map(({ best20 }) => best20)),
    `${runs.filter(({ unfinished }) => unfinished).length} of ${runs.length}`,
  ];
}

function timed(
  solver: Solver,
  problem: ReturnType<typeof schoolOfSize>,
  alternatives: number,
  seconds: number,
): { readonly milliseconds: number; readonly proved: boolean } {
  const start = performance.now();
  const outcome = search(solver, problem, alternatives, startClock(seconds));
  const milliseconds = performance.now() - start;
  const proved = outcome.kind === "infeasible" || (outcome.kind === "solved" && outcome.proved);
  return { milliseconds, proved: proved && (plansOf(outcome).length > 0 || outcome.kind === "infeasible") };
}
