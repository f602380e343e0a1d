import { join } from "node:path";
import type * as FindPlans from "../../src/optimisation/search/find-plans";
import type * as Glpk from "../../src/optimisation/solver/glpk";
import type * as Explain from "../../src/optimisation/why-not/explain";
import type * as Measures from "../../src/planning/measures";
import type { HardAnswer, HardTask, ToldAt } from "./in-hard-child";

/**
 * Runs in a process of its own: plans one school, or says why it cannot be planned, with the sources of a checkout, which may be
 * another one than this file's.
 *
 * Every clock of the process counts what its processors worked rather than what time it is, the solver's too, so that a limit of
 * time allows as much on a machine that has other things to do.
 */
const { checkout, problem, asked, limitSeconds } = JSON.parse(process.argv[2] ?? "") as HardTask;
const sources = join(checkout, "src");
const { findPlans } = (await import(join(sources, "optimisation/search/find-plans.ts"))) as typeof FindPlans;
const { explain } = (await import(join(sources, "optimisation/why-not/explain.ts"))) as typeof Explain;
const { createGlpkSolver } = (await import(join(sources, "optimisation/solver/glpk.ts"))) as typeof Glpk;
const { measure } = (await import(join(sources, "planning/measures.ts"))) as typeof Measures;
const solver = await createGlpkSolver();

const wallClock = performance.now.bind(performance);
const worked = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
performance.now = worked;
Date.now = () => Math.floor(worked());

const begun = { worked: worked(), wall: wallClock() };
const secondsLeft = (): number => limitSeconds - (worked() - begun.worked) / 1000;
const answer = asked === "plans" ? planned() : explained();
process.stdout.write(JSON.stringify(answer));

function sofar(): { readonly worked: number; readonly wall: number } {
  return { worked: worked() - begun.worked, wall: wallClock() - begun.wall };
}

function planned(): HardAnswer {
  const steps = findPlans(solver, problem, { alternatives: 1 }, secondsLeft);
  for (;;) {
    const { done, value } = steps.next();
    if (done !== true) continue;
    const took = sofar();
    if (value.kind === "infeasible") return { ...took, ending: "infeasible", key: [], gaps: [], told: [] };
    if (value.kind === "undecided") return { ...took, ending: "undecided", key: [], gaps: [], told: [] };
    const [plan] = value.plans;
    const measured = plan && measure(plan);
    const bounds = value.bounds ?? [];
    const gaps = bounds.map(({ measure, atLeast }) => ({ measure, atLeast, has: measured?.[measure] ?? Number.NaN }));
    const key = measured === undefined ? [] : [measured.compositeClasses, measured.evenness];
    return { ...took, ending: value.provedPlans > 0 ? "proved" : "unproved", key, gaps, told: [] };
  }
}

function explained(): HardAnswer {
  const told: ToldAt[] = [];
  const rest = { key: [], gaps: [], told };
  try {
    for (const { rules, smallest } of explain(solver, problem, secondsLeft))
      told.push({ ...sofar(), rules: rules.length, smallest });
    return { ...sofar(), ending: "all told", ...rest };
  } catch (error) {
    if (!(error instanceof Error && error.name === "OutOfTime")) throw error;
    return { ...sofar(), ending: "cut", ...rest };
  }
}
