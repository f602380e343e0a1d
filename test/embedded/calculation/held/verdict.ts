import { DIFFERENCES } from "./differences";
import type { HeldCase } from "./cases";
import type { RecordedCase } from "./recorded";
import { type Recorded, valueText, type Window, windowText } from "./window";

/** What the embedded Excel gives for a formula: its values in one cell and as an array, or why it refuses. */
export type Answer =
  | { readonly kind: "computed"; readonly plain: Recorded; readonly array: Window }
  | { readonly kind: "refused"; readonly reason: string };

/** How an answer stands beside LibreOffice's. */
export type Verdict =
  | { readonly kind: "right" }
  | { readonly kind: "refused" }
  /** Another answer than LibreOffice's, and why it is the right one. */
  | { readonly kind: "justified"; readonly rule: string }
  | { readonly kind: "wrong"; readonly said: string };

/** Holds an answer to LibreOffice's. */
export function verdictOn(held: HeldCase, answer: Answer, recorded: RecordedCase): Verdict {
  if (answer.kind === "refused") return { kind: "refused" };
  const pairs: readonly (readonly [Recorded, Recorded])[] = [
    [answer.plain, recorded.plain],
    ...answer.array.flatMap((row, top) =>
      row.map((value, left): [Recorded, Recorded] => [value, recorded.array[top]?.[left] ?? { error: "nothing" }]),
    ),
  ];
  const differing = pairs.filter(([ours, theirs]) => !isSame(ours, theirs));
  if (differing.length === 0) return { kind: "right" };
  const rule = DIFFERENCES.find(
    ({ formulas, allows }) =>
      formulas.test(held.formula) && differing.every(([ours, theirs]) => allows(ours, theirs, held.formula)),
  );
  if (rule !== undefined) return { kind: "justified", rule: rule.id };
  const ours = `${valueText(answer.plain)} ${windowText(answer.array)}`;
  return {
    kind: "wrong",
    said: `ours ${ours} | LibreOffice ${valueText(recorded.plain)} ${windowText(recorded.array)}`,
  };
}

/** Whether two values are the same; numbers to 12 digits, which is what iterations of two programs share. */
export function isSame(ours: Recorded, theirs: Recorded): boolean {
  if (typeof ours === "number" && typeof theirs === "number")
    return ours === theirs || Math.abs(ours - theirs) <= 1e-12 * Math.max(Math.abs(ours), Math.abs(theirs));
  return typeof ours === typeof theirs && valueText(ours) === valueText(theirs);
}
