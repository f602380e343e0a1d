import { makeStyles, tokens } from "@fluentui/react-components";
import { LockClosedRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { TEXTS } from "../texts";

const useStyles = makeStyles({
  mark: {
    display: "inline-flex",
    alignItems: "center",
    marginInlineStart: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
});

/** That a class stays exactly as it is: a lock and the word. */
export function KeptMark(): ReactNode {
  const styles = useStyles();
  return (
    <span className={styles.mark}>
      <LockClosedRegular aria-hidden />
      {TEXTS.kept}
    </span>
  );
}
