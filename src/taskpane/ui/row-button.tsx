import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Tell } from "../state/event";
import type { ShownRow } from "../state/view-kind";
import { number } from "../texts";
import { WHAT_IF_TEXTS } from "../what-if-texts";

const useStyles = makeStyles({
  button: { minWidth: "32px", paddingInline: tokens.spacingHorizontalXS, fontVariantNumeric: "tabular-nums" },
});

/** The number with which a row begins; pressed, its plan is shown, and pressed again no longer. */
export function RowButton({
  row,
  shown,
  tell,
}: {
  readonly row: ShownRow;
  readonly shown: ShownRow | undefined;
  readonly tell: Tell;
}): ReactNode {
  const styles = useStyles();
  const pressed = shown?.view === row.view && shown.count === row.count;
  return (
    <Button
      size="small"
      appearance={pressed ? "primary" : "secondary"}
      className={styles.button}
      aria-pressed={pressed}
      aria-label={WHAT_IF_TEXTS.showRow[row.view](row.count)}
      onClick={() => {
        tell({ kind: "rowChosen", row: pressed ? undefined : row });
      }}
    >
      {number(row.count)}
    </Button>
  );
}
