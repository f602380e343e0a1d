import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type * as FindPlans from "../../src/optimisation/search/find-plans";
import type * as Glpk from "../../src/optimisation/solver/glpk";
import type * as PlanFinder from "../../src/optimisation/thread/plan-finder";
import type * as WarmUp from "../../src/optimisation/thread/warm-up";
import type { ChildAnswer, ChildTask } from "./in-child";

/**
 * Runs in a process of its own: searches one school again and again with the sources of a checkout, which may be another one than
 * this file's, and writes what each search took.
 */
const { checkout, problem, alternatives, runs, limitSeconds, warmsUp } = JSON.parse(process.argv[2] ?? "") as ChildTask;
const sources = join(checkout, "src/optimisation");
const { findPlans } = (await import(join(sources, "search/find-plans.ts"))) as typeof FindPlans;
const { createGlpkSolver } = (await import(join(sources, "solver/glpk.ts"))) as typeof Glpk;

const glpk = await createGlpkSolver();
let programmes = 0;
const solver: typeof glpk = {
  solve: (program, seconds) => {
    programmes += 1;
    return glpk.solve(program, seconds);
  },
};
// Checkouts from before there was a warm-up have none.
if (warmsUp && existsSync(join(sources, "thread/warm-up.ts"))) {
  const { createLocalPlanFinder } = (await import(join(sources, "thread/plan-finder.ts"))) as typeof PlanFinder;
  const { warmUp } = (await import(join(sources, "thread/warm-up.ts"))) as typeof WarmUp;
  await warmUp(createLocalPlanFinder(solver), new AbortController().signal);
}

const first = timed();
const processMilliseconds = performance.now();
const milliseconds = [first.milliseconds];
while (milliseconds.length < runs) milliseconds.push(timed().milliseconds);
const answer: ChildAnswer = {
  milliseconds,
  processMilliseconds,
  programmes: first.programmes,
  answer: createHash("sha256").update(JSON.stringify(first.outcome)).digest("hex"),
};
process.stdout.write(JSON.stringify(answer));

function timed() {
  const start = performance.now();
  const before = programmes;
  const steps = findPlans(solver, problem, { alternatives }, () => limitSeconds - (performance.now() - start) / 1000);
  for (;;) {
    const step = steps.next();
    if (step.done === true)
      return { outcome: step.value, milliseconds: performance.now() - start, programmes: programmes - before };
  }
}
