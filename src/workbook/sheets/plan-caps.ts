import type { Problem } from "../../planning/problem";
import { areaText, cellText } from "../host/address";
import { FINE, OVER_THE_CAP } from "../reading/result-marks";
import { liveNumber } from "./live-number";
import { COLORS } from "./look";
import type { MadeFrom } from "./made-from";
import { down, inFirstClass, type PlanLayout } from "./plan-layout";
import { area, type CellContent, type Highlight, type StyledArea } from "./sheet-content";

const TOO_MANY = "too many over cap";

/** A share times classes is no nearer to a whole number that it is not, and what cells hold of one that it is no further from it. */
const SAME = "0.00001";

/** Marks a size over its cap, also on paper in black and white: hollow where what breaks a limit has a filled one. */
const OVER = '"△ "0';

/**
 * The row that counts the classes over their cap, where classes have caps: how many of how many that have one, and how many may be
 * where the school says a share. Those that are kept count, too.
 */
export function capRows(
  { problem, cells, places }: Pick<MadeFrom, "problem" | "cells" | "places">,
  layout: PlanLayout,
): readonly (readonly CellContent[])[] {
  const { cap, overCap } = layout;
  if (cap === undefined || overCap === undefined) return [];
  const [sizes, caps] = [layout.size, cap].map((column) => areaText(down(layout, column))) as [string, string];
  const capped = `SUMPRODUCT((${caps}<>"")*(${sizes}>0))`;
  const [over, most] = [layout.size, layout.largest].map((column) => cellText(overCap, column)) as [string, string];
  const share = shareNow(problem, cells, places);
  return [
    [
      { formula: `="Over the cap, of "&${capped}` },
      ...problem.grades.map(() => null),
      { formula: `=SUMPRODUCT((${caps}<>"")*(${sizes}>${caps}))` },
      null,
      share === undefined ? null : { formula: `=INT(${share}*${capped}+${SAME})` },
      null,
      share === undefined ? null : { formula: `=IF(${over}>${most},"${TOO_MANY}","${FINE}")` },
    ],
  ];
}

/** The share as formulas write it, from its cell where that holds a number. */
function shareNow({ shareOverCap }: Problem, cells: MadeFrom["cells"], places: MadeFrom["places"]): string | undefined {
  if (shareOverCap === undefined) return undefined;
  const live = liveNumber(cells.ShareOverCap, places.shareOverCap, shareOverCap);
  return live !== null && typeof live === "object" ? live.formula.slice(1) : String(shareOverCap);
}

/** A class over its cap, which is no broken limit, and more of these than may be, which is one. */
export function capHighlights(layout: PlanLayout): readonly Highlight[] {
  const { cap, overCap, size, check } = layout;
  if (cap === undefined || overCap === undefined) return [];
  const amber = { fill: COLORS.warnFill, fontColor: COLORS.warnText };
  const [said, sizeNow, capNow] = [check, size, cap].map((column) => inFirstClass(layout, column)) as [
    string,
    string,
    string,
  ];
  const isOver = `AND(${capNow}<>"",${sizeNow}>${capNow},${said}<>"too large",${said}<>"too small")`;
  return [
    { area: down(layout, size), formula: `=${isOver}`, ...amber, numberFormat: OVER },
    { area: down(layout, check), formula: `=${said}="${OVER_THE_CAP}"`, ...amber },
    {
      area: area(overCap, size),
      formula: `=${cellText(overCap, check, "both")}="${TOO_MANY}"`,
      fill: COLORS.badFill,
      fontColor: COLORS.badText,
      numberFormat: '"▲ "0',
    },
  ];
}

/** How that row looks. */
export function capStyles({ overCap, size, smallest, width }: PlanLayout): readonly StyledArea[] {
  if (overCap === undefined) return [];
  return [
    { area: area(overCap, 0, 1, width), style: { lineAbove: COLORS.line } },
    { area: area(overCap, size), style: { bold: true } },
    { area: area(overCap, smallest, 1, 2), style: { fontColor: COLORS.muted } },
  ];
}
