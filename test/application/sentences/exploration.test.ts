import { exploredPartlySentence, togetherSentence } from "../../../src/application/sentences/exploration";

describe("the sentence on all grades together", () => {
  it.each([
    [
      { more: 7, allGrades: 0 },
      "Up to 7 children more could come in all, to the right grades. These classes do not hold both one child more and one child fewer in every grade at once.",
    ],
    [
      { more: 1, allGrades: 1 },
      "Up to 1 child more could come in all, to the right grades. Every grade at once may gain or lose a child.",
    ],
    [
      { more: 0, allGrades: 0 },
      "Not one child more could come without other classes. These classes do not hold both one child more and one child fewer in every grade at once.",
    ],
    [
      { allGrades: 3 },
      "Any number of children more could come in all, to the right grades. Every grade at once may gain or lose up to 3 children.",
    ],
  ])("says what holds for %j", (together, sentence) => {
    expect(togetherSentence(together)).toBe(sentence);
  });
});

describe("the sentence on views that were cut", () => {
  it("says why, and that what is shown holds", () => {
    expect(exploredPartlySentence("timeLimit")).toBe(
      "The time ran out before everything was worked out; what is shown is proved. Allow more time to see the rest.",
    );
    expect(exploredPartlySentence("stopped")).toBe(
      "The search was stopped before everything was worked out; what is shown is proved. Allow more time to see the rest.",
    );
  });
});
