import { areaText, cellText } from "../host/address";
import { FINE } from "../reading/result-marks";
import { liveNumber } from "./live-number";
import { COLORS } from "./look";
import type { MadeFrom } from "./made-from";
import { down, FIRST_GRADE_COLUMN, type PlanLayout } from "./plan-layout";
import { area, type CellContent, type Highlight, type StyledArea } from "./sheet-content";
import { AVERAGE_FORMAT, averageHeading, NO_CLASS } from "./told-averages";

const TOO_HIGH = "average too high";
const TOO_LOW = "average too low";

/** Averages that differ differ by more, and what cells hold of the same one by less. */
const SAME = "0.0000001";

/**
 * A row for each limit of an average: which grades, what their classes have on average now, and whether that is within the limit. The
 * classes that count are those in which a child of one of the grades sits.
 */
export function averageRows(
  { problem, cells, places }: Pick<MadeFrom, "problem" | "cells" | "places">,
  layout: PlanLayout,
): readonly (readonly CellContent[])[] {
  const sizes = areaText(down(layout, layout.size));
  return (problem.averages ?? []).map(({ grades, largest, smallest }, index): CellContent[] => {
    const [average, least, most] = [layout.size, layout.smallest, layout.largest].map((column) =>
      cellText(layout.average + index, column),
    );
    const ofGrades = grades.map((position) => `(${areaText(down(layout, FIRST_GRADE_COLUMN + position))}>0)`);
    const counts = `(${["0", ...ofGrades].join("+")}>0)`;
    const tooLow = smallest === undefined ? `"${FINE}"` : `IF(${average}<${least}-${SAME},"${TOO_LOW}","${FINE}")`;
    const checked = largest === undefined ? tooLow : `IF(${average}>${most}+${SAME},"${TOO_HIGH}",${tooLow})`;
    return [
      averageHeading(grades, problem),
      ...problem.grades.map((_, position) => (grades.includes(position) ? 1 : null)),
      { formula: `=IFERROR(SUMPRODUCT(${counts}*${sizes})/SUMPRODUCT(--${counts}),"${NO_CLASS}")` },
      smallest === undefined ? null : liveNumber(cells.AverageLimits, places.averages[index]?.smallest, smallest),
      largest === undefined ? null : liveNumber(cells.AverageLimits, places.averages[index]?.largest, largest),
      { formula: `=IF(ISNUMBER(${average}),${checked},"${FINE}")` },
    ];
  });
}

/** An average beyond its limit, with a mark for paper in black and white. */
export function averageHighlights({ average, averageCount, size, check }: PlanLayout): readonly Highlight[] {
  if (averageCount === 0) return [];
  const said = cellText(average, check, "column");
  const marked = (mark: string, broken: string): Highlight => ({
    area: area(average, size, averageCount),
    formula: `=${said}="${broken}"`,
    fill: COLORS.badFill,
    fontColor: COLORS.badText,
    numberFormat: `"${mark} "${AVERAGE_FORMAT}`,
  });
  return [marked("▲", TOO_HIGH), marked("▼", TOO_LOW)];
}

/** How the rows of averages look. */
export function averageStyles(layout: PlanLayout): readonly StyledArea[] {
  const { average, averageCount, gradeCount, size, smallest, width } = layout;
  if (averageCount === 0) return [];
  return [
    { area: area(average, 0, 1, width), style: { lineAbove: COLORS.line } },
    {
      area: area(average, FIRST_GRADE_COLUMN, averageCount, gradeCount),
      style: { fontColor: COLORS.muted, numberFormat: '"•";;' },
    },
    { area: area(average, size, averageCount), style: { bold: true, numberFormat: AVERAGE_FORMAT } },
    { area: area(average, smallest, averageCount, 2), style: { fontColor: COLORS.muted, numberFormat: "0.0##" } },
  ];
}
