import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { classSize, type Plan } from "../../planning/plan";
import { number } from "../texts";
import { WHAT_IF_TEXTS } from "../what-if-texts";
import { useViewStyles } from "./view-styles";

const HEIGHT = 20;
/** The part of its place that a bar fills. */
const FILLED = 0.8;

const useStyles = makeStyles({
  sizes: {
    display: "grid",
    gridTemplateColumns: "18px minmax(0, 1fr) 18px",
    columnGap: tokens.spacingHorizontalXS,
    alignItems: "center",
    marginInlineEnd: tokens.spacingHorizontalS,
    fontVariantNumeric: "tabular-nums",
  },
  largest: { textAlign: "end" },
  track: { display: "block", width: "100%" },
});

/** What the pictures of several plans have in common, so that they can be compared. */
export interface SizeScale {
  /** The smallest and the largest class of all, in children. */
  readonly from: number;
  readonly to: number;
  /** The most classes of one size in a plan. */
  readonly most: number;
}

/** The scale on which these plans' classes fit. */
export function scaleOf(plans: readonly Plan[]): SizeScale {
  const counts = plans.map(countBySize);
  const sizes = counts.flatMap((count) => [...count.keys()]);
  const most = Math.max(1, ...counts.flatMap((count) => [...count.values()]));
  return sizes.length === 0 ? { from: 0, to: 1, most } : { from: Math.min(...sizes), to: Math.max(...sizes), most };
}

/** A plan's class sizes: how many classes there are of each, as small columns on a common scale between the smallest and the largest. */
export function SizeRange({ plan, scale }: { readonly plan: Plan; readonly scale: SizeScale }): ReactNode {
  const styles = useStyles();
  const view = useViewStyles();
  const counts = [...countBySize(plan)];
  const sizes = counts.map(([size]) => size);
  const smallest = number(Math.min(...sizes));
  const largest = number(Math.max(...sizes));
  const place = 100 / (scale.to - scale.from + 1);
  return (
    <>
      <span className={view.hidden}>{WHAT_IF_TEXTS.sizes(smallest, largest)}</span>
      <div className={styles.sizes} aria-hidden>
        <span>{smallest}</span>
        <svg className={styles.track} height={HEIGHT}>
          <line className={view.line} x1="0" x2="100%" y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
          {counts.map(([size, count]) => {
            const height = ((HEIGHT - 2) * count) / scale.most;
            return (
              <rect
                key={size}
                className={view.range}
                x={`${(size - scale.from + (1 - FILLED) / 2) * place}%`}
                width={`${place * FILLED}%`}
                y={HEIGHT - height}
                height={height}
              />
            );
          })}
        </svg>
        <span className={styles.largest}>{largest}</span>
      </div>
    </>
  );
}

function countBySize({ classes }: Plan): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const schoolClass of classes) counts.set(classSize(schoolClass), (counts.get(classSize(schoolClass)) ?? 0) + 1);
  return counts;
}
