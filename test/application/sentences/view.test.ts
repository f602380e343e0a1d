import { rowTexts } from "../../../src/application/sentences/view";

const SCHOOL = { grades: [{ name: "K", children: 20, minClassSize: 10, maxClassSize: 25, minSubclass: 1 }] };

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
    expect(rowTexts(view, count, SCHOOL)).toEqual({ name, sentence });
  });

  it("say to what the plan of a row comes nearest where a school prefers sizes", () => {
    const preferring = { grades: SCHOOL.grades.map((grade) => ({ ...grade, preferredClassSize: 20 })) };
    expect(rowTexts("tradeOff", 2, preferring).sentence).toBe(
      "The plan nearest to the preferred sizes with 2 composite classes, proved.",
    );
  });
});
