import { isComposite } from "../../../planning/class-type";
import { childrenOfGrade, classSize, type Plan, type SchoolClass } from "../../../planning/plan";
import type { Grade } from "../../../planning/grades";
import { classesOfType, gradeWords, typeWords } from "../class-words";
import { capitalised, counted, listed } from "../wording";
import type { Reason } from "./reason";

/** With more types of classes than these, those of one grade are told in one go, and so are the composite ones. */
const MOST_ROWS = 6;
/** Sizes of more classes than these are told by the smallest and the largest, in a row of their own and in one go with others. */
const MOST_SIZES = { alone: 4, together: 2 };

/** The classes of one type. */
type Alike = readonly [SchoolClass, ...SchoolClass[]];

/** The classes of a plan, type by type: how many, how large, and how many children of each grade where they share them. */
export function classesOf({ classes }: Plan, grades: readonly Grade[]): readonly Reason[] {
  const types = new Map<string, Alike>();
  for (const one of classes) types.set(one.type.name, [...(types.get(one.type.name) ?? []), one] as unknown as Alike);
  const all = [...types.values()];
  if (all.length === 0) return [{ text: "There is no class, for there are no children." }];
  if (all.length <= MOST_ROWS)
    return all.map((alike) => ({
      label: capitalised(typeWords(alike[0].type)),
      text: `${counted(alike.length, "class", "classes")} of ${sizesWords(alike, " children", MOST_SIZES.alone)}${within(alike, grades)}.`,
    }));
  const [single, composite] = [false, true].map((wanted) => all.filter(([{ type }]) => isComposite(type) === wanted));
  return [...together("One grade", single ?? [], grades), ...together("Composite", composite ?? [], grades)];
}

/** The classes of several types in one go. */
function together(label: string, all: readonly Alike[], grades: readonly Grade[]): readonly Reason[] {
  if (all.length === 0) return [];
  const told = all.map((alike, index) => {
    const sizes = sizesWords(alike, index === 0 ? " children" : "", MOST_SIZES.together);
    return `${classesOfType(alike.length, alike[0].type)} of ${sizes}${within(alike, grades)}`;
  });
  return [{ label, text: `${capitalised(told.join("; "))}.` }];
}

/** Which of some classes are kept, and how many children of each grade are in them where they share them. */
function within(alike: Alike, grades: readonly Grade[]): string {
  const [{ type }] = alike;
  const kept = alike.filter((one) => one.kept === true).length;
  const stays = kept === 0 ? "" : kept === alike.length ? ", kept as it is" : `, ${kept} of them kept as it is`;
  if (!isComposite(type)) return stays;
  const parts = type.grades.map((grade) => {
    const children = alike.reduce((sum, one) => sum + childrenOfGrade(one, grade), 0);
    return `${children} of ${gradeWords(grades[grade]?.name ?? "")}`;
  });
  return `${stays} (${alike.length === 1 ? "" : "in all "}${listed(parts, "and")})`;
}

/** The sizes of some classes: `19 children each`, `19, 19 and 20 children`, `19 to 24 children`. */
function sizesWords(alike: Alike, children: string, most: number): string {
  const sizes = alike.map(classSize).toSorted((a, b) => a - b);
  const [smallest = 0] = sizes;
  const largest = sizes.at(-1) ?? 0;
  const word = largest === 1 && smallest === 1 ? children.replace("children", "child") : children;
  if (smallest === largest) return `${largest}${word}${sizes.length > 1 ? " each" : ""}`;
  if (sizes.length <= most) return `${listed(sizes.map(String), "and")}${word}`;
  return `${smallest} ${largest - smallest === 1 ? "or" : "to"} ${largest}${word}`;
}
