/** The names a school gives to its input cells, in the order in which people are told about them. */
export const INPUT_NAMES = [
  "Teachers",
  "TeacherRule",
  "Grades",
  "Children",
  "MaxClassSize",
  "MinClassSize",
  "PreferredClassSize",
  "Composites",
  "CompositeMin",
  "CompositeMax",
  "MinSubclass",
  "Priorities",
  "CurrentPlan",
  "Keep",
] as const;

/** The name of one input. */
export type InputName = (typeof INPUT_NAMES)[number];

/** The inputs without which there is nothing to plan. */
export const NEEDED_INPUTS: readonly InputName[] = ["Teachers", "Grades", "Children", "MaxClassSize"];
