import { averageText, compareAverage, limitText } from "../../planning/average-limit";
import { isWithinSpan } from "../../planning/class-type";
import type { Conflict, ConflictRule, PlacesHeld } from "../../planning/conflict";
import type { Problem } from "../../planning/problem";
import { shareText } from "../../planning/soft-cap";
import { gradesOfAverage, limitOfAverage } from "./average";
import { compositeName } from "./composite-names";
import { counted, listed } from "./wording";

/** Why no plan exists, in a few sentences with the figures that matter. */
export function conflictSentence(conflict: Conflict, problem: Problem): string {
  const has = (kind: ConflictRule["kind"]): boolean => conflict.rules.some((rule) => rule.kind === kind);
  const averages = conflict.rules.filter(isAverage).map((rule) => ` ${averageSentence(rule, problem)}.`);
  const span = has("largestSpan") ? ` No class may span more than ${spanOfClasses(problem)}.` : "";
  const share = has("shareOverCap") ? ` ${shareSentence(problem)}.` : "";
  const withOthers = (told: string): string => [told, ...averages, share, span].join("");
  if (has("teachers") && has("teacherRule")) return withOthers(betweenNumbers(conflict, problem));
  if (has("teacherRule")) return withOthers(tooManyTeachers(conflict, problem));
  if (!has("teachers")) return withOthers(againstLimits(conflict, problem));
  const tooLarge = averageTooLarge(conflict, problem);
  return tooLarge === undefined
    ? withOthers(tooFewTeachers(conflict, problem))
    : tooFewTeachers(conflict, problem, tooLarge) + share + span;
}

/** `At most 10 % of the classes with a cap may be over it`. */
function shareSentence({ shareOverCap = 1 }: Problem): string {
  return shareOverCap === 0
    ? "No class may be over its cap"
    : `At most ${shareText(shareOverCap)} of the classes with a cap may be over it`;
}

/** The most grades that a class may span: `2 grades`. */
function spanOfClasses({ largestSpan = 0 }: Problem): string {
  return counted(largestSpan, "grade");
}

/** What is not known of a conflict; nothing where it is proved that no fewer rules are in conflict. */
export function notSmallestSentence({ smallest }: Conflict): string | undefined {
  return smallest ? undefined : "Fewer rules may be enough to say why: the time ran out before that was ruled out.";
}

/** One rule of a conflict, as a sentence; `address` is its cell, where there is one. */
export function conflictRuleSentence(rule: ConflictRule, problem: Problem, address?: string): string {
  const at = address === undefined ? "" : ` (${address})`;
  const { teachers, grades } = problem;
  const limits = "grade" in rule ? grades[rule.grade] : undefined;
  const name = limits?.name ?? "";
  switch (rule.kind) {
    case "children":
      return `Grade ${name} has ${counted(limits?.children ?? 0, "child", "children")}${at}.`;
    case "teachers":
      return `There are ${counted(teachers, "teacher")}${at}.`;
    case "teacherRule":
      return `Every teacher has a class${at}.`;
    case "maxClassSize":
      return `A class with grade ${name} has at most ${limits?.maxClassSize ?? 0} children${at}.`;
    case "minClassSize":
      return `A class with grade ${name} has at least ${limits?.minClassSize ?? 0} children${at}.`;
    case "minSubclass":
      return `A composite class with grade ${name} has at least ${limits?.minSubclass ?? 0} of that grade${at}.`;
    case "largestSpan":
      return `A class spans at most ${spanOfClasses(problem)}${at}.`;
    case "compositeMax":
      return `A ${compositeName(rule.composite, problem)} class has at most ${problem.composites[rule.composite]?.maxClassSize ?? 0} children${at}.`;
    case "compositeMin":
      return `A ${compositeName(rule.composite, problem)} class has at least ${problem.composites[rule.composite]?.minClassSize ?? 0} children${at}.`;
    case "softMaxClassSize":
      return `The cap of a class with grade ${name} is ${limits?.softMaxClassSize ?? 0}${at}.`;
    case "compositeSoftMax":
      return `The cap of a ${compositeName(rule.composite, problem)} class is ${problem.composites[rule.composite]?.softMaxClassSize ?? 0}${at}.`;
    case "shareOverCap":
      return `${shareSentence(problem)}${at}.`;
    case "averageMax":
    case "averageMin":
      return `${averageSentence(rule, problem)}${at}.`;
  }
}

/** A rule about an average. */
type AverageRule = Extract<ConflictRule, { readonly average: number }>;

function isAverage(rule: ConflictRule): rule is AverageRule {
  return "average" in rule;
}

