import type { ReactNode } from "react";
import type { CheckedFormula } from "../../application/sharing/share-check";
import { frozenSentence } from "../../application/sentences/share";
import type { Tell } from "../state/event";
import { UndoBar } from "./undo-bar";

/** Which formulas have become values, and a way to bring them back. */
export function FrozenBar({
  frozen,
  tell,
}: {
  readonly frozen: readonly CheckedFormula[] | undefined;
  readonly tell: Tell;
}): ReactNode {
  if (frozen === undefined) return null;
  return (
    <UndoBar
      sentence={frozenSentence(frozen)}
      onUndo={() => {
        tell({ kind: "unfreezeAsked" });
      }}
      onDone={() => {
        tell({ kind: "frozenDismissed" });
      }}
    />
  );
}
