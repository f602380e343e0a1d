import { type ClassType, isComposite } from "./class-type";

/** One class of a plan: a group of children with one teacher. */
export interface SchoolClass {
  /** Its class type and a letter: `K/1 A`. */
  readonly name: string;
  readonly type: ClassType;
  /** The children of each of `type.grades`, in their order. */
  readonly children: readonly number[];
  /** It was to stay as it is, whatever the limits. */
  readonly kept?: true;
}

/** A complete set of classes, in the order of their class types, and of their letters within a type. */
export interface Plan {
  readonly classes: readonly SchoolClass[];
}

/** How many classes of each type a plan opens, by the type's name; types without a class are left out. */
export type Structure = ReadonlyMap<string, number>;

/** How many children sit in a class. */
export function classSize(schoolClass: SchoolClass): number {
  return schoolClass.children.reduce((sum, count) => sum + count, 0);
}

/** How many children of a grade sit in a class. */
export function childrenOfGrade(schoolClass: SchoolClass, gradePosition: number): number {
  const index = schoolClass.type.grades.indexOf(gradePosition);
  return index < 0 ? 0 : (schoolClass.children[index] ?? 0);
}

/** Two plans with the same structure are the same plan. */
export function structureOf(plan: Plan): Structure {
  const structure = new Map<string, number>();
  for (const { type } of plan.classes) structure.set(type.name, (structure.get(type.name) ?? 0) + 1);
  return structure;
}

/** The structure as people read it: `2×K, 1×K/1, 2×1`. */
export function describeStructure(structure: Structure): string {
  return [...structure].map(([type, count]) => `${count}×${type}`).join(", ");
}

/** The classes of a plan that take two or more grades. */
export function compositeClasses(plan: Plan): readonly SchoolClass[] {
  return plan.classes.filter((schoolClass) => isComposite(schoolClass.type));
}

/** The letter of the n-th class of a type, from 0: A … Z, AA, AB … */
export function classLetter(index: number): string {
  const last = String.fromCharCode("A".charCodeAt(0) + (index % 26));
  return index < 26 ? last : classLetter(Math.floor(index / 26) - 1) + last;
}
