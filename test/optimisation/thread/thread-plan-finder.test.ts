import { createLocalPlanFinder, type PlanFinder } from "../../../src/optimisation/thread/plan-finder";
import type { Asked } from "../../../src/optimisation/thread/questions";
import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import type { warmUp } from "../../../src/optimisation/thread/warm-up";
import type { FromThread, Thread, ToThread } from "../../../src/optimisation/thread/messages";
import { serveSearches } from "../../../src/optimisation/thread/serve-searches";
import type { Solver } from "../../../src/optimisation/program/solver";
import { createThreadPlanFinder, ThreadDiedError } from "../../../src/optimisation/thread/thread-plan-finder";
import type { Conflict } from "../../../src/planning/conflict";
import { type ExplorationNews, NOTHING_EXPLORED, type View, withNews } from "../../../src/planning/exploration";
import type { Plan } from "../../../src/planning/plan";
import type { Problem } from "../../../src/planning/problem";

/** A school with a dozen structures. */
const school: Problem = {
  teachers: 5,
  teacherRule: "at most",
  grades: ["K", "1", "2"].map((name) => ({ name, children: 30, minClassSize: 8, maxClassSize: 25, minSubclass: 5 })),
  composites: [{ grades: [0, 1] }, { grades: [1, 2] }],
  priorities: ["fewest composite classes"],
};
const options = { alternatives: 3, timeLimitSeconds: 10 };
const asked = { problem: school, ...options };

/** One with so many structures that no search for them all ends soon. */
const manyPlans: Problem = {
  ...school,
  teachers: 20,
  grades: ["K", "1", "2", "3", "4", "5", "6"].map((name) => ({
    name,
    children: 45,
    minClassSize: 5,
    maxClassSize: 25,
    minSubclass: 3,
  })),
  composites: [0, 1, 2, 3, 4, 5].map((lower) => ({ grades: [lower, lower + 1] })),
};

/** What is asked about a problem. */
function about(problem: Problem, timeLimitSeconds = 10): Asked<"reasons"> {
  return { problem, timeLimitSeconds };
}

/** A thread without a thread: the serving end in this one, its messages copied and delivered later, as a real one's are. */
function threadlike(
  startSolver: () => Promise<Solver>,
  warm?: typeof warmUp,
): Thread & { die: (reason: string) => void; isEnded: () => boolean } {
  let toOwner: (message: FromThread) => void = () => undefined;
  let toThread: (message: ToThread) => void = () => undefined;
  let died: (reason: string) => void = () => undefined;
  let ended = false;
  const later = <T>(message: T, deliver: (copy: T) => void): void => {
    const copy = structuredClone(message);
    setTimeout(() => {
      if (!ended) deliver(copy);
    }, 0);
  };
  serveSearches(
    {
      postMessage: (message) => {
        later(message, toOwner);
      },
      onMessage: (listener) => {
        toThread = listener;
      },
    },
    startSolver,
    warm,
  );
  return {
    postMessage: (message) => {
      later(message, toThread);
    },
    onMessage: (listener) => {
      toOwner = listener;
    },
    onDeath: (listener) => {
      died = listener;
    },
    terminate: () => {
      ended = true;
    },
    die: (reason) => {
      ended = true;
      died(reason);
    },
    isEnded: () => ended,
  };
}

/** With it, a thread that does not hear a stop goes on to its limit of time. */
const NEVER_CUT = { afterTimeLimitSeconds: 60, afterStopSeconds: 60 };

/** A solver that never answers: its thread is blind and deaf to everything but its end. */
function hangingSolver(): Promise<Solver> {
  return new Promise(() => undefined);
}

