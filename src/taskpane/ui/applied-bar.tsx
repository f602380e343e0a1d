import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";
import { appliedSentence } from "../../application/sentences/apply-repair";
import type { Tell } from "../effects/run-effect";
import type { AppliedRepair } from "../state/why-not";
import { WHY_NOT_TEXTS } from "../why-not-texts";

/** What a repair has changed in the workbook, and a way to take it back. The focus comes here from the button that did it. */
export function AppliedBar({
  applied,
  tell,
}: {
  readonly applied: AppliedRepair | undefined;
  readonly tell: Tell;
}): ReactNode {
  const undo = useRef<HTMLElement>(null);
  const keep = (element: HTMLElement | null): void => {
    undo.current = element;
  };
  useEffect(() => {
    if (applied !== undefined) undo.current?.focus();
  }, [applied]);
  if (applied === undefined) return null;
  return (
    <MessageBar intent="success" layout="multiline" politeness="polite">
      <MessageBarBody>{appliedSentence(applied.cells)}</MessageBarBody>
      <MessageBarActions>
        <Button
          ref={keep}
          size="small"
          onClick={() => {
            tell({ kind: "undoAsked" });
          }}
        >
          {WHY_NOT_TEXTS.undo}
        </Button>
        <Button
          size="small"
          onClick={() => {
            tell({ kind: "appliedDismissed" });
          }}
        >
          {WHY_NOT_TEXTS.done}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
