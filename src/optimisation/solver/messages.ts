import type { Conflict, ConflictOutcome } from "../../planning/conflict";
import type { ExplorationNews, ExplorationOutcome, View } from "../../planning/exploration";
import type { Plan } from "../../planning/plan";
import type { Problem } from "../../planning/problem";
import type { Repair, RepairOutcome, SharedLimits } from "../../planning/repair";
import type { SearchOptions, SearchOutcome, StaffingOutcome } from "../../planning/search";

/** What a thread can be asked for. */
export type ThreadTask =
  | { readonly kind: "find"; readonly problem: Problem; readonly options: SearchOptions }
  | {
      readonly kind: "repair";
      readonly problem: Problem;
      readonly shared: SharedLimits;
      readonly timeLimitSeconds: number;
    }
  | { readonly kind: "explain"; readonly problem: Problem; readonly timeLimitSeconds: number }
  | { readonly kind: "staff"; readonly problem: Problem; readonly timeLimitSeconds: number }
  | {
      readonly kind: "explore";
      readonly problem: Problem;
      readonly views: readonly View[];
      readonly timeLimitSeconds: number;
    };

/** What a task comes to. */
export type TaskOutcome = SearchOutcome | RepairOutcome | ConflictOutcome | StaffingOutcome | ExplorationOutcome;

/** What is said to the thread. Every message carries the id of its task. */
export type ToThread =
  | { readonly kind: "begin"; readonly id: number; readonly task: ThreadTask }
  | { readonly kind: "stop"; readonly id: number };

/** What a thread tells while it works on a task. */
export type ThreadNews =
  | { readonly kind: "plan"; readonly plan: Plan; readonly rank: number }
  | { readonly kind: "repair"; readonly repair: Repair }
  | { readonly kind: "conflict"; readonly conflict: Conflict }
  | { readonly kind: "explored"; readonly news: ExplorationNews };

/** What a thread answers: that it began, any news, then exactly one ending, for each task it was given. */
export type FromThread =
  | { readonly kind: "started"; readonly id: number }
  | { readonly kind: "news"; readonly id: number; readonly news: ThreadNews }
  | { readonly kind: "ended"; readonly id: number; readonly outcome: TaskOutcome }
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
