import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { LockClosedRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { classSize, type Plan, type SchoolClass } from "../../planning/plan";
import type { Grade } from "../../planning/grades";
import { shortPlan } from "../../planning/short-names";
import { overCap } from "../../planning/soft-cap";
import { number, TEXTS } from "../texts";
import { ClassBar } from "./class-bar";
import { OverCapMark } from "./over-cap-mark";

/** The height of the largest class, and the width of a bar, in pixels: of a few classes, and of more. */
const FEW_CLASSES = { most: 16, tallest: 84, width: 26 };
const MANY_CLASSES = { tallest: 52, width: 20 };
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
});

/**
 * A plan as a row of bars, one a class; their parts are the grades, the youngest at the top, as in the class's name. Below them stand
 * the short names of the grades.
 */
export function ClassBars({
  plan,
  label,
  grades,
  colors,
  largest,
  tallest,
}: {
  readonly plan: Plan;
  /** The bars in words, from the classes in words. */
  readonly label: (classes: string) => string;
  readonly grades: readonly Grade[];
  readonly colors: readonly string[];
  /** The size of the largest class among all bars that are compared. */
  readonly largest: number;
  /** The most that a class of that size is high, in pixels. */
  readonly tallest?: number;
}): ReactNode {
  const styles = useStyles();
  const form = plan.classes.length <= FEW_CLASSES.most ? FEW_CLASSES : MANY_CLASSES;
  const scale = Math.min(form.tallest, tallest ?? form.tallest) / largest;
  const short = shortPlan(plan, grades).classes;
  const text = plan.classes.map((schoolClass) => classText(schoolClass, grades)).join("; ");
  return (
    <div role="img" aria-label={label(text)} className={styles.row}>
      {short.map((schoolClass, index) => {
        const { type, kept } = schoolClass;
        const name = plan.classes[index]?.name;
        const last = short[index + 1]?.type.name !== type.name;
        const width = Math.min(WIDEST_LABEL, Math.max(form.width + 3, type.name.length * CHARACTER_WIDTH + 3));
        return (
          <div key={name} className={mergeClasses(styles.slot, last && styles.apart)} style={{ width }}>
            <span className={styles.size}>
              {overCap(schoolClass) > 0 ? (
                <OverCapMark title={TEXTS.overCap(number(overCap(schoolClass)))}>
                  {number(classSize(schoolClass))}
                </OverCapMark>
              ) : (
                number(classSize(schoolClass))
              )}
            </span>
            <ClassBar schoolClass={schoolClass} colors={colors} scale={scale} width={form.width} />
            <span className={styles.label} title={name}>
              {kept && <LockClosedRegular aria-hidden />}
              {type.name}
            </span>
          </div>
        );
      })}
    </div>
  );
}

/** A class in words: `K/1 A: 12 of K and 10 of 1`. */
function classText(schoolClass: SchoolClass, grades: readonly Grade[]): string {
  const { name, type, children, kept } = schoolClass;
  const over = overCap(schoolClass);
  const parts = children.map((count, index) => {
    const grade = grades[type.grades[index] ?? 0]?.name ?? "";
    return children.length > 1 ? TEXTS.ofGrade(number(count), grade) : number(count);
  });
  const marks = [...(kept ? [TEXTS.kept] : []), ...(over > 0 ? [TEXTS.overCap(number(over))] : [])];
  return `${name}: ${parts.join(" + ")}${marks.length > 0 ? ` (${marks.join(", ")})` : ""}`;
}
