import { Button, Field, makeStyles, ProgressBar, Select, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { describeStructure, structureOf } from "../../planning/plan";
import type { Tell } from "../state/event";
import { foundBy } from "../state/found";
import { planLookedAt } from "../state/next-what-if";
import type { OpenPane } from "../state/pane-state";
import { VIEW_KINDS, type ViewKind } from "../state/view-kind";
import { hasLegend } from "./legend-section";
import { shownOf, type ViewEnding, type WorkedKind } from "../state/what-if";
import { writtenWhatIf } from "../state/written-what-if";
import { TEXTS } from "../texts";
import { WHAT_IF_TEXTS } from "../what-if-texts";
import { ChangeView } from "./change-view";
import { Fold } from "./fold";
import { RoomView } from "./room-view";
import { RowPlan } from "./row-plan";
import { StaffingView } from "./staffing-view";
import { TradeOffView } from "./trade-off-view";
import { useViewStyles } from "./view-styles";
import { section } from "./section";

const useStyles = makeStyles({
  views: { paddingInlineStart: tokens.spacingHorizontalS, display: "flex", flexDirection: "column" },
});

/** What would be if something were otherwise: views that are worked out as they are unfolded. */
export const WhatIfSection = section(
  ["whatIf", "search", "written", "whyNot"],
  function WhatIfSection({ pane, tell }): ReactNode {
    const styles = useStyles();
    const { search } = pane;
    if (search.kind === "none" || search.kind === "failed") return null;
    const views = VIEW_KINDS.filter((view) => view === "staffing" || foundBy(search) !== undefined);
    return (
      <Fold title={WHAT_IF_TEXTS.whatIf} open={pane.whatIf.opened.length > 0}>
        <div className={styles.views}>
          {views.map((view) => (
            <Fold
              key={view}
              title={WHAT_IF_TEXTS.titles[view]}
              open={pane.whatIf.opened.includes(view)}
              onToggle={(open) => {
                tell({ kind: open ? "viewOpened" : "viewClosed", view });
              }}
            >
              {pane.whatIf.opened.includes(view) && <View view={view} pane={pane} tell={tell} />}
            </Fold>
          ))}
        </div>
      </Fold>
    );
  },
);

/** The parts of the pane that the views show. */
type Shown = Pick<OpenPane, "whatIf" | "search" | "written" | "whyNot">;

function View({ view, pane, tell }: { readonly view: ViewKind; readonly pane: Shown; readonly tell: Tell }): ReactNode {
  const styles = useViewStyles();
  return (
    <div className={styles.stack}>
      {(view === "room" || view === "change") && <PlanField pane={pane} tell={tell} />}
      <Picture view={view} pane={pane} tell={tell} />
      {view !== "change" && <Ending view={view} ending={pane.whatIf.worked[view]?.ending} tell={tell} />}
      {(view === "staffing" || view === "tradeOff") && (
        <RowPlan pane={pane} view={view} legend={!hasLegend(pane)} tell={tell} />
      )}
      <SheetButton view={view} pane={pane} tell={tell} />
    </div>
  );
}

function Picture({
  view,
  pane,
  tell,
}: {
  readonly view: ViewKind;
  readonly pane: Shown;
  readonly tell: Tell;
}): ReactNode {
  const { whatIf, search } = pane;
  if (view === "change") {
    if (search.kind === "none") return null;
    const { problem } = search.asked.school;
    return <ChangeView plan={planLookedAt(pane)} problem={problem} planRows={whatIf.planRows} tell={tell} />;
  }
  const worked = whatIf.worked[view];
  if (worked === undefined) return null;
  const { staffing, tradeOff, room } = shownOf(worked);
  const { problem } = worked.school;
  switch (view) {
    case "staffing":
      return <StaffingView rows={staffing} teachers={problem.teachers} shown={whatIf.shown} tell={tell} />;
    case "tradeOff":
      return <TradeOffView rows={tradeOff} grades={problem.grades} shown={whatIf.shown} tell={tell} />;
    case "room":
      return <RoomView room={room} grades={problem.grades} />;
  }
}

/** Which plan's room or change it is. */
function PlanField({ pane, tell }: { readonly pane: Shown; readonly tell: Tell }): ReactNode {
  const count = foundBy(pane.search)?.solved.plans.length ?? 0;
  if (count < 2) return null;
  return (
    <Field label={WHAT_IF_TEXTS.ofPlan} size="small" orientation="horizontal">
      <Select
        size="small"
        value={String(pane.whatIf.rank)}
        onChange={(_, { value }) => {
          tell({ kind: "planChosen", rank: Number(value) });
        }}
      >
        {Array.from({ length: count }, (_, index) => (
          <option key={index} value={index + 1}>
            {TEXTS.plan(index + 1)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** How far a view is, and a way to stop it. */
function Ending({
  view,
  ending,
  tell,
}: {
  readonly view: WorkedKind;
  readonly ending: ViewEnding | undefined;
  readonly tell: Tell;
}): ReactNode {
  const styles = useViewStyles();
  const title = WHAT_IF_TEXTS.titles[view];
  switch (ending?.kind) {
    case undefined:
    case "whole":
      return null;
    case "working":
      return (
        <div className={styles.late}>
          <ProgressBar aria-label={WHAT_IF_TEXTS.workingOn(title)} />
          <Button
            size="small"
            aria-label={WHAT_IF_TEXTS.stopView(title)}
            onClick={() => {
              tell({ kind: "viewStopAsked", view });
            }}
          >
            {WHAT_IF_TEXTS.stop}
          </Button>
        </div>
      );
    case "cut":
      return <p role="status">{ending.by === "stopped" ? WHAT_IF_TEXTS.stopped : WHAT_IF_TEXTS.cut}</p>;
    case "failed":
      return <p role="alert">{ending.sentence}</p>;
  }
}

/** Writes the view to a sheet of its own; once it is written, opens it. */
function SheetButton({
  view,
  pane,
  tell,
}: {
  readonly view: ViewKind;
  readonly pane: Shown;
  readonly tell: Tell;
}): ReactNode {
  const styles = useViewStyles();
  const { search, whatIf } = pane;
  if (search.kind !== "ended") return null;
  const { school } = search.asked;
  const plan = view === "change" || view === "room" ? planLookedAt(pane) : undefined;
  const ready =
    view === "change"
      ? school.problem.currentPlan !== undefined && plan !== undefined
      : whatIf.worked[view] !== undefined && whatIf.worked[view].ending.kind !== "working";
  if (!ready) return null;
  const structure = plan === undefined ? {} : { structure: describeStructure(structureOf(plan)) };
  const sheet = writtenWhatIf(pane, { kind: "view", view, ...structure }, school);
  const title = WHAT_IF_TEXTS.titles[view];
  return (
    <div className={styles.actions}>
      <Button
        size="small"
        aria-label={sheet === undefined ? WHAT_IF_TEXTS.writeView(title) : WHAT_IF_TEXTS.openView(title)}
        onClick={() => {
          tell(sheet === undefined ? { kind: "viewSheetAsked", view } : { kind: "openAsked", sheet });
        }}
      >
        {sheet === undefined ? WHAT_IF_TEXTS.writeSheet : TEXTS.open}
      </Button>
    </div>
  );
}
