import { explore } from "../../../src/optimisation/what-if/explore";
import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import type { Solver } from "../../../src/optimisation/program/solver";
import type { View } from "../../../src/planning/exploration";
import type { Plan } from "../../../src/planning/plan";
import type { Problem } from "../../../src/planning/problem";
import { massachusettsSchools } from "../../support/cases";
import { plansOf, search, startClock } from "../../support/search";
import type { BenchOptions, Section } from "../section";
import { evenlySpread, median, quantile } from "../statistics";
import type { Table } from "../table";

/** What the views of what would be cost, as a ratio to one best plan. */
export const EXPLORE: Section = { id: "explore", weight: 3, run };

async function run({ seconds, quick, say }: BenchOptions): Promise<readonly Table[]> {
  const ends = performance.now() + seconds * 1000;
  const solver = await createGlpkSolver();
  const schools = massachusettsSchools().filter(({ problem }) => problem.grades.length === 7);
  const timed: SchoolTimes[] = [];
  for (const position of evenlySpread(schools.length)) {
    if ((quick && timed.length === 6) || performance.now() >= ends) break;
    const school = schools[position];
    if (school === undefined) continue;
    say(`explore: ${school.name}`);
    const times = timeSchool(solver, school.problem);
    if (times !== undefined) timed.push(times);
  }
  return [
    {
      id: "explore",
      title: `What would be: ${timed.length} real schools of seven grades`,
      columns: ["what", "median ms", "worst ms", "median ratio", "worst ratio", "unfinished"],
      rows: [
        row("one best plan", timed, ({ best }) => best),
        row("staffing", timed, ({ views }) => views.staffing),
        row("tradeOff", timed, ({ views }) => views.tradeOff),
        row("room", timed, ({ views }) => views.room),
        row("all views", timed, ({ views }) => views.staffing + views.tradeOff + views.room),
      ],
      notes: [
        "Ratios are to the school's own best plan: the median of five runs, once the solver is warm.",
        "Schools without a plan are left out. Unfinished views count with the ten seconds they were given.",
      ],
    },
  ];
}

/** What one school takes, in milliseconds. */
interface SchoolTimes {
  readonly best: number;
  readonly views: Readonly<Record<View["kind"], number>>;
  readonly unfinished: number;
}

const LIMIT_SECONDS = 10;

function timeSchool(solver: Solver, problem: Problem): SchoolTimes | undefined {
  const [plan] = plansOf(search(solver, problem, 1));
  if (plan === undefined) return undefined;
  const runs = Array.from({ length: 5 }, () => timed(() => search(solver, problem, 1)).milliseconds);
  const [staffing, tradeOff, room] = viewsOf(plan).map((view) => timed(() => finishes(solver, problem, view)));
  if (staffing === undefined || tradeOff === undefined || room === undefined) return undefined;
  return {
    best: median(runs),
    views: { staffing: staffing.milliseconds, tradeOff: tradeOff.milliseconds, room: room.milliseconds },
    unfinished: [staffing, tradeOff, room].filter(({ result }) => !result).length,
  };
}

function viewsOf(plan: Plan): readonly View[] {
  return [{ kind: "staffing" }, { kind: "tradeOff" }, { kind: "room", plan }];
}

/** Works a view out, and says whether every row was found in time. */
function finishes(solver: Solver, problem: Problem, view: View): boolean {
  const steps = explore(solver, problem, [view], startClock(LIMIT_SECONDS));
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function timed<Result>(work: () => Result): { readonly result: Result; readonly milliseconds: number } {
  const start = performance.now();
  const result = work();
  return { result, milliseconds: performance.now() - start };
}

function row(
  what: string,
  schools: readonly SchoolTimes[],
  time: (times: SchoolTimes) => number,
): Table["rows"][number] {
  const ratios = schools.map((times) => time(times) / times.best);
  const unfinished = what === "all views" ? schools.reduce((sum, times) => sum + times.unfinished, 0) : null;
  return [
    what,
    median(schools.map(time)),
    quantile(schools.map(time), 1),
    median(ratios),
    quantile(ratios, 1),
    unfinished,
  ];
}
