/** Nobody waits for an answer any more. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/** Work that several may ask for, done once. It is stopped when all who asked have been cancelled. */
export class SharedCall<Value> {
  readonly #stop = new AbortController();
  readonly #work: Promise<Value>;
  #waiting = 0;

  constructor(begin: (signal: AbortSignal) => Promise<Value>) {
    // Begun only when all who ask in one go have asked.
    this.#work = Promise.resolve().then(() => begin(this.#stop.signal));
    // Whoever waits hears of a failure; where nobody does any more there is nobody to tell.
    this.#work.catch(() => undefined);
  }

  /** Whether it was stopped, so that whoever asks now needs another. */
  get isStopped(): boolean {
    return this.#stop.signal.aborted;
  }

  /** Resolves as the work does; rejects with `Cancelled` as soon as this asker is. */
  ask(signal?: AbortSignal): Promise<Value> {
    if (signal?.aborted === true) return Promise.reject(new Cancelled());
    this.#waiting += 1;
    return new Promise((resolve, reject) => {
      const cancel = (): void => {
        this.#waiting -= 1;
        if (this.#waiting === 0) this.#stop.abort();
        reject(new Cancelled());
      };
      signal?.addEventListener("abort", cancel, { once: true });
      const settled = (): void => {
        signal?.removeEventListener("abort", cancel);
      };
      this.#work.finally(settled).then(resolve, reject);
    });
  }
}
