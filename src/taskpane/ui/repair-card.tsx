import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";
import { addressOfChange } from "../../application/school/repairs";
import { planSentence } from "../../application/sentences/outcome";
import { repairSentence } from "../../application/sentences/repair";
import type { Tell } from "../state/event";
import type { ReadySchool } from "../../application/school/read-school";
import type { OfferedRepair } from "../state/why-not";
import { changesText, WHY_NOT_TEXTS } from "../why-not-texts";
import { ClassBars } from "./class-bars";
import { TinyBars } from "./tiny-bars";

const SMALL_PICTURE = 44;
/** A plan of more classes is shown in a line; whoever tries it sees them all. */
const MOST_WITH_NAMES = 12;

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  text: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  action: { minWidth: "64px" },
});

/** A repair: what changes from what to what, in which cell, and the plan it makes possible. */
export function RepairCard({
  offered,
  school,
  colors,
  largest,
  upToDate,
  focused,
  tell,
}: {
  readonly offered: OfferedRepair;
  readonly school: ReadySchool;
  readonly colors: readonly string[];
  readonly largest: number;
  readonly upToDate: boolean;
  /** The focus comes back to it from its trial. */
  readonly focused: boolean;
  readonly tell: Tell;
}): ReactNode {
  const styles = useStyles();
  const { repair, way } = offered;
  const { problem, places } = school;
  const title = changesText(repair.changes, problem);
  const tryButton = useRef<HTMLElement>(null);
  const keep = (element: HTMLElement | null): void => {
    tryButton.current = element;
  };
  useEffect(() => {
    if (focused) tryButton.current?.focus();
  }, [focused]);
  return (
    <article className={styles.card} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.text}>
        {repairSentence(repair.changes, problem, (change) => addressOfChange(change, places))}
      </p>
      {repair.plan.classes.length <= MOST_WITH_NAMES ? (
        <ClassBars
          plan={repair.plan}
          label={(classes) => WHY_NOT_TEXTS.bars(title, classes)}
          grades={problem.grades}
          colors={colors}
          largest={largest}
          tallest={SMALL_PICTURE}
        />
      ) : (
        <>
          <TinyBars plan={repair.plan} colors={colors} largest={largest} />
          <p className={styles.text}>{planSentence(repair.plan)}</p>
        </>
      )}
      {way.kind === "byHand" && <p className={styles.text}>{way.sentence}</p>}
      <div className={styles.actions}>
        <Button
          ref={keep}
          size="small"
          className={styles.action}
          aria-label={WHY_NOT_TEXTS.tryRepair(title)}
          onClick={() => {
            tell({ kind: "tryAsked", offered });
          }}
        >
          {WHY_NOT_TEXTS.tryIt}
        </Button>
        {way.kind === "entries" && <ApplyButton offered={offered} title={title} enabled={upToDate} tell={tell} />}
      </div>
    </article>
  );
}

/** Types a repair into its cells. */
export function ApplyButton({
  offered,
  title,
  enabled,
  tell,
}: {
  readonly offered: OfferedRepair;
  readonly title: string;
  readonly enabled: boolean;
  readonly tell: Tell;
}): ReactNode {
  return (
    <Button
      size="small"
      appearance="primary"
      aria-label={WHY_NOT_TEXTS.applyRepair(title)}
      disabledFocusable={!enabled}
      onClick={() => {
        tell({ kind: "applyAsked", offered });
      }}
    >
      {WHY_NOT_TEXTS.apply}
    </Button>
  );
}
