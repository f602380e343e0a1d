import { Badge, Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { planSentence } from "../../application/sentences/outcome";
import { measure } from "../../planning/measures";
import { gradeColors } from "../../workbook/sheets/look";
import type { Tell } from "../state/event";
import { isRepairUpToDate } from "../state/next-apply-repair";
import type { OpenPane } from "../state/pane-state";
import type { OfferedRepair, WhyNot } from "../state/why-not";
import { changesText, WHY_NOT_TEXTS } from "../why-not-texts";
import { ClassBars } from "./class-bars";
import { GradeLegend } from "./grade-legend";
import { PlanTable } from "./plan-table";
import { ApplyButton } from "./repair-card";

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  trial: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `2px dashed ${tokens.colorBrandStroke1}`,
  },
});

/** The plan that a repair makes possible, while the workbook stays as it is. */
export function TrialPage({
  pane,
  whyNot,
  trial,
  tell,
}: {
  readonly pane: OpenPane;
  readonly whyNot: WhyNot;
  readonly trial: OfferedRepair;
  readonly tell: Tell;
}): ReactNode {
  const styles = useStyles();
  const { problem } = whyNot.school;
  const { repair, way } = trial;
  const title = changesText(repair.changes, problem);
  const colors = gradeColors(problem.grades.length);
  return (
    <>
      <div>
        <Badge appearance="outline" color="brand">
          {WHY_NOT_TEXTS.trial}
        </Badge>
        <h2 className={styles.heading}>{title}</h2>
      </div>
      <p className={styles.text}>{WHY_NOT_TEXTS.trialLead}</p>
      <div className={styles.actions}>
        <Button
          size="small"
          onClick={() => {
            tell({ kind: "trialLeft" });
          }}
        >
          {WHY_NOT_TEXTS.back}
        </Button>
        {way.kind === "entries" && (
          <ApplyButton offered={trial} title={title} enabled={isRepairUpToDate(pane)} tell={tell} />
        )}
      </div>
      {way.kind === "byHand" && <p className={styles.text}>{way.sentence}</p>}
      <section className={styles.trial} aria-label={WHY_NOT_TEXTS.trialTitle(title)}>
        <p className={styles.text}>{planSentence(repair.plan)}</p>
        <GradeLegend grades={problem.grades} colors={colors} />
        <ClassBars
          plan={repair.plan}
          label={(classes) => WHY_NOT_TEXTS.bars(title, classes)}
          grades={problem.grades}
          colors={colors}
          largest={Math.max(1, measure(repair.plan).largest)}
        />
        <PlanTable plan={repair.plan} grades={problem.grades} />
      </section>
    </>
  );
}