/** `Grades K–2 may average at most 21`. */
function averageSentence({ kind, average }: AverageRule, problem: Problem): string {
  const limit = limitText(limitOfAverage(kind, average, problem));
  const grades = upperFirst(gradesOfAverage(average, problem));
  return kind === "averageMax" ? `${grades} may average at most ${limit}` : `${grades} must average at least ${limit}`;
}

/**
 * What the classes that are left come to each where that alone is more than the grades may average:
 * `would have 21.4 of them each, but grades K–2 may average at most 21`.
 */
function averageTooLarge({ rules, grades, teachersNeeded }: Conflict, problem: Problem): string | undefined {
  const [only, ...others] = rules.filter(isAverage);
  const band = only && problem.averages?.[only.average]?.grades;
  const classes = problem.teachers - (teachersNeeded?.others ?? 0);
  if (only?.kind !== "averageMax" || others.length > 0 || !grades.every((grade) => band?.includes(grade))) return;
  const average = { children: childrenIn(grades, problem), classes };
  const limit = limitOfAverage("averageMax", only.average, problem);
  if (classes < 1 || compareAverage(average, limit) <= 0) return;
  const each = classes === 1 ? `${average.children} of them` : `${averageText(average, limit)} of them each`;
  return `would have ${each}, but ${lowerFirst(averageSentence(only, problem))}`;
}

/** `Grades 2 and 3 have 56 children. The 2 classes that are left hold at most 55 of them: 1×2 (at most 30) and 1×2/3 …`. */
function tooFewTeachers(
  { rules, grades, others, holds, teachersNeeded }: Conflict,
  problem: Problem,
  tooLarge?: string,
): string {
  // What such classes hold is said by no largest size alone.
  const isShared = rules.some(({ kind }) => kind === "shareOverCap");
  const elsewhere = teachersNeeded?.others ?? 0;
  const left = problem.teachers - elsewhere;
  const taken =
    elsewhere > 0
      ? ` ${gradeNames(others, problem)} ${others.length === 1 ? "needs" : "need"} ${elsewhere} of the ${counted(problem.teachers, "teacher")}.`
      : "";
  const classes = `${counted(left, "class", "classes")}${elsewhere > 0 ? ` that ${left === 1 ? "is" : "are"} left` : ""}`;
  const the = elsewhere > 0 ? "The " : "";
  const beside = others.length > 0 && elsewhere === 0 ? ` beside ${lowerFirst(gradeNames(others, problem))}` : "";
  const placed = (): string => {
    if (left === 0) return "No teacher is left for them.";
    if (tooLarge !== undefined) return `${the}${classes} ${tooLarge}.`;
    if (holds === undefined) return `${the}${classes} cannot hold them${beside}.`;
    const most = holds.children === 0 ? "none" : `at most ${holds.children}`;
    return `${the}${classes} ${left === 1 ? "holds" : "hold"} ${most} of them${beside}${isShared ? "" : held(holds, left)}.`;
  };
  const needed = teachersNeeded === undefined ? "" : ` It takes at least ${counted(teachersNeeded.inAll, "teacher")}.`;
  return `${childrenOf(grades, problem)}.${taken} ${placed()}${needed}`;
}

function tooManyTeachers({ grades, others, needs, mostClasses }: Conflict, problem: Problem): string {
  const concerned = [...grades, ...others].sort((a, b) => a - b);
  const most =
    mostClasses === undefined
      ? ""
      : ` ${mostClasses === 0 ? "no class" : `at most ${counted(mostClasses, "class", "classes")}`}`;
  const together = childrenOf(concerned, problem).replace(/ (has|have) (.*)$/, " with $2");
  const fill = `${together} fill${concerned.length === 1 ? "s" : ""}${most === "" ? " fewer classes" : most}`;
  const more =
    needs === undefined || others.length > 0
      ? ""
      : ` For ${counted(problem.teachers, "class", "classes")} there would have to be at least ${counted(needs, "child", "children")}.`;
  return `Each of the ${counted(problem.teachers, "teacher")} must have a class, but ${lowerFirst(fill)}.${more}`;
}

function betweenNumbers({ teachersNeeded, mostClasses, ...conflict }: Conflict, problem: Problem): string {
  const concerned = [...conflict.grades, ...conflict.others].sort((a, b) => a - b);
  const below = mostClasses === undefined ? "" : ` ${mostClasses} classes or fewer`;
  const above = teachersNeeded === undefined ? "" : ` ${teachersNeeded.inAll} or more`;
  const ways = [below, above].filter((way) => way !== "").join(", or");
  return `${childrenOf(concerned, problem)}. They can be seated in${ways === "" ? " other numbers of classes" : ways}, but not in exactly ${problem.teachers}, and each of the ${counted(problem.teachers, "teacher")} must have a class.`;
}

