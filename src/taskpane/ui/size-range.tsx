import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { number } from "../texts";
import { WHAT_IF_TEXTS } from "../what-if-texts";
import { useViewStyles } from "./view-styles";

const HEIGHT = 14;
/** How much a range without extent is widened to be seen, in per cent of the scale. */
const LEAST_WIDTH = 4;

const useStyles = makeStyles({
  sizes: {
    display: "grid",
    gridTemplateColumns: "18px minmax(0, 1fr) 18px",
    columnGap: tokens.spacingHorizontalXS,
    alignItems: "center",
    fontVariantNumeric: "tabular-nums",
  },
  largest: { textAlign: "end" },
  track: { display: "block", width: "100%" },
});

/** The sizes that all ranges of a picture have in common, in children. */
export interface SizeScale {
  readonly from: number;
  readonly to: number;
}

/** The scale on which these ranges fit. */
export function scaleOf(ranges: readonly { readonly smallest: number; readonly largest: number }[]): SizeScale {
  const from = Math.min(...ranges.map(({ smallest }) => smallest));
  const to = Math.max(...ranges.map(({ largest }) => largest));
  return ranges.length === 0 ? { from: 0, to: 1 } : { from, to: Math.max(to, from + 1) };
}

/** From the smallest to the largest class, as a bar on a common scale, between its numbers. */
export function SizeRange({
  smallest,
  largest,
  scale,
}: {
  readonly smallest: number;
  readonly largest: number;
  readonly scale: SizeScale;
}): ReactNode {
  const styles = useStyles();
  const view = useViewStyles();
  const at = (size: number): number => (100 * (size - scale.from)) / (scale.to - scale.from);
  const width = Math.max(LEAST_WIDTH, at(largest) - at(smallest));
  const left = Math.min(at(smallest), 100 - width);
  return (
    <>
      <span className={view.hidden}>{WHAT_IF_TEXTS.sizes(number(smallest), number(largest))}</span>
      <div className={styles.sizes} aria-hidden>
        <span>{number(smallest)}</span>
        <svg className={styles.track} height={HEIGHT}>
          <line className={view.line} x1="0" x2="100%" y1={HEIGHT / 2} y2={HEIGHT / 2} />
          <rect className={view.range} x={`${left}%`} width={`${width}%`} y={2} height={HEIGHT - 4} rx={2} />
        </svg>
        <span className={styles.largest}>{number(largest)}</span>
      </div>
    </>
  );
}
