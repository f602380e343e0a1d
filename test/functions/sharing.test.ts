import { answeringOtherwise } from "../support/answering-otherwise";
import { createLocalPlanFinder, type PlanFinder } from "../../src/optimisation/thread/plan-finder";
import { createGlpkSolver } from "../../src/optimisation/solver/glpk";
import type { Problem } from "../../src/planning/problem";
import type { SearchOutcome } from "../../src/planning/search";
import { Cancelled } from "../../src/functions/shared-call";
import { callerOf, row } from "../support/function-calls";

const real = createLocalPlanFinder(await createGlpkSolver());
const school = [5, row("K", 1, 2), row(30, 30, 30), 25, 8, "K/1", 5];

const ONE_GRADE: Problem = {
  teachers: 2,
  teacherRule: "at most",
  grades: [{ name: "K", children: 30, minClassSize: 1, maxClassSize: 25, minSubclass: 1 }],
  composites: [],
  priorities: ["fewest composite classes"],
};

/** A real finder that notes what it is asked, how many searches run at once, and which are stopped. */
function noting(): PlanFinder & { readonly asked: string[]; mostAtOnce: number; stopped: number } {
  const asked: string[] = [];
  let running = 0;
  const note = async <Outcome>(what: string, signal: AbortSignal | undefined, work: () => Promise<Outcome>) => {
    asked.push(what);
    running += 1;
    finder.mostAtOnce = Math.max(finder.mostAtOnce, running);
    signal?.addEventListener("abort", () => {
      finder.stopped += 1;
    });
    // As long as a message takes to another thread.
    await new Promise((resolve) => setTimeout(resolve, 5));
    const outcome = await work();
    running -= 1;
    return outcome;
  };
  const finder: ReturnType<typeof noting> = {
    ...answeringOtherwise(real, {
      plans: (question, talk) =>
        note(`find ${question.alternatives}`, talk.signal, () => real.ask("plans", question, talk)),
      fewestTeachers: (question, talk) =>
        note("fewestTeachers", talk.signal, () => real.ask("fewestTeachers", question, talk)),
    }),
    asked,
    mostAtOnce: 0,
    stopped: 0,
  };
  return finder;
}

/** A finder whose searches run until they are stopped. */
function endless(): PlanFinder & { stopped: number } {
  const finder: ReturnType<typeof endless> = {
    ...answeringOtherwise(real, {
      plans: (_, { signal }) =>
        new Promise((resolve) => {
          signal?.addEventListener("abort", () => {
            finder.stopped += 1;
            resolve({ kind: "undecided", stoppedBy: "stopped" });
          });
        }),
    }),
    stopped: 0,
  };
  return finder;
}

/** A finder whose searches for plans all end like this. */
function ending(outcome: SearchOutcome): PlanFinder {
  return answeringOtherwise(real, { plans: () => Promise.resolve(outcome) });
}

describe("formulas", () => {
  it("that ask at once for plans of one school share a search for the most that any asks for", async () => {
    const finder = noting();
    const call = callerOf(finder);
    await Promise.all([
      call("PLAN", ...school),
      call("PLAN", ...school, "at most", 3),
      call("ALTERNATIVES", ...school, "at most", 5),
    ]);
    expect(finder.asked).toEqual(["find 5"]);
  });

  it("that ask again get the known answer, and a new search only where they ask for more", async () => {
    const finder = noting();
    const call = callerOf(finder);
    const first = await call("PLAN", ...school, null, 2);
    expect(await call("PLAN", ...school, null, 2)).toEqual(first);
    await call("PLAN", ...school);
    await call("ALTERNATIVES", ...school, null, 2);
    expect(finder.asked).toEqual(["find 2"]);
    await call("PLAN", ...school, null, 3);
    expect(finder.asked).toEqual(["find 2", "find 3"]);
  });

  it("that ask for more than there is are answered by a search that found all", async () => {
    const finder = noting();
    const call = callerOf(finder);
    const small = [1, row("K"), row(9), 20];
    await call("ALTERNATIVES", ...small);
    await call("PLAN", ...small, null, null, null, null, 40);
    expect(finder.asked).toEqual(["find 10"]);
  });

  it("of many schools are answered two at a time", async () => {
    const finder = noting();
    const call = callerOf(finder);
    const children = Array.from({ length: 12 }, (_, index) => 20 + index);
    const answers = await Promise.all(children.map((count) => call("TEACHERS", row("K"), row(count), 25)));
    expect(answers.map((answer) => answer.kind === "answered" && answer.value)).toEqual(
      children.map((count) => (count > 25 ? 2 : 1)),
    );
    expect(finder.asked).toHaveLength(12);
    expect(finder.mostAtOnce).toBe(2);
  });

  it("that are filled down over equal rows are one question", async () => {
    const finder = noting();
    const call = callerOf(finder);
    await Promise.all(Array.from({ length: 20 }, () => call("TEACHERS", row("K"), row(30), 25)));
    await call("TEACHERS", row("K"), [[30]], row(25));
    expect(finder.asked).toEqual(["fewestTeachers"]);
  });
});

