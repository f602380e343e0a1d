import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  remark: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What is to be known before something is done, a sentence or two each. */
export function Remarks({ remarks }: { readonly remarks: readonly string[] }): ReactNode {
  const styles = useStyles();
  return remarks.map((remark) => (
    <p key={remark} className={styles.remark}>
      {remark}
    </p>
  ));
}
