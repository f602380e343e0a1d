import type { FeasibleStaffing, StaffingRow } from "../../src/planning/exploration";
import { staffingRemark } from "../../src/taskpane/staffing-remark";

/** The best plan with so many teachers, by the sizes of its classes of grades 1 and 2. */
function row(teachers: number, ones: readonly number[], twos: readonly number[]): FeasibleStaffing {
  const classesOf = (name: string, grade: number, sizes: readonly number[]) =>
    sizes.map((size) => ({
      name: `${name} ${size}`,
      type: { name, grades: [grade], minSize: 1, maxSize: 30, minSubclasses: [1] },
      children: [size],
    }));
  return {
    teachers,
    feasible: true,
    plan: { classes: [...classesOf("1", 0, ones), ...classesOf("2", 1, twos)] },
  };
}

describe("what is said of a number of teachers whose row looks like another", () => {
  const none: StaffingRow = { teachers: 2, feasible: false };
  const three = row(3, [20, 20], [24]);
  const four = row(4, [20, 20], [24, 22]);
  const five = row(5, [15, 15, 10], [24, 22]);

  it("is nothing where no row above shows the same", () => {
    expect(staffingRemark(three, [none])).toBeUndefined();
    expect(staffingRemark(five, [none, three, four])).toBeUndefined();
  });

  it("is which classes differ from the last such row", () => {
    expect(staffingRemark(four, [none, three])).toBe("Compared with 3: one grade 2 class more.");
    const five = row(5, [20, 20, 24], [22, 22]);
    expect(staffingRemark(five, [none, three, four])).toBe("Compared with 4: one grade 1 class more.");
  });

  it("is that they are the same classes, of the first such row", () => {
    const [six, seven] = [6, 7].map((teachers) => ({ ...four, teachers }));
    expect(six && staffingRemark(six, [none, three, four, five])).toBe("The same classes as with 4.");
    expect(six && seven && staffingRemark(seven, [three, four, five, six])).toBe("The same classes as with 4.");
  });
});
