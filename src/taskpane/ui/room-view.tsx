import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { togetherSentence } from "../../application/sentences/exploration";
import type { GradeRoom, Room } from "../../planning/exploration";
import type { Grade } from "../../planning/grades";
import { shortGrades } from "../../planning/short-names";
import { number } from "../texts";
import { WHAT_IF_TEXTS } from "../what-if-texts";
import { useViewStyles } from "./view-styles";

const HEIGHT = 14;

const useStyles = makeStyles({
  room: {
    display: "grid",
    gridTemplateColumns: "26px minmax(0, 1fr) 30px",
    columnGap: tokens.spacingHorizontalXS,
    alignItems: "center",
    fontVariantNumeric: "tabular-nums",
  },
  fewer: { textAlign: "end" },
  track: { display: "block", width: "100%" },
});

/** For each grade how many children may leave, to the left, and how many may come, to the right. */
export function RoomView({ room, grades }: { readonly room: Room; readonly grades: readonly Grade[] }): ReactNode {
  const styles = useViewStyles();
  const { columns, titles } = WHAT_IF_TEXTS;
  const short = shortGrades(grades);
  const scale = {
    fewer: Math.max(1, ...room.grades.map(({ fewer }) => fewer)),
    more: Math.max(1, ...room.grades.map(({ more = 0 }) => more)),
  };
  return (
    <>
      <p className={styles.small}>{WHAT_IF_TEXTS.roomLead}</p>
      <table className={styles.table} aria-label={titles.room}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.header, styles.narrow)}>
              {columns.grade}
            </th>
            <th scope="col" className={styles.header}>
              {columns.room}
            </th>
          </tr>
        </thead>
        <tbody>
          {room.grades.map((row) => (
            <tr key={row.grade}>
              <th scope="row" className={styles.cell}>
                {short[row.grade]?.name} ({number(grades[row.grade]?.children ?? 0)})
              </th>
              <td className={styles.cell}>
                <RoomBar row={row} scale={scale} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {room.together && <p className={styles.small}>{togetherSentence(room.together)}</p>}
    </>
  );
}

function RoomBar({
  row: { fewer, more },
  scale,
}: {
  readonly row: GradeRoom;
  /** The most children of any grade who may leave, and who may come. */
  readonly scale: { readonly fewer: number; readonly more: number };
}): ReactNode {
  const styles = useStyles();
  const view = useViewStyles();
  const part = (count: number): number => (100 * count) / (scale.fewer + scale.more);
  const now = part(scale.fewer);
  const moreText = more === undefined ? WHAT_IF_TEXTS.anyNumber : number(more);
  return (
    <>
      <span className={view.hidden}>{WHAT_IF_TEXTS.room(number(fewer), moreText)}</span>
      <div className={styles.room} aria-hidden>
        <span className={styles.fewer}>−{number(fewer)}</span>
        <svg className={styles.track} height={HEIGHT}>
          <rect
            className={view.second}
            x={`${now - part(fewer)}%`}
            width={`${part(fewer)}%`}
            y={2}
            height={HEIGHT - 4}
          />
          <rect className={view.range} x={`${now}%`} width={`${part(more ?? scale.more)}%`} y={2} height={HEIGHT - 4} />
          <line className={view.line} x1={`${now}%`} x2={`${now}%`} y1={0} y2={HEIGHT} />
        </svg>
        <span>+{moreText}</span>
      </div>
    </>
  );
}
