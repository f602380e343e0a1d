import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { TEXTS } from "../texts";

const useStyles = makeStyles({
  button: { minWidth: "64px" },
  note: { ...typographyStyles.caption1, flexBasis: "100%", color: tokens.colorNeutralForeground2 },
});

/** Removes a sheet, after asking once more in its own place. The focus stays where the question is, and where it was. */
export function RemoveButton({
  sheet,
  onRemove,
}: {
  readonly sheet: string;
  readonly onRemove: () => void;
}): ReactNode {
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const asked = useRef(false);
  const next = useRef<HTMLElement>(null);
  const keep = (element: HTMLElement | null): void => {
    next.current = element;
  };
  useEffect(() => {
    if (asked.current) next.current?.focus();
  }, [asking]);
  const ask = (question: boolean): void => {
    asked.current = true;
    setAsking(question);
  };
  if (!asking) {
    return (
      <Button
        ref={keep}
        size="small"
        className={styles.button}
        aria-label={TEXTS.removeSheet(sheet)}
        onClick={() => {
          ask(true);
        }}
      >
        {TEXTS.remove}
      </Button>
    );
  }
  return (
    <>
      <Button ref={keep} size="small" appearance="primary" onClick={onRemove}>
        {TEXTS.reallyRemove(sheet)}
      </Button>
      <Button
        size="small"
        className={styles.button}
        aria-label={TEXTS.keepSheet(sheet)}
        onClick={() => {
          ask(false);
        }}
      >
        {TEXTS.keep}
      </Button>
      <span className={styles.note}>{TEXTS.notUndone}</span>
    </>
  );
}
