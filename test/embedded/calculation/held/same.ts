import { type Recorded, valueText } from "./window";

/** Whether two values are the same; numbers to 12 digits, which is what the iterations of two programs share. */
export function isSame(ours: Recorded, theirs: Recorded): boolean {
  if (typeof ours === "number" && typeof theirs === "number")
    return ours === theirs || Math.abs(ours - theirs) <= 1e-12 * Math.max(Math.abs(ours), Math.abs(theirs));
  return typeof ours === typeof theirs && valueText(ours) === valueText(theirs);
}