describe("a call that Excel cancels", () => {
  it("stops its search and settles at once, and the next call has a new search", async () => {
    const finder = endless();
    const cancel = new AbortController();
    const call = callerOf(finder, { signal: cancel.signal });
    const cancelled = call("PLAN", ...school);
    setTimeout(() => {
      cancel.abort();
    }, 5);
    await expect(cancelled).rejects.toThrow(Cancelled);
    expect(finder.stopped).toBe(1);
    await expect(call("PLAN", ...school)).rejects.toThrow(Cancelled);
  });

  it("leaves the search to whoever else asked for it, until they are cancelled too", async () => {
    const finder = endless();
    const [one, other] = [new AbortController(), new AbortController()];
    const { createFunctions } = await import("../../src/functions/create-functions");
    const functions = createFunctions(finder);
    const plan = (signal: AbortSignal) =>
      functions.PLAN(
        { signal, isPreview: false },
        5,
        [["K"]],
        [[30]],
        [[25]],
        [],
        [],
        [],
        null,
        null,
        [],
        [],
        null,
        [],
        null,
      );
    const calls = [one, other].map(({ signal }) => plan(signal).catch(() => "cancelled"));
    await new Promise((resolve) => setTimeout(resolve, 5));
    one.abort();
    expect(await calls[0]).toBe("cancelled");
    expect(finder.stopped).toBe(0);
    other.abort();
    expect(await calls[1]).toBe("cancelled");
    expect(finder.stopped).toBe(1);
  });
});

describe("a call whose time is over", () => {
  const plans = async () => {
    const outcome = await real.ask("plans", {
      problem: { ...ONE_GRADE, teachers: 5 },
      alternatives: 2,
      timeLimitSeconds: 10,
    });
    return outcome.kind === "solved" ? outcome.plans : [];
  };
  const unavailable = (message: string) => ({ kind: "unavailable", message });
  const one = [5, row("K"), row(30), 25];

  it("says that nothing was found", async () => {
    const call = callerOf(ending({ kind: "undecided", stoppedBy: "timeLimit" }));
    const message =
      "The two seconds that a cell may take were over before the best plan was found. The pane can take longer: choose Class Cruncher on the Home tab.";
    expect(await call("PLAN", ...one)).toEqual(unavailable(message));
    expect(await call("ALTERNATIVES", ...one)).toEqual(unavailable(message));
    expect(await call("WHY", ...one)).toEqual(unavailable(message));
  });

  it("shows what was proved until then, and no more", async () => {
    const found = await plans();
    const call = callerOf(
      ending({ kind: "solved", plans: found, proved: false, provedPlans: 1, complete: false, stoppedBy: "timeLimit" }),
    );
    const message =
      "The two seconds that a cell may take were over when only 1 plan had been proved. The pane can take longer: choose Class Cruncher on the Home tab.";
    expect(await call("PLAN", ...one)).toMatchObject({ kind: "answered" });
    expect(await call("PLAN", ...one, null, null, null, null, 2)).toEqual(unavailable(message));
    expect(await call("ALTERNATIVES", ...one)).toEqual(unavailable(message));
    expect(await call("ALTERNATIVES", ...one, null, null, null, null, 1)).toMatchObject({ kind: "answered" });
    expect(await call("WHY", ...one)).toEqual({
      kind: "answered",
      value:
        "At least 1 plan exists; the two seconds that a cell may take were over before all were counted. The best: 5 classes of 6 children, none of them composite.",
    });
  });

  it("says so for the fewest teachers", async () => {
    const call = callerOf(
      answeringOtherwise(real, {
        fewestTeachers: () => Promise.resolve({ kind: "undecided", stoppedBy: "timeLimit" }),
      }),
    );
    expect(await call("TEACHERS", ...one.slice(1))).toEqual(
      unavailable(
        "The two seconds that a cell may take were over before the fewest teachers were found. The pane can take longer: choose Class Cruncher on the Home tab.",
      ),
    );
  });

  it("is searched anew when it is asked again", async () => {
    const outcomes: SearchOutcome[] = [{ kind: "undecided", stoppedBy: "timeLimit" }, { kind: "infeasible" }];
    const call = callerOf(
      answeringOtherwise(real, { plans: () => Promise.resolve(outcomes.shift() ?? { kind: "infeasible" }) }),
    );
    expect((await call("PLAN", ...one)).kind).toBe("unavailable");
    await call("PLAN", ...one);
    expect(outcomes).toEqual([]);
  });
});

describe("WHY", () => {
  it("says so where there are more plans than it counts", async () => {
    const [plan] = await real
      .ask("plans", { problem: { ...ONE_GRADE, teachers: 2 }, alternatives: 1, timeLimitSeconds: 10 })
      .then((outcome) => (outcome.kind === "solved" ? outcome.plans : []));
    const many = plan === undefined ? [] : Array.from({ length: 1001 }, () => plan);
    const call = callerOf(
      ending({ kind: "solved", plans: many, proved: true, provedPlans: many.length, complete: false }),
    );
    expect(await call("WHY", 2, row("K"), row(30), 25)).toEqual({
      kind: "answered",
      value: "More than 1000 plans exist. The best: 2 classes of 15 children, none of them composite.",
    });
  });
});
