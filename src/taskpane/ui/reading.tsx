import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { TEXTS } from "../texts";

const useStyles = makeStyles({
  text: { margin: 0 },
  advice: {
    margin: 0,
    animationName: { from: { visibility: "hidden" }, to: { visibility: "visible" } },
    animationDuration: "2s",
    animationTimingFunction: "step-end",
    animationFillMode: "forwards",
  },
});

/** The pane while it reads for the first time; after a while, what Excel may be waiting for. */
export function Reading(): ReactNode {
  const styles = useStyles();
  return (
    <div role="status">
      <p className={styles.text}>{TEXTS.reading}</p>
      <p className={styles.advice}>{TEXTS.readingAdvice}</p>
    </div>
  );
}
