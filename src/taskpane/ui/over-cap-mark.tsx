import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  mark: {
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
    paddingInline: "2px",
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorStatusWarningForeground3,
    backgroundColor: tokens.colorStatusWarningBackground1,
    "@media (forced-colors: active)": { outline: "1px solid CanvasText" },
  },
});

/** A number that is about classes over their cap, as on the sheets: amber, with a hollow triangle where nobody sees the amber. */
export function OverCapMark({ children, title }: { readonly children: ReactNode; readonly title: string }): ReactNode {
  const styles = useStyles();
  return (
    <span className={styles.mark} title={title}>
      <span aria-hidden>△</span>
      {children}
    </span>
  );
}
