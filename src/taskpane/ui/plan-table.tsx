import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { classSize, type Plan } from "../../planning/plan";
import type { Grade } from "../../planning/grades";
import { shortGrades, shortPlan } from "../../planning/short-names";
import { overCap } from "../../planning/soft-cap";
import { number, TEXTS } from "../texts";
import { KeptMark } from "./kept-mark";
import { OverCapMark } from "./over-cap-mark";

const useStyles = makeStyles({
  table: { ...typographyStyles.caption1, width: "100%", borderCollapse: "collapse" },
  cell: {
    textAlign: "start",
    verticalAlign: "top",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  size: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
});

/** A plan in numbers: what the bars say, for whoever would rather read it, with the short names of the grades. */
export function PlanTable({ plan, grades }: { readonly plan: Plan; readonly grades: readonly Grade[] }): ReactNode {
  const styles = useStyles();
  const short = shortGrades(grades);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.cell}>
            {TEXTS.columns.class}
          </th>
          <th scope="col" className={styles.cell}>
            {TEXTS.columns.children}
          </th>
          <th scope="col" className={mergeClasses(styles.cell, styles.size)}>
            {TEXTS.columns.size}
          </th>
        </tr>
      </thead>
      <tbody>
        {shortPlan(plan, grades).classes.map((schoolClass) => (
          <tr key={schoolClass.name}>
            <th scope="row" className={styles.cell}>
              {schoolClass.name}
              {schoolClass.kept && <KeptMark />}
            </th>
            <td className={styles.cell}>
              {schoolClass.children
                .map((count, index) =>
                  TEXTS.ofGrade(number(count), short[schoolClass.type.grades[index] ?? 0]?.name ?? ""),
                )
                .join(", ")}
            </td>
            <td className={mergeClasses(styles.cell, styles.size)}>
              {number(classSize(schoolClass))}
              {overCap(schoolClass) > 0 && (
                <div>
                  <OverCapMark title={TEXTS.overCap(number(overCap(schoolClass)))}>
                    {TEXTS.overCap(number(overCap(schoolClass)))}
                  </OverCapMark>
                </div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
