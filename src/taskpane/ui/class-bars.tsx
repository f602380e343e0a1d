import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { LockClosedRegular } from "@fluentui/react-icons/svg/lock-closed";
import type { ReactNode } from "react";
import { classSize, type Plan, type SchoolClass } from "../../planning/plan";
import type { Grade } from "../../planning/problem";
import { number, TEXTS } from "../texts";
import { isDarkColor } from "./use-darkness";

/** The height of the largest class, and the lowest part that has room for its number; in pixels. */
const TALLEST = 84;
const LOWEST_WITH_NUMBER = 13;
const BAR_WIDTH = 26;
const CHARACTER_WIDTH = 6.5;
const WIDEST_LABEL = 76;

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "end", rowGap: tokens.spacingVerticalS },
  slot: { display: "flex", flexDirection: "column", alignItems: "center" },
  apart: { marginInlineEnd: "5px" },
  size: { ...typographyStyles.caption2Strong, fontVariantNumeric: "tabular-nums" },
  label: {
    ...typographyStyles.caption2,
    color: tokens.colorNeutralForeground2,
    maxWidth: "100%",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
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

/** A plan as a row of bars, one a class; their parts are the grades, the youngest at the top, as in the class's name. */
export function ClassBars({
  plan,
  label,
  grades,
  colors,
  largest,
  tallest = TALLEST,
}: {
  readonly plan: Plan;
  /** The bars in words, from the classes in words. */
  readonly label: (classes: string) => string;
  readonly grades: readonly Grade[];
  readonly colors: readonly string[];
  /** The size of the largest class among all bars that are compared. */
  readonly largest: number;
  /** The height of a class of that size, in pixels. */
  readonly tallest?: number;
}): ReactNode {
  const styles = useStyles();
  const longest = Math.max(...plan.classes.map(({ type }) => type.name.length));
  const width = Math.min(WIDEST_LABEL, Math.max(BAR_WIDTH + 3, longest * CHARACTER_WIDTH + 3));
  const text = plan.classes.map((schoolClass) => classText(schoolClass, grades)).join("; ");
  return (
    <div role="img" aria-label={label(text)} className={styles.row}>
      {plan.classes.map((schoolClass, index) => {
        const last = plan.classes[index + 1]?.type.name !== schoolClass.type.name;
        return (
          <div key={schoolClass.name} className={mergeClasses(styles.slot, last && styles.apart)} style={{ width }}>
            <span className={styles.size}>{number(classSize(schoolClass))}</span>
            <Bar schoolClass={schoolClass} colors={colors} scale={tallest / largest} />
            <span className={styles.label} title={schoolClass.name}>
              {schoolClass.kept && <LockClosedRegular aria-hidden />}
              {schoolClass.type.name}
            </span>
          </div>
        );
      })}
    </div>
  );
}

function Bar({
  schoolClass,
  colors,
  scale,
}: {
  readonly schoolClass: SchoolClass;
  readonly colors: readonly string[];
  readonly scale: number;
}): ReactNode {
  const styles = useStyles();
  const total = Math.max(1, classSize(schoolClass) * scale);
  let top = 0;
  const parts = schoolClass.children.map((count, index) => {
    const color = colors[schoolClass.type.grades[index] ?? 0] ?? "#5C6B78";
    const part = { count, color, top, height: count * scale };
    top += part.height;
    return part;
  });
  return (
    <svg className={styles.bar} width={BAR_WIDTH} height={total} aria-hidden>
      {parts.map(({ count, color, top: y, height }, index) => (
        <g key={index}>
          <rect className={styles.part} style={{ "--part": color }} y={y} width={BAR_WIDTH} height={height} />
          {index > 0 && <line className={styles.between} x1={0} x2={BAR_WIDTH} y1={y} y2={y} />}
          {parts.length > 1 && height >= LOWEST_WITH_NUMBER && (
            <text
              className={styles.count}
              x={BAR_WIDTH / 2}
              y={y + height / 2}
              fill={isDarkColor(color) ? "#FFFFFF" : "#000000"}
            >
              {number(count)}
            </text>
          )}
        </g>
      ))}
      <rect className={styles.outline} x={0.5} y={0.5} width={BAR_WIDTH - 1} height={total - 1} rx={1} />
    </svg>
  );
}

/** A class in words: `K/1 A: 12 of K and 10 of 1`. */
function classText({ name, type, children, kept }: SchoolClass, grades: readonly Grade[]): string {
  const parts = children.map((count, index) => {
    const grade = grades[type.grades[index] ?? 0]?.name ?? "";
    return children.length > 1 ? TEXTS.ofGrade(number(count), grade) : number(count);
  });
  return `${name}: ${parts.join(" + ")}${kept ? ` (${TEXTS.kept})` : ""}`;
}
