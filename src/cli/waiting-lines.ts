/** From this size on opening a workbook takes seconds. */
const LARGE_BYTES = 5_000_000;
const FIRST_SAID_AFTER_SECONDS = 2;
/** Each line waits so many times as long as the one before it, so that hours do not fill the screen. */
const LATER = 2;

/** Lines that say what somebody waits for who has read nothing yet: opening and calculating let no timer have its turn. */
export class WaitingLines {
  readonly #say: (line: string) => void;
  #start: number | undefined;
  #nextSeconds = FIRST_SAID_AFTER_SECONDS;
  #computed = 0;

  /** `say` is told each line. */
  constructor(say: (line: string) => void) {
    this.#say = say;
  }

  /** A workbook of so many bytes is opened now; of a small one nothing is said. */
  opening(name: string, bytes: number): void {
    if (bytes < LARGE_BYTES) return;
    this.#say(`Opening ${name}, which is large (${(bytes / 1e6).toFixed(0)} MB) … Ctrl+C stops.`);
  }

  /** A formula has been computed, and so many are left; of what is soon done nothing is said. */
  computed(left: number): void {
    const now = performance.now();
    this.#start ??= now;
    this.#computed++;
    const seconds = (now - this.#start) / 1000;
    if (left === 0) {
      this.#start = undefined;
      this.#computed = 0;
      this.#nextSeconds = FIRST_SAID_AFTER_SECONDS;
    }
    if (left === 0 || seconds < this.#nextSeconds) return;
    this.#nextSeconds = seconds * LATER;
    const [done, rest] = [this.#computed, left].map((count) => count.toLocaleString("en-US"));
    this.#say(`Calculating … ${seconds.toFixed(0)} s, ${done} formulas done, ${rest} left. Ctrl+C stops.`);
  }
}
