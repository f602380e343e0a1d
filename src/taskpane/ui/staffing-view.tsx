import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FeasibleStaffing, StaffingRow } from "../../planning/exploration";
import { measure } from "../../planning/measures";
import type { Tell } from "../state/event";
import type { ShownRow } from "../state/view-kind";
import { staffingRemark } from "../staffing-remark";
import { number } from "../texts";
import { WHAT_IF_TEXTS } from "../what-if-texts";
import { RowButton } from "./row-button";
import { scaleOf, SizeRange } from "./size-range";
import { useViewStyles } from "./view-styles";

/** For each number of teachers the best plan: its class sizes as a bar, and its composite classes. */
export function StaffingView({
  rows,
  teachers,
  shown,
  tell,
}: {
  readonly rows: readonly StaffingRow[];
  /** As many as there are now. */
  readonly teachers: number;
  readonly shown: ShownRow | undefined;
  readonly tell: Tell;
}): ReactNode {
  const styles = useViewStyles();
  const { columns, titles } = WHAT_IF_TEXTS;
  const scale = scaleOf(rows.flatMap((row) => (row.feasible ? [row.plan] : [])));
  return (
    <table className={styles.table} aria-label={titles.staffing}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.header, styles.narrow)}>
            {columns.teachers}
          </th>
          <th scope="col" className={styles.header}>
            {columns.sizes}
          </th>
          <th scope="col" className={mergeClasses(styles.header, styles.narrow)}>
            {columns.composites}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.teachers} className={mergeClasses(row.teachers === teachers && styles.current)}>
            <th scope="row" className={mergeClasses(styles.cell, styles.number)}>
              {row.feasible ? (
                <RowButton row={{ view: "staffing", count: row.teachers }} shown={shown} tell={tell} />
              ) : (
                number(row.teachers)
              )}
              {row.teachers === teachers && ` ${WHAT_IF_TEXTS.now}`}
            </th>
            {row.feasible ? (
              <PlanCells row={row} remark={staffingRemark(row, rows.slice(0, index))} scale={scale} />
            ) : (
              <NoPlanCells />
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PlanCells({
  row,
  remark,
  scale,
}: {
  readonly row: FeasibleStaffing;
  readonly remark: string | undefined;
  readonly scale: ReturnType<typeof scaleOf>;
}): ReactNode {
  const styles = useViewStyles();
  const { compositeClasses } = measure(row.plan);
  return (
    <>
      <td className={styles.cell}>
        <SizeRange plan={row.plan} scale={scale} />
        {remark !== undefined && <div className={styles.muted}>{remark}</div>}
      </td>
      <td className={mergeClasses(styles.cell, styles.number)}>{number(compositeClasses)}</td>
    </>
  );
}

function NoPlanCells(): ReactNode {
  const styles = useViewStyles();
  return (
    <td colSpan={2} className={mergeClasses(styles.cell, styles.muted)}>
      {WHAT_IF_TEXTS.noPlan}
    </td>
  );
}
