import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Plan } from "../../planning/plan";
import { barParts } from "./class-bar";

const HEIGHT = 24;
/** A bar and the gap behind it, in units of the picture, and the widest that they become, in pixels. */
const STEP = 4;
const BAR = 3;
const WIDEST_STEP = 10;

const useStyles = makeStyles({
  bars: { display: "block", width: "100%" },
  part: { fill: "var(--part)", "@media (forced-colors: active)": { fill: "CanvasText" } },
});

/** A plan in a line: its classes as bars without words, as wide as there is room. */
export function TinyBars({
  plan: { classes },
  colors,
  largest,
}: {
  readonly plan: Plan;
  readonly colors: readonly string[];
  /** The size of the largest class among all bars that are compared. */
  readonly largest: number;
}): ReactNode {
  const styles = useStyles();
  return (
    <svg
      className={styles.bars}
      style={{ maxWidth: classes.length * WIDEST_STEP }}
      height={HEIGHT}
      viewBox={`0 0 ${Math.max(1, classes.length) * STEP} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden
    >
      {classes.map((schoolClass, index) => {
        const parts = barParts(schoolClass, colors, HEIGHT / largest);
        const size = parts.reduce((sum, { height }) => sum + height, 0);
        return parts.map(({ color, top, height }, part) => (
          <rect
            key={`${index} ${part}`}
            className={styles.part}
            style={{ "--part": color }}
            x={index * STEP}
            y={HEIGHT - size + top}
            width={BAR}
            height={height}
          />
        ));
      })}
    </svg>
  );
}
