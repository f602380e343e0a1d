/** A row or a column whose size is not the usual one; 0 where it is hidden. Sizes are pixels. */
export interface OddLine {
  readonly index: number;
  readonly size: number;
}

/** Where the rows or the columns of a sheet lie, in pixels from the first on: most are of one size, some are not. */
export class Lines {
  readonly count: number;
  readonly #usual: number;
  /** In their order, each with where it starts. */
  readonly #odd: readonly (OddLine & { readonly start: number })[];

  constructor(count: number, usual: number, odd: Iterable<OddLine>) {
    this.count = count;
    this.#usual = usual;
    let more = 0;
    this.#odd = [...odd]
      .sort((a, b) => a.index - b.index)
      .map(({ index, size }) => {
        const start = index * usual + more;
        more += size - usual;
        return { index, size, start };
      });
  }

  /** Where a line starts. */
  start(index: number): number {
    const before = this.#oddBefore(({ index: odd }) => odd < index);
    return before === undefined
      ? index * this.#usual
      : before.start + before.size + (index - before.index - 1) * this.#usual;
  }

  /** How wide or high a line is. */
  size(index: number): number {
    return this.start(index + 1) - this.start(index);
  }

  /** The line at so many pixels from the start: the first or the last one where there is none. */
  at(pixels: number): number {
    const before = this.#oddBefore(({ start }) => start <= pixels);
    // The usual lines begin behind the last odd one, if there is one before.
    const usual =
      before === undefined ? { index: 0, start: 0 } : { index: before.index + 1, start: before.start + before.size };
    const index =
      usual.start > pixels ? usual.index - 1 : usual.index + Math.floor((pixels - usual.start) / this.#usual);
    return Math.max(0, Math.min(this.count - 1, index));
  }

  /** The last of the odd lines for which something holds that holds for the first ones only. */
  #oddBefore(
    holds: (line: OddLine & { readonly start: number }) => boolean,
  ): (OddLine & { readonly start: number }) | undefined {
    let [low, high] = [0, this.#odd.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const line = this.#odd[middle];
      if (line !== undefined && holds(line)) low = middle + 1;
      else high = middle;
    }
    return this.#odd[low - 1];
  }
}
