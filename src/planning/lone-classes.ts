import { isComposite } from "./class-type";
import { childrenOfGrade, classSize, type Plan, type SchoolClass } from "./plan";

/**
 * The lone single-grade classes of a plan: the only ones with their grade alone, while composite classes together hold more of the
 * grade's children than they do.
 */
export function loneClasses({ classes }: Plan): readonly SchoolClass[] {
  const single = new Map<number, SchoolClass[]>();
  for (const schoolClass of classes.filter(({ type }) => !isComposite(type))) {
    const [grade = -1] = schoolClass.type.grades;
    const alike = single.get(grade);
    if (alike === undefined) single.set(grade, [schoolClass]);
    else alike.push(schoolClass);
  }
  return [...single].flatMap(([grade, [schoolClass, ...alike]]) => {
    if (schoolClass === undefined || alike.length > 0) return [];
    const inGrade = classes.reduce((sum, other) => sum + childrenOfGrade(other, grade), 0);
    return inGrade - classSize(schoolClass) > classSize(schoolClass) ? [schoolClass] : [];
  });
}
