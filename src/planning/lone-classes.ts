import { isComposite } from "./class-type";
import { childrenOfGrade, classSize, type Plan, type SchoolClass } from "./plan";

/**
 * The lone single-grade classes of a plan: the only ones with their grade alone, while composite classes together hold more of the
 * grade's children than they do.
 */
export function loneClasses({ classes }: Plan): readonly SchoolClass[] {
  const single = classes.filter(({ type }) => !isComposite(type));
  return single.filter((schoolClass) => {
    const [grade = -1] = schoolClass.type.grades;
    const alike = single.filter(({ type }) => type.grades[0] === grade);
    const inGrade = classes.reduce((sum, other) => sum + childrenOfGrade(other, grade), 0);
    return alike.length === 1 && inGrade - classSize(schoolClass) > classSize(schoolClass);
  });
}
