/** A line on a terminal's standard error that says how far the work is, once it lasts; nothing anywhere else. */
export class ProgressLine {
  readonly #stream: NodeJS.WriteStream;
  readonly #start = performance.now();
  #timer: NodeJS.Timeout | undefined;
  #shown = false;
  #plans = 0;

  /** `scenario` is what is searched, where there are several. */
  constructor(stream: NodeJS.WriteStream, wanted: number, scenario?: string) {
    this.#stream = stream;
    if (!stream.isTTY) return;
    this.#timer = setInterval(() => {
      const seconds = (performance.now() - this.#start) / 1000;
      if (seconds < FIRST_SHOWN_AFTER_SECONDS) return;
      this.#shown = true;
      const where = scenario === undefined ? "" : ` ${scenario}`;
      const line = `Searching${where} … ${seconds.toFixed(0)} s, ${this.#plans} of ${wanted} plans found. Ctrl+C stops and keeps them.`;
      stream.write(`\r${line}\u001B[K`);
    }, 200);
  }

  /** Counts the plans found so far. */
  found(plans: number): void {
    this.#plans = plans;
  }

  /** Takes the line away. */
  end(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    if (this.#shown) this.#stream.write("\r\u001B[K");
    this.#shown = false;
  }
}

const FIRST_SHOWN_AFTER_SECONDS = 1;