/** No number of teachers would help: children too few or too many for classes of the sizes allowed. */
function againstLimits(conflict: Conflict, problem: Problem): string {
  const { grades, holds, needs, rules } = conflict;
  const of = childrenOf(grades, problem);
  const [only] = grades;
  if (!rules.some(isAverage) && grades.length === 1 && only !== undefined && holds?.children === 0)
    return `${of}, ${tooFewFor(only, conflict, problem)}.`;
  const before = holds === undefined || holds.children === 0 ? "" : `at most ${holds.children} of them`;
  const after = needs === undefined ? "" : `${needs} or more`;
  if (before !== "" && after !== "")
    return `${of}. Classes of the sizes allowed hold ${before}, or ${after}, but not exactly ${childrenIn(grades, problem)}.`;
  if (before !== "") return `${of}. Classes of the sizes allowed hold ${before}, however many teachers there are.`;
  if (after !== "") return `${of}. Classes of the sizes allowed need ${after}.`;
  return `${of}. There are no classes of the sizes allowed for them.`;
}

/** What a lonely grade is too few for. */
function tooFewFor(grade: number, { rules, others }: Conflict, problem: Problem): string {
  const limits = problem.grades[grade];
  const shared = problem.composites.flatMap(({ grades }, composite) => (grades.includes(grade) ? [composite] : []));
  const own = `too few for a class of its own (at least ${limits?.minClassSize ?? 1})`;
  const subclass = rules.some((rule) => rule.kind === "minSubclass" && rule.grade === grade)
    ? [`too few for a composite class (at least ${limits?.minSubclass ?? 1} of the grade)`]
    : [];
  const composites = rules.flatMap((rule) => {
    if (rule.kind === "compositeMax")
      return [
        `a ${compositeName(rule.composite, problem)} class may have at most ${problem.composites[rule.composite]?.maxClassSize ?? 0}`,
      ];
    return rule.kind === "compositeMin"
      ? [
          `too few for ${compositeName(rule.composite, problem)} (at least ${problem.composites[rule.composite]?.minClassSize ?? 1})`,
        ]
      : [];
  });
  const partners =
    others.length === 0
      ? []
      : [
          `${lowerFirst(gradeNames(others, problem))} ${others.length === 1 ? "has" : "have"} too few children to share a class with it`,
        ];
  const within = shared.filter((composite) => isWithinSpan(problem, problem.composites[composite]?.grades ?? []));
  const alone =
    shared.length === 0
      ? ["it may not share a class with another grade"]
      : within.length === 0
        ? ["the classes that it may share span too many grades"]
        : [];
  return listed([own, ...subclass, ...composites, ...partners, ...alone], "and");
}

/** `: 1×2 (at most 30) and 1×2/3 (at most 25)`; nothing where these are not all the classes there are, or it would be a long list. */
function held({ classes }: PlacesHeld, all: number): string {
  const counted = classes.reduce((sum, { count }) => sum + count, 0);
  if (counted !== all || classes.length > MOST_TYPES_TOLD) return "";
  const told = classes.map(
    ({ type, count, maxSize }) =>
      `${count}×${type}${maxSize === undefined ? "" : ` (at most ${maxSize}${count > 1 ? " each" : ""})`}`,
  );
  return `: ${listed(told, "and")}`;
}

const MOST_TYPES_TOLD = 4;

/** `Grades 2 and 3 have 56 children`, `The school has 180 children`. */
function childrenOf(grades: readonly number[], problem: Problem): string {
  const children = childrenIn(grades, problem);
  const verb = grades.length === 1 ? "has" : "have";
  const attended = problem.grades.filter((grade) => grade.children > 0).length;
  if (grades.length > 3 && grades.length >= attended) return `The ${grades.length} grades have ${children} children`;
  return `${gradeNames(grades, problem)} ${verb} ${counted(children, "child", "children")}`;
}

function childrenIn(grades: readonly number[], problem: Problem): number {
  return grades.reduce((sum, grade) => sum + (problem.grades[grade]?.children ?? 0), 0);
}

function gradeNames(grades: readonly number[], problem: Problem): string {
  const names = grades.map((grade) => problem.grades[grade]?.name ?? "");
  return `${names.length === 1 ? "Grade" : "Grades"} ${listed(names, "and")}`;
}

function upperFirst(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
