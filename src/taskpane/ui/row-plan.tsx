import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { planSentence } from "../../application/sentences/outcome";
import { measure } from "../../planning/measures";
import { gradeColors } from "../../workbook/sheets/look";
import type { Tell } from "../state/event";
import { shownPlan } from "../state/next-what-if";
import type { OpenPane } from "../state/pane-state";
import type { ShownRow } from "../state/view-kind";
import { writtenWhatIf } from "../state/written-what-if";
import { TEXTS } from "../texts";
import { WHAT_IF_TEXTS } from "../what-if-texts";
import { ClassBars } from "./class-bars";
import { GradeLegend } from "./grade-legend";

const SMALL_PICTURE = 60;

const useStyles = makeStyles({
  plan: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  text: { ...typographyStyles.caption1, margin: 0 },
  action: { alignSelf: "start" },
});

/** The plan of the row of a view that a person has chosen; nothing where it is another view's. */
export function RowPlan({
  pane,
  view,
  legend,
  tell,
}: {
  readonly pane: Pick<OpenPane, "whatIf" | "written">;
  readonly view: ShownRow["view"];
  /** Whether nothing else in the pane says which grade is which. */
  readonly legend: boolean;
  readonly tell: Tell;
}): ReactNode {
  const styles = useStyles();
  const shown = shownPlan(pane);
  if (shown?.row.view !== view) return null;
  const { row, school, plan } = shown;
  const { grades } = school.problem;
  const colors = gradeColors(grades.length);
  const title = WHAT_IF_TEXTS.rowTitle[view](row.count);
  const sheet = writtenWhatIf(pane, { kind: "row", row }, school);
  return (
    <section className={styles.plan} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.text}>{planSentence(plan)}</p>
      {legend && <GradeLegend grades={grades} colors={colors} />}
      <ClassBars
        plan={plan}
        label={(classes) => WHAT_IF_TEXTS.bars(title, classes)}
        grades={grades}
        colors={colors}
        largest={Math.max(1, measure(plan).largest)}
        tallest={SMALL_PICTURE}
      />
      <Button
        size="small"
        className={styles.action}
        aria-label={sheet === undefined ? WHAT_IF_TEXTS.writeRow(title) : WHAT_IF_TEXTS.openRow(title)}
        onClick={() => {
          tell(sheet === undefined ? { kind: "rowSheetAsked" } : { kind: "openAsked", sheet });
        }}
      >
        {sheet === undefined ? TEXTS.write : TEXTS.open}
      </Button>
    </section>
  );
}
