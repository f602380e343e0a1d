import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Grade } from "../../planning/grades";
import { shortNames } from "../../planning/short-names";
import { TEXTS } from "../texts";

const useStyles = makeStyles({
  legend: {
    ...typographyStyles.caption1,
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
  },
  grade: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  swatch: {
    width: "12px",
    height: "12px",
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    boxSizing: "border-box",
    flexShrink: 0,
    "@media (forced-colors: active)": { display: "none" },
  },
});

/** Which colour is which grade, and which short name. In forced colours the bars go without colours, and so does the legend. */
export function GradeLegend({
  grades,
  colors,
}: {
  readonly grades: readonly Grade[];
  readonly colors: readonly string[];
}): ReactNode {
  const styles = useStyles();
  const short = shortNames(grades.map(({ name }) => name));
  return (
    <ul className={styles.legend} aria-label={TEXTS.legend}>
      {grades.map(({ name }, position) => (
        <li key={name} className={styles.grade}>
          <span className={styles.swatch} style={{ backgroundColor: colors[position] }} />
          <span>
            {short[position] !== name && <b>{short[position]} </b>}
            {name}
          </span>
        </li>
      ))}
    </ul>
  );
}
