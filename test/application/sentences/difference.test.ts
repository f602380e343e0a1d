import { differenceSentence } from "../../../src/application/sentences/difference";
import { planOf } from "../../taskpane/support/pane-story";

/** A plan of so many classes of each type; who sits in them does not matter here. */
function plan(...types: readonly string[]) {
  const classes: Record<string, number[][]> = {};
  for (const type of types) (classes[type] ??= []).push(type.split("/").map(() => 10));
  return planOf(classes);
}

describe("the difference between two plans", () => {
  it.each([
    [["K", "K/1", "1"], ["K", "K", "1"], "one K/1 instead of a second K"],
    [["K", "K", "1"], ["K", "K/1", "1"], "a second K instead of one K/1"],
    [["K", "1", "2"], ["K", "1"], "one 2 besides"],
    [["K", "1"], ["K", "1", "2"], "without one 2"],
    [["K", "1"], ["K", "K", "K", "1"], "without two more K"],
    [["1/2", "1/2"], ["1", "2"], "two 1/2 instead of one 1 and one 2"],
    [["K", "K/1", "1", "1/2"], ["K", "K", "1", "1"], "one K/1 and one 1/2 instead of a second K and a second 1"],
    [Array.from({ length: 8 }, () => "K"), Array.from({ length: 7 }, () => "K"), "a further K besides"],
    [["K"], ["K"], "the same classes"],
  ])("between %j and %j is: %s", (here, there, sentence) => {
    expect(differenceSentence(plan(...here), plan(...there))).toBe(sentence);
  });
});
