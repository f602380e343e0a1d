import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { TradeOffRow } from "../../planning/exploration";
import type { Grade } from "../../planning/grades";
import { prefersSizes } from "../../planning/near-classes";
import type { Tell } from "../state/event";
import type { ShownRow } from "../state/view-kind";
import { WHAT_IF_TEXTS } from "../what-if-texts";
import { RowButton } from "./row-button";
import { scaleOf, SizeRange } from "./size-range";
import { useViewStyles } from "./view-styles";

/** For each number of composite classes the most even plan: its class sizes as a bar, and whether it is more even than fewer allow. */
export function TradeOffView({
  rows,
  grades,
  shown,
  tell,
}: {
  readonly rows: readonly TradeOffRow[];
  readonly grades: readonly Grade[];
  readonly shown: ShownRow | undefined;
  readonly tell: Tell;
}): ReactNode {
  const styles = useViewStyles();
  const { columns, titles } = WHAT_IF_TEXTS;
  const scale = scaleOf(rows.map(({ plan }) => plan));
  return (
    <table className={styles.table} aria-label={titles.tradeOff}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.header, styles.narrow)}>
            {columns.composites}
          </th>
          <th scope="col" className={styles.header}>
            {columns.sizes}
          </th>
          <th scope="col" className={mergeClasses(styles.header, styles.narrow)}>
            {prefersSizes({ grades }) ? columns.nearer : columns.moreEven}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ compositeClasses, plan, dominated }, index) => {
          return (
            <tr key={compositeClasses}>
              <th scope="row" className={styles.cell}>
                <RowButton row={{ view: "tradeOff", count: compositeClasses }} shown={shown} tell={tell} />
              </th>
              <td className={styles.cell}>
                <SizeRange plan={plan} scale={scale} />
              </td>
              <td className={mergeClasses(styles.cell, dominated && styles.muted)}>
                {WHAT_IF_TEXTS.moreEven[index === 0 ? "first" : dominated ? "no" : "yes"]}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
