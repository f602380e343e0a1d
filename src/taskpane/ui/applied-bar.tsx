import type { ReactNode } from "react";
import { appliedSentence } from "../../application/sentences/apply-repair";
import type { Tell } from "../state/event";
import type { AppliedRepair } from "../state/why-not";
import { UndoBar } from "./undo-bar";

/** What a repair, or something else, has changed in the workbook, and a way to take it back. */
export function AppliedBar({
  applied,
  tell,
}: {
  readonly applied: AppliedRepair | undefined;
  readonly tell: Tell;
}): ReactNode {
  if (applied === undefined) return null;
  return (
    <UndoBar
      sentence={applied.sentence ?? appliedSentence(applied.cells)}
      onUndo={() => {
        tell({ kind: "undoAsked" });
      }}
      onDone={() => {
        tell({ kind: "appliedDismissed" });
      }}
    />
  );
}
