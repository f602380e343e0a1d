/** The value below which this share (0 to 1) of the values lies, by the nearest rank; NaN where there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** The middle value; the mean of the two middle ones where they are two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? Number.NaN) + (sorted[Math.floor(half)] ?? Number.NaN)) / 2;
}

/** The positions 0 … count − 1 in an order whose every beginning is spread evenly over them: bits reversed. */
export function evenlySpread(count: number): readonly number[] {
  const bits = Math.ceil(Math.log2(Math.max(2, count)));
  const reversed = (index: number): number => {
    let result = 0;
    for (let bit = 0; bit < bits; bit++) result = 2 * result + (Math.floor(index / 2 ** bit) % 2);
    return result;
  };
  return Array.from({ length: 2 ** bits }, (_, index) => reversed(index)).filter((position) => position < count);
}
