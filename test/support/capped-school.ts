import type { Problem } from "../../src/planning/problem";

/** 62 children of K for three teachers, and 30 of grade 1 for two more, in classes of up to 22. */
export const SAME_WITHOUT_CAPS: Problem = {
  teachers: 5,
  teacherRule: "at most",
  grades: [62, 30].map((children, position) => ({
    name: ["K", "1"][position] ?? "",
    children,
    minClassSize: 5,
    maxClassSize: 22,
    minSubclass: 4,
  })),
  composites: [],
  priorities: ["most even class sizes"],
};

/**
 * The same school with a cap of 20 for classes of K, which two classes in five may be over. The best plan has classes of 22, 20 and 20,
 * and two of 15.
 */
export const CAPPED_SCHOOL: Problem = {
  ...SAME_WITHOUT_CAPS,
  grades: SAME_WITHOUT_CAPS.grades.map((grade, position) =>
    position === 0 ? { ...grade, softMaxClassSize: 20 } : grade,
  ),
  shareOverCap: 0.4,
  priorities: ["fewest classes over the cap"],
};
