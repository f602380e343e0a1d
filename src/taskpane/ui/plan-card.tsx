import { Badge, Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { planText } from "../../application/plan-text";
import { averageSentences } from "../../application/sentences/average";
import { planSentence } from "../../application/sentences/outcome";
import { capSentences } from "../../application/sentences/over-cap";
import type { Tell } from "../state/event";
import type { Found } from "../state/asked";
import { planToWrite, writtenAs } from "../state/found";
import type { OpenPane } from "../state/pane-state";
import type { RankedPlan } from "../state/shown-plans";
import { TEXTS } from "../texts";
import { ClassBars } from "./class-bars";
import { Fold } from "./fold";
import { KeepField } from "./keep-field";
import { PlanItem } from "./plan-item";
import { PlanTable } from "./plan-table";
import { RemoveButton } from "./remove-button";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  action: { minWidth: "64px" },
});

/** A plan among others: in a line; or open, with its bars, its measures and what can be done with it. */
export function PlanCard({
  ranked,
  open,
  pane,
  found,
  colors,
  largest,
  upToDate,
  tell,
}: {
  readonly ranked: RankedPlan;
  readonly open: boolean;
  readonly pane: Pick<OpenPane, "written">;
  readonly found: Found;
  readonly colors: readonly string[];
  readonly largest: number;
  readonly upToDate: boolean;
  readonly tell: Tell;
}): ReactNode {
  const styles = useStyles();
  const { plan, rank } = ranked;
  const [keeping, setKeeping] = useState(false);
  const { problem } = found.asked.school;
  return (
    <PlanItem
      ranked={ranked}
      best={found.solved.plans[0]}
      grades={problem.grades}
      colors={colors}
      largest={largest}
      verdict={<Verdict rank={rank} found={found} />}
      open={open}
      onOpen={() => {
        tell({ kind: "viewChosen", view: { open: rank } });
      }}
    >
      <p className={styles.text}>
        {[planSentence(plan), ...averageSentences(plan, problem), ...capSentences(plan, problem)].join(" ")}
      </p>
      <ClassBars
        plan={plan}
        label={(classes) => TEXTS.bars(rank, classes)}
        grades={problem.grades}
        colors={colors}
        largest={largest}
      />
      <div className={styles.actions}>
        <SheetButtons
          rank={rank}
          sheets={writtenAs(pane, found, planToWrite(plan))?.sheets}
          upToDate={upToDate}
          tell={tell}
        />
        <Button
          size="small"
          className={styles.action}
          aria-label={TEXTS.copyPlan(rank)}
          onClick={() => {
            tell({ kind: "copyAsked", rank, text: planText(plan, problem) });
          }}
        >
          {TEXTS.copy}
        </Button>
      </div>
      <Fold title={TEXTS.table}>
        <PlanTable plan={plan} grades={problem.grades} />
      </Fold>
      <Fold title={TEXTS.keepTitle} onToggle={setKeeping}>
        {keeping && (
          <KeepField key={JSON.stringify(plan)} plan={plan} grades={problem.grades} upToDate={upToDate} tell={tell} />
        )}
      </Fold>
    </PlanItem>
  );
}

/** Whether it is the best there is, or a plan of which that is not known. */
function Verdict({ rank, found }: { readonly rank: number; readonly found: Found }): ReactNode {
  if (rank > found.solved.provedPlans) {
    return (
      <Badge appearance="outline" color="informative">
        {TEXTS.notProved}
      </Badge>
    );
  }
  if (rank > 1) return null;
  return (
    <Badge appearance="filled" color="brand">
      {TEXTS.best}
    </Badge>
  );
}

/** Write; and once it is written, Open and Remove. The focus stays on the first of them when the second goes. */
function SheetButtons({
  rank,
  sheets,
  upToDate,
  tell,
}: {
  readonly rank: number;
  readonly sheets: readonly string[] | undefined;
  readonly upToDate: boolean;
  readonly tell: Tell;
}): ReactNode {
  const styles = useStyles();
  const first = useRef<HTMLElement>(null);
  const keep = (element: HTMLElement | null): void => {
    first.current = element;
  };
  const removing = useRef(false);
  useEffect(() => {
    if (sheets !== undefined || !removing.current) return;
    removing.current = false;
    first.current?.focus();
  }, [sheets]);
  const sheet = sheets?.[0];
  return (
    <>
      <Button
        ref={keep}
        size="small"
        className={styles.action}
        appearance={rank === 1 && sheet === undefined ? "primary" : "secondary"}
        disabledFocusable={sheet === undefined && !upToDate}
        aria-label={sheet === undefined ? TEXTS.writePlan(rank) : TEXTS.openSheet(sheet)}
        onClick={() => {
          tell(sheet === undefined ? { kind: "writeAsked", rank } : { kind: "openAsked", sheet });
        }}
      >
        {sheet === undefined ? TEXTS.write : TEXTS.open}
      </Button>
      {sheets !== undefined && sheet !== undefined && (
        <RemoveButton
          sheet={sheet}
          onRemove={() => {
            removing.current = true;
            tell({ kind: "removeAsked", sheets });
          }}
        />
      )}
    </>
  );
}
