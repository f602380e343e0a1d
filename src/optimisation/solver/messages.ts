import type { Plan } from "../../planning/plan";
import type { Problem } from "../../planning/problem";
import type { SearchOptions, SearchOutcome } from "../../planning/search";

/** What is said to the thread that searches. Every message carries the id of its search. */
export type ToThread =
  | { readonly kind: "find"; readonly id: number; readonly problem: Problem; readonly options: SearchOptions }
  | { readonly kind: "stop"; readonly id: number };

/** What the thread answers: any number of plans, then exactly one ending, for each search it was given. */
export type FromThread =
  | { readonly kind: "started"; readonly id: number }
  | { readonly kind: "plan"; readonly id: number; readonly plan: Plan; readonly rank: number }
  | { readonly kind: "ended"; readonly id: number; readonly outcome: SearchOutcome }
  | { readonly kind: "failed"; readonly id: number; readonly message: string };

/** The thread's own end of the conversation: a web worker's `self`, a Node `parentPort`, or a test's channel. */
export interface ThreadPort {
  readonly postMessage: (message: FromThread) => void;
  readonly onMessage: (listener: (message: ToThread) => void) => void;
}

/** A thread as its owner sees it. */
export interface Thread {
  readonly postMessage: (message: ToThread) => void;
  readonly onMessage: (listener: (message: FromThread) => void) => void;
  /** Called at most once, when the thread ends by itself or cannot start. */
  readonly onDeath: (listener: (reason: string) => void) => void;
  readonly terminate: () => void;
}
