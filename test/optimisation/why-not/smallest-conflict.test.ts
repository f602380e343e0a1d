import { type CanHold, smallestConflict } from "../../../src/optimisation/why-not/smallest-conflict";
import { createGlpkSolver } from "../../../src/optimisation/solver/glpk";
import { TIMELESS } from "../../support/search";

const solver = await createGlpkSolver();
const RULES = ["a", "b", "c", "d", "e"];
const GROUPS = [["e", "d"], ["c"], ["b"], ["a"]];

/** Sets hold together unless they have both a and b. */
const holds: CanHold<string> = (rules) => !(rules.has("a") && rules.has("b"));

const conflictWhere = (canHold: CanHold<string>) => smallestConflict(solver, RULES, GROUPS, canHold, TIMELESS);

describe("The smallest conflict", () => {
  it("is what cannot hold, and nothing besides", () => {
    expect(conflictWhere(holds)).toEqual({ rules: ["a", "b"], smallest: true });
  });

  it("drops no rule of which it is not sure that the others cannot hold without it, and then is not the smallest", () => {
    const unsureWithoutC: CanHold<string> = (rules, patience) => (rules.has("c") ? holds(rules, patience) : undefined);
    expect(conflictWhere(unsureWithoutC)).toEqual({ rules: ["a", "b", "c"], smallest: false });
  });

  it("asks again, with more patience, what was not sure at first", () => {
    const slow: CanHold<string> = (rules, patience) =>
      patience === "brief" && !rules.has("c") ? undefined : holds(rules, patience);
    expect(conflictWhere(slow)).toEqual({ rules: ["a", "b"], smallest: true });
  });

  it("looks one by one at rules that are needed together", () => {
    const needsD: CanHold<string> = (rules) => !(rules.has("a") && rules.has("d"));
    expect(conflictWhere(needsD)).toEqual({ rules: ["a", "d"], smallest: true });
  });
});
