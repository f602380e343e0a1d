import { FINE, NOT_WRONG, OVER_THE_CAP } from "../reading/result-marks";
import { isComposite } from "../../planning/class-type";
import type { Plan } from "../../planning/plan";
import { cellText, type Place } from "../host/address";
import { COLORS, LOOKS } from "./look";
import { averageHighlights, averageStyles } from "./plan-averages";
import { capHighlights, capStyles } from "./plan-caps";
import { across, down, FIRST_GRADE_COLUMN, inFirstClass, type PlanLayout } from "./plan-layout";
import { area, type Highlight, type StyledArea } from "./sheet-content";

/** What marks a number that is too large or too small, also on paper in black and white. */
const ABOVE = '"▲ "0';
const BELOW = '"▼ "0';

/** What stands out where somebody changes the plan by hand, or breaks a limit. `changed` is the cell that counts what they changed. */
export function planHighlights(layout: PlanLayout, changed: Omit<Place, "sheet">): readonly Highlight[] {
  const { gradeCount, firstClass, size, check, total, toPlace, teachers, subclass, lastCheck } = layout;
  const bad = { fill: COLORS.badFill, fontColor: COLORS.badText };
  const warned = { fill: COLORS.warnFill, fontColor: COLORS.warnText };
  const said = inFirstClass(layout, check);
  const first = cellText(firstClass, FIRST_GRADE_COLUMN);
  const grades = across(layout, firstClass, "column");
  const footSaid = cellText(total, check, "column");
  const teachersSaid = cellText(teachers, check, "both");
  return [
    {
      area: area(2, 0),
      formula: `=${cellText(changed.row, changed.column, "both")}>0`,
      fill: COLORS.warnFill,
      fontColor: COLORS.warnText,
    },
    { area: down(layout, size), formula: `=${said}="too large"`, ...bad, numberFormat: ABOVE },
    { area: down(layout, size), formula: `=${said}="too small"`, ...bad, numberFormat: BELOW },
    {
      area: down(layout, check),
      formula: `=AND(${["", ...NOT_WRONG, ...(layout.cap === undefined ? [] : [OVER_THE_CAP])].map((fine) => `${said}<>"${fine}"`).join(",")})`,
      ...bad,
    },
    {
      area: down(layout, FIRST_GRADE_COLUMN, gradeCount),
      formula: `=AND(${first}<>0,OR(${said}="mix not allowed",${said}="not a count"))`,
      ...bad,
    },
    {
      area: down(layout, FIRST_GRADE_COLUMN, gradeCount),
      formula: `=AND(${first}>0,COUNTIF(${grades},">0")>1,${first}<${cellText(subclass, FIRST_GRADE_COLUMN, "row")})`,
      ...warned,
      numberFormat: BELOW,
    },
    {
      area: area(toPlace, FIRST_GRADE_COLUMN, 1, gradeCount),
      formula: `=${cellText(toPlace, FIRST_GRADE_COLUMN)}<>0`,
      ...bad,
    },
    {
      area: area(total, check, lastCheck - total + 1),
      formula: `=AND(${footSaid}<>"",${footSaid}<>"${FINE}")`,
      ...bad,
    },
    { area: area(teachers, size), formula: `=${teachersSaid}="too many classes"`, ...bad, numberFormat: ABOVE },
    { area: area(teachers, size), formula: `=${teachersSaid}="too few classes"`, ...bad, numberFormat: BELOW },
    ...averageHighlights(layout),
    ...capHighlights(layout),
  ];
}

/** How the parts of a plan's sheet look; where columns are narrow, children left to place go without the word. */
export function planStyles(plan: Plan, layout: PlanLayout, narrow: boolean): readonly StyledArea[] {
  const {
    width,
    gradeCount,
    classCount,
    header,
    firstClass,
    teacher,
    size,
    smallest,
    check,
    spare,
    total,
    toPlace,
    teachers,
    subclass,
    last,
  } = layout;
  const composites = plan.classes.flatMap(({ type }, index) => (isComposite(type) ? [index] : []));
  return [
    { area: area(0, 0), style: LOOKS.title },
    { area: area(1, 0), style: LOOKS.headline },
    { area: area(2, 0), style: LOOKS.remark },
    { area: area(header, 0, 1, width), style: LOOKS.header },
    { area: area(header, 0, last - header + 1), style: { horizontal: "Left", indent: 1 } },
    { area: area(firstClass, 0, classCount + 1, width), style: LOOKS.body },
    {
      area: down(layout, FIRST_GRADE_COLUMN, gradeCount),
      style: { horizontal: "Center", numberFormat: "General;-General;;@" },
    },
    { area: down(layout, size, check - size), style: LOOKS.count },
    { area: down(layout, size), style: { bold: true, fill: COLORS.softFill } },
    { area: down(layout, smallest, check - smallest), style: { fontColor: COLORS.muted } },
    { area: down(layout, check), style: { horizontal: "Center" } },
    { area: area(header, teacher, classCount + 2, 2), style: { horizontal: "Left", indent: 1 } },
    ...composites.map((index) => ({ area: area(firstClass + index, 0), style: { bold: true } })),
    { area: area(spare, 0), style: { fontColor: COLORS.muted, italic: true } },
    { area: area(spare, size), style: { numberFormat: "0;-0;" } },
    { area: area(total, 0, 1, width), style: { bold: true, fill: COLORS.softFill, lineAbove: COLORS.strongLine } },
    { area: area(total, 0, last - total + 1, width), style: { fontColor: COLORS.ink, vertical: "Center" } },
    { area: area(total, 1, last - total + 1, width - 1), style: LOOKS.count },
    {
      area: area(toPlace, FIRST_GRADE_COLUMN, 1, gradeCount),
      style: { numberFormat: narrow ? '0;-0;"–"' : '0" left";0" over";"–"' },
    },
    { area: area(toPlace, size), style: { horizontal: "Left", fontColor: COLORS.muted, numberFormat: "General" } },
    { area: area(teachers, 0, 1, width), style: { lineBelow: COLORS.line } },
    { area: area(teachers, size), style: { bold: true } },
    { area: area(teachers, smallest, 1, 2), style: { fontColor: COLORS.muted } },
    { area: area(subclass, 0, 1, width), style: { fontColor: COLORS.muted, italic: true } },
    ...averageStyles(layout),
    ...capStyles(layout),
  ];
}
