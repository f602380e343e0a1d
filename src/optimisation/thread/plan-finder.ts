import { clockOf, OutOfTime } from "../program/clock";
import { type Asked, CUT, type News, type Outcome, type QuestionKind } from "./questions";
import type { Solver } from "../program/solver";
import { type Steps, WORKED_OUT } from "./worked-out";

/** What the asker of a question hears and says while it is worked out. */
export interface Talk<Told> {
  /** Called with each piece of news as soon as it is proved. */
  readonly onNews?: (news: Told) => void;
  /** Aborting it ends the work soon, with what was found so far. */
  readonly signal?: AbortSignal;
}

/** Whatever answers questions about plans: in this thread or in another. Every promise settles. */
export interface PlanFinder {
  /** Resolves with the outcome, also when stopped or out of time; rejects only for a defect or a thread that died. */
  readonly ask: <K extends QuestionKind>(kind: K, asked: Asked<K>, talk?: Talk<News<K>>) => Promise<Outcome<K>>;
  /** Ends what is under way and frees what the finder holds. */
  readonly close: () => void;
}

/** Finds plans in this thread, pausing now and then so that others get their turn. */
export function createLocalPlanFinder(solver: Solver): PlanFinder {
  const closing = new AbortController();
  return {
    ask: async (kind, asked, { onNews, signal } = {}) => {
      const [steps, cut] = [WORKED_OUT[kind], CUT[kind]];
      const told: News<typeof kind>[] = [];
      const isStopped = (): boolean => closing.signal.aborted || signal?.aborted === true;
      try {
        const outcome = await takeTurns(steps(solver, asked, clockOf(asked.timeLimitSeconds)), isStopped, (news) => {
          told.push(news);
          onNews?.(news);
        });
        return outcome ?? cut(asked, told, "stopped");
      } catch (error) {
        if (error instanceof OutOfTime) return cut(asked, told, "timeLimit");
        throw error;
      }
    },
    close: () => {
      closing.abort();
    },
  };
}

/** For how long a search keeps its thread before it lets others have their turn. */
const TURN_MILLISECONDS = 20;

/** Takes steps to their end, pausing after each turn; `undefined` where they were stopped before. */
async function takeTurns<Told, Ended>(
  steps: Steps<Told, Ended>,
  isStopped: () => boolean,
  onNews: (news: Told) => void,
): Promise<Ended | undefined> {
  let turnEnds = performance.now() + TURN_MILLISECONDS;
  while (!isStopped()) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (step.value !== undefined) onNews(step.value);
    if (performance.now() >= turnEnds) {
      await nextTurn();
      turnEnds = performance.now() + TURN_MILLISECONDS;
    }
  }
  return undefined;
}

/** Resolves after whatever else waits for this thread, messages and timers among it. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
