import { Button, makeStyles, ProgressBar, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { addressOfRule } from "../../application/school/conflicts";
import { conflictRuleSentence, conflictSentence, notSmallestSentence } from "../../application/sentences/conflict";
import type { Conflict } from "../../planning/conflict";
import { byReach } from "../../planning/far-reaching";
import { measure } from "../../planning/measures";
import { gradeColors } from "../../workbook/sheets/look";
import type { Tell } from "../state/event";
import { isRepairUpToDate } from "../state/next-apply-repair";
import type { ReadySchool } from "../../application/school/read-school";
import type { OfferedRepair, RepairEnding } from "../state/why-not";
import { WHY_NOT_TEXTS } from "../why-not-texts";
import { LinkedSentence } from "./cells-link";
import { Fold } from "./fold";
import { GradeLegend } from "./grade-legend";
import { RepairCard } from "./repair-card";
import { section } from "./section";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0 },
  rules: { ...typographyStyles.caption1, margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  repairs: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: "12px" },
  progress: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, alignItems: "start" },
  bar: { width: "100%" },
});

/** Why no plan exists, and what would make one possible, each with its plan as bars; what is out of scale is folded away. */
export const WhyNotSection = section(
  ["whyNot", "inputs", "options"],
  function WhyNotSection({ pane, tell }): ReactNode {
    const styles = useStyles();
    const { whyNot } = pane;
    if (whyNot === undefined) return null;
    const { school, conflicts, repairs, ending, lastTried } = whyNot;
    const { grades } = school.problem;
    const colors = gradeColors(grades.length);
    const upToDate = isRepairUpToDate(pane);
    const { near, far } = byReach(repairs);
    const list = (some: readonly OfferedRepair[]): ReactNode => (
      <ol className={styles.repairs}>
        {some.map((offered) => (
          <li key={JSON.stringify(offered.repair.changes)}>
            <RepairCard
              offered={offered}
              school={school}
              colors={colors}
              largest={Math.max(1, ...some.map(({ repair }) => measure(repair.plan).largest))}
              upToDate={upToDate}
              focused={offered === lastTried}
              tell={tell}
            />
          </li>
        ))}
      </ol>
    );
    return (
      <section className={styles.section} aria-label={WHY_NOT_TEXTS.whyNot}>
        {conflicts.length > 0 && <h2 className={styles.heading}>{WHY_NOT_TEXTS.whyNot}</h2>}
        {conflicts.map((conflict, index) => (
          <ConflictText key={index} conflict={conflict} school={school} tell={tell} />
        ))}
        <h2 className={styles.heading}>{WHY_NOT_TEXTS.repairs}</h2>
        {!upToDate && <p className={styles.text}>{WHY_NOT_TEXTS.outdated}</p>}
        {repairs.length > 0 && <GradeLegend grades={grades} colors={colors} />}
        {list(near)}
        {far.length > 0 && (
          <Fold title={WHY_NOT_TEXTS.farReaching(far.length)} open={far.some((offered) => offered === lastTried)}>
            {list(far)}
          </Fold>
        )}
        <Ending ending={ending} found={repairs.length} tell={tell} />
      </section>
    );
  },
);

function ConflictText({
  conflict,
  school: { problem, places },
  tell,
}: {
  readonly conflict: Conflict;
  readonly school: ReadySchool;
  readonly tell: Tell;
}): ReactNode {
  const styles = useStyles();
  return (
    <div>
      <p className={styles.text}>{conflictSentence(conflict, problem)}</p>
      <Fold title={WHY_NOT_TEXTS.rules}>
        <ul className={styles.rules}>
          {conflict.rules.map((rule, index) => {
            const address = addressOfRule(rule, places);
            return (
              <li key={index}>
                <LinkedSentence sentence={conflictRuleSentence(rule, problem, address)} address={address} tell={tell} />
              </li>
            );
          })}
        </ul>
        {!conflict.smallest && <p className={styles.text}>{notSmallestSentence(conflict)}</p>}
      </Fold>
    </div>
  );
}

/** How far the search for repairs is. */
function Ending({
  ending,
  found,
  tell,
}: {
  readonly ending: RepairEnding;
  readonly found: number;
  readonly tell: Tell;
}): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.progress}>
      <span role="status">{endingText(ending, found)}</span>
      {ending.kind === "looking" && (
        <>
          <ProgressBar className={styles.bar} aria-label={WHY_NOT_TEXTS.lookingFor} />
          <Button
            size="small"
            onClick={() => {
              tell({ kind: "repairsStopAsked" });
            }}
          >
            {WHY_NOT_TEXTS.stop}
          </Button>
        </>
      )}
    </div>
  );
}

function endingText(ending: RepairEnding, found: number): string {
  switch (ending.kind) {
    case "looking":
      return WHY_NOT_TEXTS.looking;
    case "all":
      return found === 0 ? WHY_NOT_TEXTS.none : "";
    case "cut":
      return WHY_NOT_TEXTS.cut;
    case "failed":
      return ending.sentence;
  }
}
