import { gradeColors } from "../../../src/workbook/sheets/look";

describe("the colours of the grades", () => {
  it("are all different for as many grades as a school has", () => {
    const colors = gradeColors(20);
    expect(new Set(colors).size).toBe(20);
    for (const color of colors) expect(color).toMatch(/^#[0-9A-F]{6}$/);
  });

  it("of neighbours, who share a class, differ in black and white too", () => {
    const lights = gradeColors(10).map(luminance);
    const contrasts = lights.slice(1).map((light, index) => {
      const [darker = 0, lighter = 0] = [light, lights[index] ?? 0].sort((a, b) => a - b);
      return (lighter + 0.05) / (darker + 0.05);
    });
    expect(Math.min(...contrasts)).toBeGreaterThan(1.6);
  });
});

/** How light a colour is, from 0 to 1, as the Web's accessibility guidelines count it. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(color.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
