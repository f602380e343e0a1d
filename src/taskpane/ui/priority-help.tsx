import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useId, useState } from "react";
import type { Priority } from "../../planning/priority";
import { PRIORITY_TEXTS, whatIsMeant } from "../priority-texts";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center" },
  button: { minWidth: "24px", paddingInline: 0 },
  text: {
    ...typographyStyles.caption1,
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    paddingInline: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
});

/** The line of a priority with a button that shows below it what is meant; the button or Escape hides that again. */
export function PriorityHelp({
  priority,
  children,
}: {
  readonly priority: Priority;
  /** What stands before and after the button. */
  readonly children: readonly [ReactNode, ReactNode];
}): ReactNode {
  const styles = useStyles();
  const [shown, setShown] = useState(false);
  const id = useId();
  const [before, after] = children;
  return (
    <div
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !shown) return;
        setShown(false);
        // Office's library would take the keyboard back to the cells.
        event.stopPropagation();
      }}
    >
      <div className={styles.line}>
        {before}
        <Button
          appearance="subtle"
          size="small"
          className={styles.button}
          aria-label={whatIsMeant(priority)}
          aria-expanded={shown}
          aria-controls={shown ? id : undefined}
          onClick={() => {
            setShown(!shown);
          }}
        >
          ?
        </Button>
        {after}
      </div>
      <p id={id} className={styles.text} role="note" hidden={!shown}>
        {PRIORITY_TEXTS[priority]}
      </p>
    </div>
  );
}
