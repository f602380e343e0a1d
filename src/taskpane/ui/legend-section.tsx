import type { ReactNode } from "react";
import { gradeColors } from "../../workbook/sheets/look";
import { foundBy } from "../state/found";
import type { OpenPane } from "../state/pane-state";
import { GradeLegend } from "./grade-legend";
import { section } from "./section";

/** Which grade is which, once for the plans and for all views above them. */
export const LegendSection = section(["search"], function LegendSection({ pane }): ReactNode {
  const found = foundBy(pane.search);
  if (found === undefined) return null;
  const { grades } = found.asked.school.problem;
  return <GradeLegend grades={grades} colors={gradeColors(grades.length)} />;
});

/** Whether the pane says which grade is which: above the plans, or with the changes that would make one possible. */
export function hasLegend({ search, whyNot }: Pick<OpenPane, "search" | "whyNot">): boolean {
  return foundBy(search) !== undefined || (whyNot?.repairs.length ?? 0) > 0;
}
