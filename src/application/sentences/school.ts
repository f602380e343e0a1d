import { childrenInSchool, type Problem } from "../../planning/problem";
import { counted } from "./wording";

/** What was read, as a person would say it: `7 grades, 124 children, at most 7 teachers, 6 composites.` */
export function schoolSentence(problem: Problem): string {
  const { grades, teachers, teacherRule, composites, keep = [] } = problem;
  return `${[
    counted(grades.length, "grade"),
    counted(childrenInSchool(problem), "child", "children"),
    `${teacherRule} ${counted(teachers, "teacher")}`,
    composites.length === 0 ? "no composites" : counted(composites.length, "composite"),
    ...(keep.length === 0 ? [] : [`${counted(keep.length, "class", "classes")} kept`]),
  ].join(", ")}.`;
}
