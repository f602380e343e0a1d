import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { classSize, type SchoolClass } from "../../planning/plan";
import { number } from "../texts";
import { isDarkColor } from "./use-darkness";

/** The lowest part that has room for its number, in pixels. */
const LOWEST_WITH_NUMBER = 12;
const OTHER_COLOR = "#5C6B78";

const useStyles = makeStyles({
  bar: { display: "block", overflow: "visible" },
  part: {
    fill: "var(--part)",
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText", strokeWidth: "1px" },
  },
  between: {
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "1.5px",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  outline: { fill: "none", stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: "1px" },
  count: {
    fontSize: "11px",
    fontVariantNumeric: "tabular-nums",
    textAnchor: "middle",
    dominantBaseline: "central",
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
});

/** The children of one grade in a class, as a part of its bar; in pixels. */
interface BarPart {
  readonly count: number;
  readonly color: string;
  readonly top: number;
  readonly height: number;
}

/** The parts of a class's bar from the top, where a child is `scale` pixels high. */
export function barParts(
  { type, children }: SchoolClass,
  colors: readonly string[],
  scale: number,
): readonly BarPart[] {
  let top = 0;
  return children.map((count, index) => {
    const part = { count, color: colors[type.grades[index] ?? 0] ?? OTHER_COLOR, top, height: count * scale };
    top += part.height;
    return part;
  });
}

/** A class as a bar: its parts are the grades, with their children in numbers where there is room. Sizes are in pixels. */
export function ClassBar({
  schoolClass,
  colors,
  scale,
  width,
}: {
  readonly schoolClass: SchoolClass;
  readonly colors: readonly string[];
  /** The height of a child. */
  readonly scale: number;
  readonly width: number;
}): ReactNode {
  const styles = useStyles();
  const total = Math.max(1, classSize(schoolClass) * scale);
  const parts = barParts(schoolClass, colors, scale);
  return (
    <svg className={styles.bar} width={width} height={total} aria-hidden>
      {parts.map(({ count, color, top, height }, index) => (
        <g key={index}>
          <rect className={styles.part} style={{ "--part": color }} y={top} width={width} height={height} />
          {index > 0 && <line className={styles.between} x1={0} x2={width} y1={top} y2={top} />}
          {parts.length > 1 && height >= LOWEST_WITH_NUMBER && (
            <text
              className={styles.count}
              x={width / 2}
              y={top + height / 2}
              fill={isDarkColor(color) ? "#FFFFFF" : "#000000"}
            >
              {number(count)}
            </text>
          )}
        </g>
      ))}
      <rect className={styles.outline} x={0.5} y={0.5} width={width - 1} height={total - 1} rx={1} />
    </svg>
  );
}
