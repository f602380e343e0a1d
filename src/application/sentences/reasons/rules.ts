import { classTypeName, isWithinSpan } from "../../../planning/class-type";
import { currentClasses } from "../../../planning/current-plan";
import { keptClasses } from "../../../planning/kept-classes";
import { classSize } from "../../../planning/plan";
import { childrenInSchool, type Problem } from "../../../planning/problem";
import { gradeWords } from "../class-words";
import { capReasons } from "./caps";
import { counted, listed } from "../wording";
import { type GradeGroup, gradesWords, groupsOf } from "./grade-groups";
import type { Reason } from "./reason";

/** The numbers of a school and the rules that every one of its plans keeps, as far as it has them. */
export function rulesOf(school: Problem): readonly Reason[] {
  // What would span too many grades is as if nobody had named it.
  const problem = { ...school, composites: school.composites.filter(({ grades }) => isWithinSpan(school, grades)) };
  return [
    { label: "Children", text: `${childrenSentence(problem)} Only these numbers count, nothing about any child.` },
    { label: "Teachers", text: teachersSentence(problem) },
    { label: "Class sizes", text: sizesSentence(problem) },
    ...capReasons(problem),
    ...preferred(problem),
    { label: "Composites", text: compositesSentence(problem) },
    ...kept(problem),
    ...classesNow(problem),
  ];
}

function childrenSentence(problem: Problem): string {
  const { grades } = problem;
  const each = grades.filter(({ children }) => children > 0);
  const told = each.map(({ name, children }) => `${children} in ${gradeWords(name)}`);
  const all = counted(childrenInSchool(problem), "child", "children");
  return each.length < 2
    ? `${all}${each[0] === undefined ? "" : ` in ${gradeWords(each[0].name)}`}.`
    : `${all}: ${listed(told, "and")}.`;
}

function teachersSentence({ teachers, teacherRule }: Problem): string {
  return `Each class has one teacher, and there ${teachers === 1 ? "is" : "are"} ${teacherRule} ${teachers}.`;
}

function sizesSentence({ grades }: Problem): string {
  const groups = groupsOf(grades, ({ minClassSize, maxClassSize }) =>
    minClassSize > 1 ? `${minClassSize} to ${maxClassSize}` : `at most ${maxClassSize}`,
  );
  return sizesOfGroups(groups, "has");
}

function preferred({ grades }: Problem): readonly Reason[] {
  const groups = groupsOf(grades, ({ preferredClassSize }) => preferredClassSize?.toString());
  return groups.length === 0 ? [] : [{ label: "Preferred", text: sizesOfGroups(groups, "should be near") }];
}

/** The sizes of the classes of each group of grades: `A class has 20 children with K and 22 with grade 1 or 2.` */
function sizesOfGroups(groups: readonly GradeGroup[], verb: string): string {
  const told = groups.map(([size, names], index) => {
    const children = index === 0 ? " children" : "";
    return `${size}${children}${groups.length === 1 ? "" : ` with ${gradesWords(names, "or")}`}`;
  });
  return `A class ${verb} ${listed(told, "and")}.`;
}

function compositesSentence(problem: Problem): string {
  const { grades, composites, largestSpan } = problem;
  if (composites.length === 0) return "No class has children of two grades.";
  const names = composites.map(({ grades: positions, minClassSize, maxClassSize, softMaxClassSize }) => {
    const limits = [
      ...(minClassSize === undefined ? [] : [`at least ${minClassSize}`]),
      ...(maxClassSize === undefined ? [] : [`at most ${maxClassSize}`]),
      ...(softMaxClassSize === undefined ? [] : [`rather no more than ${softMaxClassSize}`]),
    ];
    const name = classTypeName(positions.map((position) => grades[position]?.name ?? ""));
    return limits.length === 0 ? name : `${name} (${limits.join(", ")})`;
  });
  const strictest = composites.some(
    ({ grades: members, maxClassSize }) =>
      maxClassSize === undefined && new Set(members.map((grade) => grades[grade]?.maxClassSize)).size > 1,
  );
  const most = composites.reduce((count, one) => Math.max(count, one.grades.length), 0);
  return [
    `A composite class has children of ${most > 2 ? "several" : "two"} grades, here of ${listed(names, "or")}.`,
    ...(largestSpan === undefined ? [] : [`It spans at most ${largestSpan} grades, from its first to its last.`]),
    ...(strictest ? ["With no size of its own, it is no larger than each of its grades allows."] : []),
    ...subclasses(problem),
  ].join(" ");
}

function subclasses({ grades, composites }: Problem): readonly string[] {
  const sharing = grades.filter((_, position) => composites.some((one) => one.grades.includes(position)));
  const groups = groupsOf(sharing, ({ minSubclass }) =>
    minSubclass > 1 ? `at least ${minSubclass} children` : undefined,
  );
  if (groups.length === 0) return [];
  const only = groups[0]?.[0] ?? "";
  const everywhere = groups.length === 1 && sharing.every(({ minSubclass }) => minSubclass > 1);
  const least = everywhere
    ? `${only} of each of its grades`
    : listed(
        groups.map(([count, names]) => `${count} of ${gradesWords(names, "or")}`),
        "and",
      );
  return [`Each has ${least}${everywhere ? "" : ", where it has that grade"}.`];
}

function kept(problem: Problem): readonly Reason[] {
  const classes = keptClasses(problem);
  if (classes.length === 0) return [];
  const told = classes.map((one) => `${one.name} with ${counted(classSize(one), "child", "children")}`);
  const stay = classes.length === 1 ? "One class stays as it is" : `${classes.length} classes stay as they are`;
  return [{ label: "Kept", text: `${stay}, whatever the limits: ${listed(told, "and")}.` }];
}

function classesNow({ currentPlan, priorities }: Problem): readonly Reason[] {
  if (currentPlan === undefined || !priorities.includes("least change from the current plan")) return [];
  const count = [...currentClasses(currentPlan).values()].reduce((sum, classes) => sum + classes, 0);
  return [
    {
      label: "Now",
      text: `There ${count === 1 ? "is 1 class" : `are ${count} classes`} now, from which changes are counted.`,
    },
  ];
}
