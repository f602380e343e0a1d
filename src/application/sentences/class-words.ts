import { type ClassType, isComposite } from "../../planning/class-type";

/** A grade as a sentence says it: `grade 2`, `2nd grade`; other names stand alone, `K`, `Year 2`. */
export function gradeWords(name: string): string {
  if (/^\p{N}+$/u.test(name)) return `grade ${name}`;
  return /^\p{N}+(?:st|nd|rd|th)$/iu.test(name) ? `${name} grade` : name;
}

/** A class type as it stands before the word class: `grade 2`, `Year 2`, `2/3`. */
export function typeWords(type: Pick<ClassType, "name" | "grades">): string {
  return isComposite(type) ? type.name : gradeWords(type.name);
}

/** Classes of a type, counted in words: `one 2/3 class`, `two grade 2 classes`. */
export function classesOfType(count: number, type: Pick<ClassType, "name" | "grades">): string {
  return inWords(count, `${typeWords(type)} class`, `${typeWords(type)} classes`);
}

/** A count in words up to ten, with its word: `one class`, `12 classes`. */
export function inWords(count: number, one: string, several = `${one}s`): string {
  return `${NUMBERS[count] ?? count} ${count === 1 ? one : several}`;
}

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"] as const;
