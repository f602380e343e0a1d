import {
  type AverageBound,
  averageOf,
  averageText,
  bandText,
  BOUND_OF_AVERAGE,
  compareAverage,
  limitText,
} from "./average-limit";
import { isComposite, isWithinSpan, spanOf } from "./class-type";
import { keptClasses } from "./kept-classes";
import { childrenOfGrade, classSize, type Plan, type SchoolClass } from "./plan";
import { isPartedByCap } from "./priority";
import type { Problem } from "./problem";
import { countOverCap, mostOverCap, overCap, shareText } from "./soft-cap";

/** The id of a rule: the constraint that makes it, the check below, the documentation and the tests all use it. */
export type RuleId =
  | "everyChildPlaced"
  | "classSizeWithinLimits"
  | "subclassLargeEnough"
  | "spanWithinLimit"
  | "averageWithinLimits"
  | "shareWithinLimit"
  | "teachersAvailable"
  | "evenWithinType"
  | "keptClassesStay";

/** A rule a plan keeps, its sentence, and a check that trusts no solver. */
export interface Rule {
  readonly id: RuleId;
  readonly sentence: string;
  /** What of the plan breaks the rule, one sentence a breach; empty where it is kept. */
  readonly breaches: (plan: Plan, problem: Problem) => readonly string[];
}

