import type { Asked, News, Outcome, QuestionKind } from "./questions";

/** A question put to a thread. */
export type ThreadTask = { readonly [K in QuestionKind]: { readonly kind: K; readonly asked: Asked<K> } }[QuestionKind];

/** What is said to the thread: to warm up while nothing is asked, else about a task, whose id the message carries. */
export type ToThread =
  | { readonly kind: "warm" }
  | { readonly kind: "begin"; readonly id: number; readonly task: ThreadTask }
  | { readonly kind: "stop"; readonly id: number };

/** What a thread answers: that it began, any news, then exactly one ending, for each task it was given. */
export type FromThread =
  | { readonly kind: "started"; readonly id: number }
  | { readonly kind: "news"; readonly id: number; readonly news: News<QuestionKind> }
  | { readonly kind: "ended"; readonly id: number; readonly outcome: Outcome<QuestionKind> }
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
