/**
 * The numbers by which a file's cells mean items of a list. Broken files mean more than there are; what is added to the
 * list comes behind those too, so that no cell shows what was never its own.
 */
export class MeantNumbers {
  #length = 0;

  /** Sees one more number, as it stands in the file. */
  see(text: string | undefined): void {
    const number = Number(text ?? "");
    if (Number.isInteger(number) && number < MOST_ITEMS) this.#length = Math.max(this.#length, number + 1);
  }

  /** How long the list must be to hold all that is meant. */
  get length(): number {
    return this.#length;
  }
}

/** As many styles as Excel has, and more texts than a file is padded with. */
const MOST_ITEMS = 65_536;
