import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import type { Solver } from "../../../src/optimisation/program/solver";
import type { Problem } from "../../../src/planning/problem";
import { search } from "../../support/search";
import { type OurTimes, timeOurs } from "../ours";
import { bestPlan, fewestComposites, firstAnswer } from "../rivals/class-by-class";
import { createHighsSolver } from "../rivals/highs";
import { nativeRivals } from "../rivals/native";
import type { Attempt, Rival } from "../rivals/rival";
import { typeCount } from "../rivals/type-count";
import type { BenchOptions, Section } from "../section";
import { realSchools, type Series } from "../series";
import { evenlySpread, median, quantile } from "../statistics";
import type { Cell, Table } from "../table";

/** Real schools, solved by us and by others in the same run. */
export const SCHOOLS: Section = { id: "schools", weight: 8, run };

async function run({ seconds, limitSeconds, quick, say }: BenchOptions): Promise<readonly Table[]> {
  const ends = performance.now() + seconds * 1000;
  const solver = await createGlpkSolver();
  say("our own times");
  const all = realSchools(solver, quick ? 12 : 200);
  for (const problem of all[0]?.problems.slice(0, 5) ?? []) search(solver, problem, 5);
  const timed = all.map((series) => ({
    series,
    ours: series.problems.map((problem) => timeOurs(solver, problem)),
  }));
  const memory = memoryNote("Peak memory of the process after all our own searches");
  const rivals = await rivalsOf(solver);
  const rows = new Map<Series, (readonly Cell[])[]>(timed.map(({ series }) => [series, []]));
  const weightOf = (rival: Rival, series: Series): number => (rival.weight ?? 1) * series.weight;
  let weightLeft = rivals
    .flatMap((rival) => timed.map(({ series }) => weightOf(rival, series)))
    .reduce((sum, weight) => sum + weight, 0);
  for (const rival of rivals) {
    for (const { series, ours } of timed) {
      say(`${rival.name} (${rival.task}): ${series.id}`);
      const share = ((ends - performance.now()) * weightOf(rival, series)) / weightLeft;
      weightLeft -= weightOf(rival, series);
      rows.get(series)?.push(rivalRow(rival, series, ours, share, limitSeconds));
    }
  }
  const tables = timed.map(({ series, ours }) => tableOf(series, ours, rows.get(series) ?? [], rivals, limitSeconds));
  const [first, ...others] = tables;
  if (first === undefined) return [];
  const wholeMemory = memoryNote("With all rivals that run in this process");
  return [{ ...first, notes: [...first.notes, memory, wholeMemory] }, ...others];
}

/** The rivals, quick ones first: what they leave of their time goes to the slower. */
async function rivalsOf(solver: Solver): Promise<readonly Rival[]> {
  const highs = await createHighsSolver();
  return [
    typeCount("HiGHS", highs),
    firstAnswer("the same GLPK", solver),
    ...nativeRivals(),
    fewestComposites("HiGHS", highs),
    fewestComposites("the same GLPK", solver),
    bestPlan("the same GLPK", solver),
  ];
}

/** A rival's times on so many schools say enough; the time is better spent on those that do not finish. */
const MOST_SCHOOLS = 64;

/** The schools a rival has time for, spread evenly over the series; one at least. */
function attempts(
  rival: Rival,
  problems: readonly Problem[],
  milliseconds: number,
  limitSeconds: number,
): readonly { position: number; attempt: Attempt }[] {
  const ends = performance.now() + milliseconds;
  const done: { position: number; attempt: Attempt }[] = [];
  for (const position of evenlySpread(problems.length).slice(0, MOST_SCHOOLS)) {
    const problem = problems[position];
    if (problem === undefined || (done.length > 0 && performance.now() >= ends)) break;
    done.push({ position, attempt: rival.attempt(problem, limitSeconds) });
  }
  return done;
}

function rivalRow(
  rival: Rival,
  series: Series,
  ours: readonly OurTimes[],
  milliseconds: number,
  limitSeconds: number,
): readonly Cell[] {
  const done = attempts(rival, series.problems, milliseconds, limitSeconds);
  const times = done.map(({ attempt }) => attempt.milliseconds);
  const ratios = done.map(({ position, attempt }) => attempt.milliseconds / (ours[position]?.best ?? Number.NaN));
  const count = (ending: Attempt["ending"]): number => done.filter(({ attempt }) => attempt.ending === ending).length;
  const disagreeing = done.filter(({ position, attempt }) => disagree(attempt, ours[position]));
  return [
    rival.name,
    rival.task,
    done.length,
    ...spreadOf(times),
    median(ratios),
    count("cut"),
    count("failed"),
    disagreeing.length,
  ];
}

/** Whether a rival proved something else than we did. */
function disagree({ ending, compositeClasses, evenness }: Attempt, ours: OurTimes | undefined): boolean {
  if (ours === undefined || ours.ending === "undecided" || ending === "cut" || ending === "failed") return false;
  if ((ending === "infeasible") !== (ours.ending === "infeasible")) return true;
  return (
    (compositeClasses !== undefined && compositeClasses !== ours.measures?.compositeClasses) ||
    (evenness !== undefined && evenness !== ours.measures?.evenness)
  );
}

function tableOf(
  { id, title, problems }: Series,
  ours: readonly OurTimes[],
  rivalRows: readonly (readonly Cell[])[],
  rivals: readonly Rival[],
  limitSeconds: number,
): Table {
  const undecided = ours.filter(({ ending }) => ending === "undecided").length;
  const best = ours.map((times) => times.best);
  const best20 = ours.map((times) => times.best20);
  const infeasible = ours.filter(({ ending }) => ending === "infeasible").length;
  const ratio20 = median(ours.map((times) => times.best20 / times.best));
  return {
    id,
    title,
    columns: [
      "who",
      "task",
      "schools",
      "median ms",
      "95 % ms",
      "worst ms",
      "× ours",
      "unfinished",
      "failed",
      "differs",
    ],
    rows: [
      ["ours", "best plan", problems.length, ...spreadOf(best), 1, undecided, 0, 0],
      ["ours", "best 20 plans", problems.length, ...spreadOf(best20), ratio20, undecided, 0, 0],
      ...rivalRows,
    ],
    notes: [
      `Ours: ${problems.length - infeasible - undecided} solved, ${infeasible} proved to have no plan, ${undecided} undecided after 10 s. “Best plan” is the fewest composites, then the most even sizes, with a proof.`,
      `“× ours”: the median over the rival's schools of its time divided by ours to the best plan. A rival has ${limitSeconds} s a school; where it is unfinished then, that time is counted.`,
      `A rival has a sample of at most ${MOST_SCHOOLS} schools, spread evenly over the list, and fewer where its share of the bench ran out.`,
      "“differs”: how often a rival proved something else than we did.",
      ...rivals.flatMap(({ note }) => note ?? []),
    ],
  };
}

function spreadOf(times: readonly number[]): readonly [number, number, number] {
  return [median(times), quantile(times, 0.95), quantile(times, 1)];
}

function memoryNote(what: string): string {
  return `${what}: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB.`;
}