describe("a plan finder in a thread of its own", () => {
  it("hands over each plan as it is found, then all of them", async () => {
    const finder = createThreadPlanFinder(() => threadlike(createGlpkSolver));
    const heard: Plan[] = [];
    const outcome = await finder.ask("plans", asked, { onNews: (plan) => heard.push(plan) });
    expect(outcome).toMatchObject({ kind: "solved", proved: true, complete: false });
    expect(heard).toHaveLength(3);
    expect(outcome.kind === "solved" && outcome.plans).toEqual(heard);
    finder.close();
  });

  it("answers searches asked at once, each with its own outcome", async () => {
    const finder = createThreadPlanFinder(() => threadlike(createGlpkSolver));
    const impossible: Problem = { ...school, teachers: 2 };
    const outcomes = await Promise.all([
      finder.ask("plans", asked),
      finder.ask("plans", { ...asked, problem: impossible }),
      finder.ask("plans", asked),
    ]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(["solved", "infeasible", "solved"]);
    expect(outcomes[2]).toEqual(outcomes[0]);
    finder.close();
  });

  it("says with how many teachers a plan exists, however many there are", async () => {
    const finder = createThreadPlanFinder(() => threadlike(createGlpkSolver));
    const lonely: Problem = {
      ...school,
      grades: school.grades.map((grade) => ({ ...grade, children: 7 })),
      composites: [],
    };
    const outcomes = await Promise.all([
      finder.ask("fewestTeachers", {
        problem: { ...school, teachers: 1, teacherRule: "exactly" },
        timeLimitSeconds: 2,
      }),
      finder.ask("fewestTeachers", { problem: lonely, timeLimitSeconds: 2 }),
      finder.ask("fewestTeachers", { problem: school, timeLimitSeconds: 2 }, { signal: AbortSignal.abort() }),
    ]);
    expect(outcomes).toEqual([
      { kind: "staffed", teachers: 4 },
      { kind: "infeasible" },
      { kind: "undecided", stoppedBy: "stopped" },
    ]);
    expect(await finder.ask("plans", { ...asked, problem: { ...school, teachers: 4 } })).toMatchObject({
      kind: "solved",
    });
    expect(await finder.ask("plans", { ...asked, problem: { ...school, teachers: 3 } })).toEqual({
      kind: "infeasible",
    });
    finder.close();
  });

  it("stops between two solves and keeps what it found", async () => {
    const thread = threadlike(createGlpkSolver);
    const finder = createThreadPlanFinder(() => thread, NEVER_CUT);
    const stop = new AbortController();
    const outcome = await finder.ask(
      "plans",
      { ...asked, problem: manyPlans, alternatives: 100_000 },
      {
        signal: stop.signal,
        onNews: () => {
          stop.abort();
        },
      },
    );
    expect(outcome).toMatchObject({ kind: "solved", proved: false, stoppedBy: "stopped" });
    expect(thread.isEnded()).toBe(false);
    finder.close();
  });

  it("ends a thread that does not heed a stop, and the next search has a new one", async () => {
    const threads: ReturnType<typeof threadlike>[] = [];
    const finder = createThreadPlanFinder(
      () => {
        const thread = threadlike(threads.length === 0 ? hangingSolver : createGlpkSolver);
        threads.push(thread);
        return thread;
      },
      { afterTimeLimitSeconds: 1, afterStopSeconds: 0.05 },
    );
    const stop = new AbortController();
    const cut = finder.ask("plans", asked, { signal: stop.signal });
    const waiting = finder.ask("plans", asked);
    setTimeout(() => {
      stop.abort();
    }, 50);
    expect(await cut).toEqual({ kind: "undecided", stoppedBy: "stopped" });
    expect((await waiting).kind).toBe("solved");
    expect(threads.map((thread) => thread.isEnded())).toEqual([true, false]);
    finder.close();
  });

  it("ends a thread that overruns its time limit", async () => {
    const finder = createThreadPlanFinder(() => threadlike(hangingSolver), {
      afterTimeLimitSeconds: 0.05,
      afterStopSeconds: 1,
    });
    const outcome = await finder.ask("plans", { ...asked, alternatives: 1, timeLimitSeconds: 0.05 });
    expect(outcome).toEqual({ kind: "undecided", stoppedBy: "timeLimit" });
    finder.close();
  });

  it("rejects every search of a thread that dies, and starts another for the next", async () => {
    const threads: ReturnType<typeof threadlike>[] = [];
    const finder = createThreadPlanFinder(() => {
      const thread = threadlike(threads.length === 0 ? hangingSolver : createGlpkSolver);
      threads.push(thread);
      return thread;
    });
    const searches = [finder.ask("plans", asked), finder.ask("plans", asked)];
    threads[0]?.die("out of memory");
    const settled = await Promise.allSettled(searches);
    expect(settled.map((result) => (result.status === "rejected" ? (result.reason as unknown) : undefined))).toEqual([
      new ThreadDiedError("out of memory"),
      new ThreadDiedError("out of memory"),
    ]);
    expect((await finder.ask("plans", asked)).kind).toBe("solved");
    finder.close();
  });

  it("rejects with the reason where the solver cannot start", async () => {
    const finder = createThreadPlanFinder(() =>
      threadlike(() => Promise.reject(new Error("WebAssembly is forbidden"))),
    );
    await expect(finder.ask("plans", asked)).rejects.toThrow("WebAssembly is forbidden");
    finder.close();
  });

  it("settles what is under way when it is closed", async () => {
    const finder = createThreadPlanFinder(() => threadlike(hangingSolver));
    const search = finder.ask("plans", asked);
    finder.close();
    expect(await search).toEqual({ kind: "undecided", stoppedBy: "stopped" });
  });

  it("does not begin a search that was stopped before", async () => {
    const finder = createThreadPlanFinder(() => {
      throw new Error("No thread is needed.");
    });
    expect(await finder.ask("plans", asked, { signal: AbortSignal.abort() })).toEqual({
      kind: "undecided",
      stoppedBy: "stopped",
    });
  });
});

describe("the reasons asked of a finder in a thread of its own", () => {
  const impossible: Problem = { ...school, teachers: 2 };

  it("are handed over as they are found, and are the same in this thread", async () => {
    const finder = createThreadPlanFinder(() => threadlike(createGlpkSolver));
    const heard: Conflict[] = [];
    const outcome = await finder.ask("reasons", about(impossible), { onNews: (conflict) => heard.push(conflict) });
    expect(outcome).toEqual({ kind: "conflicts", conflicts: heard });
    expect(heard).toHaveLength(1);
    const local = createLocalPlanFinder(await createGlpkSolver());
    expect(await local.ask("reasons", about(impossible))).toEqual(outcome);
    expect(await finder.ask("reasons", about(school))).toEqual({ kind: "conflicts", conflicts: [] });
    finder.close();
  });

  it("are undecided where the time runs out, or nobody waits for them", async () => {
    const finder = createThreadPlanFinder(() => threadlike(createGlpkSolver));
    const undecided = { kind: "undecided", conflicts: [] };
    expect(await finder.ask("reasons", about(impossible, 0))).toEqual(undecided);
    expect(await finder.ask("reasons", about(impossible), { signal: AbortSignal.abort() })).toEqual(undecided);
    finder.close();
  });
});

describe("views asked of a finder in a thread of its own", () => {
  const views: readonly View[] = [{ kind: "staffing" }, { kind: "tradeOff" }];

  it("hands over each row as it is found, then all of them", async () => {
    const finder = createThreadPlanFinder(() => threadlike(createGlpkSolver));
    const found = await finder.ask("plans", { ...asked, alternatives: 1 });
    const [plan] = found.kind === "solved" ? found.plans : [];
    const heard: ExplorationNews[] = [];
    const viewed: readonly View[] = plan === undefined ? views : [...views, { kind: "room", plan }];
    const outcome = await finder.ask(
      "views",
      { ...about(school), views: viewed },
      { onNews: (news) => heard.push(news) },
    );
    expect(outcome).toEqual({ kind: "explored", ...heard.reduce(withNews, NOTHING_EXPLORED) });
    expect(outcome.staffing.map(({ teachers, feasible }) => [teachers, feasible])).toEqual([
      [3, false],
      ...[4, 5, 6, 7, 8, 9, 10].map((teachers) => [teachers, true]),
    ]);
    expect(outcome.tradeOff.map(({ compositeClasses }) => compositeClasses)).toEqual([1, 2, 3, 4, 5]);
    expect(outcome.room.grades.map(({ grade }) => grade)).toEqual([0, 1, 2]);
    expect(outcome.room.together).toBeDefined();
    finder.close();
  });

  it("are the same in this thread", async () => {
    const finder = createThreadPlanFinder(() => threadlike(createGlpkSolver));
    const local = createLocalPlanFinder(await createGlpkSolver());
    expect(await finder.ask("views", { ...about(school), views })).toEqual(
      await local.ask("views", { ...about(school), views }),
    );
    finder.close();
  });

  it.each([
    [
      "a thread",
      (): Promise<PlanFinder> => Promise.resolve(createThreadPlanFinder(() => threadlike(createGlpkSolver), NEVER_CUT)),
    ],
    ["this thread", async (): Promise<PlanFinder> => createLocalPlanFinder(await createGlpkSolver())],
  ])("stop in %s with the rows found until then", async (_, start) => {
    const finder = await start();
    const stop = new AbortController();
    const long = Array.from({ length: 500 }, (): View => ({ kind: "tradeOff" }));
    const outcome = await finder.ask(
      "views",
      { ...about(school), views: long },
      {
        signal: stop.signal,
        onNews: () => {
          stop.abort();
        },
      },
    );
    expect(outcome.stoppedBy).toBe("stopped");
    expect(outcome.tradeOff.length).toBeGreaterThan(0);
    expect(outcome.tradeOff.length).toBeLessThan(long.length);
    finder.close();
  });

  it("find nothing and say so where there is no time", async () => {
    const finder = createThreadPlanFinder(() => threadlike(createGlpkSolver));
    expect(await finder.ask("views", { ...about(school, 1e-9), views })).toEqual({
      kind: "explored",
      ...NOTHING_EXPLORED,
      stoppedBy: "timeLimit",
    });
    finder.close();
  });

  it("end with a thread that overruns its time limit", async () => {
    const patience = { afterTimeLimitSeconds: 0.05, afterStopSeconds: 1 };
    const finder = createThreadPlanFinder(() => threadlike(hangingSolver), patience);
    const outcome = await finder.ask("views", { ...about(school, 0.05), views });
    expect(outcome).toEqual({ kind: "explored", ...NOTHING_EXPLORED, stoppedBy: "timeLimit" });
    finder.close();
  });
});

describe("a finder that is warmed", () => {
  it("starts its thread before there is a task, and one thread only", async () => {
    let threads = 0;
    const finder = createThreadPlanFinder(() => {
      threads++;
      return threadlike(createGlpkSolver);
    });
    expect(threads).toBe(0);
    finder.warm();
    finder.warm();
    expect(threads).toBe(1);
    expect((await finder.ask("plans", asked)).kind).toBe("solved");
    expect(threads).toBe(1);
    finder.close();
  });

  it("is not kept from its first task by a warm-up that would go on", async () => {
    const warm = (_: PlanFinder, signal: AbortSignal): Promise<void> =>
      new Promise((resolve) => {
        signal.addEventListener("abort", () => {
          resolve();
        });
      });
    const finder = createThreadPlanFinder(() => threadlike(createGlpkSolver, warm));
    finder.warm();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await finder.ask("plans", asked)).kind).toBe("solved");
    finder.close();
  });

  it("says why where it is asked something after it could not even warm up", async () => {
    const finder = createThreadPlanFinder(() => threadlike(() => Promise.reject(new Error("no WebAssembly"))));
    finder.warm();
    await expect(finder.ask("plans", asked)).rejects.toThrow("no WebAssembly");
    finder.close();
  });

  it("has a new thread for its task where the warmed one died", async () => {
    const threads: ReturnType<typeof threadlike>[] = [];
    const finder = createThreadPlanFinder(() => {
      const thread = threadlike(createGlpkSolver);
      threads.push(thread);
      return thread;
    });
    finder.warm();
    threads[0]?.die("gone");
    expect((await finder.ask("plans", asked)).kind).toBe("solved");
    expect(threads).toHaveLength(2);
    finder.close();
  });
});