/** Every rule of every plan. */
export const RULES: readonly Rule[] = [
  {
    id: "everyChildPlaced",
    sentence: "Every child of every grade sits in exactly one class.",
    breaches: (plan, problem) =>
      problem.grades.flatMap((grade, position) => {
        const placed = plan.classes.reduce((sum, schoolClass) => sum + childrenOfGrade(schoolClass, position), 0);
        return placed === grade.children
          ? []
          : [
              `Grade ${grade.name} has ${childrenCounted(grade.children)}, but ${placed} ${placed === 1 ? "is" : "are"} placed.`,
            ];
      }),
  },
  {
    id: "classSizeWithinLimits",
    sentence:
      "Every class that is opened is at least as large as its smallest size and at most as large as its largest.",
    breaches: (plan) =>
      planned(plan).flatMap((schoolClass) => {
        const size = classSize(schoolClass);
        const { minSize, maxSize } = schoolClass.type;
        return size >= minSize && size <= maxSize
          ? []
          : [`Class ${schoolClass.name} has ${childrenCounted(size)}, but must have ${minSize} to ${maxSize}.`];
      }),
  },
  {
    id: "subclassLargeEnough",
    sentence: "Every grade in a composite class has at least its smallest subclass there.",
    breaches: (plan, problem) =>
      planned(plan)
        .filter((schoolClass) => isComposite(schoolClass.type))
        .flatMap((schoolClass) =>
          schoolClass.type.grades.flatMap((position, index) => {
            const least = schoolClass.type.minSubclasses[index] ?? 0;
            const count = schoolClass.children[index] ?? 0;
            return count >= least
              ? []
              : [
                  `Class ${schoolClass.name} has ${count} of grade ${problem.grades[position]?.name ?? ""}, but needs ${least}.`,
                ];
          }),
        ),
  },
  {
    id: "spanWithinLimit",
    sentence: "No class that is opened spans more grades, from its first to its last, than the school allows.",
    breaches: (plan, problem) =>
      planned(plan)
        .filter(({ type }) => !isWithinSpan(problem, type.grades))
        .map(
          ({ name, type }) =>
            `Class ${name} spans ${spanOf(type.grades)} grades, but may span ${problem.largestSpan ?? 0} at most.`,
        ),
  },
  {
    id: "averageWithinLimits",
    sentence:
      "The classes that hold a grade of a band have on average at most its largest and at least its smallest average.",
    breaches: (plan, problem) =>
      (problem.averages ?? []).flatMap((limits) =>
        (["averageMax", "averageMin"] as const).flatMap((bound) => {
          const limit = limits[BOUND_OF_AVERAGE[bound]];
          const average = averageOf(plan, limits.grades);
          const broken = limit !== undefined && isBeyond(compareAverage(average, limit), bound);
          return broken
            ? [
                `The classes with ${bandText(limits.grades, problem)} have ${averageText(average, limit)} children on average (${average.children} in ${average.classes}), but ${bound === "averageMax" ? `may have ${limitText(limit)} at most` : `must have ${limitText(limit)} at least`}.`,
              ]
            : [];
        }),
      ),
  },
  {
    id: "shareWithinLimit",
    sentence: "No more of the classes that have a cap are over it than the share that the school allows.",
    breaches: (plan, { shareOverCap }) => {
      const { over, capped } = countOverCap(plan);
      const most = shareOverCap === undefined ? over : mostOverCap(shareOverCap, capped);
      return over <= most
        ? []
        : [
            `${over} of the ${capped} classes that have a cap ${over === 1 ? "is" : "are"} over it, but ${shareText(shareOverCap ?? 1)} of them, ${most}, may be.`,
          ];
    },
  },
  {
    id: "teachersAvailable",
    sentence: "There are as many classes as the teachers allow.",
    breaches: (plan, { teachers, teacherRule }) => {
      const classes = plan.classes.length;
      const kept = teacherRule === "exactly" ? classes === teachers : classes <= teachers;
      return kept ? [] : [`The plan has ${classes} classes for ${teacherRule} ${teachers} teachers.`];
    },
  },
  {
    id: "evenWithinType",
    sentence:
      "Classes of one type that are not kept differ by at most one child, in size and in each grade; where as few as possible are to be over their cap, those over it and the others do, each among themselves.",
    breaches: (plan, problem) => {
      const isParted = isPartedByCap(problem);
      const partOf = (one: SchoolClass): string =>
        `${one.type.name}${isParted && overCap(one) > 0 ? " over the cap" : ""}`;
      const types = new Map(planned(plan).map((one) => [partOf(one), one.type]));
      return [...types].flatMap(([part, type]) => {
        const classes = planned(plan).filter((schoolClass) => partOf(schoolClass) === part);
        const sizesAndSubclasses = [
          classes.map(classSize),
          ...type.grades.map((_, index) => classes.map(({ children }) => children[index] ?? 0)),
        ];
        return sizesAndSubclasses.some((counts) => {
          const [first = 0] = counts;
          const least = counts.reduce((smallest, count) => Math.min(smallest, count), first);
          return counts.some((count) => count - least > 1);
        })
          ? [`The classes of type ${part} differ by more than one child.`]
          : [];
      });
    },
  },
  {
    id: "keptClassesStay",
    sentence:
      "Every class that is to be kept is there as it stands, by its name where it has one, and no other is said to be.",
    breaches: (plan, problem) => {
      const kept = plan.classes.filter((schoolClass) => schoolClass.kept === true);
      const found = kept.map(childrenText);
      const wanted = keptClasses(problem).map(childrenText);
      if (found.sort().join("; ") !== wanted.sort().join("; "))
        return [`The plan keeps ${found.join("; ") || "no class"} instead of ${wanted.join("; ") || "none"}.`];
      const names = new Map(kept.map((schoolClass) => [schoolClass.name, childrenText(schoolClass)]));
      return keptClasses(problem)
        .filter((one) => one.name !== one.type.name && names.get(one.name) !== childrenText(one))
        .map(({ name }) => `The class ${name} that is kept is called otherwise.`);
    },
  },
];

/** Whether an average that lies so far above a limit, or below it, breaks it. */
function isBeyond(above: number, bound: AverageBound): boolean {
  return bound === "averageMax" ? above > 0 : above < 0;
}

function childrenCounted(count: number): string {
  return `${count} ${count === 1 ? "child" : "children"}`;
}

/** The classes that are not kept: limits are for these. */
function planned({ classes }: Plan): readonly SchoolClass[] {
  return classes.filter(({ kept }) => kept !== true);
}

function childrenText({ type, children }: SchoolClass): string {
  return `${type.name} ${children.join("+")}`;
}

/** Every breach of every rule, with the rule's id. */
export function breachesOf(plan: Plan, problem: Problem): readonly { rule: RuleId; sentence: string }[] {
  return RULES.flatMap((rule) => rule.breaches(plan, problem).map((sentence) => ({ rule: rule.id, sentence })));
}
