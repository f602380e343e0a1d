import { breachesSentence, CLASSES_OK, notAllowedTogetherSentence } from "../application/sentences/function-answer";
import {
  classTypeName,
  type ClassType,
  classTypes,
  gradesKey,
  isWithinSpan,
  limitsOfGrades,
} from "../planning/class-type";
import type { Plan, SchoolClass } from "../planning/plan";
import type { Problem } from "../planning/problem";
import { RULES, type RuleId } from "../planning/rules";

/** The rules that classes made by hand are held to. That a plan is even, and for how many teachers, is nobody's limit here. */
const RULES_CHECKED: readonly RuleId[] = [
  "everyChildPlaced",
  "classSizeWithinLimits",
  "subclassLargeEnough",
  "spanWithinLimit",
  "averageWithinLimits",
  "shareWithinLimit",
];

/** CHECK: whether the classes of `problem.currentPlan` keep every limit. `nameOf` is what each is called. */
export function check(problem: Problem, nameOf: (position: number, type: string) => string): string {
  const allowed = classTypes(problem);
  const classes = (problem.currentPlan ?? []).map((children, position): SchoolClass => {
    const grades = children.flatMap((count, grade) => (count > 0 ? [grade] : []));
    const type =
      allowed.find((candidate) => gradesKey(candidate.grades) === gradesKey(grades)) ?? strangeType(grades, problem);
    return { name: nameOf(position, type.name), type, children: grades.map((grade) => children[grade] ?? 0) };
  });
  const plan: Plan = { classes };
  const together = classes
    .filter(({ type }) => !allowed.includes(type) && isWithinSpan(problem, type.grades))
    .map(({ name, type }) => notAllowedTogetherSentence(name, type.name));
  const breaches = RULES.filter(({ id }) => RULES_CHECKED.includes(id)).flatMap((rule) => [
    ...rule.breaches(plan, problem),
    ...(rule.id === "everyChildPlaced" ? together : []),
  ]);
  return breaches.length === 0 ? CLASSES_OK : breachesSentence(breaches);
}

/** The type of a class whose grades may not share one: as large as the strictest of them says. */
function strangeType(grades: readonly number[], problem: Problem): ClassType {
  const { min, max } = limitsOfGrades(problem.grades, grades);
  const members = grades.flatMap((grade) => problem.grades[grade] ?? []);
  return {
    name: classTypeName(members.map(({ name }) => name)),
    grades,
    minSize: min,
    maxSize: max,
    minSubclasses: members.map(({ minSubclass }) => minSubclass),
  };
}
