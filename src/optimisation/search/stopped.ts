import type { Plan } from "../../planning/plan";
import type { MeasureBound, SearchLimit, SearchOutcome } from "../../planning/search";

/** What a search that was cut has to show: the plans it proved, then one it came upon without a proof, and how good one can be. */
export function stopped(
  provedPlans: readonly Plan[],
  stoppedBy: SearchLimit,
  unproved?: Plan,
  bounds: readonly MeasureBound[] = [],
): SearchOutcome {
  const plans = unproved === undefined ? provedPlans : [...provedPlans, unproved];
  if (plans.length === 0) return { kind: "undecided", stoppedBy };
  const cut = { proved: false, provedPlans: provedPlans.length, complete: false, stoppedBy };
  return { kind: "solved", plans, ...cut, ...(bounds.length > 0 && { bounds }) };
}
