/** The least whole number from 1 to `most`, which does, that does. */
export function least(most: number, does: (value: number) => boolean): number {
  let [tooFew, enough] = [0, most];
  while (enough - tooFew > 1) {
    const middle = Math.floor((enough + tooFew) / 2);
    if (does(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}
