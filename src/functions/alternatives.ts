import { cutSentence } from "../application/sentences/function-answer";
import { hasCaps } from "../planning/soft-cap";
import { alternativesColumns, alternativesRow } from "../workbook/sheets/alternatives-row";
import { type Answer, answered, type Cells, unavailable } from "./answer";
import { plansAsked } from "./plans-asked";
import type { AskedSchool } from "./read-arguments";
import type { SearchDesk } from "./search-desk";

/** ALTERNATIVES: the best plans, so many at most, with the columns of the sheet of that name. */
export async function alternatives(
  desk: SearchDesk,
  school: AskedSchool,
  count: number,
  signal: AbortSignal,
): Promise<Answer<Cells>> {
  const found = await plansAsked(desk, school, count, signal);
  if (found.kind === "unavailable") return found;
  const { plans, provedPlans, complete, stoppedBy } = found;
  // A list that is shorter than it was asked to be says that there are no others.
  if (stoppedBy !== undefined && !complete && provedPlans < count)
    return unavailable(cutSentence(stoppedBy, provedPlans));
  const withCaps = hasCaps(school.problem);
  const rows = plans.slice(0, count).map((plan, index) => alternativesRow(index + 1, plan, withCaps));
  return answered([alternativesColumns(withCaps), ...rows]);
}
