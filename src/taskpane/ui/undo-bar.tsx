import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";
import { WHY_NOT_TEXTS } from "../why-not-texts";

/** What was changed in the workbook, and a way to take it back. The focus comes here from the button that did it. */
export function UndoBar({
  sentence,
  onUndo,
  onDone,
}: {
  readonly sentence: string;
  readonly onUndo: () => void;
  readonly onDone: () => void;
}): ReactNode {
  const undo = useRef<HTMLElement>(null);
  const keep = (element: HTMLElement | null): void => {
    undo.current = element;
  };
  useEffect(() => {
    undo.current?.focus();
  }, [sentence]);
  return (
    <MessageBar intent="success" layout="multiline" politeness="polite">
      <MessageBarBody>{sentence}</MessageBarBody>
      <MessageBarActions>
        <Button ref={keep} size="small" onClick={onUndo}>
          {WHY_NOT_TEXTS.undo}
        </Button>
        <Button size="small" onClick={onDone}>
          {WHY_NOT_TEXTS.done}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
