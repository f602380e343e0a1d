import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { type ReactNode, useEffect, useRef } from "react";
import type { Tell } from "../state/event";
import type { Trouble } from "../state/pane-state";
import { TEXTS } from "../texts";

/** What went wrong and how to try again. The focus comes here where a person's own action failed. */
export function TroubleBar({
  trouble,
  tell,
}: {
  readonly trouble: Trouble | undefined;
  readonly tell: Tell;
}): ReactNode {
  const action = useRef<HTMLElement>(null);
  const keep = (element: HTMLElement | null): void => {
    action.current = element;
  };
  useEffect(() => {
    if (trouble?.asked === true) action.current?.focus();
  }, [trouble]);
  if (trouble === undefined) return null;
  const dismiss = (): void => {
    tell({ kind: "troubleDismissed" });
  };
  return (
    <MessageBar intent="error" layout="multiline" role="alert" politeness="assertive">
      <MessageBarBody>{trouble.sentence}</MessageBarBody>
      {trouble.retry === undefined ? (
        <MessageBarActions>
          {trouble.address !== undefined && <GoTo address={trouble.address} tell={tell} />}
          <Button ref={keep} size="small" onClick={dismiss}>
            {TEXTS.dismiss}
          </Button>
        </MessageBarActions>
      ) : (
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              size="small"
              icon={<DismissRegular />}
              aria-label={TEXTS.dismiss}
              onClick={dismiss}
            />
          }
        >
          <Button
            ref={keep}
            size="small"
            onClick={() => {
              tell({ kind: "retryAsked" });
            }}
          >
            {TEXTS.retry}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

function GoTo({ address, tell }: { readonly address: string; readonly tell: Tell }): ReactNode {
  return (
    <Button
      size="small"
      onClick={() => {
        tell({ kind: "selectAsked", address });
      }}
    >
      {TEXTS.goTo(address)}
    </Button>
  );
}
