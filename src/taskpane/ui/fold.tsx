import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";

const useStyles = makeStyles({
  summary: {
    ...typographyStyles.body1,
    cursor: "pointer",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    borderRadius: tokens.borderRadiusMedium,
    width: "fit-content",
    color: tokens.colorNeutralForeground2,
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  note: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground2 },
  content: { paddingTop: tokens.spacingVerticalS },
});

/** A part of the pane that can be folded away: the browser's own, so that keys and screen readers know it. */
export function Fold({
  title,
  note,
  open = false,
  onToggle,
  children,
}: {
  readonly title: string;
  /** What is to be known of it while it is folded. */
  readonly note?: string | undefined;
  /** Whether it is unfolded at first. */
  readonly open?: boolean;
  /** Told when it is unfolded or folded. */
  readonly onToggle?: (open: boolean) => void;
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  // Later it is the person who folds and unfolds.
  const [unfolded] = useState(open);
  return (
    <details
      open={unfolded}
      onToggle={(event) => {
        // What is told by a fold within this one is not this one's.
        if (event.target === event.currentTarget) onToggle?.(event.currentTarget.open);
      }}
    >
      {/* Excel on the web walks by Tab through what says that it can be reached, and a summary does not say so. */}
      <summary className={styles.summary} tabIndex={0}>
        {title}
        {note !== undefined && <span className={styles.note}>{note}</span>}
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
