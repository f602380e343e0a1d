import { gradeColors } from "../../../src/workbook/sheets/look";

describe("the colours of the grades", () => {
  it("are all different for as many grades as a school has", () => {
    const colors = gradeColors(20);
    expect(new Set(colors).size).toBe(20);
    for (const color of colors) expect(color).toMatch(/^#[0-9A-F]{6}$/);
  });
});
