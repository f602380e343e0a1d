import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Select,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { changesSentence } from "../../application/sentences/changes";
import { capitalised } from "../../application/sentences/wording";
import { gradeColors } from "../../workbook/sheets/look";
import type { Tell } from "../state/event";
import type { Found } from "../state/asked";
import { foundBy, isUpToDate, problemNow, reasonsUnderWay, writtenAs, writtenBefore } from "../state/found";
import type { OpenPane } from "../state/pane-state";
import {
  compositeCounts,
  openRank,
  PLANS_AT_A_TIME,
  type PlanView,
  shownPlans,
  SORT_ORDERS,
} from "../state/shown-plans";
import { TEXTS } from "../texts";
import { WHAT_IF_TEXTS } from "../what-if-texts";
import { section } from "./section";
import { PlanCard } from "./plan-card";
import { WrittenBefore } from "./written-before";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  head: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", alignItems: "center", gap: "8px" },
  /** As wide as their longest choices, so that none is cut, but no wider than the pane; one below the other where both are too wide. */
  choices: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    // A list's least width is that of its longest choice, and a field's that of what stands in it.
    "& > *": { flexGrow: 1, maxWidth: "100%", gridTemplateColumns: "minmax(0, 1fr)" },
    "& select": { minWidth: 0 },
  },
  plans: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: "8px" },
});

/** The plans that were found, one of them open, the others a line each, with what differs between them. */
export const PlansSection = section(
  ["search", "view", "written", "inputs", "options", "pause", "busy"],
  function PlansSection({ pane, tell }): ReactNode {
    const styles = useStyles();
    const found = foundBy(pane.search);
    if (found === undefined) return null;
    const { plans } = found.solved;
    const { problem } = found.asked.school;
    const shown = shownPlans(plans, pane.view);
    const drawn = shown.slice(0, pane.view.most);
    const colors = gradeColors(problem.grades.length);
    const largest = Math.max(1, ...drawn.map(({ measures }) => measures.largest));
    const opened = openRank(drawn, pane.view);
    const upToDate = isUpToDate(pane, found);
    return (
      <section className={styles.section} aria-label={TEXTS.plans}>
        {!upToDate && <Outdated pane={pane} found={found} tell={tell} />}
        <div className={styles.head}>
          <h2 className={styles.heading}>{TEXTS.plans}</h2>
          {pane.search.kind === "ended" && (
            <div className={styles.head}>
              <WriteButton what="list" pane={pane} found={found} enabled={upToDate} tell={tell} />
              <WriteButton what="reasons" pane={pane} found={found} enabled={upToDate} tell={tell} />
            </div>
          )}
        </div>
        {plans.length > 1 && <Choices plans={plans} view={pane.view} tell={tell} />}
        {shown.length === 0 && <p>{TEXTS.noneShown}</p>}
        <ol className={styles.plans}>
          {drawn.map((ranked) => (
            <li key={ranked.rank}>
              <PlanCard
                ranked={ranked}
                open={ranked.rank === opened}
                pane={pane}
                found={found}
                colors={colors}
                largest={largest}
                upToDate={upToDate}
                tell={tell}
              />
            </li>
          ))}
        </ol>
        {shown.length > drawn.length && (
          <Button
            onClick={() => {
              tell({ kind: "viewChosen", view: { most: pane.view.most + PLANS_AT_A_TIME } });
            }}
          >
            {TEXTS.more(Math.min(PLANS_AT_A_TIME, shown.length - drawn.length))}
          </Button>
        )}
        <WrittenBefore results={writtenBefore(pane, found)} tell={tell} />
      </section>
    );
  },
);

/** That the plans are of before, what has changed, and a way to have new ones. */
function Outdated({
  pane,
  found,
  tell,
}: {
  readonly pane: Pick<OpenPane, "inputs" | "options" | "search" | "pause">;
  readonly found: Found;
  readonly tell: Tell;
}): ReactNode {
  const now = problemNow(pane);
  const sentence =
    now === undefined ? TEXTS.outdatedMistakes : `${capitalised(changesSentence(found.asked.school.problem, now))}.`;
  const soon = pane.search.kind === "running" || pane.pause !== undefined;
  return (
    <MessageBar intent="warning" layout="multiline" politeness="polite">
      <MessageBarBody>{sentence}</MessageBarBody>
      {now !== undefined && !soon && (
        <MessageBarActions>
          <Button
            size="small"
            onClick={() => {
              tell({ kind: "findAsked" });
            }}
          >
            {TEXTS.findAgain}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

/** Writes the list of all plans, or why the best is as it is; once it is written, opens it. */
function WriteButton({
  what,
  pane,
  found,
  enabled,
  tell,
}: {
  readonly what: "list" | "reasons";
  readonly pane: Pick<OpenPane, "written" | "busy">;
  readonly found: Found;
  readonly enabled: boolean;
  readonly tell: Tell;
}): ReactNode {
  const [sheet] = writtenAs(pane, found, { kind: what })?.sheets ?? [];
  const working = what === "reasons" && reasonsUnderWay(pane) !== undefined;
  const [write, open] = what === "list" ? [TEXTS.writeList, TEXTS.openList] : [TEXTS.writeReasons, TEXTS.openReasons];
  return (
    <Button
      size="small"
      disabledFocusable={working || (sheet === undefined && !enabled)}
      onClick={() => {
        tell(sheet === undefined ? { kind: "writeAsked", rank: what } : { kind: "openAsked", sheet });
      }}
    >
      {working ? WHAT_IF_TEXTS.working : sheet === undefined ? write : open}
    </Button>
  );
}

/** In which order, and which plans. */
function Choices({
  plans,
  view,
  tell,
}: {
  readonly plans: Found["solved"]["plans"];
  readonly view: PlanView;
  readonly tell: Tell;
}): ReactNode {
  const styles = useStyles();
  const counts = compositeCounts(plans);
  return (
    <div className={styles.choices}>
      <Field label={TEXTS.sort} size="small">
        <Select
          size="small"
          value={view.sort}
          onChange={(_, { value }) => {
            tell({ kind: "viewChosen", view: { sort: SORT_ORDERS.find((order) => order === value) ?? "best" } });
          }}
        >
          {SORT_ORDERS.map((order) => (
            <option key={order} value={order}>
              {TEXTS.sortOrders[order]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={TEXTS.composites} size="small">
        <Select
          size="small"
          value={view.mostComposites === undefined ? "" : String(view.mostComposites)}
          onChange={(_, { value }) => {
            tell({ kind: "viewChosen", view: { mostComposites: value === "" ? undefined : Number(value) } });
          }}
        >
          <option value="">{TEXTS.anyComposites}</option>
          {counts.slice(0, -1).map((count) => (
            <option key={count} value={count}>
              {TEXTS.atMostComposites(count)}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
