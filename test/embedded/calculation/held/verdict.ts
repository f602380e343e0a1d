import type { HeldCase } from "./cases";
import { DIFFERENCES, TRUTH_VALUES_IN_CELLS } from "./differences";
import type { RecordedCase, Results } from "./recorded";
import { isSame } from "./same";
import { type Recorded, valueText, windowText } from "./window";

/** What the embedded Excel gives for a formula: its values in one cell and as an array, or why it refuses. */
export type Answer = ({ readonly kind: "computed" } & Results) | { readonly kind: "refused"; readonly reason: string };

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
  const theirs = (results: Results) => (held.standIn === undefined ? results : { ...results, plain: answer.plain });
  const differing = differences(answer, theirs(recorded));
  if (differing.length === 0) return { kind: "right" };
  if (differences(answer, theirs(recorded.withoutTruthValues)).length === 0)
    return { kind: "justified", rule: TRUTH_VALUES_IN_CELLS };
  const isPlainAlone = differences({ ...answer, plain: recorded.plain }, recorded).length === 0;
  const rules = differing.map(([ours, theirs]) =>
    DIFFERENCES.find(
      ({ formulas, onlyPlain, allows }) =>
        formulas.test(held.formula) && (isPlainAlone || onlyPlain === undefined) && allows(ours, theirs, held.formula),
    ),
  );
  const [rule] = rules;
  if (rule !== undefined && !rules.includes(undefined)) return { kind: "justified", rule: rule.id };
  const ours = `${valueText(answer.plain)} ${windowText(answer.array)}`;
  return {
    kind: "wrong",
    said: `ours ${ours} | LibreOffice ${valueText(recorded.plain)} ${windowText(recorded.array)}`,
  };
}

/** The values that differ, ours and theirs. In arrays LibreOffice keeps no truth values, only 1 and 0. */
function differences(ours: Results, theirs: Results): readonly (readonly [Recorded, Recorded])[] {
  const asNumber = (value: Recorded) => (typeof value === "boolean" ? Number(value) : value);
  const pairs: readonly (readonly [Recorded, Recorded])[] = [
    [ours.plain, theirs.plain],
    ...ours.array.flatMap((row, top) =>
      row.map((value, left): [Recorded, Recorded] => [
        asNumber(value),
        asNumber(theirs.array[top]?.[left] ?? { error: "nothing" }),
      ]),
    ),
  ];
  return pairs.filter(([one, other]) => !isSame(one, other));
}
