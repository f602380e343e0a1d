import type { Change } from "../../src/planning/change";
import { byReach, isFarReaching } from "../../src/planning/far-reaching";

const largest = (from: number, to: number): Change => ({ kind: "maxClassSize", grades: [0], from, to });
const teachers = (from: number, to: number): Change => ({ kind: "teachers", from, to });
const repairOf = (...changes: readonly Change[]) => ({ changes, plan: { classes: [] } });
const offered = (...changes: readonly Change[]) => ({ repair: repairOf(...changes) });

describe("repairs out of scale", () => {
  it.each([
    ["a limit a quarter larger", [largest(24, 30)], false],
    ["a limit more than a quarter larger", [largest(24, 31)], true],
    ["a limit twice as large", [largest(25, 50)], true],
    ["a smallest class of half the size", [{ kind: "minClassSize", grades: [0], from: 16, to: 8 }], false],
    ["a smallest class of less than half the size", [{ kind: "minClassSize", grades: [0], from: 16, to: 7 }], true],
    ["two fewer of a few", [{ kind: "minSubclass", grades: [0, 1], from: 3, to: 1 }], false],
    ["a few children elsewhere", [{ kind: "children", fewer: [3], from: 100, to: 97 }], false],
    ["two more teachers of four", [teachers(4, 6)], false],
    ["three more teachers of four", [teachers(4, 7)], true],
    ["grades that may share a class", [{ kind: "newComposite", grades: [0, 3] }], false],
    ["two changes of which one is out of scale", [teachers(20, 21), largest(25, 40)], true],
  ] as const satisfies readonly (readonly [string, readonly Change[], boolean])[])("%s: %j → %s", (_, changes, far) => {
    expect(isFarReaching(repairOf(...changes))).toBe(far);
  });

  it("parts them in their order, and keeps the first in sight where all are", () => {
    const near = [offered(teachers(9, 10)), offered(largest(25, 27))];
    const far = [offered(largest(25, 40)), offered(largest(25, 50))];
    const [a, b] = near;
    const [c, d] = far;
    expect(byReach([a, c, b, d].flatMap((one) => one ?? []))).toEqual({ near, far });
    expect(byReach(far)).toEqual({ near: far.slice(0, 1), far: far.slice(1) });
    expect(byReach([])).toEqual({ near: [], far: [] });
  });
});
