import { answeringOtherwise } from "../support/answering-otherwise";
import { shareFinder } from "../../src/add-in/share-finder";
import type { PlanFinder } from "../../src/optimisation/thread/plan-finder";
import type { Asked } from "../../src/optimisation/thread/questions";
import type { Problem } from "../../src/planning/problem";
import { localFinder } from "../support/functions-in-excel";

/** A school told by its number of teachers. */
function school(teachers: number): Asked<"plans"> {
  const problem: Problem = { teachers, teacherRule: "at most", grades: [], composites: [], priorities: [] };
  return { problem, alternatives: 1, timeLimitSeconds: 2 };
}

/** A finder of one thread: searches for school 1 end when they are stopped, all others at once; each is noted. */
function oneThread(): { finder: PlanFinder; events: string[] } {
  const events: string[] = [];
  let last = Promise.resolve();
  const finder = answeringOtherwise(localFinder, {
    plans: ({ problem: { teachers } }, { signal }) => {
      const turn = last.then(
        () =>
          new Promise<void>((resolve) => {
            events.push(`begun ${teachers}`);
            const stopped = (): void => {
              events.push(`stopped ${teachers}`);
              resolve();
            };
            if (signal?.aborted === true) stopped();
            else if (teachers !== 1 || events.includes("ended 2")) {
              events.push(`ended ${teachers}`);
              resolve();
            } else signal?.addEventListener("abort", stopped, { once: true });
          }),
      );
      last = turn;
      return turn.then(() => ({ kind: "infeasible" }));
    },
  });
  return { finder, events };
}

const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe("a finder that the pane and the cells share", () => {
  it("answers the pane first, and then begins anew what it stopped for it", async () => {
    const { finder, events } = oneThread();
    const { first, patient } = shareFinder(finder);
    const cell = patient.ask("plans", school(1));
    await later();
    expect(await first.ask("plans", school(2))).toEqual({ kind: "infeasible" });
    expect(await cell).toEqual({ kind: "infeasible" });
    expect(events).toEqual(["begun 1", "stopped 1", "begun 2", "ended 2", "begun 1", "ended 1"]);
  });

  it("begins nothing for the cells while the pane has no answer, and forgets those that are cancelled meanwhile", async () => {
    const { finder, events } = oneThread();
    const { first, patient } = shareFinder(finder);
    const stop = new AbortController();
    const pane = first.ask("plans", school(1), { signal: stop.signal });
    const cancel = new AbortController();
    const cancelled = patient.ask("plans", school(3), { signal: cancel.signal });
    const other = patient.ask("plans", school(4));
    await later();
    expect(events).toEqual(["begun 1"]);
    cancel.abort();
    await later();
    stop.abort();
    await Promise.all([pane, cancelled, other]);
    expect(events).toEqual(["begun 1", "stopped 1", "begun 3", "stopped 3", "begun 4", "ended 4"]);
  });

  it("stops a cell's search for good when its asker is gone", async () => {
    const { finder, events } = oneThread();
    const { patient } = shareFinder(finder);
    const cancel = new AbortController();
    const cell = patient.ask("plans", school(1), { signal: cancel.signal });
    await later();
    cancel.abort();
    await cell;
    expect(events).toEqual(["begun 1", "stopped 1"]);
  });
});
