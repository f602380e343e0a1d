import {
  compositeCounts,
  DEFAULT_VIEW,
  openRank,
  shownPlans,
  SORT_ORDERS,
} from "../../../src/taskpane/state/shown-plans";
import { BEST, planOf, SECOND } from "../support/pane-story";

const THIRD = planOf({ "K/1": [[10, 11]], "1": [11], K: [10], "2": [24] });
const PLANS = [BEST, SECOND, THIRD];

describe("the plans shown", () => {
  it("are all of them, best first", () => {
    expect(shownPlans(PLANS, DEFAULT_VIEW).map(({ rank }) => rank)).toEqual([1, 2, 3]);
  });

  it("keep their rank when they are sorted, and stay in its order where they are alike", () => {
    const ranks = shownPlans(PLANS, { ...DEFAULT_VIEW, sort: "evenness" }).map(({ rank }) => rank);
    expect(ranks).toEqual([2, 3, 1]);
    expect(shownPlans(PLANS, { ...DEFAULT_VIEW, sort: "teachers" }).map(({ rank }) => rank)).toEqual([1, 2, 3]);
  });

  it.each(SORT_ORDERS)("are the same plans however sorted: %s", (sort) => {
    const shown = shownPlans(PLANS, { ...DEFAULT_VIEW, sort });
    expect(new Set(shown.map(({ plan }) => plan))).toEqual(new Set(PLANS));
  });

  it("are only those with few enough composite classes, where that is wanted", () => {
    expect(shownPlans(PLANS, { ...DEFAULT_VIEW, mostComposites: 0 }).map(({ plan }) => plan)).toEqual([BEST]);
    expect(compositeCounts(PLANS)).toEqual([0, 1]);
  });

  it("have one open: the first, until another is opened, and again where that is not among them", () => {
    const open = (rank: number | undefined, drawn = shownPlans(PLANS, DEFAULT_VIEW)) =>
      openRank(drawn, { ...DEFAULT_VIEW, open: rank });
    expect([open(undefined), open(3), open(9)]).toEqual([1, 3, 1]);
    const sorted = shownPlans(PLANS, { ...DEFAULT_VIEW, sort: "evenness" });
    expect([open(undefined, sorted), open(1, sorted), open(1, [])]).toEqual([2, 1, undefined]);
  });
});
