import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { changeSentence } from "../../application/sentences/view";
import type { Plan } from "../../planning/plan";
import type { Problem } from "../../planning/problem";
import { shortGrades, shortPlan } from "../../planning/short-names";
import { changeByType, type TypeChange } from "../../planning/type-change";
import type { PlanRows } from "../../workbook/writing/written-plans";
import type { Tell } from "../state/event";
import { number } from "../texts";
import { SCENARIO_TEXTS } from "../scenario-texts";
import { WHAT_IF_TEXTS } from "../what-if-texts";
import { useViewStyles } from "./view-styles";

const SIDE = 12;
const STEP = 16;
const LEAST_CHANGE = "least change from the current plan";

const useStyles = makeStyles({ picture: { display: "block" } });

/** The classes there are now and those of a plan: each a square, filled where it stays, crossed where it is new, empty where it goes. */
export function ChangeView({
  plan,
  problem,
  planRows,
  tell,
}: {
  readonly plan: Plan | undefined;
  readonly problem: Problem;
  readonly planRows: readonly PlanRows[] | undefined;
  readonly tell: Tell;
}): ReactNode {
  const { currentPlan, grades, priorities } = problem;
  if (currentPlan === undefined) return <WithoutCurrentPlan planRows={planRows} tell={tell} />;
  if (plan === undefined) return null;
  const changes = changeByType(shortPlan(plan, grades), currentPlan, shortGrades(grades));
  return (
    <>
      <ChangeTable changes={changes} />
      <ChangeFirst
        matters={priorities[0] === LEAST_CHANGE}
        onChosen={() => {
          const rest = priorities.filter((priority) => priority !== LEAST_CHANGE);
          tell({ kind: "optionsChosen", options: { priorities: [LEAST_CHANGE, ...rest] } });
        }}
      />
      <NextYear tell={tell} />
    </>
  );
}

function ChangeTable({ changes }: { readonly changes: readonly TypeChange[] }): ReactNode {
  const styles = useViewStyles();
  const { columns, titles } = WHAT_IF_TEXTS;
  return (
    <>
      <p className={styles.text}>{changeSentence(changes)}</p>
      <table className={styles.table} aria-label={titles.change}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.header, styles.narrow)}>
              {columns.type}
            </th>
            <th scope="col" className={styles.header}>
              {columns.classes}
            </th>
            <th scope="col" className={mergeClasses(styles.header, styles.narrow)}>
              {columns.nowAndThen}
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.type}>
              <th scope="row" className={styles.cell}>
                {change.type}
              </th>
              <td className={styles.cell}>
                <span className={styles.hidden}>{changeText(change)}</span>
                <Squares {...change} />
              </td>
              <td className={mergeClasses(styles.cell, styles.number)}>
                {number(change.now)} → {number(change.planned)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** A square for each class: filled where it stays, with a cross where it is opened, in dashes where it is closed. */
function Squares({ now, planned }: TypeChange): ReactNode {
  const styles = useStyles();
  const view = useViewStyles();
  const count = Math.max(now, planned);
  const stay = Math.min(now, planned);
  const middle = SIDE / 2 + 1;
  return (
    <svg
      className={styles.picture}
      width="100%"
      height={STEP}
      viewBox={`0 0 ${Math.max(count, 6) * STEP} ${STEP}`}
      preserveAspectRatio="xMinYMid meet"
      aria-hidden
    >
      {Array.from({ length: count }, (_, index) => {
        const x = index * STEP + 1;
        const opened = index >= stay && planned > now;
        const className = index < stay ? view.range : opened ? view.second : view.outline;
        return (
          <g key={index}>
            <rect className={className} x={x} y={1} width={SIDE} height={SIDE} rx={2} />
            {opened && (
              <path
                d={`M${x + 3} ${middle}h${SIDE - 6}M${x + SIDE / 2} ${middle - SIDE / 2 + 3}v${SIDE - 6}`}
                stroke="currentColor"
                strokeWidth={1.5}
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}

function changeText({ now, planned }: TypeChange): string {
  if (planned > now) return WHAT_IF_TEXTS.opened(planned - now);
  return planned < now ? WHAT_IF_TEXTS.closed(now - planned) : WHAT_IF_TEXTS.same;
}

/** That little change matters most, or a way to let it. */
function ChangeFirst({ matters, onChosen }: { readonly matters: boolean; readonly onChosen: () => void }): ReactNode {
  const styles = useViewStyles();
  if (matters) return <p className={styles.small}>{WHAT_IF_TEXTS.changeMatters}</p>;
  return (
    <div className={styles.actions}>
      <Button size="small" onClick={onChosen}>
        {WHAT_IF_TEXTS.changeFirst}
      </Button>
    </div>
  );
}

/** How to say which classes there are now: with a click, where a sheet holds a plan. */
function WithoutCurrentPlan({
  planRows,
  tell,
}: {
  readonly planRows: readonly PlanRows[] | undefined;
  readonly tell: Tell;
}): ReactNode {
  const styles = useViewStyles();
  if (planRows === undefined) return null;
  return (
    <>
      <p className={styles.text}>{planRows.length === 0 ? WHAT_IF_TEXTS.noPlanSheets : WHAT_IF_TEXTS.noCurrentPlan}</p>
      <div className={styles.actions}>
        {planRows.map((rows) => (
          <Button
            key={`${rows.sheet} ${rows.row}`}
            size="small"
            onClick={() => {
              tell({ kind: "currentPlanAsked", rows });
            }}
          >
            {WHAT_IF_TEXTS.useSheet(rows.sheet)}
          </Button>
        ))}
      </div>
      {planRows.length > 0 && <NextYear tell={tell} />}
    </>
  );
}

/** The way to the year in which these classes are a grade up. */
function NextYear({ tell }: { readonly tell: Tell }): ReactNode {
  const styles = useViewStyles();
  return (
    <div className={styles.actions}>
      <Button
        size="small"
        onClick={() => {
          tell({ kind: "scenariosOpened", view: "nextYear" });
        }}
      >
        {SCENARIO_TEXTS.nextYearOpen}
      </Button>
    </div>
  );
}
