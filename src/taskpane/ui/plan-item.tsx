import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";
import { differenceSentence } from "../../application/sentences/difference";
import { capitalised } from "../../application/sentences/wording";
import type { Plan } from "../../planning/plan";
import type { Grade } from "../../planning/grades";
import { shortPlan } from "../../planning/short-names";
import type { RankedPlan } from "../state/shown-plans";
import { number, TEXTS } from "../texts";
import { OverCapMark } from "./over-cap-mark";
import { TinyBars } from "./tiny-bars";

const useStyles = makeStyles({
  item: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "24px",
  },
  title: { ...typographyStyles.subtitle2, margin: 0, flexShrink: 0 },
  button: {
    font: "inherit",
    color: "inherit",
    background: "none",
    border: "none",
    padding: 0,
  },
  /** For the eye: nothing of it is read aloud. */
  opened: { "::before": { content: '"▾ " / ""' } },
  /** All of the line can be pressed. */
  folded: {
    cursor: "pointer",
    "::before": { content: '"▸ " / ""' },
    "::after": { content: '""', position: "absolute", inset: 0 },
  },
  /** The bars take the room there is; where there is next to none, they and the sizes have a line of their own. */
  picture: { flex: "1 1 48px", minWidth: 0 },
  sizes: { ...typographyStyles.caption1, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  difference: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/**
 * A plan among others: in a line with small bars, its sizes and what differs from the best; or open, with all there is to it. The
 * button with its name opens it; one is always open.
 */
export function PlanItem({
  ranked: { rank, plan, measures },
  best,
  grades,
  colors,
  largest,
  verdict,
  open,
  onOpen,
  children,
}: {
  readonly ranked: RankedPlan;
  /** The best plan of all, with which it is compared. */
  readonly best: Plan | undefined;
  readonly grades: readonly Grade[];
  readonly colors: readonly string[];
  /** The size of the largest class among all plans that are compared. */
  readonly largest: number;
  /** Whether it is the best, or not proved. */
  readonly verdict: ReactNode;
  readonly open: boolean;
  readonly onOpen: () => void;
  /** What is there while it is open. */
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  const heading = `plan-${rank}`;
  const difference =
    best === undefined || rank === 1 ? undefined : differenceSentence(shortPlan(plan, grades), shortPlan(best, grades));
  const button = useRef<HTMLButtonElement>(null);
  const chosen = useRef(false);
  useEffect(() => {
    // What was open above is so high no more.
    if (open && chosen.current) button.current?.scrollIntoView({ block: "nearest" });
    chosen.current = false;
  }, [open]);
  return (
    <article className={styles.item} aria-labelledby={heading}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          <button
            ref={button}
            type="button"
            id={heading}
            className={mergeClasses(styles.button, open ? styles.opened : styles.folded)}
            aria-expanded={open}
            aria-disabled={open}
            {...(difference === undefined ? {} : { "aria-describedby": `${heading}-difference` })}
            onClick={() => {
              chosen.current = true;
              if (!open) onOpen();
            }}
          >
            {TEXTS.plan(rank)}
          </button>
        </h3>
        {verdict}
        {!open && (
          <>
            <div className={styles.picture}>
              <TinyBars plan={plan} colors={colors} largest={largest} />
            </div>
            <Sizes measures={measures} />
          </>
        )}
      </div>
      {difference !== undefined && (
        <p className={styles.difference} id={`${heading}-difference`}>
          {open ? TEXTS.against(1, difference) : `${capitalised(difference)}.`}
        </p>
      )}
      {open && children}
    </article>
  );
}

/** The smallest and the largest class, and how many are over their cap where some are. */
function Sizes({ measures }: Pick<RankedPlan, "measures">): ReactNode {
  const styles = useStyles();
  const over = measures.classesOverCap;
  return (
    <>
      <span className={styles.sizes}>{TEXTS.sizes(number(measures.smallest), number(measures.largest))}</span>
      {over > 0 && (
        <span className={styles.sizes}>
          <OverCapMark title={TEXTS.classesOverCap(number(over))}>{number(over)}</OverCapMark>
        </span>
      )}
    </>
  );
}
