import { rowTexts } from "../../../src/application/sentences/view";

describe("the sentences of what would be", () => {
  it.each([
    [
      "staffing" as const,
      1,
      "With 1 teacher",
      "The best plan with 1 teacher, proved. Another number of teachers than the workbook's is a trial.",
    ],
    [
      "staffing" as const,
      9,
      "With 9 teachers",
      "The best plan with 9 teachers, proved. Another number of teachers than the workbook's is a trial.",
    ],
    ["tradeOff" as const, 0, "With 0 composite classes", "The most even plan with 0 composite classes, proved."],
    ["tradeOff" as const, 1, "With 1 composite class", "The most even plan with 1 composite class, proved."],
  ])("say what the plan of a row answers: %s %i", (view, count, name, sentence) => {
    expect(rowTexts(view, count)).toEqual({ name, sentence });
  });
});
