import { createLocalPlanFinder, type PlanFinder } from "../../../src/optimisation/thread/plan-finder";
import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import { warmUp } from "../../../src/optimisation/thread/warm-up";

/** A finder that says how often it was asked, and what it answered last. */
function listening(finder: PlanFinder, onAnswer: (asked: number) => void) {
  const heard: unknown[] = [];
  const listener: PlanFinder = {
    ...finder,
    ask: async (kind, asked, talk) => {
      const outcome = await finder.ask(kind, asked, talk);
      heard.push(outcome);
      onAnswer(heard.length);
      return outcome;
    },
  };
  return { listener, heard };
}

describe("a warm-up", () => {
  it("searches as a person's question does: a school with plans, ten of them", async () => {
    const stop = new AbortController();
    const { listener, heard } = listening(createLocalPlanFinder(await createGlpkSolver()), () => {
      stop.abort();
    });
    // What one round is cut to on a busy machine is known here alone.
    const patient: PlanFinder = {
      ...listener,
      ask: (kind, asked, talk) => listener.ask(kind, { ...asked, timeLimitSeconds: 60 }, talk),
    };
    await warmUp(patient, stop.signal);
    expect(heard).toMatchObject([{ kind: "solved", proved: true, plans: { length: 10 } }]);
  });

  it("ends by itself, soon, and before the next round where it is told to", async () => {
    const solver = await createGlpkSolver();
    const whole = listening(createLocalPlanFinder(solver), () => undefined);
    await warmUp(whole.listener, new AbortController().signal);
    expect(whole.heard.length).toBeLessThanOrEqual(8);
    const stop = new AbortController();
    stop.abort();
    const none = listening(createLocalPlanFinder(solver), () => undefined);
    await warmUp(none.listener, stop.signal);
    expect(none.heard).toEqual([]);
  });
});
