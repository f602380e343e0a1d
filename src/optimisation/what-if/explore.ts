import { type Clock, OutOfTime } from "../program/clock";
import type { ExplorationNews, View } from "../../planning/exploration";
import type { Problem } from "../../planning/problem";
import { exploreRoom } from "./explore-room";
import { exploreStaffing } from "./explore-staffing";
import { exploreTradeOff } from "./explore-trade-off";
import type { Solver } from "../program/solver";

/** One thing found, or word that one more step is done. */
export type ExplorationStep = ExplorationNews | undefined;

/**
 * Works the views out one after another and yields each row as soon as it is proved. Each view may take its share of the time
 * that is left, so that a slow one does not keep the others from having theirs. Returns whether every row was found.
 */
export function* explore(
  solver: Solver,
  problem: Problem,
  views: readonly View[],
  secondsLeft: Clock,
): Generator<ExplorationStep, boolean, undefined> {
  let complete = true;
  for (const [index, view] of views.entries()) {
    try {
      yield* exploreView(solver, problem, view, shareOf(secondsLeft, views.length - index));
    } catch (error) {
      if (!(error instanceof OutOfTime)) throw error;
      complete = false;
    }
  }
  return complete;
}

function* exploreView(
  solver: Solver,
  problem: Problem,
  view: View,
  secondsLeft: Clock,
): Generator<ExplorationStep, void, undefined> {
  switch (view.kind) {
    case "staffing":
      for (const row of exploreStaffing(solver, problem, secondsLeft)) yield row && { kind: view.kind, row };
      break;
    case "tradeOff":
      for (const row of exploreTradeOff(solver, problem, secondsLeft)) yield row && { kind: view.kind, row };
      break;
    case "room":
      yield* exploreRoom(solver, problem, view.plan, secondsLeft);
  }
}

/** The time that is left, divided by how many still want some. */
function shareOf(secondsLeft: Clock, wanting: number): Clock {
  const kept = secondsLeft() * (1 - 1 / wanting);
  return () => secondsLeft() - kept;
}
