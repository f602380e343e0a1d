import { isComposite } from "../../../planning/class-type";
import { keptClasses, withoutKept } from "../../../planning/kept-classes";
import { type CompositesNeededFor, neededComposites } from "../../../planning/needed-composites";
import type { Problem } from "../../../planning/problem";
import { gradeWords, inWords } from "../class-words";
import { counted, listed } from "../wording";
import { gradesWords, groupsOf } from "./grade-groups";

/** Why some classes must be composite, as far as a count shows it. */
export interface CompositesCount {
  /** At least so many, those among them that are kept. */
  readonly atLeast: number;
  /** Why, as a sentence goes on. */
  readonly why: string;
}

/** Counts whether some classes of every plan are composite; nothing where the count does not show it. */
export function countOfComposites(problem: Problem): CompositesCount | undefined {
  const needed = neededComposites(problem);
  if (needed === undefined) return undefined;
  const kept = keptClasses(problem).filter(({ type }) => isComposite(type)).length;
  return { atLeast: needed.atLeast + kept, why: whyWords(needed.why, problem) };
}

function whyWords(why: CompositesNeededFor, problem: Problem): string {
  switch (why.kind) {
    case "teachers": {
      const { classes, teachers, spares } = why;
      const all = classes.reduce((sum, count) => sum + count, 0);
      const saved = spares === 1 ? "one" : `at most ${inWords(spares ?? 0, "of them", "of them")}`;
      const without = `without composite classes it would take at least ${all} (${eachGrade(classes, problem)})`;
      const there = `there ${teachers === 1 ? "is" : "are"} ${counted(teachers, "teacher")}${beside(problem)}`;
      return `${without}, but ${there}${spares === undefined ? "" : `; each composite class saves ${saved}`}`;
    }
    case "sizes": {
      const { grades, together } = why;
      const unfit = grades.map((grade) => unfitWords(grade, problem));
      const apart =
        grades.length > together && grades.length > 1
          ? `; no composite class takes more than ${inWords(together, "one of them", "of them")}`
          : "";
      return `${listed(unfit, "and")}${apart}`;
    }
    case "children":
      return `without composite classes there would be at most ${counted(why.most, "class", "classes")}, but each of the ${counted(why.teachers, "teacher")}${beside(problem)} has a class`;
  }
}

/** How many classes each grade would need by itself: `2 for each of K and grades 1 and 3, and 3 for grade 2`. */
function eachGrade(classes: readonly number[], { grades }: Problem): string {
  const groups = groupsOf(grades, (_, position) => {
    const count = classes[position] ?? 0;
    return count === 0 ? undefined : String(count);
  });
  if (groups.length === 1 && (groups[0]?.[1].length ?? 0) > 2) return `${groups[0]?.[0] ?? ""} for each grade`;
  const told = groups.map(
    ([count, names]) => `${count} for ${names.length > 1 ? "each of " : ""}${gradesWords(names, "and")}`,
  );
  return told.join("; ");
}

/** Why the children of a grade cannot all be in classes of their own. */
function unfitWords(grade: number, problem: Problem): string {
  const { children, minClassSize, maxClassSize } = withoutKept(problem).grades[grade] ?? {
    children: 0,
    minClassSize: 1,
    maxClassSize: 1,
  };
  const of = `the ${counted(children, "child", "children")} of ${nameOf(grade, problem)}${beside(problem)}`;
  const most = Math.floor(children / maxClassSize);
  if (most === 0)
    return `${of} ${children === 1 ? "is" : "are"} too few for a class of their own, which has at least ${minClassSize}`;
  const [fewer, more] = [inWords(most, "class", "classes"), inWords(most + 1, "class", "classes")];
  return `${of} do not come out in classes of their own: ${fewer} of at most ${maxClassSize} ${most === 1 ? "holds" : "hold"} only ${most * maxClassSize}, and ${more} of at least ${minClassSize} need ${(most + 1) * minClassSize}`;
}

function nameOf(grade: number, { grades }: Problem): string {
  return gradeWords(grades[grade]?.name ?? "");
}

/** Where some classes are kept, that only what is left beside them is counted. */
function beside(problem: Problem): string {
  return keptClasses(problem).length > 0 ? " beside the classes that are kept" : "";
}
