import { Recent } from "./recent";
import { SharedCall } from "./shared-call";

/** Answers kept by what was asked; equal questions that come meanwhile share one call. */
export class CallMemory<Value> {
  readonly #calls: Recent<SharedCall<Value>>;
  readonly #isWorthKeeping: (value: Value) => boolean;

  /** Keeps so many answers, of those that are worth it. */
  constructor(most: number, isWorthKeeping: (value: Value) => boolean) {
    this.#calls = new Recent(most);
    this.#isWorthKeeping = isWorthKeeping;
  }

  /** The answer to a question, worked out where it is not known yet. */
  ask(question: string, work: (signal: AbortSignal) => Promise<Value>, signal?: AbortSignal): Promise<Value> {
    const known = this.#calls.get(question);
    const call = known === undefined || known.isStopped ? this.#begin(question, work) : known;
    this.#calls.keep(question, call);
    return call.ask(signal);
  }

  #begin(question: string, work: (signal: AbortSignal) => Promise<Value>): SharedCall<Value> {
    const call = new SharedCall(async (signal) => {
      let isKept = false;
      try {
        const value = await work(signal);
        isKept = this.#isWorthKeeping(value);
        return value;
      } finally {
        if (!isKept) this.#calls.forget(question, call);
      }
    });
    return call;
  }
}
