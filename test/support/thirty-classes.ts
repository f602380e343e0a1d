import { DEFAULT_PRIORITIES } from "../../src/planning/priority";
import type { Problem } from "../../src/planning/problem";

const CHILDREN = [88, 79, 92, 84, 77, 90, 81, 86];

/** A school of 677 children and 30 classes, whose grades have long names: `Reception (4–5 years)`, `Year 1 (5–6 years)` … */
export const THIRTY_CLASSES: Problem = {
  teachers: 30,
  teacherRule: "at most",
  grades: CHILDREN.map((children, position) => ({
    name: `${position === 0 ? "Reception" : `Year ${position}`} (${position + 4}–${position + 5} years)`,
    children,
    minClassSize: 15,
    maxClassSize: position < 3 ? 23 : 25,
    minSubclass: 6,
  })),
  composites: CHILDREN.slice(1).map((_, position) => ({ grades: [position, position + 1] })),
  priorities: DEFAULT_PRIORITIES,
};
