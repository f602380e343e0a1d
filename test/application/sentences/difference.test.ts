import { gradeWords } from "../../../src/application/sentences/class-words";
import { differenceSentence } from "../../../src/application/sentences/difference";
import { planOf } from "../../taskpane/support/pane-story";

/** A plan of so many classes of each type; who sits in them does not matter here. */
function plan(...types: readonly string[]) {
  const classes: Record<string, number[][]> = {};
  for (const type of types) (classes[type] ??= []).push(type.split("/").map(() => 10));
  return planOf(classes);
}

describe("a grade in a sentence", () => {
  it.each([
    ["2", "grade 2"],
    ["10", "grade 10"],
    ["1st", "1st grade"],
    ["K", "K"],
    ["P3", "P3"],
    ["Year 2", "Year 2"],
    ["CE1", "CE1"],
  ])("that is called %s is %s", (name, words) => {
    expect(gradeWords(name)).toBe(words);
  });
});

describe("the difference between two plans", () => {
  it.each([
    [["K", "K/1", "1"], ["K", "K", "1"], "one K class fewer, one K/1 class more"],
    [["K", "K", "1"], ["K", "K/1", "1"], "one K/1 class fewer, one K class more"],
    [["K", "1", "2"], ["K", "1"], "one grade 2 class more"],
    [["K", "1"], ["K", "1", "2"], "one grade 2 class fewer"],
    [["K", "1"], ["K", "K", "K", "1"], "two K classes fewer"],
    [["1/2", "1/2"], ["1", "2"], "one grade 1 class and one grade 2 class fewer, two 1/2 classes more"],
    [Array.from({ length: 12 }, () => "1"), ["1"], "11 grade 1 classes more"],
    [["K"], ["K"], "the same classes"],
  ])("between %j and %j is: %s", (here, there, sentence) => {
    expect(differenceSentence(plan(...here), plan(...there))).toBe(sentence);
  });
});
